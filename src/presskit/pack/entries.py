"""What the manifest says of each file and of the kit, and the bytes of manifest.json and SHA256SUMS."""

import hashlib
import json
from collections.abc import Mapping, Sequence

from presskit.model.finding import Finding
from presskit.model.kit import Kit
from presskit.model.manifest import MANIFEST_NAME, FileEntry, KitEntry, Manifest, PackedFile, published
from presskit.model.piece import FinishedPiece
from presskit.model.report import QrReading, Report
from presskit.pack.naming import file_path

_MEDIA_TYPE = "application/pdf"


def packed_file(
    kit: Kit,
    finished: FinishedPiece,
    report: Report,
    partner_id: str = "",
    *,
    is_draft: bool = False,
    is_faulty: bool = False,
) -> PackedFile:
    """The finished piece under its name, with what reading it back has shown; a partner's in the partner's name."""
    composed = finished.composed
    entry = FileEntry(
        path=file_path(kit, composed, partner_id, is_draft=is_draft, is_faulty=is_faulty),
        piece=composed.piece.name,
        edition=composed.edition.value,
        language=composed.version_language,
        partner=partner_id or None,
        pages=report.pages,
        trim_width_mm=report.trim_width_mm,
        trim_height_mm=report.trim_height_mm,
        bleed_mm=report.bleed_mm,
        size_bytes=len(finished.pdf),
        sha256=hashlib.sha256(finished.pdf).hexdigest(),
        media_type=_MEDIA_TYPE,
        qr_codes=tuple(QrReading(code.page, code.url, code.module_mm) for code in report.qr_codes),
        claims=finished.claims,
        is_draft=is_draft,
        is_faulty=is_faulty,
    )
    return PackedFile(entry, finished.pdf)


def manifest_of(
    kit: Kit, files: Sequence[PackedFile], findings: Sequence[Finding], tools: Mapping[str, str]
) -> Manifest:
    """The manifest of these files, by path; of findings what may go out, in the order of their stages."""
    return Manifest(
        kit=KitEntry(
            title=kit.title,
            date=kit.date.isoformat(),
            organisation=kit.organisation.short_name,
            statement_sha256={language: statement.sha256 for language, statement in kit.statements.items()},
        ),
        tools=dict(tools),
        files=tuple(sorted((file.entry for file in files), key=lambda entry: entry.path)),
        findings=tuple(dict.fromkeys(map(published, findings))),
    )


def manifest_bytes(manifest: Manifest) -> bytes:
    """manifest.json: keys in alphabetical order, so that equal builds are equal bytes."""
    return (json.dumps(manifest.as_json(), indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def manifest_sha256(manifest: Manifest) -> str:
    """The checksum of manifest.json."""
    return hashlib.sha256(manifest_bytes(manifest)).hexdigest()


def checksum_lines(manifest: Manifest, sha256_of_manifest: str = "") -> bytes:
    """SHA256SUMS over all files and the manifest, as `sha256sum -c SHA256SUMS` reads it in the build folder.

    The manifest's own sum may be given, if it was written in another form.
    """
    sums = {entry.path: entry.sha256 for entry in manifest.files}
    sums[MANIFEST_NAME] = sha256_of_manifest or manifest_sha256(manifest)
    return "".join(f"{sha256}  {path}\n" for path, sha256 in sorted(sums.items())).encode()
