"""Drawings by a second engine, and whether another engine's drawing shows the same."""

import io

import pytest
from PIL import Image, ImageDraw

from presskit.rules.drawings import (
    GROUND,
    compared_size_px,
    drawing_in_pixels,
    likely_troubles,
    second_drawing,
    show_the_same,
    size_in_area_px,
)

SIZE = (768, 384)


def png(image: Image.Image) -> bytes:
    """The image as a file."""
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def star(shift: float = 0.0, colour: str = "#0066cc", hair: int = 0) -> bytes:
    """A mark somewhere, drawn with soft edges, and perhaps with a line so many pixels wide."""
    large = Image.new("RGB", (SIZE[0] * 4, SIZE[1] * 4), GROUND)
    draw = ImageDraw.Draw(large)
    draw.ellipse([400 + shift * 4, 200, 1600 + shift * 4, 1400], fill=colour)
    if hair:
        draw.line([1800, 300, 2800, 900], fill=colour, width=4 * hair)
    return png(large.reduce(4))


def drawing(body: str) -> bytes:
    """A drawing with this in it."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{body}</svg>'.encode()


@pytest.mark.parametrize("shift", [0.0, 0.5, 1.0, 2.0])
def test_edges_may_fall_on_other_parts_of_a_pixel(shift: float) -> None:
    """A few thousandths of the width, which nobody sees."""
    assert show_the_same(star(), star(shift))


@pytest.mark.parametrize(
    "other", [star(8.0), star(colour="#0066ff"), star(hair=1), star(hair=4), png(Image.new("RGB", SIZE, GROUND))]
)
def test_what_anyone_would_see_is_found(other: bytes) -> None:
    """Moved by a hundredth, of another colour, with a hair line or a thick one more, or not there at all."""
    assert not show_the_same(star(), other)
    assert not show_the_same(other, star())


def test_a_size_off_by_a_pixel_is_no_difference() -> None:
    """Pages are rounded up."""
    grown = Image.new("RGB", (SIZE[0] + 1, SIZE[1] + 2), "white")
    grown.paste(Image.open(io.BytesIO(star())))
    assert show_the_same(star(), png(grown))


@pytest.mark.parametrize(
    ("shape", "size_px"),
    [((200, 100), (768, 384)), ((1, 1), (768, 768)), ((100, 1), (3072, 31)), ((1, 20), (48, 960))],
)
def test_a_strip_is_compared_finely_enough_and_not_too_finely(
    shape: tuple[float, float], size_px: tuple[int, int]
) -> None:
    """In its own proportions."""
    assert compared_size_px(*shape) == size_px


def test_pixels_are_counted_by_area() -> None:
    """So that a strip is as fine as a square."""
    assert size_in_area_px(4, 1, 10_000) == (200, 50)


def test_no_font_of_the_computer_is_used() -> None:
    """Text without a font of ours is not drawn at all."""
    text = drawing('<text y="15" font-family="sans-serif">A</text>')
    assert Image.open(io.BytesIO(second_drawing(text, (40, 20)))).getbbox() is None


def test_pixels_for_print_have_no_dark_rim() -> None:
    """What is transparent has the colour of what is beside it, so that a reader that mixes them shows no edge."""
    svg = drawing('<circle cx="10" cy="10" r="8" fill="#f05"/>')
    image = Image.open(io.BytesIO(drawing_in_pixels(svg, (800, 400))))
    assert image.getpixel((200, 20)) == (255, 0, 85, 0)
    assert image.getpixel((200, 200)) == (255, 0, 85, 255)
    mixed = image.convert("RGB").reduce(40)
    assert all(mixed.getpixel((x, 1)) == (255, 0, 85) for x in (4, 5))


def test_the_likely_reasons_are_named() -> None:
    """By what is in the drawing; none if nothing in it is known to come out otherwise."""
    svg = (
        b'<mask id="m"/><g style="mix-blend-mode:multiply"><path stroke="url(#g)" style="mix-blend-mode:normal"/></g>'
    )
    assert likely_troubles(svg) == ["blend modes", "masks", "gradients along lines"]
    assert likely_troubles(b'<path style="mix-blend-mode:normal"/>') == []
