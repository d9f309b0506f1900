"""Tokens as settings give them: known ones, each with one value."""

import pytest

from presskit.load.style.token_values import TokenValues, tokens_in
from presskit.load.toml.toml_file import decode_toml
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import TemplateFile

KIND = FindingKind("token-wrong", Severity.ERROR, "Is it one?", "It must be one.", "Mend it.")


def read(value: str) -> tuple[dict[str, str], list[Finding]]:
    """The token `leading` with this value, and what is wrong with it."""
    found: list[Finding] = []
    toml = decode_toml("kit.toml", b"[style.tokens]\nleading = 'x'\n", found)
    assert toml
    return TokenValues(toml, ["leading"], KIND, found).read(("style", "tokens"), {"leading": value}), found


def test_the_tokens_are_those_that_some_style_sheet_sets() -> None:
    """Not those that are named alone, and not those of comments."""
    sheet = TemplateFile("a.css", "a.css", "p { --a-b: 1; color: var(--c) /* --d: 2 */ }")
    page = TemplateFile("a.html", "a.html", "--e: 1")

    assert tokens_in({"a.css": sheet, "a.html": page}) == {"a-b"}


@pytest.mark.parametrize("value", ["14.5pt", "calc(2 * var(--leading-base))", "#ffd400", '"Some Face", serif', "0"])
def test_one_value_is_taken(value: str) -> None:
    """Whatever may stand behind the colon in a style sheet."""
    assert read(value) == ({"--leading": value}, [])


@pytest.mark.parametrize(
    "value",
    [
        *("", "1pt; color: red", "1pt } body { color: red", "url(x)", "calc(1pt", "red !important", "a /* b"),
        *("[1pt", "1pt]", ")1pt(", "([1pt)]", "'1pt", '")" (', "1pt)("),
    ],
)
def test_what_is_no_single_value_is_told(value: str) -> None:
    """It would end the rule that it stands in, or fetch a file."""
    tokens, found = read(value)

    assert tokens == {}
    assert [(finding.code, finding.place and finding.place.line) for finding in found] == [("token-wrong", 2)]
