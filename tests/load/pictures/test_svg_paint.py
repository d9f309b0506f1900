"""The colours of drawings."""

import pytest

from presskit.load.pictures.svg_paint import UnknownPaint, painted_colours

RED, BLUE, BLACK, WHITE = (255, 0, 0), (0, 0, 255), (0, 0, 0), (255, 255, 255)


def colours(drawing: str) -> frozenset[tuple[int, int, int]]:
    """The colours of these elements."""
    return painted_colours(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{drawing}</svg>'.encode())


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        ('<path d="M0 0h1"/>', {BLACK}),
        ('<path fill="red"/>', {RED}),
        ('<path style="fill: #f00; stroke: rgb(0,0,255)"/>', {RED, BLUE}),
        ('<path fill="none" stroke="blue"/>', {BLUE}),
        ('<g fill="red"><path/><circle fill="blue"/></g>', {RED, BLUE}),
        ('<style>.a, #b {fill: blue !important} path {fill: red}</style><path/><rect class="x a"/>', {RED, BLUE}),
        ('<style>.a{fill:red}</style><path class="a" fill="blue"/>', {RED}),
        ('<path fill="currentColor" color="red"/>', {RED}),
        ('<path fill="inherit"/>', {BLACK}),
        ('<line stroke="red"/>', {RED}),
        ('<path display="none"/><g style="display:none"><path/></g><path fill="red"/>', {RED}),
        ('<clipPath id="c"><path/></clipPath><mask id="m"><rect/></mask><path fill="red"/>', {RED}),
        ('<defs><path id="p"/></defs><use href="#p" fill="red"/>', {RED}),
        ('<defs><path id="p" fill="blue"/></defs><use href="#p"/>', {BLUE}),
        ('<defs><path id="p"/></defs><use href="#p"/>', set()),
        (
            '<linearGradient id="g"><stop stop-color="red"/><stop style="stop-color:blue"/></linearGradient>'
            '<linearGradient id="h" href="#g"/><path fill="url(#h)"/>',
            {RED, BLUE},
        ),
        ("", set()),
    ],
)
def test_what_is_drawn_gives_its_colours(drawing: str, expected: set[tuple[int, int, int]]) -> None:
    """By attribute, style sheet, style and inheritance, as drawing programs write them; black if nothing is said."""
    assert colours(drawing) == expected


@pytest.mark.parametrize("paint", ["oklch(50% 0.1 20)", "url(#nowhere)", "url(#p)", "var(--x)"])
def test_a_paint_that_cannot_be_told_is_said(paint: str) -> None:
    """Nobody is told that a logo is invisible on a guess."""
    with pytest.raises(UnknownPaint):
        colours(f'<pattern id="p"><path fill="red"/></pattern><path fill="{paint}"/>')
