"""The press release as newsrooms get it: how many pages, whom to call on the first, nothing broken open."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from tests.paths import KITS, SAMPLE_KIT
from tests.pieces import house_style, piece

from presskit.compose import compose_piece
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.kit import Contact
from presskit.model.piece import RenderedPiece
from presskit.render import FontStage, render_piece, stage_fonts

STRESS = KITS / "stress"
SIZES = ("A4", "Letter")
PAGES = {"release-short": 1, "release-full": 2, "release-everything": 2, "release-long-title": 1}
TELEPHONES = {
    "release-short": "+44 20 7946 0101",
    "release-full": "+44 20 7946 0120",
    "release-everything": "+44 20 7946 0181",
    "release-long-title": "+44 20 7946 0101",
}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


@cache
def release(folder: Path, size: str, stage: FontStage, edition: Edition = Edition.SCREEN) -> RenderedPiece:
    """The kit's press release, laid out once for all tests."""
    ordered = piece("press-release", size, print_spec="european")
    composed = compose_piece(load_kit(folder), house_style(), ordered, "en", edition)
    return render_piece(composed, stage)


def words_of_pages(rendered: RenderedPiece) -> list[str]:
    """The words of each page on one line."""
    with pypdfium2.PdfDocument(rendered.pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_a_release_has_as_many_pages_as_newsrooms_read(name: str, size: str, stage: FontStage) -> None:
    """120 words with three links stand on one page, 450 with two quotations on two, none set tighter."""
    rendered = release(STRESS / name, size, stage)

    assert len(words_of_pages(rendered)) == PAGES[name]
    assert list(rendered.findings) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_whom_to_call_stands_on_the_first_page(name: str, size: str, stage: FontStage) -> None:
    """Before the text; and again over every page that follows, as pages are parted from each other."""
    first, *others = words_of_pages(release(STRESS / name, size, stage))

    assert "Press contact" in first
    assert all(TELEPHONES[name] in words for words in (first, *others))


@pytest.mark.parametrize("size", SIZES)
def test_all_that_newsrooms_ask_for_is_printed(size: str, stage: FontStage) -> None:
    """Each contact, the night's number, languages, photo call and corrections on page one; the rest in the notes."""
    first, second = words_of_pages(release(STRESS / "release-everything", size, stage))
    notes = second[second.index("Notes to editors") :]

    for words in (
        "Corrected 5 November The members who took part were 871, not 781.",
        "Corrected 3 November",
        "Picture desk +44 20 7946 0182",
        "Broadcast desk +44 20 7946 0183",
        "Out of hours +44 20 7946 0199",
        "Interviews English, Spanish and Polish",
        "Photo call Monday 2 November, 16:30 to 17:15",
    ):
        assert words in first
    for words in ("4. Filming from the lock", "Convenor, Quillmere Residents’ Assembly (English and Spanish)"):
        assert words in notes


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_no_note_is_broken_over_two_pages(name: str, size: str, stage: FontStage) -> None:
    """The notes begin on the page on which they end, and the last words of the text go before them."""
    pages = words_of_pages(release(STRESS / name, size, stage))
    (holding,) = (words for words in pages if "Notes to editors" in words)

    assert holding == pages[-1]
    assert holding.index("ENDS") < holding.index("Notes to editors") < holding.index("About ")


def test_contacts_beyond_the_third_stand_in_the_notes(stage: FontStage) -> None:
    """The column beside the text would run over its foot; nobody is left out."""
    kit = load_kit(STRESS / "release-short")
    desks = tuple(Contact(f"Desk {number}", telephone=f"+44 20 7946 02{number:02}") for number in range(9))
    kit = replace(kit, release=replace(kit.release, further_contacts=desks))
    rendered = render_piece(
        compose_piece(kit, house_style(), piece("press-release", "A4"), "en", Edition.SCREEN), stage
    )
    words = " ".join(words_of_pages(rendered))
    further = words[words.index("Further contacts") :]

    assert [finding.code for finding in rendered.findings] == []
    assert all(f"{desk.name} {desk.telephone}" in words for desk in desks)
    assert [desk.name in further[: further.index("About")] for desk in desks] == [False] * 2 + [True] * 7


def test_a_note_that_finds_no_room_goes_to_the_next_page_whole(stage: FontStage) -> None:
    """The sample's text with more of it: wherever the page ends, each note is on one page."""
    kit, page = load_kit(SAMPLE_KIT), piece("press-release", "A4")
    blocks = kit.statements["en"].blocks
    for surplus in range(1, 5):
        longer = {"en": replace(kit.statements["en"], blocks=(*blocks, *blocks[:surplus]))}
        composed = compose_piece(replace(kit, statements=longer), house_style(), page, "en", Edition.SCREEN)
        pages = words_of_pages(render_piece(composed, stage))
        assert any("About INPUD" in words and "SE1 6LN, UK" in words for words in pages)
        assert any("Reports cited" in words and "ga12333.doc.htm" in words for words in pages)


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_many_codes_stand_under_a_short_text_on_its_page(size: str, stage: FontStage) -> None:
    """Eight reports in two rows over the whole width: none leaves half a page empty before it."""
    (words,) = words_of_pages(release(STRESS / "links-eight", size, stage))
    assert words.count("Night Bakers, 2026") == 8


@pytest.mark.parametrize("edition", [Edition.PRINT, Edition.PHOTOCOPY])
def test_all_editions_have_the_same_pages(edition: Edition, stage: FontStage) -> None:
    """Ink and bleed move no line."""
    screen = words_of_pages(release(STRESS / "release-full", "A4", stage))
    assert words_of_pages(release(STRESS / "release-full", "A4", stage, edition)) == screen


def test_a_quotation_hangs_its_marks_and_names_its_speaker(stage: FontStage) -> None:
    """The words' own edge is that of the name below them; the marks stand before it."""
    html = compose_piece(
        load_kit(STRESS / "release-full"), house_style(), piece("press-release", "A4"), "en", Edition.SCREEN
    ).body.html
    quotation = html[html.index('<blockquote class="spoken"') : html.index("</blockquote>")]

    assert 'style="text-indent: -0.' in quotation
    assert (
        '<p class="attribution"><span class="speaker">Head of nursing</span>, Brindlecombe Clinics</p>' in quotation
    )


def test_no_line_of_the_head_ends_in_a_separator(stage: FontStage) -> None:
    """What hung there before was the dot after the embargo's zone."""
    for name in PAGES:
        assert "·" not in " ".join(words_of_pages(release(STRESS / name, "A4", stage)))
