"""The way into the contents of a PDF: every page followed once."""

from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import PaintedPage
from presskit.preflight.reading.content.colour_spaces import read_space
from presskit.preflight.reading.content.font_metrics import FontMetrics
from presskit.preflight.reading.content.font_shelf import FontShelf
from presskit.preflight.reading.content.matrix import IDENTITY
from presskit.preflight.reading.content.page_read import PageRead
from presskit.preflight.reading.content.picture_shelf import PictureShelf
from presskit.preflight.reading.content.scope import Scope, Workbench
from presskit.preflight.reading.content.state import GraphicsState
from presskit.preflight.reading.content.walker import BROKEN, walk


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font that text is shown in, and the first place of it; the page counts from 1."""

    metrics: FontMetrics
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class ContentRead:
    """The painted pages, and the fonts that they are set in."""

    pages: tuple[PaintedPage, ...]
    fonts: tuple[FontUse, ...]


def read_content(pages: Iterable[pikepdf.Page]) -> ContentRead:
    """Everything that these pages paint; what of a page cannot be followed is among its faults."""
    fonts, pictures = FontShelf(), PictureShelf()
    reads = [_read_page(page, fonts, pictures) for page in pages]
    uses: dict[int, FontUse] = {}
    for number, read in enumerate(reads, 1):
        for key, (metrics, box) in read.font_uses.items():
            uses.setdefault(key, FontUse(metrics, number, box))
    return ContentRead(tuple(read.facts() for read in reads), tuple(uses.values()))


def _read_page(page: pikepdf.Page, fonts: FontShelf, pictures: PictureShelf) -> PageRead:
    read = PageRead()
    try:
        left_pt, bottom_pt, right_pt, top_pt = (float(corner) for corner in page.mediabox)
        sheet = Box(min(left_pt, right_pt), min(bottom_pt, top_pt), max(left_pt, right_pt), max(bottom_pt, top_pt))
        bench = Workbench(read, fonts, pictures, float(page.obj.get("/UserUnit", 1)))
        resources = page.resources
        if "/CS" in (group := page.obj.get("/Group", Dictionary())):
            read.group_spaces.append(read_space(group.CS, resources))
        state = GraphicsState(IDENTITY, sheet)
        walk(page, Scope(bench, resources, state, IDENTITY, walk))
    except (*BROKEN, RecursionError) as error:
        read.fault(f"{type(error).__name__}: {error}")
    return read
