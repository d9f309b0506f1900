"""[release] of kit.toml: when the release may be used, who answers for it, and its own words."""

from collections.abc import Iterator
from datetime import date

from presskit.load.checks.contact_details import check_email, check_telephone
from presskit.load.kit.embargo import read_embargo
from presskit.load.kit.listed_languages import read_languages, unlisted_languages
from presskit.load.languages import one_line, set_quotation_marks
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import ContactTable, PhotoCallTable, ReleaseTable, ReleaseTextTable
from presskit.load.toml.toml_file import TomlFile
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Contact, PhotoCall, Release, ReleaseText, SpokenQuotation, Spokesperson
from presskit.model.spoken import ContactText

CONTACT_UNREACHABLE = FindingKind(
    "contact-unreachable",
    Severity.WARNING,
    "Can each press contact be reached?",
    "A name without a telephone number or an e-mail address sends a journalist looking elsewhere.",
    "Add telephone or email to the contact.",
)
PHOTO_CALL_INCOMPLETE = FindingKind(
    "photo-call-incomplete",
    Severity.WARNING,
    "Does the photo call say when and where?",
    "Picture desks plan by the hour and the place; without both, nobody is sent.",
    "Add when and where to [release.<language>.photo_call].",
)

_OPENING_MARKS = frozenset('"“”„«»‘’‚‹「『')


def read_release(
    toml: TomlFile, table: ReleaseTable, languages: tuple[str, ...], statement_day: date | None, found: list[Finding]
) -> Release:
    """The release's facts; the embargo has a zone and all texts their language's quotation marks."""
    embargo = read_embargo(toml, table, statement_day, found)
    found += unlisted_languages(toml, ("release",), table.texts, languages)
    return Release(
        embargo_until=embargo.until,
        embargo_zone=embargo.zone,
        contact=(
            _read_contact(toml, ("release", "contact"), table.contact, languages, found) if table.contact else None
        ),
        prints_fingerprint=table.fingerprint,
        texts={language: _read_text(toml, text, language, found) for language, text in table.texts.items()},
        further_contacts=tuple(
            _read_contact(toml, ("release", "contacts", index), contact, languages, found)
            for index, contact in enumerate(table.contacts)
        ),
        out_of_hours=_read_out_of_hours(toml, table.out_of_hours, found),
        interview_languages=read_languages(
            toml, table.interview_languages, found, ("release", "interview_languages")
        ),
        embargo_further_zones=embargo.further_zones,
        embargo_place=embargo.place,
    )


def _read_contact(
    toml: TomlFile, path: KeyPath, table: ContactTable, languages: tuple[str, ...], found: list[Finding]
) -> Contact:
    problems = (
        check_email(table.email, toml.value_place(*path, "email")),
        check_telephone(table.telephone, toml.value_place(*path, "telephone")),
    )
    found += filter(None, problems)
    if not any(toml.value(*path, key) for key in ("email", "telephone")):
        message = "this press contact has neither a telephone number nor an e-mail address"
        found.append(CONTACT_UNREACHABLE.at(toml.place(*path), message, "add a line telephone or email"))
    found += unlisted_languages(toml, path, table.texts, languages)
    texts = {code: ContactText(one_line(text.name), one_line(text.role)) for code, text in table.texts.items()}
    return Contact(one_line(table.name), one_line(table.role), table.email, table.telephone, texts)


def _read_out_of_hours(toml: TomlFile, number: str, found: list[Finding]) -> str:
    found += filter(None, [check_telephone(number, toml.value_place("release", "out_of_hours"))])
    return number


def _read_text(toml: TomlFile, table: ReleaseTextTable, language: str, found: list[Finding]) -> ReleaseText:
    spoken_in = [
        read_languages(toml, person.languages, found, ("release", language, "spokespeople", index, "languages"))
        for index, person in enumerate(table.spokespeople)
    ]
    if table.photo_call:
        found += _gaps_of_photo_call(toml, table.photo_call, language)

    def set_marks(text: str) -> str:
        return set_quotation_marks(text, language)

    return ReleaseText(
        headline=set_marks(table.headline),
        standfirst=set_marks(table.standfirst),
        dateline_place=set_marks(table.dateline_place),
        boilerplate=set_marks(table.boilerplate),
        quotations=tuple(
            SpokenQuotation(set_marks(_in_marks(spoken.text)), one_line(spoken.name), set_marks(spoken.role))
            for spoken in table.quotations
        ),
        notes=tuple(set_marks(note) for note in table.notes if note.strip()),
        spokespeople=tuple(
            Spokesperson(one_line(person.name), set_marks(person.role), languages)
            for person, languages in zip(table.spokespeople, spoken_in, strict=True)
        ),
        photo_call=_photo_call(table.photo_call, language),
    )


def _gaps_of_photo_call(toml: TomlFile, table: PhotoCallTable, language: str) -> Iterator[Finding]:
    """A warning for what it does not say; what could not be read is told already."""
    path = ("release", language, "photo_call")
    missing = [key for key in ("when", "where") if not getattr(table, key).strip() and not toml.value(*path, key)]
    if missing:
        hint = " and ".join(f'add a line {key} = "…"' for key in missing)
        message = f"the photo call does not say {' and '.join(missing)} it is"
        yield PHOTO_CALL_INCOMPLETE.at(toml.place(*path), message, hint)


def _photo_call(table: PhotoCallTable | None, language: str) -> PhotoCall | None:
    """The photo call, if it says anything."""
    if table is None or not any((table.when.strip(), table.where.strip(), table.who.strip())):
        return None
    return PhotoCall(*(set_quotation_marks(text, language) for text in (table.when, table.where, table.who)))


def _in_marks(spoken: str) -> str:
    """The words between straight marks, which are then set as the language sets them; some are written so already."""
    return spoken if spoken[:1] in _OPENING_MARKS else f'"{spoken.strip()}"'
