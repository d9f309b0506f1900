"""A QR code measured along its own grid."""

from dataclasses import replace

import pytest
from tests.preflight.made_pdfs import modules_of
from tests.preflight.made_pixels import MODULE_PX, grey_page

from presskit.preflight.reading.drawn.qr_decoder import read_qr_codes
from presskit.preflight.reading.drawn.qr_measure import QrMeasure, steps_along

PAYLOAD = "https://harbour.example/survey/"
QUIET = 4


def _measured(rows: list[list[bool]], light: int = 255, dark: int = 0) -> QrMeasure:
    page = grey_page(rows, light, dark)
    (symbol,) = read_qr_codes(page.rows)
    return QrMeasure(symbol, page)


def _with_dark_cell(across: int, down: int) -> list[list[bool]]:
    """The code with one dark cell in its quiet zone."""
    rows = modules_of(PAYLOAD)
    rows[down][across] = True
    return rows


def test_a_clean_code() -> None:
    """Four modules of ground, full contrast, all its marks, dark on light."""
    measure = _measured(modules_of(PAYLOAD))
    assert (measure.quiet_zone_modules, measure.contrast_ratio, measure.marked_ratio) == (4.0, 1.0, 1.0)
    assert not measure.inverted


@pytest.mark.parametrize(("distance", "clear_modules"), [(0, 0.0), (1, 1.0), (2, 2.0), (3, 3.0)])
@pytest.mark.parametrize("side", ["left", "right", "top", "bottom", "corner"])
def test_ground_is_measured_on_every_side(distance: int, clear_modules: float, side: str) -> None:
    """One dark square so many modules away bounds the ground, wherever it lies."""
    last, near = len(modules_of(PAYLOAD)) - 1, QUIET - 1 - distance
    across, down = {
        "left": (near, 20),
        "right": (last - near, 20),
        "top": (20, near),
        "bottom": (20, last - near),
        "corner": (near, near),
    }[side]
    assert _measured(_with_dark_cell(across, down)).quiet_zone_modules == pytest.approx(clear_modules, abs=0.5)


@pytest.mark.parametrize(("side_px", "steps"), [(30.0, 10), (31.6, 11), (3.0, 1), (0.5, 1), (0.0, 1)])
def test_a_side_is_looked_at_every_three_pixels(side_px: float, steps: int) -> None:
    """As evenly as can be; a code without an extent is looked at once."""
    assert steps_along(side_px) == steps


def test_a_hairline_in_the_quiet_zone_is_seen_wherever_it_stands() -> None:
    """Four pixels wide, it covers one of the places looked at, all along a side."""
    clean = grey_page(modules_of("HTTPS://A.EXAMPLE"))
    (symbol,) = read_qr_codes(clean.rows)
    outermost_row = clean.stride  # the second row of pixels is 3.75 modules away
    for left_px in range(2, clean.width_px - 6):
        values = bytearray(clean.values)
        values[outermost_row + left_px : outermost_row + left_px + 4] = bytes(4)
        lined = replace(clean, values=memoryview(values))
        assert QrMeasure(symbol, lined).quiet_zone_modules == 3.5, left_px


def test_the_edge_of_the_page_ends_the_ground() -> None:
    """Beyond the trim there is none: the code is cut there, or lies on a table."""
    rows = [row[2:] for row in modules_of(PAYLOAD)]
    assert _measured(rows).quiet_zone_modules == pytest.approx(2.0, abs=0.5)


def test_contrast_is_that_of_light_given_back() -> None:
    """A middle grey of the screen gives back a fifth of the light."""
    assert _measured(modules_of(PAYLOAD), dark=128).contrast_ratio == pytest.approx(0.78, abs=0.01)


def test_light_on_dark_is_seen() -> None:
    """And its quiet zone is dark."""
    measure = _measured(modules_of(PAYLOAD), light=0, dark=255)
    assert measure.inverted
    assert measure.quiet_zone_modules == 4.0


def test_marks_that_are_not_there_are_counted() -> None:
    """A symbol looked for where none is has few of its marks."""
    rows = modules_of(PAYLOAD)
    (symbol,) = read_qr_codes(grey_page(rows).rows)
    assert QrMeasure(symbol.moved(3 * MODULE_PX, 0), grey_page(rows)).marked_ratio < 0.7


def _transposed(rows: list[list[bool]]) -> list[list[bool]]:
    return [list(column) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize("payload", ["HTTPS://A.EXAMPLE", PAYLOAD, f"{PAYLOAD}{'a-long-address-' * 9}"])
def test_a_code_in_a_mirror_is_known_however_it_is_turned(payload: str) -> None:
    """And a turned one is not taken for it."""
    rows = modules_of(payload)
    for _quarter in range(4):
        assert not _measured(rows).mirrored
        assert _measured(_transposed(rows)).mirrored
        rows = _transposed([row[::-1] for row in rows])
