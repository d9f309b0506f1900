"""The films of each page, drawn by PDFium: how much ink lies where, and where it stops short of the bleed."""

import io
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import sqrt
from types import TracebackType
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageMath

from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.preflight.facts.films import INK_CELL_MM, BleedGap, FilmFacts, InkMap, Side
from presskit.preflight.facts.painting import PaintedPage, Picture
from presskit.preflight.reading.films.film_document import FilmDocument
from presskit.preflight.reading.guard import ReadingGuard
from presskit.units import mm_to_pt, ppi_to_scale, pt_to_mm

Margins = tuple[float, float, float, float]  # left, bottom, right and top, in points, to be left out
# PDFium makes no line thinner than a pixel; two pixels to a cell keep rules from counting for more than they print.
_PIXELS_ACROSS_CELL = 2
_MOST_PIXELS = 12_000_000
# preflight-figures: right on 6 of 6 test files, and of one mind with another checker.
_RESOLUTION_PPI = 150.0
_INSET_MM = 0.4
_PAPER_LEVEL = 255 - 7  # a tint of 3 %, which is the least that prints
_SHORTEST_GAP_MM = 2.0
_PAGES_AT_ONCE = 8
_INLINE = (0, 0)  # what stands in a page's content is no object


def draw(page: Any, scale_ratio: float, margins_pt: Margins = (0, 0, 0, 0)) -> Image.Image:
    """The page of PDFium in red, green and blue, without what lies in these margins."""
    bitmap = page.render(scale=scale_ratio, crop=margins_pt, may_draw_forms=False)
    size = (bitmap.width, bitmap.height)
    return Image.frombuffer("RGB", size, bytes(bitmap.buffer), "raw", "BGR", bitmap.stride, 1)


def ink_map(film_pages: Sequence[Any], unit_pt: float) -> InkMap:
    """The ink of one page, from both its films as PDFium has loaded them; `unit_pt` is its UserUnit."""
    sheet = Box(*film_pages[0].get_mediabox())
    scale = _PIXELS_ACROSS_CELL * unit_pt / mm_to_pt(INK_CELL_MM)
    scale *= min(1.0, sqrt(_MOST_PIXELS / max(sheet.width_pt * sheet.height_pt * scale**2, 1.0)))
    colours, black_and_spots = (draw(page, scale).reduce(_PIXELS_ACROSS_CELL) for page in film_pages)
    channels = [*colours.split(), *black_and_spots.split()]
    total = ImageMath.lambda_eval(_ink, **{f"channel_{index}": channel for index, channel in enumerate(channels)})
    levels = array("H")
    levels.frombytes(_lower_halves(total.tobytes()))
    return InkMap.of_levels(sheet, _PIXELS_ACROSS_CELL / scale, colours.width, levels)


