"""How large a drawing is."""

from xml.etree.ElementTree import fromstring

import pytest

from presskit.load.pictures.svg_size import as_sized, own_width_px, view_box


@pytest.mark.parametrize(
    ("attributes", "size", "own_px"),
    [
        ('viewBox="0 0 40 10"', (40, 10), 0),
        ('viewBox="0 0 40 10" width="100%"', (40, 10), 0),
        ('viewBox="0 0 40 10" width="80"', (40, 10), 80),
        ('viewBox="0 0 40 10" height="1in"', (40, 10), 384),
        ('viewBox="0 0 40 10" width="60mm" height="15mm"', (40, 10), 226.77),
        ('viewBox="0 0 40 10" width="20pt" height="20pt"', (80 / 3, 80 / 3), 26.67),
        ('width="2cm" height="1cm"', (75.59, 37.8), 75.59),
        ('width="1.2e2px" height="6e1"', (120, 60), 120),
    ],
)
def test_a_size_is_read_in_whatever_unit(attributes: str, size: tuple[float, float], own_px: float) -> None:
    """The shape is the viewBox's, unless the drawing asks to lie in another."""
    drawing = fromstring(f"<svg {attributes}/>")
    found = as_sized(drawing)
    assert found == pytest.approx(size, abs=0.01)
    assert found is not None
    assert own_width_px(drawing, found) == pytest.approx(own_px, abs=0.01)
    assert view_box(drawing) is not None


@pytest.mark.parametrize(
    "attributes", ["", 'width="9"', 'width="100%" height="5"', 'viewBox="0 0 1"', 'width="0" height="1"']
)
def test_a_drawing_may_have_none(attributes: str) -> None:
    """Nobody could place it."""
    assert as_sized(fromstring(f"<svg {attributes}/>")) is None
