"""Who does the work of a build: this process, worker processes, or other computers, all by one protocol."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from itertools import islice
from typing import Any, TypeVar

from presskit.model.house_style import FontFile
from presskit.pipeline.build_findings import DOCUMENT_STOPPED
from presskit.pipeline.work import Failed, Outcome, Work, carry_out
from presskit.render import FontStage

_LOOK_UP_S = 0.1  # how long a Ctrl-C may wait until it is heard
_Key = TypeVar("_Key")


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


class Crew:
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

    def outcomes(self, works: Mapping[_Key, Work]) -> Iterator[tuple[_Key, Outcome]]:
        """What comes of each piece of work, as it comes."""
        waiting = iter(works.items())
        running: dict[Future[Outcome], _Key] = {}
        while True:
            for key, work in islice(waiting, self._ahead - len(running)):
                running[self._executor.submit(carry_out, work, self._fonts())] = key
            if not running:
                return
            done, _ = wait(running, timeout=_LOOK_UP_S, return_when=FIRST_COMPLETED)
            for future in done:
                yield running.pop(future), self._outcome(future)

    def _outcome(self, future: "Future[Outcome]") -> Outcome:
        try:
            return future.result()
        except self._stopped_by as error:
            return Failed((DOCUMENT_STOPPED.at(None, f"It could not be made: {_in_words(error)}."),))


def _in_words(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "it needs more memory than a document may take"
    if isinstance(error, TimeoutError):
        return "it was not done after two minutes"
    return "the process that made it was stopped by it"
