"""QR codes as a telephone would read them: decoded from the picture of a finished page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import dist

import zxingcpp

# Quiet zone excluded; ISO/IEC 18004: 17 modules and 4 more for each version.
_MODULES_BEFORE_VERSION_1 = 17
_MODULES_PER_VERSION = 4
_VERSIONS = range(1, 41)
_LEVEL_BITS = {"L": 1, "M": 0, "Q": 3, "H": 2}
SIDES_MODULES = tuple(_MODULES_BEFORE_VERSION_1 + _MODULES_PER_VERSION * version for version in _VERSIONS)

FORMATS = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)

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
    mask: int = 0

    @property
    def side_px(self) -> float:
        """The mean of its four sides; within 1 % of the true size at 150 to 300 dpi (measured)."""
        return sum(_sides_px(self.corners_px)) / 4

    @property
    def stretch_ratio(self) -> float:
        """Its longer side by its shorter one, each the mean of two that lie opposite."""
        above, right, below, left = _sides_px(self.corners_px)
        shorter, longer = sorted((above + below, right + left))
        return longer / max(shorter, 1.0)

    @property
    def middle_px(self) -> tuple[float, float]:
        """Its centre."""
        across_px, down_px = zip(*self.corners_px, strict=True)
        return sum(across_px) / 4, sum(down_px) / 4

    def scaled(self, ratio: float) -> "DecodedSymbol":
        """The same symbol in a picture that is so much larger."""
        return replace(self, corners_px=tuple((x_px * ratio, y_px * ratio) for x_px, y_px in self.corners_px))

    def moved(self, across_px: float, down_px: float) -> "DecodedSymbol":
        """The same symbol as it lies in a picture of which this one is a part."""
        corners_px = tuple((x_px + across_px, y_px + down_px) for x_px, y_px in self.corners_px)
        return replace(self, corners_px=corners_px)


def read_qr_codes(grey_pixels: memoryview) -> tuple[DecodedSymbol, ...]:
    """Every QR code in a grey picture (rows by columns), from the top down, also those that cannot be decoded.

    Codes light on dark are found as well: whoever asks must look which of the two a code is.
    """
    found = zxingcpp.read_barcodes(
        grey_pixels,
        formats=FORMATS,
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
        mask=_mask(barcode.extra),
    )


def _mask(extra: object) -> int:
    """Which of the eight patterns lies over the data; an unreadable symbol may not say."""
    return int(extra.get("DataMask", 0)) if isinstance(extra, dict) else 0


def format_bits(level: str, mask: int) -> tuple[bool, ...]:
    """The 15 bits in which a symbol states its level and mask, the lowest first (ISO/IEC 18004, 7.9 and annex C)."""
    data = _LEVEL_BITS.get(level, 0) << 3 | mask
    rest = data << 10
    for bit in range(14, 9, -1):
        if rest >> bit & 1:
            rest ^= 0x537 << (bit - 10)
    bits = (data << 10 | rest) ^ 0x5412
    return tuple(bool(bits >> bit & 1) for bit in range(15))


def _symbol_version(extra: object) -> int:
    if not isinstance(extra, dict):
        raise TypeError("the decoder no longer states the version of a QR code")
    return int(extra["Version"])


def _sides_px(corners_px: Points) -> list[float]:
    following = corners_px[1:] + corners_px[:1]
    return [dist(start, end) for start, end in zip(corners_px, following, strict=True)]
