"""color of a _brand.yml: a palette, and the colours that are called by what they are for."""

import pytest
from tests.load.brand.made_brands import node

from presskit.load.brand.yaml_colours import YamlColours
from presskit.model.finding import Finding


def read(text: str) -> tuple[dict[str, str], list[Finding]]:
    """The values by their paths, and what is told."""
    found: list[Finding] = []
    values = list(YamlColours(node(f"color:\n{text}", "color"), found).values())
    return {".".join(map(str, each.path)): each.value for each in values}, found


def test_colours_are_called_by_name() -> None:
    """Of the palette, of each other, or of CSS; the brand's keep the palette's name."""
    values, found = read("  palette: {sea: '#0B3C5D', deep: sea, gold: gold}\n  primary: sea\n  secondary: primary\n")
    assert values == {
        "brand.palette.sea.colour": "#0b3c5d",
        "brand.palette.deep.colour": "#0b3c5d",
        "brand.palette.gold.colour": "#ffd700",
        "brand.colour": "sea",
        "brand.secondary": "#0b3c5d",
    }
    assert not found


@pytest.mark.parametrize(
    ("written", "colour"), [("'#f00'", "#ff0000"), ("rgb(197, 16, 46)", "#c5102e"), ("teal", "#008080")]
)
def test_what_css_calls_a_colour_is_one(written: str, colour: str) -> None:
    """In all its ways to write one."""
    assert read(f"  primary: {written}\n")[0] == {"brand.colour": colour}


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("  primary: #c5102e\n", "no colour here", "quotation marks"),
        ("  primary: reddish\n", '"reddish" is no colour', "#c5102e"),
        ("  primary: rgb(300, 0, 0)\n", '"rgb(300, 0, 0)" is no colour', "#c5102e"),
        ("  primary: hsl(20, 500%, 50%)\n", "is no colour", "#c5102e"),
        ("  primary: hsv(20, 100%, 900%)\n", "is no colour", "#c5102e"),
        ("  primary: '#c5102e80'\n", "lets the paper through", "#c5102e"),
        ("  palette: {a: b, b: a}\n  primary: a\n", "is called by itself", "#c5102e"),
        ("  palette: red\n", "a name and a colour", "#0b3c5d"),
        ("  palette: [red]\n", "a name and a colour", "#0b3c5d"),
        ("  primary: palette\n", "no colour", "#c5102e"),
    ],
)
def test_what_is_no_colour_is_told(text: str, said: str, hint: str) -> None:
    """A colour without quotation marks is a remark to YAML, which nobody sees."""
    values, found = read(text)
    assert "brand.colour" not in values
    assert {finding.code for finding in found} == {"brand-value-unread"}
    assert said in found[-1].message
    assert hint in found[-1].hint


def test_colours_for_web_pages_are_passed_over_and_said_once() -> None:
    """A slip in a name has a note of its own."""
    _, found = read("  tertiary: '#eee'\n  danger: red\n  primray: red\n")
    assert [finding.code for finding in found] == ["brand-key-unused"] * 2
    assert '"tertiary" and "danger"' in found[0].message
    assert found[1].hint == 'did you mean "primary"?'


def test_a_long_chain_of_names_comes_to_an_end() -> None:
    """Each colour called by the next, as many as a file holds: 64 KB of them once took hours."""
    names = "".join(f"    c{number}: c{number + 1}\n" for number in range(1500))
    values, found = read(f"  palette:\n{names}    c1500: red\n  primary: c0\n")
    assert values["brand.palette.c0.colour"] == "#ff0000"
    assert not found
