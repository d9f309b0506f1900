"""How well logos can be seen on white paper."""

import io

import pytest
from PIL import Image, ImageDraw
from tests.load.made_kits import NOWHERE
from tests.load.made_partners import WHITE_SVG, picture

from presskit.load.limits import MAX_LOGO_PX
from presskit.load.pictures.kind import CleanPicture
from presskit.load.pictures.logo import Visibility, ink_box, trimmed, visibility_on, visibility_on_white
from presskit.load.pictures.svg import clean_svg
from presskit.rules.drawings import second_drawing

CLEAR_GROUND = (255, 255, 255, 0)


def png(ground: object, *boxes: tuple[tuple[int, int, int, int], object], mode: str = "RGBA") -> CleanPicture:
    """A picture of 200 x 100 pixels on this ground, with these boxes of colour."""
    image = Image.new(mode, (200, 100), ground)  # type: ignore[arg-type]  # a colour of any form
    for box, colour in boxes:
        ImageDraw.Draw(image).rectangle(box, fill=colour)  # type: ignore[arg-type]
    return CleanPicture(picture(image), "image/png", "png", 200, 100)


def svg(fill: str, *more: str) -> CleanPicture:
    """A drawing with triangles of these fills, one beside the other."""
    shapes = "".join(f'<path d="M{2 * n} 0h1.6v2z" fill="{each}"/>' for n, each in enumerate((fill, *more)))
    return drawing(f'viewBox="0 0 {2 + 2 * len(more)} 2">{shapes}')


def drawing(body: str) -> CleanPicture:
    """A cleaned drawing of this."""
    written = f'<svg xmlns="http://www.w3.org/2000/svg" {body}</svg>'
    picture = clean_svg("logo.svg", written.encode(), NOWHERE, [])
    assert picture is not None
    return picture


MARK = (20, 20, 60, 80)
LETTERS = [((left, 40, left + 4, 60), "white") for left in range(80, 190, 10)]


@pytest.mark.parametrize(
    ("logo", "seen"),
    [
        (png(CLEAR_GROUND, (MARK, "#123456")), Visibility.CLEAR),
        (png("white", (MARK, "#123456"), mode="RGB"), Visibility.CLEAR),
        (png("#123456", (MARK, "white")), Visibility.CLEAR),
        (png("#f0f0f0", (MARK, "black")), Visibility.CLEAR),
        (png("white", (MARK, "black")), Visibility.CLEAR),
        (png(CLEAR_GROUND, (MARK, "white")), Visibility.LOST),
        (png(CLEAR_GROUND, (MARK, "#fffff0")), Visibility.LOST),
        (png("#ffff00", mode="RGB"), Visibility.LOST),
        (png("white", mode="RGB"), Visibility.LOST),
        (png(CLEAR_GROUND), Visibility.LOST),
        (png(CLEAR_GROUND, (MARK, (0, 0, 0, 20))), Visibility.LOST),
        (png(CLEAR_GROUND, (MARK, "#aaaaaa")), Visibility.FAINT),
        (png(CLEAR_GROUND, (MARK, "#123456"), *LETTERS), Visibility.PARTLY),
        (svg("#123456"), Visibility.CLEAR),
        (svg("#123456", "#eee"), Visibility.CLEAR),
        (svg("none", "none"), Visibility.LOST),
        (svg("white"), Visibility.LOST),
        (svg("#ffc", "white"), Visibility.LOST),
        (svg("#aaa", "white"), Visibility.FAINT),
        (svg("#123456", "white"), Visibility.PARTLY),
    ],
)
def test_a_logo_is_judged_as_it_comes_out_on_paper(logo: CleanPicture, seen: Visibility) -> None:
    """Dark on white, white letters on a dark shape and dark on a panel are clear; white and yellow are lost."""
    assert visibility_on_white(logo) is seen


@pytest.mark.parametrize(
    ("ground", "fill", "seen"),
    [
        ("#c5102e", "white", Visibility.CLEAR),
        ("#c5102e", "#d01030", Visibility.LOST),
        ("#c5102e", "#123456", Visibility.FAINT),
        ("#000000", "#222222", Visibility.LOST),
        ("#ffd500", "white", Visibility.LOST),
        ("#ffd500", "black", Visibility.CLEAR),
    ],
)
def test_a_logo_is_judged_on_the_ground_that_it_stands_on(ground: str, fill: str, seen: Visibility) -> None:
    """A drawing and a picture alike."""
    assert visibility_on(ground, svg(fill)) is seen
    assert visibility_on(ground, png(CLEAR_GROUND, (MARK, fill))) is seen


def test_thin_dark_letters_are_clear_at_any_size() -> None:
    """A logo of 3,000 pixels whose strokes are a hundredth of its width is not called pale."""
    image = Image.new("RGB", (3000, 800), "white")
    for left in range(100, 2900, 150):
        ImageDraw.Draw(image).rectangle((left, 200, left + 30, 600), fill="#222222")
    logo = CleanPicture(picture(image), "image/png", "png", 3000, 800)
    assert visibility_on_white(logo) is Visibility.CLEAR


def test_the_ink_is_found_on_white_and_on_nothing() -> None:
    """The box holds the mark and no more, whatever the empty margin is made of."""
    for logo in (png(CLEAR_GROUND, (MARK, "#123456")), png("white", (MARK, "#123456"), mode="RGB")):
        assert ink_box(Image.open(io.BytesIO(logo.data))) == (20, 20, 61, 81)
    assert ink_box(Image.new("RGB", (9, 9), "white")) is None


