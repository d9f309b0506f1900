"""What can be wrong with the addresses that a kit links to."""

from tests.load.made_kits import unmet_codes

from presskit.load import link_findings


def test_every_kind_is_met_by_a_kit() -> None:
    """Each kind is what loading some kit under tests/kits/ says."""
    assert unmet_codes(link_findings) == set()
