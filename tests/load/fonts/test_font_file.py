"""What a font file says of itself, and which files are none."""

from contextlib import suppress

import pytest
from tests.load.fonts.made_kit_fonts import Made, as_woff2, made_font, without_table
from tests.made_fonts import font_collection, font_with_drawing, font_with_picture, postscript_font, variable_font
from tests.paths import CHECKOUT

from presskit.load.fonts.font_file import EDITABLE, PREVIEW_AND_PRINT, RESTRICTED, NotUsable, opened_font

GOOD = made_font()


def test_a_font_says_its_family_weight_and_version() -> None:
    """By the names and figures in the file."""
    font = opened_font(GOOD)
    assert (font.families, font.weights, font.is_italic, font.version) == (("Handmade",), (400, 400), False, "2.5")
    assert font.data == GOOD


def test_an_italic_is_known_by_the_file() -> None:
    """And not by its name."""
    assert opened_font(made_font(Made(style="Italic"))).is_italic


def test_a_variable_font_has_all_weights_of_its_axis() -> None:
    """With outlines of either kind."""
    assert opened_font(variable_font()).weights == (400, 900)
    assert opened_font(postscript_font()).weights == (400, 900)


def test_an_old_font_counts_weights_from_one_to_nine() -> None:
    """7 is 700."""
    assert opened_font(made_font(Made(weight=7))).weights == (700, 700)


def test_a_web_font_is_unpacked() -> None:
    """It is the same font, as the engine takes it."""
    font = opened_font(as_woff2(GOOD))
    assert font.families == ("Handmade",)
    assert font.data[:4] == b"\0\1\0\0"
    assert opened_font(as_woff2(GOOD)).data == font.data


@pytest.mark.parametrize(
    ("rights", "embedding", "may_be_cut", "may_be_drawn"),
    [
        (0, 0, True, True),
        (2, RESTRICTED, True, True),
        (4, PREVIEW_AND_PRINT, True, True),
        (8, EDITABLE, True, True),
        (6, PREVIEW_AND_PRINT, True, True),
        (0x100, 0, False, True),
        (0x208, EDITABLE, True, False),
    ],
)
def test_the_right_to_embed_is_read(rights: int, embedding: int, may_be_cut: bool, may_be_drawn: bool) -> None:
    """Of several the one that allows most counts, as OpenType says."""
    font = opened_font(made_font(Made(rights=rights)))
    assert (font.embedding, font.may_be_cut, font.may_be_drawn) == (embedding, may_be_cut, may_be_drawn)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is no font"),
        (b"GIF89a", "is no font"),
        (b"<!doctype html>", "is no font"),
        (b"wOFF" + bytes(40), "a WOFF file of the first version"),
        (b"%!PS-AdobeFont-1.0", "Type 1"),
        (b"\x80\x01%!", "Type 1"),
        (font_collection(), "collection"),
        (font_with_drawing(), "letters in colours of its own (SVG)"),
        (font_with_picture(), "letters in colours of its own (sbix)"),
        (without_table(GOOD, "glyf", "loca"), "has no outlines"),
        (without_table(GOOD, "cmap"), "its table 'cmap' is missing"),
        (made_font(Made(drawn=False)), "its letters have no outlines"),
        (GOOD[:300], "ends outside the file"),
        (GOOD[:12], "list of tables"),
        (GOOD[:4] + b"\xff\xff" + GOOD[6:], "list of tables"),
        (as_woff2(GOOD)[:-40], "cannot be unpacked: it is broken"),
    ],
)
def test_what_is_no_usable_font_says_why(data: bytes, reason: str) -> None:
    """In plain words, with what to do."""
    with pytest.raises(NotUsable) as caught:
        opened_font(data)
    assert reason in str(caught.value)
    assert caught.value.hint


def test_our_own_fonts_would_be_taken() -> None:
    """The guards refuse no sound font."""
    inter = (CHECKOUT / "fonts/inter/Inter[opsz,wght].ttf").read_bytes()
    assert opened_font(inter).families[-1] == "Inter"
    assert opened_font(inter).weights == (100, 900)


@pytest.mark.parametrize("step", range(1, 40))
def test_a_font_with_any_byte_changed_is_opened_or_refused(step: int) -> None:
    """No other error gets out, whatever is broken."""
    broken = bytearray(GOOD)
    for at in range(step, len(broken), 40):
        broken[at] ^= 0xFF
    with suppress(NotUsable):
        assert opened_font(b"\0\1\0\0" + bytes(broken[4:])).data
