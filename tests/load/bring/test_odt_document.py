"""OpenDocument texts, whole; tests/golden/word/odt*.txt has what comes of each."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought, written_out
from tests.load.bring.made_odt import LOCKED, ODT_SHAPES, frame, odt_file, p
from tests.load.made_pictures import CANARY, crimson, saved
from tests.paths import GOLDEN

from presskit.errors import KitError


@pytest.mark.parametrize("shape", ODT_SHAPES)
def test_a_text_of_this_shape(shape: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """All that comes of it and is told is as last read by a person, and nothing hidden comes along."""
    statement, findings = brought(tmp_path, "statement.odt", ODT_SHAPES[shape]())
    text = written_out(statement, findings)
    golden = GOLDEN / "word" / f"{shape}.txt"
    if request.config.getoption("rewrite_goldens"):
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8")
    assert CANARY.decode() not in text
    assert not any(CANARY in picture.data for picture in statement.pictures)


def test_a_locked_text_is_refused(tmp_path: Path) -> None:
    """With the way out."""
    with pytest.raises(KitError) as caught:
        brought(tmp_path, "a.odt", odt_file(p("a"), manifest=LOCKED))

    assert caught.value.findings[0].code == "document-locked"


TINTS = (
    '<style:style style:name="Black" style:family="{0}"><style:{0}-properties fo:background-color="#000000"/>'
    "</style:style>"
)
INK = (
    '<style:style style:name="Ink" style:family="text"><style:text-properties fo:color="#000000"/></style:style>'
    '<style:style style:name="Bar" style:family="text"><style:text-properties fo:color="#000000" '
    'fo:background-color="#000000"/></style:style>'
    '<style:style style:name="Pen" style:family="text"><style:text-properties fo:background-color="#000000"/>'
    "</style:style>"
)
INKED = '<text:span text:style-name="Ink">CANARY</text:span>'


def _table(*rows: str, style: str = "") -> str:
    return f'<table:table table:style-name="{style}">{"".join(rows)}</table:table>'


def _row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def _cell(content: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{p(content)}</table:table-cell>"


@pytest.mark.parametrize(
    "body",
    [
        p('CANARY <text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>words'),
        p(f'CANARY{frame("Pictures/a.jpg")}<text:span><text:hidden-paragraph text:condition="x"/></text:span>'),
        p('<text:span text:style-name="Bar">CANARY</text:span>'),
        p('<text:span text:style-name="Pen">CANARY</text:span>'),
        p(INKED, "Black"),
        _table(_row(_cell(INKED, 'table:style-name="Black"'), _cell("b"))),
        _table(_row(_cell(INKED), _cell("b"), more='table:style-name="Black"')),
        _table(_row(_cell(INKED), _cell("b")), style="Black"),
        _table(_row(_cell("a"), _cell("b")), _row(_cell("CANARY"), _cell("c"), more='table:visibility="collapse"')),
        _table(
            _row(_cell("a"), f"<table:covered-table-cell>{p('CANARY')}</table:covered-table-cell>", _cell("c")),
        ),
        p(
            '<text:span text:style-name="Hidden"><text:note><text:note-citation/><text:note-body>'
            f"{p('CANARY')}</text:note-body></text:note></text:span>"
        ),
    ],
)
def test_what_nobody_sees_is_left_out_and_told_without_it(tmp_path: Path, body: str) -> None:
    """Paragraphs that are hidden as a whole, words in the colour of their ground, rows, covered cells, notes."""
    tints = "".join(TINTS.format(family) for family in ("paragraph", "table-cell", "table-row", "table"))
    data = odt_file(p("T", "Title") + p("Seen.") + body, {"a.jpg": saved(crimson(), "JPEG")}, styles=tints + INK)
    statement, findings = brought(tmp_path, "a.odt", data)
    told = " ".join(each.message + (each.place.source_line or "" if each.place else "") for each in findings)

    assert "CANARY" not in statement.body + told
    assert "hidden-text-left-out" in {each.code for each in findings}
    assert not statement.pictures


def test_a_list_counts_on(tmp_path: Path) -> None:
    """Where it says so, or begins at a number of its own."""
    one = '<text:list text:style-name="L2"{}><text:list-item{}><text:p>{}</text:p></text:list-item></text:list>'
    body = p("T", "Title") + p("A.") + one.format("", "", "a") + p("B.")
    body += one.format(' text:continue-numbering="true"', "", "b") + p("C.")
    body += one.format("", ' text:start-value="7"', "c")
    statement, _findings = brought(tmp_path, "a.odt", odt_file(body))

    assert statement.body == "A.\n\n1. a\n\nB.\n\n2. b\n\nC.\n\n7. c\n"
