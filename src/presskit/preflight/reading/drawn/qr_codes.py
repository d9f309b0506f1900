"""Every QR code of a page, wherever it stands, measured; and what looks like one and cannot be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import QrSymbol
from presskit.preflight.reading.drawn.grey_page import GreyPage
from presskit.preflight.reading.drawn.qr_decoder import SIDES_MODULES, DecodedSymbol, is_among, read_qr_codes
from presskit.units import pixels_to_mm

# ISO/IEC 18004: a corner mark is a dark square of 3 modules in a light ring in a dark ring.
_FINDER = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")
_FINDER_MODULES = len(_FINDER)
# How far out, in modules, the ground is looked at: corners are known to half a module, so not from 0 and not up to 4.
_DEPTHS_MODULES = (0.6, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 3.75)
CLEAR_MODULES = 4.0
# House rule: ground counts as clear while it is nearer to the light modules than to the dark ones, by this share.
_CLEAR_RATIO = 0.65
_STEP_PX = 3.0
# A page holds a few codes; a thousand small pictures are not all taken for codes without a quiet zone.
_MOST_SQUARES = 40
_WHITE = 255
_DARK_GREY = 160
# How much white is laid around a square, as a share of its side: more than 4 of 21 modules.
_MARGIN_RATIO = 0.25
# The decoder reports a broken symbol where chance has set three marks; of a real one nearly every module is in place.
_LEAST_MARKED_RATIO = 0.9


class QrMeasure:
    """Looks up grey values by the symbol's own grid: modules from its upper left corner, right and down."""

    def __init__(self, symbol: DecodedSymbol, page: GreyPage) -> None:
        self._page = page
        self._modules = symbol.modules
        # On a page a symbol is a parallelogram: one step right and one step down are the same everywhere.
        (x0_px, y0_px), (x1_px, y1_px), _, (x3_px, y3_px) = symbol.corners_px
        self._origin_px = x0_px, y0_px
        self._right_px = (x1_px - x0_px) / symbol.modules, (y1_px - y0_px) / symbol.modules
        self._down_px = (x3_px - x0_px) / symbol.modules, (y3_px - y0_px) / symbol.modules
        self._module_px = symbol.side_px / symbol.modules
        dark, light = self._finder_greys("1"), self._finder_greys("0")
        self._ink_grey, self._ground_grey = median(dark), median(light)

    @property
    def inverted(self) -> bool:
        """Whether it stands light on dark."""
        return self._ink_grey > self._ground_grey

    @property
    def contrast_ratio(self) -> float:
        """How much more light the lighter of ground and ink gives back than the other, from 0 to 1."""
        return abs(_reflectance_ratio(self._ground_grey / 255) - _reflectance_ratio(self._ink_grey / 255))

    @property
    def marked_ratio(self) -> float:
        """Which share of the modules of the three corner marks is as dark or light as it has to be."""
        wrong = sum(not self._is_like_ink(grey) for grey in self._finder_greys("1"))
        wrong += sum(self._is_like_ink(grey) for grey in self._finder_greys("0"))
        return 1 - wrong / (3 * _FINDER_MODULES**2)

    @property
    def quiet_zone_modules(self) -> float:
        """How many modules of clear ground lie around it on its narrowest side, 4 at most."""
        clear_modules = 0.0
        for depth_modules in _DEPTHS_MODULES:
            if not all(self._is_clear(grey) for grey in self._greys_around(depth_modules)):
                return clear_modules
            clear_modules = depth_modules
        return CLEAR_MODULES

    def _finder_greys(self, kind: str) -> list[int]:
        far = self._modules - _FINDER_MODULES
        return [
            self._grey(left + column + 0.5, top + row + 0.5) or 0
            for left, top in ((0, 0), (far, 0), (0, far))
            for row, cells in enumerate(_FINDER)
            for column, cell in enumerate(cells)
            if cell == kind
        ]

    def _greys_around(self, depth_modules: float) -> Iterator[int | None]:
        """The grey values along the square that lies so far outside the symbol."""
        low_modules, high_modules = -depth_modules, self._modules + depth_modules
        steps = steps_along((high_modules - low_modules) * self._module_px)
        for step in range(steps + 1):
            along_modules = low_modules + (high_modules - low_modules) * step / steps
            yield self._grey(along_modules, low_modules)
            yield self._grey(along_modules, high_modules)
            yield self._grey(low_modules, along_modules)
            yield self._grey(high_modules, along_modules)

    def _is_like_ink(self, grey: int) -> bool:
        return abs(grey - self._ink_grey) < abs(grey - self._ground_grey)

    def _is_clear(self, grey: int | None) -> bool:
        """Whether it is ground; beyond the edge of the page there is none."""
        if grey is None:
            return False
        span_grey = self._ground_grey - self._ink_grey
        return (grey - self._ink_grey) / span_grey >= _CLEAR_RATIO if span_grey else False

    def _grey(self, across_modules: float, down_modules: float) -> int | None:
        """The grey value there; None beyond the trim."""
        x_px = self._origin_px[0] + across_modules * self._right_px[0] + down_modules * self._down_px[0]
        y_px = self._origin_px[1] + across_modules * self._right_px[1] + down_modules * self._down_px[1]
        left_px, top_px, right_px, bottom_px = self._page.edge_px
        if not (left_px <= x_px < right_px and top_px <= y_px < bottom_px):
            return None
        column, row = int(x_px), int(y_px)
        if not (0 <= column < self._page.width_px and 0 <= row < self._page.height_px):
            return None
        return self._page.values[row * self._page.stride + column]


