"""How well a logo can be seen on white paper, and a raster logo without its empty margin."""

import io
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from PIL import Image, ImageChops

from presskit.load.limits import MAX_LOGO_PX
from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.svg_size import cut_to
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.contrast import WHITE, linear_light, luminance
from presskit.rules.drawings import compared_size_px, second_drawing

LOGO_INVISIBLE = FindingKind(
    "logo-invisible",
    Severity.ERROR,
    "Can the organisation's logo be seen on the ground that it stands on?",
    "A white logo is made for dark grounds; at the head of a letter or a press release nothing would stand.",
    "Name the version for white grounds, and under [brand.logos] that for dark ones.",
)
LOGO_FAINT = FindingKind(
    "logo-faint",
    Severity.WARNING,
    "Does the organisation's logo stand out well from the ground that it stands on?",
    "Under a contrast of 3 to 1 a mark is hard to make out (WCAG 2.1, success criterion 1.4.11).",
    "Name a darker version, or the one for white grounds, and under [brand.logos] that for dark ones.",
)

Box = tuple[int, int, int, int]

# Under the first contrast a mark is lost on paper (pale yellow has 1.1, light grey 1.5), under the second it is hard
# to make out (WCAG 2.1, success criterion 1.4.11).
_LOST_RATIO = 1.5
_FAINT_RATIO = 3.0
# A logo is judged by its dark parts, if they are more than a stray dot.
_LEAST_SHARE_RATIO = 0.02
_JUDGED_PX = 256
_CUT_DRAWING_PX = 512
# What JPEG leaves around letters on white is lighter than this, of 255.
_INK_LEVEL = 16
_OPAQUE_LEVEL = 32
# White letters cover a part of the ground that they stand on, a white panel all of it.
_OUTSIDE_RATIO = 0.1
_LETTERS_RATIO = (0.05, 0.8)

_LIGHT_OF_LEVEL = [round(255 * linear_light(level / 255)) for level in range(256)]
_LUMINANCE = (0.2126, 0.7152, 0.0722, 0.0)
# Measuring 40 million pixels takes a second; on a smaller copy an edge is a few pixels off, which are left on.
_MEASURED_PX = 1024
# A margin that nobody sees is not worth compressing a JPEG again.
_LEAST_MARGIN_RATIO = 0.03
_JPEG_QUALITY = 95


class Visibility(Enum):
    """How a logo comes out on white paper; partly means that white parts of it are lost."""

    CLEAR = "clear"
    FAINT = "faint"
    PARTLY = "partly"
    LOST = "lost"


SEEN_IN_WORDS = {
    Visibility.LOST: "cannot be seen on white paper",
    Visibility.FAINT: "is so pale that it can hardly be made out on white paper",
    Visibility.PARTLY: "has white parts that cannot be seen on white paper",
}


def seen_on(ground: str, written: str, logo: CleanPicture, place: Place) -> Iterator[Finding]:
    """What is wrong with the organisation's logo on this ground: an error where it is lost, a warning where faint."""
    visibility = visibility_on(ground, logo)
    if visibility in SEEN_IN_WORDS:
        kind = LOGO_INVISIBLE if visibility is Visibility.LOST else LOGO_FAINT
        words = SEEN_IN_WORDS[visibility]
        if ground != WHITE:
            words = (
                words.replace("on white paper", f"on {ground}")
                .replace("white parts", "parts")
                .replace("pale", "dark")
            )
        yield kind.at(place, f'"{written}" {words}')


def visibility_on_white(logo: CleanPicture) -> Visibility:
    """Judged by what is seen of it, a drawing as the second engine draws it."""
    return visibility_on(WHITE, logo)


def visibility_on(ground: str, logo: CleanPicture) -> Visibility:
    """How the logo comes out on a ground of this colour."""
    image = _image(logo, _JUDGED_PX)
    image.thumbnail((_JUDGED_PX, _JUDGED_PX), Image.Resampling.BOX)
    paper = _on_paper(image, ground)
    ink = _ink(paper, ground)
    counts = paper.point(_LIGHT_OF_LEVEL * 3).convert("L", _LUMINANCE).histogram(ink)
    least_pixels = _LEAST_SHARE_RATIO * sum(counts)
    if _standing_out(counts, ground, _LOST_RATIO) <= least_pixels:
        return Visibility.LOST
    if _standing_out(counts, ground, _FAINT_RATIO) <= least_pixels:
        return Visibility.FAINT
    return Visibility.PARTLY if _has_lost_letters(image, ink) else Visibility.CLEAR


