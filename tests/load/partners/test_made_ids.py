"""Ids made from names."""

from presskit.load.partners.made_ids import with_ids
from presskit.load.partners.row import Cell, PartnerRow, RowSort
from presskit.model.finding import Finding, Place


def row(name: str, id_: str = "") -> PartnerRow:
    """A row with this name, and this id if there is one."""
    cells = {column: Cell(text, Place("t")) for column, text in (("id", id_), ("name", name)) if text}
    return PartnerRow(RowSort.ROW, 2, Place("t"), cells)


def ids_of(*rows: PartnerRow) -> tuple[list[str], list[Finding]]:
    """The ids of the rows, and what is said of those that were made."""
    found: list[Finding] = []
    return [each.text("id") for each in with_ids(rows, found)], found


def test_ids_are_made_where_there_is_none_and_are_told() -> None:
    """One note for all; what the table gives stays, and a row without a name gets none."""
    ids, (note,) = ids_of(row("Lumen"), row("Harbour", "h"), row(""), row("Quay"))

    assert ids == ["lumen", "h", "", "quay"]
    assert '"lumen" and "quay"' in note.message
    assert ids_of(row("A", "a"))[1] == []


def test_the_same_name_gives_the_same_id_wherever_its_row_stands() -> None:
    """A table that is sorted anew builds into the same folders; only of two of one name the second gets a number."""
    assert sorted(ids_of(row("A b"), row("C"))[0]) == sorted(ids_of(row("C"), row("A b"))[0])
    assert ids_of(row("A b"), row("A-B"), row("a b"))[0] == ["a-b", "a-b-2", "a-b-3"]
    assert ids_of(row("A"), row("Other", "a"))[0] == ["a-2", "a"]
    assert ids_of(*(row("x" * 50) for _ in range(2)))[0] == ["x" * 40, "x" * 38 + "-2"]


def test_many_are_counted() -> None:
    """The first few are named."""
    _, (note,) = ids_of(*(row(f"N{number}") for number in range(9)))
    assert note.message.endswith('"n0", "n1" and "n2", and 6 more')
