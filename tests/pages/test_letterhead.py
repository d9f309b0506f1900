"""Letters of kits unlike the sample, laid out in one process."""

import pypdfium2
import pytest
from tests.paths import KITS
from tests.pieces import house_style, piece

from presskit.compose import compose_piece
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.render import FontStage, render_piece, stage_fonts

STRESS = KITS / "stress"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


def letter(kit: str, size: str, stage: FontStage) -> bytes:
    """The letter of the kit on screen."""
    composed = compose_piece(load_kit(STRESS / kit), house_style(), piece("letterhead", size), "en", Edition.SCREEN)
    return render_piece(composed, stage).pdf


def top_pt(page: pypdfium2.PdfPage, words: str) -> float:
    """Where the first line of these words ends above, from the foot of the page."""
    text = page.get_textpage()
    found = text.search(words).get_next()
    assert found, words
    return float(text.get_rect(0)[3]) if text.count_rects(*found) else 0.0


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_long_title_stands_level_with_the_facts_beside_it(size: str, stage: FontStage) -> None:
    """Also one whose first line fills the measure: it does not give way to them."""
    with pypdfium2.PdfDocument(letter("name-long", size, stage)) as document:
        facts, title = top_pt(document[0], "Statement"), top_pt(document[0], "Nobody between the old harbour")
    assert title == pytest.approx(facts, abs=12)


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_many_reports_begin_on_the_page_of_a_short_letter(size: str, stage: FontStage) -> None:
    """They are parted between two pages, and none is broken."""
    with pypdfium2.PdfDocument(letter("flyer-eight-links", size, stage)) as document:
        first, second = (page.get_textpage().get_text_bounded().count("After") for page in document)
    assert first >= 1
    assert first + second == 7


def test_many_reports_stand_two_abreast(stage: FontStage) -> None:
    """So that eight of them fit under a short letter, on its page."""
    with pypdfium2.PdfDocument(letter("links-eight", "A4", stage)) as document:
        (page,) = document
        assert page.get_textpage().get_text_bounded().count("Night Bakers, 2026") == 8


def test_two_reports_stand_side_by_side(stage: FontStage) -> None:
    """They need no more height than one, and stay on the page of a letter that is nearly full."""
    with pypdfium2.PdfDocument(letter("lists", "A4", stage)) as document:
        (page,) = document
        assert top_pt(page, "What we counted") == pytest.approx(top_pt(page, "Minutes of the open"), abs=1)


def test_a_letter_ends_on_no_page_of_two_codes(stage: FontStage) -> None:
    """Its pictures are rather set smaller."""
    with pypdfium2.PdfDocument(letter("photo-night", "A4", stage)) as document:
        assert len(document) == 1
