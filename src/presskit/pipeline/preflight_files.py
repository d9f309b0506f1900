"""PDFs of any maker looked at, one after another, each in a process that it may hang or crash without harm."""

import multiprocessing
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic, process_time
from types import TracebackType

from presskit.errors import UsageError
from presskit.model.edition import Edition
from presskit.model.finding import FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.model.report import ExaminedPdf, PagePicture, Report
from presskit.model.step import Step
from presskit.pipeline.limits import CODES_OF_TIME, ExaminationLimits, limit_cpu, limit_memory
from presskit.pipeline.one_file import OutFile, read_pdf
from presskit.pipeline.order import Advance
from presskit.rules.computer_traces import names_alone
from presskit.validation import claims_judged

PDF_TOO_HEAVY = FindingKind(
    "pdf-too-heavy",
    Severity.ERROR,
    "Can the PDF be looked at in a minute of computing, half a second more a page, and two gigabytes of memory?",
    "A file that keeps a computer busy for longer is broken or hostile, and does the same to the print shop's.",
    "Export it again with fewer transparencies and nested drawings; do not open one from a stranger elsewhere.",
)

_REPORT_MARK = b'<meta name="generator" content="presskit preflight">'  # in templates/preflight-report.html
_HEAD_BYTES = 2000
_PICTURE_PPI = 110.0
_MOST_BYTES = 2 << 30
# So many pages that cannot be looked at are left out of a file; one with more is hostile.
_MOST_LEFT_OUT = 3
_GRACE_S = 0.5


@dataclass(frozen=True, slots=True)
class PreflightOrder:
    """The files to be looked at, and what they are held to; `kit_folder` may have print specifications of its own.

    `validate` lets veraPDF judge claims of PDF/A and PDF/UA; of more than 500 pages `every_page` looks at all.
    """

    files: tuple[Path, ...]
    spec: str = ""
    edition: str = ""
    kit_folder: Path | None = None
    with_pictures: bool = False
    validate: bool = False
    every_page: bool = False


def preflight_files(order: PreflightOrder, advance: Advance) -> tuple[ExaminedPdf, ...]:
    """What was found in each file, in their order.

    Raises:
        UsageError: a file cannot be read, there is no such edition or print specification, or no veraPDF.
        KitError: the kit's own print specification has faults.
    """
    edition, spec = _edition(order.edition, order.spec), _spec(order.spec, order.kit_folder)
    examined, names = [], names_alone(order.files)
    with claims_judged(wanted=order.validate) as judged, GuardedExaminer() as examiner:
        for number, path in enumerate(order.files):
            advance(Step(number, len(order.files), path.name))
            data, ppi = read_pdf(path, names[number]), _PICTURE_PPI if order.with_pictures else 0.0
            asked = Examination(data, spec, edition, ppi, every_page=order.every_page)
            seen = examiner.examine(asked)
            examined.append(ExaminedPdf(path.as_posix(), names[number], judged(seen.report, data), seen.pictures))
    return tuple(examined)


