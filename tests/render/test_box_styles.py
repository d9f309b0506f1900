"""Styles found on the engine's private boxes; each test breaks if a private name moves."""

import pytest
from tests.made_pieces import sheets

from presskit.render import FontStage
from presskit.render.box_styles import hazards_on
from presskit.render.engine import EngineDocument
from presskit.render.page_facts import Hazard


def seen(fonts: FontStage, body: str, css: str = "") -> dict[Hazard, str]:
    """What is on the pages of a small document."""
    return hazards_on(EngineDocument(sheets(body, css), fonts, tagged=True).lay_out({}))


@pytest.mark.parametrize(
    ("css", "hazard"),
    [
        ("p { background: linear-gradient(red, blue) }", Hazard.GRADIENT),
        ("p { border: 2mm solid; border-image: linear-gradient(red, blue) 1 }", Hazard.GRADIENT),
        ("p { border-top: 1mm ridge red }", Hazard.CARVED_BORDER),
        ("p { columns: 2; column-rule: 1mm groove }", Hazard.CARVED_BORDER),
        ("p { box-shadow: 1mm 1mm 2mm red }", Hazard.SOFT_SHADOW),
        ("p { color: oklch(0.5 0.2 30) }", Hazard.FOREIGN_COLOUR),
        ("p { position: absolute; outline: 1mm solid lab(50 20 30) }", Hazard.FOREIGN_COLOUR),
    ],
)
def test_each_is_seen_on_its_element(css: str, hazard: Hazard, fonts: FontStage) -> None:
    """It is named with its page, also where the element is taken out of the flow."""
    assert seen(fonts, "<h1>One</h1><p>Text in two short lines</p>", css) == {hazard: "<p> on page 1"}


def test_the_first_place_is_told(fonts: FontStage) -> None:
    """Of two gradients the upper one, beside whatever else is there."""
    body = "<p style='break-after: page'>x</p><h1>x</h1><p>x</p>"
    css = "h1, p + h1 + p { background: linear-gradient(red, blue) } p { box-shadow: 0 0 1mm red }"
    assert seen(fonts, body, css) == {Hazard.GRADIENT: "<h1> on page 2", Hazard.SOFT_SHADOW: "<p> on page 1"}


def test_plain_styles_are_passed_over(fonts: FontStage) -> None:
    """Hard edges, inks, colours of the screen, and a border without width."""
    css = "p { border: 0 groove; box-shadow: 1mm 1mm red; color: device-cmyk(0 1 0 0); background: hsl(20 50% 50%) }"
    assert seen(fonts, "<p>x</p>", css) == {}
