"""The build that stands in a folder already: its manifest read back, trusted only as far as the files bear it out.

A manifest on disk may be old, edited or planted: every value is checked for its type, and no path in it is
followed out of the folder or through a symbolic link.
"""

import hashlib
import json
import stat
from pathlib import Path
from typing import Any, TypeVar

from presskit.model.finding import Finding, PageArea, Severity
from presskit.model.manifest import (
    CHECKSUMS_NAME,
    FORMER_SCHEMAS,
    MANIFEST_NAME,
    SCHEMA,
    FileEntry,
    KitEntry,
    Manifest,
)
from presskit.model.report import QrReading
from presskit.pack.entries import checksum_lines, manifest_bytes
from presskit.rules.file_names import is_portable_path
from presskit.system import read_plain

_MAX_MANIFEST_BYTES = 20_000_000
_Kind = TypeVar("_Kind")


def standing_build(out: Path) -> Manifest | None:
    """The manifest of the build in this folder if every file it lists is there and whole; else None."""
    manifest = read_manifest(out)
    if manifest is None or not all(is_whole(out, entry) for entry in manifest.files):
        return None
    books = {MANIFEST_NAME: manifest_bytes(manifest), CHECKSUMS_NAME: checksum_lines(manifest)}
    return manifest if all(holds(out / name, data) for name, data in books.items()) else None


def read_manifest(out: Path) -> Manifest | None:
    """The manifest in this folder; None if there is none, or none that presskit wrote."""
    path = out / MANIFEST_NAME
    try:
        if not stands(path) or path.stat().st_size > _MAX_MANIFEST_BYTES:
            return None
        return _manifest(json.loads(read_plain(path, follows_links=False)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def is_whole(out: Path, entry: FileEntry) -> bool:
    """Whether the file stands below the folder, itself and no link, with the bytes that the entry tells of."""
    return stands_with(out, entry.path, entry.sha256)


def stands_with(out: Path, below: str, sha256: str) -> bool:
    """Whether a file stands there below the folder, itself and no link, with bytes of this sha256."""
    if not is_portable_path(below):
        return False
    path = out / below
    folders = [folder for folder in path.parents if folder != out and out in folder.parents]
    try:
        if not stands(path) or any(folder.is_symlink() for folder in folders):
            return False
        return hashlib.sha256(read_plain(path, follows_links=False)).hexdigest() == sha256
    except OSError:
        return False


def holds(path: Path, data: bytes) -> bool:
    """Whether the file is there, itself and no link, with exactly these bytes."""
    try:
        return stands(path) and path.stat().st_size == len(data) and read_plain(path, follows_links=False) == data
    except OSError:
        return False


def stands(path: Path) -> bool:
    """Whether there is a file, itself and no link."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _manifest(document: Any) -> Manifest:
    if document["schema"] not in (SCHEMA, *FORMER_SCHEMAS):
        raise ValueError("another schema")
    kit = document["kit"]
    return Manifest(
        kit=KitEntry(
            title=_typed(kit["title"], str),
            date=_typed(kit["date"], str),
            organisation=_typed(kit["organisation"], str),
            statement_sha256=_texts(kit["statement_sha256"]),
        ),
        tools=_texts(document["tools"]),
        files=tuple(_file_entry(entry) for entry in _typed(document["files"], list)),
        findings=tuple(_finding(finding) for finding in _typed(document["findings"], list)),
    )


def _file_entry(entry: Any) -> FileEntry:
    width_mm, height_mm = entry["trim_mm"]
    return FileEntry(
        path=_typed(entry["path"], str),
        piece=_typed(entry["piece"], str),
        edition=_typed(entry["edition"], str),
        language=_typed(entry["language"], str),
        partner=None if entry["partner"] is None else _typed(entry["partner"], str),
        pages=_typed(entry["pages"], int),
        trim_width_mm=_typed(width_mm, float),
        trim_height_mm=_typed(height_mm, float),
        bleed_mm=_typed(entry["bleed_mm"], float),
        size_bytes=_typed(entry["bytes"], int),
        sha256=_typed(entry["sha256"], str),
        media_type=_typed(entry["media_type"], str),
        qr_codes=tuple(_qr_reading(code) for code in _typed(entry["qr"], list)),
        claims=tuple(_typed(claim, str) for claim in _typed(entry["claims"], list)),
        is_earlier=_typed(entry.get("earlier", False), bool),
        is_draft=_typed(entry.get("draft", False), bool),
        is_faulty=_typed(entry.get("faulty", False), bool),
    )


def _qr_reading(code: Any) -> QrReading:
    return QrReading(_typed(code["page"], int), _typed(code["url"], str), _typed(code["module_mm"], float))


def _finding(finding: Any) -> Finding:
    """What is published of it, whatever a former version has written."""
    return Finding(
        code=_typed(finding["code"], str),
        severity=Severity(finding["severity"]),
        message="",
        piece=_typed(finding["piece"] or "", str),
        area=_area(finding["page"], finding["box_mm"]),
        partners=tuple(_typed(partner, str) for partner in _typed(finding.get("partners", []), list)),
    )


def _area(page: Any, box_mm: Any) -> PageArea | None:
    if page is None:
        return None
    left_mm, top_mm, right_mm, bottom_mm = box_mm or (0.0, 0.0, 0.0, 0.0)
    return PageArea(_typed(page, int), (left_mm, top_mm, right_mm, bottom_mm) if box_mm else None)


def _texts(mapping: Any) -> dict[str, str]:
    return {_typed(key, str): _typed(value, str) for key, value in mapping.items()}


def _typed(value: object, kind: type[_Kind]) -> _Kind:
    if isinstance(value, kind):
        return value
    raise TypeError(f"{kind.__name__} expected")
