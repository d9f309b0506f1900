"""The embargo of [release]: a moment that is certain, and the zones that it is printed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from presskit.load.kit.listed_languages import DUPLICATE_ENTRY
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import ReleaseTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.time_zones import UTC_NAME, moments_at, zone_names, zone_of

EMBARGO_WITHOUT_ZONE = FindingKind(
    "embargo-without-zone",
    Severity.ERROR,
    "Does the embargo say by whose clock it ends?",
    "A newsroom on another continent would publish hours too early.",
    'Add the zone of the clock, such as embargo_zone = "Europe/London", or write the time with Z for UTC.',
)
EMBARGO_HOUR_UNCLEAR = FindingKind(
    "embargo-hour-unclear",
    Severity.ERROR,
    "Does the clock of the embargo's zone show its hour exactly once on that day?",
    "When clocks are put back an hour comes twice, when they are put forward one never comes: two newsrooms would "
    "publish an hour apart.",
    "Write the time with its distance from UTC, as one of the two that are named, or another hour.",
)
EMBARGO_HOUR_DIFFERS = FindingKind(
    "embargo-hour-differs",
    Severity.WARNING,
    "Is the embargo's time written by the clock that it is printed by?",
    "A time with the distance of another zone is printed as another hour, which may not have been meant.",
    "Write the hour of embargo_zone without any distance.",
)
EMBARGO_AFTER_STATEMENT = FindingKind(
    "embargo-after-statement",
    Severity.WARNING,
    "Does the embargo end within two weeks of the statement's day?",
    "A statement goes out some days before it may be used; long before is old when it is printed, or a slip.",
    "Correct embargo_until, or `date` at the head of kit.toml.",
)
EMBARGO_BEFORE_STATEMENT = FindingKind(
    "embargo-before-statement",
    Severity.WARNING,
    "Is the statement's day no later than that on which its embargo ends?",
    "One that may be used before the day it is dated is quoted with a wrong day, or one of the two is a slip.",
    "Correct embargo_until, or `date` at the head of kit.toml.",
)
EMBARGO_ONLY_TYPED = FindingKind(
    "embargo-only-typed",
    Severity.ERROR,
    "Does kit.toml know of the embargo that a statement speaks of?",
    'Words in the text mark no file and no page: the release would say "for immediate release" above them.',
    "Write embargo_until under [release] in kit.toml, and take the words out of the statement.",
)
UNKNOWN_TIME_ZONE = FindingKind(
    "unknown-time-zone",
    Severity.ERROR,
    "Is each time zone one that exists?",
    "The printed time is computed from it (IANA time zone database).",
    "Write a zone such as Europe/London or UTC.",
)

_USUAL_DAYS = 14  # between a statement's day and its use: tomorrow, in three days, or next week's conference
_EARLIEST_CLOCK = timezone(timedelta(hours=14))  # no place on earth has a later day

_UNTIL, _ZONE, _FURTHER = ("release", "embargo_until"), ("release", "embargo_zone"), ("release", "embargo_zones")


@dataclass(frozen=True, slots=True)
class Embargo:
    """When it ends, the zone of the clock that it is printed by, further zones, and where it stands in kit.toml."""

    until: datetime | None
    zone: str
    further_zones: tuple[str, ...]
    place: Place | None


def read_embargo(toml: TomlFile, table: ReleaseTable, statement_day: date | None, found: list[Finding]) -> Embargo:
    """The embargo with its moment as plain data; a time without distance is that of the clocks of its zone."""
    zone = zone_of(table.embargo_zone or UTC_NAME)
    if zone is None:
        found.append(unknown_zone(toml, table.embargo_zone, _ZONE))
    until = None
    if table.embargo_until:
        until = _moment(toml, table, table.embargo_until, zone, found)
        found += _compared(toml, until, zone or UTC, statement_day)
    return Embargo(
        until=until,
        zone=table.embargo_zone or UTC_NAME,
        further_zones=_further_zones(toml, table, found),
        place=toml.value_place(*_UNTIL) if until else None,
    )


def only_typed(toml: TomlFile, said_at: Place) -> Iterator[Finding]:
    """An error where a statement says, at this place, that it is under an embargo, and kit.toml gives none."""
    if not toml.gives(*_UNTIL):
        words = said_at.source_line[said_at.column - 1 : said_at.end_column - 1]
        message = f'the statement says "{shortened(words)}", and kit.toml has no embargo'
        hint = (
            "write embargo_until, such as 2021-11-01T09:00:00, and embargo_zone under [release] in kit.toml, "
            "and take the words out here"
        )
        yield EMBARGO_ONLY_TYPED.at(said_at, message, hint)


def _moment(
    toml: TomlFile, table: ReleaseTable, written: datetime, zone: ZoneInfo | None, found: list[Finding]
) -> datetime:
    distance = written.utcoffset()
    if distance is None:
        return _local_moment(toml, table, written.replace(tzinfo=None), zone, found)
    if table.embargo_zone and zone and distance and written.astimezone(zone).utcoffset() != distance:
        shown = written.astimezone(zone)
        message = (
            f"{written:%H:%M} at {_distance(written)} is {shown:%H:%M} in {table.embargo_zone}, and is printed so"
        )
        hint = f"write {written:%Y-%m-%dT%H:%M:%S} alone if {written:%H:%M} in {table.embargo_zone} is meant"
        found.append(EMBARGO_HOUR_DIFFERS.at(toml.value_place(*_UNTIL), message, hint))
    return _plain(written)


def _local_moment(
    toml: TomlFile, table: ReleaseTable, local: datetime, zone: ZoneInfo | None, found: list[Finding]
) -> datetime:
    place = toml.value_place(*_UNTIL)
    if not table.embargo_zone:
        hint = f'add a line embargo_zone = "Europe/London", or write {local.isoformat()}Z if it is the time in UTC'
        found.append(
            EMBARGO_WITHOUT_ZONE.at(place, "the embargo does not say by the clock of which zone it ends", hint)
        )
    if not table.embargo_zone or zone is None:
        return local.replace(tzinfo=UTC)
    moments = moments_at(local, zone)
    if len(moments) != 1:
        found.append(_unclear(place, local, zone, table.embargo_zone))
    return _plain(moments[0] if moments else local.replace(tzinfo=zone))


def _unclear(place: Place, local: datetime, zone: ZoneInfo, name: str) -> Finding:
    """Both readings: of an hour that comes twice, or the hours before and after a gap."""
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    day = f"{local:%H:%M} on {local:%Y-%m-%d}"
    if moments_at(local, zone):
        message = f"{day} comes twice in {name}, as clocks are put back: {_in_utc(first)} and {_in_utc(second)}"
        hint = f"write {_written(first)} for the first, or {_written(second)} for the second"
    else:
        # A clock that was not put forward, and one that was put forward too early, show it at these moments.
        late, early = (reading.astimezone(UTC).astimezone(zone) for reading in (first, second))
        message = (
            f"{day} never comes in {name}, as clocks are put forward: "
            f"it could be meant as {early:%H:%M} or as {late:%H:%M}"
        )
        hint = f"write {early:%Y-%m-%dT%H:%M:%S} or {late:%Y-%m-%dT%H:%M:%S}"
    return EMBARGO_HOUR_UNCLEAR.at(place, message, hint)


def _compared(toml: TomlFile, until: datetime, zone: tzinfo, statement_day: date | None) -> list[Finding]:
    """What is odd about the two days: the embargo's in its own zone, and the latest that any clock shows then."""
    day, latest = until.astimezone(zone).date(), until.astimezone(_EARLIEST_CLOCK).date()
    if statement_day is None or (statement_day <= latest and (day - statement_day).days <= _USUAL_DAYS):
        return []
    kind = EMBARGO_AFTER_STATEMENT if day > statement_day else EMBARGO_BEFORE_STATEMENT
    message = f"the embargo ends on {day}, but the statement is dated {statement_day}"
    hint = 'correct this day, or "date" at the head of kit.toml'
    return [kind.at(toml.value_place(*_UNTIL), message, hint)]


