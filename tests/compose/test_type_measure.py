"""Measured type."""

from dataclasses import replace

import pytest
from tests.load.fonts.made_kit_fonts import Made, made_font

from presskit.compose.type_measure import Typeface, balanced_measure_em, typeface_for, wrap
from presskit.model.house_style import FontFile

CALL = "War on Drugs must be ended with full decriminalisation of drugs with no sanctions."


@pytest.fixture(scope="module")
def display(fonts: tuple[FontFile, ...]) -> Typeface:
    """The display face in bold."""
    return Typeface(next(font for font in fonts if font.role == "display"), 700)


def test_bold_is_wider_than_light(fonts: tuple[FontFile, ...]) -> None:
    """The weight axis of a variable font is applied before measuring."""
    oswald = next(font for font in fonts if font.role == "display")
    assert Typeface(oswald, 700).width_em("Power") > Typeface(oswald, 300).width_em("Power")


def test_ink_reaches_below_the_line_only_where_letters_do(display: Typeface) -> None:
    """A hashtag without descenders needs no room for them."""
    assert display.ink_em("Power").below_em < 0.05
    assert display.ink_em("gap").below_em > 0.1


def test_lines_keep_within_the_measure(display: Typeface) -> None:
    """No wrapped line is wider than the measure, and no word is lost."""
    lines = wrap(CALL, display, 12)
    assert " ".join(lines) == CALL
    assert max(map(display.width_em, lines)) <= 12


def test_balancing_keeps_the_number_of_lines(display: Typeface) -> None:
    """The narrower measure sets the same number of lines, and its shortest line is longer."""
    measure = balanced_measure_em(CALL, display, 14)
    plain, balanced = wrap(CALL, display, 14), wrap(CALL, display, measure)
    assert measure <= 14
    assert len(plain) == len(balanced)
    assert min(map(display.width_em, balanced)) >= min(map(display.width_em, plain))


def test_a_text_gets_the_first_face_that_covers_it(fonts: tuple[FontFile, ...]) -> None:
    """Greek is not in the display face; the text face steps in."""
    assert typeface_for("Peers", ("Oswald",), fonts, 700).family == "Oswald"
    assert typeface_for("Δύναμη", ("Oswald",), fonts, 700).family == "Inter"
    assert typeface_for("権力", ("Oswald",), fonts, 700).family == "Oswald"


def test_a_face_with_optical_sizes_is_measured_as_it_is_drawn(fonts: tuple[FontFile, ...]) -> None:
    """Inter is drawn narrower the larger it is set, up to 32 px; Oswald knows one drawing for all sizes."""
    inter = typeface_for("Δύναμη", ("Inter",), fonts, 700)
    oswald = typeface_for("Peers", ("Oswald",), fonts, 700)
    widths = [inter.at(size_pt).width_em("Peers") for size_pt in (6, 10.5, 18, 24, 60)]

    assert widths[0] == widths[1] > widths[2] > widths[3] == widths[4]
    assert oswald.at(60) is oswald


def test_emoji_are_as_wide_as_the_font_that_draws_them(fonts: tuple[FontFile, ...]) -> None:
    """Alone, joined and among words, and where their ink begins; a text without any is measured as before."""
    face = typeface_for("Peers 🎉 speak", ("Oswald", "Inter"), fonts, 700)
    assert face.family == "Oswald"
    alone = face.width_em("🎉")
    assert alone == pytest.approx(2600 / 2048)
    assert face.width_em("Peers 🎉 speak") == pytest.approx(face.width_em("Peers ") + alone + face.width_em(" speak"))
    assert face.width_em("🚣\u200d♀") == face.width_em("1\ufe0f\u20e3") == pytest.approx(alone)
    assert face.width_em("❤\ufe0f") == pytest.approx(alone)
    plain = typeface_for("Peers speak", ("Oswald", "Inter"), fonts, 700)
    assert face.width_em("Peers speak") == plain.width_em("Peers speak")
    first, *_, last = face.letters_em("P🎉")
    assert first.start_em < face.width_em("P") < last.start_em


def boxes(weight: int, letters: str = "HI", family: str = "Handmade") -> FontFile:
    """A font whose letters are boxes 0.6 em apart."""
    data = made_font(Made(family=family, weight=weight, letters=letters))
    return FontFile(family, f"{weight}.ttf", "normal", "text", "", data, (weight, weight))


@pytest.mark.parametrize(
    ("there", "asked", "taken"),
    [
        ((400, 700), 700, 700),
        ((400, 900), 700, 900),
        ((300, 500), 400, 500),
        ((400,), 700, 400),
        ((500, 800), 600, 800),
    ],
)
def test_of_a_family_the_font_of_the_nearest_weight_is_measured(
    there: tuple[int, ...], asked: int, taken: int
) -> None:
    """As fontconfig counts weights, which takes it for the page: bold is nearer to black than to medium."""
    face = typeface_for("HI", ("Handmade",), [boxes(weight) for weight in there], asked)
    assert face.weights == (taken, taken)


def test_letters_that_a_face_lacks_are_measured_in_the_next(fonts: tuple[FontFile, ...]) -> None:
    """In runs, as the engine draws them: a wide face with one letter missing stays wide."""
    own = boxes(700)
    face = typeface_for("HI Peers", ("Handmade", "Inter"), [*fonts, own], 700)
    inter = typeface_for("Peers", ("Inter",), fonts, 700)
    assert face.family == "Handmade"
    assert face.width_em("HIH") == pytest.approx(3 * 0.6)
    assert face.width_em("HIPeers") == pytest.approx(2 * 0.6 + inter.width_em("Peers"))


def test_a_family_is_known_by_all_its_names(fonts: tuple[FontFile, ...]) -> None:
    """A style sheet may ask for one weight of it by its own name."""
    own = replace(boxes(700), names=("Handmade Bold",))
    assert typeface_for("HI", ("Handmade Bold",), [*fonts, own], 700).family == "Handmade"
