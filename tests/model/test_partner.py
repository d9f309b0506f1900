"""What a table of partners tells of those whom it does not name."""

from presskit.model.finding import Finding, Place, Severity
from presskit.model.partner import Partner, PartnerTable

NORTH = (Partner("north", "North", Place("partners.csv", 2)),)
ERROR, DOUBT = Finding("bad", Severity.ERROR, "bad"), Finding("odd", Severity.WARNING, "odd")


def test_a_sound_table_names_all() -> None:
    """Whoever is not in it is no partner; a doubt about one who is changes nothing, nor has a kit without a table."""
    assert PartnerTable(NORTH).names_all
    assert PartnerTable(NORTH, findings=(DOUBT,)).names_all
    assert PartnerTable().names_all


def test_a_table_with_faults_may_leave_someone_out() -> None:
    """A faulty row, a table that cannot be read, or one that names nobody and is doubtful."""
    assert not PartnerTable(NORTH, faulty=("row 3",)).names_all
    assert not PartnerTable(NORTH, findings=(ERROR,)).names_all
    assert not PartnerTable(findings=(DOUBT,)).names_all
