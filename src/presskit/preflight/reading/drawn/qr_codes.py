"""Every QR code of a page, wherever it stands, measured; and what looks like one and cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import QrSymbol
from presskit.preflight.reading.drawn.grey_page import GreyPage
from presskit.preflight.reading.drawn.qr_decoder import SIDES_MODULES, DecodedSymbol, is_among, read_qr_codes
from presskit.preflight.reading.drawn.qr_measure import QrMeasure
from presskit.units import pixels_to_mm

# A page holds a few codes; a thousand small pictures are not all taken for codes without a quiet zone.
_MOST_SQUARES = 40
_WHITE = 255
_DARK_GREY = 160
# How much white is laid around a square, as a share of its side: more than 4 of 21 modules.
_MARGIN_RATIO = 0.25
# The decoder reports a broken symbol where chance has set three marks; of a real one nearly every module is in place.
_LEAST_MARKED_RATIO = 0.9


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
