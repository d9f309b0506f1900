"""Worker processes, and that none is left."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from tests.pipeline.builds import build, files_below
from tests.pipeline.odd_work import HANG_S, Odd
from tests.pipeline.partner_kits import kit_with_partners

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


def everybody_leaves(group: int) -> bool:
    """Whether the last process of the group goes; the servers that start processes notice a moment later."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_ends_a_build_and_the_next_goes_on(tmp_path: Path) -> None:
    """Exit 130 and no process left; nothing half-written, what was done is kept, and the next build is as any."""
    folder = kit_with_partners(tmp_path / "interrupted", "north", "south")
    command = [sys.executable, "-m", "presskit", "build", "--jobs", "2"]
    with subprocess.Popen(command, cwd=folder, start_new_session=True, stderr=subprocess.PIPE) as process:
        entries = folder / ".presskit-cache"
        while process.poll() is None and not list(entries.glob("??/*")):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)

    assert process.returncode == 130
    assert everybody_leaves(process.pid)
    assert not (folder / "build").exists()
    assert list(entries.glob("??/*"))
    other = kit_with_partners(tmp_path / "other", "north", "south")
    build(folder)
    build(other)
    assert files_below(folder / "build") == files_below(other / "build")
