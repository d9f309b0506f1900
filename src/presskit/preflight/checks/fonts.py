"""Checks of the fonts: in the file, of the kit, real ones, and with a letter for every character."""

from collections.abc import Iterable, Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check, promised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import FontFacts, OtherLetter
from presskit.preflight.facts.pdf import PdfFacts, area_on

# The four faces that PDF readers bring (ISO 32000-1, 9.6.2.2).
_STAND_INS = ("Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique")

# A font of the same name and another version draws nearly all letters otherwise.
_OWN_FOR_EACH_STRANGE = 4
_MOST_LETTERS_TOLD = 5

FONT_NOT_EMBEDDED = FindingKind(
    "font-not-embedded",
    Severity.ERROR,
    "Is every font in the file?",
    "A font that is not in the file is replaced by another one at the print shop and on other computers.",
    "Export the PDF with all fonts embedded; in a kit, use only its own fonts and presskit's.",
)
FONT_NOT_SUBSET = FindingKind(
    "font-not-subset",
    Severity.WARNING,
    "Does the file hold only the letters it uses?",
    "A whole font makes the file large, and can carry the names of its makers or licensees.",
    "Export the PDF with fonts as subsets.",
)


@check(Topic.FONTS, ANY_PDF, FONT_NOT_EMBEDDED, FONT_NOT_SUBSET)
def check_fonts_embedded(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every font is in the file, and only its letters that are used."""
    for font in facts.fonts:
        if not font.embedded:
            yield _of_font(FONT_NOT_EMBEDDED, facts, font, f"The font {font.name} is not in the file.")
        elif not font.subset:
            yield _of_font(FONT_NOT_SUBSET, facts, font, f"The font {font.name} is in the file as a whole.")


FONT_OF_DRAWINGS = FindingKind(
    "font-of-drawings",
    Severity.WARNING,
    "Are the fonts of a print file real fonts?",
    "The letters of a Type 3 font are small drawings, which some prepress systems turn into pixels.",
    "Set the text in a TrueType or OpenType font, and emoji as pictures.",
)


@check(Topic.FONTS, PRINT_SPEC, FONT_OF_DRAWINGS)
def check_real_fonts(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No font of a print file is made of drawings."""
    for font in facts.fonts:
        if font.is_type_3:
            yield _of_font(FONT_OF_DRAWINGS, facts, font, f"The font {font.name} is made of drawings (Type 3).")


FONT_COURIER = FindingKind(
    "font-courier",
    Severity.WARNING,
    "Is Courier in a print file on purpose?",
    "Programs set Courier where they lack a font, so it mostly stands in for another one (GWG 2022, R0014).",
    "Install the font that is meant and export again; leave it if Courier is what is meant.",
)


@check(Topic.FONTS, PRINT_SPEC, FONT_COURIER)
def check_no_stand_in(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No text of a print file is set in Courier itself; fonts of longer names are chosen by somebody."""
    for font in facts.fonts:
        if font.name.rpartition("+")[2] in _STAND_INS:
            yield _of_font(FONT_COURIER, facts, font, f"Text is set in {font.name}, as where a font was missing.")


FONT_UNKNOWN = FindingKind(
    "font-unknown",
    Severity.ERROR,
    "Are all fonts of the PDF fonts of the kit?",
    "When a style sheet names a font that is not there, a font of this computer can creep in unnoticed.",
    "Name only families of presskit and of the kit, or bring the font: `presskit fonts KIT --add FILE`.",
)


@check(Topic.FONTS, promised(lambda expected: expected.font_families), FONT_UNKNOWN)
def check_font_families(facts: PdfFacts, families: frozenset[str]) -> Iterator[Finding]:
    """Every font belongs to a family of the kit."""
    known = {_plain(family) for family in families}
    strangers = {font.family: font for font in reversed(facts.fonts) if _plain(font.family) not in known}
    for family, font in sorted(strangers.items()):
        message = f'The font "{family}" is on the page, but it is not a font of the kit.'
        yield _of_font(FONT_UNKNOWN, facts, font, message)


PRINTED_GLYPH_MISSING = FindingKind(
    "printed-glyph-missing",
    Severity.ERROR,
    "Does every character on the page have a letter drawn for it?",
    "A character that no font has is printed as an empty box.",
    "Write the character another way, or use a font that has it; a kit takes one by `presskit fonts KIT --add FILE`.",
)


@check(Topic.FONTS, ANY_PDF, PRINTED_GLYPH_MISSING)
def check_glyphs(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No character is drawn as an empty box."""
    missing = sorted({character for font in facts.fonts for character in font.missing})
    if missing:
        font = next(font for font in facts.fonts if font.missing)
        names = ", ".join(map(_named, missing))
        message = f"Printed as an empty box, because no font has it: {names}."
        yield _of_font(PRINTED_GLYPH_MISSING, facts, font, message)


LETTER_DIFFERS = FindingKind(
    "letter-differs",
    Severity.ERROR,
    "Does every letter look on the page as it reads when it is copied?",
    "In a font with letters exchanged, the text that is searched and read aloud is right and the printed one is not.",
    "Make the PDF again with the unchanged font file; do not send this one to print.",
)
LETTER_WIDTH_DIFFERS = FindingKind(
    "letter-width-differs",
    Severity.ERROR,
    "Is every letter set as wide as its font draws it?",
    "A letter that takes more or less room than it needs leaves holes in words, or runs into the next one.",
    "Make the PDF again with the unchanged font file.",
)


@check(Topic.FONTS, ANY_PDF, LETTER_DIFFERS, LETTER_WIDTH_DIFFERS)
def check_letters_as_drawn(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every letter looks as in the font file of its family, if that is known; other fonts are not judged."""
    for font in facts.fonts:
        is_judged = expected.font_families is not None or _is_of_known_file(font)
        if expected.fonts and _is_held_against_none(font):
            message = f"Page {font.page}: no font file of the kit has the letters of the font {font.name}."
            yield _of_font(LETTER_DIFFERS, facts, font, message)
        for kind, others in _others_by_kind(font.compared.others if is_judged else ()).items():
            for other in others[:_MOST_LETTERS_TOLD]:
                rest = len(others) - _MOST_LETTERS_TOLD if other is others[:_MOST_LETTERS_TOLD][-1] else 0
                more = f" So {'do' if kind is LETTER_DIFFERS else 'are'} {rest} more letters." if rest > 0 else ""
                yield _of_letter(kind, facts, font, other, more)


def _is_held_against_none(font: FontFacts) -> bool:
    """Whether no letter of it was compared; one that is not in the file, or made of drawings, is told elsewhere."""
    compared = font.compared.agreeing or font.compared.others
    return font.embedded and not font.is_type_3 and not font.missing and not compared


def _is_of_known_file(font: FontFacts) -> bool:
    """Whether a foreign file is set in just this version of the font: nearly all outlines are its own ones."""
    own = font.compared.agreeing + sum(bool(other.printed_as) for other in font.compared.others)
    return own >= _OWN_FOR_EACH_STRANGE * sum(not other.printed_as for other in font.compared.others)


def _others_by_kind(others: Iterable[OtherLetter]) -> dict[FindingKind, list[OtherLetter]]:
    sorted_by: dict[FindingKind, list[OtherLetter]] = {}
    for other in others:
        kind = LETTER_DIFFERS if other.width_ratio == 1.0 else LETTER_WIDTH_DIFFERS
        sorted_by.setdefault(kind, []).append(other)
    return sorted_by


def _of_letter(kind: FindingKind, facts: PdfFacts, font: FontFacts, other: OtherLetter, more: str) -> Finding:
    """The finding where the letter first stands after the font is first used."""
    name = _named(other.letters) if other.letters else "a letter that cannot be copied"
    if kind is LETTER_WIDTH_DIFFERS:
        looks = f"is set {other.width_ratio * 100:.0f} % as wide as the font {font.family} draws it"
    elif other.printed_as:
        looks = f"is printed as {_named(other.printed_as)} in the font {font.family}"
    else:
        looks = f"does not look as in the font file of {font.family}"
    for page in facts.pages:
        at = page.words.text.find(other.letters) if other.letters and page.number >= font.page else -1
        if at >= 0:
            box = page.words.box(at, at + len(other.letters))
            return kind.on(page.area(box), f"Page {page.number}: {name} {looks}.{more}")
    return _of_font(kind, facts, font, f"Page {font.page}: {name} {looks}.{more}")


def _of_font(kind: FindingKind, facts: PdfFacts, font: FontFacts, message: str) -> Finding:
    """The finding where the font is first used."""
    area = area_on(facts, font.page, font.box)
    return kind.on(area, message) if area else kind.at(None, message)


def _plain(family: str) -> str:
    """Letters and digits only: the engine writes "Source Sans 3" as "Source-Sans-3,"."""
    return "".join(letter for letter in family.casefold() if letter.isalnum())


def _named(character: str) -> str:
    return f"{character} (U+{ord(character):04X})" if len(character) == 1 else character
