"""[event] of kit.toml."""

from datetime import datetime

from tests.paths import KITS

from presskit.load import load_kit

EVENT = KITS / "stress" / "flyer-event"


def test_an_event_is_read_whole() -> None:
    """As the clock of the place shows it, with its words by language; nothing is asked for."""
    kit = load_kit(EVENT)
    event = kit.event
    assert event is not None
    assert event.begins == datetime(2026, 11, 6, 18, 30)
    assert event.registration_id == "seats"
    assert event.texts["en"].place == "Net Loft"
    assert event.texts["en"].programme[0] == "18:30 Soup and bread"
    assert not any(finding.code.startswith(("event-", "link-")) for finding in kit.findings)
