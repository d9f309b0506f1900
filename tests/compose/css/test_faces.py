"""The faces of brand and theme as tokens, and the fonts in their order."""

from dataclasses import replace

from tests.load.fonts.made_kit_fonts import Made, made_font

from presskit.compose.css.faces import face_tokens, in_their_roles
from presskit.compose.css.scripts import ScriptSetting
from presskit.load import script_styles
from presskit.model.faces import Face, Faces
from presskit.model.finding import Place
from presskit.model.house_style import FontFile
from presskit.model.looks.style import PLAIN, Theme

NOWHERE = Place("organisation.toml")
THEME = Theme("bold", text_family="Worn", display_family="Oswald")


def font(family: str, role: str = "text", style: str = "normal") -> FontFile:
    """A font of two letters."""
    data = made_font(Made(family=family, letters="HI "))
    return FontFile(family, f"{family}.ttf", style, role, "", data)


FONTS = (font("Inter"), font("Oswald", "display"), font("Worn", "theme"), font("Own"))


def named(theme: Theme, faces: Faces) -> dict[str, str]:
    """The tokens that name faces."""
    return {name: value for name, value in face_tokens(theme, faces, FONTS).items() if name.endswith("-face")}


def test_a_brands_faces_go_before_the_themes() -> None:
    """What neither chooses is left to the style sheets."""
    faces = Faces(display=Face("Own", NOWHERE))
    assert named(PLAIN, Faces()) == {}
    assert named(THEME, Faces())["--display-face"].startswith('"Oswald", "Inter"')
    assert named(THEME, faces)["--display-face"].startswith('"Own", "Inter"')
    assert named(THEME, faces)["--text-face"].startswith('"Worn"')


def test_a_face_that_lacks_a_letter_gives_way_to_the_fonts_for_text() -> None:
    """In their order."""
    faces = Faces(display=Face("Oswald", NOWHERE), figures=Face("Worn", NOWHERE))
    assert named(PLAIN, faces) == {
        "--display-face": '"Oswald", "Inter", "Own"',
        "--large-face": '"Oswald", "Inter", "Own"',
        "--figures-face": '"Worn", "Inter", "Own"',
    }


def test_the_letters_of_the_brands_text_face_are_measured() -> None:
    """So that signs stand at the middle of its small letters."""
    tokens = face_tokens(PLAIN, Faces(text=Face("Own", NOWHERE)), FONTS)
    assert tokens["--text-capitals"] == "0.700"


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


def test_what_figures_are_set_in_stands_in_for_nothing_else_first() -> None:
    """A font that only themes are set in becomes one of this kit by it."""
    ordered = in_their_roles(Faces(figures=Face("Worn", NOWHERE)), FONTS)
    assert [(each.family, each.role) for each in ordered][-1] == ("Worn", "text")
    assert ordered[0].family == "Inter"


def test_the_letters_of_a_script_are_measured_where_the_text_is_in_it() -> None:
    """And how much higher a line is that has a Latin word in it; without a script nothing is said of that."""
    fonts = (
        FONTS[0],
        replace(font("Noto Sans Thai"), data=made_font(Made(letters="HI ", advance=900)), role="script"),
    )
    thai = ScriptSetting("th", replace(script_styles()["Thai"]), (), fonts)
    plain, tokens = face_tokens(PLAIN, Faces(), fonts), face_tokens(PLAIN, Faces(), fonts, thai)
    assert (plain["--text-space"], tokens["--text-space"]) == ("0.600", "0.900")
    assert "--text-jump" not in plain
    assert tokens["--text-jump"] == "0.000"
