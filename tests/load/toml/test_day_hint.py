"""What is said of a day that was written in another way."""

import pytest

from presskit.load.toml.day_hint import day_hint, moment_hint


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("14 November 2021", "2021-11-14"),
        ("March 9, 2026", "2026-03-09"),
        ('"1 Dec 2021"', "2021-12-01"),
        ("Jun 30 2020", "2020-06-30"),
        ("2022/2/3", "2022-02-03"),
        ("2023–04–05", "2023-04-05"),
        ("31.12.2021", "2021-12-31"),
        ("10/17/2024", "2024-10-17"),
    ],
)
def test_a_day_that_can_be_told_is_shown(written: str, day: str) -> None:
    """The hint is the very thing to type, and no row's day is the usual hint's."""
    assert day_hint(written) == f"write {day}, without quotation marks"


def test_a_day_that_may_be_two_is_asked_about() -> None:
    """01/11 is November in London and January in New York."""
    assert day_hint("01/11/2021") == "write 2021-11-01 if the day stands first, or 2021-01-11 if the month does"


def test_the_same_day_in_both_orders_is_one() -> None:
    """03/03 leaves no doubt."""
    assert day_hint("3/3/2026") == "write 2026-03-03, without quotation marks"


@pytest.mark.parametrize("written", ["soon", "31/31/2021", "", "2021", "7 mars 2026"])
def test_what_is_no_day_gets_the_usual_hint(written: str) -> None:
    """Nothing is guessed."""
    assert day_hint(written) == "write it like 2021-11-01"


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-11-20 9:00", "2026-11-20T09:00:00"),
        ('"2026-11-20T09:00:00"', "2026-11-20T09:00:00"),
        ("20 November 2026, 9 am", "2026-11-20T09:00:00"),
        ("20/11/2026 at 18.30", "2026-11-20T18:30:00"),
        ("November 20, 2026 12 pm", "2026-11-20T12:00:00"),
    ],
)
def test_a_moment_that_can_be_told_is_written_out(written: str, moment: str) -> None:
    """Without Z: by whose clock it is, nobody has said."""
    assert moment_hint(written) == f"write {moment}, without quotation marks"


@pytest.mark.parametrize(
    "written", ["soon", "8 pm", "2026-11-20", "03/04/2026 9:00", "2026-11-20 25:00", "2026-11-20 9"]
)
def test_a_moment_that_cannot_be_told_is_not_guessed(written: str) -> None:
    """Neither its day nor its hour."""
    assert moment_hint(written) == "write day and hour like 2021-11-01T09:00:00, without quotation marks"
