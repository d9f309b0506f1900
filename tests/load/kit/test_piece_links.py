"""Which links each piece carries."""

from tests.paths import KITS

from presskit.load import load_kit


def test_too_many_codes_are_told_with_the_sizes_that_have_room() -> None:
    """Eight codes, room for four; never "shorten the text", and the release is made all the same."""
    findings = load_kit(KITS / "stress" / "flyer-eight-links").findings
    told, *_others = [each for each in findings if each.code == "codes-left-out"]
    assert "eight codes, room for four" in told.message
    assert "A4 has room for all" in told.hint
    assert "of budget, volume-1, volume-2" in told.hint
    assert "shorten" not in told.message + told.hint
    assert not told.is_error


def test_a_link_that_a_piece_chooses_counts_as_used() -> None:
    """The registration of an event stands in no statement."""
    codes = [each.code for each in load_kit(KITS / "stress" / "flyer-event").findings]
    assert "link-unused" not in codes
