"""Pictures of a screen edition are brought down to what screens show, and nothing else is."""

import io
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from PIL import Image, ImageFilter
from tests.made_pieces import composed, sheets

from presskit.model.edition import Edition
from presskit.model.piece import Asset
from presskit.render import FontStage, render_piece
from presskit.render.screen_pictures import SCREEN_PPI

SIZE = (1800, 1200)
WIDE_MM = 60.0  # at which 1800 pixels are 762 ppi


def photograph(form: str = "JPEG", mode: str = "RGB") -> Asset:
    """What a telephone takes: more colours than any drawing has."""
    grain = Image.effect_noise(SIZE, 60).filter(ImageFilter.GaussianBlur(2))
    picture = Image.merge("RGB", [grain, grain.rotate(180), Image.linear_gradient("L").resize(SIZE)]).convert(mode)
    stream = io.BytesIO()
    picture.save(stream, form, **({"quality": 92, "subsampling": 0} if form == "JPEG" else {}))
    return Asset(stream.getvalue(), f"image/{form.lower()}")


def drawing_in_pixels() -> Asset:
    """A logo: two colours."""
    picture = Image.new("RGB", SIZE, "white")
    picture.paste("crimson", (200, 200, 900, 900))
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return Asset(stream.getvalue(), "image/png")


def images_of(
    fonts: FontStage, asset: Asset, body: str = '<img src="a" alt="A march">', edition: Edition = Edition.SCREEN
) -> list[tuple[int, int, str]]:
    """The images of the PDF: pixels across, down, and how they are packed."""
    css = f"img {{ width: {WIDE_MM}mm }}"
    piece = replace(composed(sheets(body, css, {"a": asset})), edition=edition)
    with pikepdf.open(BytesIO(render_piece(piece, fonts).pdf)) as pdf:
        found = [
            item.stream_dict
            for item in pdf.objects
            if isinstance(item, pikepdf.Stream) and item.stream_dict.get("/Subtype") == "/Image"
        ]
        return [(int(each.Width), int(each.Height), str(each.Filter)) for each in found]


def wanted_px(width_mm: float = WIDE_MM) -> tuple[int, int]:
    """The pixels that a screen shows of it at this width."""
    width = width_mm / 25.4 * SCREEN_PPI
    return round(width), round(width * SIZE[1] / SIZE[0])


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_photograph_has_220_pixels_an_inch_on_screens(fonts: FontStage, form: str) -> None:
    """Of whatever kind its file was, it is packed as a photograph."""
    assert images_of(fonts, photograph(form)) == [(*wanted_px(), "/DCTDecode")]


@pytest.mark.parametrize("edition", [Edition.PRINT, Edition.PHOTOCOPY])
def test_other_editions_keep_every_pixel(fonts: FontStage, edition: Edition) -> None:
    """A press shows more."""
    assert images_of(fonts, photograph(), edition=edition) == [(*SIZE, "/DCTDecode")]


def test_a_drawing_stays_as_sharp_as_it_is(fonts: FontStage) -> None:
    """Its edges would be seen, and it weighs nothing."""
    assert images_of(fonts, drawing_in_pixels()) == [(*SIZE, "/FlateDecode")]


def test_the_largest_place_decides(fonts: FontStage) -> None:
    """A picture that stands twice is kept once, as sharp as the larger needs it."""
    body = '<img src="a" alt="A march"><img src="a" alt="The same" style="width: 80mm">'
    assert images_of(fonts, photograph(), body) == [(*wanted_px(80), "/DCTDecode")]


def test_what_is_small_already_is_left(fonts: FontStage) -> None:
    """Nothing is packed a second time."""
    body = '<img src="a" alt="A march" style="width: 250mm">'
    assert images_of(fonts, photograph(), body) == [(*SIZE, "/DCTDecode")]


@pytest.mark.parametrize(
    "body",
    [
        '<div style="transform: scale(2)"><img src="a" alt="A march"></div>',
        '<img src="a" alt="A march"><div style="height: 9mm; background: url(a)"></div>',
    ],
    ids=["turned", "behind text"],
)
def test_where_its_size_is_not_known_it_is_left(fonts: FontStage, body: str) -> None:
    """Better heavy than coarse."""
    assert images_of(fonts, photograph(), body) == [(*SIZE, "/DCTDecode")]


def test_soft_edges_are_kept(fonts: FontStage) -> None:
    """A photograph that is cut out stays see-through, with its mask at the same size."""
    found = images_of(fonts, photograph("PNG", "RGBA"))
    assert found == [(*wanted_px(), "/FlateDecode")] * 2
