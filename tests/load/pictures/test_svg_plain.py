"""A drawing in the form that the layout engine draws right: seen by how the second engine draws both forms."""

from xml.etree.ElementTree import fromstring, tostring

import pytest

from presskit.load.pictures.svg_plain import plain_drawing
from presskit.rules.drawings import second_drawing, show_the_same

STAR = "M50 8 62 38 95 38 68 58 78 92 50 72 22 92 32 58 5 38 38 38Z"


def both(body: str) -> tuple[bytes, bytes]:
    """A drawing with this in it as it is, and in its plain form."""
    drawing = fromstring(f'<svg viewBox="0 0 200 100">{body}</svg>')
    forms = []
    for form in (drawing, plain_drawing(drawing)):
        form.set("xmlns", "http://www.w3.org/2000/svg")
        forms.append(tostring(form))
    return forms[0], forms[1]


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        ('<circle cx="50" cy="50" r="40" fill="#c5102e" stroke="#fff" stroke-dasharray="40 9"/>', b"circle"),
        ('<circle r="40"/>', b"circle"),
        ('<ellipse cx="1e2" cy="50" rx="90" ry="20" transform="rotate(9)"/>', b"ellipse"),
        ('<rect x="10" y="10" width="100" height="60" rx="30" ry="20"/>', b"rect"),
        ('<rect x="10" y="10" width="100" height="60" ry="90" stroke="#fff" stroke-width="9"/>', b"rect"),
        (f'<path d="{STAR}" fill="#fff" stroke="#06c" stroke-width="12" paint-order="stroke"/>', b"paint-order"),
        (f'<path id="a" d="{STAR}" opacity=".5" stroke="red" paint-order="stroke fill" transform="scale(.5)"/>'
         '<use href="#a" x="90"/>', b"paint-order"),
        (f'<mask id="m"><path d="{STAR}" fill="#fff"/></mask><g mask="url(#m)"><rect width="200" height="99"/></g>',
         b"mask"),
        (f'<mask id="m" mask-type="alpha"><path d="{STAR}"/></mask><rect width="99" height="99" mask="url(#m)"/>',
         b"mask"),
        (f'<path id="a" d="{STAR}"/><mask id="m" fill="white"><use href="#a"/></mask>'
         '<path fill="red" d="M0 40h200v20H0z" mask="url(#m)"/>', b"mask"),
    ],
)  # fmt: skip
def test_what_can_be_said_more_plainly_is(body: str, gone: bytes) -> None:
    """Curves, groups and clip paths in the place of what the layout engine draws otherwise or not at all."""
    original, plain = both(body)
    assert gone not in plain
    drawn = (second_drawing(form, (400, 200)) for form in (original, plain))
    assert show_the_same(*drawn)


@pytest.mark.parametrize(
    "body",
    [
        '<mask id="m"><path d="M0 0h9v9z" fill="#888"/></mask><rect mask="url(#m)"/>',
        '<mask id="m"><path d="M0 0h9v9z" fill="#fff" opacity=".5"/></mask><rect mask="url(#m)"/>',
        '<mask id="m"><path d="M0 0h9v9z" fill="#fff" stroke="#000"/></mask><rect mask="url(#m)"/>',
        '<mask id="m"><path d="M0 0h9v9z" fill="url(#g)"/></mask><rect mask="url(#m)"/>',
        '<mask id="m"/><rect mask="url(#m)"/>',
        '<circle cx="50%" r="40"/>',
        '<rect rx="3mm" width="9" height="9"/>',
    ],
)
def test_what_is_not_sure_stays_as_it_is(body: str) -> None:
    """A mask with tones, measures in other units: the proof will tell how they come out."""
    plain = both(body)[1]
    assert (b"mask=" in plain) == ("mask" in body)
    assert b" d=" not in plain or "path" in body


def test_what_the_engine_does_not_know_is_left_out() -> None:
    """What it means is kept in the original alone."""
    plain = both('<filter id="f"/><marker id="m"/><rect filter="url(#f)" style="fill:red" class="a"/><image/>')[1]
    assert b"<rect />" in plain
    assert not any(word in plain for word in (b"filter", b"marker", b"image", b"style", b"class"))
