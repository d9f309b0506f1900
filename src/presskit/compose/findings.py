"""What composing a piece can find wrong."""

from presskit.model.finding import FindingKind, Severity

TEMPLATE_SYNTAX = FindingKind(
    "template-syntax",
    Severity.ERROR,
    "Can every template be read?",
    "A template with a mistake in its tags makes no page at all.",
    "Mend the tag at the place shown; templates/README.md lists what a template may hold.",
)
TEMPLATE_VARIABLE = FindingKind(
    "template-variable",
    Severity.ERROR,
    "Does each template use only the variables it is given?",
    "A misspelt variable would leave a hole on the page that nobody notices before it is printed.",
    "Use one of the variables that templates/README.md lists for this template.",
)
TEMPLATE_MISSING = FindingKind(
    "template-missing",
    Severity.ERROR,
    "Is every template there that a piece asks for?",
    "A piece is made from its template and the parts that it includes.",
    "Put the file back, or take its name out of the template that asks for it.",
)
TEMPLATE_REFUSED = FindingKind(
    "template-refused",
    Severity.ERROR,
    "Do templates keep to showing what they are given?",
    "Templates come from designers and may be passed on; they can neither run programs nor open files.",
    "Write the part that was refused with the tags and filters of Jinja2 alone.",
)
MISSING_GLYPH = FindingKind(
    "missing-glyph",
    Severity.ERROR,
    "Do the fonts have a letter for every character of the text?",
    "A character that no font has is printed as an empty box.",
    "Write the character another way, or add a font that has it to fonts/ with its licence.",
)
LABELS_MISSING = FindingKind(
    "labels-missing",
    Severity.ERROR,
    "Are the labels (For immediate release, Notes to editors) there in the language of the piece?",
    "A piece in one language with labels in another looks careless, and labels are not guessed.",
    "Add templates/locales/<language>.po, begun as a copy of templates/locales/presskit.pot.",
)
LABEL_UNTRANSLATED = FindingKind(
    "label-untranslated",
    Severity.ERROR,
    "Is every label of the pieces translated?",
    "One English label in a translated piece is printed as it is.",
    "Fill the entry in the .po file that is named.",
)
HASHTAG_SMALL = FindingKind(
    "hashtag-small",
    Severity.WARNING,
    "Can the hashtag on the flyer's front be read at two metres?",
    "Letters lower than 10 minutes of arc (5.8 mm at two metres) are hard to read for many people.",
    "Shorten the hashtag, or write it with capitals where it may break (#LikeThis).",
)
CALL_SMALL = FindingKind(
    "call-small",
    Severity.WARNING,
    "Can the call on the flyer's front be read at two metres?",
    "Letters lower than 10 minutes of arc (5.8 mm at two metres) are hard to read for many people.",
    "Choose a shorter sentence of the statement as the call, or a larger flyer.",
)
QR_TOO_LONG = FindingKind(
    "qr-address-too-long",
    Severity.ERROR,
    "Is every address short enough for a QR code that telephones can read?",
    "A code of more than version 10 (57 modules a side) has modules too small for the room on a flyer.",
    "Ask the site's owner for a shorter lasting address; link shorteners can lapse.",
)
PARTNER_MARK_SMALL = FindingKind(
    "partner-mark-small",
    Severity.WARNING,
    "Can the partner's mark stand beside the other at equal weight?",
    "A very wide or very high logo comes out smaller than its neighbour, and reads as the lesser partner.",
    "Ask the partner for a more compact version of its logo.",
)
PARTNER_LOGO_COARSE = FindingKind(
    "partner-logo-coarse",
    Severity.WARNING,
    "Has the partner's logo enough pixels for the size it is printed at?",
    "Below 225 pixels an inch edges turn ragged in print; on a screen 150 are enough (GWG 2015, as restated).",
    "Ask the partner for its logo as SVG, or as a larger PNG.",
)
