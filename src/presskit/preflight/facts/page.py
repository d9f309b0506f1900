"""A page: its words as they are copied from it, each letter with its place, and its QR codes."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from presskit.model.finding import PageArea
from presskit.preflight.facts.boxes import Box, PageBoxes
from presskit.preflight.facts.letter_boxes import LetterBox
from presskit.rules.characters import UNSEEN_IN_COPIES


@dataclass(frozen=True)
class PageText:
    """The text of a page in the order in which it is copied.

    `boxes_pt` has a rectangle for each character, and None for a space or line end that no letter stands for.
    `unmapped` and `divisions` are positions in the text: letters that the file gives no Unicode for, and hyphens that
    the layout set at a line end.
    """

    text: str = ""
    boxes_pt: Sequence[LetterBox | None] = ()
    unmapped: tuple[int, ...] = ()
    divisions: tuple[int, ...] = ()

    def box(self, start: int, end: int) -> Box | None:
        """The rectangle around these characters; None if none of them is drawn."""
        drawn = [box_pt for box_pt in self.boxes_pt[start:end] if box_pt]
        if not drawn:
            return None
        lefts_pt, bottoms_pt, rights_pt, tops_pt = zip(*drawn, strict=True)
        return Box(min(lefts_pt), min(bottoms_pt), max(rights_pt), max(tops_pt))

    def inside(self, box: Box) -> str:
        """The words whose letters have their middle in this rectangle."""
        letters = []
        for letter, box_pt in zip(self.text, self.boxes_pt, strict=True):
            if box_pt is None:
                letters.append(" ")
                continue
            left_pt, bottom_pt, right_pt, top_pt = box_pt
            across_pt, along_pt = (left_pt + right_pt) / 2, (bottom_pt + top_pt) / 2
            if box.left_pt <= across_pt <= box.right_pt and box.bottom_pt <= along_pt <= box.top_pt:
                letters.append(letter)
        return " ".join("".join(letters).split())

    @cached_property
    def letters(self) -> str:
        """The drawn letters alone, without spaces: an address may be broken at any place."""
        return "".join(self.text[position] for position in self.letter_positions)

    @cached_property
    def letter_positions(self) -> Sequence[int]:
        """Where in the text each of `letters` stands."""
        return array(
            "I",
            (
                position
                for position, (letter, box_pt) in enumerate(zip(self.text, self.boxes_pt, strict=True))
                if box_pt and not letter.isspace() and (letter.isalnum() or not UNSEEN_IN_COPIES.match(letter))
            ),
        )

    def distance_mm(self, start: int, end: int, box: Box) -> float:
        """From the rectangle to the nearest of these letters of `letters`; infinite if there is none."""
        boxes_pt = [self.boxes_pt[position] for position in self.letter_positions[start:end]]
        return min((box.distance_mm(Box(*box_pt)) for box_pt in boxes_pt if box_pt), default=float("inf"))


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Words that lie in the page and that nobody sees; `reason` ends the sentence "The words ... "."""

    text: str
    box: Box | None
    reason: str


@dataclass(frozen=True, slots=True)
class SpokenText:
    """Words that are copied and read aloud of a page where it prints other ones."""

    page: int
    spoken: str
    printed: str
    box: Box


@dataclass(frozen=True, slots=True)
class SqueezedText:
    """Words whose letters are so much wider for their height than they were drawn; less than 1 is squeezed."""

    text: str
    box: Box
    width_ratio: float


@dataclass(frozen=True, slots=True)
class TextOnPicture:
    """Words that stand on a picture, and their contrast with the pixels behind them, from 1 to 21."""

    text: str
    box: Box
    size_pt: float
    contrast_ratio: float


@dataclass(frozen=True, slots=True)
class QrSymbol:
    """A QR code as decoded from the rendered page: its payload and its place, without the quiet zone.

    `quiet_zone_modules` is the clear ground on its narrowest side, at most 4. `contrast_ratio` is the reflectance of
    the ground less that of the ink, from 0 to 1. `inverted` says that it stands light on dark, `mirrored` that it is
    seen as in a mirror, `veiled` that something half transparent lies over it and takes of its ink.
    `stretch_ratio` is its longer side by its shorter one, `modules` how many it has on a side.
    `readings` is in how many of `of_readings` pictures that are worse than the page it was read, `too_bad` which of
    them were too bad for it; 0 of 0 where it was not tried.
    """

    payload: str
    box: Box
    side_mm: float
    module_mm: float
    quiet_zone_modules: float = 4.0
    contrast_ratio: float = 1.0
    level: str = "M"
    inverted: bool = False
    mirrored: bool = False
    veiled: bool = False
    stretch_ratio: float = 1.0
    modules: int = 25
    readings: int = 0
    of_readings: int = 0
    too_bad: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnreadCode:
    """What looks like a QR code and cannot be decoded; `marks` is how many of its three corner marks are seen."""

    box: Box
    marks: int = 3


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page, counted from 1.

    `unread_codes` look like QR codes and cannot be decoded. `untagged` is what is drawn outside all tags, `pictures`
    where pictures stand; `objects` counts all that is drawn, `segments` the strokes of its outlines but for codes.
    `is_blank` says that it shows nothing but bare paper. `seen_at_ppi` is how closely it was looked at.
    """

    number: int
    boxes: PageBoxes
    words: PageText = field(default_factory=PageText)
    qr_symbols: tuple[QrSymbol, ...] = ()
    unread_codes: tuple[UnreadCode, ...] = ()
    hidden_texts: tuple[HiddenText, ...] = ()
    untagged: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()
    objects: int = 0
    segments: int = 0
    squeezed_texts: tuple[SqueezedText, ...] = ()
    texts_on_pictures: tuple[TextOnPicture, ...] = ()
    is_blank: bool = False
    seen_at_ppi: float = 300.0

    @property
    def text(self) -> str:
        """The words as they are copied."""
        return self.words.text

    def area(self, box: Box | None = None) -> PageArea:
        """The place of a finding: this rectangle of the page, or the page as a whole."""
        return PageArea(self.number, self.boxes.area_mm(box) if box else None)
