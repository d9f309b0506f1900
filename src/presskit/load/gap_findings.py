"""What a press kit normally has and this one does not give: reported on every build, never made up."""

from presskit.model.finding import FindingKind, Severity

STILL_TO_WRITE = FindingKind(
    "still-to-write",
    Severity.WARNING,
    "Are all texts of the kit written that `presskit new` left to be written?",
    "Such a text says in brackets what belongs there, and is printed as it stands.",
    "Put your own words in the place of each [Write: …], brackets and all.",
)
ORGANISATION_DETAIL_MISSING = FindingKind(
    "organisation-detail-missing",
    Severity.NOTE,
    "Are the organisation's address, e-mail, web address and legal line given?",
    "Stationery carries them by custom, and in many countries by law.",
    "Add them to organisation.toml.",
)
NO_LOGO = FindingKind(
    "no-logo",
    Severity.NOTE,
    "Is there a logo?",
    "Without one, the short name set in the kit's typeface stands in its place.",
    'Put the file into assets/ and write logo = "assets/logo.svg" into organisation.toml.',
)
BRAND_COLOUR_STANDS_IN = FindingKind(
    "brand-colour-stands-in",
    Severity.NOTE,
    "Has the organisation given its own colour?",
    "A colour that nobody has confirmed stands in until it does.",
    "Ask the organisation, correct [brand] colour, and write the day: confirmed = 2021-11-01.",
)
NO_HEADLINE = FindingKind(
    "no-headline",
    Severity.NOTE,
    "Does the press release have a headline of its own?",
    "A headline says the news in 8 to 25 words; the statement's title stands in.",
    "Add headline to [release.<language>] in kit.toml.",
)
NO_STANDFIRST = FindingKind(
    "no-standfirst",
    Severity.NOTE,
    "Does the press release have a summary under its headline?",
    "Editors decide by the first two lines.",
    "Add standfirst to [release.<language>] in kit.toml.",
)
NO_DATELINE_PLACE = FindingKind(
    "no-dateline-place",
    Severity.NOTE,
    "Does the press release say where it was issued?",
    "By custom the first paragraph opens with the place and the date.",
    "Add dateline_place to [release.<language>] in kit.toml.",
)
NO_QUOTATION = FindingKind(
    "no-quotation",
    Severity.NOTE,
    "Does the press release quote a named person?",
    "Journalists need words that they can attribute to someone.",
    "Add [[release.<language>.quotations]] with text, name and role to kit.toml.",
)
NO_BOILERPLATE = FindingKind(
    "no-boilerplate",
    Severity.NOTE,
    "Does the press release say who the organisation is?",
    "Readers who do not know it need two or three sentences; the legal line stands in.",
    "Add boilerplate to [release.<language>] in kit.toml.",
)
NO_PRESS_CONTACT = FindingKind(
    "no-press-contact",
    Severity.NOTE,
    "Does the press release name someone who answers journalists?",
    "A release without a name and a telephone number cannot be checked before the deadline.",
    "Add [release.contact] with name and telephone to kit.toml.",
)
NO_PHOTOGRAPH = FindingKind(
    "no-photograph",
    Severity.NOTE,
    "Does the kit have a photograph?",
    "Stories with a picture are printed more often.",
    "Put it into assets/ with its credit in assets/credits.toml, and show it in the statement.",
)
