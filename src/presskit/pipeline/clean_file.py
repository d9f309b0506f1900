"""One PDF cleaned: read, cleaned, drawn and looked at before and after, and written only if no pixel has changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.step import Step
from presskit.pipeline.one_file import OutFile, read_pdf
from presskit.pipeline.order import Advance
from presskit.pipeline.preflight_files import Examination, Examined, GuardedExaminer
from presskit.preflight import tells_of_people
from presskit.prepress import clean_pdf

CLEANING_SEEN = FindingKind(
    "cleaning-seen",
    Severity.ERROR,
    "Does every page look the same after cleaning, to the last pixel?",
    "Whoever cleans a file has approved its pages already: nothing of them may change behind their back.",
    "Report it with the file, if it may be shown; until then export the PDF again without metadata.",
)
CLEANING_HARMFUL = FindingKind(
    "cleaning-harmful",
    Severity.ERROR,
    "Is everything that was sound in the file sound after cleaning?",
    "A file that claims a standard and breaks it is refused by a print shop or an archive.",
    "Report it with the file, if it may be shown.",
)
CLEANING_UNPROVEN = FindingKind(
    "cleaning-unproven",
    Severity.WARNING,
    "Were all pages drawn before and after cleaning, and compared?",
    "Only the first 60 pages of a file are, or it would take minutes.",
    "Open the last pages of both files and compare them, or split the file.",
)

_COMPARED_PPI = 110.0


@dataclass(frozen=True, slots=True)
class CleanedFile:
    """The file as written, with what was told before and is not any more, and what still is, in words."""

    pdf: bytes
    pages: int
    taken_out: tuple[Finding, ...]
    left: tuple[Finding, ...]


def clean_file(source: Path, out: Path, *, replace: bool = False, advance: Advance) -> CleanedFile:
    """The PDF without what it tells beside its pages, written to `out`.

    Raises:
        KitError: the PDF is damaged, locked or too heavy to be looked at, or cleaning would change what is seen or
            break what is claimed; nothing is written.
        UsageError: there is no such file, or it would be written over and nobody has asked for that with `replace`.
        CannotWrite: `out` cannot be written, or another file stands there and `replace` was not asked for; what stood
            there is as it was.
    """
    data = read_pdf(source)
    out_file = OutFile(out, "--out", may_replace=replace)
    out_file.refuse_before(() if replace else (source,), "give the clean one a name of its own, or say --replace")
    advance(Step(0, 3, source.name))
    with GuardedExaminer() as examiner:
        before = examiner.examine(Examination(data, picture_ppi=_COMPARED_PPI))
        if not before.report.pages:
            raise KitError(before.report.findings)
        advance(Step(1, 3, source.name))
        cleaned = clean_pdf(data)
        advance(Step(2, 3, source.name))
        after = examiner.examine(Examination(cleaned, picture_ppi=_COMPARED_PPI))
    if faults := tuple(harm_done(before, after)):
        raise KitError(faults)
    out_file.write(cleaned)
    return _told(cleaned, before, after)


def harm_done(before: Examined, after: Examined) -> Iterable[Finding]:
    """What is seen or told otherwise after cleaning."""
    pictures = [picture.png for picture in before.pictures]
    drawn = [picture.png for picture in after.pictures]
    changed = [number for number, (one, other) in enumerate(zip(pictures, drawn, strict=False), 1) if one != other]
    if before.report.pages != after.report.pages or len(pictures) != len(drawn):
        yield CLEANING_SEEN.at(None, "After cleaning the file has another number of pages. Nothing was written.")
    elif changed:
        yield CLEANING_SEEN.at(None, f"After cleaning page {changed[0]} looks different. Nothing was written.")
    known = {finding.code for finding in before.report.findings}
    for finding in after.report.findings:
        if finding.code not in known:
            message = f"After cleaning there is a new fault: {finding.message} Nothing was written."
            yield CLEANING_HARMFUL.at(None, message)


def _told(cleaned: bytes, before: Examined, after: Examined) -> CleanedFile:
    still = {(finding.code, finding.message) for finding in after.report.findings}
    told = [finding for finding in before.report.findings if tells_of_people(finding)]
    left = [finding for finding in after.report.findings if tells_of_people(finding)]
    if len(after.pictures) < after.report.pages:
        message = f"The first {len(after.pictures)} pages were compared; {after.report.pages} are in the file."
        left.append(CLEANING_UNPROVEN.at(None, message))
    gone: Sequence[Finding] = [finding for finding in told if (finding.code, finding.message) not in still]
    return CleanedFile(cleaned, after.report.pages, tuple(gone), tuple(left))
