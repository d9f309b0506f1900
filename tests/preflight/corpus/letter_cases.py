"""Fonts whose letters read otherwise than they print, and letters in other forms that are what they read."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pikepdf
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, changed, made
from tests.preflight.made_pdfs import FAMILIES, PARAGRAPH

from presskit.preflight.expected import Expected

_OF_A_KIT = Expected(font_families=FAMILIES)
# What features make of letters: small capitals, raised figures, figures for tables, a slashed zero, arrows, a cross.
_OTHER_FORMS = (
    f'{HEADING}<p style=\'font-feature-settings: "smcp", "sups", "tnum", "zero", "ss01", "cv11"\'>'
    f"1203 of 4,567: a clinic -> an office (see page 9)</p><p style='font-size: 31pt'>Office fittings -- 3x4</p>"
)


def with_program(change: Callable[[TTFont, dict[str, int]], None], family: str = "Inter") -> Callable[[], bytes]:
    """A page whose font program of this family is changed; it is told the glyph number of each letter."""

    def edit(pdf: pikepdf.Pdf) -> None:
        font = _font(pdf, family)
        stream = font.DescendantFonts[0].FontDescriptor.FontFile2
        program = TTFont(BytesIO(stream.read_bytes()))
        change(program, {letter: code for code, letter in claims_of(font)})
        written = BytesIO()
        program.save(written)
        stream.write(written.getvalue())

    return changed(edit, HEADING)


def _font(pdf: pikepdf.Pdf, family: str) -> pikepdf.Object:
    return next(font for font in pdf.pages[0].Resources.Font.values() if family in str(font.BaseFont))


def claims_of(font: pikepdf.Object) -> list[tuple[int, str]]:
    """Each code of a font with the letter that is copied for it."""
    _before, _end, claims = font.ToUnicode.read_bytes().partition(b"endcodespacerange")
    pairs = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]{4})>", claims)
    return [(int(code, 16), chr(int(letter, 16))) for code, letter in pairs]


def exchange(one: str, other: str) -> Callable[[TTFont, dict[str, int]], None]:
    """Each of the two letters looks like the other one."""

    def change(program: TTFont, glyphs: dict[str, int]) -> None:
        outlines, widths = program["glyf"], program["hmtx"]
        names = [program.getGlyphName(glyphs[letter]) for letter in (one, other)]
        kept = [(outlines[name], widths[name]) for name in names]
        for name, (outline, width) in zip(names, reversed(kept), strict=True):
            outlines[name], widths[name] = outline, width

    return change


def _put_a_box_for(letter: str) -> Callable[[TTFont, dict[str, int]], None]:
    def change(program: TTFont, glyphs: dict[str, int]) -> None:
        program["glyf"][program.getGlyphName(glyphs[letter])] = Glyph()

    return change


def _shift_unicode(pdf: pikepdf.Pdf) -> None:
    """Each letter is copied as the next one of the font."""
    font = _font(pdf, "Inter")
    claims = sorted(claims_of(font))
    drawn = [claim for claim in claims if claim[1].strip()]
    shifted = [(code, letter) for (code, _), (_, letter) in pairwise([*drawn, drawn[0]])]
    shifted += [claim for claim in claims if claim not in drawn]
    lines = b"".join(b"<%04x> <%04x>\n" % (code, ord(letter)) for code, letter in shifted)
    font.ToUnicode.write(b"begincmap\n%d beginbfchar\n%sendbfchar\nendcmap" % (len(claims), lines))


def _exchange_two_numbers(pdf: pikepdf.Pdf) -> None:
    """The program is as it was; the table from codes to its glyphs is not."""
    font = _font(pdf, "Inter")
    glyph_of = {letter: code for code, letter in claims_of(font)}
    numbers = list(range(max(glyph_of.values()) + 1))
    numbers[glyph_of["e"]], numbers[glyph_of["o"]] = glyph_of["o"], glyph_of["e"]
    table = b"".join(number.to_bytes(2, "big") for number in numbers)
    font.DescendantFonts[0].CIDToGIDMap = pdf.make_stream(table)


def _widen(pdf: pikepdf.Pdf) -> None:
    """The letter e takes half as much room again."""
    font = _font(pdf, "Inter")
    code = next(code for code, letter in claims_of(font) if letter == "e")
    widths = font.DescendantFonts[0].W
    for at in range(0, len(widths), 2):
        for place in range(len(widths[at + 1])):
            if int(widths[at]) + place == code:
                widths[at + 1][place] = int(float(widths[at + 1][place]) * 1.5)


def _turned_brackets() -> str:
    return f"{HEADING}<p dir='rtl' style='unicode-bidi: bidi-override'>(one) [two]</p>"


CASES = (
    Case("letters-exchanged-in-the-font", "letter-differs", with_program(exchange("e", "o"))),
    Case("letters-exchanged-in-the-headings-font", "letter-differs", with_program(exchange("D", "U"), "Oswald")),
    Case("letter-replaced-by-nothing", "letter-differs", with_program(_put_a_box_for("g"))),
    Case("letters-exchanged-by-number", "letter-differs", changed(_exchange_two_numbers, HEADING)),
    Case("letters-copied-as-the-next-one", "letter-differs", changed(_shift_unicode, HEADING)),
    Case(
        "letters-of-a-piece-copied-as-the-next-one",
        "letter-differs",
        changed(_shift_unicode, HEADING),
        replace(_OF_A_KIT, text=()),
    ),
    Case("letter-set-too-wide", "letter-width-differs", changed(_widen, HEADING)),
    Case("letters-in-other-forms", "", made(_OTHER_FORMS), _OF_A_KIT),
    Case("brackets-from-right-to-left", "", made(_turned_brackets()), _OF_A_KIT),
    Case("letters-of-two-sizes-and-weights", "", made(f"{_OTHER_FORMS}<p><b>{PARAGRAPH}</b></p>"), _OF_A_KIT),
)
