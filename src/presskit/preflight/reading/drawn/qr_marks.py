"""The corner marks of QR codes that are a part of larger pictures, where no decoder has found a code.

A mark is known by its runs of dark and light, 1 to 1 to 3 to 1 to 1, across and down alike; two of them are a code if
the modules between them take turns as the timing pattern does (ISO/IEC 18004, 6.3.5).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, compress
from math import dist, sqrt

from PIL import Image, ImageChops, ImageFilter

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.drawn.grey_page import GreyPage
from presskit.preflight.reading.drawn.qr_decoder import SIDES_MODULES

Point = tuple[float, float]

# Fine enough for modules of 0.4 mm; each coarser picture finds marks twice as large.
_FINEST_PPI = 150.0
_SCALES = 4
_SURROUNDINGS_PX = 20
# What is darker than its surroundings by less is a shade, or the noise of a JPEG.
_LEAST_DARKER_GREYS = 8
_LEAST_SIDE_PX = 24
_MOST_PIXELS = 12_000_000
_ROWS_APART = 2
# How far each run of a mark may be off, in modules, and the fewest pixels that its middle is wide.
_RUN_SLACK_MODULES = 0.7
_LEAST_CORE_PX = 4
_MARK_MODULES, _CORE_MODULES = 7, 3
_FROM_EDGE_MODULES = 3.5
_TIMING_ROW = 6
# A picture with so many marks is a page of codes, or a trap; each pair of them would be tried.
_MOST_MARKS = 60
_ALIKE_RATIO = 1.6
_TURNS_RATIO = 0.86
_OVERLAPPING_RATIO = 0.9
# A mask is laid over the data of a code so that neither dark nor light prevails (ISO/IEC 18004, 7.8).
_LEAST_DARK_RATIO, _MOST_DARK_RATIO = 0.3, 0.7


@dataclass(frozen=True, slots=True)
class Mark:
    """The middle of a corner mark on the page's picture, and how large its modules are."""

    middle_px: Point
    module_px: float


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """Where two or three corner marks say that a code stands, as its four corners on the page's picture."""

    corners_px: tuple[Point, ...]
    marks: int

    @property
    def middle_px(self) -> Point:
        """Its centre."""
        across_px, down_px = zip(*self.corners_px, strict=True)
        return sum(across_px) / len(across_px), sum(down_px) / len(down_px)

    @property
    def side_px(self) -> float:
        """How long its sides are."""
        return dist(*self.corners_px[:2])

    def lies_on(self, middle_px: Point, side_px: float) -> bool:
        """Whether it shares a part of its place with a code that lies there; two codes keep a quiet zone apart."""
        return dist(self.middle_px, middle_px) < _OVERLAPPING_RATIO * (self.side_px + side_px) / 2


