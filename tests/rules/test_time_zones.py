"""Time zones from the database that comes with presskit."""

import zoneinfo
from datetime import UTC, datetime

import pytest

from presskit.rules.time_zones import is_utc, moments_at, zone_names, zone_of

LONDON = zone_of("Europe/London")


def test_the_computers_own_database_is_never_asked() -> None:
    """The same rules everywhere: with no zone in the system all are there."""
    former = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(())
    zone_of.cache_clear()
    try:
        zone = zone_of("Asia/Bangkok")
    finally:
        zoneinfo.reset_tzpath(former)
    assert zone is not None
    assert datetime(2021, 11, 1, 9, tzinfo=UTC).astimezone(zone).hour == 16


def test_every_name_has_its_zone() -> None:
    """Those of former times included."""
    assert all(zone_of(name) for name in zone_names())
    assert {"Europe/London", "UTC", "Asia/Calcutta"} <= zone_names()


@pytest.mark.parametrize("name", ["BST", "../../etc/passwd", "Europe", "", "europe/london", "Europe/London/"])
def test_what_is_no_name_has_none(name: str) -> None:
    """Nor is anything read from elsewhere."""
    assert zone_of(name) is None


@pytest.mark.parametrize(
    ("local", "in_utc"),
    [
        (datetime(2021, 11, 1, 9), [9]),
        (datetime(2021, 7, 1, 9), [8]),
        (datetime(2021, 10, 31, 1, 30), [0, 1]),  # clocks are put back from two to one
        (datetime(2021, 3, 28, 1, 30), []),  # put forward from one to two
    ],
)
def test_a_clock_shows_an_hour_once_twice_or_never(local: datetime, in_utc: list[int]) -> None:
    """The earlier moment first."""
    assert LONDON is not None
    assert [moment.astimezone(UTC).hour for moment in moments_at(local, LONDON)] == in_utc


def test_utc_has_several_names() -> None:
    """London has none of them, not even in winter."""
    assert [is_utc(name) for name in ("UTC", "Etc/UTC", "Zulu", "Europe/London", "Etc/GMT+5")] == [
        True, True, True, False, False,
    ]  # fmt: skip
