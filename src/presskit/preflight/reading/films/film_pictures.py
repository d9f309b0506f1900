"""Pictures as they come onto films, each ink kept apart, and made coarse enough to be measured quickly."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image, ImageChops, ImageStat

from presskit.preflight.facts.colour import CMYK, GREY, ColourSpace, Components
from presskit.preflight.facts.painting import Picture
from presskit.preflight.reading.films.exposure import Exposure, Film

# The map of ink has about 66 cells an inch; two pixels and more to a cell leave its mean as it is.
_ENOUGH_PPI = 150.0
_MOST_PIXELS = 80_000_000  # less than Pillow takes for an attack
_BITS = 8
_WHOLE_MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_FULL = 255
_DECODED_FILTERS = ("DCTDecode", "JPXDecode")


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


@dataclass(frozen=True, slots=True)
class FilmPicture:
    """What replaces a picture on a film: entries of its dictionary, and its data; data None leaves it as it is."""

    entries: Mapping[str, object]
    data: bytes | None = None


_UNCHANGED = FilmPicture({})
_WHITE = FilmPicture(
    {"/Width": 1, "/Height": 1, "/BitsPerComponent": _BITS, "/ColorSpace": Name.DeviceGray}, bytes([_FULL])
)


@dataclass(frozen=True, slots=True)
class ExposedPicture:
    """A picture on each film; `mean_inks_percent` is its total ink on the whole, None where it is not CMYK."""

    films: Mapping[Film, FilmPicture]
    mean_inks_percent: float | None = None


def expose_picture(stream: Stream, picture: Picture, resources: Dictionary) -> ExposedPicture:
    """The picture for each film.

    Raises:
        ValueError: its pixels cannot be told.
    """
    space = picture.space
    if space is None:
        return ExposedPicture(dict.fromkeys(Film, _UNCHANGED))
    if space.components == 1:
        return _of_one_component(stream, picture, resources)
    if space.is_rgb:
        return ExposedPicture({Film.COLOURS: _UNCHANGED, Film.BLACK_AND_SPOTS: _WHITE})
    return _of_inks(sample_bands(stream, picture), picture, space)


def _of_one_component(stream: Stream, picture: Picture, resources: Dictionary) -> ExposedPicture:
    """A palette gives each value its place on the films; the pixels stay as they are if they are plain."""
    entries: dict[str, object] = {"/BitsPerComponent": picture.bits}
    data = None
    if picture.bits > _BITS or set(picture.filters) & set(_DECODED_FILTERS):
        (band, *_others) = sample_bands(stream, picture)
        entries, data = _size_of(band), band.tobytes()
    colours = list(_palette(stream, picture, int(entries["/BitsPerComponent"]), resources))  # type: ignore[call-overload]
    films = {}
    for film in Film:
        lights = (exposure.light(values, film) for exposure, values in colours)
        palette = bytes(round(_FULL * channel) for light in lights for channel in light)
        space = Array([Name.Indexed, Name.DeviceRGB, len(colours) - 1, pikepdf.String(palette)])
        films[film] = FilmPicture({**entries, "/ColorSpace": space}, data)
    return ExposedPicture(films)


def _palette(
    stream: Stream, picture: Picture, bits: int, resources: Dictionary
) -> Iterator[tuple[Exposure, Components]]:
    """The colour of each value that a pixel can have."""
    space, highest = picture.space or GREY, (1 << bits) - 1
    if space.base is not None:
        yield from _listed_colours(stream, space.base, resources)
        return
    exposure = Exposure(space)
    first, last = picture.decode or (0.0, 1.0)
    for value in range(highest + 1):
        yield exposure, (first + (last - first) * value / highest,)


def _listed_colours(
    stream: Stream, base: ColourSpace, resources: Dictionary
) -> Iterator[tuple[Exposure, Components]]:
    """The colours of an Indexed space, as its table lists them."""
    stated = stream.ColorSpace
    if isinstance(stated, Name):
        stated = resources["/ColorSpace"][str(stated)]
    table = stated[3].read_bytes() if isinstance(stated[3], Stream) else bytes(stated[3])
    exposure, count = Exposure(base), base.components
    for start in range(0, len(table) - count + 1, count):
        yield exposure, tuple(level / _FULL for level in table[start : start + count])


def _of_inks(samples: Sequence[Image.Image], picture: Picture, space: ColourSpace) -> ExposedPicture:
    turned_over = picture.decode[:2] == (1.0, 0.0)
    inks = [ImageChops.invert(sample) if turned_over else sample for sample in samples]
    plates = Exposure(space).plates
    films = {}
    for film in Film:
        channels = [
            _channel([ink for ink, printing in zip(inks, plates, strict=True) if plate in printing], inks[0])
            for plate in film.value
        ]
        entries = {**_size_of(inks[0]), "/ColorSpace": Name.DeviceRGB}
        films[film] = FilmPicture(entries, Image.merge("RGB", channels).tobytes())
    total = sum(ImageStat.Stat(ink).mean[0] for ink in inks)
    return ExposedPicture(films, total / _FULL * 100 if space.components == CMYK.components else None)


def _channel(inks: Sequence[Image.Image], like: Image.Image) -> Image.Image:
    """The film of one plate: light where the inks that print on it are absent."""
    total = Image.new("L", like.size, 0)
    for ink in inks:
        total = ImageChops.add(total, ink)
    return ImageChops.invert(total)


def _size_of(band: Image.Image) -> dict[str, object]:
    return {"/Width": band.width, "/Height": band.height, "/BitsPerComponent": _BITS}
