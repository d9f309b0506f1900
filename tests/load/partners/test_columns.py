"""The first row of partners.csv."""

import pytest
from tests.load.made_kits import codes

from presskit.load.partners.columns import Columns, read_columns
from presskit.load.partners.csv_records import read_records
from presskit.load.text_file import decode_text
from presskit.model.finding import Finding


def columns_of(header: str) -> tuple[Columns | None, list[Finding]]:
    """What this first row says, and the findings about it."""
    found: list[Finding] = []
    source = decode_text("partners.csv", header.encode(), found)
    assert source is not None
    return read_columns(next(read_records(source.text, 0, ",")), source, found), found


def test_names_are_known_however_they_are_written() -> None:
    """Capitals, spaces, hyphens and underscores make no difference."""
    columns, found = columns_of("ID, Name ,E-Mail,PRIMARY COLOUR,primary-colour-,")
    assert columns is None
    assert codes(found) == ["partner-column-twice"]
    columns, found = columns_of("ID, Name ,E-Mail,Primary Colour,,")
    assert (columns, found) == (Columns({0: "id", 1: "name", 2: "email", 3: "primary_colour"}, frozenset()), [])


@pytest.mark.parametrize(
    ("written", "meant"), [("adress", "address"), ("Website", "web"), ("Primary color", "primary_colour")]
)
def test_a_slip_is_told_with_what_was_meant(written: str, meant: str) -> None:
    """Left out in silence, it would be missing from every partner's pages."""
    columns, found = columns_of(f"id,name,{written}")
    assert columns is None
    assert codes(found) == ["partner-column-misspelt"]
    assert meant in found[0].hint


def test_a_name_that_is_near_a_column_already_there_is_ones_own() -> None:
    """Number is near to name, but the name is there."""
    columns, found = columns_of("id,name,Number,Notes")
    assert columns == Columns({0: "id", 1: "name"}, frozenset({2, 3}))
    assert codes(found) == ["partner-column-unknown"] * 2


def test_a_misspelt_name_is_not_missing_as_well() -> None:
    """One slip, one finding."""
    assert codes(columns_of("id,nme")[1]) == ["partner-column-misspelt"]


def test_all_that_is_wrong_is_told_at_once() -> None:
    """A slip, a name twice and a missing one in the same row."""
    _, found = columns_of("name,web,web,adress")
    assert sorted(codes(found)) == ["partner-column-missing", "partner-column-misspelt", "partner-column-twice"]
