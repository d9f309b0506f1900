"""Records and cells of CSV texts, as spreadsheets write them and as hands do."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.load.limits import MAX_TABLE_COLUMNS
from presskit.load.partners.csv_records import read_records

CELLS = st.text(alphabet=st.sampled_from('a,;"\t\n é'), max_size=8)


def cells_of(text: str, delimiter: str = ",") -> list[list[str]]:
    """The texts of all cells, row by row."""
    return [[cell.text for cell in record.cells] for record in read_records(text, 0, delimiter)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,,\n\nb", [["a", "", ""], [""], ["b"]]),
        ('"a,b","c ""d"" e"\n', [["a,b", 'c "d" e']]),
        ('"first\nsecond",b\nc', [["first\nsecond", "b"], ["c"]]),
        ('a "b" c,d', [['a "b" c', "d"]]),
        ('a, "b, c" ,d', [["a", "b, c", "d"]]),
        ('"",""\n', [["", ""]]),
        ("", []),
    ],
)
def test_cells_are_parted_as_spreadsheets_part_them(text: str, rows: list[list[str]]) -> None:
    """Quoted cells hold separators, marks and line ends; marks inside a plain cell are letters."""
    assert cells_of(text) == rows


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=4), st.sampled_from(",;\t"))
def test_what_a_csv_writer_writes_is_read_back(rows: list[list[str]], delimiter: str) -> None:
    """Whatever the cells hold, quoting brings it through."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    assert cells_of(out.getvalue(), delimiter) == rows


@given(st.text(alphabet=st.sampled_from('a,"\n '), max_size=40))
def test_any_text_comes_to_an_end(text: str) -> None:
    """Every record begins after the one before it, and every cell lies in its text."""
    records = list(read_records(text, 0, ","))
    starts = [record.start for record in records]
    assert starts == sorted(set(starts))
    assert all(0 <= cell.start <= cell.end <= len(text) for record in records for cell in record.cells)


@pytest.mark.parametrize("slip", ['a,"b\nc,d\n', 'a,"b"x\nc,d\n'])
def test_a_slip_in_the_marks_costs_its_row_alone(slip: str) -> None:
    """The next line is read as a row again."""
    first, second = read_records(slip, 0, ",")
    assert (first.slip, [cell.text for cell in first.cells]) == (2, ["a"])
    assert (second.slip, [cell.text for cell in second.cells]) == (None, ["c", "d"])


def test_a_cell_knows_its_place_in_the_text() -> None:
    """The marks around it belong to it."""
    (record,) = read_records('x\na,"b ""c"""', 2, ",")
    assert [(cell.start, cell.end) for cell in record.cells] == [(2, 3), (4, 13)]


def test_beyond_the_last_column_the_line_is_one_cell() -> None:
    """Thousands of cells in a row cost no more than one; empty ones at the end say nothing."""
    (filled,) = read_records("a," * 5000, 0, ",")
    (empty,) = read_records("a" + "," * 5000, 0, ",")
    assert len(filled.cells) == len(empty.cells) == MAX_TABLE_COLUMNS + 1
    assert filled.cells[-1].text.startswith("a,a")
    assert empty.cells[-1].text == ""
