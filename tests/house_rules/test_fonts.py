"""Every font is the file that fonts.toml says, with its licence beside it."""

import hashlib
import shutil
import tomllib
from pathlib import Path

import pytest
from tests.paths import CHECKOUT

FONTS = CHECKOUT / "fonts"
MUST_SAY = ("family", "style", "role", "file", "version", "licence", "licence_file", "source", "sha256", "scripts")


def font_faults(folder: Path) -> list[str]:
    """What is wrong in this folder: an entry that lacks a fact, a file that is changed, unlisted or missing."""
    entries = tomllib.loads((folder / "fonts.toml").read_text(encoding="utf-8"))["fonts"]
    faults = [f"{entry.get('file')}: no {key}" for entry in entries for key in MUST_SAY if not entry.get(key)]
    for entry in entries:
        faults += _file_faults(folder, entry)
    listed = {folder / entry["file"] for entry in entries if entry.get("file")}
    there = {path for path in folder.rglob("*") if path.suffix in {".ttf", ".otf", ".woff2"}}
    return faults + [f"{path.name}: not in fonts.toml" for path in sorted(there - listed)]


def test_every_font_is_as_fonts_toml_says() -> None:
    """All files are listed, unmodified and licensed."""
    assert font_faults(FONTS) == []


def test_there_are_fonts() -> None:
    """The rule above has found something to look at: a text face and a display face."""
    entries = tomllib.loads((FONTS / "fonts.toml").read_text(encoding="utf-8"))["fonts"]

    assert {"text", "display"} <= {entry["role"] for entry in entries}


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (
            lambda folder: (folder / "oswald/Oswald[wght].ttf").write_bytes(b"x"),
            "Oswald[wght].ttf: not as its sha256",
        ),
        (lambda folder: (folder / "oswald/OFL.txt").unlink(), "oswald/OFL.txt: not there"),
        (lambda folder: (folder / "oswald/New.ttf").touch(), "New.ttf: not in fonts.toml"),
        (lambda folder: _edit(folder, 'licence = "OFL-1.1"', ""), "no licence"),
    ],
)
def test_a_spoilt_font_is_seen(tmp_path: Path, spoil: object, fault: str) -> None:
    """A changed file, a missing licence, an unlisted file and a missing fact are each found."""
    folder = tmp_path / "fonts"
    shutil.copytree(FONTS, folder)
    assert callable(spoil)
    spoil(folder)

    assert any(fault in found for found in font_faults(folder))


def _file_faults(folder: Path, entry: dict[str, str]) -> list[str]:
    font, licence = folder / entry.get("file", ""), folder / entry.get("licence_file", "")
    faults = []
    if not font.is_file() or hashlib.sha256(font.read_bytes()).hexdigest() != entry.get("sha256"):
        faults.append(f"{entry.get('file')}: not as its sha256 says")
    if not licence.is_file() or licence.parent != font.parent or not licence.read_text(encoding="utf-8"):
        faults.append(f"{entry.get('licence_file')}: not there, or empty, or not beside its font")
    return faults


def _edit(folder: Path, old: str, new: str) -> None:
    file = folder / "fonts.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
