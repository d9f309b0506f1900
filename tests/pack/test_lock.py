"""One builder at a time."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from presskit.errors import CannotWrite, ExitCode
from presskit.pack.lock import LOCK_NAME, folder_lock

HOLD = """
import sys
from collections.abc import Callable
from pathlib import Path
from presskit.pack.lock import folder_lock
with folder_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def _holder(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_second_builder_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    """After its wait it gives up with the number of the other process."""
    with _holder(tmp_path) as other:
        with (
            pytest.raises(CannotWrite, match=rf"\(process {other.pid}\) is writing") as caught,
            folder_lock(tmp_path, 0.1),
        ):
            pass
        other.communicate("\n")
    assert caught.value.exit_code == ExitCode.CANNOT_WRITE


def test_second_builder_waits_its_turn(tmp_path: Path) -> None:
    """When the first one ends, the second one goes on."""
    with _holder(tmp_path) as other:
        assert other.stdin is not None
        other.stdin.write("\n")
        other.stdin.flush()
        with folder_lock(tmp_path, 30):
            assert (tmp_path / LOCK_NAME).read_text() == str(os.getpid())


def test_killed_builder_gives_the_folder_back(tmp_path: Path) -> None:
    """No stale lock stops the next build."""
    with _holder(tmp_path) as other:
        other.kill()
    with folder_lock(tmp_path, 5):
        pass


def test_lock_file_is_empty_afterwards(tmp_path: Path) -> None:
    """The number of a process does not stay in the folder that is passed on."""
    with folder_lock(tmp_path):
        pass
    assert (tmp_path / LOCK_NAME).read_bytes() == b""


def test_what_is_no_lock_is_not_emptied(tmp_path: Path) -> None:
    """Words of the user's, a second name of their file, a pipe or a folder: named, and left as they are."""
    mine = tmp_path / "mine.txt"
    mine.write_text("12345")

    def words(lock: Path) -> None:
        lock.write_text("my own words")

    def hard_link(lock: Path) -> None:
        os.link(mine, lock)

    plants: list[Callable[[Path], None]] = [words, hard_link, os.mkfifo, os.mkdir]
    for number, plant in enumerate(plants):
        folder = tmp_path / str(number)
        folder.mkdir()
        plant(folder / LOCK_NAME)
        before = (folder / LOCK_NAME).lstat()

        with pytest.raises(CannotWrite, match=LOCK_NAME) as caught, folder_lock(folder):
            pass

        assert "nothing was written" in caught.value.hint
        assert (folder / LOCK_NAME).lstat() == before
    assert mine.read_text() == "12345"


def test_the_number_of_a_killed_process_is_no_words(tmp_path: Path) -> None:
    """Its lock is taken over."""
    (tmp_path / LOCK_NAME).write_text("12345")
    with folder_lock(tmp_path):
        pass
