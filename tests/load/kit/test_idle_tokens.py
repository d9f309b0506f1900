"""Tokens of kit.toml that change no page of the kit."""

from pathlib import Path

import pytest
from tests.load.made_kits import write_kit

from presskit.load import load_kit


def told(tmp_path: Path, tokens: str) -> list[tuple[str, str]]:
    """What is said of the minimal kit, which orders no poster, with these tokens at the end of its kit.toml."""
    file = write_kit(tmp_path) / "kit.toml"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n[style.tokens]\n{tokens}\n", encoding="utf-8")
    found = load_kit(file.parent).findings
    lines = file.read_text(encoding="utf-8").splitlines()
    idle = [finding for finding in found if finding.code == "style-token-idle"]
    assert all(finding.place and lines[finding.place.line - 1] == tokens for finding in idle)
    return [(finding.message, finding.hint) for finding in idle]


@pytest.mark.parametrize(
    ("tokens", "said", "hint"),
    [
        ('brand = "#123456"', 'presskit sets "brand" itself', "[brand] of organisation.toml"),
        ('on-secondary = "#123456"', 'presskit sets "on-secondary" itself', "[brand] of organisation.toml"),
        ('logo-height = "9mm"', 'presskit sets "logo-height" itself', "take it out"),
        ('foot-ground = "9mm"', "it is a token of the flyer", "order what it is for"),
        ('headline-most = "20pt"', "it is a token of the ", "order what it is for"),
        ('block = "9mm"', 'in the theme "bold"', "order what it is for"),
    ],
)
def test_a_token_that_changes_nothing_is_told(tmp_path: Path, tokens: str, said: str, hint: str) -> None:
    """Who sets it wonders why the page stays as it was."""
    ((message, help_line),) = told(tmp_path, tokens)

    assert said in message
    assert hint in help_line


@pytest.mark.parametrize("tokens", ['text-base = "9pt"', 'foot-height = "20mm"', 'quiet = "#3a3c44"'])
def test_a_token_that_counts_is_not_told(tmp_path: Path, tokens: str) -> None:
    """It is set on every piece, or on one that is ordered."""
    assert told(tmp_path, tokens) == []


def told_of_flyer(tmp_path: Path, tokens: str, style: str = "") -> list[tuple[str, str]]:
    """The same of a kit that orders a flyer, in variants of its style."""
    file = write_kit(tmp_path) / "kit.toml"
    text = file.read_text(encoding="utf-8") + '\n[[pieces]]\ntemplate = "flyer"\nsize = "A6"\neditions = ["print"]\n'
    file.write_text(f"{text}\n{style}\n[style.tokens]\n{tokens}\n", encoding="utf-8")
    return [(each.code, each.message) for each in load_kit(file.parent).findings if each.code.startswith("style-")]


@pytest.mark.parametrize(
    ("tokens", "style", "said"),
    [
        ('hashtag-most = "20mm"', "", "on the flyer each line of these words is as wide as its room"),
        ('foot-ground = "9mm"', "", "it is of another variant (front = split)"),
    ],
)
def test_a_token_of_what_is_not_chosen_is_told(tmp_path: Path, tokens: str, style: str, said: str) -> None:
    """A bound of words that fill their lines, and a room of another front: with why nothing changes."""
    ((code, message),) = told_of_flyer(tmp_path, tokens, style)

    assert (code, said in message) == ("style-token-idle", True)


@pytest.mark.parametrize(
    ("tokens", "front"),
    [('hashtag-most = "20mm"', "title"), ('foot-ground = "9mm"', "split"), ('hashtag-height = "50mm"', "ground")],
)
def test_a_token_of_what_is_chosen_is_not_told(tmp_path: Path, tokens: str, front: str) -> None:
    """In the variant that reads it, it counts."""
    assert told_of_flyer(tmp_path, tokens, f'[style.flyer]\nfront = "{front}"') == []
