"""The command on a terminal of its own, at which somebody types."""

import os
import pty
import select
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.cli.command import Ran, presskit_command, variables
from tests.waiting import HUNG_S

_SILENT_S = 120.0  # longer than a busy machine takes to the next question


def presskit_on_terminal(*arguments: str | Path, cwd: Path, typed: Sequence[tuple[str, str]]) -> Ran:
    """`presskit` with these arguments; each line of `typed` is typed when its question has been asked.

    `err` is what the terminal has shown: questions, and what was typed if it was not hidden.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        presskit_command(*arguments),
        cwd=cwd,
        env=variables(cwd, XDG_CONFIG_HOME=str(cwd / "config")),
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=_take_terminal,  # noqa: PLW1509 - no threads run here
    )
    os.close(theirs)
    shown = ""
    for question, answer in typed:
        while not shown.endswith(question):
            more = _read(ours)
            assert more, f"it has ended, or waits, and did not ask {question!r}: {shown}"
            shown += more
        os.write(ours, f"{answer}\n".encode())
    out, _ = process.communicate(timeout=HUNG_S)
    while more := _read(ours):
        shown += more
    os.close(ours)
    return Ran(process.returncode, out.decode(), shown)


def _take_terminal() -> None:
    """Opened by the leader of a session, a terminal becomes its own: there the question is asked."""
    os.close(os.open(os.ttyname(0), os.O_RDWR))


def _read(terminal: int) -> str:
    """What it shows next; nothing when the command has ended, or says no more because it waits for another answer."""
    ready, _, _ = select.select([terminal], [], [], _SILENT_S)
    if not ready:
        return ""
    try:
        return os.read(terminal, 4096).decode(errors="replace")
    except OSError:  # Linux: the other side has been closed
        return ""
