"""Images in the colours of their edition, written and drawn so that every reader sees the same."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, PdfImage, Stream
from PIL import Image, ImageChops

from presskit.prepress.colour_operators import component_count
from presskit.prepress.colour_values import Colours

JPEG_QUALITY = 92
# More colours than this are a photograph; an anti-aliased drawing has some hundreds.
MOST_COLOURS_OF_LINE_ART = 4096
_JPEG_ROUNDING = 2  # levels by which the channels of a grey JPEG may differ
_SPACES = {"L": Name.DeviceGray, "CMYK": Name.DeviceCMYK}


def image_streams(pdf: pikepdf.Pdf) -> list[Stream]:
    """Every image of the file."""
    return [
        item for item in pdf.objects if isinstance(item, Stream) and item.stream_dict.get("/Subtype") == Name.Image
    ]


def switch_off_interpolation(pdf: pikepdf.Pdf) -> None:
    """Let images be drawn as they are; PDF/A (ISO 19005-2, 6.2.8) forbids smoothing that each reader does its way."""
    for image in image_streams(pdf):
        for picture in (image.stream_dict, image.stream_dict.get("/SMask", Dictionary())):
            if "/Interpolate" in picture:
                del picture["/Interpolate"]


def convert_images(pdf: pikepdf.Pdf, colours: Colours) -> None:
    """Convert every image that is not grey already; soft masks are grey, and stay as they are."""
    for image in image_streams(pdf):
        space = image.stream_dict.get("/ColorSpace")
        if space is not None and component_count(space) != 1 and space != colours.space:
            _convert(image, colours)


def _convert(image: Stream, colours: Colours) -> None:
    picture = PdfImage(image).as_pil_image()
    is_jpeg = image.stream_dict.get("/Filter") == Name.DCTDecode
    is_photograph = is_jpeg or picture.getcolors(MOST_COLOURS_OF_LINE_ART) is None
    converted = _as_grey(picture) or colours.picture(picture, is_photograph=is_photograph)
    for key in ("/Decode", "/DecodeParms"):
        if key in image:
            del image[key]
    image.ColorSpace = _SPACES[converted.mode]
    image.BitsPerComponent = 8
    if not is_photograph:
        image.write(converted.tobytes())
        return
    image.write(_as_jpeg(converted), filter=Name.DCTDecode)
    if converted.mode == "CMYK":
        # A CMYK JPEG holds its levels inverted and says so after Adobe's manner; only the PDF's own word is binding.
        image.Decode = Array([1, 0] * 4)


def _as_grey(picture: Image.Image) -> Image.Image | None:
    """The picture in grey, if it holds nothing else."""
    if picture.mode != "RGB":
        return None
    red, green, blue = picture.split()
    unlike = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return None if unlike.point(lambda level: level > _JPEG_ROUNDING).getbbox() else picture.convert("L")


def _as_jpeg(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return stream.getvalue()
