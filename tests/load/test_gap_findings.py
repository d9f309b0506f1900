"""What a press kit normally has and one does not give."""

from tests.load.made_kits import unmet_codes

from presskit.load import gap_findings


def test_every_kind_is_met_by_a_kit() -> None:
    """Each kind is what loading some kit under tests/kits/ says."""
    assert unmet_codes(gap_findings) == set()
