"""Which words readers see."""

import pytest

from presskit.load.bring.losses import Losses
from presskit.load.bring.seen_words import Around, Looks, seen_words


def seen(text: str, looks: Looks, around: Around = Around()) -> tuple[str, list[str], set[str]]:  # noqa: B008
    """The words that are taken, the codes of what is told, and the looks that are not taken."""
    losses = Losses("a")
    kept = seen_words(text, looks, around, losses)
    losses.end_paragraph(1, "words")
    return kept, [each.code for each in losses.findings() if each.code != "looks-left-out"], losses.looks


@pytest.mark.parametrize(
    "looks",
    [
        {"hidden": "1"},
        {"always_hidden": "1", "hidden": ""},
        {"colour": "FFFFFF"},
        {"colour": "FEFEFE"},
        {"colour": "FFFFFF", "marked": "FFFFFF"},
        {"colour": "FFFF00", "marked": "FFFF00"},
        {"marked": "000000"},
        {"shaded": "000000"},
        {"colour": "101010", "shaded": "000000"},
        {"size": "6"},
        {"size": "0.5"},
        {"width": "1"},
        {"struck": "1"},
        {"font": "Wingdings 2"},
    ],
)
def test_unseen_words_are_left_out(looks: Looks) -> None:
    """And told."""
    kept, codes, _looks = seen("secret", looks)

    assert (kept, len(codes)) == ("", 1)


@pytest.mark.parametrize(
    ("looks", "around"),
    [
        ({"colour": "FFFFFF", "marked": "000000"}, Around()),
        ({"marked": "FFFF00"}, Around()),
        ({"colour": "BFBFBF"}, Around()),
        ({}, Around(grounds=("000000",))),
        ({"width": "50"}, Around()),
        ({"colour": "FFFFFF"}, Around(grounds=("000000",))),
        ({"size": "7"}, Around()),
        ({"font": "Gill Sans"}, Around()),
    ],
)
def test_seen_words_are_taken(looks: Looks, around: Around) -> None:
    """White on a dark ground, a colour that the program chooses, small but legible."""
    assert seen("words", looks, around)[:2] == ("words", [])


def test_words_must_be_seen_on_every_ground_that_they_may_have() -> None:
    """Of a changed cell, or of a page that the screen shows in a colour; a pen's ground lies over them all."""
    black, both = {"colour": "000000"}, Around(grounds=("FFFFFF", "000000"))
    assert [seen("words", looks, both)[0] for looks in (black, {**black, "marked": "FFFF00"}, {})] == [
        "",
        "words",
        "words",
    ]


def test_a_sign_of_a_private_font_is_taken_out_of_the_words() -> None:
    """The rest stays."""
    assert seen("a\uf0b7b", {})[:2] == ("ab", ["part-left-out"])


def test_looks_are_noted_where_they_set_words_apart() -> None:
    """Not in links, not where the whole paragraph looks so, not on spaces."""
    red = {"colour": "C00000", "underlined": "1"}

    assert seen("a", red)[2] == {"coloured words", "underlined words"}
    assert (
        seen("a", red, Around(usual=red))[2] == seen("a", red, Around(in_link=True))[2] == seen(" ", red)[2] == set()
    )


@pytest.mark.parametrize(("text", "looks"), [("ab", {"capitals": "1"}), ("2", {"height": "subscript"})])
def test_what_is_written_otherwise_is_noted(text: str, looks: Looks) -> None:
    """Capitals, raised letters."""
    assert seen(text, looks, Around(behind_words=True))[1] == ["form-changed"]


@pytest.mark.parametrize(
    ("text", "font", "bullet"), [("\uf0b7\t", "", "•\t"), ("§", "Wingdings", "▪"), ("·", "Symbol", "•")]
)
def test_a_bullet_of_a_symbol_font_stays_one(text: str, font: str, bullet: str) -> None:
    """At the beginning of a paragraph, as one of all fonts; elsewhere the sign cannot be read."""
    assert seen(text, {"font": font})[:2] == (bullet, [])
    assert seen(text, {"font": font}, Around(behind_words=True))[1] == ["part-left-out"]
