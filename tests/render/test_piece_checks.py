"""What can be wrong with a piece wherever things stand, each with a case in which it just is not."""

from pathlib import Path

import pytest

from presskit.model.finding import Severity
from presskit.model.piece import Stylesheet
from presskit.render.font_stage import FontStage
from presskit.render.page_facts import LaidOutPage, PlacedImage, Rectangle, TextLine
from presskit.render.piece_checks import (
    characters_not_drawn,
    images_without_words,
    partner_runs_over,
    stationery_faults,
    unknown_fonts,
)

AREA = Rectangle(10, 10, 20, 20)
FONTS = FontStage(Path("fonts.conf"), frozenset({"Inter", "Oswald"}), "Inter")


def page(words: str = "", *, families: tuple[str, ...] = ("Inter",), images: tuple[str, ...] = ()) -> LaidOutPage:
    """Page 1 with a line of these words, in these families, and images that say these words."""
    line = TextLine(words, (AREA,), 20.0, 0)
    placed = tuple(PlacedImage(image, (AREA,)) for image in images)
    return LaidOutPage("page 1", 105.0, 148.0, (line,), placed, (), frozenset(families))


def test_a_font_that_is_not_there_is_named() -> None:
    """With what was taken in its place; the engine itself would say nothing."""
    (finding,) = unknown_fonts([page(families=("Oswld", "Inter")), page(families=("Oswld", "Oswald"))], FONTS)
    assert (finding.code, finding.severity) == ("unknown-font", Severity.WARNING)
    assert '"Oswld", which is not laid out for this kit; Inter or another' in finding.message


def test_a_font_that_is_not_there_is_told_where_the_kit_names_it() -> None:
    """In its own sheet; a sheet of ours is not searched by anybody."""
    css = "p { margin: 0 }\nh1 { font-family: Literata }"
    sheets = [Stylesheet("house:templates/a.css", css), Stylesheet("styles/kit.css", css, is_own=True)]
    (finding,) = unknown_fonts([page(families=("Literata",))], FONTS, sheets)

    assert finding.place
    assert (finding.place.file, finding.place.line) == ("styles/kit.css", 2)
    assert "[brand] of organisation.toml" in finding.hint


def test_families_of_the_kit_and_generic_ones_are_fine() -> None:
    """Serif and its like stand for the text face."""
    assert unknown_fonts([page(families=("Inter", "Oswald", "serif", "system-ui"))], FONTS) == []


def test_missing_letters_are_named_with_the_words_around_the_first() -> None:
    """One error for all of them, each by its sign and number."""
    (finding,) = characters_not_drawn(["平", "和"], [page("Text"), page("Peace in Japanese is 平和 here")])
    assert (finding.code, finding.is_error) == ("glyph-not-drawn", True)
    assert "“平” (U+5E73), “和” (U+548C): “Peace in Japanese is 平和 here” on page 1" in finding.message
    assert characters_not_drawn([], [page("平")]) == []


def test_many_missing_letters_are_counted() -> None:
    """Twelve are named; a line that holds none of them is not quoted."""
    letters = [chr(0x4E00 + number) for number in range(15)]
    (finding,) = characters_not_drawn(letters, [page("Text")])
    assert finding.message.count("U+") == 12
    assert finding.message.endswith(" and 3 more.")
    (of_twelve,) = characters_not_drawn(letters[:12], [])
    assert "more" not in of_twelve.message


@pytest.mark.parametrize(
    ("images", "words"),
    [(("", "A boat"), "1 image on page 1 does not say"), (("", "", ""), "3 images on page 1 do not say")],
)
def test_images_without_words_are_counted(images: tuple[str, ...], words: str) -> None:
    """One error a page."""
    (finding,) = images_without_words([page(images=images), page(images=("A boat",))])
    assert (finding.code, finding.is_error) == ("figure-without-alt", True)
    assert words in finding.message


@pytest.mark.parametrize(("sheets", "number"), [(1, "1 sheet"), (3, "3 sheets")])
def test_stationery_of_one_or_three_sheets_is_an_error(sheets: int, number: str) -> None:
    """The first sheet and the continuation sheet, no more; the same is asked of a partner's."""
    (finding,) = stationery_faults(sheets)
    assert (finding.code, finding.is_error) == ("stationery-sheets", True)
    assert f"has {number};" in finding.message
    assert stationery_faults(2) == []
    assert (partner_runs_over(sheets).code, number in partner_runs_over(sheets).message) == (finding.code, True)
