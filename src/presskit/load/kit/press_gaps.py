"""What a press release, or a media advisory, normally has and this kit does not give."""

from collections.abc import Iterator

from presskit.load.kit.kit_file import KitFile
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import ReleaseText
from presskit.model.piece_design import PressFact

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
NO_EVENT = FindingKind(
    "no-event",
    Severity.NOTE,
    "Does the media advisory say what happens, when and where?",
    "An advisory asks newsrooms to come: they plan by day, hour and place.",
    "Add [event] with begins and [event.<language>] with place and address to kit.toml.",
)
NO_PHOTO_CALL = FindingKind(
    "no-photo-call",
    Severity.NOTE,
    "Does the media advisory say when and where photographers can come?",
    "Pictures and film are planned apart from words; without a photo call nobody brings a camera.",
    "Add [release.<language>.photo_call] with when, where and who to kit.toml.",
)
NO_SPOKESPERSON = FindingKind(
    "no-spokesperson",
    Severity.NOTE,
    "Does the media advisory name who can be interviewed?",
    "A reporter comes for somebody to speak to.",
    "Add [[release.<language>.spokespeople]] with who has agreed to it to kit.toml.",
)

# Each with the setting that fills it and what stands in until then.
_TEXT_GAPS = (
    (
        NO_HEADLINE,
        PressFact.HEADLINE,
        "has no headline of its own; the statement's title stands in",
    ),
    (NO_STANDFIRST, PressFact.STANDFIRST, "has no standfirst (summary under the headline)"),
    (
        NO_DATELINE_PLACE,
        PressFact.DATELINE_PLACE,
        "does not say where it is issued; its dateline has no place",
    ),
    (
        NO_BOILERPLATE,
        PressFact.BOILERPLATE,
        "does not say who the organisation is; the legal line stands in",
    ),
    (NO_QUOTATION, PressFact.QUOTATIONS, "quotes nobody by name"),
    (NO_PHOTO_CALL, PressFact.PHOTO_CALL, "says of no photo call"),
    (NO_SPOKESPERSON, PressFact.SPOKESPEOPLE, "names nobody who can be interviewed"),
)


# What is added for each that is more than a line.
_TABLES = {
    PressFact.QUOTATIONS: "[[{}.quotations]] with text and name",
    PressFact.PHOTO_CALL: "[{}.photo_call] with when, where and who",
    PressFact.SPOKESPEOPLE: "[[{}.spokespeople]] with name, role and languages",
}


def press_gaps(kit: KitFile, has_photograph: bool) -> Iterator[Finding]:
    """A note for each gap with the languages that have it; of what the pieces that are ordered normally print."""
    asked = {fact: f"the {design.title.lower()}" for design in reversed(kit.designs) for fact in design.asks_for}
    for kind, key, message in _TEXT_GAPS:
        languages = [language for language in kit.languages if key in asked and _lacks(kit, language, key)]
        if languages:
            header = _TABLES.get(key, f"{key} to [{{}}]").format(f"release.{languages[0]}")
            said = f"{asked[key]} {message}" + (f" ({', '.join(languages)})" if len(kit.languages) > 1 else "")
            yield kind.at(kit.toml.place("release", languages[0]), said, f"add {header} in kit.toml")
    is_answered = any(contact.name and contact.telephone for contact in kit.release.contacts)
    if PressFact.CONTACT in asked and not is_answered:
        message = f"{asked[PressFact.CONTACT]} names nobody whom journalists can telephone"
        hint = "add [release.contact] with name and telephone in kit.toml"
        yield NO_PRESS_CONTACT.at(kit.toml.place("release", "contact"), message, hint)
    if PressFact.EVENT in asked and not kit.event and not kit.toml.value("event"):
        message = f"{asked[PressFact.EVENT]} does not say what happens, when and where"
        hint = "add [event] with begins, and [event.<language>] with place and address, in kit.toml"
        yield NO_EVENT.at(kit.toml.source.whole, message, hint)
    if PressFact.PHOTOGRAPH in asked and not has_photograph:
        hint = "put it into assets/ and show it in the statement: ![what it shows](assets/photo.jpg)"
        yield NO_PHOTOGRAPH.at(kit.toml.source.whole, "the kit has no photograph", hint)


def _lacks(kit: KitFile, language: str, key: PressFact) -> bool:
    """Whether the language does not say it; of the organisation, what it says in the source's words stands in."""
    codes = (language, kit.languages[0]) if key is PressFact.BOILERPLATE else (language,)
    given = (kit.release.texts.get(code, ReleaseText()) for code in codes)
    return not any(getattr(text, key) for text in given) and not any(
        kit.toml.value("release", code, key) for code in codes
    )
