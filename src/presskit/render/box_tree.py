"""WeasyPrint's box tree after layout, read into plain figures.

The tree is private to WeasyPrint; tests/render/test_box_tree.py fails when a name in it moves. Lengths in it are CSS
pixels from the upper left corner of the trim.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from presskit.render.page_facts import LaidOutPage, Panel, PlacedImage, PlacedTable, Rectangle, TextLine
from presskit.units import px_to_mm

SVG_TITLE = "{http://www.w3.org/2000/svg}title"
SMALLEST_FONT_PX = 1e-3  # Pango crashes on a font size of 0


def read_pages(document: Document, names: list[str] | None = None) -> tuple[LaidOutPage, ...]:
    """What stands on each page; pages without a given name are called "page 1", "page 2" and so on."""
    given = dict(enumerate(names or ()))
    return tuple(
        _PageReader().read(page, given.get(index, f"page {index + 1}")) for index, page in enumerate(document.pages)
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What the boxes around a box mean for it."""

    matrix: Any = None
    block: Any = None
    is_stack: bool = False
    counts: bool = True
    artwork: bool = False
    is_figure: bool = False
    frame: Rectangle | None = None
    panels: tuple[int, ...] = ()


class _PageReader:
    """Walks over the boxes of one page and notes what it meets."""

    def __init__(self) -> None:
        self._lines: list[TextLine] = []
        self._images: list[PlacedImage] = []
        self._panels: list[Panel] = []
        self._panel_elements: list[Any] = []
        self._families: set[str] = set()
        self._rules: list[Rectangle] = []
        self._tables: list[PlacedTable] = []

    def read(self, page: Any, name: str) -> LaidOutPage:
        """What stands on the page."""
        root, *furniture = page._page_box.children
        self._visit(root, _Around())
        for box in furniture:
            self._visit(box, _Around(counts=False))
        return LaidOutPage(
            name=name,
            width_mm=px_to_mm(page.width),
            height_mm=px_to_mm(page.height),
            lines=tuple(self._lines),
            images=tuple(self._images),
            panels=tuple(self._panels),
            families=frozenset(self._families),
            rules=tuple(self._rules),
            room=_area(_content_box(page._page_box), None),
            tables=tuple(self._tables),
        )

    def _visit(self, box: Any, around: _Around) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        # Not what a style sheet lays out as a table, and lets run to the edge.
        if box.is_table_wrapper and box.element_tag == "table" and around.block is not None:
            area = box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height()
            column = _area(_content_box(around.block), around.matrix)
            self._tables.append(PlacedTable(_area(area, around.matrix), column))
        here = self._inside(box, around)
        if isinstance(box, boxes.BlockLevelBox | boxes.TableCellBox) and not here.artwork:
            self._rules += [_area(rule, here.matrix) for rule in _rules(box)]
        if isinstance(box, boxes.LineBox) and not here.artwork:
            self._note_line(box, here)
        elif isinstance(box, boxes.ReplacedBox):
            self._note_image(box, here)
        for child in box.children:
            self._visit(child, here)

    def _inside(self, box: Any, around: _Around) -> _Around:
        """What the box means for those in it."""
        changes: dict[str, Any] = {}
        if box.transformation_matrix is not None:
            outer = around.matrix
            changes["matrix"] = box.transformation_matrix @ outer if outer else box.transformation_matrix
        if isinstance(box, boxes.BlockContainerBox) and not around.is_stack:
            changes["block"] = box
        if _attribute(box, "data-fit") == "stack":
            changes["is_stack"] = True
        if around.counts and not _is_running_text(box):
            changes["counts"] = False
        changes |= {"artwork": True} if _is_artwork(box) else {}
        changes |= {"is_figure": True} if box.element_tag == "figure" else {}
        here = replace(around, **changes)
        if _cuts_off(box):
            area = _area(_padding_box(box), here.matrix)
            here = replace(here, frame=here.frame.common(area) if here.frame else area)
        if _attribute(box, "data-fit") == "box" and not any(box.element is known for known in self._panel_elements):
            here = replace(here, panels=(*here.panels, self._note_panel(box, here)))
        return here

    def _note_panel(self, box: Any, here: _Around) -> int:
        key = len(self._panels)
        bottom_mm = _area(_content_box(box), here.matrix).bottom_mm
        name = (_attribute(box, "class") or box.element.tag).split()[0]
        self._panels.append(Panel(key, name, bottom_mm))
        self._panel_elements.append(box.element)
        return key

    def _note_line(self, line: Any, here: _Around) -> None:
        runs = [run for run in _runs(line) if _is_seen(run)]
        self._families.update(str(run.style["font_family"][0]) for run in runs)
        ink = tuple(_area(area, here.matrix) for run in runs if (area := _ink(run)))
        if not ink:
            return
        self._lines.append(
            TextLine(
                words="".join(run.text for run in runs),
                areas=ink,
                baseline_mm=px_to_mm(runs[0].position_y + runs[0].baseline),
                block=id(here.block),
                counts=here.counts,
                right_to_left=line.style["direction"] == "rtl",
                column=None if here.block is None else _area(_content_box(here.block), here.matrix),
                frame=here.frame,
                panels=here.panels,
            )
        )

    def _note_image(self, box: Any, here: _Around) -> None:
        title = box.element.find(SVG_TITLE) if box.element is not None else None
        words = _attribute(box, "alt") or ((title.text or "") if title is not None else "")
        area = _area(_content_box(box), here.matrix)
        source = _attribute(box, "src") or ""
        self._images.append(PlacedImage(words, (area,), here.artwork, here.panels, here.is_figure, source))


