"""A statement as it was pasted, and one with emoji: its pages hold to the standards, and are copied as written."""

import json
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.made_once import made_once
from tests.paths import KITS
from tests.verapdf import validate

from presskit.load.statement.running_text import plain_statement
from presskit.pipeline import BuildOrder, build_kit
from presskit.rules.fingerprint import words_that_count

KIT, EMOJI = KITS / "as-pasted", KITS / "emoji"
RELEASE, LETTER = (
    "screen/2026-11-20_lakebridge_press-release-a4_en.pdf",
    "screen/2026-11-20_lakebridge_letterhead-a4_en.pdf",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both kits, built."""

    def build(folder: Path) -> None:
        for kit in (KIT, EMOJI):
            build_kit(BuildOrder(kit, folder / kit.name), lambda *_: None)

    return made_once(tmp_path_factory, "as-pasted", build)


def copied(path: Path) -> str:
    """What is copied from the pages, one after another."""
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document).replace("\r", "")


def tags_of(path: Path) -> list[str]:
    """The names of the structure's elements, each list and table with what stands in it."""
    with pikepdf.open(path) as pdf:
        elements = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        return [str(item.S) for item in elements if item.get("/Type") == "/StructElem"]


def test_every_file_holds_to_both_standards(built: Path) -> None:
    """Lists, tables over two pages, notes and emoji are tagged as PDF/UA-1 and PDF/A-2a ask."""
    verdicts = validate(sorted(built.glob("*/*/*.pdf")))
    assert len(verdicts) >= 2 * 6
    assert [(verdict.file.name, verdict.failures) for verdict in verdicts if not verdict.compliant] == []


@pytest.mark.parametrize("name", [RELEASE, LETTER])
def test_the_text_is_copied_in_its_order(built: Path, name: str) -> None:
    """With the marks of lists before their words, the cells of tables in their rows, and the notes last."""
    text = copied(built / KIT.name / name)
    for part in (
        "• keep route N4 until 2029\n• publish",
        "• by hour\n• by stop\n• answer",
        "(a) the old depot\n(b) the new depot",
        "– no cut\n– no fare rise",
        "1. First, the talks.\n2. Then, the vote.",
        "N7 85 £97,500 Short¹",
        "Year Riders\n2024 900\n2025 1,100",
        "thirty years.\nNobody",
        "1. Decision of the council of 3 October 2026, item 4.\n2. A taxi",
    ):
        assert part in text, part


def words_of_file(kit: Path) -> list[str]:
    """The words that count of the statement's file alone."""
    return words_that_count(plain_statement("statement.en.md", (kit / "statement.en.md").read_bytes()))


def test_the_copied_text_has_the_fingerprint_of_the_file(built: Path) -> None:
    """Words, numbers of lists, cells and notes are the same in the same order; what stands around them is no part."""
    text = copied(built / KIT.name / LETTER)
    begins, ends = text.index("KEEP THE NIGHT"), text.index("Lake Bridge Forum\nReports cited")
    body = re.sub(r"Page 1 of 2\n|Lake Bridge Lake Bridge Forum\n", "", text[begins:ends])
    assert words_that_count(body) == words_of_file(KIT)


def test_signs_and_emoji_are_copied_with_their_fingerprint(built: Path) -> None:
    """Fractions, raised figures, dashes in numbers and signs on a release and a letter, emoji on a release."""
    (paragraph,) = re.findall("^Aged.*", (KIT / "statement.en.md").read_text(encoding="utf-8"), re.MULTILINE)
    for name in (RELEASE, LETTER):
        words = " ".join(words_that_count(copied(built / KIT.name / name)))
        assert " ".join(words_that_count(paragraph)) in words
    emoji = " ".join(words_that_count(copied(built / EMOJI.name / RELEASE)))
    assert " ".join(words_of_file(EMOJI)) in emoji


def test_tables_have_heads_and_links_lead_on(built: Path) -> None:
    """Every head says what it heads; marks of notes lead within the file, addresses to the web or a mailbox."""
    path = built / KIT.name / RELEASE
    tags = tags_of(path)
    assert tags.count("/Table") == 2
    assert tags.count("/TH") == 4 + 3 + 2 + 2
    assert tags.count("/LI") == 5 + 2 + 2 + 2 + 2 + 1  # and the report that is cited
    with pikepdf.open(path) as pdf:
        heads = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH"]
        assert {str(head.A.Scope) for head in heads} == {"/Column", "/Row"}
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
        within = {str(link.Dest) for link in links if "/Dest" in link}
        addresses = {str(link.A.URI) for link in links if "/A" in link}
        places = {str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]}
    assert within == places == {"note-1", "note-2"}
    assert {"https://www.nightbus.example/figures", "mailto:press@lakebridge.example"} <= addresses


def test_emoji_are_copied_as_such(built: Path) -> None:
    """One sign, or several that are drawn as one; the page is set in no other font for them."""
    path = built / EMOJI.name / RELEASE
    text = copied(path)
    for emoji in ("🎉", "✊🏿", "👨‍👩‍👧", "🧑🏾‍🤝‍🧑🏻", "🇺🇦", "🏳‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "#️⃣", "❤"):
        assert emoji in text, emoji
    manifest = json.loads((built / EMOJI.name / "manifest.json").read_text(encoding="utf-8"))
    assert not [finding for finding in manifest["findings"] if finding["severity"] == "error"]
    with pikepdf.open(path) as pdf:
        fonts = {
            str(item.BaseFont)[8:]
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/BaseFont" in item
        }
    assert "Noto-Emoji" in fonts


def test_a_kit_without_emoji_has_no_font_for_them(built: Path) -> None:
    """It is not even laid out for the engine; tests/compose/test_glyph_cover.py has when it is."""
    data = (built / KIT.name / RELEASE).read_bytes()
    assert b"Emoji" not in data
