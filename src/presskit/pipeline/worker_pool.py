"""Worker processes: warm, limited, and gone when they are no longer needed."""

import multiprocessing
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from tempfile import gettempdir
from threading import Lock
from types import TracebackType
from typing import Any

from pebble import ProcessExpired, ProcessPool

from presskit.errors import CannotWrite, UsageError
from presskit.pipeline.limits import MOST_CPU_S, MOST_S, keep_within_memory, within_limits

STOPPED_BY = (TimeoutError, ProcessExpired, MemoryError)
"""What a future raises whose work has ended its worker."""

NO_WORKERS = BrokenProcessPool
"""What a future raises if no worker has come so far as to begin with its work."""

_LOOK_WHY = (
    "run `presskit doctor`, and let each of them have 1 GB of memory (`ulimit -v` shows the limit); "
    'a program calls presskit under `if __name__ == "__main__":`'  # which each of them begins with importing
)
# So many more than are wanted may end before any work has begun: then the next would too.
_MOST_VAIN_STARTS = 5
_ASK_FOR_MEMORY = (
    "what a kit's own templates bring is made apart, by processes that share memory: let /dev/shm be written, "
    "or build where it can be (in a container: --shm-size=64m)"
)
# The server's socket lies in the temporary folder; the system takes 107 letters (unix(7)), macOS 103.
_LONGEST_FOLDER = 60
# Loaded once, before the workers are split off, where the system can do that.
_PRELOADED = [
    "presskit.pipeline.partner_files",
    "presskit.pipeline.summary_sheets",
    "presskit.render.piece_pages",
    "presskit.render.partner_sheets",
]


class WorkerPool(Executor):
    """Processes that stay warm, and of which one that hangs or dies stops only the document it was making.

    They are started with the first work, and gone when the `with` statement ends: at once if by an error.
    `first` is called in each before any work, with `given`. A single one is split off from this very process where
    that is safe: it then has all loaded that is loaded here.
    """

    def __init__(
        self,
        jobs: int,
        most_s: float = MOST_S,
        most_cpu_s: int = MOST_CPU_S,
        first: Callable[..., None] | None = None,
        given: tuple[Any, ...] = (),
    ) -> None:
        self._jobs, self._most_s, self._most_cpu_s = jobs, most_s, most_cpu_s
        self._first, self._given = first, given
        self._pool: ProcessPool | None = None
        self._starts = _Starts(None, 0)

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        """The work's future; it raises one of STOPPED_BY if the work ended its worker, or NO_WORKERS."""
        packed = pickle.dumps((work, arguments, named))
        with _deaf():
            if self._pool is None:
                if reason := why_no_workers():
                    raise CannotWrite(f"The shared memory of this system cannot be used: {reason}.", _ASK_FOR_MEMORY)
                self._starts = _Starts(_context(self._jobs), self._jobs + _MOST_VAIN_STARTS)
                self._pool = ProcessPool(
                    max_workers=self._jobs,
                    initializer=_prepare_worker,
                    initargs=(self._first, *self._given),
                    context=self._starts,
                )
            try:
                future: Future[Any] = self._pool.schedule(
                    _begin, args=(packed, self._most_cpu_s), timeout=self._most_s
                )
            except (RuntimeError, NO_WORKERS) as error:  # they have ended while others were handed in
                raise no_workers(error) from error
            self._starts.watch(future)
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


class _Starts:
    """How processes begin, but not without end: raises OSError when too many have ended before any work began.

    A worker that cannot load a library, or has too little memory, ends at once, and is replaced at once.
    """

    def __init__(self, context: Any, most: int) -> None:
        self._context, self._most = context, most
        self._vain = 0
        self._waiting: list[Future[Any]] = []
        self._turn = Lock()  # processes are started by another thread than hands in the work

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def watch(self, future: Future[Any]) -> None:
        """When this work begins, all is well with those who were started."""
        with self._turn:
            self._look()
            self._waiting.append(future)

    def Process(self, *arguments: Any, **named: Any) -> Any:  # noqa: N802 - the name that a context has
        """A process that is not started yet."""
        with self._turn:
            self._look()
            self._vain += 1
            if self._vain > self._most:
                raise OSError("too many workers have ended before any work began")
        return self._context.Process(*arguments, **named)

    def _look(self) -> None:
        """Begin to count anew if work has begun; what has is held no longer, as its outcome may be large."""
        waiting = [future for future in self._waiting if not (future.running() or future.done())]
        if len(waiting) < len(self._waiting):
            self._vain, self._waiting = 0, waiting


def no_workers(error: BaseException) -> UsageError:
    """What is told where the processes end before they have begun with any work."""
    reason = f": {error.args[0]}" if isinstance(error, _CannotUnpack) else ""
    return UsageError(f"the processes that make documents cannot be started{reason}", _LOOK_WHY)


class _CannotUnpack(BrokenProcessPool):
    """A worker cannot load what its work needs, such as a library; nor can any other."""


def _begin(packed: bytes, most_cpu_s: int) -> Any:
    """What comes of the work. It is unpacked here, not on the way: whatever that needs, the worker has begun."""
    try:
        work, arguments, named = pickle.loads(packed)  # noqa: S301 - from the process that has started this one
    except (ImportError, OSError) as error:
        raise _CannotUnpack(str(error)) from None
    return within_limits(work, most_cpu_s, *arguments, **named)


def why_no_workers() -> str:
    """What keeps this system from starting any; empty if nothing does.

    They wait for one another by semaphores, which lie in shared memory: in a sandbox that may be shut.
    """
    try:
        multiprocessing.get_context("spawn").Lock()
    except (OSError, ImportError) as error:
        return getattr(error, "strerror", None) or str(error)
    return ""


@contextmanager
def _deaf() -> Iterator[None]:
    """This process hears Ctrl-C and SIGTERM only after the block, and whoever is started in it not at all at first.

    A terminal sends Ctrl-C to all of them, and each would print a traceback of its own while it starts; and one that
    is being started when this process gives up would be nobody's.
    """
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # deaf by itself; to start it, Python lets this process hear Ctrl-C again
    former = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, signal.SIGTERM])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def _context(jobs: int) -> Any:
    """How processes begin: split off from one that has all loaded; anew where the system or its names forbid it."""
    if jobs == 1 and sys.platform == "linux":
        return multiprocessing.get_context("fork")
    is_known = "forkserver" in multiprocessing.get_all_start_methods()
    if not is_known or len(gettempdir()) > _LONGEST_FOLDER:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)
    return context


def _prepare_worker(first: Callable[..., None] | None, *given: Any) -> None:
    """Ctrl-C is heard by the first process alone, which ends the others by SIGTERM."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    keep_within_memory()
    if first:
        first(*given)
