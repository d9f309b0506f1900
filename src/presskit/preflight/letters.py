"""Which letters of a page lie over letters of other words, however many there are."""

from collections import defaultdict
from collections.abc import Sequence

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.letter_boxes import LetterBox
from presskit.preflight.facts.page import PageText

# Letters are compared within squares of the page; one that covers more of them is a title or a watermark.
_SQUARE_PT = 12.0
_MOST_SQUARES = 30
# So many letters in one square cross whatever they are, and need not be compared each with each.
_MOST_COMPARED = 40
_MOST_HIDDEN = 50
_NEIGHBOURS = 3
_CROSSED_RATIO = 0.3
_SIZES_RATIO = 2.5
# A shadow, or a bold face made by printing twice, is the same letter a little further.
_SHADOW_RATIO = 0.4
_Placed = tuple[int, LetterBox]


def letters_over_letters(words: PageText, hidden: Sequence[Box]) -> list[int]:
    """Where in the text those letters stand that share a good part of their place with one of other words."""
    crossed: set[int] = set()
    hidden = hidden[:_MOST_HIDDEN]
    for placed in _by_square(words).values():
        compared = placed[:_MOST_COMPARED]
        for first, (one, (left_pt, bottom_pt, right_pt, top_pt)) in enumerate(compared):
            for other, box_pt in compared[first + 1 :]:
                if (
                    box_pt[0] < right_pt
                    and left_pt < box_pt[2]
                    and box_pt[1] < top_pt
                    and bottom_pt < box_pt[3]
                    and other - one > _NEIGHBOURS
                    and _cross(words.text, (one, (left_pt, bottom_pt, right_pt, top_pt)), (other, box_pt))
                    and not any(_is_hidden(words.boxes_pt[position], hidden) for position in (one, other))
                ):
                    crossed |= {one, other}
    return sorted(crossed)


def _by_square(words: PageText) -> dict[tuple[int, int], list[_Placed]]:
    """The letters that touch each square of the page, in the order of the text."""
    squares: dict[tuple[int, int], list[_Placed]] = defaultdict(list)
    for position, (letter, box_pt) in enumerate(zip(words.text, words.boxes_pt, strict=True)):
        if box_pt and letter.isalnum():
            left, bottom = int(box_pt[0] // _SQUARE_PT), int(box_pt[1] // _SQUARE_PT)
            right, top = int(box_pt[2] // _SQUARE_PT), int(box_pt[3] // _SQUARE_PT)
            if (right - left + 1) * (top - bottom + 1) > _MOST_SQUARES:
                continue
            for across in range(left, right + 1):
                for along in range(bottom, top + 1):
                    squares[across, along].append((position, box_pt))
    return squares


def _is_hidden(box_pt: LetterBox | None, hidden: Sequence[Box]) -> bool:
    return box_pt is not None and any(
        box.left_pt <= (box_pt[0] + box_pt[2]) / 2 <= box.right_pt
        and box.bottom_pt <= (box_pt[1] + box_pt[3]) / 2 <= box.top_pt
        for box in hidden
    )


def _cross(text: str, one: _Placed, other: _Placed) -> bool:
    """Whether they share a good part of the smaller one's place, are about as large, and not one in two layers."""
    (first, first_pt), (second, second_pt) = one, other
    shorter_pt, taller_pt = sorted(box_pt[3] - box_pt[1] for box_pt in (first_pt, second_pt))
    if taller_pt > _SIZES_RATIO * shorter_pt:
        return False
    wide_pt = min(first_pt[2], second_pt[2]) - max(first_pt[0], second_pt[0])
    high_pt = min(first_pt[3], second_pt[3]) - max(first_pt[1], second_pt[1])
    away_pt = max(abs(first_pt[0] - second_pt[0]), abs(first_pt[1] - second_pt[1]))
    is_shadow = text[first] == text[second] and away_pt < _SHADOW_RATIO * taller_pt
    return not is_shadow and wide_pt * high_pt >= _CROSSED_RATIO * min(_area_pt2(first_pt), _area_pt2(second_pt))


def _area_pt2(box_pt: LetterBox) -> float:
    return max(box_pt[2] - box_pt[0], 0.01) * max(box_pt[3] - box_pt[1], 0.01)
