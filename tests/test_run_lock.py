"""Calls of `run` that meet, or that are broken off."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.made_clone import MADE, Clone, make_clone
from tests.waiting import HUNG_S


@pytest.fixture
def clone(tmp_path: Path) -> Iterator[Clone]:
    """A clone in a folder with a blank and an accent in its name; nothing waits there after the test."""
    made = make_clone(tmp_path)
    yield made
    made.let_go()


def test_two_calls_at_once_make_it_once(clone: Clone) -> None:
    """The second says that it waits for the first, and finds everything made."""
    with clone.held_call() as first, clone.start() as second:
        told = said_while_it_waits(second)
        clone.let_go()
        answers = [process.communicate(timeout=HUNG_S)[0] for process in (first, second)]

    assert "waiting for another call" in told
    assert answers == ["done\n", "done\n"]
    assert clone.calls() == MADE


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_an_interrupted_call_leaves_no_lock(clone: Clone, number: signal.Signals) -> None:
    """However the first call ends, the next one makes what is missing and waits for nobody."""
    with clone.held_call() as first:
        os.killpg(first.pid, number)
    clone.let_go()
    clone.log.unlink()

    again = clone.run("sh", "-c", "echo done")

    assert first.returncode != 0
    assert (again.returncode, again.stdout) == (0, "done\n")
    assert "waiting" not in again.stderr
    assert clone.calls() == MADE[1:]


def test_a_killed_call_s_last_step_is_waited_for(clone: Clone) -> None:
    """What the first call had started still writes into the environment, so it holds the lock until it has ended."""
    first = clone.held_call()
    first.kill()
    first.wait()

    with clone.start() as again:
        told = said_while_it_waits(again)
        clone.let_go()
        answer, _ = again.communicate(timeout=HUNG_S)
    first.communicate()

    assert "waiting for another call" in told
    assert answer == "done\n"


def test_the_command_holds_no_lock(clone: Clone) -> None:
    """A command that runs for hours keeps nobody from calling this again."""
    nested = f"sh '{clone.folder}/run' sh -c 'echo inner'"

    assert clone.run("sh", "-c", f"echo >>'{clone.folder}/pyproject.toml'; {nested}").stdout == "inner\n"


def said_while_it_waits(process: subprocess.Popen[str]) -> str:
    """The first line that a call says."""
    assert process.stderr is not None
    return process.stderr.readline()
