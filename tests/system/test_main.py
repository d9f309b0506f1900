"""What `run` is told before there is an environment."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.paths import CHECKOUT

from presskit.errors import ExitCode
from presskit.system import __main__ as told
from presskit.system import system_libraries


def test_it_runs_without_any_package() -> None:
    """The standard library is all it needs: site-packages are switched off, and the source folder is given."""
    result = subprocess.run(
        [sys.executable, "-S", "-P", "-m", "presskit.system"],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.stderr == ""
    assert result.returncode in (ExitCode.DONE, ExitCode.SYSTEM_LIBRARY_MISSING)  # pip is not to be seen with -S
    assert "pango" not in result.stdout


def test_what_is_missing_is_told_in_two_parts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """First the packages for a script, then the command for a person."""

    def no_library(name: str, **_: int) -> ctypes.CDLL:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", no_library)
    monkeypatch.setattr(told, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "platform", "darwin")
    system_libraries.cache_clear()

    code = told.main()

    system_libraries.cache_clear()
    packages, command = capsys.readouterr().out.splitlines()[:2]
    assert code is ExitCode.SYSTEM_LIBRARY_MISSING
    assert packages == "pango python"
    assert command == "brew install pango python"


def test_a_complete_system_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """With all libraries and pip there it prints nothing and ends with 0."""
    (tmp_path / "pip").mkdir()
    (tmp_path / "pip" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))

    assert told.main() is ExitCode.DONE
    assert capsys.readouterr().out == ""
