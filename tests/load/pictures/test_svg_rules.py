"""What a drawing may hold, value by value."""

from xml.etree.ElementTree import fromstring

import pytest

from presskit.load.limits import MAX_SVG_ELEMENTS, MAX_SVG_REFERENCE_CHAIN
from presskit.load.pictures.svg_rules import (
    SvgCost,
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


def problem_of(body: str) -> str:
    """Why a drawing with this in it cannot be drawn in reasonable time."""
    return SvgCost(fromstring(f"<svg>{body}</svg>")).problem()


def chain(links: int) -> str:
    """Groups that each draw the next."""
    return "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(links)) + f'<g id="a{links}"/>'


@pytest.mark.parametrize(
    "body",
    [
        '<g id="a"/>' + '<use href="#a"/>' * 1000,
        chain(MAX_SVG_REFERENCE_CHAIN - 2),
        '<use href="#gone"/>',
        '<pattern id="p"><rect/></pattern><rect fill="url(#p)" stroke="url(#p)"/>',
    ],
)
def test_a_usual_drawing_costs_little(body: str) -> None:
    """Parts that are drawn again and again, but not out of all measure."""
    assert problem_of(body) == ""


@pytest.mark.parametrize(
    "body",
    [
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<pattern id="p"><rect fill="url(#p)"/></pattern><rect fill="url(#p)"/>',
        '<pattern id="p"><rect style="stroke: url( #p )"/></pattern><rect fill="url(#p)"/>',
        '<mask id="m"><rect mask="url(#m)"/></mask><rect mask="url(#m)"/>',
        '<clipPath id="c" clip-path="url(#c)"><rect/></clipPath><rect clip-path="url(#c)"/>',
        '<linearGradient id="g" href="#g"/><rect fill="url(#g)"/>',
        '<g id="a"/><g id="a"><use href="#a"/></g>',
        chain(MAX_SVG_REFERENCE_CHAIN + 2),
    ],
)
def test_a_circle_and_a_long_chain_are_seen(body: str) -> None:
    """Through whatever attribute one part refers to the next."""
    assert "in a circle, or in too long a chain" in problem_of(body)


def test_a_small_file_that_draws_millions_is_seen() -> None:
    """Ten times ten times ten, twelve times over, in two kilobytes."""
    bomb = "".join(f'<g id="a{n}">' + f'<use href="#a{n + 1}"/>' * 10 + "</g>" for n in range(12))
    assert f"more than {MAX_SVG_ELEMENTS:,}" in problem_of(bomb + '<g id="a12"><rect/></g>')


def test_what_a_style_refers_to_counts() -> None:
    """A pattern may be called for by a rule as well as by an attribute."""
    body = '<style>rect{fill:url(#p)}</style><pattern id="p"><use href="#q"/></pattern><g id="q"><use href="#p"/></g>'
    assert "circle" in problem_of(body)
