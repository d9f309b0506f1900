"""Who does the work of a build: this process, worker processes, or other computers, all by one protocol."""

import atexit
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Generic, TypeVar

from presskit.errors import KitError, UsageError
from presskit.model.house_style import FontFile
from presskit.pipeline.limits import stopped
from presskit.pipeline.memory import tools_key
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.row import Failed, Found, Work
from presskit.pipeline.worker_pool import NO_WORKERS, STOPPED_BY, WorkerPool, no_workers, why_no_workers
from presskit.pipeline.workshop import Workshop
from presskit.render import FontStage, stage_fonts

_LOOK_UP_S = 0.1  # how long a Ctrl-C may wait until it is heard
_WAIT_FOR_CLUSTER_S = 10.0
# A worker of a cluster that dies hands its work on; work that has ended so many workers is given up.
_TRIES = 2
_Key = TypeVar("_Key")
Outcomes = Sequence[Found] | Failed


class Crew(Generic[_Key]):
    """Hands work to an executor, a little ahead of what it can do, so that neither side waits and nothing piles up.

    `fonts` lays them out when there is work; `stopped_by` are the exceptions that say that work has ended its worker.
    """

    def __init__(
        self,
        executor: Executor,
        fonts: Callable[[], FontStage | tuple[FontFile, ...]],
        ahead: int = 1,
        stopped_by: tuple[type[BaseException], ...] = (MemoryError,),
    ) -> None:
        self._executor = executor
        self._fonts = fonts
        self._ahead = ahead
        self._stopped_by = stopped_by
        self._running: dict[Future[Outcomes], _Key] = {}

    @property
    def has_room(self) -> bool:
        """Whether more work may be started now."""
        return len(self._running) < self._ahead

    @property
    def is_busy(self) -> bool:
        """Whether there is work of which nothing has come yet."""
        return bool(self._running)

    def start(self, key: _Key, work: Work) -> None:
        """Begin with the work, whose outcome will come under this key."""
        self._running[self._executor.submit(carry_out, work, self._fonts())] = key

    def ended(self) -> Iterator[tuple[_Key, Outcomes]]:
        """What has come of work by now; none after a moment in which nothing has, so that a Ctrl-C is heard."""
        done, _ = wait(self._running, timeout=_LOOK_UP_S, return_when=FIRST_COMPLETED)
        for future in done:
            yield self._running.pop(future), self._outcomes(future)

    def _outcomes(self, future: Future[Outcomes]) -> Outcomes:
        try:
            return future.result()
        except NO_WORKERS as error:
            raise no_workers(error) from error
        except self._stopped_by as error:
            return Failed((stopped(error),))


def carry_out(work: Work, fonts: FontStage | tuple[FontFile, ...]) -> Outcomes:
    """What comes of the work; a fault is an outcome, not an exception.

    On another computer the fonts come along, and are laid out in a temporary folder for as long as the process lives.
    """
    try:
        return work.do(fonts if isinstance(fonts, FontStage) else _laid_out_here(fonts))
    except KitError as error:
        return Failed(error.findings)


_stages: dict[tuple[str, ...], FontStage] = {}


def _laid_out_here(fonts: tuple[FontFile, ...]) -> FontStage:
    key = tuple(font.sha256 for font in fonts)
    if key not in _stages:
        folder = mkdtemp(prefix="presskit-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        _stages[key] = stage_fonts(fonts, Path(folder))
    return _stages[key]


@contextmanager
def hired_crew(order: BuildOrder, workshop: Workshop) -> Iterator[Crew[Any]]:
    """Whoever was ordered to do the work, until the end of the block; nobody is started before there is some.

    Any document may have no end, and is made by a process that can be ended. Where even one costs a second, or
    none can be started, that is left out for kits without templates of their own: what they hold is bounded when they
    are loaded.
    """
    shelf, own = workshop.shelf, workshop.house.own_templates
    if order.scheduler:
        with cluster(order.scheduler) as (executor, threads, stopped_by):
            yield Crew(executor, lambda: shelf.fonts, ahead=2 * threads, stopped_by=stopped_by)
        return
    jobs = order.jobs or core_count()
    if not own and ((jobs == 1 and sys.platform != "linux") or why_no_workers()):
        yield Crew(HereAndNow(), lambda: shelf.staged)
        return
    with WorkerPool(jobs) as pool:
        ahead = 2 * jobs if jobs > 1 else 1  # one after the other, as they are told
        yield Crew(pool, lambda: shelf.staged, ahead, STOPPED_BY)


def core_count() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class HereAndNow(Executor):
    """Does the work in this process, at once."""

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        """The result, or what went wrong, as a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(work(*arguments, **named))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def cluster(
    address: str, wait_s: float = _WAIT_FOR_CLUSTER_S
) -> Iterator[tuple[Executor, int, tuple[type[BaseException], ...]]]:
    """The workers of a Dask cluster, which need presskit and no shared disk, as an executor.

    With it goes how many works it does at a time, and what it raises when one ends its workers. Raises UsageError if
    it does not answer in time, or if its workers would make other files than this computer.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra, and half a second to import
    except ImportError as error:
        raise UsageError("--scheduler needs Dask", "install presskit-pdf[cluster]") from error
    try:
        client = Client(address, timeout=wait_s)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UsageError(f"no cluster answers at {address}", "start it with `dask scheduler`") from error
    with client:
        keys = set(client.run(tools_key).values())
        if keys != {tools_key()}:
            message = "the workers of the cluster have other versions of presskit or its tools, or there are none"
            raise UsageError(message, "install the same versions on all, and start `dask worker` with them")
        executor = client.get_executor(retries=_TRIES, pure=False)  # type: ignore[no-untyped-call]
        threads = sum(client.nthreads().values())  # type: ignore[no-untyped-call]
        yield executor, threads, (KilledWorker,)
