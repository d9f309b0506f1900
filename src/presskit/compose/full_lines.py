"""Large words as a stack of lines that fill the measure, spaced by their ink."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from presskit.compose.line_breaks import even_lines, humps
from presskit.compose.type_measure import InkExtent, Typeface
from presskit.compose.word_breaks import breakable, single_spaced
from presskit.units import mm_to_pt, pt_to_mm

EVEN_RATIO = 1.25  # lines that differ by less look like one size
MOST_UNEVEN_RATIO = 2.0  # beyond this, lines of one stack no longer look like one thing
_UNEVEN_COUNTS = 0.8  # of the size of their letters, when stacks are compared
MOST_LINES = 7
_MANY_LINES = 5  # so many of different sizes look like chance: they have one size
_MANY_COUNT = 0.85  # of the size of their letters, as they fill no measure
_CLEAR_RATIO = 0.6  # of the gap: what stays white between a descender and what stands under it
HAIR_MM = 0.001  # sums of tokens come out a little beside the figure that is meant
FULL_MEASURE_RATIO = 0.997  # leaves a hair, as the engine rounds widths to its own units


@dataclass(frozen=True, slots=True)
class DisplayLine:
    """One line whose ink fills the full measure.

    Moved by `rise_em` and `indent_em`, its baseline is the foot of a line box of `ink_height_em`, which its highest
    letter touches. Over it is a gap of `gap_pt`; `below_em` is what the last line of a stack has under its baseline.
    """

    text: str
    size_pt: float
    ink_height_em: float
    rise_em: float
    indent_em: float
    gap_pt: float = 0.0
    below_em: float = 0.0


@dataclass(frozen=True, slots=True)
class DisplayRoom:
    """What large words may fill, in which face, as the tokens on the element around them say.

    `sizes_pt` are tried for a block; lines have any size up to `most_pt` at which they fill the measure.
    """

    measure_mm: float
    height_mm: float
    leading_ratio: float
    gap_em: float
    sizes_pt: tuple[float, ...] = ()
    most_pt: float = inf


def full_lines(words: str, face: Typeface, room: DisplayRoom) -> tuple[DisplayLine, ...]:
    """The words in lines as wide as the measure, whose smallest letters are as large as the height allows.

    A hashtag breaks at its humps, other words at their spaces, or where a script without these allows it. Lines whose
    sizes differ by a quarter at most are preferred; where that would make them much smaller, a short line is held to
    it and leaves the measure unfilled. Many lines are all of one size.
    """
    parts, joint = _parts(words)
    stacks = []
    for number in range(1, min(MOST_LINES, max(_MANY_LINES - 1, len(parts) // 2)) + 1):
        broken = even_lines(parts, number, lambda line: face.ink_em(line).width_em, joint)
        lines = [_set_line(line, face, room) for line in broken or ()]
        if lines:
            stacks += [_held_even(lines, 1.0)] if number >= _MANY_LINES else [lines, _held_even(lines, EVEN_RATIO)]
    whole = [
        _within(_stack(lines, face, room), room) for lines in stacks if _unevenness_ratio(lines) < MOST_UNEVEN_RATIO
    ]
    if not whole:
        return _within(_stack([_set_line(words, face, room)], face, room), room)
    return max(whole, key=lambda stack: _worth_pt(stack, face, room))


def _parts(words: str) -> tuple[list[str], str]:
    """What a line may end after, and what stands between two of them on one line."""
    parts, joint = (humps(words), "") if words.startswith("#") else (single_spaced(words).split(" "), " ")
    if len(parts) == 1 and words.startswith("#"):
        sign, *parts = breakable(words)
        return ([sign + parts[0], *parts[1:]] if sign == "#" and parts else [sign, *parts]), ""
    if len(parts) == 1:
        return breakable(words), ""
    return parts, joint


def _held_even(lines: Sequence[DisplayLine], most_ratio: float) -> list[DisplayLine]:
    """The lines with none larger than so many times the smallest."""
    most_pt = most_ratio * _least_pt(lines)
    return [replace(line, size_pt=min(line.size_pt, most_pt)) for line in lines]


def _worth_pt(stack: Sequence[DisplayLine], face: Typeface, room: DisplayRoom) -> float:
    """The size of the smallest letters, less for lines that differ, and for what few lines leave of the measure."""
    if len(stack) >= _MANY_LINES:
        return _least_pt(stack) * _MANY_COUNT
    filled = sum(pt_to_mm(line.size_pt * face.ink_em(line.text).width_em) for line in stack)
    share = filled / len(stack) / room.measure_mm
    evenness = 1.0 if _unevenness_ratio(stack) <= EVEN_RATIO + HAIR_MM else _UNEVEN_COUNTS
    return _least_pt(stack) * share**2 * evenness


def _set_line(line: str, face: Typeface, room: DisplayRoom) -> DisplayLine:
    """The line at the size at which its ink fills the measure, in the face as it is drawn at about that size."""
    rough_pt = min(room.most_pt, mm_to_pt(room.measure_mm) / face.ink_em(line).width_em)
    face = face.at(rough_pt)
    ink = face.ink_em(line)
    # A line box centres the font's ascent and descent; the baseline is elsewhere.
    rise_em = ink.above_em / 2 - face.middle_em
    size_pt = min(room.most_pt, FULL_MEASURE_RATIO * mm_to_pt(room.measure_mm) / ink.width_em)
    return DisplayLine(line, size_pt, ink.above_em, rise_em, -ink.start_em)


def _stack(lines: Sequence[DisplayLine], face: Typeface, room: DisplayRoom) -> tuple[DisplayLine, ...]:
    """The lines with one gap between all of them, from a baseline to the tops of the letters under it.

    A descender may reach into the gap, but what is under it stays clear by a part of it.
    """
    usual_pt = room.gap_em * sum(line.size_pt for line in lines) / len(lines)
    reaches_pt = [_reach_pt(upper, lower, face) for upper, lower in pairwise(lines)]
    gap_pt = max([usual_pt, *(reach_pt + _CLEAR_RATIO * usual_pt for reach_pt in reaches_pt)])
    below_em = face.at(lines[-1].size_pt).ink_em(lines[-1].text).below_em
    spaced = [lines[0], *(replace(line, gap_pt=gap_pt) for line in lines[1:])]
    return (*spaced[:-1], replace(spaced[-1], below_em=below_em))


def _reach_pt(upper: DisplayLine, lower: DisplayLine, face: Typeface) -> float:
    """How far letters of the upper line reach down towards what stands right under them, from its line's top."""
    above, under = (_letters_pt(line, face) for line in (upper, lower))
    top_pt = lower.ink_height_em * lower.size_pt
    return max(
        (
            high.below_em - (top_pt - low.above_em)
            for high in above
            for low in under
            if high.start_em < low.start_em + low.width_em and low.start_em < high.start_em + high.width_em
        ),
        default=0.0,
    )


