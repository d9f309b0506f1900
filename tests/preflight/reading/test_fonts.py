"""The facts of a font."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import FontFacts
from presskit.preflight.reading.content import FontUse
from presskit.preflight.reading.content.fonts import FontMetrics
from presskit.preflight.reading.fonts import read_font

PLACE = Box(1, 2, 3, 4)


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """A PDF to keep streams in; they live as long as it does."""
    return pikepdf.Pdf.new()


def _composite(pdf: pikepdf.Pdf, encoding: bytes | Name, to_unicode: bytes = b"", **inner: object) -> Dictionary:
    descriptor = Dictionary(FontFamily="Inter", FontFile2=pdf.make_stream(b"font"))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Inter-Bold"))
    descendant = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, FontDescriptor=descriptor)
    for key, value in inner.items():
        descendant[f"/{key}"] = value
    font.DescendantFonts = Array([descendant])
    font.Encoding = pdf.make_stream(encoding) if isinstance(encoding, bytes) else encoding
    font.ToUnicode = pdf.make_stream(to_unicode)
    return font


def _read(font: Dictionary, *codes: int) -> FontFacts:
    """The facts of the font, where these codes are used."""
    metrics = FontMetrics(font)
    metrics.used_codes.update(codes)
    return read_font(FontUse(metrics, 1, PLACE))


def test_composite_font_is_embedded_through_its_descendant(pdf: pikepdf.Pdf) -> None:
    """The font file hangs on the CIDFont's descriptor; the place is that of the first use."""
    assert _read(_composite(pdf, Name("/Identity-H")), 5) == FontFacts(
        "ABCDEF+Inter-Bold", "Inter", embedded=True, subset=True, page=1, box=PLACE
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
        (b"1 begincidchar\n<0b76> 0\nendcidchar", b"", ()),
        (Name("/Identity-H"), b"1 beginbfchar\n<0000> <265e>\nendbfchar", ("\u265e",)),
        (Name("/Identity-H"), b"1 beginbfchar\n<0000> <0000>\nendbfchar", ()),
        (Name("/Identity-H"), b"", ("glyph code 0000",)),
    ],
)
def test_characters_set_with_glyph_0_are_missing(
    pdf: pikepdf.Pdf, encoding: bytes | Name, to_unicode: bytes, missing: tuple[str, ...]
) -> None:
    """A used code that leads to the glyph 0 is named by its character; unseen characters need no glyph."""
    assert _read(_composite(pdf, encoding, to_unicode), 0, 0xAD, 0xB75).missing == missing


def test_a_table_of_glyphs_may_lead_to_glyph_0(pdf: pikepdf.Pdf) -> None:
    """Codes 1 and 3 have none, and only code 3 is used."""
    font = _composite(pdf, Name("/Identity-H"), CIDToGIDMap=pdf.make_stream(b"\0\5\0\0\0\7\0\0"))
    assert _read(font, 0, 2, 3).missing == ("glyph code 0003",)


def test_a_simple_font_may_name_no_glyph() -> None:
    """Its list of differences counts on from a number."""
    encoding = Dictionary(Differences=Array([65, Name.A, Name("/.notdef"), 70, Name("/.notdef")]))
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Inter, Encoding=encoding)
    assert _read(font, 65, 66).missing == ("glyph code 0042",)


def test_a_font_that_is_named_alone_is_not_in_the_file() -> None:
    """Helvetica, as every reader has it."""
    facts = _read(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica), 65)
    assert (facts.name, facts.family, facts.embedded, facts.subset) == ("Helvetica", "Helvetica", False, False)


def test_type_3_font_is_in_the_file_by_nature() -> None:
    """Its glyphs are drawings of the PDF itself."""
    facts = _read(Dictionary(Type=Name.Font, Subtype=Name.Type3, Name=Name("/Emoji"), FontMatrix=[1, 0, 0, 1, 0, 0]))
    assert (facts.embedded, facts.subset, facts.family, facts.is_type_3) == (True, True, "Emoji", True)
