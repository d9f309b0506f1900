"""The command that a user is told to copy."""

import os
import platform
import site
import sys
from pathlib import Path

import pytest

from presskit.system import install_hint
from presskit.system.install_hint import Need, _macos_search_path

BOTH = (Need.LIBRARIES, Need.PIP)


def _on_linux(monkeypatch: pytest.MonkeyPatch, facts: dict[str, str] | None, user_id: int = 1000) -> None:
    """Pretend to be this user of a Linux with this os-release, or with none."""

    def os_release() -> dict[str, str]:
        if facts is None:
            raise OSError("no os-release")
        return facts

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: user_id)
    monkeypatch.setattr(platform, "freedesktop_os_release", os_release)


@pytest.mark.parametrize(
    ("facts", "command"),
    [
        ({"ID": "debian"}, "sudo apt-get install libpangoft2-1.0-0 libharfbuzz-subset0"),
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, "sudo apt-get install libpangoft2-1.0-0 libharfbuzz-subset0"),
        ({"ID": "mint", "ID_LIKE": "ubuntu debian"}, "sudo apt-get install libpangoft2-1.0-0 libharfbuzz-subset0"),
        ({"ID": "fedora"}, "sudo dnf install pango"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "sudo dnf install pango"),
        ({"ID": "arch"}, "sudo pacman -S pango"),
        ({"ID": "alpine"}, "doas apk add so:libpangoft2-1.0.so.0 so:libharfbuzz-subset.so.0"),
    ],
)
def test_each_linux_gets_its_own_command(
    monkeypatch: pytest.MonkeyPatch, facts: dict[str, str], command: str
) -> None:
    """The system is told by os-release, a derivative by its ancestor."""
    _on_linux(monkeypatch, facts)

    assert install_hint() == command


def test_root_is_not_told_to_become_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """A container often has no sudo, and its user is root."""
    _on_linux(monkeypatch, {"ID": "fedora"}, user_id=0)

    assert install_hint(BOTH) == "dnf install pango python3-pip"


@pytest.mark.parametrize("facts", [None, {"ID": "plan9"}])
def test_an_unknown_linux_is_told_what_not_how(monkeypatch: pytest.MonkeyPatch, facts: dict[str, str] | None) -> None:
    """Where no command is known the libraries are named, and no command is made up."""
    _on_linux(monkeypatch, facts)

    assert "Pango" in install_hint()
    assert "sudo" not in install_hint()


def test_macos_is_told_to_use_homebrew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Homebrew refuses to run as root, so its command never begins with sudo."""
    monkeypatch.setattr(sys, "platform", "darwin")

    assert install_hint(BOTH) == "brew install pango python"


def test_macos_with_pango_is_told_where_it_is(tmp_path: Path) -> None:
    """A Python that is not Homebrew's does not search its folder: the second line names it."""
    (tmp_path / "libpango-1.0.dylib").touch()

    assert _macos_search_path([tmp_path / "absent", tmp_path]) == f"\nexport DYLD_FALLBACK_LIBRARY_PATH={tmp_path}"


def test_windows_gets_two_commands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A wheel that holds the libraries, and the variable by which the engine finds them."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(site, "getsitepackages", lambda: [str(tmp_path)])

    first, second = install_hint().splitlines()

    assert first.endswith('-m pip install "gstreamer-libs~=1.28"')
    assert second.startswith(f'setx WEASYPRINT_DLL_DIRECTORIES "{tmp_path / "gstreamer_libs" / "bin"}"')
