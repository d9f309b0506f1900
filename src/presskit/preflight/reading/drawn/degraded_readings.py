"""A code read as telephones read it: from pictures of it that are worse than the page is."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from presskit.preflight.reading.drawn.qr_decoder import FORMATS

# preflight-figures: of the simulated cameras that of 6.6 pixels a millimetre still reads modules of 0.5 mm.
# A large code is read from further off, so that its whole side has about as many pixels as that of a small one.
_CAMERA_PX_PER_MM = 6.6
_MOST_SIDE_PX = 220.0
# What a copier or a focus does to the edges of a code, it does before a camera sees it: in pixels of a finer picture.
_FINEST_SIDE_PX = 360
_WHITE = 255
_JPEG_QUALITIES = (30, 12)
_TILTS_RATIO = (0.2, 0.4)
_TURN_DEGREES = 15.0
_SPECKLES_RATIO = (0.002, 0.006)
_BLURS_PX = (0.8, 1.15)
_SHADES = ((0.75, 0.35), (0.6, 0.2))
_COPY_BLUR_MM = (0.05, 0.08)

Picture = Image.Image


@dataclass(frozen=True, slots=True)
class View:
    """A code cut out of its page: as finely as it is drawn, and how large a camera takes it."""

    fine: Picture
    fine_px_per_mm: float
    camera_size_px: tuple[int, int]

    def taken(self) -> Picture:
        """The picture of a camera without a fault."""
        return self.fine.resize(self.camera_size_px, Image.Resampling.BOX)


def view_of(crop: Picture, side_px: float, side_mm: float) -> View:
    """The view of a code that is so large, in pixels of this picture of it and on paper."""
    shrunk = min(1.0, _FINEST_SIDE_PX / side_px)
    fine = crop if shrunk == 1 else crop.resize(_scaled(crop, shrunk), Image.Resampling.BOX)
    camera = min(1.0, min(_CAMERA_PX_PER_MM * side_mm, _MOST_SIDE_PX) / side_px)
    return View(fine, side_px * shrunk / max(side_mm, 0.01), _scaled(crop, camera))


def _scaled(picture: Picture, ratio: float) -> tuple[int, int]:
    return max(round(picture.width * ratio), 1), max(round(picture.height * ratio), 1)


def _blurred(view: View, grade: int) -> Picture:
    return view.taken().filter(ImageFilter.GaussianBlur(_BLURS_PX[grade]))


def _compressed(view: View, grade: int) -> Picture:
    stream = BytesIO()
    view.taken().filter(ImageFilter.GaussianBlur(0.5)).save(stream, "JPEG", quality=_JPEG_QUALITIES[grade])
    return Image.open(stream).convert("L")


def _copied_twice(view: View, grade: int) -> Picture:
    """Two passes of a copier: soft edges hardened again, first darker, then lighter, and specks of dust and toner."""
    picture, radius_px = view.fine, _COPY_BLUR_MM[grade] * view.fine_px_per_mm
    for threshold in (150, 110):
        picture = picture.filter(ImageFilter.GaussianBlur(radius_px)).point(_hardened(threshold))
        picture = ImageChops.difference(picture, _specks(picture.size, _SPECKLES_RATIO[grade]))
    return picture.resize(view.camera_size_px, Image.Resampling.BOX)


def _at_an_angle(view: View, grade: int) -> Picture:
    """As seen by a camera that is held too low: the far side is the shorter one, and all is less high."""
    picture, less = view.taken(), _TILTS_RATIO[grade]
    (width, height), lower = picture.size, 1 + less / 2
    # A projection, as Pillow takes it: eight figures, from each place of the new picture to one of the old.
    at_top, downwards = 1 - less / 2, less / height
    across = (1.0, width / 2 * downwards, width / 2 * (at_top - 1))
    along = (0.0, lower + height / 2 * downwards, height / 2 * (at_top - lower))
    figures = tuple(figure / at_top for figure in (*across, *along, 0.0, downwards))
    seen = picture.transform(
        picture.size, Image.Transform.PERSPECTIVE, figures, Image.Resampling.BILINEAR, fillcolor=_WHITE
    )
    return seen.filter(ImageFilter.GaussianBlur(0.5))


def _turned(view: View, grade: int) -> Picture:
    turn_degrees = _TURN_DEGREES * (1, -1)[grade]
    picture = view.taken().rotate(turn_degrees, Image.Resampling.BILINEAR, expand=True, fillcolor=_WHITE)
    return picture.filter(ImageFilter.GaussianBlur((0.4, 0.7)[grade]))


def _in_shade(view: View, grade: int) -> Picture:
    """By little light, which falls from one side, and with the noise of a camera that makes the most of it."""
    picture, (bright, dark) = view.taken().filter(ImageFilter.GaussianBlur(0.5)), _SHADES[grade]
    light = (
        Image.linear_gradient("L")
        .rotate(90)
        .resize(picture.size)
        .point([round(255 * (dark + (bright - dark) * level / 255)) for level in range(256)])
    )
    return ImageChops.add(ImageChops.multiply(picture, light), _noise(picture.size), offset=-8)


@dataclass(frozen=True, slots=True)
class _Fault:
    """What may be wrong with a picture of a code, in words, and how it is made."""

    name: str
    make: Callable[[View, int], Picture]


_FAULTS: Sequence[_Fault] = (
    _Fault("out of focus", _blurred),
    _Fault("as a small JPEG", _compressed),
    _Fault("copied twice", _copied_twice),
    _Fault("at an angle", _at_an_angle),
    _Fault("turned by 15 degrees", _turned),
    _Fault("in shade", _in_shade),
)
_GRADES = (0, 1)
READINGS = len(_FAULTS) * len(_GRADES)


@dataclass(frozen=True, slots=True)
class Margin:
    """In how many of the worse pictures a code was read, and which of them were too bad for it."""

    read: int
    too_bad: tuple[str, ...] = ()


def read_degraded(view: View, payload: str) -> Margin:
    """Six faults, each in two grades: in which of these twelve pictures the code says what it says on the page.

    A code that is read in the worse picture is not looked for in the better one.
    """
    failed: list[str] = []
    for fault in _FAULTS:
        if not _says(fault.make(view, 1), payload):
            failed.append(f"badly {fault.name}")
            if not _says(fault.make(view, 0), payload):
                failed[-1:] = [fault.name] * len(_GRADES)
    return Margin(READINGS - len(failed), tuple(dict.fromkeys(failed)))


def _says(picture: Picture, payload: str) -> bool:
    found = zxingcpp.read_barcodes(
        memoryview(picture.tobytes()).cast("B", (picture.height, picture.width)),
        formats=FORMATS,
        try_invert=False,
        try_downscale=False,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return any(barcode.text == payload for barcode in found)


@cache
def _hardened(threshold: int) -> tuple[int, ...]:
    """What a copier makes of each grey: nearly black or white, with a short slope between."""
    return tuple(min(max(round((level - threshold) * 4 + 128), 0), _WHITE) for level in range(256))


@cache
def _tile(sort: str, ratio: float = 0.0) -> Picture:
    """A square of specks or noise, the same each time: a report must not depend on chance."""
    chance, side = random.Random(f"{sort} {ratio}"), 256  # noqa: S311 - nothing is kept secret by it
    values = chance.randbytes(side * side)
    if sort == "noise":
        return Image.frombytes("L", (side, side), values).point([level // 16 for level in range(256)])
    specks = Image.new("L", (side, side))
    for _each in range(round(side * side * ratio / 4)):
        across, down = chance.randrange(side - 1), chance.randrange(side - 1)
        specks.paste(_WHITE, (across, down, across + 2, down + 2))
    return specks


def _specks(size: tuple[int, int], ratio: float) -> Picture:
    return _tiled(_tile("specks", ratio), size)


def _noise(size: tuple[int, int]) -> Picture:
    return _tiled(_tile("noise"), size)


def _tiled(tile: Picture, size: tuple[int, int]) -> Picture:
    whole = Image.new("L", size)
    for across in range(0, size[0], tile.width):
        for down in range(0, size[1], tile.height):
            whole.paste(tile, (across, down))
    return whole
