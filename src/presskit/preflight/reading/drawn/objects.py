"""The objects that a page is drawn with: words that nobody sees, content outside the tags, places of pictures."""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pypdfium2 import raw

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.drawn.qr_candidates import MOST_CANDIDATES, Candidate

FORM_DEPTH = 15
# What may be a QR code that has no quiet zone: about square, and drawn with at least so many strokes.
_QR_LEAST_SEGMENTS = 100
_SQUARE_RATIO = 0.85
_QR_LEAST_SIDE_PT = 14.0
# A code whose modules are drawn one by one, or run by run: the smallest has 21 rows of about six.
_QR_LEAST_AREAS = 60
_QR_MOST_AREA_PT = 40.0
_VEILED_RATIO = 0.25
# How much each primary of sRGB adds to what the eye takes for grey (ITU-R BT.601, as PDFium draws greys).
_RED, _GREEN, _BLUE = 0.299, 0.587, 0.114


@dataclass(frozen=True, slots=True)
class Placed:
    """An object with its rectangle on the page."""

    item: Any
    box: Box

    @property
    def kind(self) -> int:
        """What it is, as PDFium numbers its kinds."""
        return int(self.item.type)


@dataclass(frozen=True, slots=True)
class DrawnObjects:
    """What the objects of a page show; `candidates` are where a QR code may stand.

    `marked` are the rectangles of what the page itself marks for the tags, by its number (MCID); `untagged` is what
    carries no such mark and is no artifact either. `segments` counts the strokes of outlines that are no candidates.
    """

    count: int
    untagged: tuple[Box, ...]
    marked: Mapping[int, Box]
    pictures: tuple[Box, ...]
    candidates: tuple[Candidate, ...]
    segments: int


def read_drawn(objects: Sequence[Placed]) -> DrawnObjects:
    """What these objects of a page show."""
    return DrawnObjects(
        count=len(objects),
        untagged=tuple(placed.box for placed in objects if not _is_marked(placed.item)),
        marked=_marked(objects),
        pictures=tuple(placed.box for placed in objects if placed.kind == raw.FPDF_PAGEOBJ_IMAGE),
        candidates=tuple(_candidates(objects)),
        segments=sum(
            raw.FPDFPath_CountSegments(placed.item.raw)
            for placed in objects
            if placed.kind == raw.FPDF_PAGEOBJ_PATH and not _may_be_qr_code(placed)
        ),
    )


def placed_objects(page: Any) -> Iterator[Placed]:
    """Every object that draws something itself, those inside forms with their place on the page."""
    for item in page.get_objects(max_depth=FORM_DEPTH):
        if item.type != raw.FPDF_PAGEOBJ_FORM:
            yield Placed(item, _box_on_page(item))


def _box_on_page(item: Any) -> Box:
    left_pt, bottom_pt, right_pt, top_pt = item.get_bounds()
    corners = [(left_pt, bottom_pt), (right_pt, bottom_pt), (left_pt, top_pt), (right_pt, top_pt)]
    holder = item.container
    while holder is not None:
        matrix, holder = holder.get_matrix(), holder.container
        corners = [matrix.on_point(*corner) for corner in corners]
    lefts_pt, bottoms_pt = zip(*corners, strict=True)
    return Box(min(lefts_pt), min(bottoms_pt), max(lefts_pt), max(bottoms_pt))


def _is_marked(item: Any) -> bool:
    """Whether it, or a form around it, belongs to a tag or is declared an artifact."""
    holder = item
    while holder is not None:
        if raw.FPDFPageObj_GetMarkedContentID(holder.raw) >= 0 or "Artifact" in _mark_names(holder):
            return True
        holder = holder.container
    return False


def _marked(objects: Sequence[Placed]) -> dict[int, Box]:
    """The rectangle around the objects of each mark; those inside forms are numbered by their form, and left out."""
    marked: dict[int, Box] = {}
    for placed in objects:
        mark = -1 if placed.item.container else raw.FPDFPageObj_GetMarkedContentID(placed.item.raw)
        if mark >= 0:
            marked[mark] = marked[mark].around(placed.box) if mark in marked else placed.box
    return marked


def _mark_names(item: Any) -> Iterator[str]:
    for index in range(raw.FPDFPageObj_CountMarks(item.raw)):
        buffer, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
        mark = raw.FPDFPageObj_GetMark(item.raw, index)
        if raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
            yield bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")


def _candidates(objects: Sequence[Placed]) -> Iterator[Candidate]:
    """Where a QR code may stand, each place once: one outline or picture, or many small areas one after another."""
    places = {placed.box: number for number, placed in enumerate(objects) if _may_be_qr_code(placed)}
    for first, end in _runs_of_small_areas(objects):
        box = objects[first].box
        for placed in objects[first + 1 : end]:
            box = box.around(placed.box)
        if _is_square(box):
            places[box] = end - 1
    for box, number in islice(places.items(), MOST_CANDIDATES):
        yield Candidate(box, _ink_grey(objects[number].item), _is_veiled(box, objects, number + 1))
    yield from (Candidate(box) for box in islice(places, MOST_CANDIDATES, None))


def _may_be_qr_code(placed: Placed) -> bool:
    if placed.kind == raw.FPDF_PAGEOBJ_PATH:
        drawn_finely = raw.FPDFPath_CountSegments(placed.item.raw) >= _QR_LEAST_SEGMENTS
    else:
        drawn_finely = placed.kind == raw.FPDF_PAGEOBJ_IMAGE
    return drawn_finely and _is_square(placed.box)


def _is_square(box: Box) -> bool:
    shorter_pt, longer_pt = sorted((box.width_pt, box.height_pt))
    return shorter_pt >= _QR_LEAST_SIDE_PT and shorter_pt / longer_pt >= _SQUARE_RATIO


def _runs_of_small_areas(objects: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Where each run begins and ends that is long enough for a code whose modules are drawn one by one."""
    first = 0
    for number in range(len(objects) + 1):
        if number < len(objects) and _is_small_area(objects[number]):
            continue
        if number - first >= _QR_LEAST_AREAS:
            yield first, number
        first = number + 1


def _is_small_area(placed: Placed) -> bool:
    return placed.kind == raw.FPDF_PAGEOBJ_PATH and max(placed.box.width_pt, placed.box.height_pt) <= _QR_MOST_AREA_PT


def _ink_grey(item: Any) -> int | None:
    """How dark it is painted, from 0 to 255; None for a picture."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if item.type != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetFillColor(item.raw, *parts):
        return None
    red, green, blue, _alpha = (part.value for part in parts)
    return round(_RED * red + _GREEN * green + _BLUE * blue)


def _is_veiled(box: Box, objects: Sequence[Placed], first_above: int) -> bool:
    """Whether one of the things drawn above it is half transparent, and lies over a good part of it."""
    for placed in islice(objects, first_above, None):
        if placed.kind != raw.FPDF_PAGEOBJ_TEXT and (shared := placed.box.common(box)):
            covered = shared.width_pt * shared.height_pt
            if covered >= _VEILED_RATIO * box.width_pt * box.height_pt and _is_see_through(placed.item):
                return True
    return False


def _is_see_through(item: Any) -> bool:
    """Whether it, or a form around it, is."""
    holder = item
    while holder is not None:
        if raw.FPDFPageObj_HasTransparency(holder.raw):
            return True
        holder = holder.container
    return False
