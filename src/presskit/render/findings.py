"""What laying out a piece can find wrong."""

from presskit.model.finding import FindingKind, Severity

NO_FONTS = FindingKind(
    "no-fonts",
    Severity.ERROR,
    "Is there a font to set the text in?",
    "Without any font the layout engine stops the whole program; with the system's own, every computer prints "
    "another page.",
    "Put at least one font with its licence into fonts/ and list it in fonts.toml.",
)
UNKNOWN_FONT = FindingKind(
    "unknown-font",
    Severity.WARNING,
    "Is every font that the style sheets ask for in fonts/?",
    "A font that is not there is replaced without a word, and the page no longer looks as designed.",
    "Correct the font's name in the style sheet, or add the font with its licence to fonts/.",
)
GLYPH_NOT_DRAWN = FindingKind(
    "glyph-not-drawn",
    Severity.ERROR,
    "Was every character drawn with a letter of a font?",
    "A character that no font has is printed as an empty box, and PDF/A and PDF/UA forbid it.",
    "Write the character another way, or add a font that has it to fonts/ with its licence.",
)
ADDRESS_REFUSED = FindingKind(
    "address-refused",
    Severity.ERROR,
    "Do the pages ask only for files that belong to the kit?",
    "A page that fetches files by itself can leak who builds it, and prints differently on the next computer.",
    "Put the file into the kit and name it there, or take the address out of the template or style sheet.",
)
CSS_UNKNOWN = FindingKind(
    "css-unknown-property",
    Severity.ERROR,
    "Is every property of the style sheets spelt right?",
    "A misspelt property is left out without a trace on the page.",
    "Correct the spelling.",
)
CSS_UNSUPPORTED = FindingKind(
    "css-unsupported-property",
    Severity.ERROR,
    "Can the layout engine do everything that the style sheets ask for?",
    "Some properties of web browsers have no effect on these pages; the design would silently lack them.",
    "Take the property out and reach the look another way.",
)
CSS_VALUE = FindingKind(
    "css-value",
    Severity.ERROR,
    "Is every value in the style sheets one that its property takes?",
    "A value that cannot be read leaves the property as if it were not there.",
    "Correct the value.",
)
CSS_VARIABLE = FindingKind(
    "css-unset-variable",
    Severity.ERROR,
    "Is every variable of the style sheets set somewhere?",
    "A value with an unset variable is left out in silence, and some make the layout engine stop.",
    "Correct the variable's name, set it in styles/variables.css, or give the use a fallback: var(--name, 1mm).",
)
CSS_RULE = FindingKind(
    "css-rule",
    Severity.ERROR,
    "Can every rule of the style sheets be read?",
    "A rule that cannot be read is left out as a whole.",
    "Correct the rule at the place shown.",
)
FIGURE_WITHOUT_ALT = FindingKind(
    "figure-without-alt",
    Severity.ERROR,
    "Does every image say in words what it shows?",
    "Blind readers hear these words in place of the image; PDF/UA asks for them.",
    'Give the image an alt text; in an SVG drawing, a <title>; decoration gets role="presentation" or none at all.',
)
ENGINE_ERROR = FindingKind(
    "layout-error",
    Severity.ERROR,
    "Could the layout engine place everything that it was given?",
    "What it could not load or draw is missing on the page.",
    "Mend what the message names.",
)
ENGINE_WARNING = FindingKind(
    "layout-warning",
    Severity.WARNING,
    "Did the layout engine have doubts?",
    "What it doubts may look different from what was meant.",
    "Look at the page, and mend what the message names.",
)
SLOW_FONTS = FindingKind(
    "slow-fonts",
    Severity.NOTE,
    "Has the system the library that cuts fonts down to the letters used?",
    "Without HarfBuzz's subsetter the pages come out the same, but writing them takes about five times as long.",
    "Install libharfbuzz-subset0; `presskit doctor` prints the command for this system.",
)
ENGINE_STOPPED = FindingKind(
    "layout-stopped",
    Severity.ERROR,
    "Could the layout engine finish the pages?",
    "Some combinations of style and text make the engine stop; there is no page then.",
    "Undo the last change to the templates or style sheets, or make the text less deeply nested.",
)
OUTSIDE_SAFE_AREA = FindingKind(
    "outside-safe-area",
    Severity.ERROR,
    "Does every word and image keep clear of the edge where the paper is cut?",
    "Cutting is never exact: what stands too near the edge may be cut off.",
    "Shorten the text, or move the element inwards in the style sheet; artwork that is meant to be cut off "
    "carries the attribute data-bleed.",
)
TEXT_COLLIDES = FindingKind(
    "text-collides",
    Severity.ERROR,
    "Does every text stand clear of the others?",
    "Words printed over each other cannot be read.",
    "Shorten one of the texts, or give them more room in the style sheet.",
)
TEXT_OVERFLOWS = FindingKind(
    "text-overflows",
    Severity.ERROR,
    "Is every panel high enough for what stands in it?",
    "What does not fit runs out of its panel, over whatever stands below.",
    "Shorten the text, choose a larger size of the piece, or give the panel more height.",
)
LINE_TOO_WIDE = FindingKind(
    "line-too-wide",
    Severity.ERROR,
    "Does every line fit the width of its column?",
    "A long word or address that cannot be broken runs out of its column.",
    "Shorten it, allow it to break, or give the column more width.",
)
TEXT_CLIPPED = FindingKind(
    "text-clipped",
    Severity.ERROR,
    "Can every word be seen whole?",
    "Text that is cut off by its own frame is lost to the reader, though it can still be searched.",
    "Shorten the text, or give its frame more room.",
)
TOO_MANY_PAGES = FindingKind(
    "too-many-pages",
    Severity.ERROR,
    "Does the piece fit its pages?",
    "A flyer has two sides, and nobody reads the third page of a press release.",
    "Shorten the text, or choose a larger size of the piece.",
)
TOO_FEW_PAGES = FindingKind(
    "too-few-pages",
    Severity.ERROR,
    "Has the piece all of its pages?",
    "A side that is missing is printed blank, or the print shop asks back.",
    "Look at the template: each page must begin with something of its own.",
)
LONGER_THAN_USUAL = FindingKind(
    "longer-than-usual",
    Severity.WARNING,
    "Is the piece as short as custom wants it?",
    "Newsrooms read one page and turn one; a release of more than two pages is rarely read to its end.",
    "Shorten the text, or move part of it into a report that the release links to.",
)
SHORT_LAST_PAGE = FindingKind(
    "short-last-page",
    Severity.WARNING,
    "Does the last page hold more than a few lines?",
    "A page with one to three lines looks like a mistake and wastes a sheet.",
    "Shorten the text by these few lines, or let it run longer.",
)
SET_TIGHTER = FindingKind(
    "set-tighter",
    Severity.NOTE,
    "Was the text set tighter than designed to make it fit?",
    "Size and leading are part of the design; whoever answers for it should know when they change.",
    "Nothing needs to be done; shorten the text to have the designed size back.",
)
STATIONERY_SHEETS = FindingKind(
    "stationery-sheets",
    Severity.ERROR,
    "Has the stationery exactly a first sheet and a continuation sheet?",
    "The first is printed under page one, the continuation sheet under every page that follows.",
    "Make stationery.html fill two pages, no more and no less.",
)
PRINT_GRADIENT = FindingKind(
    "print-gradient",
    Severity.ERROR,
    "Is the print edition free of gradients?",
    "Between inks the layout engine stops at a gradient or leaves it out, so that the paper stays blank.",
    "Give the print edition a plain colour in styles/print.css, or make the gradient a picture.",
)
PRINT_BORDER = FindingKind(
    "print-border",
    Severity.ERROR,
    "Has the print edition only borders that can be drawn in inks?",
    "For groove, ridge, inset and outset the layout engine makes lighter and darker inks, and stops at it.",
    "Write solid, double, dashed or dotted, or override the border in styles/print.css.",
)
PRINT_SHADOW = FindingKind(
    "print-shadow",
    Severity.ERROR,
    "Has the print edition only shadows with a hard edge?",
    "A soft edge is a gradient, and at a gradient between inks the layout engine stops.",
    "Leave the blur out (box-shadow: 1mm 1mm), or override the shadow in styles/print.css.",
)
PRINT_COLOUR = FindingKind(
    "print-colour",
    Severity.ERROR,
    "Is every colour of the print edition given in inks, or as a plain colour of the screen?",
    "Colours such as oklch() reach beyond what a screen shows and a press prints; which inks they become is chance.",
    "Write device-cmyk() in styles/print.css.",
)
