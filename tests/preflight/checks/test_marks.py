"""Marks outside the bleed."""

from dataclasses import replace

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import codes
from tests.preflight.made_print_facts import ALL, BLACK, BLUE, PRINT, WHITE, line, print_pdf, text, thing

from presskit.model.print_spec import Mark
from presskit.preflight.checks.marks import check_marks_asked, check_marks_on_all_plates, check_marks_outside_bleed
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import Painted

ASKED = expected_of_any(replace(SPEC, marks=(Mark.CROP, Mark.COLOUR_BAR)))
OUTSIDE = Box(2, 100, 20, 100.25)
PATCH = Box(2, 100, 16, 114)


@pytest.mark.parametrize(
    ("mark", "expected", "found"),
    [
        (line(ALL, box=OUTSIDE), PRINT, ["marks-not-asked"]),
        (line(WHITE, box=OUTSIDE), PRINT, []),
        (line(ALL, box=OUTSIDE), ASKED, []),
        (line(ALL, box=OUTSIDE), Expected(), []),
        (line(ALL), PRINT, []),
    ],
)
def test_marks_are_there_only_if_asked_for(mark: Painted, expected: Expected, found: list[str]) -> None:
    """Whatever is seen outside the bleed is a mark."""
    assert codes(check_marks_asked(print_pdf(mark), expected)) == found


@pytest.mark.parametrize(
    ("mark", "found"),
    [
        (line(ALL, 0.25, OUTSIDE), []),
        (line(BLACK, 0.25, OUTSIDE), ["mark-not-on-all-plates"]),
        (thing(BLACK, OUTSIDE, size_pt=0.25), ["mark-not-on-all-plates"]),
        (thing(BLUE, PATCH, size_pt=14.0), []),
        (text(BLACK, box=PATCH), []),
        (line(BLACK), []),
    ],
)
def test_lines_print_on_all_plates(mark: Painted, found: list[str]) -> None:
    """The patches of a colour bar and the words of a slug line do not."""
    assert codes(check_marks_on_all_plates(print_pdf(mark), ASKED)) == found


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (line(ALL), ["mark-inside-bleed"]),
        (thing(ALL, size_pt=0.5), ["mark-inside-bleed"]),
        (thing(ALL), []),
        (thing(ALL, size_pt=20.0), []),
        (text(ALL), []),
        (line(ALL, box=OUTSIDE), []),
        (line(BLACK), []),
    ],
)
def test_marks_keep_clear_of_the_bleed(painted: Painted, found: list[str]) -> None:
    """A line in the registration colour is a mark; text and areas in it are told apart."""
    assert codes(check_marks_outside_bleed(print_pdf(painted), ASKED)) == found