def _letters_pt(line: DisplayLine, face: Typeface) -> list[InkExtent]:
    """The letters' boxes at the line's size, from the edge of the measure; here all their figures are in points."""
    letters = face.at(line.size_pt).letters_em(line.text)
    size_pt, indent_em = line.size_pt, line.indent_em
    return [
        InkExtent(
            letter.above_em * size_pt,
            letter.below_em * size_pt,
            (letter.start_em + indent_em) * size_pt,
            letter.width_em * size_pt,
        )
        for letter in letters
    ]


def _within(lines: tuple[DisplayLine, ...], room: DisplayRoom) -> tuple[DisplayLine, ...]:
    """The stack as it is, or smaller than the measure if it is too high for its room."""
    ratio = min(1.0, room.height_mm / stack_height_mm(lines))
    if ratio == 1.0:
        return lines
    return tuple(replace(line, size_pt=line.size_pt * ratio, gap_pt=line.gap_pt * ratio) for line in lines)


def stack_height_mm(lines: Sequence[DisplayLine]) -> float:
    """The height of the lines with the gaps between them, from the first line's top to the last one's lowest ink."""
    high_pt = sum(line.gap_pt + line.size_pt * (line.ink_height_em + line.below_em) for line in lines)
    return pt_to_mm(high_pt)


def _least_pt(lines: Sequence[DisplayLine]) -> float:
    return min(line.size_pt for line in lines)


def _unevenness_ratio(lines: Sequence[DisplayLine]) -> float:
    return max(line.size_pt for line in lines) / _least_pt(lines)
