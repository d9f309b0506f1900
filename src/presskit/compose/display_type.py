"""The large words of a flyer's front, set to the measure they have: any hashtag, any call, any language."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from presskit.compose.type_measure import Typeface, balanced_measure_em, wrap
from presskit.units import mm_to_pt, pt_to_mm

# A hashtag may break before a capital that follows a small letter or digit, and before a figure or an underscore.
HUMP = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=[\w])(?=_)|(?<=[a-zß-öø-ÿа-я0-9])(?=[A-ZÀ-ÖØ-ÞА-Я])")
MOST_UNEVEN_RATIO = 2.0  # beyond this, lines of one hashtag no longer look like one word
MOST_WORDS = 8  # of a hashtag; every way to break them into lines is tried
DISPLAY_LEADING_EM = 1.18  # as styles/flyer.css sets the call
SHORTEST_LAST_LINE_RATIO = 0.6  # of the widest line
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
    """Words at the largest size that fits, and the width that spreads them evenly over their lines."""

    text: str
    size_pt: float
    width_mm: float


def hashtag_lines(hashtag: str, face: Typeface, measure_mm: float, height_mm: float) -> tuple[DisplayLine, ...]:
    """The hashtag in as many full-width lines as make its smallest letters largest within the height."""
    candidates = [_set_lines(lines, face, measure_mm) for lines in _partitions(HUMP.split(hashtag, MOST_WORDS - 1))]
    fitting = [lines for lines in candidates if _stack_height_mm(lines) <= height_mm and _is_even(lines)]
    if not fitting:
        return _shrunk(_set_lines((hashtag,), face, measure_mm), height_mm)
    return max(fitting, key=lambda lines: (min(line.size_pt for line in lines), -len(lines)))


def largest_text(text: str, face: Typeface, room_mm: tuple[float, float], sizes_pt: Sequence[float]) -> DisplayText:
    """The words at the largest of these sizes at which they fit `room_mm` (width, height), else at the smallest.

    A size that leaves a short last line gives way to the next one that does not.
    """
    width_mm, height_mm = room_mm
    settings = [_setting(text, face, width_mm, size_pt) for size_pt in sorted(sizes_pt, reverse=True)]
    fitting = [setting for setting in settings if setting.height_mm <= height_mm and setting.widest_mm <= width_mm]
    shapely = [setting for setting in fitting if setting.last_line_ratio >= SHORTEST_LAST_LINE_RATIO]
    best = (shapely or fitting or settings[-1:])[0]
    measure_em = balanced_measure_em(text, face, mm_to_pt(width_mm) / best.size_pt)
    return DisplayText(text, best.size_pt, min(width_mm, pt_to_mm((measure_em + 0.1) * best.size_pt)))


@dataclass(frozen=True, slots=True)
class _Setting:
    """What words take up at one size."""

    size_pt: float
    height_mm: float
    widest_mm: float
    last_line_ratio: float


def _setting(text: str, face: Typeface, width_mm: float, size_pt: float) -> _Setting:
    widths = [face.width_em(line) for line in wrap(text, face, mm_to_pt(width_mm) / size_pt)]
    height_mm = pt_to_mm(len(widths) * DISPLAY_LEADING_EM * size_pt)
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
    ink = face.ink_em(line)
    height_em = ink.above_em + ink.below_em
    # A line box centres the font's ascent and descent; the ink's middle is elsewhere.
    rise_em = face.middle_em - (ink.above_em - ink.below_em) / 2
    size_pt = FULL_MEASURE_RATIO * mm_to_pt(measure_mm) / ink.width_em
    return DisplayLine(line, size_pt, height_em, -rise_em, -ink.start_em)


def _stack_height_mm(lines: Sequence[DisplayLine]) -> float:
    ink_pt = sum(line.size_pt * line.ink_height_em for line in lines)
    gaps_pt = sum(0.12 * line.size_pt for line in lines[1:])
    return pt_to_mm(ink_pt + gaps_pt)


def _is_even(lines: Sequence[DisplayLine]) -> bool:
    sizes = [line.size_pt for line in lines]
    return max(sizes) <= MOST_UNEVEN_RATIO * min(sizes)


def _shrunk(lines: tuple[DisplayLine, ...], height_mm: float) -> tuple[DisplayLine, ...]:
    """One line too high for its room (a very short hashtag), set smaller than the measure."""
    line = lines[0]
    ratio = min(1.0, height_mm / _stack_height_mm(lines))
    return (replace(line, size_pt=line.size_pt * ratio),)
