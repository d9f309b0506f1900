"""The loop: what is made when, what is remembered, and what a fault keeps back."""

from pathlib import Path

import pytest
from tests.pipeline.builds import build
from tests.pipeline.partner_kits import ENDLESS, list_partners
from tests.pipeline.rows import FAULT, Heard, WordRow, file, said, say, word

from presskit.model.finding import Finding, Place
from presskit.model.partner import Partner
from presskit.model.step import Step

NORTH = Partner("north", "North", Place("partners.csv", 2))
SOUTH = Partner("south", "South", Place("partners.csv", 3))


def partners(name: str, partner: Partner) -> WordRow:
    """A file of a partner."""
    return file(name, partner=partner)


def test_each_row_is_made_after_what_it_needs(tmp_path: Path) -> None:
    """Wherever that stands in the list; rows that are ready come by the list."""
    paper, ink = word("paper"), word("ink")
    sheet = file("sheet", paper, ink)
    parcel = file("parcel", after=(sheet,))

    made = say(tmp_path, [parcel, sheet, ink, paper, file("letter")])

    assert said == [("ink",), ("paper",), ("sheet",), ("parcel",), ("letter",)]
    assert made.outcomes[parcel].word == "parcel"


def test_what_was_made_is_remembered(tmp_path: Path) -> None:
    """A row whose key has an entry is read back; what only it needs is then not made, even if it is lost."""

    def rows() -> list[WordRow]:
        paper = word("paper")
        return [paper, file("sheet", paper)]

    say(tmp_path, rows())
    paper, sheet = rows()
    again = say(tmp_path, [paper, sheet])
    assert said == []
    assert again.outcomes[sheet].word == "sheet"

    lost = word("other paper")
    sheet = file("sheet", lost)
    assert lost not in say(tmp_path, [lost, sheet]).outcomes
    assert said == []


def test_what_is_made_from_outcomes_is_remembered_too(tmp_path: Path) -> None:
    """Its key is asked for again when they are there: another outcome makes it anew, the same does not."""

    def made_of(name: str) -> None:
        one = file(name)
        say(tmp_path, [one, file("summary", one, late=True)])

    made_of("one")
    assert said == [("one",), ("summary",)]
    made_of("one")
    assert said == []
    made_of("two")
    assert said == [("two",), ("summary",)]


def test_what_nobody_needs_is_not_made(tmp_path: Path) -> None:
    """Only files are made for their own sake."""
    paper = word("paper")

    made = say(tmp_path, [paper])

    assert said == []
    assert paper in made.settled


# --- Company ---


def test_rows_of_one_company_are_made_in_one_go(tmp_path: Path) -> None:
    """So many at most; others in between are not among them."""
    rows = [file(each, company="letters") for each in "abcd"]
    rows.insert(1, file("alone"))

    say(tmp_path, rows)

    assert said == [("a", "b", "c"), ("alone",), ("d",)]


@pytest.mark.parametrize("spoiler", ["odd", "worse"])
def test_what_cannot_be_made_for_several_is_tried_for_each(tmp_path: Path, spoiler: str) -> None:
    """One that cannot be told apart, or has a fault that may be any one's, stops none of the others."""
    rows = [file(each, company="letters") for each in ("a", spoiler, "b")]

    made = say(tmp_path, rows)

    assert said == [("a", spoiler, "b"), ("a",), (spoiler,), ("b",)]
    assert [row in made.outcomes for row in rows] == [True, spoiler == "odd", True]
    assert made.findings(rows[1]) == (() if spoiler == "odd" else (FAULT,))


def test_what_cannot_be_composed_for_several_is_tried_for_each(tmp_path: Path) -> None:
    """Though there is nothing else to do."""
    say(tmp_path, [file(each, company="letters") for each in ("a", "together")])

    assert said == [("a",), ("together",)]


def test_a_fault_of_one_is_no_fault_of_its_company(tmp_path: Path) -> None:
    """And the others are remembered."""
    say(tmp_path, [file(each, company="letters") for each in ("a", "bad", "b")])
    say(tmp_path, [file(each, company="letters") for each in ("a", "bad", "b")])

    assert said == [("bad",)]


