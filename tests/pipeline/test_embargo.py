"""An embargo that is past: told of today, and never in what was made."""

from datetime import UTC, datetime, timedelta, timezone

from tests.paths import KITS

from presskit.load import load_kit
from presskit.model.finding import Place
from presskit.model.manifest import EmbargoEntry, KitEntry, Manifest
from presskit.pipeline.embargo import embargo_of, past_embargo

NINE = datetime(2021, 11, 1, 9, 0, tzinfo=timezone(timedelta(hours=1)))


def built(embargo: EmbargoEntry | None) -> Manifest:
    """What has come of a kit with this embargo."""
    return Manifest(KitEntry("A title", "2021-11-01", "harbour", {}), {}, (), (), embargo)


def test_an_embargo_is_past_from_its_moment_on() -> None:
    """At its line, by the moment itself and not by the day."""
    entry = EmbargoEntry(NINE.isoformat(), Place("kit.toml", 9, 17))

    past = past_embargo(built(entry), NINE.astimezone(UTC))
    assert past is not None
    assert (past.code, past.place) == ("embargo-past", entry.place)
    assert past_embargo(built(entry), NINE - timedelta(seconds=1)) is None
    assert past_embargo(built(None), NINE) is None


def test_the_manifest_says_nothing_of_it() -> None:
    """Its form is a contract, and the same kit gives the same bytes on any day."""
    assert built(EmbargoEntry(NINE.isoformat(), Place("kit.toml"))).as_json() == built(None).as_json()


def test_the_embargo_of_a_kit_has_its_place() -> None:
    """Where it stands in kit.toml; a kit without one is under none."""
    entry = embargo_of(load_kit(KITS / "complete"))

    assert entry is not None
    assert (entry.until, entry.place.file, entry.place.line) == ("2026-03-07T09:00:00+01:00", "kit.toml", 7)
    assert embargo_of(load_kit(KITS / "minimal")) is None
