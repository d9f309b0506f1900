"""One printed item as kit.toml orders it."""

from dataclasses import replace

from presskit.model.edition import Edition
from presskit.model.paper import PaperSize
from presskit.model.piece import Piece, joined_language, joined_languages
from presskit.model.piece_design import FitRule, PieceDesign

A4 = PaperSize("A4", 210.0, 297.0)
LETTER = Piece(PieceDesign("letter", FitRule(9), has_stationery=True), A4)


def test_a_piece_is_named_by_design_and_size() -> None:
    """The name stands in file names and on the command line."""
    assert LETTER.name == "letter-a4"


def test_a_letter_for_pre_printed_paper_has_a_name_of_its_own() -> None:
    """The two can lie in one folder."""
    bare = replace(LETTER, leaves_stationery_out=True)

    assert bare.name == "letter-a4-no-stationery"
    assert (LETTER.is_on_stationery, bare.is_on_stationery) == (True, False)


def test_a_piece_without_stationery_is_never_on_any() -> None:
    """Whatever is ordered."""
    assert not Piece(PieceDesign("leaflet", FitRule(2)), A4).is_on_stationery


def test_a_piece_is_made_for_the_screen_unless_it_says_otherwise() -> None:
    """The screen edition is the default."""
    assert LETTER.editions == (Edition.SCREEN,)


def test_a_file_in_several_languages_is_said_to_be_in_all() -> None:
    """No code holds a plus sign, so that they are found again, and none is taken for a country."""
    assert joined_language(("en", "pt-BR")) == "en+pt-BR"
    assert joined_languages("en+pt-BR") == ("en", "pt-BR")
    assert joined_languages("zh-Hans") == ("zh-Hans",)
    assert joined_language(()) == ""
