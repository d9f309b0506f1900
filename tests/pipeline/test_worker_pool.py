"""Worker processes, and that none is left."""

import hashlib
import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from tests.cli.command import start_presskit
from tests.pipeline.builds import CHECKSUM_BYTES, build, cache_entries, files_below
from tests.pipeline.odd_work import HANG_S, Odd
from tests.pipeline.partner_kits import kit_with_partners
from tests.waiting import HUNG_S, wait_until

from presskit.pack.lock import LOCK_NAME, folder_lock
from presskit.pipeline.worker_pool import WorkerPool, core_count


def test_nobody_is_started_without_work() -> None:
    """Leaving the pool is then no work either."""
    with WorkerPool(2) as pool:
        assert pool._pool is None


def test_an_error_ends_the_workers_at_once() -> None:
    """What they were doing is not waited for."""
    started_s = time.monotonic()
    with suppress(RuntimeError), WorkerPool(1) as pool:
        pool.submit(Odd("hang").do, None)
        raise RuntimeError

    assert time.monotonic() - started_s < HANG_S / 2


def test_there_is_a_processor() -> None:
    """As many as this process may use."""
    assert core_count() >= 1


def is_anybody_left(group: int) -> bool:
    """Whether a process of the group lives; the servers that start processes notice its end a moment later."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def whole_entries(folder: Path) -> dict[Path, int]:
    """The cache's entries with their numbers on the disk; each is whole."""
    entries = cache_entries(folder)
    for path in entries:
        data = path.read_bytes()
        assert hashlib.sha256(data[CHECKSUM_BYTES:]).digest() == data[:CHECKSUM_BYTES]
    return entries


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_ends_a_build_and_the_next_goes_on(tmp_path: Path, first_partners: Path) -> None:
    """Exit 130 and no process left; nothing half-written, and what was done before is not done again."""
    folder = kit_with_partners(tmp_path / "interrupted", "north", "south", "east")
    letters = ("build", "--jobs", "2", "--piece", "letterhead")
    # Its folder is ours, so that it cannot have ended before.
    with folder_lock(folder / "build"), start_presskit(*letters, cwd=folder, start_new_session=True) as process:
        wait_until(lambda: is_a_file_made(folder), of=process)
        os.killpg(process.pid, signal.SIGINT)  # a terminal sends it to every process
        _, err = process.communicate(timeout=HUNG_S)
        wait_until(lambda: not is_anybody_left(process.pid))

    assert process.returncode == 130
    assert "Traceback" not in err
    assert set(files_below(folder / "build")) == {LOCK_NAME}
    made = whole_entries(folder)
    build(folder, pieces=("letterhead",))
    assert made.items() <= cache_entries(folder).items()
    for partner in ("north", "south", "east"):
        assert letter_of(folder, partner) == letter_of(first_partners, partner)


def is_a_file_made(folder: Path) -> bool:
    """Whether the cache holds a finished file, and not only what files are made from."""
    for path in (folder / ".presskit-cache").glob("??/*"):
        with suppress(FileNotFoundError):  # it has just got its name
            if b'"claims"' in path.read_bytes()[:4096]:
                return True
    return False


def letter_of(folder: Path, partner: str) -> bytes:
    """A partner's letter as it was built."""
    (path,) = (folder / "build" / "partners" / partner).rglob("*letterhead*.pdf")
    return path.read_bytes()
