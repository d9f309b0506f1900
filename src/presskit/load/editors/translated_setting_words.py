"""What an editor shows beside the words that a kit gives in other languages than its source."""

from presskit.load.pictures.credits import CreditTextTable
from presskit.load.toml.organisation_schema import OrganisationTextTable
from presskit.load.toml.schema import ContactTextTable, LinkTextTable, SettingsTable

_ELSE = "without it, the source's stands in, and says to screen readers in which language."

TRANSLATED_TABLE_HEADERS: dict[type[SettingsTable], str] = {
    OrganisationTextTable: "[<language>]",
    LinkTextTable: "[links.<language>]",
    ContactTextTable: "[release.contact.<language>]",
    CreditTextTable: '["<file name>".<language>]',
}

TRANSLATED_TABLE_WORDS: dict[type[SettingsTable], str] = {
    OrganisationTextTable: "What the organisation says of itself in another language, as far as it does.",
    LinkTextTable: "The title of the page or report in another language.",
    ContactTextTable: "The contact's name and role in another language.",
    CreditTextTable: "What stands under the picture in another language.",
}

TRANSLATED_SETTING_WORDS: dict[type[SettingsTable], dict[str, str]] = {
    OrganisationTextTable: {
        "short_name": f"The letters or the word it is known by in this language; {_ELSE}",
        "name": f"The full name in this language; {_ELSE}",
        "address": f"The lines of its address in this language; {_ELSE}",
        "legal": f"The legal line in this language, with the numbers of the source's; {_ELSE}",
        "logo_alt": "What a screen reader says for the logo in this language.",
    },
    LinkTextTable: {
        "title": f"The title in this language; {_ELSE}",
        "publisher": "Who has published it, in this language.",
    },
    ContactTextTable: {
        "name": "The name in the letters of this language.",
        "role": f"What this person is in the organisation, in this language; {_ELSE}",
    },
    CreditTextTable: {
        "caption": f"What stands under the picture in this language; {_ELSE}",
        "credit": f"Whose it is, in this language; {_ELSE}",
    },
}
