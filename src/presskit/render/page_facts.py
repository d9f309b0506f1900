"""What stands where on a laid-out page: plain figures, in millimetres from the upper left corner of the trim."""

from dataclasses import dataclass
from enum import Enum, auto

LONGEST_QUOTE = 60
SAME_ROW_MM = 1.0
_HEAD_MM = 8.0  # two lines


@dataclass(frozen=True, slots=True)
class Rectangle:
    """An area of the page."""

    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float

    def common(self, other: "Rectangle") -> "Rectangle":
        """The area that belongs to both; its right or bottom lies before its left or top if there is none."""
        return Rectangle(
            max(self.left_mm, other.left_mm),
            max(self.top_mm, other.top_mm),
            min(self.right_mm, other.right_mm),
            min(self.bottom_mm, other.bottom_mm),
        )

    def overlap_mm(self, other: "Rectangle") -> float:
        """How far the two overlap in the direction in which they overlap less; 0 or less if they do not."""
        both = self.common(other)
        return min(both.right_mm - both.left_mm, both.bottom_mm - both.top_mm)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text: its words, and the area that each of its runs of letters inks (`areas`).

    `block` tells which lines stand in the same paragraph, `panels` in which panels. `counts` says that the line is
    one of the running text. `column` is the area that the paragraph has, None where it may be left; `frame` is the
    area in which the line can be seen, None for the whole page.
    """

    words: str
    areas: tuple[Rectangle, ...]
    baseline_mm: float
    block: int
    counts: bool = True
    right_to_left: bool = False
    column: Rectangle | None = None
    frame: Rectangle | None = None
    panels: tuple[int, ...] = ()

    @property
    def quote(self) -> str:
        """The words in quotation marks, cut to what a message can hold."""
        words = " ".join(self.words.split())
        return f"“{words}”" if len(words) <= LONGEST_QUOTE else f"“{words[:LONGEST_QUOTE].rstrip()} …”"


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """An image or drawing: what it shows in words (empty if nobody says), and where; artwork may be cut off.

    A figure is a picture of the text, and no code or mark. `source` is the key of its asset, if it has one.
    """

    words: str
    areas: tuple[Rectangle, ...]
    artwork: bool = False
    panels: tuple[int, ...] = ()
    is_figure: bool = False
    source: str = ""

    @property
    def quote(self) -> str:
        """What it is, for a message."""
        return f"the image “{self.words}”" if self.words else "an image"


@dataclass(frozen=True, slots=True)
class Panel:
    """An element of fixed height, marked data-fit="box"; `name` is the class or tag a designer knows it by."""

    key: int
    name: str
    bottom_mm: float


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table, and the column of text that it stands in."""

    area: Rectangle
    column: Rectangle

    @property
    def beyond_mm(self) -> float:
        """How far it runs out of the column, on the side on which it does so more."""
        return max(self.area.right_mm - self.column.right_mm, self.column.left_mm - self.area.left_mm)


class Hazard(Enum):
    """A style that the engine cannot make for print: in inks it stops at it, leaves it out or draws it wrong."""

    GRADIENT = auto()
    CARVED_BORDER = auto()
    SOFT_SHADOW = auto()
    FOREIGN_COLOUR = auto()


@dataclass(frozen=True, slots=True)
class LaidOutPage:
    """One page with all that stands on it but text in artwork; `name` is what messages call the page.

    `rules` are the borders above and below blocks: lines that no word may stand on. `room` is the area between the
    page's margins.
    """

    name: str
    width_mm: float
    height_mm: float
    lines: tuple[TextLine, ...]
    images: tuple[PlacedImage, ...]
    panels: tuple[Panel, ...]
    families: frozenset[str]
    rules: tuple[Rectangle, ...] = ()
    room: Rectangle = Rectangle(0.0, 0.0, 0.0, 0.0)
    tables: tuple[PlacedTable, ...] = ()

    def text_rows(self) -> int:
        """The number of lines of running text; lines of columns side by side that share a baseline count once."""
        baselines_mm = sorted(line.baseline_mm for line in self.lines if line.counts)
        rows = 0
        last_mm = float("-inf")
        for baseline_mm in baselines_mm:
            if baseline_mm - last_mm > SAME_ROW_MM:
                rows += 1
                last_mm = baseline_mm
        return rows

    def filled_to_mm(self) -> float:
        """The lowest ink of running text and pictures."""
        return max((area.bottom_mm for thing in self._in_flow() for area in thing.areas), default=0.0)

    def begins_with_picture(self) -> bool:
        """Whether a picture of the text stands at the page's head, over all that runs or beside its first lines."""
        tops_mm = [(min(area.top_mm for area in thing.areas), thing) for thing in self._in_flow()]
        head_mm = min((top_mm for top_mm, _ in tops_mm), default=0.0) + _HEAD_MM
        return any(isinstance(each, PlacedImage) and each.is_figure for top_mm, each in tops_mm if top_mm < head_mm)

    def _in_flow(self) -> list[TextLine | PlacedImage]:
        return [line for line in self.lines if line.counts] + [each for each in self.images if not each.artwork]


def counted(number: int, noun: str) -> str:
    """The number with its noun, in the plural but for one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
