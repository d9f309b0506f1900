"""How light the pixels of a picture are, as WCAG 2.1 reckons light: what letters on it are told apart by."""

from collections.abc import Iterable

from PIL import Image, ImageChops

from presskit.rules.contrast import linear_light, luminance

# Each level is rounded, once for each of red, green and blue.
_ROUNDED_RATIO = 3 * 0.5 / 255
# One pixel in a hundred may be lighter or darker: noise, and the edge of what lies beside.
_PASSED_OVER_RATIO = 0.01


def light_levels(picture: Image.Image) -> Image.Image:
    """The relative luminance of each pixel, in 255 levels."""
    weights = (luminance("#ff0000"), luminance("#00ff00"), luminance("#0000ff"))
    tables = [[round(255 * weight * linear_light(level / 255)) for level in range(256)] for weight in weights]
    shares = [band.point(table) for band, table in zip(picture.convert("RGB").split(), tables, strict=True)]
    return _sum(shares)


def most_light_ratio(picture: Image.Image) -> float:
    """The greatest relative luminance of a pixel, from 0 to 1."""
    lightest = max(level for level, count in enumerate(light_levels(picture).histogram()) if count)
    return lightest / 255 + _ROUNDED_RATIO


def letters_contrast_ratio(letters: str, ground: Image.Image, under: Image.Image) -> float | None:
    """The contrast of letters "#rrggbb" with the pixels of the ground where `under` is not 0; None if it is nowhere.

    It is that of the pixel that tells least from them, but for one in a hundred.
    """
    counts = light_levels(ground).histogram(under.point([0] + [255] * 255))
    total = sum(counts)
    if not total:
        return None
    own = luminance(letters) + 0.05
    grounds = [level / 255 + 0.05 for level in range(256)]
    ratios = sorted((max(own, light) / min(own, light), count) for light, count in zip(grounds, counts, strict=True))
    return _first_after(total * _PASSED_OVER_RATIO, ratios)


def _first_after(passed_over_px: float, counted_ratio: Iterable[tuple[float, int]]) -> float:
    last_ratio, seen = 1.0, 0
    for ratio, count in counted_ratio:
        if count:
            last_ratio, seen = ratio, seen + count
        if seen > passed_over_px:
            break
    return last_ratio


def _sum(bands: Iterable[Image.Image]) -> Image.Image:
    first, *others = bands
    for other in others:
        first = ImageChops.add(first, other)
    return first
