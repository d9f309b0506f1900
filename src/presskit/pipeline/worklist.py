"""The list of what is to be made: everything that is wanted as rows, each with what it needs."""

from collections.abc import Iterator, Mapping, Sequence

from presskit.compose import in_the_name_of
from presskit.model.edition import Edition
from presskit.model.partner import Partner
from presskit.model.piece import ComposedPiece
from presskit.pack import read_manifest
from presskit.pipeline.composing import Composed
from presskit.pipeline.drawings import Drawing, drawing_rows, drawings_on
from presskit.pipeline.joined.joined_file import joined_rows
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.partner_files import Body, PartnerFile, PartnerSheets
from presskit.pipeline.pieces import FileRow
from presskit.pipeline.row import Row
from presskit.pipeline.selection import PartnerGroup, Wanted
from presskit.pipeline.summary_sheets import ContactSheet, JobSheet, PagePictures, is_contact_sheet, is_job_sheet
from presskit.pipeline.workshop import Workshop

_ON_JOB_SHEET_PX = 340
_THUMBNAIL_PX = 312  # 225 ppi at the most that a picture measures: what it needs to look sharp


def work_list(order: BuildOrder, workshop: Workshop, wanted: Wanted, composed: Composed) -> list[Row]:
    """Own pieces and their job sheets, partners' files, and where there are partners a contact sheet of them all.

    They stand in the order in which their findings are told.
    """
    drawings = _drawings(workshop, wanted, composed)
    own = [own_file(workshop, piece, drawings) for piece in composed.pieces]
    partners = list(_partner_rows(workshop, composed.bodies, drawings))
    own += joined_rows(wanted.joined, own)
    partners += joined_rows(wanted.joined, (row for row in partners if isinstance(row, FileRow)))
    files = [*own, *(row for row in partners if isinstance(row, FileRow))]
    proofs = dict.fromkeys(drawings.values())
    rows: list[Row] = [*proofs, *own, *_job_sheets(workshop, own, drawings), *partners]
    if wanted.groups and _are_all_that_stand(order, files):
        rows += _contact_sheet(workshop, rows)
    return rows


def _drawings(workshop: Workshop, wanted: Wanted, composed: Composed) -> dict[str, Drawing]:
    """A row for each drawing of the kit and of the partners that are wanted."""
    kit = workshop.kit
    partners = (partner for group in wanted.groups for partner in group.partners)
    marks = (*kit.organisation.logos, *(logo for partner in partners for logo in partner.logos))
    pieces = (*composed.pieces, *(body for _, body in composed.bodies))
    page_mm2 = max(piece.piece.size.width_mm * piece.piece.size.height_mm for piece in pieces)
    return drawing_rows(marks, kit.pictures.values(), workshop.shelf, page_mm2)


def own_file(workshop: Workshop, piece: ComposedPiece, drawings: Mapping[str, Drawing]) -> FileRow:
    """The row of one of the organisation's own files, with the drawings that stand on its pages."""
    shown = drawings_on((piece.body, piece.stationery), drawings)
    needs = (*shown.values(),)
    return FileRow(name=piece.full_name, workshop=workshop, piece=piece, drawings=shown, needs=needs)


def _job_sheets(workshop: Workshop, own: Sequence[FileRow], drawings: Mapping[str, Drawing]) -> Iterator[Row]:
    """A job sheet for each of the organisation's print files, with the pictures on it."""
    for file in own:
        if file.piece.edition is Edition.PRINT:
            pictures = PagePictures(name=file.name, file=file, width_px=_ON_JOB_SHEET_PX, needs=(file,))
            yield pictures
            logo = workshop.kit.organisation.logo
            marks = {logo.key: drawings[logo.key]} if logo and logo.key in drawings else {}
            needs = (file, pictures, *marks.values())
            yield JobSheet(workshop=workshop, printed=file, pictures=pictures, drawings=marks, needs=needs)


def _partner_rows(
    workshop: Workshop, composed: Sequence[tuple[PartnerGroup, ComposedPiece]], drawings: Mapping[str, Drawing]
) -> Iterator[Row]:
    """The bodies, then for each of them the sheets and the file of every partner that shares it."""
    bodies = [_body(workshop, group, piece, drawings) for group, piece in composed]
    yield from bodies
    pairs = [
        _sheets(body, partner, drawings)
        for (group, _), body in zip(composed, bodies, strict=True)
        for partner in group.partners
    ]
    for sheets in pairs:
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
        )


def _body(workshop: Workshop, group: PartnerGroup, piece: ComposedPiece, drawings: Mapping[str, Drawing]) -> Body:
    shown = drawings_on((piece.body,), drawings)
    needs = (*shown.values(),)
    return Body(
        name=piece.full_name,
        workshop=workshop,
        order=group.order,
        piece=piece,
        drawings=shown,
        needs=needs,
        sharers=group.partners,
    )


def _sheets(body: Body, partner: Partner, drawings: Mapping[str, Drawing]) -> PartnerSheets:
    marks = (*body.workshop.kit.organisation.logos, *partner.logos)
    shown = {mark.key: drawings[mark.key] for mark in marks if mark.key in drawings}
    needs = (body, *shown.values())
    return PartnerSheets(name=partner.id, body=body, partner=partner, drawings=shown, company=body, needs=needs)


def _contact_sheet(workshop: Workshop, rows: Sequence[Row]) -> list[Row]:
    """Pictures of each file's pages, and the contact sheet of them."""
    thumbnails = [
        PagePictures(name=row.name, file=row, width_px=_THUMBNAIL_PX, needs=(row,))
        for row in rows
        if isinstance(row, FileRow)
    ]
    return [*thumbnails, ContactSheet(workshop=workshop, thumbnails=thumbnails, after=(*thumbnails,))]


def _are_all_that_stand(order: BuildOrder, files: Sequence[FileRow]) -> bool:
    """Whether a contact sheet of these would show all: beside those of a narrowed build others may stand."""
    former = read_manifest(order.out_folder) if order.is_narrowed else None
    if former is None:
        return True
    made = {file.version for file in files}
    pages = (entry for entry in former.files if not is_contact_sheet(entry) and not is_job_sheet(entry))
    return all(entry.version in made for entry in pages if entry.is_draft == order.draft)
