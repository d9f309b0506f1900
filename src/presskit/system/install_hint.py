"""The command that installs on this system what presskit needs of it.

Where the names are from: Debian's and Fedora's packages; Alpine's form and macOS from WeasyPrint's installation
page; Windows from reading the wheel, which holds the six libraries. Real runs on macOS and Windows are owed.
"""

import os
import platform
import site
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Need(StrEnum):
    """What can be missing."""

    LIBRARIES = "libraries"
    PIP = "pip"


@dataclass(frozen=True, slots=True)
class PackageManager:
    """How a family of systems installs; the packages are those that bring each need and all it rests on."""

    install: str
    libraries: str
    pip: str
    become_root: str = ""

    def packages(self, needs: Sequence[Need]) -> str:
        """The packages that meet these needs, with blanks between them."""
        return " ".join(self.libraries if need is Need.LIBRARIES else self.pip for need in needs)


# By ID or ID_LIKE of os-release; every derivative names its ancestor there.
_LINUX = {
    "debian": PackageManager("apt-get install", "libpangoft2-1.0-0 libharfbuzz-subset0", "python3-pip", "sudo "),
    "fedora": PackageManager("dnf install", "pango", "python3-pip", "sudo "),
    "arch": PackageManager("pacman -S", "pango", "python-pip", "sudo "),
    "alpine": PackageManager("apk add", "so:libpangoft2-1.0.so.0 so:libharfbuzz-subset.so.0", "py3-pip", "doas "),
}
_MACOS = PackageManager("brew install", "pango", "python")
_HOMEBREW_FOLDERS = (Path("/opt/homebrew/lib"), Path("/usr/local/lib"))


def install_hint(needs: Sequence[Need] = (Need.LIBRARIES,)) -> str:
    """This system's command for these needs, ready to be copied; a sentence where no command is known."""
    if sys.platform == "win32":
        return _windows_hint()
    manager = package_manager()
    if manager is None:
        return "install Pango with PangoFT2, HarfBuzz with its subset library, fontconfig and pip for Python 3"
    become_root = "" if os.geteuid() == 0 else manager.become_root
    command = f"{become_root}{manager.install} {manager.packages(needs)}"
    if sys.platform == "darwin" and Need.LIBRARIES in needs:
        return command + _macos_search_path(_HOMEBREW_FOLDERS)
    return command


def package_manager() -> PackageManager | None:
    """How this system installs packages; None on Windows and where it is not known."""
    if sys.platform == "darwin":
        return _MACOS
    families = _linux_families()
    return next((_LINUX[family] for family in families if family in _LINUX), None)


def _linux_families() -> tuple[str, ...]:
    """The system's id and those of its ancestors, nearest first; empty without os-release."""
    try:
        facts = platform.freedesktop_os_release()
    except OSError:
        return ()
    return (facts["ID"], *facts.get("ID_LIKE", "").split())


def _macos_search_path(folders: Sequence[Path]) -> str:
    """The second line for a Python that does not search the folder where Homebrew has put Pango; or nothing."""
    for folder in folders:
        if (folder / "libpango-1.0.dylib").exists():
            return f"\nexport DYLD_FALLBACK_LIBRARY_PATH={folder}"
    return ""


def _windows_hint() -> str:
    """Two commands: a wheel that holds Pango and the rest, and where it lies, for every new terminal."""
    folder = Path(site.getsitepackages()[-1]) / "gstreamer_libs" / "bin"
    return (
        f'"{sys.executable}" -m pip install "gstreamer-libs~=1.28"\n'
        f'setx WEASYPRINT_DLL_DIRECTORIES "{folder}"    (then open a new terminal)'
    )
