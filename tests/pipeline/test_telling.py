"""What is told of a build, each thing once."""

from tests.pipeline.rows import FAULT, Word, file

from presskit.model.finding import Finding, Place, Severity
from presskit.model.partner import Partner
from presskit.pipeline.row import Made, Row
from presskit.pipeline.telling import told_in_order, told_once

PARTNERS = [Partner(f"p{number}", f"Network {number}", Place("partners.csv", number)) for number in range(2, 10)]
ODD, BAD = Finding("odd", Severity.WARNING, "odd"), Finding("bad", Severity.ERROR, "bad")


def test_what_one_has_stands_at_its_row() -> None:
    """Though others have something else."""
    told = told_once([(PARTNERS[0], ODD), (PARTNERS[1], BAD)], (), 3)

    assert [(each.code, each.place, each.message) for each in told] == [
        ("odd", PARTNERS[0].place, "odd"),
        ("bad", PARTNERS[1].place, "bad"),
    ]


def test_what_several_have_names_them() -> None:
    """At the row of the first; of many only so many as a line holds."""
    (two,) = told_once([(partner, ODD) for partner in PARTNERS[:2]], (), 9)
    (eight,) = told_once([(partner, ODD) for partner in PARTNERS], (), 9)

    assert (two.place, two.message) == (PARTNERS[0].place, "odd (and for 1 more partner: p3)")
    assert eight.message == "odd (and for 7 more partners: p3, p4, p5, p6, p7, …)"


def test_what_all_have_is_in_what_they_share() -> None:
    """No row is to blame; of a single partner nobody can tell."""
    (shared,) = told_once([(partner, ODD) for partner in PARTNERS[:3]], (), 3)
    (of_two,) = told_once([(partner, ODD) for partner in PARTNERS[:2]], (), 2)
    (alone,) = told_once([(PARTNERS[0], ODD), (PARTNERS[0], ODD)], (), 1)

    assert (shared.place, shared.message) == (None, "odd (for all 3 partners)")
    assert of_two.message == "odd (for both partners)"
    assert (alone.place, alone.message) == (PARTNERS[0].place, "odd")


def test_what_was_told_before_is_not_told_again() -> None:
    """Of the organisation's own pieces, or of the bodies that partners share."""
    assert told_once([(PARTNERS[0], ODD)], {ODD}, 1) == []


def test_a_place_in_a_file_is_kept() -> None:
    """A template's line says where to mend it for all."""
    placed = Finding("bad", Severity.ERROR, "bad", Place("templates/partners/flyer.html", 3))

    assert told_once([(partner, placed) for partner in PARTNERS], (), 8) == [placed]


# --- A whole list ---


def test_everything_is_told_in_the_order_of_the_rows() -> None:
    """What was found earlier, own files, partners' once, what comes after; a failure by its faults."""
    own, last = file("own"), file("last")
    north, south = (file(partner.id, partner=partner) for partner in PARTNERS[:2])
    doubt, other = Finding("doubt", Severity.WARNING, "odd"), Finding("other", Severity.NOTE, "odd")
    outcomes: dict[Row, Word] = {
        own: Word("own", (doubt,)),
        north: Word("north", (doubt, ODD)),
        south: Word("south", (ODD,)),
    }
    made = Made({**outcomes}, {last: (FAULT,)}, {own, north, south, last})

    told = told_in_order([own, north, south, last], made, [other, other], [])

    assert [(finding.code, finding.message) for finding in told] == [
        ("other", "odd"),
        ("doubt", "odd"),
        ("odd", "odd (for both partners)"),
        ("fault", "wrong"),
    ]
