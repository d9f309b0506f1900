"""The components of a picture, each as a grey picture of its own, made coarse enough to be measured quickly."""

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Stream
from PIL import Image, ImageChops

from presskit.preflight.facts.painting import Picture

# The map of ink has about 66 cells an inch; two pixels and more to a cell leave its mean as it is.
_ENOUGH_PPI = 150.0
_MOST_PIXELS = 80_000_000  # less than Pillow takes for an attack
_BITS = 8
_WHOLE_MODES = {1: "L", 3: "RGB", 4: "CMYK"}


def sample_bands(stream: Stream, picture: Picture) -> Sequence[Image.Image]:
    """One picture for each component, 255 for its highest value, before the Decode array is heeded.

    Raises:
        ValueError: its pixels cannot be told, such as four inks of four bits.
    """
    if picture.width_px * picture.height_px > _MOST_PIXELS:
        raise ValueError(f"a picture of {picture.width_px} x {picture.height_px} pixels is too large to be measured")
    step = max(1, int(picture.effective_ppi / _ENOUGH_PPI))
    try:
        bands = _bands(stream, picture, step)
    except Image.DecompressionBombError as error:  # it is larger than the PDF says
        raise ValueError(str(error)) from error
    left = max(1, round(step * bands[0].width / picture.width_px))
    return [band.convert("L").reduce(left) for band in bands]


def _bands(stream: Stream, picture: Picture, step: int) -> Sequence[Image.Image]:
    if picture.filters == ("DCTDecode",):
        return _jpeg_bands(stream, step)
    if picture.filters == ("JPXDecode",):
        return Image.open(io.BytesIO(stream.read_raw_bytes())).split()
    return _plain_bands(stream, picture, step)


def _jpeg_bands(stream: Stream, step: int) -> Sequence[Image.Image]:
    """Pillow decodes a JPEG at a half, a quarter or an eighth of its size at once."""
    jpeg = Image.open(io.BytesIO(stream.read_raw_bytes()))
    jpeg.draft(None, (jpeg.width // step, jpeg.height // step))
    if jpeg.mode == "CMYK":  # which Pillow takes for ink turned over, as Adobe writes it; a PDF does not
        return [ImageChops.invert(band) for band in jpeg.split()]
    return jpeg.split()


def _plain_bands(stream: Stream, picture: Picture, step: int) -> Sequence[Image.Image]:
    count = picture.space.components if picture.space else 1
    if picture.bits not in (_BITS, 2 * _BITS):
        raise ValueError(f"a picture has {count} components of {picture.bits} bits")
    data = stream.read_bytes(pikepdf.StreamDecodeLevel.all)
    if picture.bits > _BITS:
        data = data[::2]  # the higher byte of each value
    size = (picture.width_px, picture.height_px)
    data = data[: size[0] * size[1] * count]
    if count in _WHOLE_MODES:  # made coarser before it is split: four times less to do
        return Image.frombytes(_WHOLE_MODES[count], size, data).reduce(step).split()
    return [Image.frombytes("L", size, data[index::count]) for index in range(count)]