def _further_zones(toml: TomlFile, table: ReleaseTable, found: list[Finding]) -> tuple[str, ...]:
    """The zones in the order they are listed, each once and none of them the first."""
    seen = [table.embargo_zone or UTC_NAME]
    for index, zone in enumerate(table.embargo_zones):
        if zone_of(zone) is None:
            found.append(unknown_zone(toml, zone, (*_FURTHER, index)))
        elif zone in seen:
            place = toml.value_place(*_FURTHER, index)
            found.append(DUPLICATE_ENTRY.at(place, f'the time zone "{zone}" is named twice', "take one out"))
        else:
            seen.append(zone)
    return tuple(seen[1:])


def unknown_zone(toml: TomlFile, zone: str, path: KeyPath) -> Finding:
    """The finding for a zone that does not exist, with the one that may be meant."""
    hint = _nearest_zone(zone) or "write a zone such as Europe/London, or UTC"
    return UNKNOWN_TIME_ZONE.at(toml.value_place(*path), f'there is no time zone "{shortened(zone)}"', hint)


def _nearest_zone(zone: str) -> str:
    """A hint with the zone of that city, or the one that is nearest; a short name such as BST has several."""
    zones = sorted(name for name in zone_names() if "/" in name)
    cities = {name.rpartition("/")[2].casefold(): name for name in zones}
    city = zone.strip().replace(" ", "_").casefold()
    if city in cities:
        return f'did you mean "{cities[city]}"?'
    return did_you_mean(zone, zones) if "/" in zone else ""


def _plain(moment: datetime) -> datetime:
    """The moment without the class of its zone, be it the parser's: a Kit holds plain data only."""
    return moment.replace(tzinfo=timezone(moment.utcoffset() or timedelta()), fold=0)


def _written(moment: datetime) -> str:
    return _plain(moment).isoformat()


def _distance(moment: datetime) -> str:
    return _plain(moment).isoformat()[len("2021-11-01T09:00:00") :]


def _in_utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%H:%M} UTC"
