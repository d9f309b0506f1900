"""What the cache keeps of a build, as JSON and bytes: nothing in it is run when it is read back."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from presskit.cache import Cache
from presskit.model.finding import Finding, PageArea, Place, Severity
from presskit.model.manifest import Manifest
from presskit.model.piece import ComposedPiece, FinishedPiece, PartnerSheetPair, RenderedPiece
from presskit.model.report import QrReading, Report
from presskit.pack import manifest_bytes, standing_build
from presskit.pipeline.built_piece import BuiltPiece


def keep_kit(cache: Cache, key: str, manifest: Manifest) -> None:
    """Remember that this build has come of everything the key stands for."""
    record = {"manifest": _sha256(manifest), "findings": [asdict(finding) for finding in manifest.findings]}
    cache.put(key, json.dumps(record).encode())


def recall_kit(cache: Cache, key: str, out_folder: Path) -> Manifest | None:
    """The build that has come of this key before, if it still stands whole in its folder.

    The manifest on disk leaves out the lines that the findings speak of; they come from the cache.
    """
    data = cache.get(key)
    manifest = standing_build(out_folder) if data else None
    if data is None or manifest is None:
        return None
    record = json.loads(data)
    if record["manifest"] != _sha256(manifest):
        return None
    return replace(manifest, findings=_findings(record["findings"]))


def keep_piece(cache: Cache, key: str, built: BuiltPiece) -> None:
    """Remember the finished file and what was found on the way."""
    head = {
        "pages": built.finished.pages,
        "claims": built.finished.claims,
        "report": asdict(built.report),
        "findings": [asdict(finding) for finding in built.findings],
    }
    cache.put(key, json.dumps(head).encode() + b"\n" + built.finished.pdf)


def recall_piece(cache: Cache, key: str, composed: ComposedPiece) -> BuiltPiece | None:
    """The file that has come of this key before."""
    data = cache.get(key)
    if data is None:
        return None
    head_bytes, pdf = data.split(b"\n", 1)
    head = json.loads(head_bytes)
    finished = FinishedPiece(composed, pdf, head["pages"], tuple(head["claims"]))
    return BuiltPiece(finished, _report(head["report"]), _findings(head["findings"]))


def keep_body(cache: Cache, key: str, body: RenderedPiece) -> None:
    """Remember the pages of a body and what was found when they were laid out."""
    head = {"pages": body.pages, "findings": [asdict(finding) for finding in body.findings]}
    cache.put(key, json.dumps(head).encode() + b"\n" + body.pdf)


def recall_body(cache: Cache, key: str, composed: ComposedPiece) -> RenderedPiece | None:
    """The body that has come of this key before."""
    data = cache.get(key)
    if data is None:
        return None
    head_bytes, pdf = data.split(b"\n", 1)
    head = json.loads(head_bytes)
    return RenderedPiece(composed, pdf, head["pages"], None, _findings(head["findings"]))


def keep_sheets(cache: Cache, key: str, pair: PartnerSheetPair) -> None:
    """Remember a partner's sheets and what was found."""
    findings = [asdict(finding) for finding in pair.findings]
    cache.put(key, json.dumps(findings).encode() + b"\n" + pair.pdf)


def recall_sheets(cache: Cache, key: str) -> PartnerSheetPair | None:
    """The sheets that have come of this key before."""
    data = cache.get(key)
    if data is None:
        return None
    head_bytes, pdf = data.split(b"\n", 1)
    return PartnerSheetPair(pdf, _findings(json.loads(head_bytes)))


def _sha256(manifest: Manifest) -> str:
    return hashlib.sha256(manifest_bytes(manifest)).hexdigest()


def _report(entry: dict[str, Any]) -> Report:
    codes = tuple(QrReading(**code) for code in entry["qr_codes"])
    return Report(**{**entry, "qr_codes": codes, "findings": _findings(entry["findings"])})


def _findings(entries: Iterable[dict[str, Any]]) -> tuple[Finding, ...]:
    return tuple(_finding(**entry) for entry in entries)


def _finding(severity: str, place: dict[str, Any] | None, area: dict[str, Any] | None, **texts: str) -> Finding:
    where = Place(**place) if place else None
    return Finding(severity=Severity(severity), place=where, area=_area(**area) if area else None, **texts)


def _area(page: int, box_mm: Sequence[float] | None) -> PageArea:
    left_mm, top_mm, right_mm, bottom_mm = box_mm or (0.0, 0.0, 0.0, 0.0)
    return PageArea(page, (left_mm, top_mm, right_mm, bottom_mm) if box_mm else None)
