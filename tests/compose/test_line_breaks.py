"""Where large words are broken."""

import pytest

from presskit.compose.line_breaks import balanced_lines, even_lines, humps
from presskit.compose.type_measure import Typeface
from presskit.model.house_style import FontFile


@pytest.fixture(scope="module")
def display(fonts: tuple[FontFile, ...]) -> Typeface:
    """The display face in bold."""
    return Typeface(next(font for font in fonts if font.role == "display"), 700)


@pytest.mark.parametrize(
    ("hashtag", "parts"),
    [
        ("#PowerOfPeers", ["#Power", "Of", "Peers"]),
        ("#СилаРавных", ["#Сила", "Равных"]),
        ("#ΔύναμηΤωνΟμότιμων", ["#Δύναμη", "Των", "Ομότιμων"]),
        ("#ՈւժըՄիասին", ["#Ուժը", "Միասին"]),
        ("#EndAIDSNow", ["#End", "AIDS", "Now"]),
        ("#IDUD21", ["#IDUD", "21"]),
        ("#lamps_on", ["#lamps", "_on"]),
        ("#peers", ["#peers"]),
        ("#IDs", ["#IDs"]),
    ],
)
def test_a_hashtag_breaks_at_the_humps_of_any_script(hashtag: str, parts: list[str]) -> None:
    """Before a capital after a small letter, the last capital of a run, a figure and an underscore; nowhere else."""
    assert humps(hashtag) == parts


def test_lines_are_as_even_as_can_be() -> None:
    """Of all ways to break five parts in three, the one whose widths differ least; none if there are too few."""
    assert even_lines(["aaaa", "b", "ccc", "dd", "dd"], 3, len) == ("aaaa", "bccc", "dddd")
    assert even_lines(["a"], 2, len) is None


def test_the_heading_that_broke_badly_is_balanced(display: Typeface) -> None:
    """It left "use drugs are" alone on its second line."""
    lines = balanced_lines("We demand that the community of people who use drugs are", display, 17.0)
    assert lines == ["We demand that the community", "of people who use drugs are"]


def test_no_last_word_stands_alone(display: Typeface) -> None:
    """A line gives up a word for it, where the greedy way leaves one over."""
    for measure_em in (6.0, 7.0, 8.0, 9.0, 10.0):
        lines = balanced_lines("We ask the council to act now and to open all empty houses", display, measure_em)
        assert len(lines) == 1 or " " in lines[-1]
        assert all(display.width_em(line) <= measure_em for line in lines)


def test_no_word_is_broken_at_its_hyphen(display: Typeface) -> None:
    """Under-funded stays whole, as does a word too wide for any line."""
    lines = balanced_lines("For the under-funded buses of the decision-makers", display, 5.0)
    words = " ".join(lines).split()
    assert "under-funded" in words
    assert "decision-makers" in words


def test_no_line_begins_with_a_french_mark(display: Typeface) -> None:
    """The space before it is one at which no line ends, and it stays that space."""
    said = "Nul ne sera tenu en servitude\u202f; la traite des esclaves est interdite"
    for measure_em in range(8, 20):
        lines = balanced_lines(said, display, measure_em)
        assert " ".join(lines) == said
        assert not any(line.startswith(";") for line in lines)
