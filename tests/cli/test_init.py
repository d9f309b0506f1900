"""The way into the command, before anything is imported."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command import presskit_command, run_presskit, variables

from presskit import __version__

FULL_DISK = Path("/dev/full")


def test_the_version_is_all_that_is_printed(tmp_path: Path) -> None:
    """A script that asks for the version gets one line, and nothing beside it."""
    ran = run_presskit("--version", cwd=tmp_path)

    assert (ran.code, ran.out, ran.err) == (0, f"presskit {__version__}\n", "")


def test_without_a_word_it_says_what_it_can_do(tmp_path: Path) -> None:
    """`presskit` alone is a question, and its answer is the help."""
    ran = run_presskit(cwd=tmp_path)

    assert ran == run_presskit("--help", cwd=tmp_path)
    assert ran.code == 0
    assert "build" in ran.out


@pytest.mark.skipif(not FULL_DISK.exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", ["--version", "--help", "explain", "doctor"])
def test_a_full_disk_is_no_bug(words: str, tmp_path: Path) -> None:
    """What cannot be written to stdout is told on stderr, with exit code 4, whoever writes it."""
    with FULL_DISK.open("wb") as full:
        ran = subprocess.run(
            presskit_command(words), cwd=tmp_path, env=variables(tmp_path), stdout=full, stderr=subprocess.PIPE,
            text=True, check=False,
        )  # fmt: skip

    assert ran.returncode == 4
    assert ran.stderr.startswith("error[cannot-write]: ")
    assert "Traceback" not in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_is_heard_while_the_command_is_being_imported(tmp_path: Path) -> None:
    """Who thinks better of it at once gets 130 and one line: here it is pressed while Typer is imported."""
    (tmp_path / "typer.py").write_text("import signal\nsignal.raise_signal(signal.SIGINT)\n", encoding="utf-8")
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{listening}; from presskit.cli import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", code, "doctor"],
        cwd=tmp_path,
        env=variables(tmp_path, PYTHONPATH=str(tmp_path)),
        capture_output=True,
        check=False,
    )

    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"error[interrupted]: stopped by Ctrl-C\n")
