"""What Word's content controls show."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_word import cell, paragraph, run, table, word_file

CREATOR = "/ns1:coreProperties[1]/ns0:creator[1]"
COMPANY = "/ns0:Properties[1]/ns0:Company[1]"
TITLE = "/ns1:coreProperties[1]/ns0:title[1]"


def bound(content: str, path: str) -> str:
    """A control that is bound to a property."""
    binding = f"<w:sdtPr><w:dataBinding w:xpath='{path}'/></w:sdtPr>"
    return f"<w:sdt>{binding}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (paragraph(run("By ") + bound(run("CANARY"), CREATOR) + run("words")), "creator"),
        (bound(paragraph("CANARY"), COMPANY), "Company"),
        (table(bound(cell("CANARY"), CREATOR) + cell("a") + cell("b")), "creator"),
        (table(cell("a") + cell(bound(paragraph("CANARY"), CREATOR)) + cell("b")), "creator"),
    ],
)
def test_what_tells_of_the_author_is_left_out_and_told_without_it(tmp_path: Path, body: str, name: str) -> None:
    """Among words, around paragraphs, around a cell."""
    statement, findings = brought(tmp_path, "a.docx", word_file(paragraph("T", "Title") + paragraph("Seen.") + body))
    told = [each for each in findings if each.code == "computed-text-left-out"]

    assert "CANARY" not in statement.body
    assert [name in each.message for each in told] == [True]
    assert not any("CANARY" in each.message + (each.place.source_line or "") for each in findings if each.place)


@pytest.mark.parametrize("path", [TITLE, "/ns0:CoverPageProperties[1]/ns0:Abstract[1]", "/our/own"])
def test_what_was_typed_to_be_read_is_taken(tmp_path: Path, path: str) -> None:
    """A title, a summary, a form's own words."""
    body = paragraph("T", "Title") + paragraph("Seen.") + bound(paragraph("And this."), path)
    statement, _findings = brought(tmp_path, "a.docx", word_file(body))

    assert "And this." in statement.body
