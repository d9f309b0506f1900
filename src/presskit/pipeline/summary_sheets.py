"""A job sheet for each print file of the organisation, made last: it prints the checksum of the finished file.

They lie in a folder of their own, so that a shop can print all of print/ and nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace

from presskit.compose import compose_job_sheet
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.kit import Kit
from presskit.model.manifest import PackedFile
from presskit.model.piece import Asset
from presskit.model.print_job import PrintJob
from presskit.pack import packed_file
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.crew import Crew
from presskit.pipeline.faults import Faults
from presskit.pipeline.making import Watcher, make_all
from presskit.pipeline.partner_files import PartnerBatch
from presskit.pipeline.workshop import Workshop
from presskit.preflight import checked_topics, page_pictures
from presskit.units import MM_PER_INCH

_FOLDER = "job-sheets"
_PICTURE_WIDTH_PX = 340


def packed_job_sheets(
    kit: Kit, workshop: Workshop, pieces: Sequence[BuiltPiece], crew: Crew, watcher: Watcher
) -> tuple[list[PackedFile], list[Finding]]:
    """The job sheets, each under the name of its print file, and what was found in making them.

    Raises KitError for mistakes in the template and its labels, and for a sheet that does not fit its page.
    """
    printed = [piece for piece in pieces if piece.finished.composed.edition is Edition.PRINT]
    jobs = [_print_job(kit, piece) for piece in printed]
    composed = [compose_job_sheet(kit, workshop.house, job) for job in jobs]
    made = make_all(composed, PartnerBatch(kit, workshop, (), ()), workshop, crew, Faults(), watcher)
    packed = [_packed(kit, job, sheet) for job, sheet in zip(jobs, made, strict=True)]
    return packed, [finding for sheet in made for finding in sheet.findings]


def _print_job(kit: Kit, piece: BuiltPiece) -> PrintJob:
    composed, entry = piece.finished.composed, packed_file(kit, piece.finished, piece.report).entry
    pictures = page_pictures(piece.finished.pdf, MM_PER_INCH * _PICTURE_WIDTH_PX / entry.trim_width_mm)
    # A code as small as that could not be scanned, and would rightly be found wanting.
    pages_with_codes = {code.page for code in entry.qr_codes}
    return PrintJob(
        entry=entry,
        piece=composed.piece,
        title=kit.statements[composed.language].title,
        spec=composed.print_spec,
        checked=checked_topics(piece.report.findings),
        pictures=tuple(
            Asset(picture.png, "image/png") for picture in pictures if picture.page not in pages_with_codes
        ),
    )


def _packed(kit: Kit, job: PrintJob, sheet: BuiltPiece) -> PackedFile:
    packed = packed_file(kit, sheet.finished, sheet.report)
    path = job.entry.path.replace(f"{Edition.PRINT.value}/", f"{_FOLDER}/", 1)
    return replace(packed, entry=replace(packed.entry, path=path))
