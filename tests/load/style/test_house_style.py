"""The templates with a kit's own laid over them."""

from pathlib import Path

import pytest
from tests.load.made_kits import codes, write_kit
from tests.paths import TEMPLATES

from presskit.errors import KitError
from presskit.load import load_house_style
from presskit.load.style.template_files import load_report_template
from presskit.model.finding import Finding


def faults(folder: Path) -> tuple[Finding, ...]:
    """What keeps the house style of this kit from being loaded."""
    with pytest.raises(KitError) as caught:
        load_house_style(folder)
    return caught.value.findings


def test_the_house_has_all_its_templates_and_fonts(tmp_path: Path) -> None:
    """By the names that templates use; what explains them is none."""
    house = load_house_style(write_kit(tmp_path))
    named = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.*") if path.suffix != ".md"}
    assert {name for name in named if not name.endswith(".pot")} == set(house.templates)
    assert house.templates["base.html"].origin == "house:templates/base.html"
    assert {font.family for font in house.fonts} >= {"Inter", "Oswald"}


def test_a_kits_own_template_goes_before_the_houses(tmp_path: Path) -> None:
    """File by file, and known by its place in the kit; a new one is there besides."""
    files = {"templates/base.html": "mine", "templates/partials/own.html": "own", "templates/README.md": "x"}
    house = load_house_style(write_kit(tmp_path, files=files))
    assert house.templates["base.html"].text == "mine"
    assert house.templates["base.html"].origin == "templates/base.html"
    assert house.templates["partials/own.html"].text == "own"
    assert len(house.templates) == len(load_house_style(write_kit(tmp_path / "other")).templates) + 1


@pytest.mark.parametrize("name", ["photo.jpg", "base.htm", "a.html~", "font.woff2", "script.js"])
def test_what_is_no_template_is_refused(tmp_path: Path, name: str) -> None:
    """It would be left out without a word."""
    found = faults(write_kit(tmp_path, files={f"templates/{name}": "x"}))
    assert [(finding.code, finding.place and finding.place.file) for finding in found] == [
        ("template-file-type", f"templates/{name}")
    ]


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", ".DS_Store", ".git/config", "labels.pot"])
def test_what_other_programs_leave_there_is_passed_over(tmp_path: Path, name: str) -> None:
    """Nobody put it there on purpose."""
    assert load_house_style(write_kit(tmp_path, files={f"templates/{name}": b"\0\xff"})).templates


def test_a_name_that_cannot_be_seen_is_shown_by_its_codes(tmp_path: Path) -> None:
    """A line end in the name of a template would break every message about it."""
    found = faults(write_kit(tmp_path, files={"templates/a\nb.html": "x", "templates/c\u202ed.html": "x"}))
    assert codes(found) == ["template-file-type"] * 2
    assert "a\\nb.html" in found[0].message
    assert "\\u202e" in found[1].message


@pytest.mark.parametrize("name", ["templates", "templates/styles", "templates/base.html"])
def test_a_shortcut_among_templates_is_refused(tmp_path: Path, name: str) -> None:
    """The folder, one in it, or a file; whatever it leads to."""
    folder = write_kit(tmp_path / "kit")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).symlink_to("/")
    found = faults(folder)
    assert [(finding.code, finding.place and finding.place.file) for finding in found] == [("file-is-shortcut", name)]


def test_a_template_is_held_to_being_a_text(tmp_path: Path) -> None:
    """Its encoding and its hidden characters are told before its tags."""
    files: dict[str, str | bytes] = {"templates/a.css": b"\xff", "templates/b.html": "a\u202eb"}
    assert codes(faults(write_kit(tmp_path, files=files))) == ["not-utf-8", "hidden-character"]


def test_the_template_comes_with_presskit() -> None:
    """Its name and the path that a designer knows it by."""
    template = load_report_template()
    assert (template.name, template.origin) == ("preflight-report.html", "house:templates/preflight-report.html")
    assert "Content-Security-Policy" in template.text
