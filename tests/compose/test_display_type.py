"""The large words of a flyer's front."""

import pytest

from presskit.compose.display_type import hashtag_lines, largest_text
from presskit.compose.type_measure import Typeface
from presskit.model.house_style import FontFile
from presskit.units import mm_to_pt, pt_to_mm

HASHTAGS = [
    "#PowerOfPeers",
    "#IDUD21",
    "#NothingAboutUsWithoutUs",
    "#peers",
    "#A",
    "#СилаРавных",
    "#ΔύναμηΤωνΟμότιμων",
    "#" + "aB" * 60,
]


@pytest.fixture(scope="module")
def display(fonts: tuple[FontFile, ...]) -> Typeface:
    """The display face in bold."""
    return Typeface(next(font for font in fonts if font.role == "display"), 700)


@pytest.mark.parametrize("hashtag", HASHTAGS)
def test_any_hashtag_is_set_within_measure_and_height(display: Typeface, hashtag: str) -> None:
    """The lines joined are the hashtag, none is wider than the measure, and all fit the height together."""
    lines = hashtag_lines(hashtag, display, 128.0, 90.0)
    widths_mm = [pt_to_mm(display.ink_em(line.text).width_em * line.size_pt) for line in lines]
    assert "".join(line.text for line in lines) == hashtag
    assert max(widths_mm) <= 128.0
    assert sum(pt_to_mm(line.size_pt * line.ink_height_em) for line in lines) <= 90.0


def test_every_line_of_the_sample_fills_the_measure(display: Typeface) -> None:
    """#PowerOfPeers stands in two lines, each as wide as the measure to half a millimetre."""
    lines = hashtag_lines("#PowerOfPeers", display, 128.0, 90.0)
    assert [line.text for line in lines] == ["#Power", "OfPeers"]
    for line in lines:
        assert pt_to_mm(display.ink_em(line.text).width_em * line.size_pt) == pytest.approx(128.0, abs=0.5)


def test_lines_of_one_hashtag_stay_alike(display: Typeface) -> None:
    """No line is more than twice as large as another: "Of" alone would shout."""
    sizes = [line.size_pt for line in hashtag_lines("#NothingAboutUsWithoutUs", display, 128.0, 90.0)]
    assert max(sizes) <= 2 * min(sizes)


def test_a_very_short_hashtag_is_bounded_by_the_height(display: Typeface) -> None:
    """One letter set to the full measure would be higher than the page."""
    (line,) = hashtag_lines("#A", display, 128.0, 40.0)
    assert pt_to_mm(line.size_pt * line.ink_height_em) == pytest.approx(40.0, abs=0.1)


def test_a_call_is_as_large_as_its_room_allows(display: Typeface) -> None:
    """A short call is set larger than a long one in the same room."""
    sizes = tuple(float(size) for size in range(13, 45))
    short = largest_text("No sanctions.", display, (128.0, 50.0), sizes)
    long = largest_text("We remain united and will continue rallying. " * 4, display, (128.0, 50.0), sizes)
    assert short.size_pt > long.size_pt
    assert long.width_mm <= 128.0


def test_a_call_too_long_for_its_room_gets_the_smallest_size(display: Typeface) -> None:
    """It is then measured again after layout, where overflow is an error."""
    assert largest_text("word " * 400, display, (60.0, 20.0), (13.0, 20.0)).size_pt == 13.0


def test_a_word_wider_than_the_room_is_not_set_large(display: Typeface) -> None:
    """One long word makes the size smaller rather than running off the page."""
    setting = largest_text("Entkriminalisierungsforderungen", display, (60.0, 60.0), (13.0, 20.0, 40.0))
    assert setting.size_pt < 40.0
    assert pt_to_mm(display.width_em(setting.text) * setting.size_pt) <= 60.0 or setting.size_pt == 13.0
    assert mm_to_pt(setting.width_mm) <= mm_to_pt(60.0)
