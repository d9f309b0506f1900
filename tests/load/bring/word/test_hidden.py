"""What a Word file hides never comes: by its ground, by its place, or in one of two forms of a tracked change."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_word import STYLES, cell, paragraph, run, table, word_file

HIDDEN = "hidden-text-left-out"
NOW = '<w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange>'
BEFORE = '<w:rPrChange w:id="1" w:author="x"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'
BLACK = '<w:shd w:val="clear" w:fill="000000"/>'
TABLE_STYLES = (
    STYLES
    + '<w:style w:type="table" w:styleId="Base"><w:name w:val="b"/>'
    + '<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>'
    + '<w:style w:type="table" w:styleId="Hid"><w:name w:val="h"/><w:basedOn w:val="Base"/></w:style>'
    + '<w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="g"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def body_of(folder: Path, body: str) -> tuple[str, set[str]]:
    """The whole of what comes of it and is told of it, and the codes of what is told."""
    data = word_file(paragraph("Title", "Title") + paragraph("Seen.") + body, styles=TABLE_STYLES)
    statement, findings = brought(folder, "a.docx", data)
    told = " ".join(each.message + (each.place.source_line or "" if each.place else "") for each in findings)
    return statement.body + told, {each.code for each in findings}


@pytest.mark.parametrize(
    "looks",
    [
        '<w:highlight w:val="black"/>',
        BLACK,
        '<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>',
        '<w:color w:val="FEFEFE"/>',
        '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>',
        '<w:w w:val="1"/>',
        '<w:sz w:val="1pt"/>',
        "<w:specVanish/>",
        '<w:color w:val="auto" w:themeColor="background1"/>',
        f"<w:vanish/>{NOW}",
        BEFORE,
        f'<w:highlight w:val="black"/>{NOW}',
    ],
)
def test_covered_words_are_left_out_and_told_without_them(tmp_path: Path, looks: str) -> None:
    """Whatever covers them, now or before a change that nobody has decided on."""
    text, codes = body_of(tmp_path, paragraph(run("Known ") + run("CANARY", looks) + run("words")))

    assert "CANARY" not in text
    assert "Known words" in text
    assert HIDDEN in codes


@pytest.mark.parametrize(
    "body",
    [
        paragraph("CANARY", settings='<w:framePr w:x="-20000" w:y="-20000"/>'),
        paragraph("CANARY", settings='<w:framePr w:x="30000"/>').replace("</w:p>", "</w:p><w:p/>"),
        paragraph("CANARY", settings='<w:ind w:left="-400mm"/>'),
        paragraph("CANARY", settings='<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Gone"/></w:pPr></w:pPrChange>'),
        paragraph("CANARY", "Gone", '<w:pPrChange w:id="1"><w:pPr/></w:pPrChange>'),
        paragraph(run("CANARY", '<w:color w:val="000000"/>'), settings=BLACK),
        table(cell(paragraph(run("CANARY", '<w:color w:val="000000"/>')), BLACK) + cell("kept")),
        table(
            cell(
                paragraph(run("CANARY", '<w:color w:val="000000"/>')),
                f"<w:tcPrChange w:id='1'><w:tcPr>{BLACK}</w:tcPr></w:tcPrChange>",
            )
            + cell("kept")
        ),
        table(cell("a") + cell("b"), "<w:trPr><w:hidden/></w:trPr>" + cell("CANARY") + cell("c")),
        table(
            cell("a") + cell("b"),
            '<w:trPr><w:trPrChange w:id="1"><w:trPr><w:hidden/></w:trPr></w:trPrChange></w:trPr>'
            + cell("CANARY")
            + cell("c"),
        ),
        table(cell("CANARY") + cell("CANARY")).replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Hid"/></w:tblPr>'),
        paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r>'),
    ],
)
def test_what_nobody_sees_as_a_whole_is_left_out(tmp_path: Path, body: str) -> None:
    """Paragraphs off the page, words on their paragraph's or cell's ground, rows, tables, notes of hidden marks."""
    text, codes = body_of(tmp_path, body)

    assert "CANARY" not in text
    assert HIDDEN in codes


@pytest.mark.parametrize(
    "body",
    [
        paragraph("CANARY", settings='<w:framePr w:x="1440" w:y="-200"/><w:ind w:left="720" w:hanging="360"/>'),
        paragraph("CANARY", settings=BLACK),
        table(cell("CANARY", BLACK) + cell("a")),
        table('<w:trPr><w:hidden w:val="0"/></w:trPr>' + cell("CANARY") + cell("c")),
        paragraph(run("CANARY", f"<w:b/>{NOW}")),
    ],
)
def test_what_readers_see_is_taken(tmp_path: Path, body: str) -> None:
    """A frame in the margin, letters that Word turns white, a row that is shown."""
    text, codes = body_of(tmp_path, body)

    assert "CANARY" in text
    assert HIDDEN not in codes


def test_an_inserted_cell_is_left_out_as_an_inserted_row_is(tmp_path: Path) -> None:
    """With a mark in its place, and told as a change."""
    inserted = cell("CANARY", '<w:cellIns w:id="1" w:author="x"/>')
    body = table(inserted + cell("b") + cell("c"), cell("d") + cell("e"))
    statement, findings = brought(
        tmp_path, "a.docx", word_file(paragraph("Title", "Title") + paragraph("Seen.") + body)
    )

    assert "CANARY" not in statement.body
    assert "{>>what was inserted here is not taken<<} | b | c" in statement.body
    assert "changes-left-out" in {each.code for each in findings}
