"""Processes that are warm, limited, and gone."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from pebble import ProcessExpired
from tests.pipeline.odd_work import HANG_S, Odd
from tests.waiting import HUNG_S

from presskit.errors import UsageError
from presskit.pipeline.limits import stopped
from presskit.pipeline.worker_pool import NO_WORKERS, WorkerPool, no_workers, why_no_workers

not_windows = pytest.mark.skipif(sys.platform == "win32", reason="Windows counts no processor time")


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


@not_windows
def test_work_that_computes_without_end_is_ended_and_the_next_has_all_its_time() -> None:
    """By the system, which no code can keep from it; earlier work of the same process does not count."""
    with WorkerPool(1, most_cpu_s=1) as pool:
        with pytest.raises(ProcessExpired) as caught:
            pool.submit(Odd("toil").do, None).result()

        assert "time" in stopped(caught.value).message
        assert [pool.submit(Odd(word).do, None).result() for word in "abc"] == ["a", "b", "c"]


def test_each_worker_is_told_something_before_any_work(tmp_path: Path) -> None:
    """What all work needs goes there once."""
    with WorkerPool(1, first=os.chdir, given=(str(tmp_path),)) as pool:
        assert pool.submit(os.getcwd).result() == str(tmp_path)


@not_windows
def test_workers_do_not_hear_ctrl_c_from_their_first_moment() -> None:
    """It is blocked when they begin, and while they begin: a terminal sends it to them too."""
    with WorkerPool(1) as pool:
        blocked = pool.submit(signal.pthread_sigmask, signal.SIG_BLOCK, []).result()

    assert signal.SIGINT in blocked
    assert signal.SIGTERM not in blocked
    assert not {signal.SIGINT, signal.SIGTERM} & signal.pthread_sigmask(signal.SIG_BLOCK, [])


@not_windows
def test_it_is_known_beforehand_whether_workers_can_be_started() -> None:
    """Where shared memory cannot be written, as in some sandboxes, the reason is told and nothing is begun."""
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0));"
        "from presskit.pipeline.worker_pool import WorkerPool, why_no_workers; print(why_no_workers());"
        "WorkerPool(1).submit(print)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert why_no_workers() == ""
    if sys.platform == "linux":  # elsewhere semaphores are no files
        assert ran.stdout.strip()
        assert "presskit.errors.CannotWrite" in ran.stderr


@not_windows
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("code", [0, 127])
def test_workers_that_end_before_any_work_are_not_started_without_end(tmp_path: Path, jobs: int, code: int) -> None:
    """As without a library, or with too little memory: after a few it is said, and what to look at."""
    notes = tmp_path / "starts"
    with suppress(UsageError), WorkerPool(jobs, first=note_and_end, given=(notes, code)) as pool:
        future = pool.submit(print)
        with pytest.raises(NO_WORKERS) as caught:
            future.result(timeout=HUNG_S)
        with pytest.raises(UsageError, match="cannot be started") as told:
            pool.submit(print)

    assert 1 <= len(notes.read_bytes()) <= 12
    for word in ("doctor", "memory", "__main__"):
        assert word in told.value.hint
        assert word in no_workers(caught.value).hint


def test_a_worker_that_ended_with_its_work_is_no_vain_start() -> None:
    """However many documents end theirs, the others are made."""
    with WorkerPool(1) as pool:
        for _ in range(9):
            with suppress(ProcessExpired):
                pool.submit(Odd("die").do, None).result()

        assert pool.submit(Odd("one").do, None).result() == "one"


def test_work_that_cannot_be_unpacked_is_told_with_its_reason() -> None:
    """A library is missing in every worker: no document is blamed, and nothing waits for ever."""
    with WorkerPool(1) as pool, pytest.raises(NO_WORKERS) as caught:
        pool.submit(print, NeedsMore()).result()

    assert "libnothing.so" in str(no_workers(caught.value))


class NeedsMore:
    """What only a computer with another library can unpack."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return cannot_load, ("libnothing.so",)


def cannot_load(name: str) -> None:
    """As ctypes does without the library."""
    raise OSError(f"cannot load {name}")


def note_and_end(notes: Path, code: int) -> None:
    """Leave a byte, and be gone."""
    with notes.open("ab") as file:
        file.write(b".")
    os._exit(code)
