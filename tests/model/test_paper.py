"""The sizes a piece can be trimmed to."""

import pytest

from presskit.model.paper import PAPER_SIZES
from presskit.units import MM_PER_INCH


@pytest.mark.parametrize(
    ("name", "width_mm", "height_mm"),
    [
        ("A4", 210, 297),
        ("A5", 148, 210),
        ("A6", 105, 148),
        ("DL", 99, 210),
        ("Letter", 8.5 * MM_PER_INCH, 11 * MM_PER_INCH),
        ("Half Letter", 5.5 * MM_PER_INCH, 8.5 * MM_PER_INCH),
    ],
)
def test_a_size_is_that_of_its_standard(name: str, width_mm: float, height_mm: float) -> None:
    """ISO 216, a third of A4, and ANSI Y14.1 in inches; all upright, and none besides."""
    assert PAPER_SIZES[name].width_mm == pytest.approx(width_mm)
    assert PAPER_SIZES[name].height_mm == pytest.approx(height_mm)
    assert len(PAPER_SIZES) == 6


def test_a_size_has_a_name_that_files_can_bear() -> None:
    """Small letters, and a hyphen for the blank."""
    assert PAPER_SIZES["Half Letter"].file_name == "half-letter"
