"""The preflight report as one HTML page: each page of each PDF as a picture, with the findings drawn on it."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from math import dist

from babel.support import NullTranslations

from presskit.compose.template_engine import fill_template, template_environment
from presskit.model.claim import claims_in_words
from presskit.model.finding import Finding, Severity
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.model.report import ExaminedPdf, PagePicture
from presskit.rules.characters import spelt_out

# A mark is at least so large, and keeps so much distance from what it is drawn around.
_LEAST_MARK_MM = 3.0
_MARGIN_MM = 0.8
_BADGE_MM = 3.2


@dataclass(frozen=True, slots=True)
class ReportMark:
    """A numbered box drawn on the picture of a page; all measures are millimetres of the page."""

    number: int
    severity: str
    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float
    badge_across_mm: float
    badge_down_mm: float


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """A finding in words; `place` says where on the page it stands."""

    number: int
    severity: str
    code: str
    message: str
    hint: str
    place: str


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A page with its picture, if there is one, and what was found on it."""

    number: int
    width_mm: float
    height_mm: float
    picture: str
    marks: tuple[ReportMark, ...]
    findings: tuple[ReportFinding, ...]


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A PDF with what it claims to be, and what was found in it as a whole and on each of its pages."""

    anchor: str
    name: str
    facts: str
    claims: tuple[str, ...]
    count: str
    worst: str
    findings: tuple[ReportFinding, ...]
    pages: tuple[ReportPage, ...]


@dataclass(frozen=True, slots=True)
class PreflightReportContext:
    """What preflight-report.html is given; `held_to` names the print specification, if there is one."""

    files: tuple[ReportFile, ...]
    summary: str
    held_to: str


def compose_preflight_report(template: TemplateFile, examined: Sequence[ExaminedPdf], held_to: str = "") -> str:
    """The page as HTML with nothing outside it: it opens offline, and runs no script.

    `held_to` names what the files were held to besides what holds for every PDF.
    """
    house = HouseStyle({template.name: template}, ())
    environment = template_environment(house, NullTranslations())
    total = [finding for pdf in examined for finding in pdf.report.findings]
    context = PreflightReportContext(
        files=tuple(_file(number, pdf) for number, pdf in enumerate(examined, 1)),
        summary=_count(total) or "nothing found",
        held_to=_shown(held_to),
    )
    given = {field.name: getattr(context, field.name) for field in fields(context)}
    return fill_template(environment, house, template.name, given)


def _file(number: int, pdf: ExaminedPdf) -> ReportFile:
    report = pdf.report
    numbered = list(enumerate(sorted(report.findings, key=_order), 1))
    return ReportFile(
        anchor=f"file-{number}",
        name=_shown(pdf.name),
        facts=_facts(pdf),
        claims=tuple(map(_shown, claims_in_words(report.claims))),
        count=_count(report.findings) or "nothing found",
        worst=min((finding.severity for finding in report.findings), key=list(Severity).index, default="clean"),
        findings=tuple(_finding(each, finding) for each, finding in numbered if finding.area is None),
        pages=tuple(_pages(pdf, numbered)),
    )


def _order(finding: Finding) -> tuple[int, int]:
    """As the report is read: what holds for the file, then page by page, the gravest first."""
    return finding.area.page if finding.area else 0, list(Severity).index(finding.severity)


def _pages(pdf: ExaminedPdf, numbered: Sequence[tuple[int, Finding]]) -> Iterator[ReportPage]:
    """Every page that has a picture or a finding."""
    pictures = {picture.page: picture for picture in pdf.pictures}
    told = {finding.area.page for _number, finding in numbered if finding.area}
    for page in sorted(pictures.keys() | told):
        here = [(each, finding) for each, finding in numbered if finding.area and finding.area.page == page]
        picture = pictures.get(page)
        yield ReportPage(
            number=page,
            width_mm=picture.width_mm if picture else 0.0,
            height_mm=picture.height_mm if picture else 0.0,
            picture=f"data:image/png;base64,{b64encode(picture.png).decode()}" if picture else "",
            marks=tuple(_marks(picture, here)) if picture else (),
            findings=tuple(_finding(each, finding) for each, finding in here),
        )


def _marks(picture: PagePicture, numbered: Sequence[tuple[int, Finding]]) -> Iterator[ReportMark]:
    """A box for each finding that has a place, kept within the page so that it is seen."""
    badges_mm: list[tuple[float, float]] = []
    for number, finding in numbered:
        if finding.area is None or finding.area.box_mm is None:
            continue
        left_mm, top_mm, right_mm, bottom_mm = finding.area.box_mm
        left_mm, width_mm = _span_mm(left_mm, right_mm, picture.width_mm)
        top_mm, height_mm = _span_mm(top_mm, bottom_mm, picture.height_mm)
        badges_mm.append(_free_place_mm(max(left_mm, _BADGE_MM), max(top_mm, _BADGE_MM), badges_mm))
        yield ReportMark(
            number=number,
            severity=finding.severity.value,
            left_mm=left_mm,
            top_mm=top_mm,
            width_mm=width_mm,
            height_mm=height_mm,
            badge_across_mm=badges_mm[-1][0],
            badge_down_mm=badges_mm[-1][1],
        )


def _span_mm(start_mm: float, end_mm: float, most_mm: float) -> tuple[float, float]:
    """Where a mark begins along one side of the page, and how long it is there."""
    start_mm, end_mm = start_mm - _MARGIN_MM, end_mm + _MARGIN_MM
    lacking_mm = max(_LEAST_MARK_MM - (end_mm - start_mm), 0.0)
    start_mm, end_mm = start_mm - lacking_mm / 2, end_mm + lacking_mm / 2
    start_mm = min(max(start_mm, 0.0), max(most_mm - _LEAST_MARK_MM, 0.0))
    end_mm = max(min(end_mm, most_mm), start_mm + _LEAST_MARK_MM)
    return round(start_mm, 2), round(end_mm - start_mm, 2)


def _free_place_mm(across_mm: float, down_mm: float, taken_mm: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Where a badge covers no other one: there, or so many badges to the right."""
    while any(dist((across_mm, down_mm), other_mm) < _BADGE_MM for other_mm in taken_mm):
        across_mm = round(across_mm + 2 * _BADGE_MM, 2)
    return across_mm, down_mm


