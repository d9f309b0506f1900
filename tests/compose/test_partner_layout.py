"""The room that partners have."""

import pytest

from presskit.compose.layout import FLYER_LAYOUTS, SAFE_INSET_MM
from presskit.compose.partner_layout import BAND_MM, IMPRINT_SLOT_MM, lock_up_height_mm, mark_room, shared_properties
from presskit.model.paper import PAPER_SIZES
from presskit.model.piece import Piece


@pytest.mark.parametrize("size", FLYER_LAYOUTS)
def test_the_marks_of_a_flyers_band_stay_clear_of_the_trim(size: str) -> None:
    """Row and safe inset fit into the band, and both marks with the rule between them into the measure."""
    piece = Piece("flyer", PAPER_SIZES[size])
    room, height_mm = mark_room(piece), lock_up_height_mm(piece)
    assert height_mm + 2 * SAFE_INSET_MM <= BAND_MM[size] + 0.001
    measure_mm = piece.size.width_mm - 2 * FLYER_LAYOUTS[size].margin_mm
    assert 2 * room.max_width_mm + height_mm <= measure_mm


def test_a_shared_flyer_keeps_band_and_imprint_free() -> None:
    """Body and sheets get the same two heights."""
    properties = shared_properties(Piece("flyer", PAPER_SIZES["A6"]))
    assert properties == {"--band": f"{BAND_MM['A6']}mm", "--imprint-slot": f"{IMPRINT_SLOT_MM['A6']}mm"}


def test_a_shared_letter_has_a_higher_foot() -> None:
    """Two senders take more lines than one; a release keeps its margins."""
    assert shared_properties(Piece("letterhead", PAPER_SIZES["A4"])) == {"--foot-height": "25.0mm"}
    assert shared_properties(Piece("press-release", PAPER_SIZES["A4"])) == {}
