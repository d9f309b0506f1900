"""When words are coloured."""

import io

import pytest

from presskit.cli.talk.colour import ColourChoice, painter, wants_colour

VARIABLES = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "TERM")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable that speaks of colour."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


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
