"""Every page that goes out under embargo says until when."""

from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest
from tests.paths import SAMPLE_KIT
from tests.pieces import house_style, piece

from presskit.compose import compose_piece, compose_shared_piece
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.kit import Kit, Release
from presskit.model.partner import PartnerRole, Sharing
from presskit.model.piece import ComposedPiece, RenderedPiece
from presskit.render import FontStage, render_piece, stage_fonts

MOMENT = "Embargoed until Thursday, 1 July 2021, 10:00 BST (09:00 UTC)"
ELSEWHERE = "05:00 New York 30 June, 23:00 Honolulu"
UNDER_EMBARGO = Release(
    embargo_until=datetime(2021, 7, 1, 9, 0, tzinfo=UTC),
    embargo_zone="Europe/London",
    embargo_further_zones=("America/New_York", "Pacific/Honolulu"),
)
PIECES = (
    ("press-release", "A4"),
    ("letterhead", "Letter"),
    ("flyer", "A5"),
    ("flyer", "A6"),
    ("flyer", "DL"),
    ("poster", "A3"),
)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="module")
def kit() -> Kit:
    """The sample under an embargo."""
    return replace(load_kit(SAMPLE_KIT), release=UNDER_EMBARGO)


def composed(kit: Kit, name: str, size: str, edition: Edition, *, draft: bool = False) -> ComposedPiece:
    """The organisation's own piece."""
    return compose_piece(kit, house_style(), piece(name, size, print_spec="european"), "en", edition, draft=draft)


def words_of_pages(rendered: RenderedPiece) -> list[str]:
    """The words of each page on one line."""
    with pypdfium2.PdfDocument(rendered.pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


@pytest.mark.parametrize("edition", [Edition.PRINT, Edition.PHOTOCOPY])
@pytest.mark.parametrize(("name", "size"), PIECES)
def test_every_page_says_until_when(kit: Kit, stage: FontStage, name: str, size: str, edition: Edition) -> None:
    """Once, on letter, flyer and poster as on the release; nothing has to be set tighter for it."""
    rendered = render_piece(composed(kit, name, size, edition), stage)

    pages = words_of_pages(rendered)
    assert [words.count(MOMENT) for words in pages] == [1] * len(pages)
    assert {finding.code for finding in rendered.findings} <= {"set-tighter"}


@pytest.mark.parametrize("role", PartnerRole)
@pytest.mark.parametrize("name", ["letterhead", "flyer"])
def test_what_is_shared_with_partners_says_it_too(kit: Kit, stage: FontStage, name: str, role: PartnerRole) -> None:
    """It stands on the body, and so on every partner's file once."""
    ordered = piece(name, "A5" if name == "flyer" else "A4")
    shared = compose_shared_piece(kit, house_style(), ordered, "en", Edition.SCREEN, Sharing(role))
    pages = words_of_pages(render_piece(shared, stage))

    assert [words.count(MOMENT) for words in pages] == [1] * len(pages)


@pytest.mark.parametrize("name", ["press-release", "letterhead"])
def test_further_zones_stand_on_the_first_page(kit: Kit, stage: FontStage, name: str) -> None:
    """Where newsrooms read: the hour and the city, with the day where it is another one."""
    first, *others = words_of_pages(render_piece(composed(kit, name, "A4", Edition.SCREEN), stage))

    assert f"{MOMENT} {ELSEWHERE}" in first
    assert all("New York" not in words for words in others)


def test_the_text_of_a_letter_stands_where_it_stood(kit: Kit, stage: FontStage) -> None:
    """The line has the room between the head and the text: the pages break as they do without it."""
    breaks = []
    for release in (UNDER_EMBARGO, Release()):
        one = composed(replace(kit, release=release), "letterhead", "A4", Edition.SCREEN)
        pages = words_of_pages(render_piece(one, stage))
        breaks.append([words.replace(MOMENT, "").split()[-40:] for words in pages])
    assert breaks[0] == breaks[1]


def test_a_draft_under_embargo_says_both(kit: Kit, stage: FontStage) -> None:
    """The bars of the draft stand over the tab, and cover none of its words."""
    pages = words_of_pages(render_piece(composed(kit, "flyer", "A6", Edition.SCREEN, draft=True), stage))

    assert all(MOMENT in words for words in pages)
    assert all("draft" in words.casefold() for words in pages)


def test_a_piece_that_does_not_say_it_would_be_refused(kit: Kit) -> None:
    """It is among the words that must be read back from the finished pages, whichever piece it is."""
    texts = composed(kit, "poster", "A3", Edition.SCREEN).text
    assert any("10:00\N{NO-BREAK SPACE}BST" in text for text in texts)
