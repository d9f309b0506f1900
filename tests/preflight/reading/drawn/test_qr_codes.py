"""QR codes of a page, found and measured."""

import pytest
from tests.preflight.made_pdfs import modules_of
from tests.preflight.made_pixels import MODULE_PX, grey_page

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.drawn.qr_candidates import Candidate
from presskit.preflight.reading.drawn.qr_codes import find_qr_codes

PAYLOAD = "https://harbour.example/survey/"


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
    (symbol,) = find_qr_codes(page, [Candidate(_whole(_bare(), 6))]).symbols
    assert (symbol.payload, symbol.quiet_zone_modules) == (PAYLOAD, 0.0)


def test_a_code_is_not_found_twice() -> None:
    """The square of a code that was read is not looked at again."""
    page = grey_page(_on_ground(_bare(), dark=False))
    assert len(find_qr_codes(page, [Candidate(_whole(_bare(), 6))] * 3).symbols) == 1


def test_a_covered_code_is_found_by_its_marks() -> None:
    """Even where the decoder cannot tell its size."""
    rows = _bare()
    for row in rows[9:26]:
        row[9:26] = [False] * len(row[9:26])
    page = grey_page(_on_ground(rows, dark=False))
    assert len(find_qr_codes(page, [Candidate(_whole(rows, 6))]).unread) == 1


def test_a_square_picture_is_no_code() -> None:
    """A chessboard and a black square have no such marks."""
    chess = [[(across + down) % 2 == 0 for across in range(29)] for down in range(29)]
    black = [[True] * 29 for _ in range(29)]
    for rows in (chess, black):
        found = find_qr_codes(grey_page(_on_ground(rows, dark=False)), [Candidate(_whole(rows, 6))])
        assert (found.symbols, found.unread) == ((), ())


def test_a_faint_code_is_found_in_its_square() -> None:
    """Four of a hundred greys are nothing to a decoder, and a code to whoever printed it."""
    page = grey_page(_on_ground(_bare(), dark=False), light=255, dark=245)
    assert find_qr_codes(page).symbols == ()
    (symbol,) = find_qr_codes(page, [Candidate(_whole(_bare(), 6))]).symbols
    assert symbol.payload == PAYLOAD
    assert symbol.contrast_ratio < 0.1


def test_a_veil_is_told_where_it_takes_ink() -> None:
    """What lies over a code and changes nothing is no veil, nor is ink that is grey by itself."""
    rows, place = _on_ground(_bare(), dark=False), _whole(_bare(), 6)
    for dark, candidate, is_veiled in (
        (100, Candidate(place, 0, veiled=True), True),
        (0, Candidate(place, 0, veiled=True), False),
        (100, Candidate(place, 100, veiled=True), False),
        (100, Candidate(place, 0), False),
        (100, Candidate(Box(0, 0, 5, 5), 0, veiled=True), False),
    ):
        (symbol,) = find_qr_codes(grey_page(rows, dark=dark), [candidate]).symbols
        assert symbol.veiled is is_veiled, candidate


def test_a_code_says_in_how_many_worse_pictures_it_is_read() -> None:
    """This one is as large as a hand."""
    (symbol,) = find_qr_codes(grey_page(modules_of(PAYLOAD))).symbols
    assert (symbol.readings, symbol.of_readings, symbol.too_bad) == (12, 12, ())


def test_the_code_of_a_page_is_told_once() -> None:
    """What the page and its square both show broken is one code."""
    rows = modules_of(PAYLOAD)
    for row in rows[8:30]:
        row[12:20] = [False] * 8
    place = Candidate(Box(24, 24, (len(rows) - 4) * MODULE_PX, (len(rows) - 4) * MODULE_PX))
    assert len(find_qr_codes(grey_page(rows), [place, place]).unread) == 1
