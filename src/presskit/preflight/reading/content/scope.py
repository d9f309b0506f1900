"""One content stream while it is followed: its resources, state and path, and what was met on the page it paints."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Dictionary, Object

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import ColourSpace, Components
from presskit.preflight.facts.painting import ClaimedContent, CutPicture, Painted, PaintedPage, Picture
from presskit.preflight.reading.content.fonts import FontMetrics, FontShelf
from presskit.preflight.reading.content.matrix import Matrix
from presskit.preflight.reading.content.path import PathBuilder
from presskit.preflight.reading.content.pictures import PictureShelf
from presskit.preflight.reading.content.state import GraphicsState

_MOST_FAULTS = 20
Operands = Any  # pikepdf's own list of numbers, names, strings and arrays; turning it into another costs time


@dataclass(slots=True)
class Span:
    """A mark that gives words for what it shows, and what it has shown so far."""

    tag: str
    words: str
    shown: list[tuple[FontMetrics, bytes]] = field(default_factory=list)
    box: Box | None = None


@dataclass(slots=True)
class PageRead:
    """The painted things of one page in their order; `font_uses` has the first place of each font."""

    painted: list[Painted] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    see_through: bool = False
    group_spaces: list[ColourSpace] = field(default_factory=list)
    blend_modes: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    font_uses: dict[int, tuple[FontMetrics, Box]] = field(default_factory=dict)
    cut_pictures: list[CutPicture] = field(default_factory=list)
    mark_data: list[str] = field(default_factory=list)
    device_families: set[str] = field(default_factory=set)
    device_blends: set[str] = field(default_factory=set)
    has_group: bool = False
    blends_in_stated_space: bool = False
    unknown_intents: set[str] = field(default_factory=set)
    unknown_operators: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    marks_in_a_language: set[int] = field(default_factory=set)
    speaking_marks: set[int] = field(default_factory=set)
    mixes_decoration: bool = False
    spans: list[Span] = field(default_factory=list)

    def fault(self, words: str) -> None:
        """Note a place where the content cannot be followed; each is said once, and not without end."""
        if words not in self.faults and len(self.faults) < _MOST_FAULTS:
            self.faults.append(words)

    def facts(self) -> PaintedPage:
        """The page as a fact."""
        return PaintedPage(
            painted=tuple(self.painted),
            pictures=tuple(self.pictures),
            see_through=self.see_through,
            group_spaces=tuple(dict.fromkeys(self.group_spaces)),
            blend_modes=tuple(sorted(self.blend_modes)),
            faults=tuple(self.faults),
            cut_pictures=tuple(self.cut_pictures),
            mark_data=tuple(dict.fromkeys(self.mark_data)),
            claimed=ClaimedContent(
                device_families=tuple(sorted(self.device_families)),
                device_blends=tuple(sorted(self.device_blends)),
                has_group=self.has_group,
                blends_in_stated_space=self.blends_in_stated_space,
                unknown_intents=tuple(sorted(self.unknown_intents)),
                unknown_operators=tuple(sorted(self.unknown_operators)),
                languages=tuple(sorted(self.languages)),
                marks_in_a_language=frozenset(self.marks_in_a_language),
                speaking_marks=frozenset(self.speaking_marks),
                mixes_decoration=self.mixes_decoration,
            ),
        )


@dataclass(slots=True)
class OpenMark:
    """A mark that has begun: decoration, or a part of a tag by its number (MCID); a span gives words."""

    is_decoration: bool
    number: int | None = None
    has_language: bool = False
    is_span: bool = False


@dataclass(slots=True)
class Workbench:
    """What all streams of one page share; fonts and pictures are those of the whole file.

    `unit_pt` is the UserUnit of the page: how many points a unit is on paper; `shown` is what a reader shows of it.
    `marks` are those around what comes next, and `span` the outermost of them that gives words.
    """

    page: PageRead
    fonts: FontShelf
    pictures: PictureShelf
    unit_pt: float
    shown: Box
    streams: int = 0
    drawn_fonts: set[int] = field(default_factory=set)
    marks: list[OpenMark] = field(default_factory=list)
    span: Span | None = None


@dataclass(slots=True)
class Scope:
    """What the operators of one content stream work on.

    `base` is the matrix that the stream began with; `follow` goes into a form, a pattern or a drawn letter;
    `uncoloured` streams are painted in the colour in force and set none. What is `tiled` shows all over this area.
    Where `compatible` is more than 0 unknown operators are no fault. `spaces` are those that it has painted in.
    """

    bench: Workbench
    resources: Dictionary
    state: GraphicsState
    base: Matrix
    follow: Callable[[Object, "Scope"], None]
    depth: int = 0
    uncoloured: bool = False
    tiled: Box | None = None
    saved: list[GraphicsState] = field(default_factory=list)
    path: PathBuilder = field(default_factory=PathBuilder)
    clipping: bool = False
    compatible: int = 0
    spaces: set[ColourSpace] = field(default_factory=set)

    def inside(self, stream: Object, state: GraphicsState) -> "Scope":
        """The scope of a stream that this one draws; without resources of its own it uses these."""
        own = stream.get("/Resources")
        resources = own if isinstance(own, Dictionary) else self.resources
        return Scope(self.bench, resources, state, state.matrix, self.follow, self.depth + 1, tiled=self.tiled)

    def seen(self, box: Box) -> Box | None:
        """As much of this rectangle as the clip leaves; None for nothing."""
        if self.tiled:
            return self.tiled
        seen = box.common(self.state.clip)
        only_touches = seen and (seen.width_pt == 0 < box.width_pt or seen.height_pt == 0 < box.height_pt)
        return None if only_touches else seen


Operator = Callable[[Scope, Operands], None]


def numbers(operands: Operands) -> Components:
    """The operands as numbers."""
    return tuple([float(operand) for operand in operands])
