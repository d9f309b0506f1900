"""What a piece is before a kit orders it."""

from presskit.model.piece_design import FitRule, PieceDesign


def test_a_design_knows_its_folder() -> None:
    """Where its page, its sheets and its data lie among the templates."""
    assert PieceDesign("leaflet", FitRule(2)).folder == "pieces/leaflet"


def test_a_piece_with_sheets_for_partners_is_for_partners() -> None:
    """One without makes no files for them."""
    assert PieceDesign("leaflet", FitRule(2), partner_styles=("partner",)).is_for_partners
    assert not PieceDesign("leaflet", FitRule(2)).is_for_partners
