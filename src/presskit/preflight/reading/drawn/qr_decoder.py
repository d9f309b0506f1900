"""QR codes as a telephone would read them: decoded from the picture of a finished page."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist

import zxingcpp

# Quiet zone excluded; ISO/IEC 18004: 17 modules and 4 more for each version.
_MODULES_BEFORE_VERSION_1 = 17
_MODULES_PER_VERSION = 4
_VERSIONS = range(1, 41)
SIDES_MODULES = tuple(_MODULES_BEFORE_VERSION_1 + _MODULES_PER_VERSION * version for version in _VERSIONS)

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class DecodedSymbol:
    """A symbol that was found, and its four corners in pixels of the picture, from its own top left.

    `readable` is False where its three corner marks were found, but its modules make no sense.
    """

    payload: str
    corners_px: Points
    modules: int
    level: str = "M"
    readable: bool = True

    @property
    def side_px(self) -> float:
        """The mean of its four sides; within 1 % of the true size at 150 to 300 dpi (measured)."""
        return sum(_sides_px(self.corners_px)) / 4

    @property
    def middle_px(self) -> tuple[float, float]:
        """Its centre."""
        across_px, down_px = zip(*self.corners_px, strict=True)
        return sum(across_px) / 4, sum(down_px) / 4

    def moved(self, across_px: float, down_px: float) -> "DecodedSymbol":
        """The same symbol as it lies in a picture of which this one is a part."""
        corners_px = tuple((x_px + across_px, y_px + down_px) for x_px, y_px in self.corners_px)
        return DecodedSymbol(self.payload, corners_px, self.modules, self.level, self.readable)


def read_qr_codes(grey_pixels: memoryview) -> tuple[DecodedSymbol, ...]:
    """Every QR code in a grey picture (rows by columns), from the top down, also those that cannot be decoded.

    Codes light on dark are found as well: whoever asks must look which of the two a code is.
    """
    found = zxingcpp.read_barcodes(
        grey_pixels,
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        try_invert=True,
        return_errors=True,
        text_mode=zxingcpp.TextMode.Plain,
    )
    symbols = [_symbol(barcode) for barcode in found if _is_qr_code(barcode)]
    readable = [symbol for symbol in symbols if symbol.readable]
    unread = [symbol for symbol in symbols if not symbol.readable and not is_among(symbol.middle_px, readable)]
    return tuple(sorted(readable + unread, key=lambda symbol: (symbol.corners_px[0][::-1], symbol.payload)))


def is_among(point_px: tuple[float, float], symbols: Sequence[DecodedSymbol]) -> bool:
    """Whether the point lies within one of these symbols, or as near to its middle as its side is long."""
    return any(dist(point_px, symbol.middle_px) < symbol.side_px / 2 for symbol in symbols)


def _is_qr_code(barcode: zxingcpp.Barcode) -> bool:
    """Not a Micro QR code, whose version begins with M, and of one that cannot be read only what has a version."""
    version = str(barcode.extra.get("Version", "")) if isinstance(barcode.extra, dict) else ""
    is_full_size = barcode.symbology == zxingcpp.BarcodeFormat.QRCode and not version.startswith("M")
    return is_full_size and (barcode.valid or version.isdigit())


def _symbol(barcode: zxingcpp.Barcode) -> DecodedSymbol:
    place = barcode.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    return DecodedSymbol(
        payload=barcode.text if barcode.valid else "",
        corners_px=tuple((float(corner.x), float(corner.y)) for corner in corners),
        modules=_MODULES_BEFORE_VERSION_1 + _MODULES_PER_VERSION * _symbol_version(barcode.extra),
        level=barcode.ec_level,
        readable=barcode.valid,
    )


def _symbol_version(extra: object) -> int:
    if not isinstance(extra, dict):
        raise TypeError("the decoder no longer states the version of a QR code")
    return int(extra["Version"])


def _sides_px(corners_px: Points) -> list[float]:
    following = corners_px[1:] + corners_px[:1]
    return [dist(start, end) for start, end in zip(corners_px, following, strict=True)]
