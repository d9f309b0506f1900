"""What a terminal can show."""

import fcntl
import io
import os
import struct
import termios
from collections.abc import Iterator
from typing import TextIO

import pytest

from presskit.cli.talk.terminal import (
    USUAL_COLUMNS,
    ColourChoice,
    columns_of,
    painter,
    visible,
    wants_colour,
    width_columns,
)

VARIABLES = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "TERM", "COLUMNS")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable that speaks of colour or of width."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def terminal() -> Iterator[TextIO]:
    """A terminal of 70 columns."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 70, 0, 0))
    with os.fdopen(theirs, "w") as stream:
        yield stream
    os.close(ours)


def test_colour_goes_to_a_terminal_and_to_nothing_else() -> None:
    """A file, a pipe and a closed stream get plain words."""
    assert wants_colour(ColourChoice.AUTO, Terminal())
    assert not wants_colour(ColourChoice.AUTO, io.StringIO())
    assert not wants_colour(ColourChoice.AUTO, None)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")])
def test_a_variable_turns_colour_off(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """Each of the three customs is kept, on a terminal too."""
    monkeypatch.setenv(name, value)
    assert not wants_colour(ColourChoice.AUTO, Terminal())


def test_force_color_colours_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build servers show colours though nothing there is a terminal; NO_COLOR still has the last word."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert wants_colour(ColourChoice.AUTO, io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(ColourChoice.AUTO, io.StringIO())


def test_an_empty_no_color_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """no-color.org: "when present and not an empty string"."""
    monkeypatch.setenv("NO_COLOR", "")
    assert wants_colour(ColourChoice.AUTO, Terminal())


def test_the_option_has_the_last_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """--color always and never beat every variable."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert wants_colour(ColourChoice.ALWAYS, io.StringIO())
    monkeypatch.delenv("NO_COLOR")
    assert not wants_colour(ColourChoice.NEVER, Terminal())


def test_plain_paint_leaves_words_as_they_are() -> None:
    """Without colour not one byte is added."""
    assert painter(coloured=False)("error", "words") == "words"
    assert painter(coloured=True)("error", "words") == "\x1b[1;31mwords\x1b[0m"


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


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\tb", "a    b"), ("two\nlines", "two lines"), ("\x1b[31m", "<U+001B>[31m"), ("\u2028", "<U+2028>")],
)
def test_controls_are_spelt_out(text: str, shown: str) -> None:
    """Nothing that moves the cursor, rings or colours is sent to the terminal."""
    assert visible(text) == shown


def test_a_lone_surrogate_can_be_printed() -> None:
    """Half a character, as a broken file name gives it, cannot be encoded and is spelt out."""
    assert visible("\udcff").encode("utf-8") == b"<U+DCFF>"


def test_joiners_of_scripts_that_need_them_stay() -> None:
    """Persian and Hindi are written with invisible joiners; they take no column."""
    assert visible("\u200c\u200d") == "\u200c\u200d"
    assert width_columns("\u200c\u200d") == 0


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("新闻", 4), ("e\u0301", 1), ("ﾊ", 1), ("Ａ", 2)])
def test_width_follows_the_letters(text: str, columns: int) -> None:
    """East Asian wide and fullwidth letters take two columns, half-width ones one, accents none."""
    assert width_columns(text) == columns
