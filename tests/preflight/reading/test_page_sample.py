"""Which pages of a long file are looked at."""

import pytest

from presskit.preflight.reading.page_sample import sample_of


@pytest.mark.parametrize("pages", [0, 1, 500])
def test_a_file_of_up_to_500_pages_is_looked_at_whole(pages: int) -> None:
    """And nothing is said of a sample."""
    sample = sample_of(pages)
    assert (list(sample.numbers), sample.unseen, sample.words) == (list(range(1, pages + 1)), 0, "")


def test_a_sample_says_which_pages_it_has() -> None:
    """Of 10,000 pages 200: both ends, and some of all that lies between."""
    sample = sample_of(10_000)
    assert (len(sample.numbers), sample.unseen) == (200, 9_800)
    assert sample.words == "the first 50, the last 50 and every 99th between them"
    assert sample.numbers[48:53] == (49, 50, 149, 248, 347)
    assert sample.numbers[-51:-48] == (9950, 9951, 9952)


@pytest.mark.parametrize("pages", [*range(501, 1500, 7), 12_345, 1_000_000])
def test_a_sample_has_never_more_than_200_pages_and_reaches_both_ends(pages: int) -> None:
    """Each once, in order; pages that come in pairs are met on both sides."""
    numbers = sample_of(pages).numbers
    assert list(numbers) == sorted(set(numbers))
    assert 150 <= len(numbers) <= 200
    assert (numbers[0], numbers[-1]) == (1, pages)
    assert {number % 4 for number in numbers[50:-50]} == {0, 1, 2, 3}


def test_every_page_is_looked_at_where_that_is_wanted() -> None:
    """However many there are."""
    sample = sample_of(10_000, every_page=True)
    assert (len(sample.numbers), sample.unseen, sample.words) == (10_000, 0, "")


@pytest.mark.parametrize(("pages", "step"), [(501, "5th"), (2_200, "21st"), (2_400, "23rd"), (1_200, "11th")])
def test_the_step_is_said_in_words(pages: int, step: str) -> None:
    """As people count."""
    assert f"every {step} between" in sample_of(pages).words
