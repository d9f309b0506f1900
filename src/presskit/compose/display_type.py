"""Large words, set to the measure they have: any hashtag, any call, any headline, any language."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from presskit.compose.tokens import Tokens
from presskit.compose.type_measure import Typeface, balanced_measure_em, typeface_for, wrap
from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import FontFile
from presskit.model.kit import PieceWords
from presskit.model.piece_design import DisplayForm, DisplaySlot, PieceDesign
from presskit.units import mm_to_pt, pt_to_mm

DISPLAY_SMALL = FindingKind(
    "display-type-small",
    Severity.WARNING,
    "Can the large words of each piece be read from the distance it is made for?",
    "Letters lower than 10 minutes of arc (5.8 mm at two metres) are hard to read for many people.",
    "Shorten these words, or order a larger size; a hashtag breaks into lines at its capitals (#LikeThis).",
)
# A hashtag may break before a capital that follows a small letter or digit, and before a figure or an underscore.
HUMP = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=[\w])(?=_)|(?<=[a-zß-öø-ÿа-я0-9])(?=[A-ZÀ-ÖØ-ÞА-Я])")
MOST_UNEVEN_RATIO = 2.0  # beyond this, lines of one hashtag no longer look like one word
MOST_WORDS = 8  # of a hashtag; every way to break them into lines is tried
LEGIBLE_PT_PER_MM = 0.01  # 20 pt at two metres: capitals of the display face are then 10 minutes of arc high
SHORTEST_LAST_LINE_RATIO = 0.6  # of the widest line
_HAIR_MM = 0.001  # sums of tokens come out a little beside the figure that is meant
FULL_MEASURE_RATIO = 0.998  # leaves a hair, as the engine rounds widths to its own units


@dataclass(frozen=True, slots=True)
class DisplayLine:
    """One line whose ink fills the full measure.

    Moved by `rise_em` and `indent_em`, the ink lies exactly in a line box of `ink_height_em`.
    """

    text: str
    size_pt: float
    ink_height_em: float
    rise_em: float
    indent_em: float


@dataclass(frozen=True, slots=True)
class DisplayText:
    """Words at the largest size that fits, and the width that spreads them evenly over their lines.

    `hang_em` is the width of the marks that they open with, so that these can hang before the edge of the text.
    """

    text: str
    size_pt: float
    width_mm: float
    hang_em: float = 0.0


SetWords = DisplayText | tuple[DisplayText, ...] | tuple[DisplayLine, ...]
"""What a slot holds: a block, a block for each text of a list, or lines that fill the measure."""


@dataclass(frozen=True, slots=True)
class DisplayRoom:
    """What large words may fill, in which face, as the tokens on the element around them say.

    `sizes_pt` are tried for a block; lines have any size at which they fill the measure.
    """

    measure_mm: float
    height_mm: float
    leading_ratio: float
    gap_em: float
    sizes_pt: tuple[float, ...] = ()


def display_words(
    design: PieceDesign, words: PieceWords, tokens_in: Callable[[str], Tokens], fonts: tuple[FontFile, ...]
) -> tuple[Mapping[str, SetWords], tuple[Finding, ...]]:
    """The large words of the piece by slot, set in their rooms, with a warning for each that comes out too small.

    `tokens_in` gives the tokens in a room. A slot whose words the kit does not give is left out. Raises KitError for
    tokens that say no length.
    """
    slots = [slot for slot in design.display if words[slot.sets]]
    rooms = {slot.room: tokens_in(slot.room) for slot in slots}
    faces = {slot.name: _face(" ".join(_texts(words[slot.sets])), rooms[slot.room], fonts) for slot in slots}
    sized = {slot.name: _room(slot, rooms[slot.room]) for slot in slots}
    if faults := [fault for tokens in rooms.values() for fault in tokens.faults]:
        raise KitError(tuple(dict.fromkeys(faults)))
    display = {slot.name: _set_in_room(slot, words[slot.sets], faces[slot.name], sized[slot.name]) for slot in slots}
    return display, tuple(_small_type(slots, display))


def _texts(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


def _face(text: str, tokens: Tokens, fonts: tuple[FontFile, ...]) -> Typeface:
    weight = round(tokens.plain("--display-weight"))
    return typeface_for(text, tokens.families("--display-face"), fonts, weight)


def _room(slot: DisplaySlot, tokens: Tokens) -> DisplayRoom:
    least_pt = most_pt = 0
    if slot.form is DisplayForm.BLOCK:
        least_pt, most_pt = (
            max(1, round(mm_to_pt(tokens.length_mm(f"--{slot.name}-{end}")))) for end in ("least", "most")
        )
    return DisplayRoom(
        measure_mm=tokens.length_mm("--measure"),
        height_mm=tokens.length_mm(f"--{slot.name}-height"),
        leading_ratio=tokens.plain("--display-leading"),
        gap_em=tokens.length_em("--display-gap"),
        sizes_pt=tuple(float(size) for size in range(least_pt, max(least_pt, most_pt) + 1)),
    )


def _set_in_room(slot: DisplaySlot, words: str | tuple[str, ...], face: Typeface, room: DisplayRoom) -> SetWords:
    if slot.form is DisplayForm.LINES:
        return hashtag_lines(" ".join(_texts(words)), face, room)
    blocks = tuple(largest_text(text, face, room) for text in _texts(words))
    return blocks[0] if isinstance(words, str) else blocks


def _small_type(slots: Sequence[DisplaySlot], display: Mapping[str, SetWords]) -> Iterator[Finding]:
    for slot in slots:
        words = display[slot.name]
        size_pt = words.size_pt if isinstance(words, DisplayText) else min(line.size_pt for line in words)
        if size_pt < slot.read_from_mm * LEGIBLE_PT_PER_MM:
            said = f"{size_pt:.0f} pt, too small to be read from {slot.read_from_mm / 1000:g} m"
            yield DISPLAY_SMALL.at(None, f"the {slot.name} comes out at {said}")


def hashtag_lines(hashtag: str, face: Typeface, room: DisplayRoom) -> tuple[DisplayLine, ...]:
    """The hashtag in as many full-width lines as make its smallest letters largest within the height."""
    parts = HUMP.split(hashtag, MOST_WORDS - 1)
    candidates = [_set_lines(lines, face, room.measure_mm) for lines in _partitions(parts)]
    fitting = [lines for lines in candidates if _stack_height_mm(lines, room) <= room.height_mm and _is_even(lines)]
    if not fitting:
        return _shrunk(_set_lines((hashtag,), face, room.measure_mm), room)
    return max(fitting, key=lambda lines: (min(line.size_pt for line in lines), -len(lines)))


def largest_text(text: str, face: Typeface, room: DisplayRoom) -> DisplayText:
    """The words at the largest of the room's sizes at which they fit it, else at the smallest.

    A size that leaves a short last line gives way to the next one that does not.
    """
    width_mm, height_mm = room.measure_mm, room.height_mm
    settings = [_setting(text, face, room, size_pt) for size_pt in sorted(room.sizes_pt, reverse=True)]
    fitting = [
        setting
        for setting in settings
        if setting.height_mm <= height_mm + _HAIR_MM and setting.widest_mm <= width_mm + _HAIR_MM
    ]
    shapely = [setting for setting in fitting if setting.last_line_ratio >= SHORTEST_LAST_LINE_RATIO]
    best = (shapely or fitting or settings[-1:])[0]
    face = face.at(best.size_pt)
    measure_em = balanced_measure_em(text, face, mm_to_pt(width_mm) / best.size_pt)
    width_mm = min(width_mm, pt_to_mm((measure_em + 0.1) * best.size_pt))
    marks = _opening_marks(text)
    return DisplayText(text, best.size_pt, width_mm, face.width_em(marks) if marks else 0.0)


def _opening_marks(text: str) -> str:
    """The quotation marks that the text opens with, and the space that some languages set behind them."""
    marks = list(takewhile(lambda char: unicodedata.category(char) in ("Pi", "Ps") or char in "\"'”’»›\u00a0", text))
    return "".join(marks)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What words take up at one size."""

    size_pt: float
    height_mm: float
    widest_mm: float
    last_line_ratio: float


