"""Conversions between millimetres, points, pixels and pixels per inch."""

import inspect

import pytest

from presskit import units


@pytest.mark.parametrize(
    ("convert", "given", "expected"),
    [
        (units.mm_to_pt, 25.4, 72.0),
        (units.mm_to_pt, 210.0, 595.2755905511812),
        (units.pt_to_mm, 72.0, 25.4),
        (units.mm_to_inches, 215.9, 8.5),
        (units.px_to_mm, 96.0, 25.4),
        (units.pt_to_px, 72.0, 96.0),
        (units.ppi_to_scale, 300.0, 300 / 72),
    ],
)
def test_a_length_is_converted(convert: object, given: float, expected: float) -> None:
    """An inch is 25.4 mm, 72 points and 96 pixels, exactly (ISO 32000-2, 8.3.2.3; CSS Values 4, 6.2)."""
    assert callable(convert)
    assert convert(given) == pytest.approx(expected, abs=1e-12)


def test_pixels_of_a_picture_have_a_length_at_a_resolution() -> None:
    """300 pixels at 300 ppi are an inch, at 150 ppi two."""
    assert units.pixels_to_mm(300, 300.0) == pytest.approx(25.4)
    assert units.pixels_to_mm(300, 150.0) == pytest.approx(50.8)


@pytest.mark.parametrize("length_mm", [0.0, 0.5, 3.0, 297.0, -3.0])
def test_there_and_back_is_the_same_length(length_mm: float) -> None:
    """Points and millimetres lose nothing to one another."""
    assert units.pt_to_mm(units.mm_to_pt(length_mm)) == pytest.approx(length_mm, abs=1e-12)


def test_every_conversion_is_tested_here() -> None:
    """A conversion that is added wants its figures above."""
    assert {name for name, _ in inspect.getmembers(units, inspect.isfunction)} == {
        "mm_to_inches",
        "mm_to_pt",
        "pixels_to_mm",
        "ppi_to_scale",
        "pt_to_mm",
        "pt_to_px",
        "px_to_mm",
    }
