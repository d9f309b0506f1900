"""Letters over letters."""

import pytest

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageText
from presskit.preflight.letters import letters_over_letters


def _line(text: str, left_pt: float, bottom_pt: float, size_pt: float = 10.0) -> PageText:
    wide_pt = size_pt / 2
    boxes_pt = tuple(
        None
        if letter == " "
        else (left_pt + at * wide_pt, bottom_pt, left_pt + (at + 1) * wide_pt, bottom_pt + size_pt)
        for at, letter in enumerate(text)
    )
    return PageText(text, boxes_pt)


def _both(one: PageText, other: PageText) -> PageText:
    return PageText(f"{one.text}\n{other.text}", (*one.boxes_pt, None, *other.boxes_pt))


@pytest.mark.parametrize(
    ("other", "crossed"),
    [
        (_line("harbour", 100, 112), 0),
        (_line("harbour", 100, 108), 0),
        (_line("harbour", 102, 104), 14),
        (_line("clinics", 101, 101), 0),
        (_line("seagull", 101, 101), 14),
        (_line("seagull", 100, 100, 40), 0),
    ],
    ids=["next line", "tight line", "crossing", "shadow", "over it", "watermark"],
)
def test_letters_that_share_their_place(other: PageText, crossed: int) -> None:
    """A third of it, with letters of other words that are about as large."""
    assert len(letters_over_letters(_both(_line("clinics", 100, 100), other), [])) == crossed


def test_hidden_words_lie_over_nothing() -> None:
    """They are told by their own check."""
    words = _both(_line("clinics", 100, 100), _line("seagull", 101, 101))
    assert letters_over_letters(words, [Box(90, 90, 200, 120)]) == []
    raised = _both(_line("clinics", 100, 100), _line("seagull", 101, 103))
    assert len(letters_over_letters(raised, [])) == 14
    assert letters_over_letters(raised, [Box(90, 107, 200, 120)]) == []


def test_neighbours_may_touch() -> None:
    """Letters are kerned, and swashes reach under one another."""
    text = "AVAVAV"
    boxes_pt = tuple((at * 3.0, 0.0, at * 3.0 + 7.0, 10.0) for at in range(len(text)))
    assert letters_over_letters(PageText(text, boxes_pt), []) == []


def test_a_heap_of_letters_ends() -> None:
    """However many lie in one place."""
    assert len(letters_over_letters(PageText("ab" * 20_000, ((0, 0, 5, 10), (1, 0, 6, 10)) * 20_000), [])) >= 10
