"""The width of lines."""

import pytest
from tests.preflight.made_facts import codes
from tests.preflight.made_print_facts import ALL, BLACK, BLUE, PRINT, WHITE, line, print_pdf, text, thing

from presskit.preflight.checks.lines import check_lines
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import Painted


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (line(BLACK, 0.25), []),
        (line(BLACK, 0.24), ["line-thin"]),
        (line(BLACK, 0.13), ["line-thin"]),
        (line(BLACK, 0.125), ["line-too-thin"]),
        (line(BLACK, 0.0), ["line-too-thin"]),
        (line(BLUE, 0.5), []),
        (line(BLUE, 0.49), ["line-thin"]),
        (line(BLUE, 0.24), ["line-too-thin"]),
        (line(WHITE, 0.4), ["line-thin"]),
        (line(ALL, 0.1), []),
        (line(BLACK, 0.1, Box(0, 0, 20, 0.1)), []),
        (thing(BLACK, Box(100, 100, 200, 100.1), size_pt=0.1), ["line-too-thin"]),
        (thing(BLACK, Box(100, 100, 101, 100.1), size_pt=0.1), []),
        (thing(BLACK, Box(100, 100, 200, 100), size_pt=0.0), []),
        (thing(BLACK), []),
        (text(BLACK, 0.1), []),
    ],
)
def test_lines_are_thick_enough_for_their_colour(painted: Painted, found: list[str]) -> None:
    """Thin areas are lines; dots, empty areas, text and marks are none."""
    assert codes(check_lines(print_pdf(painted), PRINT)) == found
    assert codes(check_lines(print_pdf(painted), Expected())) == []


def test_the_thinnest_is_told() -> None:
    """Of all lines with the same fault."""
    (finding,) = check_lines(print_pdf(line(BLACK, 0.2), line(BLACK, 0.15)), PRINT)
    assert finding.message == "Page 1: 2 lines are only 0.15 pt thick."
