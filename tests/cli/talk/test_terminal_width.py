"""How wide a terminal is."""

import fcntl
import io
import os
import struct
import termios
from collections.abc import Iterator
from typing import TextIO

import pytest

from presskit.cli.talk.terminal_width import USUAL_COLUMNS, columns_of


@pytest.fixture(autouse=True)
def no_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable that speaks of the width."""
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def terminal() -> Iterator[TextIO]:
    """A terminal of 70 columns."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 70, 0, 0))
    with os.fdopen(theirs, "w") as stream:
        yield stream
    os.close(ours)


def test_a_terminal_is_asked(terminal: TextIO) -> None:
    """Its own number of columns counts."""
    assert columns_of(terminal) == 70


def test_the_variable_counts_before_the_terminal(terminal: TextIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in other tools; what is no number, or none that can be read in, is passed over."""
    for value, columns in (("90", 90), ("1", 40), ("0", 70), ("wide", 70), ("-5", 70), ("²", 70), ("", 70)):
        monkeypatch.setenv("COLUMNS", value)
        assert columns_of(terminal) == columns, value


def test_where_nobody_looks_on_it_is_a_usual_width() -> None:
    """A pipe, something that is no file, and no stream at all."""
    assert columns_of(io.StringIO()) == columns_of(None) == USUAL_COLUMNS
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - os.devnull is no path to a file
        assert columns_of(nowhere) == USUAL_COLUMNS
