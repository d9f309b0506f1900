"""What was promised of a PDF."""

from dataclasses import replace

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_pdfs import FAMILIES, TITLE

from presskit.model.edition import Edition
from presskit.model.piece import FinishedPiece
from presskit.preflight.expected import Expected, expected_of, expected_of_any


def test_promise_is_taken_from_the_piece(clean: FinishedPiece) -> None:
    """Edition, specification, size, pages, title, language, claims, codes and text are those of the piece."""
    expected = expected_of(clean, FAMILIES)
    assert expected.size
    assert (expected.size.name, expected.pages, expected.title, expected.language) == ("A5", 1, TITLE, "en")
    assert (expected.edition, expected.spec) == (Edition.SCREEN, None)
    assert expected.claims == ("PDF/UA-1",)
    assert expected.qr_codes == clean.composed.qr_codes
    assert expected.text == clean.composed.text
    assert expected.font_families == FAMILIES
    printed = replace(clean, composed=replace(clean.composed, edition=Edition.PRINT, print_spec=SPEC))
    assert expected_of(printed, FAMILIES).spec == SPEC


def test_of_a_file_from_elsewhere_nothing_is_promised() -> None:
    """With a specification it goes to a print shop, unless another edition is said."""
    assert expected_of_any(None) == Expected()
    assert expected_of_any(SPEC) == Expected(Edition.PRINT, SPEC)
    assert expected_of_any(None, Edition.PHOTOCOPY) == Expected(Edition.PHOTOCOPY)


@pytest.mark.parametrize(
    ("edition", "for_print"),
    [(Edition.PRINT, True), (Edition.PHOTOCOPY, True), (Edition.SCREEN, False), (None, False)],
)
def test_presses_and_copiers_print(edition: Edition | None, for_print: bool) -> None:
    """A screen does not, and neither does a file of which nobody said what it is for."""
    assert Expected(edition=edition).for_print is for_print


def test_a_piece_of_a_kit_is_told_from_other_files() -> None:
    """By anything that was promised of it; a print specification is asked of any file."""
    assert expected_of_any(None).of_a_kit is False
    assert Expected(pages=1).of_a_kit
    assert Expected(title="").of_a_kit
