"""An embargo that is typed in a document stops the build, wherever it stands."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_odt import odt_file, p
from tests.load.bring.made_word import paragraph, part, text_box, word_file

from presskit.load.bring.embargo import is_embargo_line
from presskit.load.bring.flow import Block, BlockKind, Span

SAID = "EMBARGOED UNTIL 5 December 2026, 10:00"
TEXT = paragraph("Open the records", "Title") + paragraph("We ask the city to open its records.") * 3
TABLE = (
    f"<w:tbl><w:tr><w:tc>{paragraph('EMBARGOED UNTIL')}</w:tc>"
    f"<w:tc>{paragraph('5 December 2026')}</w:tc></w:tr></w:tbl>"
)
LONG = f"{SAID}. " + "We ask the city to open its records. " * 10
PLACES = {
    "last paragraph": word_file(TEXT + paragraph(SAID)),
    "first sentence": word_file(paragraph("Open the records", "Title") + paragraph(LONG)),
    "title": word_file(paragraph(SAID, "Title") + TEXT),
    "subtitle": word_file(paragraph("Open the records", "Title") + paragraph(SAID, "Subtitle") + TEXT),
    "table": word_file(TABLE + TEXT),
    "text box": word_file(paragraph(text_box(SAID)) + TEXT),
    "head of the pages": word_file(TEXT, more={"header1": part("hdr", paragraph("Our Network") + paragraph(SAID))}),
}


@pytest.mark.parametrize("place", PLACES)
def test_an_embargo_is_seen_wherever_it_stands(place: str, tmp_path: Path) -> None:
    """Over the text of the statement stands a remark with its words, which no build passes over."""
    statement, findings = brought(tmp_path, "a.docx", PLACES[place])

    assert statement.body.startswith("{>>EMBARGOED UNTIL")
    assert "embargo-typed" in [finding.code for finding in findings]


def test_a_page_head_of_an_odt_is_seen(tmp_path: Path) -> None:
    """As that of a Word file is."""
    statement, _findings = brought(tmp_path, "a.odt", odt_file(p("Open the records") + p("We ask."), head=p(SAID)))

    assert statement.body.startswith(f"{{>>{SAID}<<}}")


@pytest.mark.parametrize(
    "text",
    [
        f"# T\n\nWe ask.\n\n- One\n- {SAID}\n",
        f"# T\n\nWe ask.\n\n> {SAID}\n",
        "---\ntitle: T\nembargo: 2026-12-05\n---\n\nWe ask.\n",
    ],
)
def test_a_text_in_markdown_has_places_too(text: str, tmp_path: Path) -> None:
    """Lists, quotations, and the settings at its head."""
    statement, findings = brought(tmp_path, "a.md", text.encode())

    assert statement.body.lower().startswith("{>>embargo")
    assert [finding.code for finding in findings].count("embargo-typed") == 1


def test_an_embargo_that_the_text_is_about_stops_nothing(tmp_path: Path) -> None:
    """Neither in its text, nor at the head of its pages."""
    body = TEXT + paragraph("The arms embargo of 2014 was lifted. Lift the embargo!")
    made = word_file(body, more={"header1": part("hdr", paragraph("Network against the embargo"))})
    statement, findings = brought(tmp_path, "a.docx", made)

    assert "{>>" not in statement.body
    assert "embargo-typed" not in [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("words", "kind", "is_line"),
    [
        ("Press release, embargoed until Monday", BlockKind.TEXT, True),
        ("The country was under embargo until 1995.", BlockKind.TEXT, False),
        ("Life under embargo until 1995", BlockKind.TITLE, False),
        (LONG, BlockKind.TEXT, False),
    ],
)
def test_a_line_over_the_text(words: str, kind: BlockKind, is_line: bool) -> None:
    """Not a sentence or a title that speaks of one, and no whole paragraph."""
    assert is_embargo_line(Block(kind, (Span(words),))) is is_line
