"""What can be wrong with the tags of a PDF, and with what it says of itself."""

from presskit.model.finding import FindingKind, Severity

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
    "Export the PDF again with tags; if presskit made it, report it as a fault of presskit.",
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
    "Export the PDF again; if presskit made it, report it as a fault of presskit.",
)
TITLE_MISSING = FindingKind(
    "pdf-title-missing",
    Severity.ERROR,
    "Has the PDF a title?",
    "PDF/UA-1, 7.1: a reader shows and a screen reader speaks the title; without one it speaks the file name.",
    "Set the title in the document that the PDF is made from.",
)
TITLE_NOT_SHOWN = FindingKind(
    "pdf-title-not-shown",
    Severity.WARNING,
    "Does a reader show the title instead of the file name?",
    "PDF/UA-1, 7.1: DisplayDocTitle has to be true.",
    "Export the PDF with the setting that shows the title in the window bar.",
)
LANGUAGE_MISSING = FindingKind(
    "pdf-language-missing",
    Severity.ERROR,
    "Does the PDF say which language it is in?",
    "PDF/UA-1, 7.2: without it a screen reader speaks the text with the wrong voice.",
    "Set the language in the document that the PDF is made from.",
)
HEADING_LEVEL_SKIPPED = FindingKind(
    "heading-level-skipped",
    Severity.WARNING,
    "Do headings go down one level at a time, beginning with the first?",
    "PDF/UA-1, 7.4.2: who hears a document finds the way by its headings; a gap sounds like a lost chapter.",
    "Give the heading the level that follows the one above it.",
)
TITLE_HEADING_TWICE = FindingKind(
    "title-heading-twice",
    Severity.NOTE,
    "Is there one heading of the first level?",
    "The first level is the headline of the document; with two of them it is not clear which one that is.",
    "Make the others headings of the second level.",
)
PICTURE_WITHOUT_WORDS = FindingKind(
    "picture-without-words",
    Severity.ERROR,
    "Has every picture a description?",
    "PDF/UA-1, 7.3: who cannot see the picture hears its description, or learns only that there is one.",
    "Write what the picture shows as its alternative text, or mark it as decoration.",
)
TABLE_HEADER_WITHOUT_SCOPE = FindingKind(
    "table-header-without-scope",
    Severity.WARNING,
    "Does every table header say whether it heads a row or a column?",
    "PDF/UA-1, 7.5: a screen reader speaks the header with each cell, and has to know which ones belong to it.",
    "Give the header cells the scope row or col.",
)
LINK_NOT_TAGGED = FindingKind(
    "link-not-tagged",
    Severity.ERROR,
    "Does every link stand in the tags?",
    "PDF/UA-1, 7.18.5: a link outside the tags cannot be reached with a screen reader.",
    "Export the PDF again with tags for links.",
)
CONTENT_NOT_TAGGED = FindingKind(
    "content-not-tagged",
    Severity.ERROR,
    "Is everything on the pages either tagged or marked as decoration?",
    "PDF/UA-1, 7.1: what is neither is not read aloud, though it may be the one thing that matters.",
    "Tag the content, or mark it as an artifact, in the program that makes the PDF.",
)
