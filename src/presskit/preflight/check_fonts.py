"""Checks of the fonts: in the file, of the kit, and with a letter for every character."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts import PdfFacts
from presskit.preflight.findings import FONT_NOT_EMBEDDED, FONT_NOT_SUBSET, FONT_UNKNOWN, PRINTED_GLYPH_MISSING


def check_fonts_embedded(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every font is in the file, and only its letters that are used."""
    for font in facts.fonts:
        if not font.embedded:
            message = f"The font {font.name} is not in the file."
            yield FONT_NOT_EMBEDDED.at(None, message)
        elif not font.subset:
            message = f"The font {font.name} is in the file as a whole."
            yield FONT_NOT_SUBSET.at(None, message)


def check_font_families(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every font belongs to a family of the kit."""
    known = {_plain(family) for family in expected.font_families}
    for family in sorted({font.family for font in facts.fonts if _plain(font.family) not in known}):
        yield FONT_UNKNOWN.at(None, f'The font "{family}" is on the page, but it is not a font of the kit.')


def check_glyphs(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No character is drawn as an empty box."""
    missing = sorted({character for font in facts.fonts for character in font.missing})
    if missing:
        yield PRINTED_GLYPH_MISSING.at(
            None, "Printed as an empty box, because no font has it: " + ", ".join(map(_named, missing)) + "."
        )


def _plain(family: str) -> str:
    """Letters and digits only: the engine writes "Source Sans 3" as "Source-Sans-3,"."""
    return "".join(letter for letter in family.casefold() if letter.isalnum())


def _named(character: str) -> str:
    return f"{character} (U+{ord(character):04X})" if len(character) == 1 else character
