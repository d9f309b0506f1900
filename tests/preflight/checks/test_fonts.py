"""Fonts: in the file, of the kit, with a letter for every character."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
from tests.preflight.made_pdfs import FAMILIES, MadePiece, edited

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf

Found = Callable[[FinishedPiece], list[str]]


def _fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return list(pdf.pages[0].resources.Font.values())


def test_font_outside_the_file_is_found(clean: FinishedPiece, found: Found) -> None:
    """A font without its font file in the PDF is an error."""

    def take_out(pdf: pikepdf.Pdf) -> None:
        for font in _fonts(pdf):
            del font.DescendantFonts[0].FontDescriptor.FontFile2

    assert set(found(edited(clean, take_out))) == {"font-not-embedded"}


def test_standard_font_is_found(clean: FinishedPiece, found: Found) -> None:
    """Helvetica by name alone is neither in the file nor a font of the kit."""

    def add(pdf: pikepdf.Pdf) -> None:
        helvetica = {"/Type": pikepdf.Name.Font, "/Subtype": pikepdf.Name.Type1, "/BaseFont": pikepdf.Name.Helvetica}
        pdf.pages[0].resources.Font.F0 = pikepdf.Dictionary(helvetica)
        pdf.pages[0].contents_add(b"/Artifact BMC BT /F0 9 Tf 20 20 Td (Hello) Tj ET EMC")

    assert {"font-not-embedded", "font-unknown"} <= set(found(edited(clean, add)))


def test_font_that_shows_nothing_is_not_judged(clean: FinishedPiece, found: Found) -> None:
    """A font that is named and never used need not be in the file."""

    def name(pdf: pikepdf.Pdf) -> None:
        helvetica = {"/Type": pikepdf.Name.Font, "/Subtype": pikepdf.Name.Type1, "/BaseFont": pikepdf.Name.Helvetica}
        pdf.pages[0].resources.Font.F0 = pikepdf.Dictionary(helvetica)

    assert found(edited(clean, name)) == []


def test_whole_font_is_found(clean: FinishedPiece, found: Found) -> None:
    """A font name without the tag of a subset is a warning."""

    def rename(pdf: pikepdf.Pdf) -> None:
        _fonts(pdf)[0].BaseFont = pikepdf.Name("/Oswald-Bold")

    assert found(edited(clean, rename)) == ["font-not-subset"]


def test_font_of_another_family_is_found(clean: FinishedPiece) -> None:
    """A family that is not among the kit's is named."""
    (finding,) = preflight_pdf(clean, FAMILIES - {"Oswald"}).findings
    assert finding.code == "font-unknown"
    assert '"Oswald"' in finding.message


def test_family_is_known_as_the_engine_writes_it(clean: FinishedPiece) -> None:
    """Spaces, hyphens, commas and case do not part a family from its name."""

    def rename(pdf: pikepdf.Pdf) -> None:
        for font in _fonts(pdf):
            font.DescendantFonts[0].FontDescriptor.FontFamily = "Source-Sans-3,"

    assert preflight_pdf(edited(clean, rename), frozenset({"Source Sans 3"})).findings == ()


def test_missing_glyph_is_found(made: MadePiece) -> None:
    """A character that no font has is named with its code point."""
    finished = replace(made, body=made.body + "<p>A knight: ♞</p>").finished()
    (finding,) = preflight_pdf(finished, FAMILIES).findings
    assert finding.code == "printed-glyph-missing"
    assert "♞ (U+265E)" in finding.message
