"""What is painted on the pages of a PDF; sizes are those on paper, with UserUnit and every scaling heeded."""

from dataclasses import dataclass
from enum import StrEnum

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import Colour, ColourSpace, Components


class PaintKind(StrEnum):
    """What is painted."""

    FILL = "area"
    STROKE = "line"
    TEXT = "text"
    SHADING = "gradient"


@dataclass(frozen=True, slots=True)
class Painted:
    """One thing painted, as far as it is seen: `box` ends at the clip in force.

    `size_pt` is the em of text, the width of a line, and of an area its thinnest side if it is a rule or a border,
    else None. `outline_pt` is the width of the line around letters that have no ink inside, None for all others.
    """

    kind: PaintKind
    colour: Colour
    box: Box
    size_pt: float | None = None
    overprints: bool = False
    overprint_mode: int = 0
    outline_pt: float | None = None


@dataclass(frozen=True, slots=True)
class SoftMask:
    """A grey picture that says how see-through each part of another picture is."""

    effective_ppi: float
    is_grey: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it stands on the page; `effective_ppi` is that of its coarser direction.

    `key` is its object in the file, (0, 0) for one in the page's content. A stencil has no colours of its own, and so
    no space. `painted_before` counts the things that were painted on the page before it. `stretch_ratio` is how much
    wider for its height it stands than its pixels are: 1 at its own proportions; `slant_degrees` is by how much its
    sides are off the right angle.
    """

    key: tuple[int, int]
    width_px: int
    height_px: int
    bits: int
    space: ColourSpace | None
    filters: tuple[str, ...]
    effective_ppi: float
    box: Box
    painted_before: int = 0
    decode: Components = ()
    is_stencil: bool = False
    interpolated: bool = False
    soft_mask: SoftMask | None = None
    stretch_ratio: float = 1.0
    slant_degrees: float = 0.0


@dataclass(frozen=True, slots=True)
class CutPicture:
    """A picture that the page or a frame cuts, and how much is left to be seen; the box is where all of it lies."""

    box: Box
    seen_ratio: float


@dataclass(frozen=True, slots=True)
class ClaimedContent:
    """What standards ask of a page's content that a printer does not.

    `device_families` are the device colour spaces that no profile stands behind, `device_blends` those that
    transparency blends in. `blends_in_stated_space` says that the page itself names the colours it blends in.
    `languages` are all that its marks state; `speaking_marks` are those in which words for the ear state no language,
    -1 for words in none; `mixes_decoration` is decoration within what is read aloud, or the other way round.
    """

    device_families: tuple[str, ...] = ()
    device_blends: tuple[str, ...] = ()
    has_group: bool = False
    blends_in_stated_space: bool = False
    unknown_intents: tuple[str, ...] = ()
    unknown_operators: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    marks_in_a_language: frozenset[int] = frozenset()
    speaking_marks: frozenset[int] = frozenset()
    mixes_decoration: bool = False


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """Everything painted on one page. `faults` are places where its content cannot be followed.

    `see_through` says whether anything lets through what lies under it; `group_spaces` are the colour spaces that
    the page's and its forms' transparency groups blend in. `mark_data` is what
    programs have written to marks in the content.
    """

    painted: tuple[Painted, ...] = ()
    pictures: tuple[Picture, ...] = ()
    see_through: bool = False
    group_spaces: tuple[ColourSpace, ...] = ()
    blend_modes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    cut_pictures: tuple[CutPicture, ...] = ()
    mark_data: tuple[str, ...] = ()
    claimed: ClaimedContent = ClaimedContent()
