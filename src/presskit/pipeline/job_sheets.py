"""A job sheet for each print file of the organisation: made when the print files are finished, as it prints their sums.

They lie in a folder of their own, so that a shop can print all of print/ and nothing else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from presskit.compose import compose_job_sheet
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.manifest import PackedFile
from presskit.model.piece import Asset, ComposedPiece, Edition
from presskit.model.print_job import PrintJob
from presskit.pack import packed_file
from presskit.pipeline.built_piece import BuiltPiece
from presskit.preflight import checked_topics, page_pictures
from presskit.units import MM_PER_INCH

_FOLDER = "job-sheets"
_PICTURE_WIDTH_PX = 340


def compose_job_sheets(
    kit: Kit, house: HouseStyle, pieces: Sequence[BuiltPiece], packed: Sequence[PackedFile]
) -> list[tuple[PackedFile, ComposedPiece]]:
    """Each print file with its job sheet; raises KitError for mistakes in the template and its labels."""
    return [
        (file, compose_job_sheet(kit, house, _print_job(kit, piece, file)))
        for piece, file in zip(pieces, packed, strict=True)
        if piece.finished.composed.edition is Edition.PRINT
    ]


def packed_job_sheets(kit: Kit, made: Iterable[tuple[PackedFile, BuiltPiece]]) -> list[PackedFile]:
    """The job sheets, each under the name of its print file."""
    return [_packed(kit, file, sheet) for file, sheet in made]


def _print_job(kit: Kit, piece: BuiltPiece, file: PackedFile) -> PrintJob:
    composed = piece.finished.composed
    pictures = page_pictures(piece.finished.pdf, MM_PER_INCH * _PICTURE_WIDTH_PX / file.entry.trim_width_mm)
    return PrintJob(
        entry=file.entry,
        piece=composed.piece,
        title=kit.statements[composed.language].title,
        spec=composed.print_spec,
        checked=checked_topics(piece.report.findings),
        pictures=tuple(Asset(picture.png, "image/png") for picture in pictures),
    )


def _packed(kit: Kit, file: PackedFile, sheet: BuiltPiece) -> PackedFile:
    packed = packed_file(kit, sheet.finished, sheet.report)
    path = file.entry.path.replace(f"{Edition.PRINT.value}/", f"{_FOLDER}/", 1)
    return replace(packed, entry=replace(packed.entry, path=path))
