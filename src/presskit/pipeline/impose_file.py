"""One PDF laid out on sheets: read, imposed, its QR codes read back, and written whole or not at all."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.report import QrReading, Report
from presskit.model.sheet import ImposedSheets, ImpositionPlan
from presskit.pipeline.one_file import OutFile, read_pdf
from presskit.preflight import examine_pdf
from presskit.prepress.imposition import impose_pdf

SHEET_CODE_UNREAD = FindingKind(
    "sheet-qr-unread",
    Severity.ERROR,
    "Can every QR code of the file be read on each copy on the sheet?",
    "A code that a mark, a neighbour or a cut runs through is printed as often as there are copies.",
    "Report it with the file: presskit has laid the copies out wrongly.",
)
SHEET_CODES_UNPROVEN = FindingKind(
    "sheet-qr-unproven",
    Severity.WARNING,
    "Were all sheets read back?",
    "Only so many pages of a file are looked at, or it would take minutes.",
    "Open the last sheets and try a code with a telephone.",
)


@dataclass(frozen=True, slots=True)
class ImposedFile:
    """The sheets as written, the QR codes decoded from them, and all that was found."""

    sheets: ImposedSheets
    qr_codes: tuple[QrReading, ...]
    findings: tuple[Finding, ...]


def impose_file(source: Path, out: Path, plan: ImpositionPlan, *, replace: bool = False) -> ImposedFile:
    """The PDF on its sheets, written to `out`.

    Raises:
        KitError: the PDF is damaged or locked, its pages differ, or a code on the sheets cannot be read.
        UsageError: there is no such file, it would be written over, or what is wanted does not fit on the sheet.
        CannotWrite: `out` cannot be written, or another file stands there and nobody has asked for `replace`; what
            stood there is as it was.
    """
    data = read_pdf(source)
    out_file = OutFile(out, "--out", may_replace=replace)
    out_file.refuse_before((source,), "give the sheets a name of their own with --out")
    sheets = impose_pdf(data, plan)
    report = examine_pdf(sheets.pdf)
    found = (*sheets.findings, *code_findings(sheets, examine_pdf(data), report))
    if any(finding.is_error for finding in found):
        raise KitError(found)
    out_file.write(sheets.pdf)
    return ImposedFile(sheets, report.qr_codes, found)


def code_findings(sheets: ImposedSheets, before: Report, after: Report) -> Iterator[Finding]:
    """An error for each address whose code is read less often on the sheets than its page stands on them."""
    if before.pages < len(sheets.copies) or after.pages < sheets.sides:
        yield SHEET_CODES_UNPROVEN.at(None, "The file is too long for the QR codes of every sheet to be read back.")
        return
    wanted: Counter[str] = Counter()
    for code in before.qr_codes:
        wanted[code.url] += sheets.copies[code.page - 1]
    read = Counter(code.url for code in after.qr_codes)
    for url, count in wanted.items():
        if read[url] < count:
            message = f'The QR code of "{url}" stands {count} times on the sheets and can be read {read[url]} times.'
            yield SHEET_CODE_UNREAD.at(None, message)