# --- Faults ---


@pytest.mark.parametrize("fault", ["bad", "worse", "uncomposed"])
def test_a_fault_stops_what_needs_it(tmp_path: Path, fault: str) -> None:
    """And what needs that; what merely comes after is made."""
    faulty = file(fault)
    next_one = file("next", faulty)
    rows = [faulty, next_one, file("next but one", next_one), file("last", after=(next_one,))]

    made = say(tmp_path, rows)

    assert [row in made.outcomes for row in rows] == [False, False, False, True]
    assert made.settled == {*rows}
    assert made.findings(faulty) == (FAULT,)


def test_every_fault_is_found_and_everything_else_is_made(tmp_path: Path) -> None:
    """Nobody has to mend one to hear of the next; own files and partners' are made all the same."""
    rows = [file("bad"), file("worse"), file("good"), partners("north", NORTH)]

    made = say(tmp_path, rows)

    assert said == [("bad",), ("worse",), ("good",), ("north",)]
    assert [made.findings(row) for row in rows] == [(FAULT,), (FAULT,), (), ()]
    assert [row in made.outcomes for row in rows] == [False, False, True, True]


def test_a_partners_fault_keeps_back_no_other_file_of_that_partner(tmp_path: Path) -> None:
    """Neither one before it nor one after it: whoever has five good files gets five."""
    rows = [file("own")]
    rows += [partners(each, owner) for each, owner in (("a", NORTH), ("bad", NORTH), ("b", NORTH), ("c", SOUTH))]

    made = say(tmp_path, rows)

    assert [row in made.outcomes for row in rows] == [True, True, False, True, True]


def test_a_partners_fault_is_told_once_at_its_row(tmp_path: Path) -> None:
    """As soon as it is known, in the partners' table if nowhere else."""
    heard = Heard()
    say(tmp_path, [partners("bad", NORTH), partners("worse", SOUTH)], heard)

    assert [(finding.code, finding.place) for finding in heard.told] == [("fault", NORTH.place)]


# --- Progress ---


def test_progress_counts_files(tmp_path: Path) -> None:
    """Those that are made, remembered or given up; it names what is made next, and then nothing."""
    say(tmp_path, [file("known")])
    paper, bad, heard = word("paper"), file("bad"), Heard()
    say(tmp_path, [paper, file("known"), bad, file("given up", bad), file("sheet", paper)], heard)

    assert [(step.done, step.total, step.name) for step in heard.steps] == [
        (1, 4, "paper"),
        (1, 4, "bad"),
        (3, 4, "sheet"),
        (4, 4, ""),
    ]


def test_a_company_is_named_by_its_first(tmp_path: Path) -> None:
    """Each name once."""
    heard = Heard()
    say(tmp_path, [file(each, company="letters") for each in "aba"], heard)

    assert heard.steps[0] == Step(0, 3, "a, b")


def test_a_partners_fault_is_told_while_the_work_goes_on(partners: Path) -> None:
    """Once, before the last file is made; progress counts every file, the contact sheet too."""
    list_partners(partners, "south", more_rows=f"bad,Bad Network,,,,,,{ENDLESS},,,with\n")
    steps: list[tuple[int, int]] = []
    told: list[Finding] = []

    manifest = build(partners, lambda step: steps.append((step.done, step.total)), told.append)

    assert told
    assert set(told) <= set(manifest.findings)
    assert steps[-1] == (10, 10)
    assert [done for done, _total in steps] == sorted(done for done, _total in steps)


def test_a_document_that_was_stopped_is_told_where_it_may_be_mended(tmp_path: Path) -> None:
    """The row knows of what it is made."""
    heavy, sheet = file("heavy"), file("sheet")

    made = say(tmp_path, [heavy, sheet])

    assert [(found.code, found.place) for found in made.faults[heavy]] == [("document-stopped", Place("heavy.svg"))]
    assert sheet in made.outcomes
