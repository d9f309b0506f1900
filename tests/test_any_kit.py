"""Kits of any letters become PDFs or a finding with its place, and every word of the statement is on the pages.

By hand, and for hours: `./run pytest --hypothesis-profile=by-hand tests/test_any_kit.py` makes ten times as many, and
builds 500 damaged kits whole.
"""

import random
import shutil
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.load.test_any_input import damaged, slipped
from tests.paths import KITS, TEMPLATES
from tests.pieces import piece

from presskit.compose import compose_piece
from presskit.compose.type_measure import Typeface
from presskit.errors import KitError
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.text import plain_text
from presskit.pipeline import BuildOrder, build_kit
from presskit.pipeline.pieces import PieceWork
from presskit.pipeline.workshop import FontShelf

BY_HAND = settings.get_current_profile_name() == "by-hand"
TIMES = 10 if BY_HAND else 1
ANY = settings(
    derandomize=not BY_HAND,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# Unicode's blocks begin and end at multiples of 16; most hold 128 or 256 characters.
BLOCK_SIZE = 128
HEAD = 'title = "{title}"\ndate = 2026-03-07\nlanguages = ["en"]\n'
ORDER = '\n[[pieces]]\ntemplate = "letterhead"\nsize = "A4"\n'
LETTER = piece("letterhead", "A4")


@cache
def blocks() -> tuple[str, ...]:
    """The characters of each block of Unicode that may stand in a text, where there are some."""
    found = []
    for start in range(0, 0x110000, BLOCK_SIZE):
        letters = map(chr, range(start, start + BLOCK_SIZE))
        kept = "".join(letter for letter in letters if unicodedata.category(letter) not in ("Cn", "Cs", "Cc", "Co"))
        found += [kept] if kept else []
    return tuple(found)


def words_of(letters: str) -> st.SearchStrategy[str]:
    """A few words of these letters."""
    return st.lists(st.text(letters, min_size=1, max_size=9), min_size=1, max_size=6).map(" ".join)


@st.composite
def kits(draw: st.DrawFn, scripts: tuple[str, ...]) -> dict[str, str]:
    """The files of a small kit, each of its texts in letters of one or two blocks."""
    chosen = draw(st.lists(st.sampled_from(scripts), min_size=1, max_size=2))
    words = words_of("".join(chosen))
    paragraphs = draw(st.lists(words, min_size=1, max_size=4))
    quoted = {key: draw(words).replace("\\", "").replace('"', "") for key in ("title", "name")}
    organisation = f'id = "records"\nshort_name = "Records"\nname = "{quoted["name"]}"\n'
    statement = "\n\n".join([f"# {quoted['title']}", *paragraphs])
    return {
        "kit.toml": HEAD.format(title=quoted["title"]) + ORDER,
        "organisation.toml": organisation,
        "statement.en.md": statement,
    }


def written(folder: Path, files: dict[str, str]) -> Path:
    """The folder with these files in it."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@cache
def house() -> HouseStyle:
    """The house style of a kit without templates."""
    return load_house_style(KITS / "minimal")


@cache
def covered() -> tuple[str, ...]:
    """The blocks of which the house's fonts have characters, without those that they lack."""
    known = frozenset().union(*(Typeface(font, 400).characters for font in house().fonts))
    kept = ("".join(letter for letter in block if ord(letter) in known) for block in blocks())
    return tuple(block for block in kept if len(block) > 1)


def check(findings: tuple[Finding, ...]) -> None:
    """Some error is among them, and each has words and a place in a file or a piece."""
    assert any(finding.is_error for finding in findings)
    for finding in findings:
        assert finding.message
        assert finding.place or finding.piece or not finding.is_error, finding


def words_in(kit: Kit) -> Iterator[str]:
    """The words of the statement, as they are printed."""
    for block in kit.statements["en"].blocks:
        if inlines := getattr(block, "inlines", None):
            yield from plain_text(inlines).split()


def folded(text: str) -> str:
    """The text without what a page may change: spaces, line ends with their hyphens, and forms of one letter."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@settings(ANY, max_examples=1_000 * TIMES)
@given(files=st.one_of(kits(blocks()), kits(covered())))
def test_letters_of_any_block_are_composed_or_told(tmp_path: Path, files: dict[str, str]) -> None:
    """In one process, so that no kit leaves anything behind for the next."""
    folder = written(tmp_path, files)
    try:
        kit = load_kit(folder)
        composed = compose_piece(kit, house(), LETTER, "en", Edition.SCREEN)
    except KitError as error:
        check(error.findings)
    else:
        for word in words_in(kit):
            assert word in composed.body.html or any(word in text for text in composed.text)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> FontShelf:
    """The fonts, laid out once."""
    return FontShelf(house().fonts, tmp_path_factory.mktemp("fonts"))


@settings(ANY, max_examples=30 * TIMES)
@given(files=kits(covered()))
def test_every_word_is_found_again_in_the_pdf(tmp_path: Path, shelf: FontShelf, files: dict[str, str]) -> None:
    """Built as in a build, and read by another program than the one that proves it."""
    folder = written(tmp_path, files)
    try:
        kit = load_kit(folder)
        (built,) = PieceWork(compose_piece(kit, house(), LETTER, "en", Edition.SCREEN)).do(shelf.staged)
    except KitError as error:
        check(tuple(each if each.place else each.of_piece("letterhead-a4") for each in error.findings))
        return
    pages = folded("".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(built.pdf)))
    for word in words_in(kit):
        assert folded(word) in pages, word


@pytest.mark.skipif(not BY_HAND, reason="takes an hour: --hypothesis-profile=by-hand")
@settings(ANY, max_examples=50 * TIMES)
@given(seed=st.integers(0, 2**32))
def test_damaged_kits_are_built_or_told(tmp_path: Path, seed: int) -> None:
    """The statement, a setting or a template with slips in it, or a damaged picture."""
    kit, chance = tmp_path / "kit", random.Random(seed)
    shutil.rmtree(kit, ignore_errors=True)
    shutil.copytree(KITS / "minimal", kit)
    shutil.copytree(TEMPLATES / "pieces" / "letterhead", kit / "templates" / "pieces" / "letterhead")
    shutil.copytree(KITS / "complete" / "assets", kit / "assets")
    with (kit / "statement.en.md").open("a", encoding="utf-8") as statement:
        statement.write("\n![Shelves of files](assets/shelves.jpg)\n")
    names = [path.relative_to(kit).as_posix() for path in sorted(kit.rglob("*")) if path.is_file()]
    path = kit / chance.choice([name for name in names if not name.endswith("credits.toml")])
    if path.suffix in (".jpg", ".svg"):
        path.write_bytes(damaged(path.read_bytes(), seed))
    else:
        text = slipped(path.read_text(encoding="utf-8"), seed)
        path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        build_kit(BuildOrder(kit_folder=kit, out_folder=tmp_path / "build"))
    except KitError as error:
        check(error.findings)
