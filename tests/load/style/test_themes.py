"""The folders of templates/themes/, and what is wrong with one."""

from pathlib import Path

import pytest
from tests.load.made_kits import write_kit

from presskit.errors import KitError
from presskit.load import load_house_style
from presskit.load.kit_folder import KitFolder
from presskit.load.style.makeable import Makeable, house_makeable, read_makeable
from presskit.load.style.template_files import read_templates
from presskit.model.finding import Finding

SLATE = """title = "Slate"
about = "Large and loud."
order = 5

[faces]
text = "Inter"
display = "Oswald"

[tokens]
leading-base = "13pt"

[variants.press-release]
contact = "foot"
"""


def made(tmp_path: Path, theme: str) -> tuple[Makeable, list[Finding]]:
    """What there is to be made with a theme of the kit's own, and what is wrong with it."""
    folder = write_kit(tmp_path, files={"templates/themes/slate/theme.toml": theme})
    found: list[Finding] = []
    return read_makeable(read_templates(KitFolder(folder), found), found), found


def test_every_theme_of_the_house_is_sound() -> None:
    """Each has a title and a line of words; the plain one, which every other is laid over, comes first."""
    themes = house_makeable().themes

    assert next(iter(themes)) == "plain"
    assert all(theme.title and theme.about for theme in themes.values())


def test_a_theme_is_what_its_folder_says(tmp_path: Path) -> None:
    """Its faces, tokens and variants; a kit can bring one, and it stands in the list by its order."""
    makeable, found = made(tmp_path, SLATE)
    theme = makeable.themes["slate"]

    assert found == []
    assert next(iter(makeable.themes)) == "slate"
    assert (theme.text_family, theme.display_family) == ("Inter", "Oswald")
    assert theme.tokens == {"--leading-base": "13pt"}
    assert theme.variants == {"press-release": {"contact": "foot"}}


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("leading-base", "leding-base", 10, "leading-base"),
        ('"13pt"', '"13pt; color: red"', 10, "no value of a token"),
        ('"13pt"', '"url(http://example.org)"', 10, "no value of a token"),
        ("press-release]", "press-relaese]", 12, "press-release"),
        ("contact =", "contct =", 13, "contact"),
        ('"foot"', '"feet"', 13, "foot"),
    ],
)
def test_a_slip_is_told_where_it_stands(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    """A token, a piece, a variant or a choice that there is not would change nothing, without a word."""
    _, found = made(tmp_path, SLATE.replace(old, new))

    (finding,) = found
    assert finding.code == "theme-wrong"
    assert finding.place
    assert finding.place.line == line
    assert said in f"{finding.message} {finding.hint}"


def test_a_theme_needs_its_theme_toml(tmp_path: Path) -> None:
    """A folder with style sheets alone is told."""
    folder = write_kit(tmp_path, files={"templates/themes/slate/theme.css": "p { color: red }"})
    found: list[Finding] = []
    read_makeable(read_templates(KitFolder(folder), found), found)

    assert "theme-wrong" in [finding.code for finding in found]


def test_a_face_that_no_font_has_is_told(tmp_path: Path) -> None:
    """The engine would set another one."""
    files = {"templates/themes/slate/theme.toml": SLATE.replace('"Oswald"', '"Osvald"')}
    with pytest.raises(KitError) as caught:
        load_house_style(write_kit(tmp_path, files=files))

    (finding,) = caught.value.findings
    assert finding.code == "theme-wrong"
    assert '"Oswald"' in finding.hint
