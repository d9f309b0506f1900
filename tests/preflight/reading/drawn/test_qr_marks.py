"""Corner marks of codes within larger pictures."""

import pytest
from PIL import Image
from tests.preflight.corpus.qr_photo_cases import code, photograph, with_code
from tests.preflight.made_pixels import OnePointPerPixel

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.drawn.grey_page import GreyPage
from presskit.preflight.reading.drawn.qr_marks import MarkedPlace, marked_places

_MARK = 4
_SIDE_MODULES = 29
_FAR = _MARK + _SIDE_MODULES - 7


def _page(picture: Image.Image) -> GreyPage:
    """A page that shows nothing else; each pixel is a point."""
    return GreyPage(
        memoryview(picture.tobytes()),
        picture.width,
        picture.width,
        picture.height,
        300.0,
        (0, 0, picture.width, picture.height),
        OnePointPerPixel(picture.height),
    )


def _places(picture: Image.Image) -> list[MarkedPlace]:
    return marked_places(_page(picture), [Box(0, 0, picture.width, picture.height)])


@pytest.mark.parametrize(
    ("covered", "marks"),
    [
        ((), [3]),
        (((_MARK, _MARK),), [2]),
        (((_FAR, _MARK),), [2]),
        (((_MARK, _FAR),), [2]),
        (((_MARK, _MARK), (_FAR, _MARK)), []),
    ],
)
def test_two_marks_are_a_code(covered: tuple[tuple[int, int], ...], marks: list[int]) -> None:
    """Whichever of the three is covered; one alone is chance."""
    assert [place.marks for place in _places(with_code(code(0, *covered)))] == marks


@pytest.mark.parametrize("scale", [0.6, 1.0, 2.5])
def test_the_place_of_a_code_is_known(scale: float) -> None:
    """Small or large, its middle and its side are right within two modules."""
    picture = code(0, (_MARK, _MARK))
    side_px = round(picture.width * scale)
    whole = photograph().resize((1600, 1200))
    whole.paste(picture.resize((side_px, side_px), Image.Resampling.BOX), (300, 200))
    (place,) = _places(whole)
    module_px = 8 * scale
    assert place.middle_px == pytest.approx((300 + side_px / 2, 200 + side_px / 2), abs=2 * module_px)
    assert place.side_px == pytest.approx(_SIDE_MODULES * module_px, abs=2 * module_px)


def test_faint_and_slanted_codes_have_marks() -> None:
    """A tenth of the ink, or a turn of 15 degrees, is enough."""
    assert [place.marks for place in _places(with_code(code(230)))] == [3]
    assert [place.marks for place in _places(with_code(code(0, (_FAR, _MARK)), turned_degrees=15))] == [2]


def test_a_photograph_has_no_code() -> None:
    """Nor have stripes, rings, or a picture too small for one."""
    row = bytes(255 * (column // 8 % 2) for column in range(600))
    stripes = Image.frombytes("L", (600, 400), row * 400)
    assert _places(photograph()) == []
    assert _places(stripes) == []
    assert _places(photograph().resize((20, 20))) == []


def test_nothing_is_searched_without_end() -> None:
    """A page of a thousand marks is given up, and so is what goes beyond the pixels of a large page."""
    mark = code().crop((32, 32, 32 + 56, 32 + 56)).resize((28, 28), Image.Resampling.BOX)
    many = Image.new("L", (1600, 1200), 255)
    for across in range(4, 1560, 40):
        for down in range(4, 1160, 40):
            many.paste(mark, (across, down))
    assert _places(many) == []
    page = _page(with_code(code(0, (_MARK, _MARK))))
    boxes = [Box(0, 0, 1300 - number / 1000, 900) for number in range(60)]
    assert len(marked_places(page, boxes)) == 1


def test_codes_keep_apart() -> None:
    """What overlaps a code is that code once more; two beside each other are two."""
    place = MarkedPlace(((0, 0), (100, 0), (100, 100), (0, 100)), 3)
    assert place.lies_on((60.0, 50.0), 100.0)
    assert not place.lies_on((150.0, 50.0), 90.0)
