"""What tells of finished files, as rows: pictures of pages, job sheets of own print files, a contact sheet.

Job sheets lie in a folder of their own, so that a shop can print all of print/ and nothing else. The contact sheet is
for the office, to look a batch over; with a fault in it there is none, and all other files stand.
"""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from presskit.cache import content_key, fingerprint
from presskit.compose import compose_contact_sheet, compose_job_sheet
from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.manifest import FileEntry, PackedFile
from presskit.model.piece import Asset, ComposedPiece
from presskit.model.print_job import PicturedFile, PrintJob
from presskit.model.report import PagePicture
from presskit.pipeline.limits import Suspects
from presskit.pipeline.memory import tools_key
from presskit.pipeline.pieces import BuiltPiece, FileRow
from presskit.pipeline.row import Made, Row, Work
from presskit.preflight import checked_topics, page_pictures
from presskit.render import FontStage
from presskit.units import MM_PER_INCH

CONTACT_SHEET_PATH = "contact-sheet.pdf"
DRAFT_CONTACT_SHEET_PATH = "contact-sheet_draft.pdf"
_JOB_SHEETS_FOLDER = "job-sheets"


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pages of a file as pictures; nothing can be found in making them."""

    pages: tuple[PagePicture, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(eq=False, kw_only=True)
class PagePictures(Row):
    """The pages of a file as pictures of this width."""

    makes = Pictures

    file: FileRow
    width_px: int

    def key(self, made: Made) -> str | None:
        """Of the bytes of the file, and how it is pictured."""
        if self.file not in made.outcomes:
            return None
        pdf = content_key(made.outcomes[self.file].pdf)
        return fingerprint("pictures", pdf, self.width_px, tools_key())

    def work(self, _rows: Sequence[Any], made: Made) -> Work:
        """Drawn, alone."""
        built: BuiltPiece = made.outcomes[self.file]
        resolution_ppi = MM_PER_INCH * self.width_px / built.report.trim_width_mm
        return PictureWork(built.pdf, resolution_ppi)


@dataclass(frozen=True, slots=True)
class PictureWork:
    """The pages of a file, drawn."""

    pdf: bytes
    resolution_ppi: float

    def do(self, _fonts: FontStage) -> tuple[Pictures]:
        """A picture of each page."""
        return (Pictures(page_pictures(self.pdf, self.resolution_ppi)),)


@dataclass(eq=False, kw_only=True)
class SummaryFile(FileRow):
    """A file that tells of others, and is composed when they are made."""

    can_be_looked_at = False

    piece: ComposedPiece = field(init=False)

    @abstractmethod
    def composed(self, made: Made) -> ComposedPiece | None:
        """The piece as HTML and CSS; None as long as something is not made. Raises KitError for mistakes."""

    def key(self, made: Made) -> str | None:
        """Of all that stands on its pages, once it is composed: by this, as `work` and `packed` rely on it."""
        composed = self.composed(made)
        if composed is None:
            return None
        self.piece, self.name = composed, composed.full_name
        return super().key(made)

    def suspects(self) -> Suspects:
        """The templates that lay it out, if it could be composed."""
        return super().suspects() if self.name else Suspects()

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Each with the name of the piece, if it could be composed."""
        return super().told(findings) if self.name else tuple(findings)


@dataclass(eq=False, kw_only=True)
class JobSheet(SummaryFile):
    """The job sheet of one print file, under its name; it prints the checksum of the finished file."""

    printed: FileRow
    pictures: PagePictures
    path: str = field(init=False)

    def composed(self, made: Made) -> ComposedPiece | None:
        """Of the print file and its pictures, and of what was found in it."""
        if not {self.printed, self.pictures} <= made.outcomes.keys():
            return None
        built: BuiltPiece = made.outcomes[self.printed]
        composed, printed = self.printed.piece, self.printed.packed(built).entry
        self.path = printed.path.replace(f"{printed.edition}/", f"{_JOB_SHEETS_FOLDER}/", 1)
        # A code as small as that could not be scanned, and would rightly be found wanting.
        pages_with_codes = {code.page for code in printed.qr_codes}
        pages: Pictures = made.outcomes[self.pictures]
        job = PrintJob(
            entry=printed,
            piece=composed.piece,
            title=self.workshop.kit.statements[composed.language].title,  # the sheet is in this language too
            spec=composed.print_spec,
            checked=checked_topics(built.report.findings),
            pictures=tuple(Asset(page.png, "image/png") for page in pages.pages if page.page not in pages_with_codes),
            spot_colours=composed.spot_colours,
            spot_inks=built.report.spot_inks,
        )
        return self.workshop.desk.composed(compose_job_sheet, job)

    def packed(self, built: BuiltPiece) -> PackedFile:
        """Under the name of the print file, and in its languages."""
        packed, language = super().packed(built), self.printed.piece.version_language
        return replace(packed, entry=replace(packed.entry, path=self.path, language=language))


@dataclass(eq=False, kw_only=True)
class ContactSheet(SummaryFile):
    """The contact sheet of everything that was made, by the pictures of all pages."""

    thumbnails: Sequence[PagePictures]

    def composed(self, made: Made) -> ComposedPiece | None:
        """Of the files that were made, once all are settled; raises KitError too if there are none."""
        if not made.settled.issuperset(self.thumbnails):
            return None
        shown = [row for row in self.thumbnails if row in made.outcomes]
        if not shown:
            raise KitError(())
        entries = {row: row.file.packed(made.outcomes[row.file]).entry for row in shown}
        ordered = sorted(shown, key=lambda row: _place_in_the_batch(entries[row]))
        files = [_pictured(row, entries[row], made) for row in ordered]
        return self.workshop.desk.composed(compose_contact_sheet, files)

    def packed(self, built: BuiltPiece) -> PackedFile:
        """Beside the folders of the editions."""
        packed = super().packed(built)
        path = DRAFT_CONTACT_SHEET_PATH if packed.entry.is_draft else CONTACT_SHEET_PATH
        return replace(packed, entry=replace(packed.entry, path=path))


def is_contact_sheet(entry: FileEntry) -> bool:
    """Whether the file is the contact sheet."""
    return entry.path in {CONTACT_SHEET_PATH, DRAFT_CONTACT_SHEET_PATH}


def is_job_sheet(entry: FileEntry) -> bool:
    """Whether the file is a job sheet."""
    return entry.path.startswith(f"{_JOB_SHEETS_FOLDER}/")


def is_of_job(entry: FileEntry, piece: str, language: str) -> bool:
    """Whether the job sheet is that of this piece's print file: it is named after it."""
    return entry.language == language and entry.piece.startswith(f"{piece}-job-sheet")


def _pictured(row: PagePictures, entry: FileEntry, made: Made) -> PicturedFile:
    """Its pages with its name below the sender's folder: that says the edition, or that it is a job sheet."""
    partner, pictures = row.file.partner, made.outcomes[row]
    return PicturedFile(
        name=entry.path.removeprefix(f"partners/{entry.partner}/"),
        partner=entry.partner or "",
        owner=partner.name if partner else "",
        pages=tuple(page.png for page in pictures.pages),
        is_job_sheet=is_job_sheet(entry),
    )


def _place_in_the_batch(entry: FileEntry) -> tuple[bool, str, str]:
    """The organisation's own pieces, then each partner's, then the job sheets."""
    return is_job_sheet(entry), entry.partner or "", entry.path
