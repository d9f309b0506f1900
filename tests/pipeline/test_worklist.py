"""The list of what is to be made."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.pipeline.builds import change, order_in
from tests.pipeline.partner_kits import kit_with_partners

from presskit.model.edition import Edition
from presskit.pipeline.composing import compose_all
from presskit.pipeline.drawings import Drawing
from presskit.pipeline.new_build import open_workshop
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.partner_files import Body, PartnerFile, PartnerSheets
from presskit.pipeline.pieces import FileRow
from presskit.pipeline.row import Row
from presskit.pipeline.selection import wanted_of
from presskit.pipeline.summary_sheets import ContactSheet, JobSheet, PagePictures
from presskit.pipeline.worklist import work_list

FOR_PRINT = 'size = "A6"\neditions = ["screen", "print"]\nprint_spec = "european"\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit of three pieces, the flyer for print too, with two partners."""
    folder = kit_with_partners(tmp_path_factory.mktemp("listed"), "north", "east")
    change(folder, "kit.toml", 'size = "A6"\n', FOR_PRINT)
    return folder


def listed(order: BuildOrder) -> list[Row]:
    """The list for the order."""
    workshop = open_workshop(order, Path("fonts"))
    wanted = wanted_of(workshop.kit, workshop.partners, order)
    return work_list(order, workshop, wanted, compose_all(workshop, wanted))


def kinds(rows: list[Row]) -> list[type]:
    """What they are."""
    return [type(row) for row in rows]


def test_everything_is_a_row_and_stands_where_it_is_told_of(folder: Path) -> None:
    """Own pieces, job sheets, bodies, what each partner has, and the contact sheet."""
    rows = listed(replace(order_in(folder), pieces=("flyer",)))

    proofs = [Drawing] * 2
    own, job_sheet, bodies = [FileRow, FileRow], [PagePictures, JobSheet], [Body] * 4
    partners, files = [PartnerSheets, PartnerFile] * 4, 2 + 1 + 4
    assert kinds(rows) == [*proofs, *own, *job_sheet, *bodies, *partners, *[PagePictures] * files, ContactSheet]


def test_rows_say_what_they_need(folder: Path) -> None:
    """A job sheet its print file, a partner's file its body and its sheets alone; sheets the proof of marks."""
    rows = listed(replace(order_in(folder), pieces=("flyer",)))
    printed = next(row for row in rows if isinstance(row, FileRow) and row.piece.edition is Edition.PRINT)
    (job_sheet,) = (row for row in rows if isinstance(row, JobSheet))
    contact_sheet = rows[-1]

    assert printed in job_sheet.needs
    assert contact_sheet.needs == ()
    assert {row.file for row in contact_sheet.after if isinstance(row, PagePictures)} == {
        row for row in rows if row.is_file and row is not contact_sheet
    }
    for file in (row for row in rows if isinstance(row, PartnerFile)):
        assert file.needs == (file.sheets.body, file.sheets)
        assert file.partner in file.sheets.body.sharers
        (mark,) = file.sheets.drawings.values()
        assert file.sheets.needs == (file.sheets.body, mark)
        assert mark.name == f"assets/{file.partner.id}.svg"
        assert file.after == ()


def test_without_partners_there_is_no_contact_sheet(folder: Path, tmp_path: Path) -> None:
    """And nothing but own pieces and their job sheets."""
    alone = kit_with_partners(tmp_path / "alone")
    (alone / "kit" / "partners.csv").unlink()

    assert kinds(listed(order_in(alone))) == [FileRow] * 3
