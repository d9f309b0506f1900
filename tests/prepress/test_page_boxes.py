"""Trim, bleed and sheet."""

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Name
from tests.prepress.made_editions import EVERY_MARK, box_mm, everything, finished, for_print, opened

from presskit.model.print_spec import Mark
from presskit.prepress.marks import SLUG_MM
from presskit.prepress.page_boxes import set_page_boxes
from presskit.render import FontStage


@pytest.mark.parametrize("marks", [(), EVERY_MARK])
@pytest.mark.parametrize("bleed_mm", [0.0, 0.5, 1.0, 3.0, 3.175, 3.527, 5.0, 7.77, 10.0])
def test_every_box_is_exact_at_every_bleed(bleed_mm: float, marks: tuple[Mark, ...], fonts: FontStage) -> None:
    """To a hundredth of a millimetre, from 0 at the sheet's corner; the engine itself stops at 3.53 mm."""
    slug_mm = SLUG_MM if marks else 0.0
    css_bleed = everything(bleed_mm)
    with opened(finished(for_print(css_bleed, bleed_mm=bleed_mm, marks=marks), fonts).pdf) as pdf:
        for page in pdf.pages:
            inset_mm = bleed_mm + slug_mm
            assert box_mm(page, "Trim") == pytest.approx(
                [inset_mm, inset_mm, inset_mm + 105, inset_mm + 148], abs=0.01
            )
            bleed_box = [slug_mm, slug_mm, slug_mm + 105 + 2 * bleed_mm, slug_mm + 148 + 2 * bleed_mm]
            assert box_mm(page, "Bleed") == pytest.approx(bleed_box, abs=0.01)
            assert box_mm(page, "Media") == pytest.approx([0, 0, 105 + 2 * inset_mm, 148 + 2 * inset_mm], abs=0.01)
            assert Name.CropBox not in page.obj
            assert Name.ArtBox not in page.obj


def blank(trim: list[float], content: bytes = b"") -> pikepdf.Pdf:
    """A page with this trim in points, and other boxes that must go."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 300))
    page.obj.TrimBox, page.obj.CropBox, page.obj.ArtBox = Array(trim), Array(trim), Array(trim)
    page.obj.Contents = pdf.make_stream(content)
    return pdf


def test_what_is_drawn_moves_with_the_trim_and_ends_at_the_bleed() -> None:
    """A square round the trim's corner: seen up to the bleed, and in the slug area no more."""
    pdf = blank([50, 50, 150, 150], b"0 g -100 -100 200 200 re f")
    set_page_boxes(pdf, bleed_mm=25.4 / 72 * 10, slug_mm=25.4 / 72 * 20)
    assert [float(value) for value in pdf.pages[0].obj.MediaBox] == [0, 0, 160, 160]
    stream = pdf.pages[0].Contents.read_bytes()
    assert stream.startswith(b"q 20.0000 20.0000 120.0000 120.0000 re W n 1 0 0 1 -20.0000 -20.0000 cm\n")
    pixels = rendered(pdf)
    assert [pixels.getpixel((x, 160 - x)) for x in (10, 18, 22, 60, 78, 82)] == [255, 255, 0, 0, 0, 255]


def rendered(pdf: pikepdf.Pdf) -> pypdfium2.PdfBitmap:
    """The first page in grey, a pixel a point."""
    import io

    stream = io.BytesIO()
    pdf.save(stream)
    return pypdfium2.PdfDocument(stream.getvalue())[0].render(scale=1).to_pil().convert("L")


def test_the_bleed_is_kept_whole(fonts: FontStage) -> None:
    """Ground and strip of the sample reach the edge of the sheet on every side, at 3 and at 10 mm."""
    for bleed_mm in (3.0, 10.0):
        data = finished(for_print(everything(bleed_mm), bleed_mm=bleed_mm), fonts).pdf
        page = pypdfium2.PdfDocument(data)[0].render(scale=2).to_pil()
        width, height = page.size
        for at in ((2, 20), (width - 3, 20), (width // 2, 2), (2, 2), (width // 2, height - 3), (2, height - 3)):
            assert page.getpixel(at) != (255, 255, 255), (bleed_mm, at)


def test_a_figure_is_still_where_it_says(fonts: FontStage) -> None:
    """The boxes in the structure move with the trim; screen readers show them."""
    plain = figures(finished(for_print(everything()), fonts).pdf)
    marked = figures(finished(for_print(everything(), marks=EVERY_MARK), fonts).pdf)
    slug_pt = SLUG_MM / 25.4 * 72
    assert plain.keys() == marked.keys() >= {"Water", "The mark", "A code"}
    for name, box in plain.items():
        assert marked[name] == pytest.approx([value + slug_pt for value in box], abs=0.01)


def figures(data: bytes) -> dict[str, list[float]]:
    """The box of each figure, by its words."""
    with opened(data) as pdf:
        return {
            str(item.Alt): [float(value) for value in item.A.BBox]
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == Name.Figure
        }
