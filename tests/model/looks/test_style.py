"""Which variants a piece is made in."""

from presskit.model.looks.style import KitStyle, Theme
from presskit.model.piece_design import Variants

OFFERED: Variants = {"density": {"airy": {}, "compact": {}}, "contact": {"head": {}, "foot": {}}}


def test_the_kit_goes_before_the_theme_and_the_theme_before_the_usual() -> None:
    """Each variant for itself."""
    theme = Theme("bold", variants={"release": {"density": "compact", "contact": "foot"}})

    assert KitStyle().chosen("release", OFFERED) == {"density": "airy", "contact": "head"}
    assert KitStyle(theme).chosen("release", OFFERED) == {"density": "compact", "contact": "foot"}
    assert KitStyle(theme, variants={"release": {"contact": "head"}}).chosen("release", OFFERED) == {
        "density": "compact",
        "contact": "head",
    }
    assert KitStyle(theme).chosen("letter", OFFERED) == {"density": "airy", "contact": "head"}


def test_a_theme_names_its_faces() -> None:
    """Those that are given, each once."""
    assert Theme("bold", text_family="A", display_family="A").families == {"A"}
    assert Theme("bold").families == frozenset()
    assert Theme("bold").folder == "themes/bold"
