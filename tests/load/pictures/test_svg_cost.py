"""What a drawing costs to draw, counted before anything draws it."""

from xml.etree.ElementTree import fromstring

import pytest

from presskit.load.limits import MAX_SVG_ELEMENTS, MAX_SVG_REFERENCE_CHAIN
from presskit.load.pictures.svg_cost import SvgCost


def problem_of(body: str) -> str:
    """Why a drawing with this in it cannot be drawn in reasonable time."""
    problem: str = SvgCost(fromstring(f"<svg>{body}</svg>")).problem()
    return problem


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
        '<filter id="f"><rect filter="url(#f)"/></filter><rect filter="url(#f)"/>',
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


@pytest.mark.parametrize("carrier", ["path", "g"])
def test_a_marker_at_every_point_counts_at_every_point(carrier: str) -> None:
    """Also where a group gives it to the lines in it; a line without any costs nothing more."""
    marker = '<marker id="m"><path d="M0 0h1"/></marker>'
    path = f'<path d="{"M0 0" * MAX_SVG_ELEMENTS}"'
    assert problem_of(f"{marker}{path}/>") == ""
    marked = f'{path} marker-mid="url(#m)"/>' if carrier == "path" else f'<g marker-mid="url(#m)">{path}/></g>'
    assert f"more than {MAX_SVG_ELEMENTS:,}" in problem_of(marker + marked)


@pytest.mark.parametrize(
    ("effect", "most"),
    [('mask="url(#m)"', 99), ('filter="url(#m)"', 99), ('opacity=".5"', 1800), ('mask="none"', 19_000)],
)
def test_effects_weigh_more_than_plain_parts(effect: str, most: int) -> None:
    """As many as a drawing has pass; ten times as many would take minutes."""
    assert problem_of(f"<g {effect}/>" * most) == ""
    assert "so many effects" in problem_of(f"<g {effect}/>" * most * 10)
