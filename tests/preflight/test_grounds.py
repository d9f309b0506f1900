"""What lies under a thing."""

import pytest
from tests.preflight.made_print_facts import BLUE, MIDDLE, WHITE, picture, text, thing

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import Painted, PaintedPage
from presskit.preflight.grounds import Grounds

_GROUND = thing(BLUE, MIDDLE.grown(20))
_CARD = thing(WHITE, MIDDLE.grown(5))
_HALF_A_CARD = thing(WHITE, Box(100, 100, 150, 120))


@pytest.mark.parametrize(
    ("painted", "stands_on_colour"),
    [
        ((), False),
        ((_GROUND,), True),
        ((_CARD,), False),
        ((_GROUND, _CARD), False),
        ((_CARD, _GROUND), True),
        ((_GROUND, _HALF_A_CARD), True),
        ((_GROUND, thing(WHITE, MIDDLE.grown(5), overprints=True)), True),
    ],
)
def test_white_between_hides_a_colour(painted: tuple[Painted, ...], stands_on_colour: bool) -> None:
    """It must lie under all of the thing, and cut out what is there."""
    page = PaintedPage((*painted, text()))
    assert Grounds(page).has_under(text(), len(painted)) is stands_on_colour


@pytest.mark.parametrize(("painted_before", "is_under"), [(0, True), (1, True), (2, False)])
def test_pictures_lie_under_what_is_painted_after_them(painted_before: int, is_under: bool) -> None:
    """A picture says how many things were painted before it."""
    page = PaintedPage((thing(), text()), (picture(box=MIDDLE, painted_before=painted_before),))
    assert any(ground is page.pictures[0] for ground in Grounds(page).under(text(), 1)) is is_under


def test_the_topmost_ground_comes_first() -> None:
    """Later things lie above earlier ones."""
    page = PaintedPage((_GROUND, _CARD, text()))
    assert list(Grounds(page).under(text(), 2)) == [_CARD, _GROUND]
    assert list(Grounds(page).under(text(), 1)) == [_GROUND]
