"""What can be wrong with what a partner adds to the press release, in partners/<id>/."""

from presskit.model.finding import FindingKind, Severity

PARTNER_FOLDER_UNKNOWN = FindingKind(
    "partner-folder-unknown",
    Severity.WARNING,
    "Does every folder of partners/ belong to a partner of the table?",
    "A text in a folder of another name is never printed.",
    "Name the folder as the partner's id, or add the partner to the table.",
)
PARTNER_FILE_UNKNOWN = FindingKind(
    "partner-file-unknown",
    Severity.WARNING,
    "Is every text in a partner's folder named so that it is read?",
    "Only local.<language>.md and contact.toml are read there.",
    "Name it local.en.md, with the language of the text in place of en.",
)
PARTNER_TEXT_UNLISTED = FindingKind(
    "partner-text-unlisted",
    Severity.WARNING,
    "Does the partner get the statement in the language of its text?",
    "A partner's text is printed with the statement in the same language, and else nowhere.",
    "Correct the language in the file's name or in the table.",
)
PARTNER_TEXT_EMPTY = FindingKind(
    "partner-text-empty",
    Severity.WARNING,
    "Does every partner's text say something?",
    "A heading with the partner's name and nothing under it would be left out.",
    "Write the text, or take the file away.",
)
PARTNER_TEXT_LONG = FindingKind(
    "partner-text-long",
    Severity.WARNING,
    "Is a partner's text short enough for a press release of two pages?",
    "Over 150 words it outweighs the statement that it is added to.",
    "Shorten it to one or two paragraphs.",
)
PARTNER_TEXT_TOO_LONG = FindingKind(
    "partner-text-too-long",
    Severity.ERROR,
    "Is a partner's text at most 400 words long?",
    "More is a statement of its own, and no part of the organisation's release.",
    "Shorten it, or make it a press release of the partner's own.",
)
PARTNER_TEXT_FORM = FindingKind(
    "partner-text-form",
    Severity.ERROR,
    "Is a partner's text made of paragraphs and lists alone?",
    "It stands under a heading with the partner's name; headings and pictures of its own have no place there.",
    "Take the # marks or the picture out.",
)
