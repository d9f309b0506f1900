"""Where large words are broken into lines: of all ways to break them, the one whose lines differ least."""

import unicodedata
from collections.abc import Callable, Sequence

from presskit.compose.type_measure import Typeface, wrap
from presskit.compose.word_breaks import breakable, single_spaced

Width = Callable[[str], float]
Fault = Callable[[str, bool], float]
"""What is wrong with a line, the last one or another, in squares of an em."""

_MOST_PARTS = 40  # of one text; what is longer is no display type
_LEAST_CAPITALS = 2  # of a run such as HIV, before the capital of the next word
_LONE_WORD_RATIO = 0.6  # of the measure: a line of one word that is shorter looks left over
_SHORT_WORD = 2  # letters of a word that leans on the next one


def humps(hashtag: str) -> list[str]:
    """The hashtag in its words: each begins with a capital of whatever script, a figure or an underscore."""
    parts = [""]
    for at, letter in enumerate(hashtag):
        if _begins_word(hashtag, at) and parts[-1].strip("#_"):
            parts.append("")
        parts[-1] += letter
    return parts


def _begins_word(hashtag: str, at: int) -> bool:
    kind, before = _kind(hashtag[at]), [_kind(letter) for letter in hashtag[:at] if _kind(letter) != "M"]
    last = before[-1] if before else ""
    if kind == "_" or (kind == "N" and last in ("U", "L")):
        return last not in ("", "#", "_")
    if kind != "U":
        return False
    run = len(before) - next((n for n in range(len(before), 0, -1) if before[n - 1] != "U"), 0)
    ends_run = run >= _LEAST_CAPITALS and _kind(hashtag[at + 1 : at + 2]) == "L" and hashtag[at + 1].islower()
    return last in ("L", "N") or ends_run


def _kind(letter: str) -> str:
    """U for a capital, L for any other letter, N for a figure, M for a mark on a letter, else the letter itself."""
    category = unicodedata.category(letter) if letter else ""
    if category in ("Lu", "Lt"):
        return "U"
    return category[:1] if category[:1] in ("L", "N", "M") else letter


def even_lines(parts: Sequence[str], lines: int, width: Width, joint: str = "") -> tuple[str, ...] | None:
    """The parts in so many lines whose widths differ least, by least squares; None if there are fewer parts."""
    best = _best_breaks(parts, lines, width, joint, lambda _line, _is_last: 0.0)
    return tuple(best) if best else None


def balanced_lines(text: str, face: Typeface, measure_em: float) -> list[str]:
    """The text in no more lines than it needs at this measure, as even as can be.

    No short word stands alone if that can be helped, no line ends in a word of two letters without need, and no word
    is broken at its hyphen; one that is wider than the measure is left to the engine.
    """
    words = breakable(single_spaced(text))
    needed = len(wrap(text, face, measure_em))
    if needed < 2 or len(words) > _MOST_PARTS:
        return wrap(text, face, measure_em)

    def fault(line: str, is_last: bool) -> float:
        if face.width_em(line) > measure_em:
            return 1e6
        alone = " " not in line and face.width_em(line) < _LONE_WORD_RATIO * measure_em
        leans = not is_last and len(line.rpartition(" ")[2].strip(".,;:")) <= _SHORT_WORD
        return (measure_em / 2) ** 2 * alone + (measure_em / 8) ** 2 * leans

    return _best_breaks(words, needed, face.width_em, "", fault) or wrap(text, face, measure_em)


def _best_breaks(parts: Sequence[str], lines: int, width: Width, joint: str, fault: Fault) -> list[str] | None:
    """Every way to break the parts into so many lines, by the ends of the last line tried; the best of them."""
    if not 1 <= lines <= len(parts) <= _MOST_PARTS:
        return None
    mean = width(joint.join(parts)) / lines
    best: dict[tuple[int, int], tuple[float, list[str]]] = {(0, 0): (0.0, [])}
    for number in range(1, lines + 1):
        for end in range(number, len(parts) + 1):
            tried = []
            for start in range(number - 1, end):
                if (number - 1, start) in best:
                    line, (cost, before) = joint.join(parts[start:end]).rstrip(), best[number - 1, start]
                    cost += (width(line) - mean) ** 2 + fault(line, end == len(parts))
                    tried.append((cost, [*before, line]))
            if tried:
                best[number, end] = min(tried, key=lambda each: each[0])
    found = best.get((lines, len(parts)))
    return found[1] if found else None
