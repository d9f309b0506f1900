"""Checks of the fonts: in the file, of the kit, real ones, and with a letter for every character."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import FontFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.font_findings import (
    FONT_NOT_EMBEDDED,
    FONT_NOT_SUBSET,
    FONT_OF_DRAWINGS,
    FONT_UNKNOWN,
    PRINTED_GLYPH_MISSING,
)


def check_fonts_embedded(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every font is in the file, and only its letters that are used."""
    for font in facts.fonts:
        if not font.embedded:
            yield _of_font(FONT_NOT_EMBEDDED, facts, font, f"The font {font.name} is not in the file.")
        elif not font.subset:
            yield _of_font(FONT_NOT_SUBSET, facts, font, f"The font {font.name} is in the file as a whole.")


def check_real_fonts(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No font of a print file is made of drawings."""
    for font in facts.fonts if expected.spec else ():
        if font.is_type_3:
            yield _of_font(FONT_OF_DRAWINGS, facts, font, f"The font {font.name} is made of drawings (Type 3).")


def check_font_families(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every font belongs to a family of the kit."""
    if expected.font_families is None:
        return
    known = {_plain(family) for family in expected.font_families}
    strangers = {font.family: font for font in reversed(facts.fonts) if _plain(font.family) not in known}
    for family, font in sorted(strangers.items()):
        message = f'The font "{family}" is on the page, but it is not a font of the kit.'
        yield _of_font(FONT_UNKNOWN, facts, font, message)


def check_glyphs(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No character is drawn as an empty box."""
    missing = sorted({character for font in facts.fonts for character in font.missing})
    if missing:
        font = next(font for font in facts.fonts if font.missing)
        names = ", ".join(map(_named, missing))
        message = f"Printed as an empty box, because no font has it: {names}."
        yield _of_font(PRINTED_GLYPH_MISSING, facts, font, message)


def _of_font(kind: FindingKind, facts: PdfFacts, font: FontFacts, message: str) -> Finding:
    """The finding where the font is first used."""
    page = next((page for page in facts.pages if page.number == font.page), None)
    return kind.on(page.area(font.box), message) if page else kind.at(None, message)


def _plain(family: str) -> str:
    """Letters and digits only: the engine writes "Source Sans 3" as "Source-Sans-3,"."""
    return "".join(letter for letter in family.casefold() if letter.isalnum())


def _named(character: str) -> str:
    return f"{character} (U+{ord(character):04X})" if len(character) == 1 else character
