"""What is told of a build, each thing once."""

from dataclasses import replace

from tests.pipeline.rows import FAULT, Word, file, word

from presskit.model.finding import Finding, PageArea, Place, Severity
from presskit.model.partner import Partner
from presskit.pipeline.row import Made, Row
from presskit.pipeline.telling import in_shared_version, told_in_order, told_of_versions, told_once

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

    (told,) = told_once([(partner, placed) for partner in PARTNERS], (), 8)
    assert (told.place, told.message) == (placed.place, placed.message)


def test_whose_version_it_is_in_is_told_beside_the_words() -> None:
    """By the ids of all that have it, for programs and the manifest."""
    (told,) = told_once([(partner, ODD) for partner in PARTNERS[:2]], (), 9)
    assert told.partners == ("p2", "p3")


# --- A whole list ---


def test_what_is_in_a_shared_version_is_neither_ones_own_nor_told_again() -> None:
    """Its partners are named, and that the own file is made; though their files bring it up once more."""
    own, body = file("own"), word("own", sharers=tuple(PARTNERS[:2]))
    theirs = [file("own", partner=partner) for partner in PARTNERS[:2]]
    outcomes: dict[Row, Word] = {own: Word("own"), body: Word("body", (BAD, ODD))}
    outcomes |= {row: Word("their", (ODD,)) for row in theirs}

    told = told_in_order([own, body, *theirs], Made({**outcomes}), [], [])

    assert [(each.message, each.partners, each.place) for each in told] == [
        ("bad (in the version shared with both partners; your own is made)", ("p2", "p3"), None),
        ("odd (in the version shared with both partners)", ("p2", "p3"), None),
    ]


def test_a_fault_that_ones_own_has_too_is_told_of_that_alone() -> None:
    """As what is mended there is mended for partners."""
    own, body = file("own"), word("own", sharers=tuple(PARTNERS[:2]))
    assert told_in_order([own, body], Made({}, {own: (BAD,), body: (BAD,)}), [], []) == (BAD,)


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


# --- Versions that partners share ---

LONG = Finding("too-many-pages", Severity.ERROR, "2 lines stand after page 2.", piece="flyer-a5")
LONGER = replace(LONG, message="7 lines stand after page 2.")


def version(*sharers: Partner, name: str = "flyer-a5 screen en") -> Row:
    """A body that these partners share."""
    return word(name, sharers=sharers)


def told_of(*found: tuple[Row, Finding], partners: int = 8, made: tuple[str, ...] = ()) -> list[Finding]:
    """What is told of them."""
    return told_of_versions(found, (), partners, made)


def test_whose_version_it_is_is_said() -> None:
    """All, some of them or one."""
    for sharers, partners, words in (
        (PARTNERS[:3], 3, "shared with all 3 partners"),
        (PARTNERS[:2], 2, "shared with both partners"),
        (PARTNERS[:2], 3, "shared with 2 partners: p2, p3"),
        (PARTNERS[:1], 3, "for the partner p2"),
        (PARTNERS[:7], 8, "shared with 7 partners: p2, p3, p4, p5, p6, …"),
    ):
        said = in_shared_version(LONG, sharers, partners)
        assert said.message == f"{LONG.message} (in the version {words})"
        assert said.partners == tuple(partner.id for partner in sharers)


def test_that_ones_own_is_made_is_said_if_it_is() -> None:
    """Of every edition in which it is told."""
    screen, printed = version(*PARTNERS), version(*PARTNERS, name="flyer-a5 print en")
    (both,) = told_of((screen, LONG), (printed, LONG), made=(screen.name, printed.name))
    (one,) = told_of((screen, LONG), (printed, LONG), made=(screen.name,))
    assert both.message.endswith("(in the version shared with all 8 partners; your own is made)")
    assert one.message.endswith("(in the version shared with all 8 partners)")


def test_the_same_with_other_figures_is_told_once() -> None:
    """With the figures of each version; of very many, with how many there are."""
    (two,) = told_of((version(*PARTNERS[:2]), LONG), (version(PARTNERS[2]), LONGER), partners=3)
    assert two.message == (
        "2 lines stand after page 2. (for p2, p3) 7 lines stand after page 2. (for p4) "
        "(in the version shared with all 3 partners)"
    )
    of_each = [(version(partner), replace(LONG, message=f"{partner.id}.")) for partner in PARTNERS]
    (many,) = told_of(*of_each)
    assert "p4. (for p4) and otherwise in 5 more" in many.message
    assert len(many.partners) == 8


def test_two_of_a_sort_in_one_version_stay_two() -> None:
    """And so do those on different pages, or of different pieces."""
    body = version(*PARTNERS)
    others = [replace(LONG, area=PageArea(2)), replace(LONG, piece="flyer-a6")]
    assert len(told_of((body, LONG), (body, LONGER), *((body, other) for other in others))) == 4
