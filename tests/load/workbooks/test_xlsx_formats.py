"""How Excel shows numbers."""

import pytest
from tests.load.made_workbooks import packed

from presskit.load.workbooks.grid import CellSort
from presskit.load.workbooks.package import Package
from presskit.load.workbooks.xlsx_formats import NumberFormats, read_formats, whole_number


def formats(code: str) -> NumberFormats:
    """The formats of a workbook whose style 1 has this code, or this number."""
    number, listed = (code, "") if code.isdigit() and code != "000" else ("164", code)
    styles = f'<s><numFmts><numFmt numFmtId="164" formatCode="{listed}"/></numFmts>'
    styles += f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="{number}"/></cellXfs></s>'
    return read_formats(Package(packed({"styles.xml": styles})), "styles.xml")


@pytest.mark.parametrize(
    "code", ["14", "22", "27", "46", "50", "d/m/yyyy", "[$-409]mmm\\ yy;@", "hh:mm", "yyyy&quot;-&quot;mm", "[h]:mm"]
)
def test_a_date_is_told_from_a_number(code: str) -> None:
    """By the formats that every program knows, and by the letters of others."""
    cell = formats(code).cell("45000", 1, is_since_1904=False)
    assert (cell.text, cell.sort) == ("2023-03-15", CellSort.DATE)


@pytest.mark.parametrize("code", ["1", "49", "0.00", "General", "[Red]0", "0&quot; days&quot;", "\\d0", "_d0"])
def test_a_number_is_no_date(code: str) -> None:
    """Letters in quotation marks, colours and spaces are not of the format."""
    assert formats(code).cell("45000", 1, is_since_1904=False).sort is CellSort.NUMBER


def test_days_are_counted_from_where_the_workbook_counts() -> None:
    """Workbooks from old Macs begin in 1904."""
    assert formats("14").cell("45000", 1, is_since_1904=True).text == "2027-03-16"
    assert formats("14").cell("1e12", 1, is_since_1904=False).text == "1000000000000"


@pytest.mark.parametrize(
    ("written", "style", "shown"),
    [
        ("7", 1, "007"),
        ("7", 0, "7"),
        ("7.0", 0, "7"),
        ("442079460000", 0, "442079460000"),
        ("4.4207946E11", 0, "442079460000"),
        ("1.5", 1, "1.5"),
        ("nan", 0, "nan"),
        ("words", 0, "words"),
    ],
)
def test_a_number_stands_as_the_sheet_shows_it(written: str, style: int, shown: str) -> None:
    """With the zeros that its format puts in front, and with all its digits."""
    assert formats("000").cell(written, style, is_since_1904=False).text == shown


def test_what_is_no_number_gives_the_other() -> None:
    """Digits of other scripts, signs and hundreds of digits are none."""
    assert [whole_number(written, 5) for written in ("7", "", "-1", "٣", "9" * 400)] == [7, 5, 5, 5, 5]
