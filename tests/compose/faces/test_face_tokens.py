"""The brand's faces as tokens, and in their order."""

from presskit.compose.faces.face_tokens import face_tokens, in_their_roles
from presskit.model.faces import Face, Faces
from presskit.model.finding import Place
from presskit.model.house_style import FontFile

NOWHERE = Place("organisation.toml")


def font(family: str, role: str = "text", style: str = "normal") -> FontFile:
    """A font without letters."""
    return FontFile(family, f"{family}.ttf", style, role, "", b"")


def test_a_face_that_lacks_a_letter_gives_way_to_the_text_face() -> None:
    """And this to what stands in; a face that is not chosen is left to the style sheets."""
    faces = Faces(text=Face("Serif 4", NOWHERE), display=Face("Wide", NOWHERE))
    assert face_tokens(faces) == {
        "--text-face": '"Serif 4", var(--stand-in-face)',
        "--display-face": '"Wide", "Serif 4", var(--stand-in-face)',
    }
    assert face_tokens(Faces()) == {}


def test_chosen_faces_come_before_all_others_in_their_roles() -> None:
    """So that they stand in for letters that others lack; one that is both stands in for text."""
    fonts = (font("Inter"), font("Oswald", "display"), font("Own"), font("Own", style="italic"))
    ordered = in_their_roles(Faces(display=Face("Own", NOWHERE)), fonts)
    assert [(each.family, each.role) for each in ordered] == [
        ("Own", "display"),
        ("Own", "display"),
        ("Inter", "text"),
        ("Oswald", "display"),
    ]
    own = Face("Own", NOWHERE)
    assert {each.role for each in in_their_roles(Faces(own, own), fonts) if each.family == "Own"} == {"text"}
    assert in_their_roles(Faces(), fonts) == fonts
