"""Whole Word documents; tests/golden/word/ has what comes of each shape."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_word import cell, item, paragraph, run, table, word_file

TITLE = paragraph("Title", "Title")
LEAD = paragraph("We ask.")


def read(folder: Path, body: str, **more: str) -> tuple[str, list[str]]:
    """The text that comes of a body, and what is told."""
    statement, findings = brought(folder, "a.docx", word_file(TITLE + LEAD + body, more=more))
    told = [finding.message for finding in findings if finding.code != "head-found"]
    return statement.body.removeprefix("We ask.\n\n"), told


@pytest.mark.parametrize("tag", ["sdt", "customXml"])
def test_a_frame_around_blocks_is_looked_into(tmp_path: Path, tag: str) -> None:
    """A control, or marks of another program."""
    inner = f"<w:sdtContent>{paragraph('Inside.')}</w:sdtContent>" if tag == "sdt" else paragraph("Inside.")

    assert read(tmp_path, f"<w:{tag}>{inner}</w:{tag}>") == ("Inside.\n", [])


@pytest.mark.parametrize(
    ("properties", "words"),
    [
        ("<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>", "a table of contents"),
        ("<w:showingPlcHdr/>", 'a form\'s placeholder is left out: "Inside."'),
    ],
)
def test_a_control_that_holds_no_text_of_the_author(tmp_path: Path, properties: str, words: str) -> None:
    """Is left out, with a word."""
    content = f"<w:sdtContent>{paragraph('Inside.')}</w:sdtContent>"
    body, told = read(tmp_path, f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>{content}</w:sdt>")

    assert body == "We ask.\n"
    assert words in told[0]


def test_another_document_in_it_is_told(tmp_path: Path) -> None:
    """It may be of any kind."""
    assert read(tmp_path, "<w:altChunk r:id='x'/>")[1] == ["another document in this one is left out"]


def test_a_numbered_heading_loses_its_number_with_a_word(tmp_path: Path) -> None:
    """Word counts it, and it stands nowhere in the text."""
    numbered = paragraph("What we ask", "H1", '<w:numPr><w:numId w:val="2"/></w:numPr>')
    body, told = read(tmp_path, numbered)

    assert (body, told) == ("## What we ask\n", ["the number before it, which Word counts, is not taken"])


def test_an_outline_level_makes_a_heading(tmp_path: Path) -> None:
    """Where no style does; the level of body text makes none."""
    levels = [paragraph(f"Level {level}", settings=f'<w:outlineLvl w:val="{level}"/>') for level in (0, 9)]

    assert read(tmp_path, "".join(levels))[0] == "## Level 0\n\nLevel 9\n"


def test_a_table_within_a_table(tmp_path: Path) -> None:
    """Its rows are not those of the outer one."""
    inner = table(cell("c") + cell("d"))
    body, told = read(tmp_path, table(cell("a") + cell("b"), cell(inner + paragraph("e")) + cell(item("f", 1))))

    assert body == "| a | b |\n| --- | --- |\n| c d e | f |\n"
    assert any("a table within a table" in message for message in told)


def test_a_note_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """Its mark stays, for the build to speak of."""
    body, _told = read(tmp_path, paragraph(run("A") + '<w:r><w:footnoteReference w:id="9"/></w:r>'))

    assert "A[^1]" in body
