"""Which faces a theme sets, and the scripts that they have."""

from tests.made_pieces import checkout_fonts

from presskit.compose.looks.theme_faces import theme_faces
from presskit.model.looks.style import PLAIN, Theme


def test_a_theme_without_faces_has_the_usual_ones() -> None:
    """Inter for the text, Oswald for large words; Oswald has no Greek, so the theme has none."""
    faces = theme_faces(PLAIN, checkout_fonts())

    assert (faces.text, faces.display) == ("Inter", "Oswald")
    assert faces.scripts == ("Latin", "Cyrillic")


def test_a_script_is_one_that_both_faces_have() -> None:
    """Literata alone has all three; with Oswald for large words Greek is gone."""
    fonts = checkout_fonts()

    assert theme_faces(Theme("one", text_family="Literata", display_family="Literata"), fonts).scripts == (
        "Latin",
        "Greek",
        "Cyrillic",
    )
    assert "Greek" not in theme_faces(Theme("two", text_family="Literata"), fonts).scripts


def test_a_face_that_is_not_there_has_no_script() -> None:
    """Nothing is claimed of a family that no font is of."""
    assert theme_faces(Theme("none", "", "", 0, "Nowhere", "Nowhere"), checkout_fonts()).scripts == ()