def _lower_halves(numbers: bytes) -> bytes:
    """Of each number of 32 bits the 16 that say it, if it is small."""
    first, halves = (0 if sys.byteorder == "little" else 2), bytearray(len(numbers) // 2)
    halves[0::2], halves[1::2] = numbers[first::4], numbers[first + 1 :: 4]
    return bytes(halves)


def _ink(channels: Any) -> Any:
    """What the light of all channels lacks of white."""
    films = [film for name, film in channels.items() if isinstance(name, str) and name.startswith("channel_")]
    light = films[0]
    for film in films[1:]:
        light = light + film
    return len(films) * 255 - light


def bleed_gaps(film_pages: Sequence[Any], boxes: PageBoxes) -> Iterator[BleedGap]:
    """The longest gap on each side, if it is longer than 2 mm; none without a trim and a bleed."""
    bleed = boxes.bleed.common(boxes.media) if boxes.bleed else None
    if boxes.trim is None or bleed is None:
        return
    scale = ppi_to_scale(_RESOLUTION_PPI) * boxes.user_unit_pt
    inset_pt = mm_to_pt(_INSET_MM) / boxes.user_unit_pt
    for side in Side:
        strip = _strip(boxes.trim, bleed, side, inset_pt)
        inside, outside = _edges(film_pages, boxes.media, strip, side, scale)
        gap = _longest(inside, outside)
        length_mm = pt_to_mm((gap.stop - gap.start) / scale * boxes.user_unit_pt)
        if length_mm > _SHORTEST_GAP_MM:
            yield BleedGap(side, length_mm, _place(strip, side, gap.start / scale, gap.stop / scale))


def _strip(trim: Box, bleed: Box, side: Side, inset_pt: float) -> Box:
    """From just inside the trim to just inside the edge of the bleed, along the whole trim."""
    return {
        Side.LEFT: Box(bleed.left_pt + inset_pt, trim.bottom_pt, trim.left_pt + inset_pt, trim.top_pt),
        Side.RIGHT: Box(trim.right_pt - inset_pt, trim.bottom_pt, bleed.right_pt - inset_pt, trim.top_pt),
        Side.BOTTOM: Box(trim.left_pt, bleed.bottom_pt + inset_pt, trim.right_pt, trim.bottom_pt + inset_pt),
        Side.TOP: Box(trim.left_pt, trim.top_pt - inset_pt, trim.right_pt, bleed.top_pt - inset_pt),
    }[side]


def _edges(film_pages: Sequence[Any], sheet: Box, strip: Box, side: Side, scale_ratio: float) -> tuple[bytes, bytes]:
    """The darkest channel along the trim and along the bleed, from the left or from the top."""
    if strip.width_pt <= 0 or strip.height_pt <= 0:
        return b"", b""
    margins_pt = (
        strip.left_pt - sheet.left_pt,
        strip.bottom_pt - sheet.bottom_pt,
        sheet.right_pt - strip.right_pt,
        sheet.top_pt - strip.top_pt,
    )
    channels = [channel for page in film_pages for channel in draw(page, scale_ratio, margins_pt).split()]
    darkest = channels[0]
    for channel in channels[1:]:
        darkest = ImageChops.darker(darkest, channel)
    if side in (Side.TOP, Side.BOTTOM):
        first, last = _line(darkest, 0, along=True), _line(darkest, darkest.height - 1, along=True)
        return (last, first) if side is Side.TOP else (first, last)
    first, last = _line(darkest, 0, along=False), _line(darkest, darkest.width - 1, along=False)
    return (last, first) if side is Side.LEFT else (first, last)


def _line(picture: Image.Image, place: int, *, along: bool) -> bytes:
    """A row or a column of pixels."""
    if along:
        return picture.crop((0, place, picture.width, place + 1)).tobytes()
    return picture.crop((place, 0, place + 1, picture.height)).tobytes()


def _longest(inside: bytes, outside: bytes) -> range:
    """The longest run of pixels with ink at the trim and bare paper at the bleed."""
    bare = [ink < _PAPER_LEVEL <= paper for ink, paper in zip(inside, outside, strict=True)]
    longest, start = range(0), 0
    for is_bare, run in groupby(bare):
        stop = start + len(list(run))
        if is_bare and stop - start > len(longest):
            longest = range(start, stop)
        start = stop
    return longest


def _place(strip: Box, side: Side, start_pt: float, stop_pt: float) -> Box:
    if side in (Side.TOP, Side.BOTTOM):
        return Box(strip.left_pt + start_pt, strip.bottom_pt, strip.left_pt + stop_pt, strip.top_pt)
    return Box(strip.left_pt, strip.top_pt - stop_pt, strip.right_pt, strip.top_pt - start_pt)


def read_films(
    data: bytes, pages: Mapping[int, PaintedPage], boxes: Mapping[int, PageBoxes], guard: ReadingGuard
) -> FilmFacts:
    """What the films show of these pages, from the file's bytes, what the pages paint and their boxes, by number.

    A page that is left out has bare films. Films are made of a few pages at a time: a book's would fill the memory.

    Raises whatever the two libraries raise for a file that they cannot read to its end.
    """
    if not pages:  # a document of no pages cannot be drawn
        return FilmFacts((), (), {}, ())
    numbers, maps, gaps, faults = list(pages), [], [], dict[str, None]()
    inks_percent: dict[tuple[int, int], float] = {}
    largest = _drawn_largest(pages.values())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        all_pages = list(pdf.pages)
        for start in range(0, len(numbers), _PAGES_AT_ONCE):
            some = numbers[start : start + _PAGES_AT_ONCE]
            keys = {picture.key for number in some for picture in pages[number].pictures}
            _clear(all_pages, some, guard)
            with _Sheets(
                pdf, [all_pages[number - 1] for number in some], {key: largest[key] for key in keys}
            ) as sheets:
                for place, number in enumerate(some):
                    guard.begin(number)
                    film_pages = sheets.page(place)
                    maps.append(ink_map(film_pages, boxes[number].user_unit_pt))
                    gaps.append(tuple(bleed_gaps(film_pages, boxes[number])))
                guard.begin(0)
            inks_percent.update(sheets.inks_percent)
            faults.update(dict.fromkeys(sheets.faults))
    return FilmFacts(tuple(maps), tuple(gaps), inks_percent, tuple(faults))


def _clear(all_pages: Sequence[pikepdf.Page], numbers: Sequence[int], guard: ReadingGuard) -> None:
    """Take from these pages what is on no film, and may lead to the whole file; all of one that is left out."""
    for number in numbers:
        entries = all_pages[number - 1].obj
        if "/Annots" in entries:
            del entries["/Annots"]
        if number in guard.left_out:
            entries.Contents = pikepdf.Array()


class _Sheets:
    """The films of some pages of a file, to be drawn; use it in a `with` statement, at whose end they are gone."""

    def __init__(
        self, pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], pictures: Mapping[tuple[int, int], Picture]
    ) -> None:
        with pikepdf.new() as part:
            part.pages.extend(pages)
            if "/OCProperties" in pdf.Root:  # which layers are shown
                part.Root.OCProperties = part.copy_foreign(pdf.make_indirect(pdf.Root.OCProperties))
            keys = {part.copy_foreign(pdf.get_object(key)).objgen: key for key in pictures if key != _INLINE}
            document = FilmDocument(part, {copied: pictures[key] for copied, key in keys.items()})
            self._films = [pypdfium2.PdfDocument(film) for film in document.films()]
        self.inks_percent = {keys[copied]: inks for copied, inks in document.picture_inks_percent.items()}
        self.faults = document.faults

    def page(self, place: int) -> list[Any]:
        """The films of one page, as PDFium has loaded them."""
        return [film[place] for film in self._films]

    def __enter__(self) -> "_Sheets":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for film in self._films:
            film.close()


def _drawn_largest(pages: Iterable[PaintedPage]) -> dict[tuple[int, int], Picture]:
    """Each picture by its object, where it is drawn largest."""
    largest: dict[tuple[int, int], Picture] = {}
    for picture in (picture for page in pages for picture in page.pictures):
        known = largest.get(picture.key)
        if known is None or picture.effective_ppi < known.effective_ppi:
            largest[picture.key] = picture
    return largest
