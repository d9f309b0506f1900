"""A press profile of a few kilobytes with the colours of FOGRA39, so that whole print files stay small.

    python small_profile.py FOGRA39L_coated.icc fogra39-small.icc

Its tables have few places, set where preflight compares, and are filled through the profile that presskit brings.
"""

import io
import itertools
import struct
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image, ImageCms

# Between these shares of ink the colours are taken to change evenly; black has one place of its own.
_INK_PLACES = ((0.0, 0.4, 0.7, 1.0),) * 3 + ((0.0, 0.4, 0.8, 1.0),)
_LAB_GRID = 9
_STEPS = 255
_COPYRIGHT = "No copyright, use freely"
_NAME = "FOGRA39, few places (presskit tests)"


def small_profile(whole: bytes) -> bytes:
    """The ICC profile (version 2, CMYK to Lab) made from a whole one of the same press."""
    source, lab = ImageCms.ImageCmsProfile(io.BytesIO(whole)), ImageCms.createProfile("LAB")
    seen = ImageCms.buildTransform(source, lab, "CMYK", "LAB", ImageCms.Intent.RELATIVE_COLORIMETRIC)
    inked = ImageCms.buildTransform(lab, source, "LAB", "CMYK", ImageCms.Intent.RELATIVE_COLORIMETRIC)
    inks = [bytes(round(_STEPS * share) for share in shares) for shares in itertools.product(*_INK_PLACES)]
    axis = [round(_STEPS * place / (_LAB_GRID - 1)) for place in range(_LAB_GRID)]
    labs = [bytes((light, _turned(a), _turned(b))) for light, a, b in itertools.product(axis, repeat=3)]
    colours = [bytes((light, _turned(a), _turned(b))) for light, a, b in _applied(seen, "CMYK", inks)]
    to_lab = _table(4, 3, [_curve(places) for places in _INK_PLACES], len(_INK_PLACES[0]), colours)
    to_inks = _table(3, 4, [bytes(range(256))] * 3, _LAB_GRID, _applied(inked, "LAB", labs))
    return _profile(to_lab, to_inks, _white(whole))


def _turned(level: int) -> int:
    """Pillow keeps a* and b* as signed bytes, a table of 8 bits keeps them from 128 up; each from the other."""
    return (level + 128) % 256


def _applied(transform: ImageCms.ImageCmsTransform, mode: str, pixels: Sequence[bytes]) -> list[bytes]:
    row = Image.frombytes(mode, (len(pixels), 1), b"".join(pixels))
    done = ImageCms.applyTransform(row, transform)
    assert done is not None
    data, size = done.tobytes(), len(done.getbands())
    return [data[at : at + size] for at in range(0, len(data), size)]


def _curve(places: Sequence[float]) -> bytes:
    """The input table that spreads these places evenly over the grid (ICC.1:2001-04, 6.5.8)."""
    count = len(places) - 1

    def at(share: float) -> float:
        cell = next(index for index in range(count) if share <= places[index + 1])
        return (cell + (share - places[cell]) / (places[cell + 1] - places[cell])) / count

    return bytes(round(_STEPS * at(step / _STEPS)) for step in range(256))


def _table(inputs: int, outputs: int, curves: Iterable[bytes], grid: int, values: Iterable[bytes]) -> bytes:
    """A lut8Type: header, matrix of ones, curves, grid, straight output curves."""
    matrix = struct.pack(">9i", *(0x10000 if place % 4 == 0 else 0 for place in range(9)))
    head = b"mft1\0\0\0\0" + bytes((inputs, outputs, grid, 0)) + matrix
    return head + b"".join(curves) + b"".join(values) + bytes(range(256)) * outputs


def _white(whole: bytes) -> bytes:
    """The tag with the paper's white."""
    (count,) = struct.unpack_from(">I", whole, 128)
    tags = (struct.unpack_from(">4sII", whole, 132 + 12 * index) for index in range(count))
    offset, size = next((offset, size) for name, offset, size in tags if name == b"wtpt")
    return whole[offset : offset + size]


def _profile(to_lab: bytes, to_inks: bytes, white: bytes) -> bytes:
    name = _NAME.encode("ascii") + b"\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(8 + 3 + 67)
    copyright_ = b"text\0\0\0\0" + _COPYRIGHT.encode("ascii") + b"\0"
    data = {b"desc": description, b"cprt": copyright_, b"wtpt": white, b"A2B0": to_lab, b"B2A0": to_inks}
    same = {b"A2B1": b"A2B0", b"A2B2": b"A2B0", b"B2A1": b"B2A0", b"B2A2": b"B2A0"}
    body, places = b"", dict[bytes, tuple[int, int]]()
    start = 128 + 4 + 12 * (len(data) + len(same))
    for tag, content in data.items():
        places[tag] = (start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    entries = [struct.pack(">4sII", tag, *places[same.get(tag, tag)]) for tag in (*data, *same)]
    head = struct.pack(
        ">I4sI4s4s4s12x4s4xIIIII12x", start + len(body), b"\0" * 4, 0x02400000, b"prtr", b"CMYK", b"Lab ", b"acsp",
        *(0, 0, 0, 0, 0),
    )  # fmt: skip
    head = head.ljust(68, b"\0") + struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + struct.pack(">I", len(entries)) + b"".join(entries) + body


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(small_profile(Path(sys.argv[1]).read_bytes()))