def _is_artwork(box: Any) -> bool:
    """Whether the box may be cut off and printed over: it says so, or nobody sees it."""
    return _attribute(box, "data-bleed") is not None or box.style["opacity"] == 0


def _is_running_text(box: Any) -> bool:
    if isinstance(box, boxes.MarginBox | boxes.FootnoteAreaBox) or _attribute(box, "data-fit") == "ignore":
        return False
    return bool(box.is_in_normal_flow() or box.is_floated())


def _cuts_off(box: Any) -> bool:
    """Whether what runs out of the box cannot be seen; the property means nothing for inline boxes."""
    is_frame = isinstance(box, boxes.ParentBox) and not isinstance(box, boxes.InlineBox | boxes.LineBox)
    return is_frame and box.style["overflow"] != "visible"


def _rules(box: Any) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, width and height of the borders above and below the box that are drawn."""
    left, top, width = box.border_box_x(), box.border_box_y(), box.border_width()
    above, below = box.border_top_width, box.border_bottom_width
    if above and box.style["border_top_style"] not in ("none", "hidden"):
        yield left, top, width, above
    if below and box.style["border_bottom_style"] not in ("none", "hidden"):
        yield left, top + box.border_height() - below, width, below


def _attribute(box: Any, name: str) -> str | None:
    if box.element is None:
        return None
    value = box.element.get(name)
    return None if value is None else str(value)


def _runs(line: Any) -> Iterator[Any]:
    """The runs of letters that belong to the line itself, not to a block standing in it."""
    for child in line.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox) and not _is_artwork(child):
            yield from _runs(child)


def _is_seen(run: Any) -> bool:
    style = run.style
    return bool(run.text.strip() and style["visibility"] == "visible" and style["font_size"] > SMALLEST_FONT_PX)


def _ink(run: Any) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of the letters themselves, in pixels; None if nothing is drawn."""
    layout = run.pango_layout
    layout.reactivate(run.style)
    line, _ = layout.get_first_line()
    ink = ffi.new("PangoRectangle *")
    pango.pango_layout_line_get_extents(line, ink, ffi.NULL)
    layout.deactivate()
    left, top, width, height = (value * FROM_UNITS for value in (ink.x, ink.y, ink.width, ink.height))
    if width <= 0 or height <= 0:
        return None
    return run.position_x + left, run.position_y + run.baseline + top, width, height


def _content_box(box: Any) -> tuple[float, float, float, float]:
    return box.content_box_x(), box.content_box_y(), box.width, box.height


def _padding_box(box: Any) -> tuple[float, float, float, float]:
    return box.padding_box_x(), box.padding_box_y(), box.padding_width(), box.padding_height()


def _area(box_px: tuple[float, float, float, float], matrix: Any) -> Rectangle:
    """The upright rectangle on the page that holds this one, after the transforms around it."""
    x, y, width, height = box_px
    corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    if matrix:
        corners = [matrix.transform_point(*corner) for corner in corners]
    xs, ys = zip(*corners, strict=True)
    return Rectangle(px_to_mm(min(xs)), px_to_mm(min(ys)), px_to_mm(max(xs)), px_to_mm(max(ys)))
