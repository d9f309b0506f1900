"""Web fonts unpacked, and those that would not stop."""

from contextlib import suppress
from functools import cache

import brotli
import pytest
from tests.load.fonts.made_kit_fonts import as_woff2, made_font

from presskit.load.fonts.woff2 import NotWoff2, unpacked_woff2
from presskit.load.limits import MAX_WOFF2_UNPACKED_BYTES

WOFF2 = as_woff2(made_font())


def swollen(packed: bytes) -> bytes:
    """The web font with this in the place of its tables."""
    return WOFF2[:20] + len(packed).to_bytes(4) + WOFF2[24 : tables_at()] + packed


@cache
def tables_at() -> int:
    """Where the packed tables begin: they end at most three bytes before the file."""
    length = int.from_bytes(WOFF2[20:24])
    for start in range(len(WOFF2) - length - 3, len(WOFF2) - length + 1):
        with suppress(brotli.error):
            brotli.decompress(WOFF2[start : start + length])
            return start
    raise AssertionError


def test_tables_that_swell_beyond_all_fonts_are_refused() -> None:
    """A few thousand bytes that hold far more than a font has are never unpacked whole."""
    bomb = brotli.compress(bytes(2 * MAX_WOFF2_UNPACKED_BYTES), quality=1)
    assert len(bomb) < 5000
    with pytest.raises(NotWoff2, match="more than 12 MB"):
        unpacked_woff2(swollen(bomb))


def test_tables_of_another_length_than_said_are_refused() -> None:
    """Neither longer nor shorter ones make a font."""
    for packed in (brotli.compress(bytes(5000)), brotli.compress(b"x"), b"no brotli", b""):
        with pytest.raises(NotWoff2, match="broken"):
            unpacked_woff2(swollen(packed))


def test_several_fonts_in_one_file_are_refused() -> None:
    """It cannot be told which is meant."""
    with pytest.raises(NotWoff2, match="several fonts"):
        unpacked_woff2(WOFF2[:4] + b"ttcf" + WOFF2[8:])


def test_a_list_of_tables_without_end_is_refused() -> None:
    """As it says how many there are."""
    with pytest.raises(NotWoff2, match="65,535 tables"):
        unpacked_woff2(WOFF2[:12] + b"\xff\xff" + WOFF2[14:])
