"""How pieces look part by part, and where the kit's picture stands on them."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from tests.pieces import piece

from presskit.compose import compose_piece
from presskit.compose.kit_look import KitLook
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.model.kit import Cover, Kit, Picture
from presskit.model.partner import PartnerRole, Sharing

SHARED = Sharing(PartnerRole.WITH)
RELEASE, LETTER, FLYER = piece("press-release", "A4"), piece("letterhead", "A4"), piece("flyer", "A5")


def pictured(sample: Kit, house: HouseStyle, theme: str) -> Kit:
    """The kit with a photograph, in this theme."""
    stream = BytesIO()
    Image.new("RGB", (300, 400), "#406080").save(stream, "PNG")
    cover = Cover({"en": Picture("quay.png", stream.getvalue(), "image/png", 300, 400, "A quay", credit="QRA")})
    return replace(sample, cover=cover, style=replace(sample.style, theme=house.themes[theme]))


@pytest.mark.parametrize(
    ("theme", "shown"), [("plain", (False, False, True)), ("picture", (True, True, True))], ids=["plain", "picture"]
)
def test_the_sheets_decide_where_the_picture_stands(
    sample: Kit, house: HouseStyle, theme: str, shown: tuple[bool, ...]
) -> None:
    """On any piece whose sheets give it room, in the part that does; beside two marks nowhere but on a front."""
    kit = pictured(sample, house, theme)
    own, shared = KitLook(kit, house, "en", None), KitLook(kit, house, "en", SHARED)
    parts = (RELEASE, "page"), (LETTER, "stationery"), (FLYER, "page")

    assert tuple(own.has_cover(each, Edition.SCREEN, part) for each, part in parts) == shown
    assert not own.has_cover(LETTER, Edition.SCREEN)
    assert [shared.has_cover(each, Edition.SCREEN) for each in (RELEASE, LETTER, FLYER)] == [False, False, True]


def test_a_head_with_a_picture_prints_its_credit(sample: Kit, house: HouseStyle) -> None:
    """On release and letter, with its words for who does not see it; the other editions have it too."""
    kit = pictured(sample, house, "picture")
    for each in (RELEASE, LETTER):
        for edition in (Edition.SCREEN, Edition.PHOTOCOPY):
            made = compose_piece(kit, house, each, "en", edition)
            sheets = made.stationery or made.body
            assert "cover-quay.jpg" in sheets.assets
            assert 'src="cover-quay.jpg" alt="A quay"' in sheets.html
            assert '<p class="cover-credit">QRA</p>' in sheets.html


def test_a_room_that_says_no_length_is_told(sample: Kit, house: HouseStyle) -> None:
    """Of the stationery as of the body, at the place of the token."""
    css = ".stationery .cover { --cover-width: wide }"
    own = TemplateFile("layers/letterhead.css", "styles/letterhead.css", css)
    dressed = replace(house, templates={**house.templates, own.name: own})
    with pytest.raises(KitError) as caught:
        compose_piece(pictured(sample, house, "plain"), dressed, LETTER, "en", Edition.SCREEN)
    assert {(fault.code, fault.place.file) for fault in caught.value.findings if fault.place} >= {
        ("token-unreadable", "styles/letterhead.css")
    }
