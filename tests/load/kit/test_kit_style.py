"""[style] of kit.toml: a theme, tokens and variants."""

from pathlib import Path

import pytest
from tests.load.made_kits import write_kit

from presskit.errors import KitError
from presskit.load import load_kit
from presskit.load.style.makeable import house_makeable
from presskit.model.looks.style import KitStyle

STYLE = """
[style]
theme = "plain"

[style.tokens]
leading-base = "14pt"

[style.press-release]
contact = "foot"
"""


def kit_with(tmp_path: Path, style: str) -> Path:
    """The minimal kit with these lines at its end."""
    folder = write_kit(tmp_path)
    file = folder / "kit.toml"
    file.write_text(file.read_text(encoding="utf-8") + style, encoding="utf-8")
    return folder


def test_a_kit_without_style_is_plain(tmp_path: Path) -> None:
    """The look is that of the pieces' own style sheets."""
    assert load_kit(write_kit(tmp_path)).style == KitStyle(house_makeable().themes["plain"])


def test_a_kit_chooses_its_look(tmp_path: Path) -> None:
    """A theme, and beneath it single tokens and the variants of a piece."""
    style = load_kit(kit_with(tmp_path, STYLE)).style

    assert style.theme.name == "plain"
    assert style.tokens == {"--leading-base": "14pt"}
    assert style.variants == {"press-release": {"contact": "foot"}}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"plain"', '"plan"', '"plain"'),
        ("leading-base", "leading-bas", '"leading-base"'),
        ("[style.press-release]", "[style.pres-release]", '"press-release"'),
        ("contact", "contacts", '"contact"'),
        ('"foot"', '"fot"', '"foot"'),
    ],
)
def test_a_slip_is_told_with_what_was_meant(tmp_path: Path, old: str, new: str, said: str) -> None:
    """A look under another name would be left out, and the kit would look like any other."""
    with pytest.raises(KitError) as caught:
        load_kit(kit_with(tmp_path, STYLE.replace(old, new)))

    (finding,) = [finding for finding in caught.value.findings if finding.is_error]
    assert finding.code == "style-unknown"
    assert finding.place
    assert finding.place.file == "kit.toml"
    assert said in finding.hint
