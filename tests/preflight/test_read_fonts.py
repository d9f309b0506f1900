"""The facts of a font."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from presskit.preflight.read_fonts import is_font, read_font


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """A PDF to keep streams in; they live as long as it does."""
    return pikepdf.Pdf.new()


def _composite(pdf: pikepdf.Pdf, encoding: bytes | Name, to_unicode: bytes) -> Dictionary:
    descriptor = Dictionary(FontFamily="Inter", FontFile2=pdf.make_stream(b"font"))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Inter-Bold"))
    font.DescendantFonts = Array([Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, FontDescriptor=descriptor)])
    font.Encoding = pdf.make_stream(encoding) if isinstance(encoding, bytes) else encoding
    font.ToUnicode = pdf.make_stream(to_unicode)
    return font


def test_font_inside_a_composite_font_is_not_counted(pdf: pikepdf.Pdf) -> None:
    """The CIDFont is a part of its composite font."""
    font = _composite(pdf, Name("/Identity-H"), b"")
    assert is_font(font)
    inner = font.DescendantFonts[0]
    assert isinstance(inner, Dictionary)
    assert not is_font(inner)


def test_composite_font_is_embedded_through_its_descendant(pdf: pikepdf.Pdf) -> None:
    """The font file hangs on the CIDFont's descriptor."""
    facts = read_font(_composite(pdf, Name("/Identity-H"), b""))
    assert (facts.name, facts.family, facts.embedded, facts.subset, facts.missing) == (
        "ABCDEF+Inter-Bold",
        "Inter",
        True,
        True,
        (),
    )


@pytest.mark.parametrize(
    ("encoding", "to_unicode", "missing"),
    [
        (b"2 begincidchar\n<0041> 65\n<0b75> 0\nendcidchar", b"1 beginbfchar\n<0b75> <265e>\nendbfchar", ("\u265e",)),
        (
            b"1 begincidrange\n<0b75> <0b75> 0\nendcidrange",
            b"1 beginbfrange\n<0b75> <0b75> <265e>\nendbfrange",
            ("\u265e",),
        ),
        (b"1 begincidchar\n<0b75> 0\nendcidchar", b"1 beginbfchar\n<0b75> <D83DDE00>\nendbfchar", ("\U0001f600",)),
        (b"1 begincidchar\n<0b75> 0\nendcidchar", b"", ("glyph code 0B75",)),
        (b"1 begincidchar\n<00ad> 0\nendcidchar", b"1 beginbfchar\n<00ad> <200b>\nendbfchar", ()),
        (Name("/Identity-H"), b"1 beginbfchar\n<0000> <265e>\nendbfchar", ("\u265e",)),
        (Name("/Identity-H"), b"1 beginbfchar\n<0000> <0000>\nendbfchar", ()),
    ],
)
def test_characters_set_with_glyph_0_are_missing(
    pdf: pikepdf.Pdf, encoding: bytes | Name, to_unicode: bytes, missing: tuple[str, ...]
) -> None:
    """A code that leads to the glyph 0 is named by its character; unseen characters need no glyph."""
    assert read_font(_composite(pdf, encoding, to_unicode)).missing == missing


def test_type_3_font_is_in_the_file_by_nature() -> None:
    """Its glyphs are drawings of the PDF itself."""
    facts = read_font(Dictionary(Type=Name.Font, Subtype=Name.Type3, Name=Name("/Emoji")))
    assert (facts.embedded, facts.subset, facts.family) == (True, True, "Emoji")