def ink_box(image: Image.Image, ground: str = WHITE) -> Box | None:
    """The pixels (left, top, right, bottom) that hold all that can be told from paper of this colour."""
    return _ink(_on_paper(image, ground), ground).getbbox()


def _standing_out(counts: list[int], ground: str, least_ratio: float) -> int:
    """The pixels whose luminance, from 0 to 255, has this contrast with the ground (WCAG 2.1)."""
    light = luminance(ground) + 0.05
    darkest, lightest = light / least_ratio - 0.05, light * least_ratio - 0.05
    return sum(count for level, count in enumerate(counts) if level <= 255 * darkest or level >= 255 * lightest)


def _has_lost_letters(image: Image.Image, ink: Image.Image) -> bool:
    """Whether parts of the ground's own colour stand beside the ink."""
    if image.mode != "RGBA":
        return False
    opaque = image.getchannel("A").point(lambda level: 255 if level > _OPAQUE_LEVEL else 0)
    box, opaque_box = ink.getbbox(), opaque.getbbox()
    if box is None or opaque_box is None:
        return False
    outside = _area(opaque_box) - _area(box)
    white = _filled(opaque) - _filled(opaque.crop(box))
    least_ratio, most_ratio = _LETTERS_RATIO
    return outside > _OUTSIDE_RATIO * _area(opaque_box) and least_ratio < white / outside < most_ratio


def _image(logo: CleanPicture, drawing_px: int) -> Image.Image:
    """What is seen of the logo; a drawing as the second engine draws it, so many pixels on its longer side."""
    data = logo.data
    if logo.suffix == "svg":
        data = second_drawing(logo.original, compared_size_px(logo.width_px, logo.height_px, drawing_px))
    return Image.open(io.BytesIO(data))


def _on_paper(image: Image.Image, ground: str) -> Image.Image:
    """The picture as it comes out on paper of this colour."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGBA", image.size, ground)
    paper.alpha_composite(image)
    return paper.convert("RGB")


def _ink(paper: Image.Image, ground: str) -> Image.Image:
    """A mask of all that has not the colour of the ground."""
    red, green, blue = ImageChops.difference(paper, Image.new("RGB", paper.size, ground)).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda level: 255 if level > _INK_LEVEL else 0)


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _filled(mask: Image.Image) -> int:
    return mask.histogram()[255]


def trimmed(logo: CleanPicture, ground: str = WHITE) -> CleanPicture:
    """The logo cut to its ink on its ground, a raster one to at most 2,000 pixels a side; without ink as it is."""
    image = _image(logo, _CUT_DRAWING_PX)
    box = _measured_box(image, ground)
    if box is None:
        return logo
    left, top, right, bottom = box
    kept_ratio = (right - left) * (bottom - top) / (image.width * image.height)
    if logo.suffix == "svg":
        is_cut = kept_ratio <= 1 - _LEAST_MARGIN_RATIO
        return cut_to(logo, _as_shares(box, image.size)) if is_cut else logo
    if kept_ratio > 1 - _LEAST_MARGIN_RATIO and max(image.size) <= MAX_LOGO_PX:
        return logo
    return _cut(logo, image, box)


def _as_shares(box: Box, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """The box in shares of the picture, with a pixel of room around it for the softness of edges."""
    width, height = size
    left, top, right, bottom = max(0, box[0] - 1), max(0, box[1] - 1), min(width, box[2] + 1), min(height, box[3] + 1)
    return left / width, top / height, right / width, bottom / height


def _cut(logo: CleanPicture, image: Image.Image, box: Box) -> CleanPicture:
    cut = image.crop(box)
    cut.thumbnail((MAX_LOGO_PX, MAX_LOGO_PX), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if logo.suffix == "jpg":
        cut.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    else:
        cut.save(out, "PNG")
    return replace(logo, data=out.getvalue(), width_px=cut.width, height_px=cut.height)


def _measured_box(image: Image.Image, ground: str) -> Box | None:
    scale = max(1, max(image.size) // _MEASURED_PX)
    box = ink_box(image.reduce(scale) if scale > 1 else image, ground)
    if box is None:
        return None
    left, top, right, bottom = (edge * scale for edge in box)
    return left, top, min(right, image.width), min(bottom, image.height)
