"""Sheets of paper that hold several copies or pages, how they are turned over, and what comes of laying them out."""

from dataclasses import dataclass
from enum import StrEnum

from presskit.model.finding import Finding

PRINTER_EDGE_MM = 5.0  # what office printers leave white all round; most leave 4.2 mm (12 pt)


class Turning(StrEnum):
    """How a sheet is turned over for its back: like a page of a book, or head over heels."""

    TURN = "turn"
    TUMBLE = "tumble"


class ImpositionStyle(StrEnum):
    """Where front and back stand, and how the sheet is turned.

    `sheetwise` and `perfecting` print the fronts on one side and the backs on the other; `work-and-turn` and
    `work-and-tumble` print fronts and backs side by side, the same on both sides of the sheet.
    """

    SHEETWISE = "sheetwise"
    PERFECTING = "perfecting"
    WORK_AND_TURN = "work-and-turn"
    WORK_AND_TUMBLE = "work-and-tumble"

    @property
    def turning(self) -> Turning:
        """How the sheet is turned over; a perfecting press tumbles it."""
        turned = self in {ImpositionStyle.SHEETWISE, ImpositionStyle.WORK_AND_TURN}
        return Turning.TURN if turned else Turning.TUMBLE

    @property
    def one_form(self) -> bool:
        """Whether front and back stand on the same side, half each."""
        return self in {ImpositionStyle.WORK_AND_TURN, ImpositionStyle.WORK_AND_TUMBLE}


@dataclass(frozen=True, slots=True)
class SheetSize:
    """A sheet as it goes into the machine: upright in an office printer, with a long edge ahead in a press.

    `gripper_mm` at the lower edge is where the press holds the sheet and cannot print; `edge_mm` all round is what
    an office printer cannot reach.
    """

    name: str
    width_mm: float
    height_mm: float
    gripper_mm: float = 0.0
    edge_mm: float = 0.0

    @property
    def in_press(self) -> bool:
        """Whether it is printed in a press, where bleed is never given up."""
        return self.gripper_mm > 0

    def with_gripper(self, gripper_mm: float) -> "SheetSize":
        """The same paper held by so much; held by nothing, it is a sheet for an office printer, upright."""
        if gripper_mm > 0:
            width_mm, height_mm = sorted((self.width_mm, self.height_mm), reverse=True)
            return SheetSize(self.name, width_mm, height_mm, gripper_mm=gripper_mm)
        width_mm, height_mm = sorted((self.width_mm, self.height_mm))
        return SheetSize(self.name, width_mm, height_mm, edge_mm=PRINTER_EDGE_MM)

    def flip_edge(self, turning: Turning) -> str:
        """The edge that the sheet is flipped on, as a printer's settings call it: "long edge" or "short edge"."""
        upright = self.height_mm >= self.width_mm
        return "long edge" if upright == (turning is Turning.TURN) else "short edge"


def _office(name: str, width_mm: float, height_mm: float) -> SheetSize:
    return SheetSize(name, width_mm, height_mm).with_gripper(0)


def _press(name: str, width_mm: float, height_mm: float) -> SheetSize:
    """10 mm is the usual gripper margin of small sheet-fed presses; a shop names its own."""
    return SheetSize(name, width_mm, height_mm).with_gripper(10)


# A sizes: ISO 216; SRA3: ISO 217; Letter and Tabloid: ANSI/ASME Y14.1.
SHEET_SIZES = {
    size.name: size
    for size in (
        _office("A5", 148.0, 210.0),
        _office("A4", 210.0, 297.0),
        _office("Letter", 215.9, 279.4),
        _press("A3", 420.0, 297.0),
        _press("SRA3", 450.0, 320.0),
        _press("Tabloid", 431.8, 279.4),
    )
}


@dataclass(frozen=True, slots=True)
class ImpositionPlan:
    """What someone wants laid out on which sheet.

    `up` is how many copies stand on a side, 0 for as many as fit. `gutter_mm` between copies is twice the bleed
    unless given; `cut_lines` are drawn where there is no room for cut marks unless given. `paper_mm` is how thick a
    booklet's paper is: by so much for each sheet around theirs, pages are moved towards the spine.
    """

    sheet: SheetSize
    up: int = 0
    style: ImpositionStyle = ImpositionStyle.SHEETWISE
    booklet: bool = False
    gutter_mm: float | None = None
    cut_lines: bool | None = None
    paper_mm: float | None = None


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """How the copies came to stand: `up` on each side of the sheet in columns and rows.

    `bleed_mm` is what is left of the bleed, `left_over_width_mm` and `left_over_height_mm` the paper that stays
    free beyond copies, bleed and the margins of the machine. `creep_mm` is by how much the pages of a booklet's
    innermost sheet are moved towards its spine, None where nobody has said how thick its paper is.
    """

    sheet: SheetSize
    style: ImpositionStyle
    booklet: bool
    columns: int
    rows: int
    copy_width_mm: float
    copy_height_mm: float
    bleed_mm: float
    gutter_mm: float
    left_over_width_mm: float
    left_over_height_mm: float
    two_sided: bool
    creep_mm: float | None = None

    @property
    def up(self) -> int:
        """Copies, or pages of a booklet, on each side."""
        return self.columns * self.rows

    @property
    def name(self) -> str:
        """The layout in two words, as it stands in the title of the file: "4-up on A4"."""
        return f"booklet on {self.sheet.name}" if self.booklet else f"{self.up}-up on {self.sheet.name}"

    @property
    def turning_words(self) -> str:
        """How the sheet gets its back, as in "sheetwise, turn: flip on long edge"."""
        if not self.two_sided:
            return "one side"
        turning = self.style.turning
        named = self.style.value if self.style.one_form else f"{self.style}, {turning}"
        return f"{named}: flip on {self.sheet.flip_edge(turning)}"


@dataclass(frozen=True, slots=True)
class ImposedSheets:
    """The sheets as PDF, a page for each side to be printed; `sheets` counts the different sheets of paper.

    `copies` are how often each page of the source stands on the sides, in the order of its pages.
    """

    pdf: bytes
    title: str
    layout: SheetLayout
    sides: int
    sheets: int
    copies: tuple[int, ...]
    claims: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
