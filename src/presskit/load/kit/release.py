"""[release] of kit.toml: when the release may be used, who answers for it, and its own words."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from presskit.load.checks.contact_details import check_email, check_telephone
from presskit.load.kit.listed_languages import read_languages, unlisted_languages
from presskit.load.languages import one_line, set_quotation_marks
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import ContactTable, PhotoCallTable, ReleaseTable, ReleaseTextTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Contact, PhotoCall, Release, ReleaseText, SpokenQuotation, Spokesperson

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


def read_release(toml: TomlFile, table: ReleaseTable, languages: tuple[str, ...], found: list[Finding]) -> Release:
    """The release's facts; the embargo has a zone and all texts their language's quotation marks."""
    found += unlisted_languages(toml, "release", table.texts, languages)
    return Release(
        embargo_until=_read_embargo(toml, table.embargo_until, found),
        embargo_zone=_read_zone(toml, table.embargo_zone, found) if table.embargo_zone else "UTC",
        contact=_read_contact(toml, ("release", "contact"), table.contact, found) if table.contact else None,
        prints_fingerprint=table.fingerprint,
        texts={language: _read_text(toml, text, language, found) for language, text in table.texts.items()},
        further_contacts=tuple(
            _read_contact(toml, ("release", "contacts", index), contact, found)
            for index, contact in enumerate(table.contacts)
        ),
        out_of_hours=_read_out_of_hours(toml, table.out_of_hours, found),
        interview_languages=read_languages(
            toml, table.interview_languages, found, ("release", "interview_languages")
        ),
    )


def _read_embargo(toml: TomlFile, moment: datetime | None, found: list[Finding]) -> datetime | None:
    if moment is None:
        return None
    offset = moment.utcoffset()
    if offset is None:
        place = toml.value_place("release", "embargo_until")
        hint = f"write {moment.isoformat()}Z for UTC, or {moment.isoformat()}+01:00 for one hour ahead of it"
        found.append(EMBARGO_WITHOUT_ZONE.at(place, "the embargo does not say in which time zone it ends", hint))
        offset = timedelta()
    # The parser's own class of zones is left behind: a Kit holds plain data only.
    return moment.replace(tzinfo=timezone(offset))


def _read_zone(toml: TomlFile, zone: str, found: list[Finding]) -> str:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = _nearest_zone(zone) or "write a zone such as Europe/London, or UTC"
        place = toml.value_place("release", "embargo_zone")
        found.append(UNKNOWN_TIME_ZONE.at(place, f'there is no time zone "{shortened(zone)}"', hint))
    return zone


def _nearest_zone(zone: str) -> str:
    """A hint with the zone of that city, or the one that is nearest; a short name such as BST has several."""
    zones = sorted(name for name in available_timezones() if "/" in name)
    cities = {name.rpartition("/")[2].casefold(): name for name in zones}
    city = zone.strip().replace(" ", "_").casefold()
    if city in cities:
        return f'did you mean "{cities[city]}"?'
    return did_you_mean(zone, zones) if "/" in zone else ""


def _read_contact(toml: TomlFile, path: KeyPath, table: ContactTable, found: list[Finding]) -> Contact:
    problems = (
        check_email(table.email, toml.value_place(*path, "email")),
        check_telephone(table.telephone, toml.value_place(*path, "telephone")),
    )
    found += filter(None, problems)
    if not any(toml.value(*path, key) for key in ("email", "telephone")):
        message = "this press contact has neither a telephone number nor an e-mail address"
        found.append(CONTACT_UNREACHABLE.at(toml.place(*path), message, "add a line telephone or email"))
    return Contact(one_line(table.name), one_line(table.role), table.email, table.telephone)


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
