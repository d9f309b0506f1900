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


def with_logo(piece: Piece, logo: Picture, stage: FontStage, **details: str) -> FinishedPiece:
    """The sample's piece as an organisation with this logo, and these details, sends it."""
    kit = load_kit(SAMPLE_KIT)
    kit = replace(kit, organisation=replace(kit.organisation, logo=logo, **details))  # type: ignore[arg-type]
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


def words_boxes(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """The pixels that the lines of words fill on the page."""
    text, scale, height_pt = page.get_textpage(), DPI / 72, page.get_height()
    boxes = [text.get_rect(index) for index in range(text.count_rects())]
    return [(x0 * scale, (height_pt - y1) * scale, x1 * scale, (height_pt - y0) * scale) for x0, y0, x1, y1 in boxes]


@pytest.mark.parametrize(
    ("name", "size", "margin_mm", "kind", "shape"),
    [
        ("flyer", "A5", 10.0, "png", (600, 400)),
        ("flyer", "A4", 14.0, "svg", (300, 300)),
        ("flyer", "A6", 8.0, "svg", (1600, 200)),
        ("flyer", "DL", 8.0, "svg", (200, 600)),
        ("poster", "A3", 19.0, "png", (200, 600)),
        ("poster", "18 x 24 in", 38.0, "svg", (1600, 200)),
    ],
)
def test_the_mark_stands_beside_the_imprint_at_its_own_proportions(
    stage: FontStage, name: str, size: str, margin_mm: float, kind: str, shape: tuple[int, int]
) -> None:
    """On the last page alone, flush with the margin, level with the first line of the imprint, clear of all words."""
    # Beside a high mark the imprint has two lines, beside others as many as the sample's legal line needs.
    details = {"legal": ""} if shape[0] < shape[1] else {}
    finished = with_logo(ordered(name, size), plain_logo(kind, *shape), stage, **details)
    with pypdfium2.PdfDocument(finished.pdf) as document:
        *fronts, page = list(document)
        assert [logo_box(front) for front in fronts] == [None] * (len(document) - 1)
        box, words = logo_box(page), words_boxes(page)
        page_width_mm, page_height_mm = page.get_width() / 72 * MM_PER_INCH, page.get_height() / 72 * MM_PER_INCH
    assert box
    left, top, right, bottom = box
    assert right * MM_PER_PX == pytest.approx(page_width_mm - margin_mm, abs=2 * MM_PER_PX)
    assert right - left == pytest.approx((bottom - top) * shape[0] / shape[1], abs=2 * max(1, shape[0] / shape[1]))
    foot_mm = margin_mm if name == "flyer" else 0.6 * margin_mm
    assert bottom * MM_PER_PX < page_height_mm - foot_mm + 2 * MM_PER_PX
    clear = 2 / MM_PER_PX
    assert not [each for each in words if each[2] > left - clear and each[3] > top and each[1] < bottom]
    first = min((each for each in words if each[3] > top), key=lambda each: each[1])
    assert first[1] == pytest.approx(top, abs=0.7 / MM_PER_PX)
