"""What a piece promises."""

from tests.preflight.made_pdfs import FAMILIES, TITLE

from presskit.model.piece import FinishedPiece
from presskit.preflight.expected import expected_of


def test_promise_is_taken_from_the_piece(clean: FinishedPiece) -> None:
    """Size, pages, title, language, claims, codes and text are those of the piece."""
    expected = expected_of(clean, FAMILIES)
    assert (expected.size.name, expected.pages, expected.title, expected.language) == ("A5", 1, TITLE, "en")
    assert expected.claims == ("PDF/UA-1",)
    assert expected.qr_codes == clean.composed.qr_codes
    assert expected.text == clean.composed.text
    assert expected.font_families == FAMILIES
