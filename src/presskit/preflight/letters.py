"""Which letters of a page lie over letters of other words, however many there are."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import LetterBox, PageText

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


def letters_over_letters(words: PageText, hidden: Sequence[Box]) -> list[int]:
    """Where in the text those letters stand that share a good part of their place with one of other words."""
    crossed: set[int] = set()
    for positions in _by_square(words, hidden[:_MOST_HIDDEN]).values():
        for first, position in enumerate(positions[:_MOST_COMPARED]):
            for other in positions[first + 1 : _MOST_COMPARED]:
                if abs(other - position) > _NEIGHBOURS and _cross(words, position, other):
                    crossed |= {position, other}
    return sorted(crossed)


def _by_square(words: PageText, hidden: Sequence[Box]) -> dict[tuple[int, int], list[int]]:
    """The letters that touch each square of the page, in the order of the text."""
    squares: dict[tuple[int, int], list[int]] = defaultdict(list)
    for position, (letter, box_pt) in enumerate(zip(words.text, words.boxes_pt, strict=True)):
        if box_pt and letter.isalnum() and not any(_holds(box, box_pt) for box in hidden):
            for square in _squares(box_pt):
                squares[square].append(position)
    return squares


def _squares(box_pt: LetterBox) -> Iterator[tuple[int, int]]:
    left, bottom, right, top = (int(edge_pt // _SQUARE_PT) for edge_pt in box_pt)
    if (right - left + 1) * (top - bottom + 1) <= _MOST_SQUARES:
        yield from ((across, along) for across in range(left, right + 1) for along in range(bottom, top + 1))


def _holds(box: Box, box_pt: LetterBox) -> bool:
    left_pt, bottom_pt, right_pt, top_pt = box_pt
    across_pt, along_pt = (left_pt + right_pt) / 2, (bottom_pt + top_pt) / 2
    return box.left_pt <= across_pt <= box.right_pt and box.bottom_pt <= along_pt <= box.top_pt


def _cross(words: PageText, one: int, other: int) -> bool:
    """Whether they share a good part of the smaller one's place, are about as large, and not one in two layers."""
    first_pt, second_pt = words.boxes_pt[one], words.boxes_pt[other]
    if first_pt is None or second_pt is None:
        return False
    shorter_pt, taller_pt = sorted(box_pt[3] - box_pt[1] for box_pt in (first_pt, second_pt))
    shared_pt = max(min(first_pt[2], second_pt[2]) - max(first_pt[0], second_pt[0]), 0.0)
    shared_pt2 = shared_pt * max(min(first_pt[3], second_pt[3]) - max(first_pt[1], second_pt[1]), 0.0)
    if not shared_pt2 or taller_pt > _SIZES_RATIO * shorter_pt:
        return False
    away_pt = max(abs(first_pt[0] - second_pt[0]), abs(first_pt[1] - second_pt[1]))
    is_shadow = words.text[one] == words.text[other] and away_pt < _SHADOW_RATIO * taller_pt
    return not is_shadow and shared_pt2 >= _CROSSED_RATIO * min(_area_pt2(first_pt), _area_pt2(second_pt))


def _area_pt2(box_pt: LetterBox) -> float:
    return max(box_pt[2] - box_pt[0], 0.01) * max(box_pt[3] - box_pt[1], 0.01)
