"""One fault each in the fonts of a file."""

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.print_page import BODY, PRINT, drawn_with, edited, print_page, printed

from presskit.preflight.expected import Expected


def _fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return list(pdf.pages[0].resources.Font.values())


def _take_out(pdf: pikepdf.Pdf) -> None:
    for font in _fonts(pdf):
        del font.DescendantFonts[0].FontDescriptor.FontFile2


def _rename(pdf: pikepdf.Pdf) -> None:
    _fonts(pdf)[0].BaseFont = Name("/Oswald-Bold")


def _helvetica(_pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    return b"0 0 0 1 k BT /Helv 12 Tf 60 200 Td (Hello) Tj ET", {"Font": Dictionary(Helv=font)}


def _courier(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
    content, resources = _helvetica(pdf)
    resources["Font"].Helv.BaseFont = Name.Courier
    return content, resources


def _drawings(pdf: pikepdf.Pdf) -> tuple[bytes, dict[str, Dictionary]]:
    square = pdf.make_stream(b"1000 0 0 0 700 700 d1 0 0 700 700 re f")
    to_unicode = pdf.make_stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
        b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <0041> endbfchar endcmap end end"
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=[0, 0, 700, 700],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(A=square),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([65, Name.A])),
        FirstChar=65,
        LastChar=65,
        Widths=[1000],
        Resources=Dictionary(),
        ToUnicode=to_unicode,
    )
    return b"0 0 0 1 k BT /Squares 12 Tf 60 200 Td (AAA) Tj ET", {"Font": Dictionary(Squares=pdf.make_indirect(font))}


CASES = (
    Case("fonts-left-out", "font-not-embedded", edited(_take_out), PRINT, frozenset({"claim-unmet"})),
    Case(
        "font-of-the-reader", "font-not-embedded", edited(drawn_with(_helvetica)), PRINT, frozenset({"claim-unmet"})
    ),
    Case("whole-font", "font-not-subset", edited(_rename), PRINT),
    Case("font-of-another-family", "font-unknown", print_page, Expected(font_families=frozenset({"Inter"}))),
    Case(
        "courier-of-the-reader",
        "font-courier",
        edited(drawn_with(_courier)),
        PRINT,
        frozenset({"font-not-embedded", "claim-unmet"}),
    ),
    Case("type-3-font", "font-of-drawings", edited(drawn_with(_drawings)), PRINT),
    Case("letter-that-no-font-has", "printed-glyph-missing", printed(f"{BODY}<p>A knight: \u265e</p>"), PRINT),
)
