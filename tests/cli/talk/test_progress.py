"""The bar, on a terminal and nowhere else."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from tests.cli.command import MINIMAL_KIT, kit_copy, presskit_command, run_presskit, variables

from presskit.cli.talk.manner import Manner
from presskit.cli.talk.progress import shown_progress
from presskit.model.step import Step

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
CURSOR = re.compile(r"\x1b\[[0-9;?]*[A-Zhl]")
STEPS = ["reading the kit", "1/1 letterhead-a4 screen en", "writing the files"]


def on_a_terminal(*arguments: str, cwd: Path, environment: dict[str, str] | None = None) -> tuple[int, bytes, str]:
    """Run the command with a terminal for stderr: its exit code, its stdout, and all that the terminal got."""
    ours, theirs = os.openpty()
    env = variables(cwd, TERM="xterm-256color", COLUMNS="100", **(environment or {}))
    with subprocess.Popen(
        presskit_command(*arguments), cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=theirs
    ) as process:
        os.close(theirs)
        shown = read_to_the_end(ours)
        assert process.stdout is not None
        out = process.stdout.read()
    return process.returncode, out, shown


def read_to_the_end(terminal: int) -> str:
    """Everything that is written to the other side until it is closed."""
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux: the other side is closed
            part = b""
        if not part:
            os.close(terminal)
            return b"".join(parts).decode()
        parts.append(part)


def test_a_terminal_sees_every_step(tmp_path: Path) -> None:
    """The kit is read, each piece is named with how many there are, and the bar is wiped away before the findings."""
    kit_copy(MINIMAL_KIT, tmp_path)

    code, out, shown = on_a_terminal("build", "--jobs", "1", cwd=tmp_path)

    plain = COLOUR.sub("", shown)
    assert code == 0
    positions = [plain.index(step) for step in STEPS]
    assert positions == sorted(positions)
    after = plain[plain.rindex("\x1b[2K") :]
    assert not any(step in after for step in STEPS)
    assert "note[" in after
    assert b"\x1b" not in out


def test_a_terminal_without_colour_sees_the_bar_without(unwritten: Path) -> None:
    """NO_COLOR takes the colours and leaves the steps; a build that stands there already shows no bar at all."""
    _code, _out, first = on_a_terminal("build", cwd=unwritten, environment={"NO_COLOR": "1"})
    _code, _out, again = on_a_terminal("build", cwd=unwritten, environment={"NO_COLOR": "1"})

    plain = CURSOR.sub("", first)
    assert STEPS[0] in plain
    assert STEPS[-1] in plain
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", first)
    assert "\x1b" not in again


@pytest.mark.parametrize("option", ["--quiet", "--json"])
def test_who_wants_no_talk_sees_no_bar(unwritten: Path, option: str) -> None:
    """Not one step, on a terminal either."""
    code, _out, shown = on_a_terminal("build", option, cwd=unwritten)

    assert (code, shown) == (0, "")
    assert (unwritten / "build").exists()


def test_a_pipe_sees_no_bar(unwritten: Path) -> None:
    """A log gets the findings and the sum, even where colour is forced upon it."""
    ran = run_presskit("build", cwd=unwritten, environment={"FORCE_COLOR": "1", "TTY_COMPATIBLE": "1"})

    assert not any(step in ran.err for step in STEPS)
    assert not CURSOR.search(ran.err)


def test_without_a_bar_the_steps_may_still_be_told(deaf: None) -> None:
    """The pipeline calls it all the same, and hears nothing of it."""
    with shown_progress(Manner(quiet=True)) as advance:
        advance(Step(0, 0, ""))
        advance(Step(0, 1, "letterhead"))
