"""The manifest: what a build has put on disk, as another program reads it. Its form is a contract (schema 2).

It goes out with the kit. So a finding says in it what sort it is, how grave, and where on a page that goes out too;
its words, its hint and its place in the kit may quote a private column or name a private file, and stay at home.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from presskit.model.finding import Finding, Place
from presskit.model.piece import joined_languages
from presskit.model.report import QrReading

SCHEMA = 2
FORMER_SCHEMAS = (1,)
"""Forms that former versions have written, and that are still read: schema 1 held findings word for word."""

MANIFEST_NAME = "manifest.json"
CHECKSUMS_NAME = "SHA256SUMS"
SIGNATURE_NAME = "SHA256SUMS.minisig"
"""Where minisign looks for the signature of SHA256SUMS."""

Version = tuple[str, str, str, str | None]
"""What a file is: a piece in an edition and a language, and whose. Its path may change with the kit's date."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file of the kit; `path` is below the build folder, with forward slashes.

    `partner` is None for the organisation itself. `language` is "en+fr" if the first page is in the one and the
    second in the other. One that `is_earlier` stood there before the build that wrote the manifest, which left it
    alone: it may be of an earlier text. A draft has a name of its own, and so never the place of a final. One that
    `is_faulty` is a draft with errors, to be looked at and nothing else.
    """

    path: str
    piece: str
    edition: str
    language: str
    partner: str | None
    pages: int
    trim_width_mm: float
    trim_height_mm: float
    bleed_mm: float
    size_bytes: int
    sha256: str
    media_type: str
    qr_codes: tuple[QrReading, ...]
    claims: tuple[str, ...]
    is_earlier: bool = False
    is_draft: bool = False
    is_faulty: bool = False

    @property
    def languages(self) -> tuple[str, ...]:
        """The language of its pages, or of each of them in their order."""
        return joined_languages(self.language)

    @property
    def version(self) -> Version:
        """What it is, under whatever name."""
        return self.piece, self.edition, self.language, self.partner

    def as_json(self) -> dict[str, object]:
        """The entry as the manifest writes it; what a usual file is not is left out."""
        return {
            "path": self.path,
            "piece": self.piece,
            "edition": self.edition,
            "language": self.language,
            "partner": self.partner,
            "pages": self.pages,
            "trim_mm": [self.trim_width_mm, self.trim_height_mm],
            "bleed_mm": self.bleed_mm,
            "bytes": self.size_bytes,
            "sha256": self.sha256,
            "media_type": self.media_type,
            "qr": [{"page": code.page, "url": code.url, "module_mm": code.module_mm} for code in self.qr_codes],
            "claims": list(self.claims),
            **({"earlier": True} if self.is_earlier else {}),
            **({"draft": True} if self.is_draft else {}),
            **({"faulty": True} if self.is_faulty else {}),
        }


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file ready to be written, with its entry in the manifest."""

    entry: FileEntry
    data: bytes


@dataclass(frozen=True, slots=True)
class KitEntry:
    """The kit that the files were made from; `date` is ISO 8601, `statement_sha256` has one for each language."""

    title: str
    date: str
    organisation: str
    statement_sha256: Mapping[str, str]

    def as_json(self) -> dict[str, object]:
        """The kit as the manifest writes it."""
        return {
            "title": self.title,
            "date": self.date,
            "organisation": self.organisation,
            "statement_sha256": dict(self.statement_sha256),
        }


@dataclass(frozen=True, slots=True)
class EmbargoEntry:
    """Until when nobody may publish, in ISO 8601 with its distance from UTC, and where the kit says so."""

    until: str
    place: Place


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that stands, and what the last build has found; no path of the computer, no user, no host, no clock.

    Within a program the findings have their words, and the embargo is known; on disk they have not, and it is not.
    """

    kit: KitEntry
    tools: Mapping[str, str]
    files: tuple[FileEntry, ...]
    findings: tuple[Finding, ...]
    embargo: EmbargoEntry | None = None

    def as_json(self) -> dict[str, object]:
        """The manifest as it is written."""
        return {
            "schema": SCHEMA,
            "kit": self.kit.as_json(),
            "tools": dict(self.tools),
            "files": [entry.as_json() for entry in self.files],
            "findings": [_public_entry(finding) for finding in dict.fromkeys(map(published, self.findings))],
        }


def published(finding: Finding) -> Finding:
    """What of the finding may go out with the kit: code, severity, piece, whose, and where on a page it stands."""
    return replace(finding, message="", place=None, hint="")


def _public_entry(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "piece": finding.piece or None,
        **_on_page(finding),
        **({"partners": list(finding.partners)} if finding.partners else {}),
    }


def finding_as_json(finding: Finding) -> dict[str, object]:
    """The finding as `--json` writes it, for whoever has the kit; what it does not have is null."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": place.file if place else None,
        "line": place.line or None if place else None,
        "column": place.column or None if place else None,
        "hint": finding.hint or None,
        "piece": finding.piece or None,
        "partners": list(finding.partners) or None,
        **_on_page(finding),
    }


def _on_page(finding: Finding) -> dict[str, object]:
    area = finding.area
    return {"page": area.page if area else None, "box_mm": list(area.box_mm) if area and area.box_mm else None}
