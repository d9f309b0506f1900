"""Fonts: in the file, of the kit, with a letter for every character."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
from tests.preflight.made_facts import letters, page, pdf, told
from tests.preflight.made_pdfs import FAMILIES, MadePiece, edited
from tests.preflight.made_print_facts import PRINT

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf
from presskit.preflight.checks.fonts import (
    check_font_families,
    check_fonts_embedded,
    check_glyphs,
    check_no_stand_in,
    check_real_fonts,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import FontFacts

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


def _font(name: str = "ABCDEF+Inter", **facts: object) -> FontFacts:
    """A font of the kit that is in the file with its used letters."""
    made = FontFacts(name, name.partition("+")[2] or name, embedded=True, subset=True)
    return replace(made, **facts)  # type: ignore[arg-type] # any field


def test_a_font_is_told_where_it_is_first_used() -> None:
    """On its page; without one, without a place."""
    used = _font("Helvetica", embedded=False, subset=False, page=2, box=letters(0, 5))
    facts = pdf(page(number=1), page(number=2), fonts=(used, replace(used, page=0), _font()))
    placed, unplaced = check_fonts_embedded(facts, Expected())
    assert placed.code == unplaced.code == "font-not-embedded"
    assert placed.message == "The font Helvetica is not in the file."
    assert placed.area == facts.pages[1].area(letters(0, 5))
    assert unplaced.area is None


def test_letters_that_are_drawings_are_told_of_print_files() -> None:
    """They are no fault on a screen."""
    facts = pdf(fonts=(_font(), _font("Emoji", is_type_3=True)))
    assert told(check_real_fonts(facts, PRINT)) == [
        ("font-of-drawings", "The font Emoji is made of drawings (Type 3).")
    ]
    assert told(check_real_fonts(facts, Expected())) == []


def test_each_strange_family_is_told_once_where_it_comes_first() -> None:
    """In their order by name."""
    first, again = _font("Zapf", page=1, box=letters(0, 2)), _font("Zapf", page=1, box=letters(3, 5))
    facts = pdf(fonts=(first, again, _font("Arial"), _font()))
    found = list(check_font_families(facts, Expected(font_families=frozenset({"Inter"}))))
    assert [finding.message.split('"')[1] for finding in found] == ["Arial", "Zapf"]
    assert found[1].area == facts.pages[0].area(letters(0, 2))


def test_characters_without_a_letter_are_told_together() -> None:
    """Each once and with its number, at the first font that lacks one; what stands for several has none."""
    fonts = (
        _font(),
        _font(missing=("\u265e", "\u0416"), page=1, box=letters(0, 2)),
        _font(missing=("\u265e", "ffi")),
    )
    facts = pdf(fonts=fonts)
    (finding,) = check_glyphs(facts, Expected())
    assert finding.message == (
        "Printed as an empty box, because no font has it: ffi, \u0416 (U+0416), \u265e (U+265E)."
    )
    assert finding.area == facts.pages[0].area(letters(0, 2))
    assert list(check_glyphs(pdf(fonts=(_font(),)), Expected())) == []


def test_courier_is_taken_for_a_stand_in() -> None:
    """Its four faces are; a font of a longer name was chosen by somebody, and a file for readers may have any."""
    fonts = tuple(
        FontFacts(name, name, embedded=True, subset=True) for name in ("AAAAAA+Courier-Bold", "Courier New")
    )
    facts = replace(pdf(page("")), fonts=fonts)
    assert told(check_no_stand_in(facts, PRINT)) == [
        ("font-courier", "Text is set in AAAAAA+Courier-Bold, as where a font was missing.")
    ]
    assert told(check_no_stand_in(facts, Expected())) == []
