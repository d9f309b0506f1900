"""The example's six networks on every piece in every size: laid out, without a build."""

import shutil
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2
import pytest
from PIL import ImageOps
from tests.made_pieces import photograph
from tests.paths import KITS, SAMPLE_KIT
from tests.pieces import all_pieces, house_style, piece

from presskit.compose import compose_contact_sheet, compose_partner_sheets, compose_shared_piece
from presskit.load import load_kit, load_kit_and_partners
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.kit import Kit
from presskit.model.partner import Partner, PartnerRole, Sharing
from presskit.model.piece import PartnerSheetPair, Piece, RenderedPiece
from presskit.model.print_job import PicturedFile
from presskit.render import FontStage, render_piece, render_sheets, stage_fonts

Example = tuple[Kit, Sequence[Partner]]
SAFE_INSET_MM = 5.0
PX_EACH_MM = 4.0
PT_EACH_MM = 72 / 25.4


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """The sample kit with its example switched on."""
    kit_folder = shutil.copytree(SAMPLE_KIT, tmp_path_factory.mktemp("example") / "kit")
    shutil.copy(kit_folder / "partners.csv.example", kit_folder / "partners.csv")
    kit, table = load_kit_and_partners(kit_folder)
    assert len(table.partners) == 6
    return kit, table.partners


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


def pairs_of(
    example: Example, piece: Piece, edition: Edition, role: PartnerRole, stage: FontStage
) -> tuple[PartnerSheetPair, ...]:
    """The sheets of all six, as if all had this role."""
    kit, partners = example
    alike = [replace(partner, role=role) for partner in partners]
    sheets = compose_partner_sheets(kit, house_style(), piece, "en", edition, alike)
    return render_sheets(sheets, edition, SAFE_INSET_MM, stage)


def body_of(example: Example, piece: Piece, edition: Edition, role: PartnerRole, stage: FontStage) -> RenderedPiece:
    """What they share."""
    return render_piece(compose_shared_piece(example[0], house_style(), piece, "en", edition, Sharing(role)), stage)


def faults(findings: Sequence[Finding]) -> list[str]:
    """What would keep a file from being made."""
    return [finding.message for finding in findings if finding.is_error]


@pytest.mark.parametrize("role", PartnerRole)
@pytest.mark.parametrize("piece", all_pieces(), ids=lambda piece: piece.name)
def test_the_sheets_of_the_example_have_room(
    example: Example, piece: Piece, role: PartnerRole, stage: FontStage
) -> None:
    """Mark and imprint of each network, in each size and both roles."""
    pairs = pairs_of(example, piece, Edition.SCREEN, role, stage)

    assert len(pairs) == 6
    assert [faults(pair.findings) for pair in pairs] == [[]] * 6


@pytest.mark.parametrize("piece", all_pieces("flyer"), ids=lambda piece: piece.name)
def test_the_back_of_a_shared_flyer_ends_above_the_imprint(example: Example, piece: Piece, stage: FontStage) -> None:
    """Nothing of the body stands where a sheet says who speaks; that is held on the pictures of both."""
    body = body_of(example, piece, Edition.SCREEN, PartnerRole.WITH, stage)
    (pair, *_) = pairs_of(example, piece, Edition.SCREEN, PartnerRole.WITH, stage)

    assert faults(body.findings) == []
    assert body.pages == 2
    assert ink_mm(body.pdf)[1] < ink_mm(pair.pdf)[0]


@pytest.mark.parametrize("piece", all_pieces("flyer"), ids=lambda piece: piece.name)
def test_a_photocopied_flyer_says_within_its_margins_whose_statement_it_is(
    example: Example, piece: Piece, stage: FontStage
) -> None:
    """The words beside a mark that stands alone end where the sheet's white begins."""
    body = body_of(example, piece, Edition.PHOTOCOPY, PartnerRole.INSTEAD, stage)

    assert faults(body.findings) == []


def ink_mm(pdf: bytes) -> tuple[float, float]:
    """Where the second page's ink begins and ends, from its upper edge."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[1].render(scale=PX_EACH_MM / PT_EACH_MM, grayscale=True).to_pil().convert("L")
    box = ImageOps.invert(picture).getbbox()
    assert box
    return box[1] / PX_EACH_MM, box[3] / PX_EACH_MM


@pytest.mark.parametrize("role", PartnerRole)
def test_the_smallest_flyer_that_invites_is_shared_on_two_sides(role: PartnerRole, stage: FontStage) -> None:
    """With an event, where to register, supporters and two senders on the back."""
    kit = load_kit(KITS / "stress" / "flyer-event")
    body = compose_shared_piece(kit, house_style(), piece("flyer", "A6"), "en", Edition.SCREEN, Sharing(role))
    made = render_piece(body, stage)
    assert (made.pages, faults(made.findings)) == (2, [])


def test_a_long_title_and_a_long_name_stand_clear_of_the_day_on_a_contact_sheet(stage: FontStage) -> None:
    """Each on two lines, over the rule of the head."""
    file = PicturedFile("screen/letter.pdf", "", "", (photograph().data,))
    sheet = compose_contact_sheet(load_kit(KITS / "stress" / "name-long"), house_style(), [file])
    assert faults(render_piece(sheet, stage).findings) == []
