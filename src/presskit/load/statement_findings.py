"""What can be wrong with the text of a statement."""

from presskit.model.finding import FindingKind, Severity

FRONT_MATTER = FindingKind(
    "front-matter",
    Severity.ERROR,
    "Does the statement begin with its title?",
    "Settings between --- lines belong to other tools; here the facts stand in kit.toml.",
    "Move each fact to kit.toml and delete the lines from --- to ---.",
)
MISSING_TITLE = FindingKind(
    "missing-title",
    Severity.ERROR,
    "Does the statement have a title?",
    "The title heads every piece and names the PDF for readers and screen readers.",
    "Begin the statement with a line such as `# International Drug Users Day`.",
)
SECOND_TITLE = FindingKind(
    "second-title",
    Severity.ERROR,
    "Does the statement have only one title?",
    "A document with two titles has none; headings inside it begin with ##.",
    "Write ## instead of #.",
)
TITLE_DIFFERS = FindingKind(
    "title-differs",
    Severity.ERROR,
    "Is the title in kit.toml the one that the statement prints?",
    "Two titles for one statement end up in two places.",
    "Make the two the same.",
)
HASHTAG_DIFFERS = FindingKind(
    "hashtag-differs",
    Severity.ERROR,
    "Is the hashtag in kit.toml the one that the statement prints?",
    "A campaign with two hashtags is two small campaigns.",
    "Make the two the same.",
)
DATE_LINE_DIFFERS = FindingKind(
    "date-line-differs",
    Severity.WARNING,
    "Does the date that the statement prints hold the day and the year of kit.toml's date?",
    "A wrong date on one piece makes journalists doubt them all.",
    "Correct the line under the title, or `date` in kit.toml.",
)
EMPTY_STATEMENT = FindingKind(
    "empty-statement",
    Severity.ERROR,
    "Does the statement say anything?",
    "A press kit of a title alone is no press kit.",
    "Write the statement under its title.",
)
STATEMENT_UNLISTED = FindingKind(
    "statement-unlisted",
    Severity.WARNING,
    "Is every statement in the folder one that the kit lists?",
    "A translation that nobody lists is never printed.",
    "Add the language to `languages` in kit.toml, or move the file away.",
)
UNDEFINED_LINK = FindingKind(
    "undefined-link",
    Severity.ERROR,
    "Is every link of the statement one of kit.toml's?",
    "Only links of [[links]] have an address, a title and a QR code.",
    "Correct the id, or add the link to [[links]] in kit.toml.",
)
LINK_OUTSIDE_LIST = FindingKind(
    "link-outside-list",
    Severity.ERROR,
    "Do all addresses stand in kit.toml?",
    "An address in the text has no title, no publisher and no QR code, and print readers never see it.",
    "Add it to [[links]] in kit.toml and write [words][id] in the statement.",
)
LINK_WITHOUT_WORDS = FindingKind(
    "link-without-words",
    Severity.ERROR,
    "Does every link have words to stand on?",
    "A link without words cannot be seen, tapped or read aloud.",
    "Write [words][id].",
)
BROKEN_LINK = FindingKind(
    "broken-link",
    Severity.ERROR,
    "Is every link and picture written in full?",
    "A link with a slip in it is printed as it stands, brackets and all.",
    "Write [words][id] for links and ![what it shows](assets/photo.jpg) for pictures, without spaces between.",
)
LINK_DEFINITION = FindingKind(
    "link-definition",
    Severity.ERROR,
    "Do all addresses stand in kit.toml and none at the end of the statement?",
    "Lines such as `[id]: https://…` know no title, publisher or day on which someone opened the page.",
    "Move the address to [[links]] in kit.toml and delete the line.",
)
RAW_HTML = FindingKind(
    "raw-html",
    Severity.ERROR,
    "Is the statement plain Markdown?",
    "HTML in the text could hide words, load files or break a page.",
    "Take the tag out; *words* sets italics and **words** bold.",
)
UNSUPPORTED_MARKDOWN = FindingKind(
    "unsupported-markdown",
    Severity.ERROR,
    "Does the statement use only what a statement needs?",
    "Tables, code and rules have no place in the pieces and would be lost without a word.",
    "Write it as paragraphs, headings, lists or quotations.",
)
PICTURE_IN_TEXT = FindingKind(
    "picture-in-text",
    Severity.ERROR,
    "Does every picture stand in a paragraph of its own?",
    "A picture inside a line tears the lines apart.",
    "Put an empty line before and after the picture.",
)
MISSING_ALT = FindingKind(
    "missing-alt",
    Severity.ERROR,
    "Does every picture say in words what it shows?",
    "Readers who cannot see it hear these words (PDF/UA-1, clause 7.3).",
    "Write ![what the picture shows](assets/photo.jpg).",
)
MISSING_CREDIT = FindingKind(
    "missing-credit",
    Severity.WARNING,
    "Does every picture say whose it is?",
    "Newsrooms do not print a picture without knowing who took it and whether they may.",
    "Add the picture to assets/credits.toml with its credit.",
)
LEFTOVER_TEXT = FindingKind(
    "leftover-text",
    Severity.WARNING,
    "Is the kit free of words that were meant to be replaced?",
    "TODO and Lorem ipsum have been printed by many before.",
    "Write what should stand there, or take it out.",
)
LOST_LETTER = FindingKind(
    "lost-letter",
    Severity.ERROR,
    "Is every letter the one that was typed?",
    "A text that went through a program with another encoding prints â€™ for an apostrophe and Ã© for é.",
    "Type the word again, or copy it from the original, and save the file as UTF-8.",
)
TEXT_TOO_LONG = FindingKind(
    "text-too-long",
    Severity.ERROR,
    "Is the statement of a length that can be set?",
    "Over 100,000 words it is a book, and building it takes the machine down.",
    "Shorten it, or publish the long text elsewhere and link to it.",
)
TEXT_LONG = FindingKind(
    "text-long",
    Severity.WARNING,
    "Is the statement of a length that is read?",
    "A statement of over 30,000 words makes a hundred pages and is hardly what was meant.",
    "Check that this is the right file.",
)
WORD_TOO_LONG = FindingKind(
    "word-too-long",
    Severity.ERROR,
    "Is every word of a length that fits a line?",
    "Thousands of letters without a space are data, not a text, and take minutes to break into lines.",
    "Take it out, or put spaces where it may break.",
)
WORD_LONG = FindingKind(
    "word-long",
    Severity.WARNING,
    "Does every word fit a line?",
    "A word longer than a line runs out of the page or is cut anywhere.",
    "Put a space or a hyphen where it may break.",
)
NESTED_TOO_DEEPLY = FindingKind(
    "nested-too-deeply",
    Severity.ERROR,
    "Are lists and quotations at most a few levels deep?",
    "Deeper ones run out of the page, and the parser drops text beyond its limit.",
    "Write it flatter.",
)
TOO_MANY_PARTS = FindingKind(
    "too-many-parts",
    Severity.ERROR,
    "Does the statement have a sensible number of headings and links?",
    "Thousands of them are an index, and each costs memory in every reader's program.",
    "Link to a page that lists them.",
)
