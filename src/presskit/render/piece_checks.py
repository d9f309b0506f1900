"""What can be wrong with a piece wherever things stand: its fonts and letters, its images' words, its sheets."""

from collections.abc import Iterable, Sequence

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.piece import Stylesheet
from presskit.render.css_checks import place_of_text
from presskit.render.font_stage import GENERIC_FAMILIES, FontStage
from presskit.render.page_facts import LaidOutPage, counted

UNKNOWN_FONT = FindingKind(
    "unknown-font",
    Severity.WARNING,
    "Is every font that the style sheets ask for one of presskit's or of the kit's own?",
    "A font that is not there is replaced without a word, and the page no longer looks as designed.",
    "Correct the font's name in the style sheet, or bring the font: `presskit fonts KIT --add FILE`. A face of a "
    "theme's is there where the theme, or [brand] of organisation.toml, names it.",
)
GLYPH_NOT_DRAWN = FindingKind(
    "glyph-not-drawn",
    Severity.ERROR,
    "Was every character drawn with a letter of a font?",
    "A character that no font has is printed as an empty box, and PDF/A and PDF/UA forbid it.",
    "Write the character another way, or bring a font that has it: `presskit fonts KIT --add FILE`.",
)
FIGURE_WITHOUT_ALT = FindingKind(
    "figure-without-alt",
    Severity.ERROR,
    "Does every image say in words what it shows?",
    "Blind readers hear these words in place of the image; PDF/UA asks for them.",
    'Give the image an alt text; in an SVG drawing, a <title>; decoration gets role="presentation" or none at all.',
)
STATIONERY_SHEETS = FindingKind(
    "stationery-sheets",
    Severity.ERROR,
    "Has the stationery exactly a first sheet and a continuation sheet?",
    "The first is printed under page one, the continuation sheet under every page that follows.",
    "Make stationery.html fill two pages, no more and no less.",
)

SHEETS_EACH = 2
MOST_NAMED_CHARACTERS = 12


def stationery_faults(sheets: int) -> list[Finding]:
    """What is wrong with the number of sheets that the stationery has."""
    if sheets == SHEETS_EACH:
        return []
    message = f"The stationery has {counted(sheets, 'sheet')}; it must have two, a first and a continuation sheet."
    return [STATIONERY_SHEETS.at(None, message)]


def partner_runs_over(sheets: int) -> Finding:
    """The finding for a partner whose own sheets are not two."""
    message = f"The partner's lines and mark take {counted(sheets, 'sheet')} instead of two: they do not fit."
    return STATIONERY_SHEETS.at(None, message)


def unknown_fonts(
    pages: Iterable[LaidOutPage], fonts: FontStage, stylesheets: Sequence[Stylesheet] = ()
) -> list[Finding]:
    """A finding for each family that the pages ask for and that is not there, where a sheet of the kit's names it."""
    own = [sheet for sheet in stylesheets if sheet.is_own]
    asked = {family for page in pages for family in page.families}
    return [
        UNKNOWN_FONT.at(
            next((place for sheet in own if (place := place_of_text(sheet, family))), None),
            f'The style sheets ask for the font "{family}", which is not laid out for this kit; '
            f"{fonts.text_family} or another of the kit's fonts was taken.",
        )
        for family in sorted(asked - fonts.families - set(GENERIC_FAMILIES))
    ]


def images_without_words(pages: Iterable[LaidOutPage]) -> list[Finding]:
    """A finding for each page with images that do not say in words what they show."""
    wordless = [(page.name, sum(not image.words for image in page.images)) for page in pages]
    return [
        FIGURE_WITHOUT_ALT.at(
            None,
            f"{counted(number, 'image')} on {name} {'does' if number == 1 else 'do'} not say in words what "
            f"{'it shows' if number == 1 else 'they show'}.",
        )
        for name, number in wordless
        if number
    ]


def characters_not_drawn(characters: Sequence[str], pages: Iterable[LaidOutPage]) -> list[Finding]:
    """One finding that names the characters and the words in which the first of them stands."""
    if not characters:
        return []
    named = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in characters[:MOST_NAMED_CHARACTERS])
    left_out = len(characters) - MOST_NAMED_CHARACTERS
    more = f" and {left_out} more" if left_out > 0 else ""
    where = next(
        (f": {line.quote} on {page.name}" for page in pages for line in page.lines if characters[0] in line.words), ""
    )
    return [GLYPH_NOT_DRAWN.at(None, f"No font of presskit or of the kit has {named}{more}{where}.")]
