"""The colour profile of Adobe RGB, for pictures whose camera names these colours and packs no profile.

Made here of the published figures: Adobe's own file may not be passed on with other programs unasked.
"""

import struct
from functools import cache

# Adobe RGB (1998) Color Image Encoding, version 2005-05, 4.3.5 and annex: primaries adapted to D50, and the exponent.
_RED_XYZ = (0.60974, 0.31111, 0.01947)
_GREEN_XYZ = (0.20528, 0.62567, 0.06087)
_BLUE_XYZ = (0.14919, 0.06322, 0.74457)
_D50_XYZ = (0.9642, 1.0, 0.8249)  # ICC.1:2001-04, 6.2.3: the white of every profile
_EXPONENT = 563 / 256

_HEADER_BYTES, _TAG_BYTES = 128, 12


@cache
def adobe_rgb_profile() -> bytes:
    """An ICC profile (version 2.4) of three primaries and one curve."""
    curve = b"curv" + bytes(4) + struct.pack(">IHxx", 1, round(_EXPONENT * 256))
    tags = {
        b"desc": _described("Adobe RGB (1998) by its published figures"),
        b"cprt": b"text" + bytes(4) + b"No copyright\0",
        b"wtpt": _xyz(_D50_XYZ),
        b"rXYZ": _xyz(_RED_XYZ),
        b"gXYZ": _xyz(_GREEN_XYZ),
        b"bXYZ": _xyz(_BLUE_XYZ),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    directory, data = struct.pack(">I", len(tags)), b""
    begin = _HEADER_BYTES + len(directory) + _TAG_BYTES * len(tags)
    for signature, value in tags.items():
        directory += struct.pack(">4sII", signature, begin + len(data), len(value))
        data += value + bytes(-len(value) % 4)
    return _header(begin + len(data)) + directory + data


def _header(size_bytes: int) -> bytes:
    """ICC.1:2001-04, 6.1: a monitor's profile from RGB to XYZ, without a date."""
    head = struct.pack(
        ">I4sI4s4s4s12s4s", size_bytes, bytes(4), 0x02400000, b"mntr", b"RGB ", b"XYZ ", bytes(12), b"acsp"
    )
    return head.ljust(68, b"\0") + b"".join(map(_fixed, _D50_XYZ)) + bytes(_HEADER_BYTES - 80)


def _described(text: str) -> bytes:
    """ICC.1:2001-04, 6.5.17: in ASCII alone."""
    ascii_text = text.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(ascii_text)) + ascii_text + bytes(4 + 4 + 2 + 1 + 67)


def _xyz(colour_ratio: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(map(_fixed, colour_ratio))


def _fixed(part_ratio: float) -> bytes:
    """ICC.1:2001-04, 5.3.2: a number in sixteen bits before the point and sixteen behind it."""
    return struct.pack(">i", round(part_ratio * 65536))
