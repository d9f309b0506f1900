"""Images in the colours of their edition, and how they are drawn."""

import io

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name, PdfImage
from PIL import Image
from tests.prepress.made_editions import (
    colourful,
    everything,
    finished,
    for_photocopy,
    for_print,
    line_art,
    opened,
    print_spec,
)

from presskit.model.piece import FinishedPiece, RenderedPiece
from presskit.prepress.colour_values import GreyColours
from presskit.prepress.images import convert_images, image_streams
from presskit.prepress.press_colours import PressColours
from presskit.render import FontStage

PRESS = PressColours(print_spec())


def pdf_with(picture: Image.Image, *, as_jpeg: bool = False) -> tuple[pikepdf.Pdf, pikepdf.Stream]:
    """A page filled with this picture, and the image in it."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(90, 90))
    space = {"RGB": Name.DeviceRGB, "L": Name.DeviceGray, "CMYK": Name.DeviceCMYK}[picture.mode]
    image = pdf.make_stream(picture.tobytes(), Type=Name.XObject, Subtype=Name.Image, ColorSpace=space)
    image.Width, image.Height, image.BitsPerComponent = *picture.size, 8
    if as_jpeg:
        encoded = io.BytesIO()
        picture.save(encoded, "JPEG", quality=95, subsampling=0)
        image.write(encoded.getvalue(), filter=Name.DCTDecode)
    page.obj.Resources = Dictionary(XObject=Dictionary(I=image))
    page.obj.Contents = pdf.make_stream(b"q 90 0 0 90 0 0 cm /I Do Q")
    return pdf, image


def shown(pdf: pikepdf.Pdf) -> Image.Image:
    """The page as a reader shows it."""
    stream = io.BytesIO()
    pdf.save(stream)
    picture: Image.Image = pypdfium2.PdfDocument(stream.getvalue())[0].render(scale=1).to_pil()
    return picture


@pytest.mark.parametrize("as_jpeg", [True, False])
def test_a_photograph_becomes_a_jpeg_in_inks(as_jpeg: bool) -> None:
    """From JPEG or PNG; what is read back is what the press would print, nothing is inverted."""
    pdf, image = pdf_with(colourful(), as_jpeg=as_jpeg)
    convert_images(pdf, PRESS)
    assert (image.Filter, image.ColorSpace) == (Name.DCTDecode, Name.DeviceCMYK)
    wanted = PRESS.picture(colourful(), is_photograph=True)
    read = PdfImage(image).as_pil_image()
    for at in ((4, 4), (80, 10), (10, 80), (85, 85)):
        assert read.getpixel(at) == pytest.approx(wanted.getpixel(at), abs=12)


def test_a_reader_shows_the_photograph_as_it_was() -> None:
    """Black stays dark and the lightest place light; a negative would show at once."""
    photo = Image.merge("RGB", [Image.linear_gradient("L").rotate(turn) for turn in (0, 3, 6)])
    pdf, _ = pdf_with(photo)
    before = shown(pdf).convert("L")
    convert_images(pdf, PRESS)
    after = shown(pdf).convert("L")
    for at in ((45, 2), (45, 30), (45, 60), (45, 88)):
        assert after.getpixel(at) == pytest.approx(before.getpixel(at), abs=40)


def test_line_art_stays_exact() -> None:
    """No JPEG blurs its edges, and its black is one ink."""
    pdf, image = pdf_with(line_art())
    convert_images(pdf, PRESS)
    assert "/Decode" not in image
    assert image.ColorSpace == Name.DeviceCMYK
    assert image.read_bytes() == PRESS.picture(line_art(), is_photograph=False).tobytes()


@pytest.mark.parametrize("as_jpeg", [True, False])
def test_a_picture_that_holds_only_grey_becomes_grey(as_jpeg: bool) -> None:
    """Whatever its file said: it is then printed with black ink alone."""
    pdf, image = pdf_with(Image.linear_gradient("L").convert("RGB"), as_jpeg=as_jpeg)
    convert_images(pdf, PRESS)
    assert image.ColorSpace == Name.DeviceGray
    assert PdfImage(image).as_pil_image().getpixel((128, 200)) == pytest.approx(200, abs=2)


def test_black_and_white_becomes_grey_too() -> None:
    """Of eight bits, as the resolution asked of one bit is another."""
    pdf, image = pdf_with(Image.new("1", (9, 9), 1).convert("RGB"))
    convert_images(pdf, PRESS)
    assert (image.ColorSpace, int(image.BitsPerComponent)) == (Name.DeviceGray, 8)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_what_is_in_inks_or_grey_already_is_not_touched(mode: str) -> None:
    """Byte for byte."""
    pdf, image = pdf_with(Image.effect_noise((9, 9), 90).convert(mode))
    before = image.read_raw_bytes()
    convert_images(pdf, PRESS)
    assert image.read_raw_bytes() == before


def test_on_a_photocopy_every_picture_is_grey() -> None:
    """Inks as well as light."""
    for mode in ("RGB", "CMYK"):
        pdf, image = pdf_with(colourful().convert(mode))
        convert_images(pdf, GreyColours())
        assert image.ColorSpace == Name.DeviceGray


@pytest.mark.parametrize("make", [for_print, for_photocopy])
def test_a_soft_mask_stays_with_its_picture(make: object, fonts: FontStage) -> None:
    """The fog of the sample is as transparent as before."""
    assert callable(make)
    with opened(finished(make(everything()), fonts).pdf) as pdf:
        (masked,) = [image for image in image_streams(pdf) if "/SMask" in image]
        mask = masked.stream_dict.SMask
        assert isinstance(mask, pikepdf.Stream)
        assert mask.ColorSpace == Name.DeviceGray
        assert PdfImage(mask).as_pil_image().getextrema() == (1, 254)


def smoothed(data: bytes) -> list[bool]:
    """Whether each image of the file asks for smoothing."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [bool(image.stream_dict.get("/Interpolate", False)) for image in image_streams(pdf)]


def test_no_image_is_smoothed(finished: FinishedPiece, rendered: RenderedPiece) -> None:
    """PDF/A forbids it; the engine asks for it, in the body and in the stationery."""
    assert smoothed(rendered.pdf) == [True]
    assert smoothed(rendered.stationery_pdf or b"") == [True]
    assert smoothed(finished.pdf) == [False, False]
