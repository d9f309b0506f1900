"""Calls of `run` that meet, or that are broken off."""

import os
import signal
import subprocess
from pathlib import Path

import pytest
from tests.made_clone import MADE, Clone, make_clone


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A clone in a folder with a blank and an accent in its name."""
    return make_clone(tmp_path)


def test_two_calls_at_once_make_it_once(clone: Clone) -> None:
    """The second says that it waits for the first, and finds everything made."""
    command = ["/bin/sh", str(clone.folder / "run"), "sh", "-c", "echo done"]
    both = [
        subprocess.Popen(
            command, env=clone.environment(SLOW="0.2"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]

    answers = [process.communicate() for process in both]

    assert [said for said, _ in answers] == ["done\n", "done\n"]
    assert [talk.count("waiting for another call") for _, talk in answers] in ([0, 1], [1, 0])
    assert clone.calls() == MADE


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_an_interrupted_call_leaves_no_lock(clone: Clone, number: signal.Signals) -> None:
    """However the first call ends, the next one makes what is missing and waits for nobody."""
    first = clone.first_call(SLOW="30")
    os.killpg(first.pid, number)
    first.wait()
    clone.log.unlink()

    again = clone.run("sh", "-c", "echo done")

    assert first.returncode != 0
    assert (again.returncode, again.stdout) == (0, "done\n")
    assert "waiting" not in again.stderr
    assert clone.calls() == MADE[1:]


def test_a_killed_call_s_last_step_is_waited_for(clone: Clone) -> None:
    """What the first call had started still writes into the environment, so it holds the lock until it has ended."""
    first = clone.first_call(SLOW="0.5")
    first.kill()
    first.wait()

    again = clone.run("sh", "-c", "echo done")

    assert "waiting for another call" in again.stderr
    assert again.stdout == "done\n"


def test_the_command_holds_no_lock(clone: Clone) -> None:
    """A command that runs for hours keeps nobody from calling this again."""
    nested = f"sh '{clone.folder}/run' sh -c 'echo inner'"

    assert clone.run("sh", "-c", f"echo >>'{clone.folder}/pyproject.toml'; {nested}").stdout == "inner\n"