def preflight_bytes(
    data: bytes,
    *,
    spec: str = "",
    edition: str = "",
    kit_folder: Path | None = None,
    every_page: bool = False,
    validate: bool = False,
) -> Report:
    """What is in a PDF of any maker, and what is wrong with it: sizes in millimetres, codes as read, findings.

    `edition` is screen, print or photocopy; `spec` names the print specification that the print edition is held to,
    one of presskit's (european) or of the kit in `kit_folder`. A process of its own looks at it: if that takes more
    than a minute of computing and half a second a page, or two gigabytes, or ends, that is the one finding; of a
    single page, it is that page's. Of more than 500 pages a sample is looked at, as a finding says, unless
    `every_page` is wanted. `validate` has claims of PDF/A and PDF/UA judged by veraPDF, an extra.

    Raises:
        UsageError: there is no such edition or print specification, no veraPDF, or no process can be started.
        KitError: the kit's own print specification has faults.
    """
    asked = Examination(data, _spec(spec, kit_folder), _edition(edition, spec), every_page=every_page)
    with claims_judged(wanted=validate) as judged, GuardedExaminer() as examiner:
        return judged(examiner.examine(asked).report, data)


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
    """A PDF with what is asked of it; without a resolution no pictures of its pages are made.

    `left_out` are pages that are not looked at, with the reason; of a long file a sample is, unless `every_page` is
    wanted.
    """

    data: bytes
    spec: PrintSpec | None = None
    edition: Edition | None = None
    picture_ppi: float = 0.0
    left_out: Mapping[int, str] = field(default_factory=dict)
    every_page: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of it."""

    report: Report
    pictures: tuple[PagePicture, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ended:
    """Why the process has ended before it could answer, and at which page it was; 0 at none of them."""

    reason: str
    page: int


class GuardedExaminer:
    """Looks at one PDF after another; use it in a `with` statement, at whose end its process is gone."""

    def __init__(self, limits: ExaminationLimits | None = None) -> None:
        self._limits = limits or ExaminationLimits()
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

        If it was at a page that it did so, the other pages are looked at once more without that one.
        Raises UsageError if the process cannot be started.
        """
        while isinstance(answer := self._tried(asked), _Ended):
            if not answer.page or answer.page in asked.left_out or len(asked.left_out) >= _MOST_LEFT_OUT:
                return Examined(Report(0, 0.0, 0.0, (), (PDF_TOO_HEAVY.at(None, f"The PDF {answer.reason}."),)))
            asked = replace(asked, left_out={**asked.left_out, answer.page: f"it {answer.reason}"})
        return answer

    def _tried(self, asked: Examination) -> Examined | _Ended:
        connection, limits, page = self._connection or self._start(), self._limits, 0
        started_s, begun = monotonic(), set[int]()
        try:
            connection.send((replace(asked, data=b""), limits))
            connection.send_bytes(asked.data)
            while connection.poll(max(started_s + limits.file_s(len(begun)) - monotonic(), 0.0)):
                answer = connection.recv()
                if isinstance(answer, Examined):
                    return answer
                page = int(answer)
                begun |= {page} - {0}
        except (EOFError, OSError):
            return _Ended(self._why_ended(page, len(begun)), page)
        self._stop()
        return _Ended(f"takes more than {limits.file_s(len(begun)):g} seconds", page)

    def _why_ended(self, page: int, begun: int) -> str:
        process = self._process
        self._stop()
        if process is not None and process.exitcode in CODES_OF_TIME:
            most_s = self._limits.most_page_cpu_s if page else self._limits.file_cpu_s(begun)
            return f"takes more than {most_s:g} seconds of computing"
        return "stopped the program that looked at it"

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

    def _stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.join(_GRACE_S)
            self._process.kill()
            self._process.join()
        self._process = self._connection = None


def _examine_until_closed(connection: Connection) -> None:
    """What the other process does: answer one examination after another until nobody asks any more.

    Whatever ends it is heard by the first process as silence, and told there as a finding.
    """
    _be_quiet()
    limit_memory(_MOST_BYTES)
    with suppress(Exception, KeyboardInterrupt):
        connection.send("ready")
        while True:
            asked, limits = connection.recv()
            asked = replace(asked, data=connection.recv_bytes())
            connection.send(_examined(asked, limits, connection))


def _examined(asked: Examination, limits: ExaminationLimits, connection: Connection) -> Examined:
    from presskit.preflight import examine_pdf, page_pictures  # noqa: PLC0415 - the first process needs neither

    started_s, begun = process_time(), set[int]()

    def begin(page: int) -> None:
        begun.update({page} - {0})
        file_until_s = started_s + limits.file_cpu_s(len(begun))
        page_until_s = process_time() + limits.most_page_cpu_s
        is_page_limited = page and page_until_s < file_until_s
        connection.send(page if is_page_limited else 0)
        limit_cpu(page_until_s if is_page_limited else file_until_s)

    begin(0)
    report = examine_pdf(
        asked.data, asked.spec, asked.edition, left_out=asked.left_out, begin=begin, every_page=asked.every_page
    )
    begin(0)
    if not asked.picture_ppi or not report.pages or asked.left_out:
        return Examined(report)
    return Examined(report, page_pictures(asked.data, asked.picture_ppi))


def _be_quiet() -> None:
    """What C libraries print at their end is not for people."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
