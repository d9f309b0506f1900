"""Codes for glyphs that stand for several letters."""

from types import SimpleNamespace

import pydyf

from presskit.render.copied.codes import Codes
from presskit.render.copied.line_fonts import LineFont


class Font(LineFont):
    """A font whose glyph 9 has no ink."""

    carrier = 9


def font(*, glyphs: int = 100, **drawn: str) -> LineFont:
    """A font of the engine that has drawn these letters, from glyph 1 on."""
    numbered = dict(enumerate(drawn, 1))
    widths = dict.fromkeys(numbered, 500)
    about = {"hash": "ABC", "name": b"/ABC", "glyph_count": glyphs, "missing": {}}
    return Font(SimpleNamespace(**about, widths=widths, to_unicode=numbered))


def given(font: LineFont, codes: Codes) -> tuple[pydyf.Dictionary, str, str]:
    """The font as it stands in a PDF afterwards, its letters and its characters."""
    pdf = pydyf.PDF()
    letters = pydyf.Stream([b"begincmap", b"endcmap"])
    pdf.add_object(letters)
    entry = pydyf.Dictionary({"Subtype": "/Type0", "BaseFont": b"/ABC", "ToUnicode": letters.reference})
    pdf.add_object(entry)
    codes.give(pdf)
    written = b"\n".join(pdf.objects[-1].stream).decode() if "Encoding" in entry else ""
    return entry, b"\n".join(letters.stream).decode(), written


def test_a_glyph_has_one_more_code_for_each_other_text() -> None:
    """The first text keeps the glyph's own number; all codes lead to the one glyph."""
    line_font, codes = font(a="a"), Codes()
    for letters in ("a", "ab", ""):
        codes.note(line_font, 1, letters)

    entry, letters_said, characters = given(line_font, codes)

    assert [codes.code(line_font, 1, letters) for letters in ("a", "ab", "")] == [1, 100, 101]
    assert letters_said == "begincmap\n2 beginbfchar\n<0064> <00610062>\n<0065> <>\nendbfchar\nendcmap"
    assert "3 begincidchar\n<0001> 1\n<0064> 1\n<0065> 1\nendcidchar" in characters
    assert entry["Encoding"] != "/Identity-H"


def test_what_stands_for_nothing_has_the_code_nought() -> None:
    """PDFium takes any other code without a text for a letter of that number."""
    line_font, codes = font(a="a"), Codes()
    codes.note(line_font, 9, "")

    given(line_font, codes)

    assert codes.code(line_font, 9, "") == 0


def test_a_font_without_other_texts_is_left_as_it_is() -> None:
    """Then no character map is written."""
    line_font, codes = font(a="a"), Codes()
    codes.note(line_font, 1, "a")

    entry, letters, _characters = given(line_font, codes)

    assert "Encoding" not in entry
    assert "bfchar" not in letters


def test_in_a_full_font_codes_are_numbers_of_glyphs_that_are_not_drawn() -> None:
    """Fonts of Chinese letters have as many glyphs as there are codes."""
    line_font, codes = font(glyphs=0xFFFF, a="a"), Codes()
    line_font.engine_font.widths[0xFFFE] = 500
    codes.note(line_font, 1, "b")

    given(line_font, codes)

    assert codes.code(line_font, 1, "b") == 0xFFFD


def test_a_letter_that_no_font_has_stays_missing() -> None:
    """Its code leads to the empty box, as the engine has it."""
    line_font, codes = font(a="a"), Codes()
    line_font.engine_font.missing["x"] = 100
    line_font.engine_font.widths[100] = 500
    codes.note(line_font, 1, "b")

    _entry, _letters, characters = given(line_font, codes)

    assert "<0064> 0\n<0065> 1" in characters
