"""What `--json` prints: one document, the same in its main parts for every command, on failure too."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from presskit.model.finding import Finding
from presskit.model.manifest import finding_as_json

SCHEMA = 1


def json_document(
    *,
    ok: bool,
    files: Iterable[Mapping[str, Any]] = (),
    findings: Iterable[Finding] = (),
    **more: object,
) -> str:
    """The document as text; `more` are the keys that only one command has."""
    document = {
        "schema": SCHEMA,
        "ok": ok,
        "files": list(files),
        "findings": [finding_entry(finding) for finding in findings],
        **more,
    }
    return json.dumps(document, indent=2, ensure_ascii=True)  # ASCII: the same in every encoding of stdout


def finding_entry(finding: Finding) -> dict[str, object]:
    """The finding as any program reads it, with the column after the marked words, and a workbook's cell, or null."""
    end_column, cell = (finding.place.end_column, finding.place.cell) if finding.place else (0, "")
    return {**finding_as_json(finding), "end_column": end_column or None, "cell": cell or None}
