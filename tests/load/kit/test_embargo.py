"""The embargo of kit.toml: a moment that is certain, and the zones that it is printed in."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.load.made_kits import KIT, STATEMENT, codes, problems_of, toml, write_kit

from presskit.load.kit.embargo import Embargo, read_embargo
from presskit.load.toml.schema import KitTable
from presskit.load.toml.shape import check_shape
from presskit.model.finding import Finding

LONDON = 'embargo_zone = "Europe/London"\n'


def read(text: str, day: date | None = None) -> tuple[Embargo, list[Finding]]:
    """The embargo of a file with this text, for a statement of this day, and what is said of it."""
    found: list[Finding] = []
    file = toml(f"[release]\n{text}")
    return read_embargo(file, check_shape(file, KitTable, []).release, day, found), found


def test_an_embargo_keeps_its_own_distance_from_utc() -> None:
    """Nine in Paris is nine in Paris, in plain Python data."""
    embargo, found = read('embargo_until = 2026-03-07T09:00:00+01:00\nembargo_zone = "Europe/Paris"\n')
    assert embargo.until == datetime(2026, 3, 7, 9, tzinfo=timezone(timedelta(hours=1)))
    assert type(embargo.until) is datetime
    assert (embargo.zone, found) == ("Europe/Paris", [])


def test_an_embargo_without_its_zone_is_refused() -> None:
    """A newsroom elsewhere would publish hours too early."""
    found = read("embargo_until = 2026-03-07T09:00:00\n")[1]
    assert codes(found) == ["embargo-without-zone"]
    assert 'embargo_zone = "Europe/London"' in found[0].hint
    assert "2026-03-07T09:00:00Z" in found[0].hint


@pytest.mark.parametrize(
    ("zone", "hint"),
    [
        ("London", 'did you mean "Europe/London"?'),
        ("new york", 'did you mean "America/New_York"?'),
        ("Europe/Lundon", 'did you mean "Europe/London"?'),
        ("BST", "write a zone such as Europe/London, or UTC"),
        ("../../etc/passwd", "write a zone such as"),
        ("Europe", "write a zone such as"),
    ],
)
def test_a_zone_that_is_none_is_refused(zone: str, hint: str) -> None:
    """A city is enough to know what was meant; a short name such as BST has several zones."""
    found = read(f'embargo_zone = "{zone}"\n')[1]
    assert codes(found) == ["unknown-time-zone"]
    assert hint in found[0].hint


def test_a_time_by_the_clock_of_the_zone_is_enough() -> None:
    """Nine in London is nine in London, in winter and in summer, in plain data."""
    winter, found = read(f"embargo_until = 2021-11-01T09:00:00\n{LONDON}")
    summer, _ = read(f"embargo_until = 2021-07-01T09:00:00\n{LONDON}")

    assert found == []
    assert winter.until == datetime(2021, 11, 1, 9, tzinfo=UTC)
    assert summer.until == datetime(2021, 7, 1, 9, tzinfo=timezone(timedelta(hours=1)))
    assert type(summer.until.tzinfo) is timezone


def test_the_advice_given_leads_to_the_hour_that_was_meant() -> None:
    """Adding the zone is all that has to be done; a zone that is none is told once."""
    refused = read("embargo_until = 2021-11-01T09:00:00\n")[1]
    mended, found = read("embargo_until = 2021-11-01T09:00:00\n" + refused[0].hint.split("line ")[1].split(",")[0])

    assert (mended.until, found) == (datetime(2021, 11, 1, 9, tzinfo=UTC), [])
    assert codes(read('embargo_until = 2021-11-01T09:00:00\nembargo_zone = "Lundon"\n')[1]) == ["unknown-time-zone"]


@pytest.mark.parametrize(
    ("time", "readings", "hint"),
    [
        (
            "2021-10-31T01:30:00",
            "comes twice in Europe/London, as clocks are put back: 00:30 UTC and 01:30 UTC",
            "write 2021-10-31T01:30:00+01:00 for the first, or 2021-10-31T01:30:00+00:00 for the second",
        ),
        (
            "2021-03-28T01:30:00",
            "never comes in Europe/London, as clocks are put forward: it could be meant as 00:30 or as 02:30",
            "write 2021-03-28T00:30:00 or 2021-03-28T02:30:00",
        ),
    ],
)
def test_an_hour_that_a_change_of_clocks_makes_double_or_void_is_asked_about(
    time: str, readings: str, hint: str
) -> None:
    """With both readings, at its value; neither is guessed."""
    found = read(f"embargo_until = {time}\n{LONDON}")[1]

    assert codes(found) == ["embargo-hour-unclear"]
    assert found[0].message.endswith(readings)
    assert found[0].hint == hint
    assert found[0].place is not None
    assert (found[0].place.line, found[0].place.column) == (2, 17)


@pytest.mark.parametrize("time", ["2021-10-31T01:30:00+01:00", "2021-10-31T01:30:00+00:00", "2021-03-28T00:30:00"])
def test_each_of_the_readings_is_taken(time: str) -> None:
    """As the hint writes them."""
    assert read(f"embargo_until = {time}\n{LONDON}")[1] == []


def test_a_distance_of_another_zone_is_told() -> None:
    """Nine at +01:00 is eight in London in winter; what is written in UTC is meant so."""
    found = read(f"embargo_until = 2021-11-01T09:00:00+01:00\n{LONDON}")[1]

    assert codes(found) == ["embargo-hour-differs"]
    assert "09:00 at +01:00 is 08:00 in Europe/London" in found[0].message
    assert found[0].hint.startswith("write 2021-11-01T09:00:00 alone")
    assert read(f"embargo_until = 2021-07-01T09:00:00Z\n{LONDON}")[1] == []


def test_further_zones_stand_in_their_order() -> None:
    """Each exists and is named once; the zone of the embargo itself is no further one."""
    embargo, found = read(f'{LONDON}embargo_zones = ["Asia/Bangkok", "America/New_York"]\n')
    assert (embargo.further_zones, found) == (("Asia/Bangkok", "America/New_York"), [])

    embargo, found = read(f'{LONDON}embargo_zones = ["Bangkok", "Asia/Tokyo", "Asia/Tokyo", "Europe/London"]\n')
    assert embargo.further_zones == ("Asia/Tokyo",)
    assert codes(found) == ["unknown-time-zone", "duplicate-entry", "duplicate-entry"]
    assert found[0].hint == 'did you mean "Asia/Bangkok"?'
    assert [finding.place.column for finding in found if finding.place] == [18, 43, 57]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2021, 11, 3), ["embargo-before-statement"]),
        (date(2021, 11, 2), []),
        (date(2021, 11, 1), []),
        (date(2021, 10, 31), []),
        (date(2021, 10, 29), []),
        (date(2021, 10, 18), []),
        (date(2021, 10, 17), ["embargo-after-statement"]),
        (date(2020, 11, 1), ["embargo-after-statement"]),
    ],
)
def test_an_embargo_that_fits_the_statements_day_is_not_remarked_upon(day: date, told: list[str]) -> None:
    """Sent today for tomorrow or next week; half past eleven at night in New York is the next day elsewhere."""
    late = 'embargo_until = 2021-11-01T23:30:00\nembargo_zone = "America/New_York"\n'
    found = read(late, day)[1]
    assert codes(found) == told
    assert all(each.message == f"the embargo ends on 2021-11-01, but the statement is dated {day}" for each in found)


@pytest.mark.parametrize(
    "words", ["**EMBARGOED until Monday**", "| Gesperrt bis | 5. Mai |\n| --- | --- |\n| a | b |"]
)
def test_an_embargo_that_is_only_typed_is_an_error(words: str, tmp_path: Path) -> None:
    """Above it the release would say that it is for immediate release."""
    folder = write_kit(tmp_path, statement=f"{STATEMENT}\n{words}\n")
    (found,) = problems_of(folder)

    assert (found.code, found.is_error) == ("embargo-only-typed", True)
    assert "embargo_until" in found.hint


@pytest.mark.parametrize(
    ("kit", "words"),
    [
        (f"release.embargo_until = 2026-03-07T09:00:00Z\n{KIT}", "EMBARGOED until Monday"),
        (KIT, "The arms embargo of 2014 was lifted. Lift the embargo!"),
    ],
)
def test_an_embargo_that_is_set_or_spoken_of_is_none(kit: str, words: str, tmp_path: Path) -> None:
    """The words may stand in the text too, and a text may be about one."""
    assert problems_of(write_kit(tmp_path, kit=kit, statement=f"{STATEMENT}\n{words}\n")) == []
