"""The fonts that come with presskit, as fonts.toml lists them."""

import shutil
import sys
from pathlib import Path

import pytest
from tests.load.made_kits import codes
from tests.paths import CHECKOUT

from presskit.load.fonts import house_fonts as house_fonts_module
from presskit.load.fonts.house_fonts import all_house_fonts, house_fonts, read_fonts, script_fonts
from presskit.load.kit_folder import KitFolder
from presskit.model.finding import Finding


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


def test_fonts_of_scripts_are_read_only_for_those_who_ask() -> None:
    """Most kits have no letter of theirs, and they are megabytes to read."""
    usual, faults = house_fonts()
    hebrew = script_fonts({"Hebrew", "Klingon"})
    assert faults == ()
    assert {font.role for font in usual} == {"text", "display", "theme", "emoji"}
    assert [(font.family, font.role, font.scripts) for font in hebrew] == [
        ("Noto Sans Hebrew", "script", ("Hebrew",))
    ]
    assert {font.family for font in script_fonts({"Arabic"})} == {"Amiri", "Cairo"}
    assert script_fonts(()) == ()
    assert {font.sha256 for font in all_house_fonts()} > {font.sha256 for font in (*usual, *hebrew)}


def test_fonts_of_an_extra_are_read_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both weights, of a package that is not imported for it; without it there are none, and that is no fault."""
    regular, bold = script_fonts({"Han"})
    assert (regular.family, regular.weights, bold.weights) == ("Noto Sans CJK JP", (400, 400), (700, 700))
    assert not any(name.startswith("noto_cjk") for name in sys.modules)
    monkeypatch.setattr(house_fonts_module, "find_spec", lambda _name: None)
    assert script_fonts({"Han", "Lao"}) == script_fonts({"Lao"})


def test_another_file_in_the_package_is_refused(fonts: Path) -> None:
    """A newer one may break lines otherwise; the list says which it has to be."""
    listed = fonts / "extras.toml"
    listed.write_text(listed.read_text(encoding="utf-8").replace('sha256 = "', 'sha256 = "0'), encoding="utf-8")
    found: list[Finding] = []
    assert [*house_fonts_module._fonts_of_extras(KitFolder(fonts), found, lambda _font: True)] == []
    assert codes(found) == ["font-changed"] * 2
