"""What was found in PDFs, as a person reads it: file by file, each sort once, with every page and place."""

import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from presskit.cli.reports.findings_report import counted
from presskit.cli.talk.console import tick
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import Paint, visible
from presskit.model.claim import claims_in_words
from presskit.model.finding import Finding, PageArea, Severity
from presskit.model.report import ExaminedPdf, Report

_INDENT = "  "
_WHOLE_FILE = "whole file"


def preflight_table(examined: Sequence[ExaminedPdf], manner: Manner) -> str:
    """Every file with its findings, gravest first, and how many there were; quiet, only files with faults."""
    told = [pdf for pdf in examined if not manner.quiet or _told(pdf.report.findings, manner)]
    parts = ["\n".join(_file_lines(pdf, manner)) for pdf in told]
    return "\n\n".join(parts if manner.quiet else [*parts, _summary(examined)])


def _file_lines(pdf: ExaminedPdf, manner: Manner) -> Iterator[str]:
    paint = manner.paint_result
    findings = _told(pdf.report.findings, manner)
    name = paint("strong", visible(pdf.path))
    yield f"{name}  {_facts(pdf.report)}" if findings else f"{name}  {_facts(pdf.report)}  {_clean(paint)}"
    for claims in claims_in_words(pdf.report.claims):
        yield from _wrapped("", visible(claims), manner, margin=_INDENT)
    for code, same in groupby(findings, lambda finding: finding.code):
        yield from _kind_lines(code, list(same), manner)


def _told(findings: Iterable[Finding], manner: Manner) -> list[Finding]:
    """The findings in the order of their gravity, each sort together; quiet, no notes."""
    order = list(Severity)
    kept = [each for each in findings if not (manner.quiet and each.severity is Severity.NOTE)]
    return sorted(kept, key=lambda finding: (order.index(finding.severity), finding.code))


def _kind_lines(code: str, same: Sequence[Finding], manner: Manner) -> Iterator[str]:
    """A line for the sort, one for each place, and what to do about all of them."""
    paint, severity = manner.paint_result, same[0].severity
    yield f"{_INDENT}{paint(severity, severity)} {code}"
    places = [_place(finding.area) for finding in same]
    width = max(map(len, places))
    for place, finding in zip(places, same, strict=True):
        yield from _wrapped(f"{place.ljust(width)}  ", visible(finding.message), manner)
    if manner.verbose or severity is not Severity.NOTE:
        for hint in dict.fromkeys(finding.hint for finding in same if finding.hint):
            yield from _wrapped("help: ", visible(hint), manner)


def _wrapped(lead: str, words: str, manner: Manner, margin: str = _INDENT * 2) -> Iterator[str]:
    """The words beside their lead, on as many lines as they need."""
    wrapper = textwrap.TextWrapper(
        width=manner.result_columns,
        initial_indent=margin + lead,
        subsequent_indent=margin + " " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from wrapper.wrap(words) or [margin + lead]


def _place(area: PageArea | None) -> str:
    if area is None:
        return _WHOLE_FILE
    if area.box_mm is None:
        return f"page {area.page}"
    left_mm, top_mm, _right_mm, _bottom_mm = area.box_mm
    return f"page {area.page}, {left_mm:.0f} mm across, {top_mm:.0f} mm down"


def _facts(report: Report) -> str:
    if not report.pages:
        return "not readable"
    codes = f", {counted(len(report.qr_codes), 'QR code')}" if report.qr_codes else ""
    margin = f", margin {report.margin}" if report.margin else ""
    bleed = f" + {report.bleed_mm:g} mm bleed" if report.bleed_mm else ""
    size = f"{report.trim_width_mm:g} x {report.trim_height_mm:g} mm"
    judged = f", judged {report.judged}" if report.judged else ""
    return f"{counted(report.pages, 'page')}, {size}{bleed}{codes}{margin}{judged}"


def _clean(paint: Paint) -> str:
    return paint("good", f"{tick(sys.stdout)} nothing found")


def _summary(examined: Sequence[ExaminedPdf]) -> str:
    numbers = Counter(finding.severity for pdf in examined for finding in pdf.report.findings)
    counts = ", ".join(counted(numbers[severity], severity) for severity in Severity if numbers[severity])
    samples = [pdf.report for pdf in examined if pdf.report.unseen_pages]
    unseen = sum(report.unseen_pages for report in samples)
    only = f", {len(samples)} by a sample (nobody has looked at {unseen:,} pages)" if samples else ""
    return f"{counted(len(examined), 'file')} looked at{only}: {counts or 'nothing found'}"
