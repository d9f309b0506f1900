"""The templates with a kit's own laid over them, and the fonts that fonts.toml lists."""

import shutil
from pathlib import Path

import pytest
from tests.load.made_kits import codes, write_kit
from tests.paths import CHECKOUT, TEMPLATES

from presskit.errors import KitError
from presskit.load import load_house_style
from presskit.load.kit_folder import KitFolder
from presskit.load.style.house_style import read_fonts
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


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    """A copy of presskit's own fonts."""
    return shutil.copytree(CHECKOUT / "fonts", tmp_path / "fonts")


def faults_of_fonts(folder: Path) -> list[Finding]:
    """What is wrong with these fonts."""
    found: list[Finding] = []
    read_fonts(KitFolder(folder), found)
    return found


def test_every_font_is_the_file_that_is_listed(fonts: Path) -> None:
    """Its bytes have the sum that stands beside its name."""
    found: list[Finding] = []
    read = read_fonts(KitFolder(fonts), found)
    assert found == []
    assert {font.family for font in read} >= {"Inter", "Oswald"}
    assert all((fonts / font.file_name).read_bytes() == font.data for font in read)
    assert {font.family: font.weights for font in read}["Oswald"] == (200, 700)


def test_a_changed_font_is_refused(fonts: Path) -> None:
    """Another version breaks lines differently, and may not be free to use."""
    path = next(fonts.rglob("*.ttf"))
    path.write_bytes(path.read_bytes() + b"\0")
    found = faults_of_fonts(fonts)
    assert codes(found) == ["font-changed"]
    assert found[0].place is not None
    assert found[0].place.file == "house:fonts/fonts.toml"
    assert path.name in found[0].message


def test_a_missing_font_is_told_at_the_list(fonts: Path) -> None:
    """At the line that names it."""
    next(fonts.rglob("*.ttf")).unlink()
    found = faults_of_fonts(fonts)
    assert codes(found) == ["file-missing"]
    assert found[0].place is not None
    assert "file = " in found[0].place.source_line


def test_a_slip_in_the_list_is_a_fault_of_the_fonts(fonts: Path) -> None:
    """Not of the kit, whose settings have other words."""
    listed = fonts / "fonts.toml"
    listed.write_text(listed.read_text(encoding="utf-8").replace("\nfamily =", "\nfamly =", 1), encoding="utf-8")
    assert codes(faults_of_fonts(fonts)) == ["font-list-wrong"]


def test_without_a_list_there_are_no_fonts(tmp_path: Path) -> None:
    """The loader says which file is not there."""
    assert codes(faults_of_fonts(tmp_path)) == ["file-missing"]


def test_the_template_comes_with_presskit() -> None:
    """Its name and the path that a designer knows it by."""
    template = load_report_template()
    assert (template.name, template.origin) == ("preflight-report.html", "house:templates/preflight-report.html")
    assert "Content-Security-Policy" in template.text
