"""Small print files made by hand, and what is seen on the sheets made of them."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from PIL import Image

from presskit.units import mm_to_pt

A6_MM = (105.0, 148.0)
A5_MM = (148.0, 210.0)
PICTURE_PX_PER_MM = 2
WHITE, RED, BLUE, GREEN = (255, 255, 255), (255, 0, 0), (0, 0, 255), (0, 255, 0)
Colour = tuple[int, int, int]


def print_file(
    pages: int = 2,
    size_mm: tuple[float, float] = A6_MM,
    bleed_mm: float = 3.0,
    edit: Callable[[pikepdf.Pdf], object] | None = None,
) -> bytes:
    """A file whose page n has a ground of its own up to the bleed, and a blue bar along the head of its trim.

    The ground of page n is red of (n x 20) of 255; in the lower left corner of the trim stands a green square.
    """
    pdf = pikepdf.new()
    for number in range(1, pages + 1):
        _add_page(pdf, number, size_mm, bleed_mm)
    if edit:
        edit(pdf)
    stream = BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def ground(page: int) -> Colour:
    """The colour of the ground of this page, counted from 1."""
    return (page * 20, 0, 0)


def picture(pdf: bytes, side: int) -> Image.Image:
    """This side of the sheets, counted from 1."""
    document = pypdfium2.PdfDocument(pdf)
    drawn: Image.Image = document[side - 1].render(scale=PICTURE_PX_PER_MM * 25.4 / 72).to_pil()
    return drawn.convert("RGB")


def seen(image: Image.Image, x_mm: float, y_mm: float) -> Colour:
    """The colour at this place of a sheet, from its lower left corner."""
    red, green, blue = image.getpixel(
        (round(x_mm * PICTURE_PX_PER_MM), image.height - 1 - round(y_mm * PICTURE_PX_PER_MM))
    )  # type: ignore[misc]
    return red, green, blue


def is_near(one: Colour, other: Colour) -> bool:
    """Whether two colours are the same but for rounding."""
    return all(abs(a - b) <= 3 for a, b in zip(one, other, strict=True))


def changed_page(key: str, value: object, number: int = 1) -> Callable[[pikepdf.Pdf], object]:
    """An edit that sets this entry of a page."""

    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.pages[number - 1].obj[key] = value

    return edit


def _add_page(pdf: pikepdf.Pdf, number: int, size_mm: tuple[float, float], bleed_mm: float) -> None:
    width_pt, height_pt, bleed_pt = (mm_to_pt(length) for length in (*size_mm, bleed_mm))
    media = [0, 0, width_pt + 2 * bleed_pt, height_pt + 2 * bleed_pt]
    bar_pt, square_pt = mm_to_pt(4), mm_to_pt(6)
    content = (
        f"{number * 20 / 255:.5f} 0 0 rg 0 0 {media[2]} {media[3]} re f "
        f"0 0 1 rg {bleed_pt} {bleed_pt + height_pt - bar_pt} {width_pt} {bar_pt} re f "
        f"0 1 0 rg {bleed_pt} {bleed_pt} {square_pt} {square_pt} re f"
    )
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array(media),
        TrimBox=Array([bleed_pt, bleed_pt, bleed_pt + width_pt, bleed_pt + height_pt]),
        BleedBox=Array(media),
        Resources=Dictionary(),
        Contents=pdf.make_stream(content.encode()),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
