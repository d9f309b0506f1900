"""Tokens as settings give them: known ones, each with one value."""

import pytest

from presskit.load.style.token_values import TokenValues
from presskit.load.toml.toml_file import decode_toml
from presskit.model.finding import Finding, FindingKind, Severity

KIND = FindingKind("token-wrong", Severity.ERROR, "Is it one?", "It must be one.", "Mend it.")


def read(value: str) -> tuple[dict[str, str], list[Finding]]:
    """The token `leading` with this value, and what is wrong with it."""
    found: list[Finding] = []
    toml = decode_toml("kit.toml", b"[style.tokens]\nleading = 'x'\n", found)
    assert toml
    return TokenValues(toml, {"leading": ("15pt", "0"), "leading-base": ("1pt",)}, KIND, found).read(
        ("style", "tokens"), {"leading": value}
    ), found


@pytest.mark.parametrize("value", ["14.5pt", "calc(2 * var(--leading-base))", "-1MM", '"Some Face", serif', "0"])
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


@pytest.mark.parametrize("value", ["banana", "16", "#ffd400", "calc(2 * var(--leading-bse))"])
def test_a_value_of_another_kind_is_told_where_it_is_written(value: str) -> None:
    """Not in the sheet of presskit's that would use it."""
    tokens, found = read(value)

    assert tokens == {}
    assert [(finding.code, finding.place and finding.place.line) for finding in found] == [("token-wrong", 2)]
