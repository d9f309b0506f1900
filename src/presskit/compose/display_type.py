"""Large words, set to the measure they have: any hashtag, any call, any headline, any language."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from presskit.compose.css.tokens import Tokens
from presskit.compose.full_lines import (
    HAIR_MM,
    DisplayLine,
    DisplayRoom,
    full_lines,
    stack_height_mm,
)
from presskit.compose.line_breaks import balanced_lines
from presskit.compose.type_measure import Typeface, typeface_for
from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import FontFile
from presskit.model.piece_design import DisplayForm, DisplaySlot, PieceDesign
from presskit.model.piece_words import Fact, PieceWords
from presskit.units import mm_to_pt, pt_to_mm

DISPLAY_SMALL = FindingKind(
    "display-type-small",
    Severity.WARNING,
    "Can the large words of each piece be read from the distance it is made for?",
    "Letters lower than 10 minutes of arc (5.8 mm at two metres) are hard to read for many people.",
    "Shorten these words, or order a larger size; a hashtag breaks into lines at its capitals (#LikeThis).",
)
LEGIBLE_PT_PER_MM = 0.01  # 20 pt at two metres: capitals of the display face are then 10 minutes of arc high
BLOCK_MEASURE_RATIO = 0.985  # the engine sets letters at whole fractions of a pixel, which adds up in a long line
LINE_SAVED_COSTS_RATIO = 0.92  # of the size: so much is given up for a line less
_MOST_SAID_LETTERS = 60
SHORTEST_LAST_LINE_RATIO = 0.6  # of the widest line
MOST_UNDER_RATIO = 0.75  # of the words over them: two sizes that are nearly alike shout at each other


@dataclass(frozen=True, slots=True)
class DisplayText:
    """Words at the largest size that fits, broken into lines that differ least, and the width that these need.

    `hang_em` is the width of the marks that they open with, so that these can hang before the edge of the text. One
    that `is_too_wide` has a word that is wider than its room at the smallest size.
    """

    text: str
    size_pt: float
    width_mm: float
    hang_em: float = 0.0
    lines: tuple[str, ...] = ()
    is_too_wide: bool = False


SetWords = DisplayText | tuple[DisplayText, ...] | tuple[DisplayLine, ...]
"""What a slot holds: a block, a block for each text of a list, or lines that fill the measure."""


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
    display: dict[str, SetWords] = {}
    for slot in slots:
        room, before = sized[slot.name], display.get(slot.takes_rest_of)
        if before is not None:
            rest_mm = max(0.0, sized[slot.takes_rest_of].height_mm - height_of_words_mm(before, room.leading_ratio))
            room = replace(room, height_mm=room.height_mm + rest_mm, sizes_pt=_under(before, room.sizes_pt))
        display[slot.name] = _set_in_room(slot, words[slot.sets], faces[slot.name], room)
    return display, tuple(_small_type(slots, display, words))


def _under(words: SetWords, sizes_pt: tuple[float, ...]) -> tuple[float, ...]:
    """Those of the sizes that are plainly smaller than the words over them; the least there is, if none is."""
    above = words if isinstance(words, tuple) else (words,)
    least_pt = min(each.size_pt for each in above)
    return tuple(size for size in sizes_pt if size <= MOST_UNDER_RATIO * least_pt) or sizes_pt[:1]


def _texts(words: str | tuple[str | Fact, ...]) -> tuple[str, ...]:
    """Each text of the words; of facts, their figures."""
    parts = (words,) if isinstance(words, str) else words
    return tuple(part.figure if isinstance(part, Fact) else part for part in parts)


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
        most_pt=mm_to_pt(tokens.length_mm("--display-most")),
        sizes_pt=tuple(float(size) for size in range(least_pt, max(least_pt, most_pt) + 1)),
    )


def _set_in_room(
    slot: DisplaySlot, words: str | tuple[str | Fact, ...], face: Typeface, room: DisplayRoom
) -> SetWords:
    if slot.form is DisplayForm.LINES:
        return full_lines(" ".join(_texts(words)), face, room)
    blocks = tuple(largest_text(text, face, room) for text in _texts(words))
    return blocks[0] if isinstance(words, str) else blocks


def _small_type(
    slots: Sequence[DisplaySlot], display: Mapping[str, SetWords], given: PieceWords
) -> Iterator[Finding]:
    for slot in slots:
        words = display[slot.name]
        size_pt = words.size_pt if isinstance(words, DisplayText) else min(line.size_pt for line in words)
        if size_pt < slot.read_from_mm * LEGIBLE_PT_PER_MM:
            said = " ".join(_texts(given[slot.sets]))
            shown = said if len(said) <= _MOST_SAID_LETTERS else f"{said[: _MOST_SAID_LETTERS - 1]}…"
            message = f'"{shown}" comes out at {size_pt:.0f} pt, too small to be read from '
            yield DISPLAY_SMALL.at(None, f"{message}{slot.read_from_mm / 1000:g} m")


def largest_text(text: str, face: Typeface, room: DisplayRoom) -> DisplayText:
    """The words at the largest of the room's sizes at which they fit it, else at the smallest.

    A size that leaves a short last line, or a short word alone on any, gives way to the next one that does not, and
    to a slightly smaller one that takes a line less.
    """
    fitting: list[_Setting] = []
    for size_pt in sorted(room.sizes_pt, reverse=True):
        setting = _setting(text, face, room, size_pt)
        if (
            setting.height_mm <= room.height_mm + HAIR_MM
            and setting.widest_mm <= BLOCK_MEASURE_RATIO * room.measure_mm + HAIR_MM
        ):
            fitting.append(setting)
    shapely = [setting for setting in fitting if setting.shortest_ratio >= SHORTEST_LAST_LINE_RATIO]
    if shapely:
        near = [setting for setting in shapely if setting.size_pt >= LINE_SAVED_COSTS_RATIO * shapely[0].size_pt]
        return _as_set(text, face, room, min(near, key=lambda setting: len(setting.lines)))
    return _as_set(text, face, room, fitting[0] if fitting else _setting(text, face, room, min(room.sizes_pt)))


def _as_set(text: str, face: Typeface, room: DisplayRoom, setting: "_Setting") -> DisplayText:
    width_mm = min(room.measure_mm, setting.widest_mm + pt_to_mm(0.1 * setting.size_pt))
    marks = _opening_marks(text)
    hang_em = face.at(setting.size_pt).width_em(marks) if marks else 0.0
    is_too_wide = setting.widest_mm > room.measure_mm + HAIR_MM
    return DisplayText(text, setting.size_pt, width_mm, hang_em, setting.lines, is_too_wide)


def _opening_marks(text: str) -> str:
    """The quotation marks that the text opens with, and the space that some languages set behind them."""
    marks = list(takewhile(lambda char: unicodedata.category(char) in ("Pi", "Ps") or char in "\"'”’»›\u00a0", text))
    return "".join(marks)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What words take up at one size, in these lines.

    `shortest_ratio` is how short the last line is, or one of a single word, beside the widest.
    """

    size_pt: float
    height_mm: float
    widest_mm: float
    shortest_ratio: float
    lines: tuple[str, ...]


def _setting(text: str, face: Typeface, room: DisplayRoom, size_pt: float) -> _Setting:
    face = face.at(size_pt)
    lines = balanced_lines(text, face, BLOCK_MEASURE_RATIO * mm_to_pt(room.measure_mm) / size_pt)
    widths = [face.width_em(line) for line in lines]
    height_mm = pt_to_mm(len(widths) * room.leading_ratio * size_pt)
    judged = [width for line, width in zip(lines, widths, strict=True) if " " not in line] + widths[-1:]
    shortest_ratio = min(judged) / max(widths)
    return _Setting(size_pt, height_mm, pt_to_mm(max(widths) * size_pt), shortest_ratio, tuple(lines))


def height_of_words_mm(words: SetWords, leading_ratio: float) -> float:
    """The height of what a slot holds; of blocks, that of the first."""
    if isinstance(words, DisplayText):
        return pt_to_mm(len(words.lines) * leading_ratio * words.size_pt)
    lines = [line for line in words if isinstance(line, DisplayLine)]
    blocks = [block for block in words if isinstance(block, DisplayText)]
    return stack_height_mm(lines) if lines else max(height_of_words_mm(block, leading_ratio) for block in blocks)
