"""Questions on a terminal; tests/cli/commands/test_new.py asks them on one."""

import io

import pytest

from presskit.cli.talk.questions import asked, can_ask
from presskit.errors import UsageError


def refuse_short(answer: str) -> None:
    """Raises UsageError for fewer than two letters."""
    if len(answer) < 2:
        raise UsageError("too short", "type more")


def test_nobody_is_asked_where_nobody_sits() -> None:
    """The tests have no terminal."""
    assert not can_ask()


def test_an_answer_is_taken_once_it_can_be(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reason stands between two questions, and nothing of all this on stdout."""
    monkeypatch.setattr("sys.stdin", io.StringIO("x\n  good \n\n\n"))

    assert asked("Name", "usual", refuse_short) == "good"
    assert asked("Name", "usual", refuse_short) == "usual"
    assert asked("Name", "", refuse_short) == ""
    assert capsys.readouterr() == ("", "Name [usual]:   too short (type more)\nName [usual]: Name [usual]: Name: ")


def test_the_end_of_the_answers_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-D, or a file that has ended; no bug."""
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    with pytest.raises(UsageError, match="nothing was made"):
        asked("Name")
