"""Tables by their cells."""

from typing import Any

import pytest
from pikepdf import Dictionary
from tests.preflight.reading.claims.made_files import tag, tagged

from presskit.preflight.reading.claims.tables import is_uneven
from presskit.preflight.reading.claims.tag_tree import tags_of


def _cell(across: int = 1, down: int = 1) -> Dictionary:
    return tag("TD", A=Dictionary(ColSpan=across, RowSpan=down))


def _row(*cells: Any) -> Dictionary:
    return tag("TR", *cells)


@pytest.mark.parametrize(
    ("rows", "uneven"),
    [
        ([_row(_cell(), _cell()), _row(_cell(2))], False),
        ([_row(_cell(down=2), _cell()), _row(_cell())], False),
        ([tag("THead", _row(_cell())), tag("TBody", _row(_cell()))], False),
        ([], False),
        ([_row(_cell(), _cell()), _row(_cell())], True),
        ([_row(_cell(3)), _row(_cell(2))], True),
        ([_row(_cell(down=5), _cell()), _row(_cell())], True),
        ([_row(_cell(), _cell(down=2)), _row(_cell(2))], True),
        ([_row(*[_cell(1000) for _ in range(201)])], True),
    ],
)
def test_the_rows_of_a_table_are_of_one_width(rows: list[Dictionary], uneven: bool) -> None:
    """With cells that go over several columns and rows counted so, no two in one place, and no end of places."""
    table, *_inner = tags_of(tagged(tag("Table", *rows)))
    assert is_uneven(table) is uneven
