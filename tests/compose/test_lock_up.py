"""Two marks at equal weight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.compose.lock_up import MarkRoom, picture_mark, word_mark
from presskit.model.house_style import FontFile
from presskit.model.kit import Picture

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
    """Both stay in their room; the long one's letters are smaller, and it takes more than one line's height."""
    short = word_mark("INPUD", ROOM, fonts)
    long = word_mark("Federation of Neighbourhood Harm Reduction Unions of the Northern Plains", ROOM, fonts)
    assert short.size_pt > 2 * long.size_pt
    for mark in (short, long):
        assert mark.width_mm <= ROOM.max_width_mm
        assert mark.height_mm <= ROOM.max_height_mm
        assert mark.width_mm * mark.height_mm <= ROOM.area_mm2


def test_a_name_without_end_is_set_at_the_smallest_size(fonts: tuple[FontFile, ...]) -> None:
    """It does not fit, which the measuring of the sheet then says; nothing is cut off here."""
    mark = word_mark("Union " * 60, ROOM, fonts)
    assert mark.size_pt == 7.0
    assert mark.height_mm > ROOM.max_height_mm
