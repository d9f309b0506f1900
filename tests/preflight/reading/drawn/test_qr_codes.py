"""QR codes of a page, found and measured."""

from dataclasses import replace

import pytest
from tests.preflight.made_pdfs import modules_of
from tests.preflight.made_pixels import MODULE_PX, grey_page

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.drawn.qr_codes import QrMeasure, find_qr_codes, steps_along
from presskit.preflight.reading.drawn.qr_decoder import read_qr_codes

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


def _on_ground(rows: list[list[bool]], dark: bool, margin: int = 6) -> list[list[bool]]:
    """The cells with so much ground around them."""
    width = len(rows[0]) + 2 * margin
    blank = [[dark] * width for _ in range(margin)]
    return [*blank, *([dark] * margin + row + [dark] * margin for row in rows), *blank]


def _bare() -> list[list[bool]]:
    """The code without its quiet zone."""
    return [row[4:-4] for row in modules_of(PAYLOAD)[4:-4]]


def _whole(rows: list[list[bool]], margin: int) -> Box:
    side = (len(rows) + margin) * MODULE_PX
    return Box(margin * MODULE_PX, margin * MODULE_PX, side, side)


def test_a_code_has_its_place_and_size() -> None:
    """Millimetres by the resolution, the rectangle in user space."""
    found = find_qr_codes(grey_page(modules_of(PAYLOAD)))
    (symbol,) = found.symbols
    assert symbol.module_mm == pytest.approx(MODULE_PX * 25.4 / 72, rel=0.01)
    assert symbol.box.left_pt == pytest.approx(4 * MODULE_PX, abs=2)
    assert found.unread == ()


def test_a_code_on_dark_ground_to_its_edge_is_found_in_its_square() -> None:
    """Nothing else finds it, and its quiet zone is 0."""
    page = grey_page(_on_ground(_bare(), dark=True))
    assert find_qr_codes(page).symbols == ()
    (symbol,) = find_qr_codes(page, [_whole(_bare(), 6)]).symbols
    assert (symbol.payload, symbol.quiet_zone_modules) == (PAYLOAD, 0.0)


def test_a_code_is_not_found_twice() -> None:
    """The square of a code that was read is not looked at again."""
    page = grey_page(_on_ground(_bare(), dark=False))
    assert len(find_qr_codes(page, [_whole(_bare(), 6)] * 3).symbols) == 1


def test_a_covered_code_is_found_by_its_marks() -> None:
    """Even where the decoder cannot tell its size."""
    rows = _bare()
    for row in rows[9:26]:
        row[9:26] = [False] * len(row[9:26])
    page = grey_page(_on_ground(rows, dark=False))
    assert len(find_qr_codes(page, [_whole(rows, 6)]).unread) == 1


def test_a_square_picture_is_no_code() -> None:
    """A chessboard and a black square have no such marks."""
    chess = [[(across + down) % 2 == 0 for across in range(29)] for down in range(29)]
    black = [[True] * 29 for _ in range(29)]
    for rows in (chess, black):
        found = find_qr_codes(grey_page(_on_ground(rows, dark=False)), [_whole(rows, 6)])
        assert (found.symbols, found.unread) == ((), ())
