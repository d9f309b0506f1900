"""What laying copies out on a sheet can find wrong."""

from presskit.model.finding import FindingKind, Severity

SOURCE_UNREADABLE = FindingKind(
    "sheet-source-unreadable",
    Severity.ERROR,
    "Can the file be read that is to be laid out?",
    "Of a damaged file, pages or parts of pages may be missing on the sheet without anybody noticing.",
    "Make the file anew, or fetch it again from where it came.",
)
SOURCE_ENCRYPTED = FindingKind(
    "sheet-source-encrypted",
    Severity.ERROR,
    "Is the file free of a password and of restrictions?",
    "What its maker has locked is not for presskit to open; print shops refuse such files too.",
    "Ask whoever made it for a file without protection.",
)
PAGES_OF_MANY_SIZES = FindingKind(
    "sheet-pages-differ",
    Severity.ERROR,
    "Have all pages of the file one size?",
    "A sheet is cut along straight lines through all copies, so that they must be equal.",
    "Make a file of each size.",
)
ANNOTATIONS_LEFT_OUT = FindingKind(
    "sheet-annotations-left-out",
    Severity.WARNING,
    "Is everything that is seen part of the page itself?",
    "Notes, stamps and form fields lie over the page and are not printed in a press; a sheet leaves them out.",
    "Flatten them into the page in the program that made them, if they are to be printed.",
)
BLEED_CROPPED = FindingKind(
    "sheet-bleed-cropped",
    Severity.NOTE,
    "Is there room for the bleed?",
    "Copies that touch are parted by one cut, which no bleed protects: a cut half a millimetre off shows.",
    "Cut with care, ask for fewer copies with --up, or take a larger sheet.",
)
SHEET_FILLED = FindingKind(
    "sheet-filled",
    Severity.NOTE,
    "Can the printer reach everything on the sheet?",
    "Most office printers leave about 5 mm white all round, also where a copy has colour.",
    'Print at actual size (100 %, not "fit"); without borders, if the printer can do so.',
)
NO_ROOM_FOR_MARKS = FindingKind(
    "sheet-marks-left-out",
    Severity.NOTE,
    "Does every cut have its mark on the sheet?",
    "Copies and bleed fill the sheet to its edges, so that some cuts must be measured.",
    "Take a larger sheet, fewer copies with --up, or add --cut-lines.",
)
BLANK_PAGES_ADDED = FindingKind(
    "booklet-blank-pages",
    Severity.NOTE,
    "Has the booklet a number of pages that four divides?",
    "Each folded sheet makes four pages.",
    "Nothing need be done; or write so much more or less that the booklet is full.",
)
CREEP = FindingKind(
    "booklet-creep",
    Severity.WARNING,
    "Is the booklet thin enough to be folded as it is?",
    "In a thick booklet the inner sheets stand out and lose more at the trimmed edge; this is not compensated.",
    "Let the print shop lay out the single pages, or make two booklets.",
)
