"""The fonts of a file: widths, codes, and what they stand for."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.content.made_content import font

from presskit.preflight.reading.content.fonts import FontMetrics, FontShelf, cids_of_codes, unicode_of_codes

PDF = pikepdf.Pdf.new()


def _composite(encoding: object, **entries: object) -> Dictionary:
    inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2)
    for key, value in entries.items():
        inner[f"/{key}"] = value
    made = Dictionary(Type=Name.Font, Subtype=Name.Type0, DescendantFonts=Array([inner]))
    made.Encoding = encoding
    return made


def test_simple_fonts_have_one_byte_to_a_code() -> None:
    """Way, number of codes, and how many of them are spaces."""
    plain = FontMetrics(font().Font.F)  # type: ignore[arg-type]
    assert list(plain.advance(b"A b")) == pytest.approx([1.5, 3, 1])
    assert plain.used_codes == {65, 32, 98}


def test_a_standard_font_without_widths_is_guessed() -> None:
    """Half an em is the mean of its letters."""
    helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    assert FontMetrics(helvetica).advance(b"AB")[0] == pytest.approx(1.0)


def test_composite_fonts_have_two_bytes_to_a_code() -> None:
    """Widths in both forms, and the usual one for all else; the last byte of an odd string is not lost."""
    stated = FontMetrics(_composite(Name("/Identity-H"), W=Array([1, Array([100, 200]), 5, 6, 300]), DW=1000))
    assert list(stated.advance(b"\0\1\0\2\0\5\0\6\0\7")) == pytest.approx([1.9, 5, 0])
    assert stated.used_codes == {1, 2, 5, 6, 7}
    assert stated.advance(b"\0\1\0")[1] == 2


def test_a_font_with_its_own_map_is_measured_by_glyph() -> None:
    """Code 0041 stands for the glyph 7; a map of one-byte codes is told by its space."""
    two_bytes = PDF.make_stream(b"1 begincidchar <0041> 7 endcidchar")
    assert FontMetrics(_composite(two_bytes, W=Array([7, Array([250])]))).advance(b"\0\x41")[0] == pytest.approx(0.25)
    one_byte = PDF.make_stream(b"1 begincodespacerange <00> <ff> endcodespacerange 1 begincidchar <41> 7 endcidchar")
    assert list(FontMetrics(_composite(one_byte, W=Array([7, Array([250])]))).advance(b"A")) == pytest.approx(
        [0.25, 1, 0]
    )


@pytest.mark.parametrize(
    ("descriptor", "reach"),
    [
        (Dictionary(Ascent=900, Descent=-200), (0.9, -0.2)),
        (Dictionary(Ascent=0, Descent=0), (0.75, -0.25)),
        (Dictionary(Ascent=9000, Descent=-200), (0.75, -0.25)),
    ],
)
def test_reach_is_taken_from_the_font_if_it_can_be_believed(
    descriptor: Dictionary, reach: tuple[float, float]
) -> None:
    """Some fonts say 0, or nonsense."""
    stated = FontMetrics(font(FontDescriptor=descriptor).Font.F)  # type: ignore[arg-type]
    assert (stated.ascent_em, stated.descent_em) == reach


def test_each_font_is_measured_once() -> None:
    """A shared font is known by its object, one that stands in place by its bytes."""
    pdf, shelf = pikepdf.Pdf.new(), FontShelf()
    shared = pdf.make_indirect(font().Font.F)
    assert shelf.font(shared) is shelf.font(shared)
    assert shelf.font(font().Font.F) is shelf.font(font().Font.F)
    assert shelf.font(font().Font.F) is not shelf.font(font(FirstChar=33).Font.F)


def test_what_is_no_font_is_refused() -> None:
    """A number is none."""
    with pytest.raises(TypeError, match="no dictionary"):
        FontShelf().font(Dictionary(Font=pikepdf.Array([])).Font)


def _font(encoding: bytes = b"", to_unicode: bytes = b"") -> Dictionary:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0)
    font.Encoding, font.ToUnicode = PDF.make_stream(encoding), PDF.make_stream(to_unicode)
    return font


def test_glyphs_are_told_one_by_one_or_in_ranges() -> None:
    """A single entry is stronger than a range, and a range has an end."""
    cmap = b"1 begincidrange <0041> <0043> 7 endcidrange 1 begincidchar <0042> 0 endcidchar"
    assert cids_of_codes(_font(cmap)) == {0x41: 7, 0x42: 0, 0x43: 9}
    assert len(cids_of_codes(_font(b"1 begincidrange <0000> <ffffffff> 0 endcidrange")) or {}) == 0x10000


def test_a_named_map_leaves_codes_as_they_are() -> None:
    """So does a simple font."""
    font = _font()
    font.Encoding = Name("/Identity-H")
    assert cids_of_codes(font) is None
    assert cids_of_codes(Dictionary(Type=Name.Font, Subtype=Name.TrueType)) is None


def test_characters_are_told_one_by_one_or_in_ranges() -> None:
    """Also those beyond the first plane, and none where the font says nothing."""
    cmap = b"1 beginbfchar <0041> <D83DDE00> endbfchar 1 beginbfrange <0050> <0052> <0061> endbfrange"
    assert unicode_of_codes(_font(to_unicode=cmap)) == {0x41: "\U0001f600", 0x50: "a"}
    assert unicode_of_codes(Dictionary(Type=Name.Font)) == {}


def test_a_digit_too_few_stops_nothing() -> None:
    """Scribus writes <1D538>, of which the missing digit is 0; the other characters are read."""
    cmap = b"2 beginbfchar <0041> <0061> <0042> <1D538> endbfchar"
    assert unicode_of_codes(_font(to_unicode=cmap))[0x41] == "a"
