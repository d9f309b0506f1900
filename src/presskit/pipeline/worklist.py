"""The list of what is to be made: everything that is wanted as rows, each with what it needs."""

from collections.abc import Iterator, Sequence
from typing import Any

from presskit.model.edition import Edition
from presskit.model.piece import ComposedPiece
from presskit.pipeline.partner_files import Body, PartnerFile, PartnerSheets, in_the_name_of
from presskit.pipeline.pieces import FileRow, name_of
from presskit.pipeline.selection import PartnerGroup, Wanted
from presskit.pipeline.summary_sheets import ContactSheet, JobSheet, PagePictures
from presskit.pipeline.work import Row, Workshop
from presskit.pipeline.workshop import Composed

_ON_JOB_SHEET_PX = 340
_THUMBNAIL_PX = 255  # 225 ppi at the most that a thumbnail measures: what a picture needs to look sharp


def work_list(workshop: Workshop, wanted: Wanted, composed: Composed) -> list[Row[Any]]:
    """Own pieces and their job sheets, partners' files, and where there are partners a contact sheet of them all.

    They stand in the order in which their findings are told.
    """
    own = [FileRow(name=name_of(piece), workshop=workshop, piece=piece) for piece in composed.pieces]
    rows: list[Row[Any]] = [*own, *_job_sheets(workshop, own)]
    rows += _partner_rows(workshop, composed.bodies)
    if wanted.groups:
        rows += _contact_sheet(workshop, rows)
    return rows


def _job_sheets(workshop: Workshop, own: Sequence[FileRow]) -> Iterator[Row[Any]]:
    """A job sheet for each print file, with the pictures on it."""
    for file in own:
        if file.piece.edition is Edition.PRINT:
            pictures = PagePictures(name=file.name, file=file, width_px=_ON_JOB_SHEET_PX, needs=(file,))
            yield pictures
            yield JobSheet(workshop=workshop, printed=file, pictures=pictures, needs=(file, pictures))


def _partner_rows(workshop: Workshop, composed: Sequence[tuple[PartnerGroup, ComposedPiece]]) -> Iterator[Row[Any]]:
    """The bodies, then for each of them the sheets and the file of every partner that shares it."""
    bodies = [
        Body(name=name_of(piece), workshop=workshop, order=group.order, piece=piece) for group, piece in composed
    ]
    yield from bodies
    pairs = [
        PartnerSheets(name=partner.id, body=body, partner=partner, company=body, needs=(body,))
        for (group, _), body in zip(composed, bodies, strict=True)
        for partner in group.partners
    ]
    own: dict[str, list[Row[Any]]] = {}
    for pair in pairs:
        own.setdefault(pair.partner.id, []).append(pair)
    for sheets in pairs:
        # If one of its sheets is faulty, the partner gets no kit, and none of its files is begun.
        piece = in_the_name_of(sheets.partner, sheets.body.piece)
        yield sheets
        yield PartnerFile(
            name=sheets.body.name,
            workshop=workshop,
            piece=piece,
            sheets=sheets,
            partner=sheets.partner,
            company=sheets.body,
            needs=(sheets.body, sheets),
            after=(*own[sheets.partner.id],),
        )


def _contact_sheet(workshop: Workshop, rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """A picture of each file's first page, and the contact sheet of them."""
    thumbnails = [
        PagePictures(name=row.name, file=row, width_px=_THUMBNAIL_PX, most_pages=1, needs=(row,))
        for row in rows
        if isinstance(row, FileRow)
    ]
    return [*thumbnails, ContactSheet(workshop=workshop, thumbnails=thumbnails, after=(*thumbnails,))]
