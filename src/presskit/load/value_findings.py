"""What can be wrong with the facts in kit.toml, organisation.toml and assets/credits.toml."""

from presskit.model.finding import FindingKind, Severity

TOML_SYNTAX = FindingKind(
    "toml-syntax",
    Severity.ERROR,
    "Does every line of the settings follow the form `name = value`?",
    "A line that cannot be read might be any setting; it is never guessed.",
    "Put texts between straight quotation marks, and dates and numbers without any.",
)
UNKNOWN_KEY = FindingKind(
    "unknown-key",
    Severity.ERROR,
    "Is every setting one that presskit knows?",
    "A misspelt setting would silently do nothing.",
    "Correct the name, or take the line out.",
)
WRONG_TYPE = FindingKind(
    "wrong-type",
    Severity.ERROR,
    "Is every value of the kind that its setting needs?",
    "A number where a text belongs, or the other way round, is never converted: 007 is not 7.",
    "Write the value as the message shows.",
)
BAD_DATE = FindingKind(
    "bad-date",
    Severity.ERROR,
    "Is every date written as year-month-day, and is there such a day?",
    "1/11/2021 is January for one reader and November for the next.",
    "Write it like 2021-11-01, without quotation marks.",
)
MISSING_KEY = FindingKind(
    "missing-key",
    Severity.ERROR,
    "Is every setting given that a kit cannot do without?",
    "What is missing is asked for, never invented.",
    "Add the line that the hint shows.",
)
EMPTY_VALUE = FindingKind(
    "empty-value",
    Severity.ERROR,
    "Does every setting that is written down say something?",
    "An empty text leaves a hole on the page.",
    "Fill it, or take the line out.",
)
DUPLICATE_ENTRY = FindingKind(
    "duplicate-entry",
    Severity.ERROR,
    "Is each language, link and piece named only once?",
    "Two entries under one name cannot both be meant.",
    "Take one of them out, or give it another name.",
)
BAD_ID = FindingKind(
    "bad-id",
    Severity.ERROR,
    "Is every id made of small letters, digits and hyphens?",
    "Ids become names of files and places in them, on every system.",
    "Use at most 40 letters from a-z, digits and hyphens.",
)
BAD_LANGUAGE = FindingKind(
    "bad-language",
    Severity.ERROR,
    "Is every language written as its code?",
    "The code sets hyphens, quotation marks, labels and the voice of a screen reader (BCP 47).",
    "Write codes such as en, fr, es or zh-Hans.",
)
UNKNOWN_LANGUAGE = FindingKind(
    "unknown-language",
    Severity.ERROR,
    "Does every text in a language belong to a language of the kit?",
    "A text in a language that the kit does not list is never printed.",
    "Add the language to `languages`, or correct the code.",
)
BAD_HASHTAG = FindingKind(
    "bad-hashtag",
    Severity.ERROR,
    "Is the hashtag one that networks can read?",
    "A hashtag ends at the first space or mark, so only part of it would be found.",
    "Write # and then letters, digits and underscores, without spaces.",
)
UNKNOWN_TEMPLATE = FindingKind(
    "unknown-template",
    Severity.ERROR,
    "Is every piece one that presskit can make?",
    "A piece is made from a template of that name.",
    "Choose press-release, flyer or letterhead.",
)
UNKNOWN_SIZE = FindingKind(
    "unknown-size",
    Severity.ERROR,
    "Is every paper size one that presskit knows?",
    "A size with a slip in it would be cut wrong.",
    "Choose A4, Letter, A5, A6, DL or Half Letter.",
)
SIZE_NOT_FOR_TEMPLATE = FindingKind(
    "size-not-for-template",
    Severity.ERROR,
    "Is each piece ordered in a size that it is designed for?",
    "A letter on A6 or a flyer on A4 does not hold what it must hold.",
    "Choose one of the sizes that the message names.",
)
UNKNOWN_EDITION = FindingKind(
    "unknown-edition",
    Severity.ERROR,
    "Is every edition one that presskit makes?",
    "An edition that is not made would be missing without a word.",
    'Write editions = ["screen"], or take the line out.',
)
EMBARGO_WITHOUT_ZONE = FindingKind(
    "embargo-without-zone",
    Severity.ERROR,
    "Does the embargo say in which time zone it ends?",
    "A newsroom on another continent would publish hours too early.",
    "Write the time with Z for UTC or with its distance from it, like 2021-11-01T09:00:00+01:00.",
)
UNKNOWN_TIME_ZONE = FindingKind(
    "unknown-time-zone",
    Severity.ERROR,
    "Is the embargo's time zone one that exists?",
    "The printed time is computed from it (IANA time zone database).",
    "Write a zone such as Europe/London or UTC.",
)
BAD_YEAR = FindingKind(
    "bad-year",
    Severity.ERROR,
    "Is each report's year a year?",
    "It is printed beside the report's title.",
    "Write four digits, such as 2021.",
)
BAD_CONTACT = FindingKind(
    "bad-contact",
    Severity.ERROR,
    "Is each e-mail address, web address and telephone number of the form they have?",
    "A journalist who cannot reach anyone does not print the story.",
    "Type it as it would stand on a business card.",
)
BAD_COLOUR = FindingKind(
    "bad-colour",
    Severity.ERROR,
    "Is the brand colour written as six digits from 0 to f?",
    "The same colour must come out on every page and at the printer.",
    'Write it like "#c5102e".',
)
LOW_CONTRAST = FindingKind(
    "low-contrast",
    Severity.ERROR,
    "Can white text on the brand colour, and the brand colour on white, be read?",
    "WCAG 2.1, success criterion 1.4.3, asks for a contrast of 4.5 to 1; many readers have weak eyes.",
    "Choose a darker tone of the colour.",
)
FLYER_TEXT_MISSING = FindingKind(
    "flyer-text-missing",
    Severity.ERROR,
    "Does every flyer have its words in every language of the kit?",
    "What a flyer sets apart is chosen by a person, never by a program.",
    "Add a [flyer.<language>] table with `call`, copied from the statement.",
)
NOT_WORD_FOR_WORD = FindingKind(
    "not-word-for-word",
    Severity.ERROR,
    "Do the flyer's words stand in the statement, word for word?",
    "What the flyer says in the organisation's name must be what the organisation has said.",
    "Copy the words from the statement.",
)
