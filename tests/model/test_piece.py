"""One printed item as kit.toml orders it."""

from presskit.model.paper import PAPER_SIZES
from presskit.model.piece import Edition, Piece


def test_a_piece_is_named_by_template_and_size() -> None:
    """The name stands in file names and on the command line."""
    assert Piece("flyer", PAPER_SIZES["Half Letter"]).name == "flyer-half-letter"


def test_a_letterhead_for_pre_printed_paper_has_a_name_of_its_own() -> None:
    """The two can lie in one folder."""
    assert Piece("letterhead", PAPER_SIZES["A4"], on_stationery=False).name == "letterhead-a4-no-stationery"


def test_a_piece_is_made_for_the_screen_unless_it_says_otherwise() -> None:
    """The screen edition is the default."""
    assert Piece("flyer", PAPER_SIZES["A5"]).editions == (Edition.SCREEN,)
