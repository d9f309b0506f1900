"""Small pictures of pages, and how far two of them differ."""

from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageStat

PICTURE_DPI = 48
GREYS = 8
# Hinting and libraries differ by a shade at edges; a moved line or a lost word differs by far more.
MOST_DIFFERENT_PERCENT = 0.15
SHADE = 60


def page_pictures(pdf: bytes) -> list[Image.Image]:
    """Each page as a small grey picture."""
    document = pypdfium2.PdfDocument(pdf)
    return [_small(page.render(scale=PICTURE_DPI / 72).to_pil()) for page in document]


def difference_percent(one: Image.Image, other: Image.Image) -> float:
    """The share of the page that differs clearly; 100 where the sizes differ."""
    if one.size != other.size:
        return 100.0
    clear = _difference(one, other).point(lambda value: 255 if value > SHADE else 0)
    return 100 * ImageStat.Stat(clear).mean[0] / 255


def side_by_side(expected: Image.Image, actual: Image.Image) -> Image.Image:
    """Expected, actual and what differs, in one picture for a person to look at."""
    width, height = (max(one, other) for one, other in zip(expected.size, actual.size, strict=True))
    sheet = Image.new("L", (3 * width + 20, height), 128)
    sheet.paste(expected, (0, 0))
    sheet.paste(actual, (width + 10, 0))
    if expected.size == actual.size:
        sheet.paste(ImageChops.invert(_difference(expected, actual)), (2 * width + 20, 0))
    return sheet


def save_picture(picture: Image.Image, path: Path) -> None:
    """A PNG of few greys."""
    out = BytesIO()
    picture.quantize(GREYS).save(out, "PNG", optimize=True)
    path.write_bytes(out.getvalue())


def read_picture(path: Path) -> Image.Image:
    """The picture as it was saved."""
    with Image.open(path) as picture:
        return picture.convert("L")


def _small(page: Image.Image) -> Image.Image:
    return page.convert("L").quantize(GREYS).convert("L")


def _difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Differences after a slight blur, so that an edge moved by a fraction of a pixel does not count."""
    blur = ImageFilter.GaussianBlur(1)
    return ImageChops.difference(one.filter(blur), other.filter(blur))
