"""Colours under [style.tokens] that have no inks."""

from pathlib import Path

import pytest
from tests.load.made_kits import write_kit

from presskit.load import load_kit


def told(tmp_path: Path, edition: str, value: str, sheet: str = "") -> list[str]:
    """What is said of a letter in this edition whose quiet colour is this, with this styles/kit.css."""
    files: dict[str, str | bytes] = {"styles/kit.css": sheet} if sheet else {}
    file = write_kit(tmp_path, files=files) / "kit.toml"
    text = f'{file.read_text(encoding="utf-8")}editions = ["{edition}"]\n\n[style.tokens]\nquiet = "{value}"\n'
    file.write_text(text, encoding="utf-8")
    found = [each for each in load_kit(file.parent).findings if each.code == "style-colour"]
    assert all(each.place and each.place.source_line == f'quiet = "{value}"' for each in found)
    return [each.hint for each in found]


def test_a_colour_of_screens_is_told_where_the_kit_is_printed(tmp_path: Path) -> None:
    """At its line, with the rule that gives the token inks."""
    (hint,) = told(tmp_path, "print", "#3a3c44")

    assert ".edition-print { --quiet: device-cmyk(" in hint


@pytest.mark.parametrize(
    ("edition", "value", "sheet"),
    [
        ("screen", "#3a3c44", ""),
        ("print", "var(--ink)", ""),
        ("print", "#3a3c44", ".edition-print { --quiet: device-cmyk(0 0 0 0.9) }"),
    ],
)
def test_a_colour_that_needs_no_inks_or_has_them_is_not_told(
    tmp_path: Path, edition: str, value: str, sheet: str
) -> None:
    """Screens alone, a token that has its inks, or inks in a sheet of the kit."""
    assert told(tmp_path, edition, value, sheet) == []
