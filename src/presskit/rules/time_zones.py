"""Time zones by name, from the IANA database that comes with presskit: the same rules on every computer.

The operating system's own copy is never asked: it differs from one to the next, and Windows has none.
"""

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

import tzdata

UTC_NAME = "UTC"


@cache
def zone_names() -> frozenset[str]:
    """Every name that the database has, those of former times included."""
    return frozenset((files(tzdata) / "zones").read_text(encoding="utf-8").split())


@cache
def zone_of(name: str) -> ZoneInfo | None:
    """The zone of this name; None if there is none."""
    if name not in zone_names():
        return None
    with (files(tzdata) / "zoneinfo").joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def is_utc(name: str) -> bool:
    """Whether the zone is UTC under one of its names."""
    return name.removeprefix("Etc/") in {UTC_NAME, "UCT", "Universal", "Zulu"}


def moments_at(local: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """When a clock of the zone shows this: once; twice where it is put back, never where it is put forward."""
    readings = {
        reading.utcoffset(): reading for reading in (local.replace(tzinfo=zone, fold=fold) for fold in (1, 0))
    }
    return tuple(reading for reading in reversed(readings.values()) if _is_shown(reading, zone))


def _is_shown(reading: datetime, zone: ZoneInfo) -> bool:
    """Whether a clock shows it: what lies in a gap comes back from UTC as another hour."""
    return reading.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) == reading.replace(
        tzinfo=None, fold=0
    )
