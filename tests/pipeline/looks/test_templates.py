"""Templates shown, brought out, and compared."""

import shutil
from pathlib import Path

import pytest
from tests.paths import KITS, TEMPLATES

from presskit.errors import CannotWrite, UsageError
from presskit.load import load_house_style
from presskit.model.looks.template_copy import CopyState
from presskit.pipeline.looks.templates import copies_in, copy_template, difference, listed_templates, template_of


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A copy of the smallest kit."""
    return Path(shutil.copytree(KITS / "minimal", tmp_path / "kit"))


def test_each_file_says_what_it_is() -> None:
    """The first sentence of its first comment, in each kind of file."""
    listed = listed_templates()

    assert listed["base.html"] == "The frame of every piece"
    assert listed["styles/theme-sheet.css"].startswith("A sheet for screens")
    assert listed["pieces/flyer/piece.toml"].startswith("What the flyer is")


@pytest.mark.parametrize("name", ["pieces/flyer/page.css", "templates/pieces/flyer/page.css", "flyer/page.css"])
def test_a_file_is_found_by_its_name(name: str) -> None:
    """As it lies in templates/, with that folder's name or without, and without that of the pieces."""
    assert template_of(name).text == (TEMPLATES / "pieces/flyer/page.css").read_text(encoding="utf-8")


def test_slips_are_answered() -> None:
    """By the nearest name, or by all that end so."""
    with pytest.raises(UsageError) as near:
        template_of("pieces/flier/page.css")
    with pytest.raises(UsageError) as several:
        template_of("theme.toml")

    assert "pieces/flyer/page.css" in near.value.hint
    assert "themes/bold/theme.toml" in several.value.hint


@pytest.mark.parametrize(
    "name", ["pieces/letterhead/page.html", "pieces/letterhead/page.css", "themes/bold/theme.toml"]
)
def test_a_copy_changes_nothing(kit: Path, name: str) -> None:
    """It loads as ours does, and is told to be of no use as long as nobody has changed it."""
    path = copy_template(name, kit)
    house = load_house_style(kit)

    assert path == kit / "templates" / name
    assert [finding.code for finding in house.findings] == ["template-copy-unchanged"]
    assert house.templates[name].text.partition("\n")[2] == template_of(name).text
    assert [copy.state for copy in copies_in(kit)] == [CopyState.UNCHANGED]


def test_what_a_kit_has_there_is_not_lost(kit: Path) -> None:
    """Only who says so lets it go."""
    path = copy_template("base.html", kit)
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(CannotWrite, match=r"base\.html exists"):
        copy_template("base.html", kit)
    assert path.read_text(encoding="utf-8") == "mine"

    copy_template("base.html", kit, replace=True)
    assert path.read_text(encoding="utf-8") != "mine"


def test_the_difference_is_what_the_designer_has_changed(kit: Path) -> None:
    """Not the line that says of which version the copy is."""
    path = copy_template("styles/page.css", kit)
    assert difference(copies_in(kit)[0]) == ""

    path.write_text(f"{path.read_text(encoding='utf-8')}b {{ color: var(--ink) }}\n", encoding="utf-8")
    lines = difference(copies_in(kit)[0]).splitlines()

    assert [line for line in lines if line.startswith(("+", "-")) and line[:3] not in {"+++", "---"}] == [
        "+b { color: var(--ink) }"
    ]


def test_only_a_kit_gets_copies(tmp_path: Path) -> None:
    """A folder without kit.toml is left as it is."""
    with pytest.raises(UsageError, match="there is no kit"):
        copy_template("base.html", tmp_path)

    assert [*tmp_path.iterdir()] == []
