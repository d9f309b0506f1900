"""What can be wrong with the words of a PDF."""

from presskit.model.finding import FindingKind, Severity

LEFTOVER_ON_PAGE = FindingKind(
    "leftover-on-page",
    Severity.ERROR,
    "Is the page free of raw markup and dummy text?",
    "[text](#), <br>, Placeholder and Example Corp have all been seen on printed pages of other tools.",
    "Take the words out where they come from: the text, the settings or the template.",
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
LEFTOVER_SUSPECTED = FindingKind(
    "leftover-suspected",
    Severity.WARNING,
    "Are there no words on the page that someone meant to replace?",
    "TBC, XXX, undefined, None and nan are what programs and people leave where a name or a number should stand.",
    "Write what should stand there, or leave it if it is meant so.",
)
TEXT_SPACES_LOST = FindingKind(
    "text-spaces-lost",
    Severity.ERROR,
    "Does copied text come with the spaces between its words?",
    "Text without spaces cannot be quoted, searched or read aloud.",
    "Set the text without letter spacing or other effects that move single letters.",
)
TEXT_GARBLED = FindingKind(
    "text-garbled",
    Severity.ERROR,
    "Are all letters on the page the ones that were meant?",
    "Letters such as â€™ for an apostrophe come from text that was read in the wrong encoding.",
    "Save the source as UTF-8, and make the PDF again.",
)
TEXT_UNMAPPED = FindingKind(
    "text-unmapped",
    Severity.ERROR,
    "Does the file say for every letter which one it is?",
    "Where it does not, copied text has boxes or nothing in its place, and a screen reader is silent.",
    "Make the PDF again with fonts that have Unicode tables, and without turning text into symbols.",
)
TEXT_PRIVATE_CHARACTERS = FindingKind(
    "text-private-characters",
    Severity.WARNING,
    "Does the text hold only characters that every program knows?",
    "Characters of the private use areas mean something in one font alone, mostly an icon; copied, they are boxes.",
    "Set icons as pictures with words for screen readers, or use characters that Unicode has.",
)
TEXT_UNSEEN_CHARACTERS = FindingKind(
    "text-unseen-characters",
    Severity.NOTE,
    "Does copied text come without invisible characters?",
    "Soft hyphens and zero-width characters are copied with the text: words are not found, addresses not opened.",
    "Take them out of the text; let the style sheet say where words may be divided.",
)
TEXT_HIDDEN = FindingKind(
    "text-hidden",
    Severity.ERROR,
    "Can everything be seen that is in the text of the page?",
    "Words without ink, in the colour of their ground or beside the page are copied and read aloud all the same.",
    "Take the words out, or let them be seen.",
)
PAGE_IS_PICTURE = FindingKind(
    "page-is-picture",
    Severity.WARNING,
    "Is every page made of text, and not of pictures or outlines alone?",
    "A page without text cannot be searched, quoted, translated or read aloud.",
    "Make the PDF from the document itself instead of scanning it or turning its text into outlines.",
)
