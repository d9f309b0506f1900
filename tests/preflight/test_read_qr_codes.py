"""Decoding QR codes from grey pixels."""

import pytest
from tests.preflight.made_pdfs import modules_of

from presskit.preflight.read_qr_codes import DecodedSymbol, read_qr_codes

PIXELS = 6
PAYLOAD = "https://harbour.example/survey/"


def _picture(payload: str = PAYLOAD, light: int = 255, dark: int = 0) -> memoryview:
    rows = modules_of(payload)
    side = len(rows) * PIXELS
    pixels = b"".join(
        b"".join(bytes([dark if cell else light]) * PIXELS for cell in row)
        for row in rows
        for _again in range(PIXELS)
    )
    return memoryview(pixels).cast("B", (side, side))


def test_code_is_read_with_its_size() -> None:
    """Payload, modules and side are those that were drawn."""
    (symbol,) = read_qr_codes(_picture())
    assert symbol.payload == PAYLOAD
    assert symbol.modules == len(modules_of(PAYLOAD)) - 8
    assert symbol.side_px == pytest.approx(symbol.modules * PIXELS, rel=0.01)


def test_letters_beyond_ascii_are_read_as_they_were_written() -> None:
    """An address with accents comes back letter by letter."""
    (symbol,) = read_qr_codes(_picture("https://harbour.example/\u00e9t\u00e9"))
    assert symbol.payload == "https://harbour.example/\u00e9t\u00e9"


def test_light_on_dark_is_not_read() -> None:
    """A decoder that inverts would hide what many telephones cannot read."""
    assert read_qr_codes(_picture(light=0, dark=255)) == ()


def test_side_of_a_turned_code_is_its_own() -> None:
    """The side is measured along the code, not along the page."""
    turned = DecodedSymbol("x", ((10, 0), (20, 10), (10, 20), (0, 10)), modules=21)
    assert turned.side_px == pytest.approx(200**0.5)
