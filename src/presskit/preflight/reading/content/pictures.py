"""The pictures of a file, each read once, and placed wherever a page draws it."""

import struct
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, PdfInlineImage, Stream

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import CMYK, GREY, RGB, ColourSpace, Components
from presskit.preflight.facts.painting import Picture, SoftMask
from presskit.preflight.reading.content.colour_spaces import read_space
from presskit.preflight.reading.content.matrix import Matrix, side_scales, slant_degrees
from presskit.units import PT_PER_INCH

_SIZE_MARKER = b"\xff\x51"  # ISO/IEC 15444-1, A.5.1
_COMPONENTS_AT, _BITS_AT = 38, 40
_DEVICE_SPACES = {1: GREY, 3: RGB, 4: CMYK}
_INLINE_FILTERS = {
    "/AHx": "ASCIIHexDecode",
    "/A85": "ASCII85Decode",
    "/LZW": "LZWDecode",
    "/Fl": "FlateDecode",
    "/RL": "RunLengthDecode",
    "/CCF": "CCITTFaxDecode",
    "/DCT": "DCTDecode",
}


@dataclass(frozen=True, slots=True)
class JpxHeader:
    """How many components the picture has, and of how many bits."""

    components: int
    bits: int


def read_jpx_header(data: bytes) -> JpxHeader:
    """The header of a JPEG 2000 picture.

    Raises:
        ValueError: it has none.
    """
    at = data.find(_SIZE_MARKER)
    if at < 0 or len(data) <= at + _BITS_AT:
        raise ValueError("a JPEG 2000 picture has no header")
    (components,) = struct.unpack_from(">H", data, at + _COMPONENTS_AT)
    return JpxHeader(components, (data[at + _BITS_AT] & 0x7F) + 1)


@dataclass(frozen=True, slots=True)
class StillPicture:
    """A picture as the file holds it; `key` is its object, (0, 0) for one that stands in the page's content.

    `soft_mask` is the width, height and colour space of the picture's mask.
    """

    key: tuple[int, int]
    width_px: int
    height_px: int
    bits: int
    space: ColourSpace | None
    filters: tuple[str, ...]
    decode: Components
    is_stencil: bool
    interpolated: bool
    soft_mask: tuple[int, int, ColourSpace] | None = None

    def placed(self, matrix: Matrix, seen: Box, unit_pt: float, painted_before: int) -> Picture:
        """The picture where its unit square comes to lie, over so many things painted before."""
        return Picture(
            key=self.key,
            width_px=self.width_px,
            height_px=self.height_px,
            bits=self.bits,
            space=self.space,
            filters=self.filters,
            effective_ppi=_effective_ppi(self.width_px, self.height_px, matrix, unit_pt),
            box=seen,
            painted_before=painted_before,
            decode=self.decode,
            interpolated=self.interpolated,
            is_stencil=self.is_stencil,
            soft_mask=self._placed_mask(matrix, unit_pt),
            stretch_ratio=_stretch_ratio(self.width_px, self.height_px, matrix),
            slant_degrees=slant_degrees(matrix),
        )

    def _placed_mask(self, matrix: Matrix, unit_pt: float) -> SoftMask | None:
        if self.soft_mask is None:
            return None
        width_px, height_px, space = self.soft_mask
        return SoftMask(_effective_ppi(width_px, height_px, matrix, unit_pt), space.family == "DeviceGray")


class PictureShelf:
    """Pictures by their object."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[int, int], StillPicture] = {}

    def picture(self, drawn: Object | PdfInlineImage, resources: Dictionary) -> StillPicture:
        """The picture's facts.

        Raises:
            ValueError: the object is no picture.
        """
        if isinstance(drawn, PdfInlineImage):
            return _inline_picture(drawn, resources)
        if drawn.objgen not in self._pictures:
            self._pictures[drawn.objgen] = _stream_picture(drawn, resources)
        return self._pictures[drawn.objgen]


def _stream_picture(drawn: Object, resources: Dictionary) -> StillPicture:
    if not isinstance(drawn, Stream) or drawn.get("/Subtype") != Name.Image:
        raise ValueError("an object that is drawn is neither a form nor a picture")
    filters = _filters(drawn.get("/Filter"))
    is_stencil = bool(drawn.get("/ImageMask", False))
    header = read_jpx_header(drawn.read_raw_bytes()) if filters[-1:] == ("JPXDecode",) else None
    return StillPicture(
        key=drawn.objgen,
        width_px=int(drawn.Width),
        height_px=int(drawn.Height),
        bits=1 if is_stencil else header.bits if header else int(drawn.get("/BitsPerComponent", 8)),
        space=None if is_stencil else _space(drawn, header, resources),
        filters=filters,
        decode=_decode(drawn.get("/Decode")),
        is_stencil=is_stencil,
        interpolated=bool(drawn.get("/Interpolate", False)),
        soft_mask=_soft_mask(drawn, resources),
    )


def _inline_picture(drawn: PdfInlineImage, resources: Dictionary) -> StillPicture:
    stated = drawn.obj
    space = stated.get("/ColorSpace", stated.get("/CS"))
    return StillPicture(
        key=(0, 0),
        width_px=drawn.width,
        height_px=drawn.height,
        bits=drawn.bits_per_component,
        space=None if drawn.image_mask else GREY if space is None else read_space(space, resources),
        filters=_filters(stated.get("/Filter", stated.get("/F"))),
        decode=_decode(stated.get("/Decode", stated.get("/D"))),
        is_stencil=drawn.image_mask,
        interpolated=bool(stated.get("/Interpolate", stated.get("/I", False))),
    )


def _space(drawn: Object, header: JpxHeader | None, resources: Dictionary) -> ColourSpace:
    if "/ColorSpace" in drawn:
        return read_space(drawn.ColorSpace, resources)
    if header is None:
        raise ValueError("a picture states no colour space")
    return _DEVICE_SPACES[header.components]


def _soft_mask(drawn: Object, resources: Dictionary) -> tuple[int, int, ColourSpace] | None:
    mask = drawn.get("/SMask")
    if not isinstance(mask, Stream):
        return None
    return int(mask.Width), int(mask.Height), read_space(mask.get("/ColorSpace", Name.DeviceGray), resources)


def _filters(stated: Object | None) -> tuple[str, ...]:
    names = list(stated) if isinstance(stated, Array) else [] if stated is None else [stated]
    return tuple(_INLINE_FILTERS.get(str(name), str(name).removeprefix("/")) for name in names)


def _decode(stated: Object | None) -> Components:
    return tuple(float(number) for number in stated) if isinstance(stated, Array) else ()


def _effective_ppi(width_px: int, height_px: int, matrix: Matrix, unit_pt: float) -> float:
    """Pixels an inch on paper in the coarser direction; 0 for a picture drawn without an extent."""
    across_pt, along_pt = (side * unit_pt for side in side_scales(matrix))
    if not across_pt or not along_pt:
        return 0.0
    return min(width_px / across_pt, height_px / along_pt) * PT_PER_INCH


def _stretch_ratio(width_px: int, height_px: int, matrix: Matrix) -> float:
    """How much wider for its height the picture stands than its pixels; 1 for one drawn without an extent."""
    across_pt, along_pt = side_scales(matrix)
    return across_pt * height_px / (along_pt * width_px) if across_pt and along_pt and width_px else 1.0
