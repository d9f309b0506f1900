"""Findings in PDFs as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the files."""

import json
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from presskit import __version__
from presskit.model.claim import claims_in_words
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.report import ExaminedPdf

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_DRIVER = "presskit"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif_document(examined: Sequence[ExaminedPdf]) -> str:
    """One run with a rule for each kind of finding that was met, and a result for each finding."""
    from presskit.pipeline.catalogue import finding_kinds  # noqa: PLC0415 - brings the pipeline

    codes = sorted({finding.code for pdf in examined for finding in pdf.report.findings})
    kinds = finding_kinds(*codes) if codes else {}
    rules = [_rule(kinds[code]) for code in codes]
    driver = {"name": _DRIVER, "semanticVersion": __version__, "rules": rules}
    results = [_result(pdf, finding, codes.index(finding.code)) for pdf, finding in _all(examined)]
    artifacts = list(map(_artifact, examined))
    run = {"tool": {"driver": driver}, "artifacts": artifacts, "results": results, "columnKind": "utf16CodeUnits"}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=True) + "\n"


def is_sarif_of_ours(data: bytes) -> bool:
    """Whether these bytes are a document as above, of this program alone."""
    try:
        (run,) = json.loads(data)["runs"]
        return bool(run["tool"]["driver"]["name"] == _DRIVER)
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def _all(examined: Sequence[ExaminedPdf]) -> Iterator[tuple[ExaminedPdf, Finding]]:
    return ((pdf, finding) for pdf in examined for finding in pdf.report.findings)


def _artifact(pdf: ExaminedPdf) -> dict[str, object]:
    """The file, what it claims to be with who has judged that, and which of its pages were looked at."""
    report, claims = pdf.report, "; ".join(claims_in_words(pdf.report.claims))
    told = {"description": {"text": f"It {claims}."}} if claims else {}
    sample = {"sample": report.sample} if report.sample else {}
    properties = {"pages": report.pages, "pages_judged": report.pages - report.unseen_pages, **sample}
    return {"location": {"uri": quote(pdf.name)}, "mimeType": "application/pdf", **told, "properties": properties}


def _rule(kind: FindingKind) -> dict[str, object]:
    return {
        "id": kind.code,
        "shortDescription": {"text": kind.question},
        "fullDescription": {"text": kind.why},
        "help": {"text": f"{kind.why} {kind.remedy}"},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


def _result(pdf: ExaminedPdf, finding: Finding, rule: int) -> dict[str, object]:
    """One finding; SARIF knows lines and bytes but no pages, so these are a logical location and properties."""
    location: dict[str, object] = {"physicalLocation": {"artifactLocation": {"uri": quote(pdf.name)}}}
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
        "locations": [location],
    }
    if area := finding.area:
        page = f"page {area.page}"
        location["logicalLocations"] = [{"name": page, "fullyQualifiedName": page, "kind": "page"}]
        box = {"box_mm": [round(edge, 2) for edge in area.box_mm]} if area.box_mm else {}
        result["properties"] = {"page": area.page, **box}
    return result
