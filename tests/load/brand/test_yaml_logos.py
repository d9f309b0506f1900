"""logo of a _brand.yml: files by size, each for light and for dark grounds."""

import pytest
from tests.load.brand.made_brands import node

from presskit.load.brand.yaml_logos import yaml_logos
from presskit.model.finding import Finding


def read(text: str) -> tuple[dict[str, str], list[Finding]]:
    """The values by their paths, and what is told."""
    found: list[Finding] = []
    values = list(yaml_logos(node(text, "logo"), found))
    return {".".join(map(str, each.path)): each.value for each in values}, found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("logo: a.svg\n", {"logo": "a.svg"}),
        ("logo: {medium: ./a.svg}\n", {"logo": "a.svg"}),
        ("logo: {small: s.svg}\n", {"logo": "s.svg"}),
        ("logo: {small: s.svg, large: l.svg}\n", {"logo": "l.svg", "brand.logos.small": "s.svg"}),
        (
            "logo:\n  images: {full: {path: a.svg, alt: The mark}, white: w.svg}\n  small: s.svg\n"
            "  medium: {light: full, dark: white}\n",
            {"logo": "a.svg", "logo_alt": "The mark", "brand.logos.on_dark": "w.svg", "brand.logos.small": "s.svg"},
        ),
        ("logo: {medium: a.svg, large: {dark: w.svg}}\n", {"logo": "a.svg", "brand.logos.on_dark": "w.svg"}),
        ("logo: {medium: {path: a.svg, alt: Mark}}\n", {"logo": "a.svg", "logo_alt": "Mark"}),
    ],
)
def test_logos_have_their_places_in_organisation_toml(text: str, values: dict[str, str]) -> None:
    """The medium one is the usual one; without it the large or the small one is."""
    assert read(text) == (values, [])


def test_of_several_dark_forms_one_is_taken_and_the_others_are_said() -> None:
    """Nothing is lost in silence."""
    values, found = read("logo: {medium: {light: a.svg, dark: w.svg}, small: {light: s.svg, dark: x.svg}}\n")
    assert values["brand.logos.on_dark"] == "w.svg"
    assert [finding.code for finding in found] == ["brand-key-unused"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("logo: https://records.example/logo.svg\n", "lies on the network"),
        ("logo:\n  images: {full: a.svg}\n  medium: ful\n", 'there is no image "ful"'),
        ("logo:\n  medium: {light: }\n", "no file is named here"),
    ],
)
def test_a_logo_that_is_no_file_is_told(text: str, said: str) -> None:
    """Nothing is fetched."""
    values, found = read(text)
    assert values == {}
    assert [finding.code for finding in found] == ["brand-value-unread"]
    assert said in found[0].message
