"""Worker processes that stay warm, and of which one that hangs or dies stops only the document it was making."""

import multiprocessing
import os
import signal
import sys
from concurrent.futures import Executor, Future
from contextlib import suppress
from tempfile import gettempdir
from types import TracebackType
from typing import Any

from pebble import ProcessExpired, ProcessPool

MOST_S = 120.0
MOST_BYTES = 2 << 30
STOPPED_BY = (TimeoutError, ProcessExpired, MemoryError)
# The server's socket lies in the temporary folder; the system takes 107 letters (unix(7)), macOS 103.
_LONGEST_FOLDER = 60
# Loaded once, before the workers are split off, where the system can do that.
_PRELOADED = ["presskit.pipeline.work", "presskit.render.piece_pages", "presskit.render.partner_sheets"]


class WorkerPool(Executor):
    """So many processes, started with the first work; gone when the `with` statement ends, at once if by an error."""

    def __init__(self, jobs: int, most_s: float = MOST_S) -> None:
        self._jobs = jobs
        self._most_s = most_s
        self._pool: ProcessPool | None = None

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        """The work's future; it raises one of STOPPED_BY if the work ended its worker."""
        if self._pool is None:
            self._pool = ProcessPool(max_workers=self._jobs, initializer=_prepare_worker, context=_context())
        future: Future[Any] = self._pool.schedule(work, args=arguments, kwargs=named, timeout=self._most_s)
        return future

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown(cancel_futures=kind is not None)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes, after the work that they have, or at once."""
        if self._pool is None:
            return
        if cancel_futures:
            self._pool.stop()  # type: ignore[no-untyped-call]
        else:
            self._pool.close()  # type: ignore[no-untyped-call]
        if wait:
            self._pool.join()
        self._pool = None


def _context() -> Any:
    """Processes split off from one that has all loaded; started anew where the system or its names forbid it."""
    is_known = "forkserver" in multiprocessing.get_all_start_methods()
    if not is_known or len(gettempdir()) > _LONGEST_FOLDER:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _prepare_worker() -> None:
    """Ctrl-C is heard by the first process alone, which ends the others; memory is limited where that is known."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - there is none on Windows

        with suppress(ValueError, OSError):  # a lower limit may stand already
            resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def core_count() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
