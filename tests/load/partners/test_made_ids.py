"""Ids made from names."""

import pytest

from presskit.load.partners.made_ids import id_from, with_ids
from presskit.load.partners.row import Cell, PartnerRow, RowSort
from presskit.model.finding import Finding, Place
from presskit.rules.file_names import is_safe_id


def row(name: str, id_: str = "") -> PartnerRow:
    """A row with this name, and this id if there is one."""
    cells = {column: Cell(text, Place("t")) for column, text in (("id", id_), ("name", name)) if text}
    return PartnerRow(RowSort.ROW, 2, Place("t"), cells)


def ids_of(*rows: PartnerRow) -> tuple[list[str], list[Finding]]:
    """The ids of the rows, and what is said of those that were made."""
    found: list[Finding] = []
    return [each.text("id") for each in with_ids(rows, found)], found


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Harbour Network", "harbour-network"),
        ("Réseau d’Exempleville", "reseau-dexempleville"),
        ("Síť Příkladov, z. s.", "sit-prikladov-z-s"),
        ("Straße & Söhne e. V.", "strasse-sohne-e-v"),
        ("ГО «Мережа»", "go-merezha"),
        ("Δίκτυο", "diktyo"),
        ("北京", "beijing"),
        ("A very long name of a network of networks in many places", "a-very-long-name-of-a-network-of"),
        ("x" * 60, "x" * 40),
    ],
)
def test_an_id_is_whole_words_in_plain_letters(name: str, id_: str) -> None:
    """Of any script, at most 40 of them."""
    assert id_from(name) == id_


@pytest.mark.parametrize("name", ["!!!", "Con", "—", "-"])
def test_a_name_without_letters_has_an_id_all_the_same(name: str) -> None:
    """Always the same one, and none that a system keeps for a device."""
    assert is_safe_id(id_from(name))
    assert id_from(name) == id_from(name)
    assert id_from(name) != id_from(f"{name}?!")


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
