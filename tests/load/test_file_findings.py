"""What can be wrong with the files of a kit: each kind is met by some kit, or by one made here."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.load.made_kits import ORGANISATION, codes, problems_of, unmet_codes, write_kit

from presskit.load import file_findings
from presskit.load.limits import MAX_KIT_FILES, MAX_TOML_BYTES

LOGO = ORGANISATION + 'logo = "assets/logo.png"\n'


def _shortcut(folder: Path) -> None:
    (folder / "statement.en.md").rename(folder / "elsewhere.md")
    (folder / "statement.en.md").symlink_to(folder / "elsewhere.md")


def _folder(folder: Path) -> None:
    (folder / "organisation.toml").unlink()
    (folder / "organisation.toml").mkdir()


def _large(folder: Path) -> None:
    (folder / "organisation.toml").write_text("# " + "x" * MAX_TOML_BYTES, encoding="utf-8")


def _many(folder: Path) -> None:
    for number in range(MAX_KIT_FILES + 5):
        (folder / "templates" / "parts").mkdir(parents=True, exist_ok=True)
        (folder / "templates" / "parts" / f"{number}.html").write_text("x", encoding="utf-8")


# What git does not keep, or what would only fill the project.
CHANGES: dict[str, Callable[[Path], None]] = {
    "file-is-shortcut": _shortcut,
    "file-not-plain": _folder,
    "file-too-large": _large,
    "kit-too-large": _many,
}
# Met in the tests of the modules that say it: they need another user, another folder or other fonts.
ELSEWHERE = {"file-unreadable", "kit-folder-missing", "font-list-wrong", "font-changed"}


def test_every_kind_is_met_by_a_kit_or_here() -> None:
    """Each kind is what loading some kit under tests/kits/ says, or one of those named here."""
    assert unmet_codes(file_findings) == set(CHANGES) | ELSEWHERE


@pytest.mark.parametrize("code", CHANGES)
def test_a_kit_with_such_a_file_says_so(tmp_path: Path, code: str) -> None:
    """Once, and nothing besides."""
    folder = write_kit(tmp_path)
    CHANGES[code](folder)
    assert codes(problems_of(folder)) == [code]
