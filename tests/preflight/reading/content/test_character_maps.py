"""CMap streams."""

import pikepdf
from pikepdf import Dictionary, Name

from presskit.preflight.reading.content.character_maps import cids_of_codes, unicode_of_codes

PDF = pikepdf.Pdf.new()


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
