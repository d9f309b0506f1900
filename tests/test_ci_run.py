"""`.ci/run`, which says whether a change can be taken, with a stand-in for `run`: nothing is checked but itself."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.paths import CHECKOUT

RUN = """#!/bin/sh
echo "$*" >>asked
for word; do [ ! -e "fail-at-$word" ] || { echo "$word says no"; exit 5; }; done
"""
STEPS = ["ruff check", "ruff format --check", "mypy", "lint-imports", "pytest --numprocesses=auto"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the script, and a `run` that writes down what it is asked."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(CHECKOUT / ".ci" / "run", tmp_path / ".ci" / "run")
    (tmp_path / "run").write_text(RUN, encoding="utf-8")
    (tmp_path / "run").chmod(0o755)
    return tmp_path


def ci(project: Path) -> subprocess.CompletedProcess[str]:
    """What the script does, called from elsewhere and without a terminal."""
    return subprocess.run(
        ["/bin/sh", project / ".ci" / "run"],
        cwd="/",
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_tool_and_every_test_is_run(project: Path) -> None:
    """All five steps, in the project's folder wherever it is called, through the same `run` that anyone types."""
    result = ci(project)

    assert (project / "asked").read_text(encoding="utf-8").splitlines() == STEPS
    assert result.returncode == 0
    assert result.stdout.endswith("all green\n")


@pytest.mark.parametrize("word", ["check", "--check", "mypy", "lint-imports", "pytest"])
def test_one_step_that_fails_fails_all_and_stops_none(project: Path, word: str) -> None:
    """Every fault is told in one run; the last lines name the steps."""
    (project / f"fail-at-{word}").touch()

    result = ci(project)

    assert result.returncode == 1
    assert (project / "asked").read_text(encoding="utf-8").splitlines() == STEPS
    (failed,) = [step for step in STEPS if word in step.split()]
    assert result.stdout.endswith(f"failed:\n    {failed}\n")
    assert "all green" not in result.stdout


def test_all_that_failed_is_named(project: Path) -> None:
    """Not the first alone."""
    for word in ("mypy", "pytest"):
        (project / f"fail-at-{word}").touch()

    assert ci(project).stdout.endswith("failed:\n    mypy\n    pytest --numprocesses=auto\n")
