"""The place of a finding."""

from tests.preflight.made_facts import page

from presskit.model.finding import PageArea
from presskit.preflight.facts.boxes import Box, PageBoxes


def test_an_area_is_measured_in_millimetres_from_the_upper_left() -> None:
    """Of the page as it is shown; without a rectangle the whole page is meant."""
    boxes = PageBoxes(Box(0, 0, 720, 720), Box(0, 0, 720, 720))
    assert page(number=3, boxes=boxes).area(Box(72, 576, 144, 648)) == PageArea(3, (25.4, 25.4, 50.8, 50.8))
    assert page(number=3, boxes=boxes).area() == PageArea(3)
