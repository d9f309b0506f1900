"""Decoding QR codes from grey pixels."""

import pytest
from tests.preflight.made_pdfs import modules_of
from tests.preflight.made_pixels import MODULE_PX, coded, pixels_of

from presskit.preflight.reading.drawn.qr_decoder import (
    SIDES_MODULES,
    DecodedSymbol,
    format_bits,
    is_among,
    read_qr_codes,
)

PAYLOAD = "https://harbour.example/survey/"


def test_code_is_read_with_its_size() -> None:
    """Payload, modules, level and side are those that were drawn."""
    (symbol,) = read_qr_codes(coded(PAYLOAD))
    assert (symbol.payload, symbol.level, symbol.readable) == (PAYLOAD, "M", True)
    assert symbol.modules == len(modules_of(PAYLOAD)) - 8
    assert symbol.modules in SIDES_MODULES
    assert symbol.side_px == pytest.approx(symbol.modules * MODULE_PX, rel=0.01)


def test_letters_beyond_ascii_are_read_as_they_were_written() -> None:
    """An address with accents comes back letter by letter."""
    (symbol,) = read_qr_codes(coded("https://harbour.example/\u00e9t\u00e9"))
    assert symbol.payload == "https://harbour.example/\u00e9t\u00e9"


def test_light_on_dark_is_read() -> None:
    """It has to be found, so that it can be told as a fault."""
    (symbol,) = read_qr_codes(coded(PAYLOAD, light=0, dark=255))
    assert symbol.payload == PAYLOAD


def test_code_that_cannot_be_decoded_is_found_without_payload() -> None:
    """Its three marks are there, a third of its modules is covered."""
    rows = modules_of(PAYLOAD)
    for row in rows[8:30]:
        row[12:20] = [False] * 8
    (symbol,) = read_qr_codes(pixels_of(rows))
    assert (symbol.payload, symbol.readable) == ("", False)


def test_nothing_is_found_where_nothing_is() -> None:
    """An empty picture, and one of stripes, hold no code."""
    assert read_qr_codes(pixels_of([[False] * 40] * 40)) == ()
    assert read_qr_codes(pixels_of([[column % 2 == 0 for column in range(60)]] * 60)) == ()


def test_side_of_a_turned_code_is_its_own() -> None:
    """The side is measured along the code, not along the page."""
    turned = DecodedSymbol("x", ((10, 0), (20, 10), (10, 20), (0, 10)), modules=21)
    assert turned.side_px == pytest.approx(200**0.5)
    assert turned.middle_px == (10, 10)


def test_a_part_of_a_picture_is_moved_to_its_place() -> None:
    """All corners move alike, and what lies in its middle lies in the symbol."""
    moved = DecodedSymbol("x", ((0, 0), (20, 0), (20, 20), (0, 20)), modules=21).moved(100, 50)
    assert moved.corners_px == ((100, 50), (120, 50), (120, 70), (100, 70))
    assert is_among((111, 61), [moved])
    assert not is_among((10, 10), [moved])


@pytest.mark.parametrize(
    ("level", "mask", "bits"),
    [
        ("M", 5, "100000011001110"),
        ("L", 0, "111011111000100"),
        ("H", 7, "000100000111011"),
        ("Q", 3, "011101000000110"),
    ],
)
def test_level_and_mask_as_a_symbol_states_them(level: str, mask: int, bits: str) -> None:
    """ISO/IEC 18004, annex C: its example, and one of each other level."""
    assert "".join("01"[bit] for bit in format_bits(level, mask))[::-1] == bits


def test_a_stretched_symbol_says_by_how_much() -> None:
    """Its longer side by its shorter one, however it is turned."""
    wide = DecodedSymbol("x", ((0, 0), (30, 0), (30, 20), (0, 20)), modules=21)
    turned = DecodedSymbol("x", ((0, 0), (20, 20), (10, 30), (-10, 10)), modules=21)
    assert wide.stretch_ratio == pytest.approx(1.5)
    assert turned.stretch_ratio == pytest.approx(2.0)
