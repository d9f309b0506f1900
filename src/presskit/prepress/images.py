"""Images and how they are drawn."""

import pikepdf
from pikepdf import Dictionary, Name, Stream


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
