"""A QR code measured on the picture of its page, along its own grid of modules."""

from collections.abc import Iterator
from statistics import median

from presskit.preflight.reading.drawn.grey_page import GreyPage
from presskit.preflight.reading.drawn.qr_decoder import DecodedSymbol, format_bits

# ISO/IEC 18004: a corner mark is a dark square of 3 modules in a light ring in a dark ring.
FINDER = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")
FINDER_MODULES = len(FINDER)
# How far out, in modules, the ground is looked at: corners are known to half a module, so not from 0 and not up to 4.
_DEPTHS_MODULES = (0.6, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 3.75)
CLEAR_MODULES = 4.0
# House rule: ground counts as clear while it is nearer to the light modules than to the dark ones, by this share.
_CLEAR_RATIO = 0.65
_STEP_PX = 3.0
_MOST_SLANT_PX = 2.0
# Half of the 15 modules that tell level and mask differ by chance; of a code as it is meant nearly all are in place.
_MOST_WRONG_BITS = 3


# ISO/IEC 18004, 7.9: column and row of the modules that hold the format, from its lowest bit to its highest.
_FORMAT_PLACES = [
    *((8, row) for row in range(6)),
    *((8, 7), (8, 8), (7, 8)),
    *((column, 8) for column in range(5, -1, -1)),
]
# The share of the modules of a corner mark, or of all three, that must be in place: chance sets fewer.
LEAST_MARKED_RATIO = 0.9


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
        self._format_bits = format_bits(symbol.level, symbol.mask)
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
        return sum(self._marked_ratios()) / 3

    @property
    def mirrored(self) -> bool:
        """Whether it is a code in a mirror: what should run along its top runs down its left side."""
        as_meant, in_mirror = self._wrong_bits(mirrored=False), self._wrong_bits(mirrored=True)
        return in_mirror <= _MOST_WRONG_BITS and in_mirror < as_meant

    @property
    def ink_grey(self) -> int:
        """The grey of its dark modules, from 0 to 255."""
        return round(self._ink_grey)

    @property
    def quiet_zone_modules(self) -> float:
        """How many modules of clear ground lie around it on its narrowest side, 4 at most."""
        if self._is_clear_all_round():
            return CLEAR_MODULES
        clear_modules = 0.0
        for depth_modules in _DEPTHS_MODULES:
            if not all(self._is_clear(grey) for grey in self._greys_around(depth_modules)):
                return clear_modules
            clear_modules = depth_modules
        return CLEAR_MODULES

    def _is_clear_all_round(self) -> bool:
        """Whether everything is ground between the least and the greatest depth, told at one glance.

        Nothing is said of a code that is not upright, or that the trim may cut: it is looked at place by place.
        """
        across_px, down_px = zip(*self._corners_px(_DEPTHS_MODULES[-1]), strict=True)
        outer_px = int(min(across_px)), int(min(down_px)), int(max(across_px)) + 1, int(max(down_px)) + 1
        inner_across_px, inner_down_px = (
            sorted(edges_px) for edges_px in zip(*self._corners_px(_DEPTHS_MODULES[0]), strict=True)
        )
        slants_px = (edges_px[1] - edges_px[0] for edges_px in (inner_across_px, inner_down_px))
        edge_px = self._page.edge_px
        is_whole = min(across_px) >= max(edge_px[0], 0) and min(down_px) >= max(edge_px[1], 0)
        is_whole &= outer_px[2] < min(edge_px[2], self._page.width_px)
        is_whole &= outer_px[3] < min(edge_px[3], self._page.height_px)
        if max(slants_px) > _MOST_SLANT_PX or not is_whole:
            return False
        left_px, top_px, right_px, bottom_px = outer_px
        strips_px = (
            (left_px, top_px, int(inner_across_px[1]) + 1, bottom_px),
            (int(inner_across_px[2]), top_px, right_px, bottom_px),
            (left_px, top_px, right_px, int(inner_down_px[1]) + 1),
            (left_px, int(inner_down_px[2]), right_px, bottom_px),
        )
        return all(self._is_clear(grey) for strip_px in strips_px for grey in self._page.span(*strip_px))

    def _corners_px(self, depth_modules: float) -> list[tuple[float, float]]:
        """The corners of the square that lies so far outside the symbol."""
        low, high = -depth_modules, self._modules + depth_modules
        return [
            (
                self._origin_px[0] + across * self._right_px[0] + down * self._down_px[0],
                self._origin_px[1] + across * self._right_px[1] + down * self._down_px[1],
            )
            for across, down in ((low, low), (high, low), (low, high), (high, high))
        ]

    def _marked_ratios(self) -> list[float]:
        """The share of modules in place for each of the three marks."""
        far = self._modules - FINDER_MODULES
        return [self._marked_ratio(left, top) for left, top in ((0, 0), (far, 0), (0, far))]

    def _marked_ratio(self, left: int, top: int) -> float:
        wrong = sum(
            self._is_like_ink(self._grey(left + column + 0.5, top + row + 0.5) or 0) != (cell == "1")
            for row, cells in enumerate(FINDER)
            for column, cell in enumerate(cells)
        )
        return 1 - wrong / FINDER_MODULES**2

    def _wrong_bits(self, *, mirrored: bool) -> int:
        """How many of the modules beside the first corner mark differ from the level and mask that were decoded."""
        places = _FORMAT_PLACES if not mirrored else [(row, column) for column, row in _FORMAT_PLACES]
        greys = [self._grey(column + 0.5, row + 0.5) or 0 for column, row in places]
        return sum(self._is_like_ink(grey) != is_dark for grey, is_dark in zip(greys, self._format_bits, strict=True))

    def _finder_greys(self, kind: str) -> list[int]:
        far = self._modules - FINDER_MODULES
        return [
            self._grey(left + column + 0.5, top + row + 0.5) or 0
            for left, top in ((0, 0), (far, 0), (0, far))
            for row, cells in enumerate(FINDER)
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