def test_the_white_drawing_of_the_tests_is_lost() -> None:
    """What the broken kits are made with."""
    logo = clean_svg("logo.svg", WHITE_SVG.encode(), NOWHERE, [])
    assert logo is not None
    assert visibility_on_white(logo) is Visibility.LOST


def logo_of(image: Image.Image, suffix: str = "png") -> CleanPicture:
    """This image as a cleaned picture."""
    data = picture(image, "JPEG" if suffix == "jpg" else "PNG")
    return CleanPicture(data, f"image/{suffix}", suffix, image.width, image.height)


def marked(mode: str, ground: str | tuple[int, ...], box: tuple[int, int, int, int]) -> Image.Image:
    """An image of 400 x 200 pixels with a dark mark in it."""
    image = Image.new(mode, (400, 200), ground)
    ImageDraw.Draw(image).rectangle(box, fill="#123456")
    return image


@pytest.mark.parametrize(
    ("mode", "ground", "suffix"),
    [("RGBA", (255, 255, 255, 0), "png"), ("RGB", "white", "png"), ("RGB", "white", "jpg")],
)
def test_an_empty_margin_is_cut_off(mode: str, ground: str | tuple[int, ...], suffix: str) -> None:
    """Transparent or white, in PNG or JPEG: what is left is the mark, and its size is told."""
    trim = trimmed(logo_of(marked(mode, ground, (100, 50, 299, 149)), suffix))
    assert trim.width_px == pytest.approx(200, abs=3)
    assert trim.height_px == pytest.approx(100, abs=3)
    with Image.open(io.BytesIO(trim.data)) as image:
        assert image.size == (trim.width_px, trim.height_px)
        assert image.format == {"png": "PNG", "jpg": "JPEG"}[suffix]


def test_a_logo_that_fills_its_picture_keeps_its_bytes() -> None:
    """Nothing is compressed twice without need."""
    logo = logo_of(marked("RGB", "white", (1, 1, 398, 198)), "jpg")
    assert trimmed(logo) is logo


def test_a_large_logo_is_made_smaller_in_its_shape() -> None:
    """No page shows more than its longer side holds then."""
    trim = trimmed(logo_of(Image.new("RGB", (5000, 2500), "#123456")))
    assert (trim.width_px, trim.height_px) == (MAX_LOGO_PX, MAX_LOGO_PX / 2)


def test_what_has_no_ink_is_left_for_the_finding() -> None:
    """A white logo is an error, and no reason to fail."""
    logo = logo_of(Image.new("RGB", (40, 20), "white"))
    assert trimmed(logo) is logo


def test_a_mark_at_the_edge_of_a_large_picture_is_kept_whole() -> None:
    """The box is measured on a smaller copy, and never cuts into the ink."""
    image = Image.new("RGB", (2500, 2501), "white")
    ImageDraw.Draw(image).rectangle((1000, 1700, 2499, 2500), fill="#123456")
    trim = trimmed(logo_of(image))
    with Image.open(io.BytesIO(trim.data)) as cut:
        assert 1500 <= cut.width <= 1504
        assert 801 <= cut.height <= 805
        assert cut.getpixel((cut.width - 1, cut.height - 1)) == (0x12, 0x34, 0x56)


@pytest.mark.parametrize("style", ["fill:#123456", "fill:url(#g)", "fill:#123456;stroke:#123456;stroke-width:2"])
def test_the_empty_margin_of_a_drawing_is_cut_off(style: str) -> None:
    """It stands flush as a raster logo does, and what is seen of it is the same."""
    stops = '<stop stop-color="#123"/><stop offset="1" stop-color="#456"/>'
    gradient = f'<linearGradient id="g" x2="100%">{stops}</linearGradient>'
    whole = drawing(f'viewBox="0 0 400 200">{gradient}<rect x="101" y="51" width="198" height="98" style="{style}"/>')
    trim = trimmed(whole)
    assert trim.width_px == pytest.approx(200, abs=4)
    assert trim.height_px == pytest.approx(100, abs=4)
    for form in (trim.data, trim.original):
        shown = Image.open(io.BytesIO(second_drawing(form, (100, 50)))).getchannel("A")
        assert shown.point(lambda level: 255 if level > 200 else 0).getbbox() == pytest.approx((0, 0, 100, 50), abs=2)
    assert trimmed(trim) is trim


def test_a_drawing_measured_by_the_whole_is_left_whole() -> None:
    """Half the width of another whole would be another width."""
    whole = drawing('viewBox="0 0 400 200"><rect x="100" y="50" width="50%" height="100"/>')
    assert trimmed(whole) is whole


def test_a_drawing_in_small_units_keeps_its_shape() -> None:
    """The second engine rounds the size that a drawing asks for to whole pixels, and a third of one to one."""
    small = drawing('viewBox="0 0 .3 .2"><rect width=".3" height=".2" fill="#123456"/>')
    shown = Image.open(io.BytesIO(second_drawing(small.original, (300, 200))))
    assert shown.getbbox() == (0, 0, 300, 200)


def test_white_parts_of_a_logo_for_dark_grounds_are_kept() -> None:
    """It is cut to what is seen on its own ground: a coloured mark with white letters beside it keeps them."""
    logo = svg("#ff6600", "#ffffff", "#ffffff")
    on_white, on_dark = trimmed(logo), trimmed(logo, "#2d1b4e")
    assert on_dark.width_px > 2 * on_white.width_px
