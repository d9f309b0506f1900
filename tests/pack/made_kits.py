"""A small kit and files to pack, made by hand."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from presskit.model.finding import Finding, PageArea, Place, Severity
from presskit.model.kit import Kit, Organisation, Release, Statement
from presskit.model.manifest import FileEntry, PackedFile
from presskit.model.report import QrReading
from presskit.pack.lock import LOCK_NAME

TOOLS = {"presskit": "0.1.0", "weasyprint": "70.0"}
FINDINGS = (
    Finding("link-unconfirmed", Severity.WARNING, "Nobody has opened it.", Place("kit.toml", 5, 1), "Open it."),
    Finding(
        "text-tightened",
        Severity.NOTE,
        "One step tighter.",
        piece="flyer-a5",
        area=PageArea(2, (1.0, 2.0, 30.0, 4.5)),
    ),
)


def made_kit(**changes: object) -> Kit:
    """The kit of an invented clinic, in English."""
    kit = Kit(
        title="Harbour Day",
        date=date(2021, 11, 1),
        hashtag="#HarbourDay",
        languages=("en",),
        organisation=Organisation("harbour", "Harbour", (), "Harbour Clinic", (), "", "", "", "#075", None),
        release=Release(),
        links=(),
        pieces=(),
        statements={"en": Statement("en", "statement.en.md", "Harbour Day", "", "", (), "ab" * 32, "cd" * 32)},
        piece_words={},
        pictures={},
    )
    return replace(kit, **changes)  # type: ignore[arg-type]


def under_embargo() -> Kit:
    """The same kit under embargo."""
    return made_kit(release=Release(embargo_until=datetime(2021, 11, 1, 0, 1, tzinfo=UTC)))


def made_file(path: str, data: bytes) -> PackedFile:
    """A file of the kit with its entry."""
    entry = FileEntry(
        path=path,
        piece="flyer-a5",
        edition="screen",
        language="en",
        partner=None,
        pages=2,
        trim_width_mm=148.0,
        trim_height_mm=210.0,
        bleed_mm=0.0,
        size_bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="application/pdf",
        qr_codes=(QrReading(2, "https://harbour.example/", 0.6),),
        claims=("PDF/A-2a", "PDF/UA-1"),
    )
    return PackedFile(entry, data)


def made_files(
    mark: str, names: tuple[str, ...] = ("flyer", "letter", "release"), repeats: int = 400
) -> list[PackedFile]:
    """Files whose bytes repeat this mark throughout."""
    return [made_file(f"screen/{name}.pdf", f"%PDF {name} {mark} ".encode() * repeats) for name in names]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its bytes, but the lock."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LOCK_NAME
    }
