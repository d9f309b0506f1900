from tests.load.made_partners import unmet_partner_codes

from presskit.load import partner_local_findings


def test_every_kind_is_met_by_a_table() -> None:
    """Each kind is what loading some broken table of partners says."""
    assert unmet_partner_codes(partner_local_findings) == set()
