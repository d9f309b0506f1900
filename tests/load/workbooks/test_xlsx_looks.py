"""How Excel shows cells: which nobody sees, and which are struck through."""

import pytest
from tests.load.made_workbooks import packed

from presskit.load.workbooks.grid import CellLook, CellSort, GridCell
from presskit.load.workbooks.package import Package
from presskit.load.workbooks.xlsx_looks import CellLooks, read_looks

WHITE_ON_BLACK = '<fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill>'


def looks(font: str = "<font/>", code: str = "General", fill: str = "<fill/>") -> CellLooks:
    """The looks of a workbook whose style 1 has this font, this format and this ground."""
    styles = f'<s><numFmts><numFmt numFmtId="164" formatCode="{code}"/></numFmts><fonts><font/>{font}</fonts>'
    styles += f'<fills><fill/>{fill}</fills><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf/>'
    styles += '<xf numFmtId="164" fontId="1" fillId="1"/></cellXfs></s>'
    return read_looks(Package(packed({"styles.xml": styles})), "styles.xml")


def look(found: CellLooks, sort: CellSort = CellSort.TEXT) -> CellLook:
    """How a cell of style 1 looks; one of style 0 is always seen."""
    assert found.of(GridCell("words", sort), 0) is CellLook.SEEN
    return found.of(GridCell("words", sort), 1)


@pytest.mark.parametrize(
    ("font", "fill"),
    [
        ('<font><color rgb="FFFFFFFF"/></font>', "<fill/>"),
        ('<font><color rgb="FFFAFBFC"/></font>', "<fill/>"),
        ('<font><color theme="0"/></font>', "<fill/>"),
        ('<font><color indexed="9"/></font>', '<fill><patternFill patternType="none"/></fill>'),
        ("<font/>", WHITE_ON_BLACK),
        ('<font><color theme="4"/></font>', WHITE_ON_BLACK.replace('rgb="FF000000"', 'theme="4"')),
        ('<font><sz val="1"/></font>', "<fill/>"),
    ],
)
def test_letters_like_their_ground_and_tiny_ones_are_unseen(font: str, fill: str) -> None:
    """White on white, black on black, a colour of the theme on itself, 3 pt and less."""
    assert look(looks(font, fill=fill)) is CellLook.UNSEEN


@pytest.mark.parametrize(
    ("font", "fill"),
    [
        ('<font><color rgb="FFFFFFFF"/></font>', WHITE_ON_BLACK),
        ('<font><color rgb="FFFFFFFF"/></font>', "<fill><gradientFill/></fill>"),
        ('<font><color theme="0" tint="-0.5"/><sz val="8"/></font>', "<fill/>"),
        ('<font><color auto="1"/><sz val="x"/></font>', "<fill/>"),
        ('<font><strike val="0"/></font>', "<fill/>"),
    ],
)
def test_letters_that_differ_from_their_ground_are_seen(font: str, fill: str) -> None:
    """White on black or on a gradient, grey, small, not struck."""
    assert look(looks(font, fill=fill)) is CellLook.SEEN


@pytest.mark.parametrize(
    ("code", "is_text_seen", "is_number_seen"),
    [
        (";;;", False, False),
        ("[Red];[Red];&quot;&quot;; ", False, False),
        (";;;@", True, False),
        (";;", True, False),
        ("0;-0;;", False, True),
        ("0;0", True, True),
        ("&quot;;;;&quot;", True, True),
        ("&quot;", True, True),
    ],
)
def test_a_format_may_show_nothing(code: str, is_text_seen: bool, is_number_seen: bool) -> None:
    """Of numbers by its first part, of texts by its fourth."""
    found = looks(code=code)
    assert (look(found) is CellLook.SEEN, look(found, CellSort.NUMBER) is CellLook.SEEN) == (
        is_text_seen,
        is_number_seen,
    )


def test_what_is_struck_through_is_known() -> None:
    """By an element that is there."""
    assert look(looks("<font><strike/></font>")) is CellLook.STRUCK