def marked_places(grey: GreyPage, pictures: Sequence[Box]) -> list[MarkedPlace]:
    """The places in these pictures where the corner marks of a code stand, each once."""
    places: list[MarkedPlace] = []
    left_px = _MOST_PIXELS
    for box in dict.fromkeys(pictures):
        left, top, right, bottom = grey.rectangle_px(box)
        shrunk = max(int(grey.resolution_ppi // _FINEST_PPI), 1)
        left_px -= (right - left) * (bottom - top) // shrunk**2
        if left_px < 0 or min(right - left, bottom - top) < _LEAST_SIDE_PX * shrunk:
            continue
        fine = grey.cut_out(left, top, right, bottom).reduce(shrunk)
        for place in _in_picture(fine):
            corners_px = tuple((left + x * shrunk, top + y * shrunk) for x, y in place.corners_px)
            moved = MarkedPlace(corners_px, place.marks)
            if not any(moved.lies_on(other.middle_px, other.side_px) for other in places):
                places.append(moved)
    return places


def _in_picture(fine: Image.Image) -> Iterator[MarkedPlace]:
    for scale in (2**power for power in range(_SCALES)):
        if min(fine.size) < _LEAST_SIDE_PX * scale:
            return
        picture = fine.reduce(scale) if scale > 1 else fine
        dark = _darker_than_around(picture)
        marks = _marks(dark)
        for place in _codes(dark, marks):
            yield MarkedPlace(tuple((x * scale, y * scale) for x, y in place.corners_px), place.marks)


def _darker_than_around(picture: Image.Image) -> Image.Image:
    """White where the picture is darker than the mean of what is around, black elsewhere."""
    around = picture.filter(ImageFilter.BoxBlur(_SURROUNDINGS_PX))
    return ImageChops.subtract(around, picture).point(_TWO_LEVELS)


_TWO_LEVELS = [255 if level >= _LEAST_DARKER_GREYS else 0 for level in range(256)]


def _marks(dark: Image.Image) -> list[Mark]:
    """The marks of a picture, each once."""
    marks: list[Mark] = []
    for mark in _found_marks(dark):
        if not any(dist(mark.middle_px, other.middle_px) < 3 * mark.module_px for other in marks):
            marks.append(mark)
            if len(marks) >= _MOST_MARKS:
                break
    return marks


def _found_marks(dark: Image.Image) -> Iterator[Mark]:
    (width, height), pixels, changes = dark.size, dark.tobytes(), _changes(dark)
    for row in range(1, height, _ROWS_APART):
        edges = list(compress(range(width), changes[row * width : (row + 1) * width]))
        for start, one, two, three, four, end in zip(
            edges, edges[1:], edges[2:], edges[3:], edges[4:], edges[5:], strict=False
        ):
            core, whole = three - two, end - start
            # Asked first and in place: a photograph has hundreds of thousands of runs.
            if core < _LEAST_CORE_PX or not 2 * whole < 7 * core < 4 * whole or not pixels[row * width + two]:
                continue
            module = whole / _MARK_MODULES
            if _is_mark((one - start, two - one, core, four - three, end - four), module):
                mark = _crossed(pixels, dark.size, (two + three) / 2, row, module)
                if mark and _is_ringed(pixels, dark.size, mark):
                    yield mark


def _changes(dark: Image.Image) -> bytes:
    """Where each row changes from dark to light or back."""
    before = Image.new("L", dark.size)
    before.paste(dark, (1, 0))
    return ImageChops.difference(dark, before).tobytes()


def _is_mark(runs_px: Sequence[float], module_px: float) -> bool:
    slack_px = _RUN_SLACK_MODULES * module_px
    first, light, core, other_light, last = runs_px
    return (
        abs(core - _CORE_MODULES * module_px) <= slack_px * 1.5
        and abs(first - module_px) <= slack_px
        and abs(light - module_px) <= slack_px
        and abs(other_light - module_px) <= slack_px
        and abs(last - module_px) <= slack_px
    )


def _crossed(pixels: bytes, size: tuple[int, int], across_px: float, row: int, module_px: float) -> Mark | None:
    """The mark whose middle lies in this column near this row, if its runs downwards are those of one too."""
    (width, height), column = size, int(across_px)
    most = int(module_px * _MARK_MODULES * _ALIKE_RATIO)
    top, bottom = max(row - most, 0), min(row + most, height)
    line = pixels[top * width + column : bottom * width : width]
    edges = [at for at in range(1, len(line)) if line[at] != line[at - 1]]
    here = row - top
    for at in range(len(edges) - 5):
        start, one, two, three, four, end = edges[at : at + 6]
        if two <= here < three and line[two]:
            down_px = (end - start) / _MARK_MODULES
            is_alike = 1 / _ALIKE_RATIO <= down_px / module_px <= _ALIKE_RATIO
            if is_alike and _is_mark((one - start, two - one, three - two, four - three, end - four), down_px):
                return Mark((across_px, top + (two + three) / 2), sqrt(module_px * down_px))
    return None


def _is_ringed(pixels: bytes, size: tuple[int, int], mark: Mark) -> bool:
    """Whether its middle is dark, the ring around that light, and the outer ring dark, even if it stands aslant."""
    (x, y), (width, height), step = mark.middle_px, size, mark.module_px

    def darks(away_modules: float, places: Sequence[Point]) -> int:
        points = [
            (int(x + across * away_modules * step), int(y + down * away_modules * step)) for across, down in places
        ]
        return sum(0 <= px < width and 0 <= py < height and bool(pixels[py * width + px]) for px, py in points)

    return darks(1, _AROUND) >= 7 and darks(1.9, _AROUND) <= 2 and darks(3, _BESIDE) >= 3


_BESIDE: Sequence[Point] = ((1, 0), (-1, 0), (0, 1), (0, -1))
_AROUND: Sequence[Point] = (*_BESIDE, (1, 1), (1, -1), (-1, 1), (-1, -1))


def _codes(dark: Image.Image, marks: Sequence[Mark]) -> Iterator[MarkedPlace]:
    """A code for each two marks between which the modules take turns, the nearest first; no mark is of two codes."""
    pixels, used = dark.tobytes(), set[Mark]()
    for first, second in sorted(combinations(marks, 2), key=lambda pair: dist(pair[0].middle_px, pair[1].middle_px)):
        if used & {first, second} or not 1 / _ALIKE_RATIO <= first.module_px / second.module_px <= _ALIKE_RATIO:
            continue
        grid = _as_sides(pixels, dark.size, first, second) or _as_corners(pixels, dark.size, first, second)
        if grid:
            near_px = 2 * first.module_px
            of_code = [mark for mark in marks if min(dist(mark.middle_px, at) for at in grid.marks_px) < near_px]
            used.update(of_code)
            yield MarkedPlace(grid.corners_px, min(len(of_code), 3))


@dataclass(frozen=True, slots=True)
class _Grid:
    """The modules of a code: the middle of one corner mark, a step along and one down in pixels, and how many."""

    mark_px: Point
    right_px: Point
    down_px: Point
    side: int

    @property
    def corners_px(self) -> tuple[Point, ...]:
        """From the corner of this mark on around the code."""
        low, high = -_FROM_EDGE_MODULES, self.side - _FROM_EDGE_MODULES
        return tuple(self._at(*place) for place in ((low, low), (high, low), (high, high), (low, high)))

    @property
    def marks_px(self) -> tuple[Point, ...]:
        """Where in the corners marks may stand; a code has three, whichever way it is turned."""
        far = self.side - _MARK_MODULES
        return tuple(self._at(*place) for place in ((0, 0), (far, 0), (far, far), (0, far)))

    def _at(self, across_modules: float, down_modules: float) -> Point:
        (x, y), (right_x, right_y), (down_x, down_y) = self.mark_px, self.right_px, self.down_px
        return (
            x + across_modules * right_x + down_modules * down_x,
            y + across_modules * right_y + down_modules * down_y,
        )

    def is_code(self, pixels: bytes, size: tuple[int, int]) -> bool:
        """Whether the modules between this mark and the next one along take turns, and about half of all are dark."""
        line = [self._is_dark(pixels, size, column, _TIMING_ROW) for column in range(8, self.side - 8)]
        in_place = sum(is_dark == (column % 2 == 0) for column, is_dark in enumerate(line, 8))
        if None in line or in_place < _TURNS_RATIO * len(line):
            return False
        places = [(column, row) for row in range(9, self.side - 8) for column in range(9, self.side - 8)]
        seen = [dark for place in places if (dark := self._is_dark(pixels, size, *place)) is not None]
        is_even = _LEAST_DARK_RATIO * len(seen) <= sum(seen) <= _MOST_DARK_RATIO * len(seen)
        return is_even and 3 * len(seen) >= len(places)  # a picture may be cut

    def _is_dark(self, pixels: bytes, size: tuple[int, int], column: int, row: int) -> bool | None:
        """Whether this module is; None beyond the picture's edge."""
        x, y = map(int, self._at(column + 0.5 - _FROM_EDGE_MODULES, row + 0.5 - _FROM_EDGE_MODULES))
        return bool(pixels[y * size[0] + x]) if 0 <= x < size[0] and 0 <= y < size[1] else None


def _as_sides(pixels: bytes, size: tuple[int, int], first: Mark, second: Mark) -> _Grid | None:
    """The code along one of whose sides the two marks lie."""
    (x0, y0), (x1, y1) = first.middle_px, second.middle_px
    for side in _modules_between(dist(first.middle_px, second.middle_px), first, second):
        right = (x1 - x0) / (side - _MARK_MODULES), (y1 - y0) / (side - _MARK_MODULES)
        for down in ((-right[1], right[0]), (right[1], -right[0])):
            grid = _Grid(first.middle_px, right, down, side)
            if grid.is_code(pixels, size):
                return grid
    return None


def _as_corners(pixels: bytes, size: tuple[int, int], first: Mark, second: Mark) -> _Grid | None:
    """The code at two opposite corners of which the marks lie, and which lacks the mark between them."""
    (x0, y0), (x1, y1) = first.middle_px, second.middle_px
    across, along = (x1 - x0) / 2, (y1 - y0) / 2
    for corner in ((x0 + across - along, y0 + along + across), (x0 + across + along, y0 + along - across)):
        for side in _modules_between(dist(corner, first.middle_px), first, second):
            steps = side - _MARK_MODULES
            right, down = ((x - corner[0], y - corner[1]) for x, y in (first.middle_px, second.middle_px))
            right, down = (right[0] / steps, right[1] / steps), (down[0] / steps, down[1] / steps)
            grids = _Grid(corner, right, down, side), _Grid(corner, down, right, side)
            if all(grid.is_code(pixels, size) for grid in grids):
                return grids[0]
    return None


def _modules_between(way_px: float, first: Mark, second: Mark) -> list[int]:
    """How many modules the side of a code may have whose marks lie so far apart."""
    modules = way_px * 2 / (first.module_px + second.module_px) + _MARK_MODULES
    near = sorted(SIDES_MODULES, key=lambda side: abs(side - modules))[:3]
    return [side for side in near if abs(side - modules) <= max(0.15 * side, 4)]
