"""What a drawing may hold, value by value."""

import pytest

from presskit.load.pictures.svg_rules import (
    holds_huge_number,
    is_safe_css,
    is_safe_value,
    is_silent_attribute,
    references,
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("href", "#mark"),
        ("fill", "url(#a)"),
        ("fill", "url('#a') red"),
        ("fill", "#c5102e"),
        ("transform", "matrix(1 0 0 1 2 3)"),
    ],
)
def test_a_value_that_stays_inside_the_drawing_is_safe(name: str, value: str) -> None:
    """Its own parts, colours and places."""
    assert is_safe_value(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("href", "mark"),
        ("href", "other.svg#mark"),
        ("href", "#"),
        ("href", "data:,x"),
        ("fill", "url(other.svg#a)"),
        ("fill", "url(#a) url(http://evil.example)"),
        ("fill", "uRl(\t'//evil.example')"),
    ],
)
def test_a_value_that_leads_outside_is_not(name: str, value: str) -> None:
    """In whatever spelling."""
    assert not is_safe_value(name, value)


@pytest.mark.parametrize("value", ["1000000", "-2000000.5", "1e6", "1E+9", "1e999", "nan", "inf", "M0 0 L12345678 0"])
def test_a_number_larger_than_any_page_is_seen(value: str) -> None:
    """Also one written with an exponent."""
    assert holds_huge_number("d", value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("d", "M0 0L999999.1234567 1e-9"),
        ("d", "M0 0h1e3v1e3H0z"),
        ("fill", "#12345678"),
        ("fill", "url(#SVGID_00000152262891829357193420000017564857346283974_)"),
        ("id", "path1234567"),
        ("style", "fill:#1234567"),
    ],
)
def test_long_fractions_colours_and_names_are_none(name: str, value: str) -> None:
    """Programs write seven digits behind the point, exponents to save room, and names of fifty digits."""
    assert not holds_huge_number(name, value)


def test_what_draws_nothing_is_not_talked_about() -> None:
    """Other programs' namespaces; data may be what a style sheet goes by."""
    assert is_silent_attribute("{urn:inkscape}label")
    assert not is_silent_attribute("data-name")


@pytest.mark.parametrize("css", ["\\75rl(#a)", "@import 'a'", "expression(alert(1))", "attr(x)", "var(--x)"])
def test_css_that_loads_counts_or_hides_is_not_safe(css: str) -> None:
    """In whatever spelling."""
    assert not is_safe_css(css)


def test_references_are_found_in_any_spelling() -> None:
    """With and without quotation marks and spaces."""
    assert references("url(#a) URL( '#b' ) url(\"#c\")") == ["#a", "#b", "#c"]
    assert is_safe_css("fill:url( '#a' )")