def _setting(text: str, face: Typeface, room: DisplayRoom, size_pt: float) -> _Setting:
    face = face.at(size_pt)
    widths = [face.width_em(line) for line in wrap(text, face, mm_to_pt(room.measure_mm) / size_pt)]
    height_mm = pt_to_mm(len(widths) * room.leading_ratio * size_pt)
    return _Setting(size_pt, height_mm, pt_to_mm(max(widths) * size_pt), widths[-1] / max(widths))


def _partitions(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every way to break the words into lines without changing their order."""
    if not words:
        yield ()
    for end in range(1, len(words) + 1):
        for rest in _partitions(words[end:]):
            yield ("".join(words[:end]), *rest)


def _set_lines(lines: Sequence[str], face: Typeface, measure_mm: float) -> tuple[DisplayLine, ...]:
    return tuple(_set_line(line, face, measure_mm) for line in lines)


def _set_line(line: str, face: Typeface, measure_mm: float) -> DisplayLine:
    """The line at the size at which its ink fills the measure, in the face as it is drawn at about that size."""
    rough_pt = mm_to_pt(measure_mm) / face.ink_em(line).width_em
    face = face.at(rough_pt)
    ink = face.ink_em(line)
    height_em = ink.above_em + ink.below_em
    # A line box centres the font's ascent and descent; the ink's middle is elsewhere.
    rise_em = face.middle_em - (ink.above_em - ink.below_em) / 2
    size_pt = FULL_MEASURE_RATIO * mm_to_pt(measure_mm) / ink.width_em
    return DisplayLine(line, size_pt, height_em, -rise_em, -ink.start_em)


def _stack_height_mm(lines: Sequence[DisplayLine], room: DisplayRoom) -> float:
    ink_pt = sum(line.size_pt * line.ink_height_em for line in lines)
    gaps_pt = sum(room.gap_em * line.size_pt for line in lines[1:])
    return pt_to_mm(ink_pt + gaps_pt)


def _is_even(lines: Sequence[DisplayLine]) -> bool:
    sizes = [line.size_pt for line in lines]
    return max(sizes) <= MOST_UNEVEN_RATIO * min(sizes)


def _shrunk(lines: tuple[DisplayLine, ...], room: DisplayRoom) -> tuple[DisplayLine, ...]:
    """One line too high for its room (a very short hashtag), set smaller than the measure."""
    line = lines[0]
    ratio = min(1.0, room.height_mm / _stack_height_mm(lines, room))
    return (replace(line, size_pt=line.size_pt * ratio),)