def steps_along(side_px: float) -> int:
    """In how many steps of about 3 pixels so long a side is looked at; one at least."""
    return max(round(side_px / _STEP_PX), 1)


def _reflectance_ratio(grey_ratio: float) -> float:
    """The share of the light that a grey of sRGB, from 0 to 1, gives back (IEC 61966-2-1)."""
    return grey_ratio / 12.92 if grey_ratio <= 0.04045 else ((grey_ratio + 0.055) / 1.055) ** 2.4


@dataclass(frozen=True, slots=True)
class CodesFound:
    """The codes that can be read, and the places of those that cannot."""

    symbols: tuple[QrSymbol, ...]
    unread: tuple[Box, ...]


def find_qr_codes(grey: GreyPage, squares: Sequence[Box] = ()) -> CodesFound:
    """The codes of a page from the top down; in `squares` codes without a quiet zone are looked for once more."""
    found = list(read_qr_codes(grey.rows))
    found += _without_quiet_zone(grey, squares, found)
    found += _covered(grey, squares, found)
    return CodesFound(
        symbols=tuple(_measured(symbol, grey) for symbol in found if symbol.readable),
        unread=tuple(
            grey.box(list(symbol.corners_px))
            for symbol in found
            if not symbol.readable and QrMeasure(symbol, grey).marked_ratio >= _LEAST_MARKED_RATIO
        ),
    )


def _measured(symbol: DecodedSymbol, grey: GreyPage) -> QrSymbol:
    measure = QrMeasure(symbol, grey)
    side_mm = pixels_to_mm(symbol.side_px, grey.resolution_ppi)
    return QrSymbol(
        payload=symbol.payload,
        box=grey.box(list(symbol.corners_px)),
        side_mm=side_mm,
        module_mm=side_mm / symbol.modules,
        quiet_zone_modules=measure.quiet_zone_modules,
        contrast_ratio=measure.contrast_ratio,
        level=symbol.level,
        inverted=measure.inverted,
    )


def _without_quiet_zone(
    grey: GreyPage, squares: Sequence[Box], found: Sequence[DecodedSymbol]
) -> list[DecodedSymbol]:
    """Codes that stand on dark ground to their very edge: a decoder sees them only with white laid around."""
    late: list[DecodedSymbol] = []
    for square in squares[:_MOST_SQUARES]:
        left_px, top_px, right_px, bottom_px = grey.rectangle_px(square)
        middle_px = (left_px + right_px) / 2, (top_px + bottom_px) / 2
        if left_px >= right_px or top_px >= bottom_px or is_among(middle_px, (*found, *late)):
            continue
        margin_px = round((right_px - left_px) * _MARGIN_RATIO)
        side = memoryview(_on_white(grey, (left_px, top_px, right_px, bottom_px), margin_px))
        width_px, height_px = right_px - left_px + 2 * margin_px, bottom_px - top_px + 2 * margin_px
        symbols = read_qr_codes(side.cast("B", (height_px, width_px)))
        late += [symbol.moved(left_px - margin_px, top_px - margin_px) for symbol in symbols]
    return late


def _covered(grey: GreyPage, squares: Sequence[Box], found: Sequence[DecodedSymbol]) -> list[DecodedSymbol]:
    """Squares with the three marks of a code in their corners, of which the decoder cannot even tell the size."""
    covered = []
    for square in squares[:_MOST_SQUARES]:
        left_px, top_px, right_px, bottom_px = grey.rectangle_px(square)
        middle_px = (left_px + right_px) / 2, (top_px + bottom_px) / 2
        corners_px = ((left_px, top_px), (right_px, top_px), (right_px, bottom_px), (left_px, bottom_px))
        if (
            min(right_px - left_px, bottom_px - top_px) >= SIDES_MODULES[0]
            and _dark_corners(grey, corners_px)
            and not is_among(middle_px, found)
        ):
            guesses = (DecodedSymbol("", corners_px, modules, readable=False) for modules in SIDES_MODULES)
            covered += [guess for guess in guesses if QrMeasure(guess, grey).marked_ratio >= _LEAST_MARKED_RATIO][:1]
    return covered


def _dark_corners(grey: GreyPage, corners_px: Sequence[tuple[int, int]]) -> bool:
    """Whether the picture is dark where every QR code is: just inside all corners but the last but one."""
    (left_px, top_px), _, (right_px, bottom_px), _ = corners_px
    inside = ((left_px + 1, top_px + 1), (right_px - 2, top_px + 1), (left_px + 1, bottom_px - 2))
    return all(grey.values[down * grey.stride + across] < _DARK_GREY for across, down in inside)


def _on_white(grey: GreyPage, rectangle_px: tuple[int, int, int, int], margin_px: int) -> bytes:
    """The part of the picture with a white margin all round."""
    left_px, top_px, right_px, bottom_px = rectangle_px
    side = bytes([_WHITE]) * margin_px
    blank = bytes([_WHITE]) * ((right_px - left_px + 2 * margin_px) * margin_px)
    rows = (
        side + grey.values[row * grey.stride + left_px : row * grey.stride + right_px].tobytes() + side
        for row in range(top_px, bottom_px)
    )
    return blank + b"".join(rows) + blank
