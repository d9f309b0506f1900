"""The shapes of the settings files."""

import datetime

import pytest
from pydantic import ValidationError

from presskit.load.partners.partner_schema import PartnerEntry
from presskit.load.partners.row import COLUMNS
from presskit.load.pictures.credits import CreditsTable
from presskit.load.toml.schema import KitTable, LinkTable, ReleaseTable


@pytest.mark.parametrize("year", [1900, 2100])
def test_a_day_of_our_time_passes(year: int) -> None:
    """From the first day of 1900 to the last of 2100."""
    assert KitTable(date=datetime.date(year, 1, 1)).date == datetime.date(year, 1, 1)


@pytest.mark.parametrize("year", [1, 1899, 2101, 9999])
def test_a_day_of_another_time_is_refused(year: int) -> None:
    """The year 21 is a slip, and beyond 9999 no calendar goes."""
    with pytest.raises(ValidationError):
        LinkTable(confirmed=datetime.date(year, 1, 1))


def test_tables_named_by_their_owner_are_read_by_name() -> None:
    """A release has languages beside its settings, credits the names of pictures."""
    release = ReleaseTable.model_validate({"embargo_zone": "UTC", "fr": {"headline": "Ouvert"}})
    assert release.texts["fr"].headline == "Ouvert"
    assert CreditsTable.model_validate({"a.jpg": {"credit": "A"}}).credits["a.jpg"].credit == "A"


def test_nothing_is_converted() -> None:
    """A number is no text, nor a text a number."""
    with pytest.raises(ValidationError):
        KitTable.model_validate({"title": 7})
    with pytest.raises(ValidationError):
        LinkTable.model_validate({"year": "2021"})


@pytest.mark.parametrize("address", [["1 Quay", "Northport"], "1 Quay\nNorthport"])
def test_an_address_is_a_list_or_a_text_of_lines(address: object) -> None:
    """Both give the same lines."""
    assert PartnerEntry.model_validate({"address": address}).address == ["1 Quay", "Northport"]


@pytest.mark.parametrize("address", [5, [5], {"street": "1 Quay"}])
def test_an_address_is_nothing_else(address: object) -> None:
    """A number or a table is a mistake."""
    with pytest.raises(ValidationError):
        PartnerEntry.model_validate({"address": address})


def test_settings_and_columns_have_the_same_names() -> None:
    """What can be said in partners.csv can be said in partners.toml, and no more."""
    assert tuple(PartnerEntry.model_fields) == COLUMNS
