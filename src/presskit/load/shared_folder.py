"""A file that several kits share, outside them all: opened only in a folder that the user has allowed."""

import os
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from presskit.load.kit_folder import FILE_IS_SHORTCUT, FILE_OUTSIDE_KIT, KitFolder
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

FOLDER_NOT_ALLOWED = FindingKind(
    "folder-not-allowed",
    Severity.ERROR,
    "Has the user allowed every folder outside the kit that the kit names?",
    "A kit comes from others: without a word from who builds it, it could print what lies anywhere on the computer.",
    "If the file may be read, name its folder with --allow.",
)

_CALLED = "that folder"


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file of a kit, or of a folder that several share: where to read it, and its name there and from the kit."""

    folder: KitFolder
    name: str
    shown: str

    @property
    def above(self) -> str:
        """What stands before the names of that folder when they are named from the kit."""
        return self.shown.removesuffix(self.name)

    @property
    def outside(self) -> dict[str, str]:
        """What has been asked for outside the kit, by its path from the kit; the sha256 of what was read."""
        return {f"{self.above}{name}": digest for name, digest in self.folder.asked.items()} if self.above else {}


def shared_file(
    kit: Path, written: str, allowed: Sequence[Path], blame: Place, found: list[Finding]
) -> SharedFile | None:
    """The file that a kit names, such as ../organisation.toml, or None with the reason in `found`.

    It lies below the kit, or in an allowed folder; nothing is opened here, and shortcuts are told on the way.
    """
    parts = written.split("/")
    ups = next((number for number, part in enumerate(parts) if part != ".."), len(parts))
    if fault := _fault_of(written, parts[ups:]):
        found.append(
            FILE_OUTSIDE_KIT.at(blame, f'"{shortened(written)}" is no name of a file that kits share', fault)
        )
        return None
    home = Path(os.path.realpath(kit))
    folder = home.joinpath(*[os.pardir] * ups, *parts[ups:-1])
    folder = Path(os.path.normpath(folder))
    root = next((each for each in (home, *_real(allowed)) if folder.is_relative_to(each)), None)
    if root is None:
        found.append(_not_allowed(kit, written, folder, allowed, blame))
        return None
    if shortcut := _shortcut_between(root, folder):
        message = f'"{shortcut}", on the way to "{shortened(written)}", is a shortcut to another folder'
        found.append(FILE_IS_SHORTCUT.at(blame, message, "name the folder that it leads to"))
        return None
    return SharedFile(KitFolder(folder, called=_CALLED), parts[-1], written)


def _fault_of(written: str, below: list[str]) -> str:
    """What to write instead, if this is no path from the kit upwards and then down; empty if all is well."""
    if "\\" in written and ":" not in written:
        return "write / instead of \\, such as ../organisation.toml"
    if not below or any(part in ("", ".", "..") or "\\" in part or ":" in part for part in below):
        return "name it from the kit's folder upwards, such as ../organisation.toml"
    return "give it a name that does not begin with a dot" if any(part.startswith(".") for part in below) else ""


def _real(allowed: Sequence[Path]) -> list[Path]:
    return [Path(os.path.realpath(each)) for each in allowed]


def _not_allowed(kit: Path, written: str, folder: Path, allowed: Sequence[Path], blame: Place) -> Finding:
    """With the option that allows it, written as from where the kit was named."""
    typed = (Path.cwd() / each for each in allowed)
    if any(folder.is_relative_to(os.path.normpath(each)) for each in typed):
        message = f'the allowed folder of "{shortened(written)}" is a shortcut to another one'
        return FILE_IS_SHORTCUT.at(blame, message, "allow the folder that it leads to, and name the file there")
    option = os.path.normpath(kit / os.path.dirname(written))  # noqa: PTH120 - as it is written, .. and all
    hint = f"if it may be read: --allow {_quoted(Path(option).as_posix())}"
    return FOLDER_NOT_ALLOWED.at(blame, f'"{shortened(written)}" lies outside the kit, in no allowed folder', hint)


def _quoted(path: str) -> str:
    """The path as a shell takes it: the hint is pasted, and the name in it may be a stranger's."""
    if all(letter.isalnum() or letter in "./_- ~" for letter in path):
        return f'"{path}"' if " " in path else path
    return shlex.quote(path)


def _shortcut_between(root: Path, folder: Path) -> str:
    """The first part of the way from an allowed folder that is only a link; empty if none is."""
    way = root
    for part in folder.relative_to(root).parts:
        way /= part
        if way.is_symlink():
            return part
    return ""
