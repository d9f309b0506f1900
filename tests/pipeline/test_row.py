"""What has come of the rows so far, and what leaves the house."""

from tests.pipeline.rows import FAULT, WordRow, file

from presskit.model.finding import Finding, Place, Severity
from presskit.model.partner import Partner
from presskit.pipeline.row import Made

NORTH = Partner("north", "North", Place("partners.csv", 2))
SOUTH = Partner("south", "South", Place("partners.csv", 3))


def made_of(*rows: WordRow, faulty: WordRow) -> Made:
    """These rows are made, that one is faulty."""
    return Made(dict.fromkeys(rows), {faulty: (FAULT,)}, {*rows, faulty})


def test_one_faulty_file_keeps_back_all_of_its_partner_and_of_nobody_else() -> None:
    """A kit without one of its files is no kit; the organisation's own files are each a thing by itself."""
    own, north, south = file("own"), file("north", partner=NORTH), file("south", partner=SOUTH)
    made = made_of(own, north, south, faulty=file("north too", partner=NORTH))

    assert [made.leaves_the_house(row) for row in (own, north, south)] == [True, False, True]
    assert [made.is_held_back(row) for row in (own, north, south)] == [False, True, False]


def test_an_own_fault_keeps_nothing_else_back() -> None:
    """What is not made does not leave, all else does."""
    own, faulty = file("own"), file("faulty")
    made = made_of(own, faulty=faulty)

    assert [made.leaves_the_house(row) for row in (own, faulty)] == [True, False]


def test_what_was_found_stands_with_what_was_made_or_could_not_be() -> None:
    """Of a row that nothing has come of yet nothing is known."""
    doubt = Finding("doubt", Severity.WARNING, "odd")
    own, faulty, late = file("own"), file("faulty"), file("late")
    made = made_of(faulty=faulty)
    made.outcomes[own] = own.makes("own", (doubt,))

    assert [made.findings(row) for row in (own, faulty, late)] == [(doubt,), (FAULT,), ()]
    assert own.told([FAULT]) == (FAULT,)
