"""Images and how they are drawn."""

import io

import pikepdf

from presskit.model.piece import FinishedPiece, RenderedPiece
from presskit.prepress.images import image_streams


def smoothed(data: bytes) -> list[bool]:
    """Whether each image of the file asks for smoothing."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [bool(image.stream_dict.get("/Interpolate", False)) for image in image_streams(pdf)]


def test_no_image_is_smoothed(finished: FinishedPiece, rendered: RenderedPiece) -> None:
    """PDF/A forbids it; the engine asks for it, in the body and in the stationery."""
    assert smoothed(rendered.pdf) == [True]
    assert smoothed(rendered.stationery_pdf or b"") == [True]
    assert smoothed(finished.pdf) == [False, False]
