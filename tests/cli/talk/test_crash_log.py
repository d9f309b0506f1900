"""The log of a bug."""

import platform
import stat
import tempfile
from pathlib import Path

import pytest

from presskit import __version__
from presskit.cli.talk.crash_log import write_crash_log


def caught(message: str) -> BaseException:
    """An exception that has been raised, with its traceback."""
    try:
        raise LookupError(message)
    except LookupError as error:
        return error


def test_the_log_holds_what_a_programmer_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Versions and the whole traceback, whatever characters are in it; for its owner alone."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    log = write_crash_log(caught("lost \udcff"))

    assert log is not None
    assert log.parent == tmp_path
    text = log.read_text(encoding="utf-8")
    assert text.startswith(f"presskit {__version__}, Python {platform.python_version()}, ")
    assert "raise LookupError(message)" in text
    assert text.endswith("LookupError: lost \\udcff\n")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_where_no_log_can_be_written_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report of a bug does not become a second one."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))

    assert write_crash_log(caught("lost")) is None
