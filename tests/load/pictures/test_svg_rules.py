"""What a drawing may hold, value by value."""

import pytest

from presskit.load.pictures.svg_rules import (
    holds_huge_number,
    is_safe_css,
    is_safe_value,
    is_silent_attribute,
    plain_style,
    references,
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("href", "#mark"),
        ("fill", "url(#a)"),
        ("fill", "url('#a') red"),
        ("fill", "#c5102e"),
        ("style", "fill:url(#a);opacity:.5"),
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
        ("style", "fill:\\75rl(#a)"),
        ("style", "@import 'a'"),
        ("style", "width:expression(alert(1))"),
        ("style", "fill:attr(x)"),
    ],
)
def test_a_value_that_leads_outside_is_not(name: str, value: str) -> None:
    """In whatever spelling."""
    assert not is_safe_value(name, value)


@pytest.mark.parametrize("value", ["1000000", "-2000000.5", "1e3", "1E+9", "nan", "inf", "M0 0 L12345678 0"])
def test_a_number_larger_than_any_page_is_seen(value: str) -> None:
    """Also one written with an exponent."""
    assert holds_huge_number("d", value)


@pytest.mark.parametrize(
    ("name", "value"),
    [("d", "M0 0L999999.1234567 1e-9"), ("fill", "#12345678"), ("id", "path1234567"), ("style", "fill:#1234567")],
)
def test_long_fractions_colours_and_names_are_none(name: str, value: str) -> None:
    """Drawing programs write seven digits behind the point."""
    assert not holds_huge_number(name, value)


def test_a_style_loses_its_remarks_and_nothing_else() -> None:
    """One name or class to a rule is what drawing programs write."""
    assert plain_style("/* a */.a{fill:red}/* b */ #b , rect{}") == " .a{fill:red}  #b , rect{}"


@pytest.mark.parametrize(
    "sheet", ["a b{}", "a>b{}", "a:hover{}", "[x]{}", "{}", "a{b{}}", "a{}b", "a{}}", "@page{}", "a{/*"]
)
def test_a_style_with_more_than_names_is_refused(sheet: str) -> None:
    """Names within names take the engine minutes to look up."""
    assert plain_style(sheet) is None


def test_what_draws_nothing_is_not_talked_about() -> None:
    """Other programs' namespaces, data and descriptions; an event is not among them."""
    assert all(map(is_silent_attribute, ("{urn:inkscape}label", "data-name", "aria-label", "version")))
    assert not is_silent_attribute("onload")


def test_references_are_found_in_any_spelling() -> None:
    """With and without quotation marks and spaces."""
    assert references("url(#a) URL( '#b' ) url(\"#c\")") == ["#a", "#b", "#c"]
    assert is_safe_css("fill:url( '#a' )")
