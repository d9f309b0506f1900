"""The report that `presskit doctor` prints."""

import platform
import sys

import pytest

from presskit.system import LoadedLibrary, examination, examine_system


def test_a_sound_system_needs_no_remedy() -> None:
    """Here, where the suite runs, everything is there, Python first."""
    report = examine_system()

    assert report.ok
    assert report.system
    assert report.checks[0].name == "Python"
    assert report.checks[0].version == platform.python_version()
    assert [check.remedy for check in report.checks] == [""] * len(report.checks)


def test_a_missing_library_has_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A required library that is missing makes the report bad, and its remedy is the command."""
    monkeypatch.setattr(examination, "system_libraries", lambda: (LoadedLibrary("Pango", present=False),))

    report = examine_system()

    assert not report.ok
    assert report.checks[-1].remedy


def test_a_wish_does_not_make_it_bad(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that only makes it faster leaves the report good, and still has a remedy."""
    wish = LoadedLibrary("HarfBuzz subset", present=False, required=False)
    monkeypatch.setattr(examination, "system_libraries", lambda: (wish,))

    report = examine_system()

    assert report.ok
    assert report.checks[-1].remedy


def test_an_old_python_is_told_which_is_needed() -> None:
    """Python 3.10 is too old, and the remedy says what is not."""
    assert examination._python_check((3, 10)).remedy == "install Python 3.11 or newer"
    assert examination._python_check(sys.version_info[:2]).ok


def test_a_system_without_os_release_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no os-release names the system, the platform does."""

    def os_release() -> dict[str, str]:
        raise OSError("no os-release")

    monkeypatch.setattr(platform, "freedesktop_os_release", os_release)

    assert examine_system().system == platform.platform(terse=True)
