"""Where letters stand, kept small."""

import pickle

import pytest

from presskit.preflight.facts.letter_boxes import LetterBoxes

BOXES_PT = ((0.5, 1.25, 2.0, 4.0), None, (-3.0, 0.0, 0.0, 1.5))


def test_what_is_put_in_comes_out() -> None:
    """One by one, from either end, in parts and as a whole; a letter that is not drawn has no place."""
    boxes = LetterBoxes(BOXES_PT)
    assert (len(boxes), tuple(boxes)) == (3, BOXES_PT)
    assert (boxes[0], boxes[1], boxes[-1]) == (BOXES_PT[0], None, BOXES_PT[2])
    assert (boxes[1:], boxes[:-2], boxes[5:]) == ([None, BOXES_PT[2]], [BOXES_PT[0]], [])


@pytest.mark.parametrize("place", [3, -4])
def test_there_is_none_beyond_the_last(place: int) -> None:
    """As in any sequence."""
    with pytest.raises(IndexError):
        LetterBoxes(BOXES_PT)[place]


def test_the_same_places_are_equal() -> None:
    """In whatever sequence they are given."""
    assert LetterBoxes(BOXES_PT) == LetterBoxes(BOXES_PT) == BOXES_PT
    assert LetterBoxes(BOXES_PT) != LetterBoxes(BOXES_PT[:2])
    assert LetterBoxes() != 0


def test_a_letter_takes_sixteen_bytes() -> None:
    """A book has a million; four numbers of Python's each would take two hundred megabytes."""
    assert len(pickle.dumps(LetterBoxes([(1.0, 2.0, 3.0, 4.0)] * 10_000))) < 17 * 10_000
