"""Questions to whoever sits at the terminal: one line each, with an answer to take by Enter; nowhere else any.

Not by typer.prompt: that writes a part of each question to stdout, where results go.
"""

import sys
from collections.abc import Callable
from contextlib import suppress

from presskit.cli.talk.console import write_talk
from presskit.errors import UsageError


def can_ask() -> bool:
    """Whether somebody is there to answer: questions go to stderr, answers come from stdin."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def asked(question: str, usual: str = "", check: Callable[[str], object] | None = None) -> str:
    """The answer, or the usual one for an empty line; asked again for as long as `check` raises UsageError.

    Raises:
        UsageError: the answers have ended.
    """
    while True:
        with suppress(OSError):
            sys.stderr.write(f"{question} [{usual}]: " if usual else f"{question}: ")
            sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            write_talk("")
            raise UsageError("the answers have ended; nothing was made", "give what is asked for as options")
        answer = line.strip() or usual
        try:
            if check is not None and answer:
                check(answer)
        except UsageError as fault:
            write_talk(f"  {fault} ({fault.hint})" if fault.hint else f"  {fault}")
        else:
            return answer
