"""The fonts that fonts.toml lists, each the very file that it names."""

import shutil
from pathlib import Path

import pytest
from tests.load.made_kits import codes
from tests.paths import CHECKOUT

from presskit.load.kit_folder import KitFolder
from presskit.load.style.font_files import read_fonts
from presskit.model.finding import Finding


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    """A copy of presskit's own fonts."""
    return shutil.copytree(CHECKOUT / "fonts", tmp_path / "fonts")


def faults(folder: Path) -> list[Finding]:
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


def test_a_changed_font_is_refused(fonts: Path) -> None:
    """Another version breaks lines differently, and may not be free to use."""
    path = next(fonts.rglob("*.ttf"))
    path.write_bytes(path.read_bytes() + b"\0")
    found = faults(fonts)
    assert codes(found) == ["font-changed"]
    assert found[0].place is not None
    assert found[0].place.file == "house:fonts/fonts.toml"
    assert path.name in found[0].message


def test_a_missing_font_is_told_at_the_list(fonts: Path) -> None:
    """At the line that names it."""
    next(fonts.rglob("*.ttf")).unlink()
    found = faults(fonts)
    assert codes(found) == ["file-missing"]
    assert found[0].place is not None
    assert "file = " in found[0].place.source_line


def test_a_slip_in_the_list_is_a_fault_of_the_fonts(fonts: Path) -> None:
    """Not of the kit, whose settings have other words."""
    listed = fonts / "fonts.toml"
    listed.write_text(listed.read_text(encoding="utf-8").replace("\nfamily =", "\nfamly =", 1), encoding="utf-8")
    assert codes(faults(fonts)) == ["font-list-wrong"]


def test_without_a_list_there_are_no_fonts(tmp_path: Path) -> None:
    """The loader says which file is not there."""
    assert codes(faults(tmp_path)) == ["file-missing"]
