"""PDFs looked at in a process of their own: one that hangs, crashes or eats memory stops only itself."""

import multiprocessing
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType

from presskit.model.edition import Edition
from presskit.model.examined import PagePicture
from presskit.model.print_spec import PrintSpec
from presskit.model.report import Report
from presskit.pipeline.preflight_findings import PDF_TOO_HEAVY

_MOST_S = 20.0
_MOST_BYTES = 2 << 30


@dataclass(frozen=True, slots=True)
class Examination:
    """A PDF with what is asked of it; without a resolution no pictures of its pages are made."""

    data: bytes
    spec: PrintSpec | None = None
    edition: Edition | None = None
    picture_ppi: float = 0.0


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of it."""

    report: Report
    pictures: tuple[PagePicture, ...] = ()


class GuardedExaminer:
    """Looks at one PDF after another; use it in a `with` statement, at whose end its process is gone."""

    def __init__(self, most_s: float = _MOST_S) -> None:
        self._most_s = most_s
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def __enter__(self) -> "GuardedExaminer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def examine(self, asked: Examination) -> Examined:
        """What is in the PDF; one that takes too long or ends the process has that one finding."""
        connection = self._connection or self._start()
        try:
            connection.send(asked)
            if not connection.poll(self._most_s):
                return self._given_up(f"It could not be looked at within {self._most_s:g} seconds.")
            answer = connection.recv()
        except (EOFError, OSError):
            return self._given_up("The program that looked at it was stopped by it.")
        if not isinstance(answer, Examined):
            raise TypeError("the process that looks at PDFs has answered something else")
        return answer

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        self._connection, inner = context.Pipe()
        self._process = context.Process(target=_examine_until_closed, args=(inner,), daemon=True)
        self._process.start()
        inner.close()
        return self._connection

    def _given_up(self, message: str) -> Examined:
        self._stop()
        return Examined(Report(0, 0.0, 0.0, (), (PDF_TOO_HEAVY.at(None, message),)))

    def _stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._connection = None


def _examine_until_closed(connection: Connection) -> None:
    """What the other process does: answer one examination after another until nobody asks any more.

    Whatever ends it is heard by the first process as silence, and told there as a finding.
    """
    _be_quiet()
    _limit_memory()
    with suppress(Exception, KeyboardInterrupt):
        while True:
            connection.send(_examined(connection.recv()))


def _examined(asked: Examination) -> Examined:
    from presskit.preflight import examine_pdf, page_pictures  # noqa: PLC0415 - the first process needs neither

    report = examine_pdf(asked.data, asked.spec, asked.edition)
    if not asked.picture_ppi or not report.pages:
        return Examined(report)
    return Examined(report, page_pictures(asked.data, asked.picture_ppi))


def _be_quiet() -> None:
    """What C libraries print at their end is not for people."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _limit_memory() -> None:
    """At most two gigabytes, where the system knows such a limit (not on Windows, and macOS does not heed it)."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is none on Windows

        with suppress(ValueError, OSError):  # a lower limit may stand already
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
