"""Codes that are a part of a larger picture, with one fault each."""

import random
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw
from PIL.ImageFilter import GaussianBlur
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, made
from tests.preflight.made_pdfs import SURVEY, modules_of

_WIDE_PX, _HIGH_PX, _WIDE_MM = 1300, 900, 110
_MODULE_PX = 8
_AT_PX = (500, 560)
_SHOWN = SURVEY.removeprefix("https://")
_SIDE = len(modules_of(SURVEY))
_FAR = _SIDE - 11
Picture = Image.Image


@cache
def photograph() -> Picture:
    """Soft shapes with the noise of a camera, the same each time."""
    chance = random.Random(4)
    size, coarse = (_WIDE_PX, _HIGH_PX), (_WIDE_PX // 50, _HIGH_PX // 50)
    shapes = Image.frombytes("L", coarse, chance.randbytes(coarse[0] * coarse[1])).resize(
        size, Image.Resampling.BICUBIC
    )
    noise = Image.frombytes("L", size, chance.randbytes(size[0] * size[1])).point(
        [level // 16 for level in range(256)]
    )
    return ImageChops.add(shapes.point([90 + level // 2 for level in range(256)]), noise)


def code(dark: int = 0, *covered: tuple[int, int]) -> Picture:
    """The code as a picture with its quiet zone, in this grey, with marks covered that begin at these modules."""
    rows = modules_of(SURVEY)
    pixels = bytes(dark if is_dark else 255 for row in rows for is_dark in row)
    picture = Image.frombytes("L", (_SIDE, _SIDE), pixels).resize((_SIDE * _MODULE_PX,) * 2, Image.Resampling.NEAREST)
    for across, down in covered:
        corners = (across * _MODULE_PX, down * _MODULE_PX, (across + 7) * _MODULE_PX - 1, (down + 7) * _MODULE_PX - 1)
        ImageDraw.Draw(picture).rectangle(corners, fill=255)
    return picture


def with_code(picture: Picture | None, at_px: tuple[int, int] = _AT_PX, turned_degrees: float = 0.0) -> Picture:
    """The photograph with this picture of a code in it."""
    whole = photograph().copy()
    if picture and turned_degrees:
        turned = picture.convert("LA").rotate(turned_degrees, Image.Resampling.BICUBIC, expand=True)
        whole.paste(turned.convert("L"), at_px, turned.getchannel("A"))
    elif picture:
        whole.paste(picture, at_px)
    return whole


def _shown(make: Callable[[], Picture], style: str = "") -> Callable[[], bytes]:
    def page() -> bytes:
        stream = BytesIO()
        make().convert("RGB").save(stream, "JPEG", quality=88)
        source = f"data:image/jpeg;base64,{b64encode(stream.getvalue()).decode()}"
        image = f"<img alt='A wall with a code' style='width: {_WIDE_MM}mm; {style}' src='{source}'>"
        return made(f"{HEADING}{image}<p>{_SHOWN}</p>")()

    return page


def _photographed(
    name: str, found: str, picture: Picture | None, turned_degrees: float = 0.0, also: str = ""
) -> Case:
    made_of = _shown(lambda: with_code(picture, turned_degrees=turned_degrees))
    return Case(name, found, made_of, also=frozenset(also.split()))


_SOFT = GaussianBlur(_MODULE_PX * 0.55)


CASES = (
    _photographed("photograph-without-a-code", "", None),
    _photographed("photograph-with-a-code", "", code()),
    _photographed("photograph-with-a-code-aslant", "", code(), turned_degrees=12),
    _photographed("photograph-with-first-mark-covered", "qr-mark-covered", code(0, (4, 4))),
    _photographed("photograph-with-second-mark-covered", "qr-mark-covered", code(0, (_FAR, 4))),
    _photographed("photograph-with-third-mark-covered", "qr-mark-covered", code(0, (4, _FAR))),
    _photographed("photograph-with-mark-covered-aslant", "qr-mark-covered", code(0, (4, 4)), turned_degrees=12),
    _photographed(
        "photograph-with-mark-covered-in-a-mirror",
        "qr-mark-covered",
        code(0, (_FAR, 4)).transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    ),
    _photographed(
        "photograph-with-a-code-in-a-mirror", "qr-code-mirrored", code().transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    ),
    _photographed(
        "photograph-with-a-stretched-code",
        "qr-code-stretched",
        code().resize((round(_SIDE * _MODULE_PX * 1.2), _SIDE * _MODULE_PX), Image.Resampling.NEAREST),
    ),
    _photographed("photograph-with-a-faint-code", "qr-contrast-weak", code(215), also="qr-read-barely"),
    _photographed(
        "photograph-with-a-soft-code",
        "qr-code-unreadable",
        code().filter(_SOFT),
    ),
    Case(
        "photograph-that-cuts-its-code",
        "qr-mark-covered",
        _shown(lambda: with_code(code(), (_WIDE_PX - round(_SIDE * _MODULE_PX * 0.7), 600))),
    ),
    Case(
        "photograph-whose-code-the-page-cuts",
        "qr-code-cut",
        _shown(lambda: with_code(code(), (40, 600)), "margin-left: 118mm"),
        also=frozenset({"picture-cut"}),
    ),
)
