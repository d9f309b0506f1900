"""The sender's logo as it stands on finished pages, whatever its shape and kind."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.paths import SAMPLE_KIT
from tests.pieces import house_style
from tests.pieces import piece as ordered

from presskit.compose import compose_piece
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.kit import Picture
from presskit.model.piece import FinishedPiece, Piece
from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece, stage_fonts
from presskit.units import MM_PER_INCH

DPI = 144
MM_PER_PX = MM_PER_INCH / DPI
COLOUR = (255, 0, 255)  # no other thing on the pages has it


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


def plain_logo(kind: str, width_px: int, height_px: int) -> Picture:
    """A logo of one colour."""
    if kind == "svg":
        shape = f'<rect width="{width_px}" height="{height_px}" fill="#ff00ff"/>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width_px} {height_px}">{shape}</svg>'
        return Picture("logo.svg", svg.encode(), "image/svg+xml", width_px, height_px, "INPUD")
    stream = BytesIO()
    Image.new("RGB", (width_px, height_px), COLOUR).save(stream, "PNG")
    return Picture("logo.png", stream.getvalue(), "image/png", width_px, height_px, "INPUD")


def with_logo(piece: Piece, logo: Picture, stage: FontStage) -> FinishedPiece:
    """The sample's piece as an organisation with this logo sends it."""
    kit = load_kit(SAMPLE_KIT)
    kit = replace(kit, organisation=replace(kit.organisation, logo=logo))
    return finish_piece(render_piece(compose_piece(kit, house_style(), piece, "en", Edition.SCREEN), stage))


def logo_box(page: pypdfium2.PdfPage) -> tuple[int, int, int, int] | None:
    """The pixels that the logo fills on the page."""
    picture = page.render(scale=DPI / 72).to_pil().convert("RGB")
    difference = ImageChops.difference(picture, Image.new("RGB", picture.size, COLOUR)).convert("L")
    return difference.point(lambda level: 255 if level < 40 else 0).getbbox()


@pytest.mark.parametrize(
    ("kind", "shape"),
    [("png", (600, 400)), ("png", (200, 600)), ("svg", (1600, 200)), ("svg", (300, 300)), ("svg", (200, 600))],
)
@pytest.mark.parametrize(("name", "size", "edge_mm"), [("press-release", "A4", 22.0), ("letterhead", "Letter", 22.0)])
def test_a_logo_stands_at_its_own_proportions_on_the_edge(
    stage: FontStage, name: str, size: str, edge_mm: float, shape: tuple[int, int], kind: str
) -> None:
    """A strip, a usual shape, a square and a high mark: none is bent, none stands off the edge of the text."""
    document = pypdfium2.PdfDocument(with_logo(ordered(name, size), plain_logo(kind, *shape), stage).pdf)
    boxes = [box for page in document if (box := logo_box(page))]
    assert len(boxes) == (1 if name == "press-release" else len(document))
    for left, top, right, bottom in boxes:
        width, height = right - left, bottom - top
        assert left * MM_PER_PX == pytest.approx(edge_mm, abs=2 * MM_PER_PX)
        assert width == pytest.approx(height * shape[0] / shape[1], abs=2 * max(1, shape[0] / shape[1]))
