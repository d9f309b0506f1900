"""The shapes of the settings files."""

import datetime

import pytest
from pydantic import ValidationError

from presskit.load.toml.schema import CreditsTable, KitTable, LinkTable, ReleaseTable


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
