"""The report of a bug: what a programmer needs, and nothing of whose computer it was."""

import platform
import stat
import tempfile
from pathlib import Path

import pytest

from presskit import __version__
from presskit.cli.reports.crash_log import told_traceback, write_crash_log
from presskit.errors import UsageError
from presskit.pipeline.one_file import read_pdf


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


def test_code_is_named_from_its_folder_and_files_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of presskit, of its packages and of Python itself; a chain of exceptions is no way around."""
    monkeypatch.setenv("USER", "zeldaperson")
    monkeypatch.setenv("HOSTNAME", "zeldas-laptop.lan")
    folder, name = tmp_path / "Zelda at home", "the interview.pdf"
    folder.mkdir()
    monkeypatch.chdir(folder)
    try:
        try:
            read_pdf(folder / name)
        except UsageError as error:
            raise LookupError(f"{Path('with-zelda') / 'a.toml'} of zeldaperson on zeldas-laptop") from error
    except LookupError as error:
        report = told_traceback(error, ["build", "with-zelda/", "--out=drafts-of-z/"])

    assert 'File "presskit/pipeline/one_file.py", line ' in report
    assert 'File "pathlib.py", line ' in report or 'File "pathlib/' in report
    assert "'<path>.pdf'" in report
    assert report.endswith("LookupError: <path>.toml of <name> on <name>\n")
    assert [
        trace
        for trace in ("zelda at", "interview.pdf cannot", "/zelda", str(tmp_path), "/home")
        if trace in report.casefold()
    ] == []


def test_it_is_written_in_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug is told wherever it is met."""
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()

    assert told_traceback(caught("lost")).endswith("LookupError: lost\n")
