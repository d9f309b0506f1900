"""Codes read from pictures that are worse than the page."""

import pytest
from PIL import Image, ImageFilter
from tests.preflight.made_pdfs import modules_of

from presskit.preflight.reading.drawn.degraded_readings import READINGS, Margin, read_degraded, view_of

PAYLOAD = "https://harbour.example/report-2021/"
PX_PER_MM = 300 / 25.4


def _margin(
    module_mm: float, ink: int = 0, ground: int = 255, soft_px: float = 0.0, payload: str = PAYLOAD
) -> Margin:
    rows = modules_of(payload)
    side_mm = len(rows) * module_mm
    cells = bytes(ink if dark else ground for row in rows for dark in row)
    drawn = Image.frombytes("L", (len(rows), len(rows)), cells).resize(
        (len(rows) * 16,) * 2, Image.Resampling.NEAREST
    )
    crop = drawn.resize((round(side_mm * PX_PER_MM),) * 2, Image.Resampling.BOX)
    crop = crop.filter(ImageFilter.GaussianBlur(soft_px)) if soft_px else crop
    symbol_mm = (len(rows) - 8) * module_mm
    return read_degraded(view_of(crop, symbol_mm * PX_PER_MM, symbol_mm), payload)


@pytest.mark.parametrize("module_mm", [0.5, 0.6, 2.0])
def test_a_code_as_it_should_be_is_read_in_every_picture(module_mm: float) -> None:
    """Half a millimetre a module and more, black on white: on a card and on a poster."""
    assert _margin(module_mm) == Margin(READINGS)


def test_the_smaller_the_modules_the_fewer_pictures() -> None:
    """The order of the simulated camera: 0.3 mm is read in some, 0.2 mm in hardly any."""
    read = [_margin(module_mm).read for module_mm in (0.5, 0.3, 0.2)]
    assert read == sorted(read, reverse=True)
    assert read[1] <= 9
    assert read[2] <= 3


def test_copies_take_what_is_grey() -> None:
    """A pale code is read by a camera, and lost in two copies."""
    margin = _margin(0.6, ink=200)
    assert "copied twice" in margin.too_bad
    assert margin.read < READINGS


def test_soft_edges_take_all() -> None:
    """Nobody reads what is a blot already, and each fault is named once."""
    margin = _margin(0.5, soft_px=4.0)
    assert margin.read == 0
    assert len(margin.too_bad) == len(set(margin.too_bad)) == READINGS / 2


def test_the_same_code_has_the_same_margin() -> None:
    """Specks and noise are always the same ones."""
    assert _margin(0.32) == _margin(0.32)


def test_another_payload_is_no_reading() -> None:
    """What is read must be what the page says."""
    rows = modules_of(PAYLOAD)
    cells = Image.frombytes("L", (len(rows),) * 2, bytes(0 if dark else 255 for row in rows for dark in row))
    crop = cells.resize((300, 300), Image.Resampling.NEAREST)
    assert read_degraded(view_of(crop, 240.0, 20.0), "https://another.example/").read == 0
