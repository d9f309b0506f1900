"""The size of text."""

import pytest
from tests.preflight.made_facts import codes
from tests.preflight.made_print_facts import ALL, BLACK, BLUE, PRINT, WHITE, ink, line, of, print_pdf, text

from presskit.preflight.checks.text_size import check_text_size
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import Painted


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (text(BLACK, 5.0), []),
        (text(BLACK, 4.9), ["text-small"]),
        (text(BLACK, 4.0), ["text-small"]),
        (text(BLACK, 3.9), ["text-too-small"]),
        (text(BLUE, 8.0), []),
        (text(BLUE, 7.9), ["text-small-in-inks"]),
        (text(BLUE, 4.9), ["text-small"]),
        (text(ink(1, 0, 0, 0), 6.0), []),
        (text(WHITE, 7.9), ["text-small-in-white"]),
        (text(ink(0.6, 0.4, 0.4, 1), 7.0), []),
        (text(ALL, 7.0), []),
        (text(of("DeviceRGB", 1, 0, 0), 7.0), []),
        (text(BLACK, 2.0, Box(0, 0, 20, 5)), []),
        (line(BLACK, 2.0), []),
    ],
)
def test_text_is_large_enough_for_its_colour(painted: Painted, found: list[str]) -> None:
    """The gravest fault alone; rich black, registration and RGB are told elsewhere, and a slug line is free."""
    assert codes(check_text_size(print_pdf(painted), PRINT)) == found
    assert codes(check_text_size(print_pdf(painted), Expected())) == []


def test_the_smallest_size_is_told() -> None:
    """Of all texts with the same fault."""
    (finding,) = check_text_size(print_pdf(text(BLACK, 4.8), text(BLACK, 4.2)), PRINT)
    assert finding.message == "Page 1: 2 texts are set in 4.2 pt."
