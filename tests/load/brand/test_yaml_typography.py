"""typography of a _brand.yml: the faces of text and headings, and where their fonts are to come from."""

import pytest
from tests.load.brand.made_brands import node
from tests.load.made_kits import codes

from presskit.load.brand.yaml_typography import yaml_faces
from presskit.model.finding import Finding


def read(text: str, *families: str) -> tuple[dict[str, str], list[Finding]]:
    """The faces, and what is told, where these families are there."""
    found: list[Finding] = []
    values = list(yaml_faces(node(f"typography:\n{text}", "typography"), families, found))
    return {str(each.path[-1]): each.value for each in values}, found


def test_text_and_headings_have_faces() -> None:
    """As a name alone, or among what else is said of them, which is passed over and said."""
    assert read("  base: Inter\n  headings: {family: Oswald}\n") == (
        {"text_face": "Inter", "display_face": "Oswald"},
        [],
    )
    assert (
        codes(read("  headings: {family: Oswald, weight: 600}\n  monospace: Fira\n")[1]) == ["brand-key-unused"] * 2
    )


@pytest.mark.parametrize(
    ("font", "said", "file"),
    [
        ("{family: Open Sans, source: google}", "comes from Google Fonts", "OpenSans.ttf"),
        ("{family: Open Sans, source: bunny}", "comes from Bunny Fonts", "OpenSans.ttf"),
        ("{family: Open Sans}", "comes from the network", "OpenSans.ttf"),
        ("{family: Open Sans, source: system}", "on the computer", "OpenSans.ttf"),
        ("{family: Open Sans, source: file, files: [{path: fonts/os.ttf}]}", "beside _brand.yml", "os.ttf"),
        ("{family: Open Sans, files: ['https://x.example/a/OS.woff2']}", "beside _brand.yml", "OS.woff2"),
    ],
)
def test_a_font_from_elsewhere_is_told_with_its_file(font: str, said: str, file: str) -> None:
    """And with the command; until it is there, the theme's own face stands. With it, the brand's does."""
    text = f"  fonts:\n    - {font}\n  base: Open Sans\n"
    values, found = read(text, "Inter")
    assert values == {}
    assert codes(found) == ["brand-font-to-bring"]
    assert said in found[0].message
    assert f"presskit fonts KIT --add {file}" in found[0].hint
    assert read(text, "open sans") == ({"text_face": "Open Sans"}, [])


def test_a_font_that_nothing_is_set_in_is_no_matter() -> None:
    """Code and web pages may have it."""
    assert read("  fonts:\n    - {family: Fira Code, source: google}\n  base: Inter\n")[1] == []


@pytest.mark.parametrize("font", ["{family: A;rm$(x)B, source: google}", "{family: 'A`x`', files: ['a/$(x).ttf']}"])
def test_the_command_to_bring_a_font_runs_no_other(font: str) -> None:
    """The hint is pasted into a shell, and the name in it comes with the file."""
    family = font.partition("family: ")[2].partition(",")[0]
    (told,) = read(f"  fonts: [{font}]\n  base: {family}\n")[1]
    assert told.hint.endswith("presskit fonts KIT --add FONT.ttf")


@pytest.mark.parametrize(
    "text",
    ["  fonts:\n    family: Foo\n    source: google\n", "  headings:\n    - Foo\n", "  base:\n    family: [Foo]\n"],
)
def test_what_is_a_list_or_a_table_in_the_wrong_place_is_told(text: str) -> None:
    """It would be left out, and the page come out in other faces, without a word."""
    values, found = read(text, "Foo")

    assert values == {}
    assert codes(found) == ["brand-value-unread"]


def test_headings_without_a_family_stay_in_the_themes_face() -> None:
    """A weight alone is for other programs."""
    assert codes(read("  headings: {weight: 600}\n")[1]) == ["brand-key-unused"]
