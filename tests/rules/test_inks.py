"""What a colour may ask of a press."""

import random

import pytest

from presskit.model.print_spec import Inks
from presskit.rules.inks import (
    amount_percent,
    black_alone,
    held_to_limit,
    in_whole_percent,
    ink_words,
    is_grey,
    without_traces,
)


@pytest.mark.parametrize(
    ("light", "grey"),
    [
        ((0.5,), True),
        ((0.5, 0.5, 0.5), True),
        ((0.5, 0.501, 0.5), True),
        ((0.5, 0.504, 0.5), False),
        ((0.5 / 255, 0.0, 0.0), False),
    ],
)
def test_a_grey_has_as_much_of_each_light(light: tuple[float, ...], *, grey: bool) -> None:
    """As near as eight bits can tell."""
    assert is_grey(light) is grey


@pytest.mark.parametrize(
    ("inks", "limit_percent", "held"),
    [
        ((0.5, 0.4, 0.3, 0.2), 300, (0.5, 0.4, 0.3, 0.2)),
        ((0.8, 0.7, 0.6, 0.5), 240, (0.7, 0.6, 0.5, 0.6)),
        ((0.8, 0.7, 0.6, 0.7), 240, (0.6, 0.5, 0.4, 0.9)),
        ((0.9, 0.9, 0.9, 0.9), 300, (0.6667, 0.6667, 0.6667, 1.0)),
        ((1.0, 0.9, 0.8, 0.9), 300, (0.7667, 0.6667, 0.5667, 1.0)),
        ((1.0, 0.2, 1.0, 0.5), 200, (0.65, 0.0, 0.65, 0.7)),
        ((1.0, 1.0, 0.0, 0.0), 150, (0.75, 0.75, 0.0, 0.0)),
    ],
)
def test_black_takes_the_place_of_the_grey_in_three_inks(inks: Inks, limit_percent: float, held: Inks) -> None:
    """While there is room; where two inks have no grey in common both are lessened alike."""
    assert held_to_limit(inks, limit_percent) == pytest.approx(held, abs=1e-4)


def test_no_inks_at_all_break_the_limit() -> None:
    """Ten thousand at random, each limit from 100 to 400 %."""
    rolled = random.Random(3)
    for _ in range(10_000):
        inks = (rolled.random(), rolled.random(), rolled.random(), rolled.random())
        limit_percent = rolled.uniform(100, 400)
        held = held_to_limit(inks, limit_percent)
        assert sum(held) <= limit_percent / 100 + 1e-9
        assert all(0 <= ink <= 1 for ink in held)


def test_a_trace_of_ink_goes() -> None:
    """Less than four percent prints as scattered dots."""
    assert without_traces((0.0397, 0.04, 0.0, 1.0)) == (0.0, 0.04, 0.0, 1.0)


def test_inks_are_written_as_people_write_them() -> None:
    """Those that there are, in whole percent."""
    assert ink_words((0.0, 1.0, 0.806, 0.04)) == "M 100 Y 81 K 4"
    assert ink_words((0.0, 0.0, 0.0, 0.0)) == ""


def test_a_grey_of_light_is_black_alone() -> None:
    """As much as light is missing, to a hundredth of a percent."""
    assert black_alone(1 / 3) == (0.0, 0.0, 0.0, 0.6667)


def test_whole_percents_are_rounded_down() -> None:
    """So that they add up to no more; what floats lose is no percent less."""
    assert in_whole_percent((0.299, 0.29, 0.1 + 0.2, 1.0)) == (0.29, 0.29, 0.3, 1.0)


def test_all_inks_together() -> None:
    """In percent, as print shops give their limit."""
    assert amount_percent((1.0, 0.8, 0.6, 0.9)) == pytest.approx(330)


def test_black_is_filled_and_no_more_taken_away_than_needed() -> None:
    """Where black has room for a part of the excess alone, all inks together are just the limit."""
    held = held_to_limit((1.0, 1.0, 0.7, 0.8), 300.0)
    assert held[3] == pytest.approx(1.0)
    assert amount_percent(held) == pytest.approx(300.0)
