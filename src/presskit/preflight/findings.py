"""What reading a finished PDF back can find wrong."""

from presskit.model.finding import FindingKind, Severity

PDF_UNREADABLE = FindingKind(
    "pdf-unreadable",
    Severity.ERROR,
    "Can the finished PDF be opened and read to its end?",
    "Only what is read back from the file's own bytes is proven; a file that cannot be read proves nothing.",
    "Build again; if the finding comes back, report it with the kit as a fault of presskit.",
)
CHECK_COULD_NOT_RUN = FindingKind(
    "check-could-not-run",
    Severity.ERROR,
    "Did every check run?",
    "A check that is skipped in silence lets the very fault through that it was made for.",
    "Run `presskit doctor`; if it finds nothing, report the finding as a fault of presskit.",
)
PAGE_COUNT_DIFFERS = FindingKind(
    "page-count-differs",
    Severity.ERROR,
    "Has the PDF as many pages as were laid out?",
    "A page lost or doubled on the way to the finished file would be noticed only in print.",
    "Build again; if the finding comes back, report it as a fault of presskit.",
)
PAGE_SIZE_DIFFERS = FindingKind(
    "page-size-differs",
    Severity.ERROR,
    "Is every page trimmed to the size that kit.toml orders?",
    "Tools have been seen to give an A4 page a trim of 213 x 300 mm; a print shop cuts what the file says.",
    "Set the page size in the template's style sheet from the variables that templates/README.md names.",
)
PAGE_BOXES_NESTED_WRONGLY = FindingKind(
    "page-boxes-nested-wrongly",
    Severity.ERROR,
    "Does the trim lie within the bleed, and the bleed within the sheet?",
    "ISO 15930 (as restated) asks for TrimBox within BleedBox within MediaBox, and no ArtBox beside a TrimBox.",
    "Report it as a fault of presskit: the boxes are written by its prepress stage.",
)
FONT_NOT_EMBEDDED = FindingKind(
    "font-not-embedded",
    Severity.ERROR,
    "Is every font in the file?",
    "A font that is not in the file is replaced by another one at the print shop and on other computers.",
    "Use only fonts of the folder fonts/.",
)
FONT_NOT_SUBSET = FindingKind(
    "font-not-subset",
    Severity.WARNING,
    "Does the file hold only the letters it uses?",
    "A whole font makes the file large, and can carry the names of its makers or licensees.",
    "Report it as a fault of presskit: the engine should take only the letters used.",
)
FONT_UNKNOWN = FindingKind(
    "font-unknown",
    Severity.ERROR,
    "Are all fonts of the PDF fonts of the kit?",
    "When a style sheet names a font that is not there, a font of this computer can creep in unnoticed.",
    "Name only families that fonts/fonts.toml lists, or add the family there with its licence.",
)
PRINTED_GLYPH_MISSING = FindingKind(
    "printed-glyph-missing",
    Severity.ERROR,
    "Does every character on the page have a letter drawn for it?",
    "A character that no font has is printed as an empty box.",
    "Write the character another way, or add a font that has it to fonts/ with its licence.",
)
TITLE_DIFFERS = FindingKind(
    "pdf-title-differs",
    Severity.ERROR,
    "Does the PDF carry its title?",
    "PDF/UA-1, 7.1: a reader shows and a screen reader speaks the title, not the file name.",
    "Keep the block of the template's head that sets the title.",
)
LANGUAGE_DIFFERS = FindingKind(
    "language-differs",
    Severity.ERROR,
    "Does the PDF say which language it is in?",
    "PDF/UA-1, 7.2: without it a screen reader speaks the text with the wrong voice.",
    "Keep the lang attribute that the template's first line sets.",
)
NOT_TAGGED = FindingKind(
    "not-tagged",
    Severity.ERROR,
    "Is the PDF tagged?",
    "PDF/UA-1, 7.1: without tags a screen reader knows neither headings nor the order of reading.",
    "Report it as a fault of presskit: tags are written by its engine.",
)
CLAIMS_DIFFER = FindingKind(
    "claims-differ",
    Severity.ERROR,
    "Does the file itself claim the standards that the manifest lists?",
    "Tools have been seen to sell one file under two names; a claim counts only if it stands in the bytes.",
    "Report it as a fault of presskit: claims are written by its prepress stage.",
)
XMP_UNREADABLE = FindingKind(
    "xmp-unreadable",
    Severity.ERROR,
    "Can the file's XMP packet be read?",
    "Title and standards stand in the XMP packet; archives refuse a file in which it is broken.",
    "Report it as a fault of presskit: the packet is written by its prepress stage.",
)
QR_CODE_MISSING = FindingKind(
    "qr-code-missing",
    Severity.ERROR,
    "Can every QR code be read from the finished page, and does it lead where it should?",
    "A code that no telephone reads, or that leads elsewhere, is found out only after the flyers are printed.",
    "Keep the code dark on a light ground, unturned by styles, with nothing over it or its quiet zone.",
)
QR_CODE_UNEXPECTED = FindingKind(
    "qr-code-unexpected",
    Severity.ERROR,
    "Does every QR code on the page belong to a link of the kit?",
    "A code in a picture or template leads readers to an address that nobody has confirmed.",
    "Add the address to [[links]] in kit.toml, or take the picture with the code out.",
)
QR_CODE_SMALL = FindingKind(
    "qr-code-small",
    Severity.WARNING,
    "Are the squares of every QR code at least 0.5 mm wide?",
    "In simulated photographs at 6.6 pixels a millimetre 0.5 mm was read in 93 of 100 shots, 0.4 mm in 50 to 87.",
    "Give the code more room, or ask the site's owner for a shorter lasting address.",
)
QR_CODE_TOO_SMALL = FindingKind(
    "qr-code-too-small",
    Severity.ERROR,
    "Are the squares of every QR code at least 0.4 mm wide?",
    "Below 0.4 mm the spread of ink alone makes a code unreadable (measured by simulation).",
    "Give the code more room, or ask the site's owner for a shorter lasting address.",
)
QR_ADDRESS_MISSING = FindingKind(
    "qr-address-missing",
    Severity.ERROR,
    "Does the address of every QR code stand beside it in words?",
    "A code alone shuts out readers without a telephone, and nobody can see where it leads.",
    "Keep the address in the template's part that prints the code.",
)
QR_ADDRESSES_SWAPPED = FindingKind(
    "qr-addresses-swapped",
    Severity.ERROR,
    "Does each QR code stand nearer to its own address than to another code's?",
    "A code above another code's address has been printed; readers trust the words.",
    "Let the template print each code and its address in one block.",
)
LINK_TARGET_REFUSED = FindingKind(
    "link-target-refused",
    Severity.ERROR,
    "Does every link of the PDF lead to the web, a mail address or a telephone number?",
    "Links such as # or file:///home/... lead readers nowhere, and give away the computer that made them.",
    "Write the link out in full, with https://, where it is set.",
)
LEFTOVER_ON_PAGE = FindingKind(
    "leftover-on-page",
    Severity.ERROR,
    "Is the page free of raw markup and dummy text?",
    "[text](#), <br>, Placeholder and Example Corp have all been seen on printed pages of other tools.",
    "Take the words out of the statement, kit.toml or the template that sets them.",
)
TEXT_DIFFERS = FindingKind(
    "text-differs",
    Severity.ERROR,
    "Can the text be copied from the pages as it was written?",
    "Journalists copy and quote, screen readers read aloud: both take the text that lies in the file.",
    "Set the text without effects that change letters, and let nothing cover or cut it off.",
)
TEXT_HYPHENATED = FindingKind(
    "text-hyphenated",
    Severity.WARNING,
    "Does copied text come without hyphens inside words?",
    "A word divided at a line end is copied with its hyphen, and is then quoted and searched for in that form.",
    "Set `hyphens: manual` for the text, and no soft hyphens in it.",
)
IMAGE_COARSE = FindingKind(
    "image-coarse",
    Severity.WARNING,
    "Has every picture at least 225 pixels an inch at its printed size?",
    "Below 225 ppi a picture begins to look soft (after GWG 2015 as restated); aim at 300.",
    "Use a larger file of the picture, or print it smaller.",
)
IMAGE_TOO_COARSE = FindingKind(
    "image-too-coarse",
    Severity.ERROR,
    "Has every picture at least 150 pixels an inch at its printed size?",
    "Below 150 ppi a picture shows its pixels in print (after GWG 2015 as restated).",
    "Use a larger file of the picture, or print it smaller.",
)
ATTACHMENT_INSIDE = FindingKind(
    "attachment-inside",
    Severity.ERROR,
    "Is the PDF free of attached files?",
    "An attached file travels unseen, with its name, its dates and all that it holds; PDF/A-2 forbids most.",
    "Take the attachment out of the template.",
)
ACTION_INSIDE = FindingKind(
    "action-inside",
    Severity.ERROR,
    "Is the PDF free of scripts and actions?",
    "Scripts make mail filters refuse a file; PDF/A-2 and PDF/X-4 forbid them.",
    "Take the script or action out of the template.",
)
FORM_INSIDE = FindingKind(
    "form-inside",
    Severity.ERROR,
    "Is the PDF free of form fields?",
    "A press kit asks nothing of its readers, and fields print differently in every program.",
    "Draw the field with lines instead of an input element.",
)
FOLDER_NAMED = FindingKind(
    "folder-named",
    Severity.ERROR,
    "Is the PDF free of the names of folders on the computer that made it?",
    "A path such as /home/name/... names the person who built the kit; people may be harmed by that.",
    "Write links and pictures relative to the kit; if it comes from elsewhere, report it as a fault of presskit.",
)
