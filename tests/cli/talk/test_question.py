"""A question that only a person answers."""

import io
import os
import pty
import sys

import pytest

from presskit.cli.talk.question import has_agreed


def test_where_nobody_can_answer_nobody_has_agreed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script's yes on standard input is none: it says so by an option."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    assert not has_agreed("May they? (yes or no)")
    monkeypatch.setattr(sys, "stdin", None)
    assert not has_agreed("May they? (yes or no)")


@pytest.mark.parametrize(
    ("typed", "agreed"), [("yes", True), ("Y", True), ("no", False), ("", False), ("yes please", False)]
)
def test_yes_is_typed_on_a_terminal(
    typed: str, agreed: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Anything else is no."""
    ours, theirs = pty.openpty()
    os.write(ours, f"{typed}\n".encode())
    with os.fdopen(theirs, encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        assert has_agreed("May they? (yes or no)") == agreed
    os.close(ours)
    assert capsys.readouterr().err == "May they? (yes or no)\n"
