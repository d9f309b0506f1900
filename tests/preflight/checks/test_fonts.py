"""Fonts: in the file, of the kit, with a letter for every character."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
from tests.preflight.made_facts import codes, letters, page, pdf, told
from tests.preflight.made_pdfs import FAMILIES, MadePiece, edited
from tests.preflight.made_print_facts import PRINT

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf
from presskit.preflight.checks.fonts import (
    check_font_families,
    check_fonts_embedded,
    check_glyphs,
    check_letters_as_drawn,
    check_no_stand_in,
    check_real_fonts,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import ComparedLetters, FontFacts, OtherLetter
from presskit.preflight.reading.letterforms import house_fonts

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
            font.DescendantFonts[0].FontDescriptor.FontFamily = "Harbour-Sans-3,"

    assert preflight_pdf(edited(clean, rename), frozenset({"Harbour Sans 3"})).findings == ()


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


def test_exchanged_letters_of_a_piece_are_found(clean: FinishedPiece) -> None:
    """A piece whose font was changed after it was made reads right, and is refused: it would print otherwise."""

    def exchange_two_codes(pdf: pikepdf.Pdf) -> None:
        for font in _fonts(pdf):
            claims = font.ToUnicode.read_bytes()
            swapped = claims.replace(b"<0065>", b"<xxxx>").replace(b"<006f>", b"<0065>").replace(b"<xxxx>", b"<006f>")
            font.ToUnicode.write(swapped)

    report = preflight_pdf(edited(clean, exchange_two_codes), FAMILIES, house_fonts())
    messages = [finding.message for finding in report.findings if finding.code == "letter-differs"]
    assert "Page 1: e (U+0065) is printed as o (U+006F) in the font Inter." in messages


def _compared(agreeing: int, *others: OtherLetter) -> FontFacts:
    return FontFacts("AAAAAA+Inter", "Inter", True, True, page=1, compared=ComparedLetters(agreeing, others))


def test_another_version_of_a_font_is_not_judged() -> None:
    """A foreign file may be set in an Inter of another year, whose letters differ; a piece of a kit may not."""
    facts = pdf(fonts=(_compared(3, *(OtherLetter(letter, "") for letter in "abcdef")),))
    assert told(check_letters_as_drawn(facts, Expected())) == []
    *_, (_code, last) = told(check_letters_as_drawn(facts, Expected(font_families=FAMILIES)))
    assert last.endswith("e (U+0065) does not look as in the font file of Inter. So do 1 more letters.")


def test_a_font_that_cannot_be_compared_is_told_of_a_piece() -> None:
    """Where the files are known that a piece is set in, each of its fonts has to be one of them."""
    facts = pdf(fonts=(_compared(0),))
    promised = Expected(font_families=FAMILIES, fonts=house_fonts())
    assert codes(check_letters_as_drawn(facts, promised)) == ["letter-differs"]
    assert codes(check_letters_as_drawn(facts, Expected())) == []


def test_letters_are_found_on_their_page() -> None:
    """The finding stands where the letter is first copied, from the first page on that the font is used."""
    others = OtherLetter("e", "o"), OtherLetter("", ""), OtherLetter("b", "b", 1.5)
    facts = pdf(page("cab"), page("ae", 2), fonts=(_compared(20, *others),))
    assert told(check_letters_as_drawn(facts, Expected())) == [
        ("letter-differs", "Page 2: e (U+0065) is printed as o (U+006F) in the font Inter."),
        (
            "letter-differs",
            "Page 1: a letter that cannot be copied does not look as in the font file of Inter.",
        ),
        ("letter-width-differs", "Page 1: b (U+0062) is set 150 % as wide as the font Inter draws it."),
    ]
