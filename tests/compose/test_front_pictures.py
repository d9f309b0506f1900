"""What a front shows beside its words."""

from io import BytesIO

import pytest
from PIL import Image

from presskit.compose.css.tokens import Tokens, tokens_on
from presskit.compose.display_type import DisplayText
from presskit.compose.front_pictures import (
    cover_left_out,
    has_cover,
    shown_cover,
    supporter_marks,
    words_on_cover_mm,
)
from presskit.model.edition import Edition
from presskit.model.house_style import FontFile
from presskit.model.kit import Cover, Picture, Supporter
from presskit.model.piece import Stylesheet
from presskit.model.piece_design import FitRule, PieceDesign
from presskit.units import pt_to_mm

ROOM = """body {
  --cover-width: 100mm; --cover-height: 200mm; --cover-foot: 20mm; --cover-over-call: 4mm; --bleed: 0mm;
  --display-leading: 1.2; --measure: 128mm; --supporter-area: 200; --supporter-width: 40mm; --supporter-height: 20mm;
  --supporter-gap: 6mm; --text-face: Inter; --display-weight: 700; --mark-leading: 1.1 }"""


def tokens(css: str = "") -> Tokens:
    """The room's tokens."""
    return tokens_on([Stylesheet("room.css", ROOM), Stylesheet("own.css", css)], ())


def picture(key: str, width_px: int, height_px: int, colour: str = "white") -> Picture:
    """A picture of one colour."""
    stream = BytesIO()
    Image.new("RGB", (width_px, height_px), colour).save(stream, "PNG")
    return Picture(key, stream.getvalue(), "image/png", width_px, height_px, key)


def test_a_picture_that_a_front_leaves_out_is_told() -> None:
    """On a piece that invites, and nowhere else; in a language that has it."""
    cover = Cover({"en": picture("lamp.png", 10, 10)})
    quiet = PieceDesign("leaflet", FitRule(2), invites=True, shows_cover=False)

    invites = PieceDesign("leaflet", FitRule(2), invites=True)
    letter = PieceDesign("letter", FitRule(2), shows_cover=False)

    (alone,) = cover_left_out(cover, quiet, "en", is_shown=False)
    assert "lamp.png" in alone.message
    assert "letters alone" in alone.message
    assert ["no room" in finding.message for finding in cover_left_out(cover, invites, "en", is_shown=False)] == [
        True
    ]
    assert cover_left_out(cover, quiet, "es", is_shown=False) == ()
    assert cover_left_out(cover, invites, "en", is_shown=True) == ()
    assert cover_left_out(cover, letter, "en", is_shown=False) == ()


def test_a_picture_is_shown_where_the_sheets_give_it_a_width() -> None:
    """On any piece, in a language that has it, and not where its width is none or its variant leaves it out."""
    cover = Cover({"en": picture("lamp.png", 10, 10)})
    letter = PieceDesign("letter", FitRule(2))

    assert has_cover(cover, "en", letter, tokens())
    assert not has_cover(None, "en", letter, tokens())
    assert not has_cover(cover, "es", letter, tokens())
    assert not has_cover(cover, "en", letter, tokens("body { --cover-width: none }"))
    assert not has_cover(cover, "en", letter, tokens_on([Stylesheet("bare.css", "body { --bleed: 0mm }")], ()))
    assert not has_cover(cover, "en", PieceDesign("letter", FitRule(2), shows_cover=False), tokens())


def test_words_on_a_picture_are_as_high_as_they_are_set() -> None:
    """Each slot that the room has a token for, with the white over or under it, on what stands there always."""
    call = DisplayText("A call in two lines", 20.0, 90.0, lines=("A call", "in two lines"))
    high_mm = pt_to_mm(48.0)
    at_head = "body { --cover-head: 10mm; --cover-under-other: 2mm; --cover-foot: none; --cover-over-call: none }"

    assert words_on_cover_mm({"call": call, "other": call}, tokens()) == pytest.approx((24 + high_mm, 0))
    assert words_on_cover_mm({"call": call, "other": call}, tokens(at_head)) == pytest.approx((0, 12 + high_mm))


@pytest.mark.parametrize(("edition", "mode"), [(Edition.SCREEN, "RGB"), (Edition.PHOTOCOPY, "L")])
def test_a_picture_is_cut_to_its_room(edition: Edition, mode: str) -> None:
    """In its words, under a name that tells nothing; none in a language that has no words for it."""
    cover = Cover({"en": picture("night.png", 500, 500)})
    shown = shown_cover(cover, "en", tokens(), edition, "#1d36c9", (80.0, 0.0))

    assert shown is not None
    with Image.open(BytesIO(shown.asset.data)) as drawn:
        assert drawn.mode == mode
        assert drawn.height / drawn.width == pytest.approx(2.0, abs=0.02)
    assert (shown.words.alt, shown.words.words_mm, shown.words.source) == ("night.png", 80.0, "cover-night.jpg")
    assert shown_cover(cover, "fr", tokens(), edition, "", (80.0, 0.0)) is None
    assert shown_cover(None, "en", tokens(), edition, "", (80.0, 0.0)) is None


def test_supporters_have_one_weight(fonts: tuple[FontFile, ...]) -> None:
    """A wide, a high and a square mark take the same area; a name without a logo no more than that."""
    logos = [picture("wide", 300, 100), picture("high", 100, 160), picture("square", 100, 100)]
    marks = supporter_marks(
        [*(Supporter(each.key, each) for each in logos), Supporter("Dock Union")], tokens(), fonts
    )

    areas = [mark.width_mm * mark.height_mm for mark in marks]
    assert areas[0] == pytest.approx(areas[2], rel=0.01)
    assert areas[1] <= areas[0] * 1.001
    assert marks[3].width_mm <= 40


def test_many_supporters_stand_in_one_row(fonts: tuple[FontFile, ...]) -> None:
    """All become smaller alike until the row is as wide as the measure."""
    marks = supporter_marks([Supporter(str(n), picture(str(n), 200, 100)) for n in range(7)], tokens(), fonts)
    assert len({round(mark.height_mm, 3) for mark in marks}) == 1
    assert sum(mark.width_mm for mark in marks) + 6 * 6 <= 128
    assert supporter_marks([], tokens(), fonts) == ()


def test_tokens_that_say_no_length_are_told(fonts: tuple[FontFile, ...]) -> None:
    """The composer stops by them."""
    read = tokens("body { --supporter-width: wide }")
    assert supporter_marks([Supporter("A")], read, fonts) == ()
    assert [fault.place.file for fault in read.faults if fault.place] == ["own.css"]
