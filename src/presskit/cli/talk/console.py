"""Writing to the two streams of a command: results to stdout, talk to stderr; never a failure over a character."""

import io
import os
import sys
from contextlib import suppress
from typing import TextIO

from presskit.cli.talk.terminal import visible
from presskit.errors import CannotWrite

_CALLED_AS = "PRESSKIT_CALLED_AS"
"""Where `run` says by which words it was called."""


def make_streams_safe() -> None:
    """Let a character that the terminal's encoding lacks come out as "?" instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def write_result(text: str) -> None:
    """Write to stdout, with a line end; raises CannotWrite if stdout goes to a file on a full disk."""
    try:
        _write(sys.stdout, text)
    except OSError as error:
        raise CannotWrite(f"The results cannot be written: {error.strerror}.") from error


def write_talk(text: str) -> None:
    """Write to stderr, with a line end; if that fails there is nobody left to tell.

    Commands in it, such as `presskit build`, are said as presskit was called here: `./run presskit build`.
    """
    called_as = os.environ.get(_CALLED_AS)
    with suppress(OSError):
        _write(sys.stderr, text.replace("`presskit ", f"`{visible(called_as)} ") if called_as else text)


def tick(stream: TextIO | None) -> str:
    """A tick where the stream can show one, else OK."""
    return "✓" if _has_every_character(stream) else "OK"


def cross(stream: TextIO | None) -> str:
    """A cross where the stream can show one, else two letters of the same width as OK."""
    return "✗" if _has_every_character(stream) else "--"


def _has_every_character(stream: TextIO | None) -> bool:
    encoding = (getattr(stream, "encoding", None) or "").lower().replace("-", "")
    return encoding in {"utf8", "utf8sig"}


def _write(stream: TextIO | None, text: str) -> None:
    """Write and flush. A reader who has left (`presskit build | head -1`) does not stop the work."""
    if stream is None:
        return
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except OSError as error:
        _send_to_nowhere(stream)
        if not isinstance(error, BrokenPipeError):
            raise


def abandon_results() -> None:
    """Write nothing more to stdout, which has failed while somebody else wrote to it."""
    if sys.stdout is not None:
        _send_to_nowhere(sys.stdout)


def _send_to_nowhere(stream: TextIO) -> None:
    """Point the stream at the null device, so that Python's own flush at its end finds no fault again."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
