"""PDFs of any maker looked at, one after another, each in a process that it may hang or crash without harm."""

import multiprocessing
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType

from presskit.errors import UsageError
from presskit.model.edition import Edition
from presskit.model.finding import FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.model.report import ExaminedPdf, PagePicture, Report
from presskit.model.step import Step
from presskit.pipeline.one_file import OutFile, read_pdf
from presskit.pipeline.order import Advance
from presskit.rules.computer_traces import names_alone

PDF_TOO_HEAVY = FindingKind(
    "pdf-too-heavy",
    Severity.ERROR,
    "Can the PDF be looked at in 20 seconds and two gigabytes of memory?",
    "A file that keeps a computer busy for longer is broken or hostile, and does the same to the print shop's.",
    "Export it again with fewer transparencies and nested drawings; do not open one from a stranger elsewhere.",
)

_REPORT_MARK = b'<meta name="generator" content="presskit preflight">'  # in templates/preflight-report.html
_HEAD_BYTES = 2000
_PICTURE_PPI = 110.0
_MOST_S = 20.0
_MOST_BYTES = 2 << 30


@dataclass(frozen=True, slots=True)
class PreflightOrder:
    """The files to be looked at, and what they are held to; `kit_folder` may have print specifications of its own."""

    files: tuple[Path, ...]
    spec: str = ""
    edition: str = ""
    kit_folder: Path | None = None
    with_pictures: bool = False


def preflight_files(order: PreflightOrder, advance: Advance) -> tuple[ExaminedPdf, ...]:
    """What was found in each file, in their order.

    Raises:
        UsageError: a file cannot be read, or there is no such edition or print specification.
        KitError: the kit's own print specification has faults.
    """
    edition, spec = _edition(order.edition, order.spec), _spec(order.spec, order.kit_folder)
    examined, names = [], names_alone(order.files)
    with GuardedExaminer() as examiner:
        for number, path in enumerate(order.files):
            advance(Step(number, len(order.files), path.name))
            asked = Examination(
                read_pdf(path, names[number]), spec, edition, _PICTURE_PPI if order.with_pictures else 0.0
            )
            seen = examiner.examine(asked)
            examined.append(ExaminedPdf(path.as_posix(), names[number], seen.report, seen.pictures))
    return tuple(examined)


def preflight_bytes(data: bytes, *, spec: str = "", edition: str = "", kit_folder: Path | None = None) -> Report:
    """What is in a PDF of any maker, and what is wrong with it: sizes in millimetres, codes as read, findings.

    `edition` is screen, print or photocopy; `spec` names the print specification that the print edition is held to,
    one of presskit's (european) or of the kit in `kit_folder`. The PDF is looked at in a process of its own: if it
    takes more than 20 seconds or two gigabytes, or ends that process, that is its one finding.

    Raises:
        UsageError: there is no such edition or print specification, or no process can be started.
        KitError: the kit's own print specification has faults.
    """
    asked = Examination(data, _spec(spec, kit_folder), _edition(edition, spec))
    with GuardedExaminer() as examiner:
        return examiner.examine(asked).report


def _edition(name: str, spec: str) -> Edition | None:
    if not name:
        return None
    if name not in list(Edition):
        raise UsageError(f'there is no edition "{name}"', f"choose {', '.join(Edition)}")
    edition = Edition(name)
    if edition is Edition.PRINT and not spec:
        raise UsageError("the print edition is held to a print specification", "add --spec european, or another")
    if edition is not Edition.PRINT and spec:
        raise UsageError(f"--spec is for the print edition, not for {edition}", "leave one of the two out")
    return edition


def _spec(name: str, kit_folder: Path | None) -> PrintSpec | None:
    if not name:
        return None
    from presskit.load import load_print_spec  # noqa: PLC0415 - reading a kit takes more than most files do

    return load_print_spec(name, kit_folder)


def report_file(path: Path, *, replace: bool = False) -> OutFile:
    """Where a report for people goes; a former one may be replaced."""
    return OutFile(path, "--html", may_replace=replace, is_former=_is_report)


def _is_report(data: bytes) -> bool:
    return _REPORT_MARK in data[:_HEAD_BYTES]


def write_preflight_report(examined: Sequence[ExaminedPdf], held_to: str, out: OutFile) -> None:
    """Write what was found to `out`, as one HTML file for people to read.

    Raises CannotWrite, and what stood there is then as it was.
    """
    from presskit.compose.preflight_report import compose_preflight_report  # noqa: PLC0415 - brings Jinja2
    from presskit.load import load_report_template  # noqa: PLC0415 - brings what reads kits

    html = compose_preflight_report(load_report_template(), examined, held_to)
    out.write(html.encode())


# --- The process that looks ---


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
        """What is in the PDF; one that takes too long or ends the process has that one finding.

        Raises UsageError if the process cannot be started.
        """
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
        try:
            self._connection.recv()
        except EOFError:  # before it was given a PDF: it begins with importing the program that starts it
            self._stop()
            hint = 'call presskit under `if __name__ == "__main__":`'
            raise UsageError("the process that looks at PDFs cannot be started", hint) from None
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
        connection.send("ready")
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
