"""Two marks at equal weight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.compose.css.tokens import Tokens, tokens_on
from presskit.compose.lock_up import MarkRoom, logo_properties, picture_mark, word_mark
from presskit.errors import KitError
from presskit.model.house_style import FontFile
from presskit.model.kit import Picture
from presskit.model.piece import Stylesheet

ROOM = MarkRoom(area_mm2=300.0, max_width_mm=56.0, max_height_mm=13.0)


def logo(width_px: float, height_px: float) -> Picture:
    """A logo of this shape."""
    return Picture("logo.svg", b"", "image/svg+xml", width_px, height_px, "Harbour")


def test_logos_of_usual_shapes_get_the_same_area() -> None:
    """A badge twice as wide as high and one three times as wide weigh the same."""
    areas = [mark.width_mm * mark.height_mm for mark in (picture_mark(logo(w, 100), ROOM) for w in (200, 250, 300))]
    assert areas == pytest.approx([300.0, 300.0, 300.0])


@given(st.floats(1, 5000), st.floats(1, 5000))
def test_no_shape_leaves_its_room_or_is_bent(width_px: float, height_px: float) -> None:
    """The mark keeps its proportions and stays within width, height and area."""
    mark = picture_mark(logo(width_px, height_px), ROOM)
    assert mark.width_mm <= ROOM.max_width_mm * 1.000001
    assert mark.height_mm <= ROOM.max_height_mm * 1.000001
    assert mark.width_mm * mark.height_mm <= ROOM.area_mm2 * 1.000001
    assert mark.width_mm / mark.height_mm == pytest.approx(width_px / height_px)


def test_a_short_name_is_set_large_and_a_long_one_on_more_lines(fonts: tuple[FontFile, ...]) -> None:
    """Both stay in their room; the long one's letters are smaller, and it is at least as high as the short one."""
    short = word_mark("INPUD", ROOM, fonts)
    long = word_mark("Federation of Neighbourhood Harm Reduction Unions of the Northern Plains", ROOM, fonts)
    assert short.size_pt > 2 * long.size_pt
    assert long.ink_height_mm >= short.ink_height_mm
    for mark in (short, long):
        assert mark.width_mm <= ROOM.max_width_mm
        assert mark.ink_height_mm <= ROOM.max_height_mm
    assert short.width_mm * short.height_mm <= ROOM.area_mm2


def test_words_say_where_their_baseline_is(fonts: tuple[FontFile, ...]) -> None:
    """The capitals of the first line and the baseline of the last are as far apart as the ink is high."""
    one, two = (word_mark(name, ROOM, fonts) for name in ("RUD", "Federation of Neighbourhood Unions of the Plains"))
    for mark in (one, two):
        above_mm = mark.height_mm - mark.foot_mm - mark.ink_height_mm
        assert 0 < above_mm < 0.35 * mark.size_pt
        assert 0 < mark.foot_mm < 0.35 * mark.size_pt
    assert picture_mark(logo(200, 100), ROOM).foot_mm == 0


def test_words_say_how_far_their_letters_reach_under_the_baseline(fonts: tuple[FontFile, ...]) -> None:
    """The tail of a Q does, by more than the round of a U; a picture ends on it."""
    with_tail, without = (word_mark(name, ROOM, fonts) for name in ("QRA", "URA"))
    assert with_tail.below_mm > 1 > without.below_mm
    assert picture_mark(logo(200, 100), ROOM).below_mm == 0


def test_a_name_without_end_is_set_at_the_smallest_size(fonts: tuple[FontFile, ...]) -> None:
    """It does not fit, which the measuring of the sheet then says; nothing is cut off here."""
    mark = word_mark("Union " * 60, ROOM, fonts)
    assert mark.size_pt == 7.0
    assert mark.height_mm > ROOM.max_height_mm


def _said(*tokens: str) -> Tokens:
    return tokens_on([Stylesheet("tokens.css", f":root {{ {'; '.join(tokens)} }}")], [])


SAID = ("--logo-area: 200", "--logo-most-width: 40mm", "--logo-most-height: 16mm")


@pytest.mark.parametrize(
    ("width_px", "height_px", "width", "height"),
    [
        (200, 100, "20.000mm", "10.000mm"),
        (100, 100, "14.142mm", "14.142mm"),
        (800, 100, "40.000mm", "5.000mm"),
        (50, 100, "8.000mm", "16.000mm"),
    ],
)
def test_the_sender_s_logo_has_one_area_within_its_bounds(
    width_px: float, height_px: float, width: str, height: str
) -> None:
    """Wide and square weigh the same; a strip is as wide as it may be, a high one as high."""
    assert logo_properties(logo(width_px, height_px), _said(*SAID), {}) == {
        "--logo-height": height,
        "--logo-width": width,
    }


def test_a_sender_without_a_logo_has_no_height_for_one() -> None:
    """The name stands in for it, and nobody asks for its room."""
    assert logo_properties(None, _said(), {}) == {}


@pytest.mark.parametrize("missing", SAID)
def test_a_room_that_nothing_says_is_told(missing: str) -> None:
    """The logo is not drawn at nothing."""
    with pytest.raises(KitError) as caught:
        logo_properties(logo(2, 1), _said(*(token for token in SAID if token != missing)), {})
    name, _colon, _value = missing.partition(":")
    assert [finding.message for finding in caught.value.findings] == [f'the token "{name}" is not set']