def _finding(number: int, finding: Finding) -> ReportFinding:
    return ReportFinding(
        number=number,
        severity=finding.severity.value,
        code=finding.code,
        message=_shown(finding.message),
        hint=_shown(finding.hint),
        place=_place(finding),
    )


def _place(finding: Finding) -> str:
    if finding.area is None:
        return ""
    if finding.area.box_mm is None:
        return "the page as a whole"
    left_mm, top_mm, _right_mm, _bottom_mm = finding.area.box_mm
    return f"{left_mm:.0f} mm from the left, {top_mm:.0f} mm from the top"


def _facts(pdf: ExaminedPdf) -> str:
    """Pages, size and codes in a few words."""
    report = pdf.report
    if not report.pages:
        return "could not be read"
    size = f"{_number(report.pages, 'page')}, {report.trim_width_mm:g} x {report.trim_height_mm:g} mm"
    bleed = f", {report.bleed_mm:g} mm bleed" if report.bleed_mm else ""
    codes = f", {_number(len(report.qr_codes), 'QR code')} read" if report.qr_codes else ""
    margin = f", also in {report.margin} worse pictures of the weakest" if report.margin else ""
    judged = f", judged {report.judged}" if report.judged else ""
    return size + bleed + codes + margin + judged


def _count(findings: Sequence[Finding]) -> str:
    numbers = Counter(finding.severity for finding in findings)
    return ", ".join(_number(numbers[severity], severity.value) for severity in Severity if numbers[severity])


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _shown(text: str) -> str:
    """The text with every character spelt out that is not seen itself: words of a PDF may be hostile."""
    return "".join(map(spelt_out, text))
