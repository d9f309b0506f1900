"""The components of a picture."""

import pikepdf
import pytest
from pikepdf import Name

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import CMYK
from presskit.preflight.facts.painting import Picture
from presskit.preflight.reading.films.picture_bands import sample_bands


def _picture(side_px: int, effective_ppi: float) -> Picture:
    return Picture((1, 0), side_px, side_px, 8, CMYK, (), effective_ppi, Box(0, 0, 1, 1))


@pytest.mark.parametrize(("effective_ppi", "side_px"), [(72, 8), (150, 8), (300, 4), (1200, 1)])
def test_a_picture_is_made_as_coarse_as_will_do(effective_ppi: float, side_px: int) -> None:
    """150 ppi and more stay, of all four inks."""
    pdf = pikepdf.Pdf.new()
    stream = pdf.make_stream(bytes(8 * 8 * 4), ColorSpace=Name.DeviceCMYK)
    bands = sample_bands(stream, _picture(8, effective_ppi))
    assert [band.size for band in bands] == [(side_px, side_px)] * 4


def test_a_picture_that_is_too_large_is_refused() -> None:
    """It is not even decoded."""
    stream = pikepdf.Pdf.new().make_stream(b"")
    with pytest.raises(ValueError, match="too large"):
        sample_bands(stream, _picture(20_000, 300))
