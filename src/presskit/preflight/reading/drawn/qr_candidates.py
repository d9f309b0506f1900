"""Places where a QR code may stand that no decoder finds on the page: faint, without ground, covered or cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import dist
from typing import cast

from PIL import Image, ImageOps

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import UnreadCode
from presskit.preflight.reading.drawn.grey_page import GreyPage
from presskit.preflight.reading.drawn.qr_decoder import SIDES_MODULES, DecodedSymbol, is_among, read_qr_codes
from presskit.preflight.reading.drawn.qr_measure import FINDER, FINDER_MODULES, LEAST_MARKED_RATIO

# A page holds a few codes, and may hold the portraits of many people; thousands of pictures are a map or a trap.
MOST_CANDIDATES = 200
# A code fills its picture, so that the largest, of 177 modules, has more than enough pixels to each.
_MOST_SIDE_PX = 1000
# What differs by less is paper and its shade.
_LEAST_SPAN_GREYS = 6
_WHITE, _MIDDLE_GREY = 255, 128
# How much white is laid around a candidate, as a share of its side: more than 4 of 21 modules.
_MARGIN_RATIO = 0.25
_MARKS_OF_A_CODE, _MARKS_OF_A_CUT_CODE = 2, 1
_LEAST_MODULE_PX = 1.5
_SLACK_PX = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something about square that is drawn finely enough to be a code.

    `ink_grey` is how it is painted, from 0 to 255, None for a picture; `veiled` says that something half transparent
    lies over it.
    """

    box: Box
    ink_grey: int | None = None
    veiled: bool = False


@dataclass(frozen=True)
class _Cut:
    """A candidate's place on the page's picture; most are codes that were read, and need not be cut out."""

    grey: GreyPage
    left_px: int
    top_px: int
    size_px: tuple[int, int]

    @property
    def middle_px(self) -> tuple[float, float]:
        return self.left_px + self.size_px[0] / 2, self.top_px + self.size_px[1] / 2

    @cached_property
    def picture(self) -> Image.Image:
        """What is seen of it, from black to white however faint it is."""
        right_px, bottom_px = self.left_px + self.size_px[0], self.top_px + self.size_px[1]
        seen = self.grey.cut_out(self.left_px, self.top_px, right_px, bottom_px)
        lowest, highest = cast(tuple[int, int], seen.getextrema())
        is_even = highest - lowest < _LEAST_SPAN_GREYS
        return Image.new("L", self.size_px, _WHITE) if is_even else ImageOps.autocontrast(seen)


def late_symbols(
    grey: GreyPage, candidates: Sequence[Candidate], found: Sequence[DecodedSymbol]
) -> list[DecodedSymbol]:
    """Codes that a decoder sees only with white laid around them, or with their faint ink made black."""
    late: list[DecodedSymbol] = []
    for cut in _cuts(grey, candidates):
        if is_among(cut.middle_px, (*found, *late)):
            continue
        picture, shrunk = cut.picture, min(1.0, _MOST_SIDE_PX / max(cut.picture.size))
        if shrunk < 1:
            picture = picture.resize([max(round(side * shrunk), 1) for side in picture.size], Image.Resampling.BOX)
        margin_px = round(picture.width * _MARGIN_RATIO)
        widened = ImageOps.expand(picture, margin_px, _WHITE)
        symbols = read_qr_codes(memoryview(widened.tobytes()).cast("B", (widened.height, widened.width)))
        left_px, top_px = cut.left_px - margin_px / shrunk, cut.top_px - margin_px / shrunk
        late += [symbol.scaled(1 / shrunk).moved(left_px, top_px) for symbol in symbols]
    return late


def unread_candidates(
    grey: GreyPage, candidates: Sequence[Candidate], found: Sequence[DecodedSymbol]
) -> Iterator[UnreadCode]:
    """The candidates that have corner marks of a code and say nothing: all three, two, or what a cut has left."""
    told: list[tuple[float, float]] = []
    for candidate, cut in zip(candidates, _cuts(grey, candidates), strict=False):
        if is_among(cut.middle_px, found) or any(dist(cut.middle_px, one) < cut.size_px[0] / 2 for one in told):
            continue
        is_cut = not grey.holds(candidate.box, _SLACK_PX)
        marks = _marks(grey, candidate, cut) if is_cut else _marks_between(_dark_part(cut.picture))
        if marks >= (_MARKS_OF_A_CUT_CODE if is_cut else _MARKS_OF_A_CODE):
            told.append(cut.middle_px)
            yield UnreadCode(candidate.box, min(marks, 3))


def _cuts(grey: GreyPage, candidates: Sequence[Candidate]) -> Iterator[_Cut]:
    for candidate in candidates:
        left_px, top_px, right_px, bottom_px = grey.rectangle_px(candidate.box)
        yield _Cut(grey, left_px, top_px, (max(right_px - left_px, 1), max(bottom_px - top_px, 1)))


def _dark_part(picture: Image.Image) -> Image.Image:
    """Without the light margin that a picture of a code brings along."""
    box = picture.point([_WHITE if level < _MIDDLE_GREY else 0 for level in range(256)]).getbbox()
    return picture.crop(box) if box else picture


def _marks(grey: GreyPage, candidate: Candidate, cut: _Cut) -> int:
    """The corner marks of a code of which a part lies beyond the edge of the sheet."""
    left_px, top_px, right_px, bottom_px = grey.rectangle_px(candidate.box, beyond=True)
    whole = Image.new("L", (max(right_px - left_px, 1), max(bottom_px - top_px, 1)), _MIDDLE_GREY)
    whole.paste(cut.picture, (cut.left_px - left_px, cut.top_px - top_px))
    return _marks_between(whole)


def _marks_between(picture: Image.Image) -> int:
    """The most corner marks that stand in the corners of the picture, taking it for a code of any size."""
    pixels = picture.tobytes()
    if not any(pixels[down * picture.width + across] < _MIDDLE_GREY for across, down in _just_inside(picture)):
        return 0
    sizes = (side for side in SIDES_MODULES if picture.width >= side * _LEAST_MODULE_PX)
    return max((_whole_marks(pixels, picture.size, side) for side in sizes), default=0)


def _just_inside(picture: Image.Image) -> list[tuple[int, int]]:
    right, bottom = max(picture.width - 2, 0), max(picture.height - 2, 0)
    left, top = min(1, right), min(1, bottom)
    return [(left, top), (right, top), (left, bottom), (right, bottom)]


def _whole_marks(pixels: bytes, size: tuple[int, int], modules: int) -> int:
    """How many of the four corners hold a whole mark; a code has three, whichever way it is turned."""
    (width, height), far = size, modules - FINDER_MODULES
    most_wrong = (1 - LEAST_MARKED_RATIO) * FINDER_MODULES**2
    whole = 0
    for left, top in ((0, 0), (far, 0), (0, far), (far, far)):
        wrong = 0
        for row, cells in enumerate(FINDER):
            line = int((top + row + 0.5) * height / modules) * width
            for column, cell in enumerate(cells):
                grey = pixels[line + int((left + column + 0.5) * width / modules)]
                wrong += (grey < _MIDDLE_GREY) != (cell == "1")
            if wrong > most_wrong:
                break
        whole += wrong <= most_wrong
    return whole
