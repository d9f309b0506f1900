"""Stacks of lines that fill the measure: the hashtag, the slogan or the title of a front."""

import pytest

from presskit.compose.full_lines import (
    EVEN_RATIO,
    MOST_UNEVEN_RATIO,
    DisplayLine,
    DisplayRoom,
    full_lines,
    stack_height_mm,
)
from presskit.compose.type_measure import Typeface
from presskit.model.house_style import FontFile
from presskit.units import pt_to_mm

HASHTAGS = [
    "#PowerOfPeers",
    "#IDUD21",
    "#NothingAboutUsWithoutUs",
    "#peers",
    "#A",
    "#СилаРавных",
    "#ΔύναμηΤωνΟμότιμων",
    "#" + "aB" * 60,
    "#OpenHarbourDay",
]


TITLES = ["Homes for all", "International Drug Users Day", "A charter for all who care while the town sleeps"]


@pytest.fixture(scope="module")
def display(fonts: tuple[FontFile, ...]) -> Typeface:
    """The display face in bold."""
    return Typeface(next(font for font in fonts if font.role == "display"), 700)


def stack(words: str, face: Typeface, measure_mm: float = 128.0, height_mm: float = 90.0) -> tuple[DisplayLine, ...]:
    """The words in a room of this size."""
    return full_lines(words, face, DisplayRoom(measure_mm, height_mm, leading_ratio=1.18, gap_em=0.12))


def widths_mm(lines: tuple[DisplayLine, ...], face: Typeface) -> list[float]:
    """How wide the ink of each line is."""
    return [pt_to_mm(face.ink_em(line.text).width_em * line.size_pt) for line in lines]


@pytest.mark.parametrize("words", [*HASHTAGS, *TITLES])
def test_any_words_are_set_within_measure_and_height(display: Typeface, words: str) -> None:
    """The lines joined are the words, none is wider than the measure, and all fit the height together."""
    lines = stack(words, display)
    assert ("" if words.startswith("#") else " ").join(line.text for line in lines) == words
    assert max(widths_mm(lines, display)) <= 128.0
    assert stack_height_mm(lines) <= 90.0 + 1e-6


@pytest.mark.parametrize("words", [tag for tag in HASHTAGS if len(tag) < 100])
def test_lines_of_one_hashtag_stay_alike(display: Typeface, words: str) -> None:
    """None is more than twice as large as another: "Of" alone would shout."""
    sizes = [line.size_pt for line in stack(words, display)]
    assert max(sizes) < MOST_UNEVEN_RATIO * min(sizes)


@pytest.mark.parametrize("words", ["#PowerOfPeers", "#NothingAboutUsWithoutUs", "#СилаРавных", "#IDUD21"])
def test_even_lines_are_preferred(display: Typeface, words: str) -> None:
    """Where a break gives them, none is more than a quarter larger than another."""
    sizes = [line.size_pt for line in stack(words, display)]
    assert max(sizes) <= EVEN_RATIO * min(sizes) + 1e-6


def test_letters_are_no_larger_than_asked(display: Typeface) -> None:
    """A short word then leaves the measure unfilled."""
    room = DisplayRoom(128.0, 90.0, leading_ratio=1.18, gap_em=0.12, most_pt=100.0)
    lines = full_lines("#Go", display, room)
    assert [line.size_pt for line in lines] == [100.0]
    assert widths_mm(lines, display)[0] < 100.0


@pytest.mark.parametrize("words", ["#PowerOfPeers", "#Now", "#СилаРавных", "#OpenHarbourDay", *TITLES[:2]])
def test_each_line_fills_the_measure_whether_short_or_long(display: Typeface, words: str) -> None:
    """Both edges of the ink meet the margins, to half a millimetre."""
    assert widths_mm(stack(words, display), display) == pytest.approx([128.0] * len(stack(words, display)), abs=0.5)


def test_one_gap_stands_between_all_lines(display: Typeface) -> None:
    """From a baseline to the tops under it, whatever hangs down: what was uneven grew with each line's size."""
    lines = stack("#NothingAboutUsWithoutUs", display)
    assert len({round(line.gap_pt, 6) for line in lines[1:]}) == 1
    assert lines[0].gap_pt == 0


def test_a_descender_over_a_tall_letter_widens_the_gap(display: Typeface) -> None:
    """It may reach into the gap, but never touches what stands under it."""
    flat, deep = stack("#LaOn TheOn".replace(" ", ""), display), stack("#LapOnTheOn", display)
    assert deep[1].gap_pt / deep[1].size_pt > flat[-1].gap_pt / flat[-1].size_pt


def test_a_very_short_hashtag_is_bounded_by_the_height(display: Typeface) -> None:
    """One letter set to the full measure would be higher than the page."""
    lines = stack("#A", display, height_mm=40.0)
    assert stack_height_mm(lines) == pytest.approx(40.0, abs=0.1)


def test_a_lone_short_word_does_not_shout(display: Typeface) -> None:
    """The word Day alone under two long lines would be three times as large as they are."""
    assert [line.text for line in stack("International Drug Users Day", display)] == [
        "International",
        "Drug Users Day",
    ]


LONG_TITLE = "Nobody between the harbour and the mill has slept through a night since the road was opened"


def test_many_lines_have_one_size(display: Typeface) -> None:
    """Five sizes one under the other would look like chance."""
    lines = stack(LONG_TITLE, display)
    assert len(lines) >= 5
    assert len({line.size_pt for line in lines}) == 1


def test_a_few_words_never_stand_one_on_each_line(display: Typeface) -> None:
    """On a narrow sheet with much room below, they are set smaller instead."""
    lines = stack("Night clinics for shift workers", display, measure_mm=83.0, height_mm=96.0)
    assert len(lines) < 5
