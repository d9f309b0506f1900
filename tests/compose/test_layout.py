"""The measures of the pieces."""

import pytest

from presskit.compose.layout import FLYER_LAYOUTS, fit_rule, flyer_measure_mm, layout_properties, module_mm
from presskit.model.paper import PAPER_SIZES
from presskit.model.piece import Piece

FLYERS = [Piece("flyer", PAPER_SIZES[name]) for name in FLYER_LAYOUTS]
SHEETS = [Piece(name, PAPER_SIZES[size]) for name in ("press-release", "letterhead") for size in ("A4", "Letter")]


@pytest.mark.parametrize("piece", FLYERS + SHEETS, ids=lambda piece: piece.name)
def test_no_qr_module_is_under_half_a_millimetre(piece: Piece) -> None:
    """Below 0.5 mm a telephone begins to miss."""
    assert module_mm(piece) >= 0.5


@pytest.mark.parametrize("piece", FLYERS, ids=lambda piece: piece.name)
def test_a_flyer_has_two_sides_and_keeps_its_margins(piece: Piece) -> None:
    """Front and back, no third page; the text stands inside the safe area."""
    rule = fit_rule(piece)
    assert (rule.max_pages, rule.exact_pages) == (2, True)
    assert FLYER_LAYOUTS[piece.size.name].margin_mm >= rule.safe_inset_mm
    assert flyer_measure_mm(piece) < piece.size.width_mm - 2 * rule.safe_inset_mm


@pytest.mark.parametrize("piece", FLYERS + SHEETS, ids=lambda piece: piece.name)
def test_the_trim_has_one_source(piece: Piece) -> None:
    """The stylesheets take the trim from the paper's size."""
    properties = layout_properties(piece, 24.5)
    assert properties["--trim-width"] == f"{piece.size.width_mm}mm"
    assert properties["--trim-height"] == f"{piece.size.height_mm}mm"


@pytest.mark.parametrize("piece", SHEETS, ids=lambda piece: piece.name)
def test_steps_are_bounded_and_get_tighter(piece: Piece) -> None:
    """Text is never set under nine points to make it fit."""
    sizes = [float(step.properties["--text-size"].removesuffix("pt")) for step in fit_rule(piece).steps]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) >= 9.0
