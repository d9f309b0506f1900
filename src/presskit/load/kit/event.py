"""[event] of kit.toml: when and where flyers and posters invite to, and what is asked for while it is half given."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from presskit.load.kit.embargo import unknown_zone
from presskit.load.kit.links import unlisted_link_ids
from presskit.load.kit.listed_languages import unlisted_languages
from presskit.load.languages import set_quotation_marks
from presskit.load.toml.schema import EventTable, EventTextTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import listed
from presskit.model.event import Event, EventText
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Link
from presskit.rules.time_zones import zone_of

EVENT_INCOMPLETE = FindingKind(
    "event-incomplete",
    Severity.WARNING,
    "Does the event say when it begins and where it is, in every language of the kit?",
    "Who sees the flyer must be able to come: without an hour and a place nobody can.",
    "Add begins to [event], and place to [event.<language>].",
)
EVENT_DETAIL_MISSING = FindingKind(
    "event-detail-missing",
    Severity.NOTE,
    "Does the event say until when it lasts, in which street, what it costs and for whom the place is fit?",
    "Each is asked about by telephone if the flyer does not say it; access is what keeps people away.",
    "Add what is missing to [event] and [event.<language>]; leave it out if nobody can say it yet.",
)
EVENT_ENDS_EARLY = FindingKind(
    "event-ends-early",
    Severity.ERROR,
    "Does the event end after it begins?",
    "One of the two moments is a slip, and the flyer prints both.",
    "Correct begins or ends in [event].",
)
EVENT_BEFORE_STATEMENT = FindingKind(
    "event-before-statement",
    Severity.WARNING,
    "Is the event on the day of the statement, or later?",
    "Nobody is invited to what is over: one of the two dates may be of last year.",
    "Correct begins in [event], or date at the head of kit.toml.",
)
EVENT_HOUR_DOUBTFUL = FindingKind(
    "event-hour-doubtful",
    Severity.WARNING,
    "Is each hour of the event one that the clock shows once on that day?",
    "When clocks are changed, one hour comes twice or not at all.",
    "Choose an hour outside the change, or write it with its distance from UTC.",
)

_LONGEST_NIGHT_HOURS = 14
# What flyers say beside hour and place, by the key of the setting.
_DETAILS = ("address", "city", "cost", "access")


def read_event(
    toml: TomlFile,
    table: EventTable | None,
    links: tuple[Link, ...],
    languages: tuple[str, ...],
    statement_day: date | None,
    found: list[Finding],
) -> Event | None:
    """The event with every gap in `found`; None if the kit has none."""
    if table is None:
        return None
    found += unlisted_languages(toml, ("event",), table.texts, languages)
    if table.registration:
        found += unlisted_link_ids(toml, [(("event", "registration"), table.registration)], links)
    if table.zone and zone_of(table.zone) is None:
        found.append(unknown_zone(toml, table.zone, ("event", "zone")))
    begins, ends = (_local(moment, table.zone) for moment in (table.begins, table.ends))
    found += _doubtful_hours(toml, table, table.zone)
    found += _wrong_order(toml, begins, ends, statement_day)
    found += _gaps(toml, table, languages)
    texts = {language: _read_text(text, language) for language, text in table.texts.items()}
    return Event(begins, ends, table.zone, table.registration, texts)


def _local(moment: datetime | None, zone: str) -> datetime | None:
    """The moment as the clock of the place shows it, as plain data; its own clock where no zone is given."""
    if moment is None:
        return None
    if moment.tzinfo is not None and zone and (known := zone_of(zone)):
        moment = moment.astimezone(known)
    return datetime(moment.year, moment.month, moment.day, moment.hour, moment.minute)


def _doubtful_hours(toml: TomlFile, table: EventTable, zone: str) -> Iterator[Finding]:
    known = zone_of(zone) if zone else None
    for key, moment in (("begins", table.begins), ("ends", table.ends)):
        if known is None or moment is None or moment.tzinfo is not None:
            continue
        first, second = (moment.replace(tzinfo=known, fold=fold).utcoffset() for fold in (0, 1))
        if first is not None and second is not None and first != second:
            comes = "comes twice" if first > second else "does not come"
            message = f"on {moment:%Y-%m-%d} the hour {moment:%H:%M} {comes} in {zone}, as clocks are changed"
            hint = "choose another hour, or write it with its distance from UTC, such as +01:00"
            yield EVENT_HOUR_DOUBTFUL.at(toml.value_place("event", key), message, hint)


def _wrong_order(
    toml: TomlFile, begins: datetime | None, ends: datetime | None, statement_day: date | None
) -> Iterator[Finding]:
    if begins and ends and ends <= begins:
        message = f"the event ends at {ends:%Y-%m-%d %H:%M}, but begins at {begins:%Y-%m-%d %H:%M}"
        hint, next_day = "correct one of the two", ends + timedelta(days=1)
        if begins < next_day <= begins + timedelta(hours=_LONGEST_NIGHT_HOURS):
            hint = f"write {next_day:%Y-%m-%dT%H:%M:%S} if it goes on past midnight"
        yield EVENT_ENDS_EARLY.at(toml.value_place("event", "ends"), message, hint)
    if begins and statement_day and begins.date() < statement_day:
        message = f"the event is on {begins:%Y-%m-%d}, but the statement of {statement_day}"
        hint = 'correct this day, or "date" at the head of kit.toml'
        yield EVENT_BEFORE_STATEMENT.at(toml.value_place("event", "begins"), message, hint)


def _gaps(toml: TomlFile, table: EventTable, languages: Iterable[str]) -> Iterator[Finding]:
    """What the flyer cannot do without, and in one note what people will ask for; a slip is told already."""
    if table.begins is None and not toml.gives("event", "begins"):
        hint = "add a line begins with day and hour, such as begins = 2021-11-01T18:30:00"
        yield EVENT_INCOMPLETE.at(toml.place("event"), "the event does not say when it begins", hint)
    missing = [] if table.ends or toml.gives("event", "ends") else ["ends"]
    source = table.texts.get(next(iter(languages), ""), EventTextTable())
    for number, language in enumerate(languages):
        text, path = table.texts.get(language, EventTextTable()), ("event", language)
        is_given = toml.gives(*path)
        if number and source.place.strip() and not is_given:
            continue  # the source's words stand in
        if (
            not text.place.strip()
            and not (number and source.place.strip())
            and not (is_given and toml.value(*path, "place"))
        ):
            said = "the event does not say where it is" if is_given else f"the event has no words in {language}"
            hint = f'add a line place = "…" to [event.{language}]'
            yield EVENT_INCOMPLETE.at(toml.place(*(path if is_given else path[:1])), said, hint)
        gaps = [key for key in _DETAILS if not _says(text, source, key) and not toml.value(*path, key)]
        if is_given and (missing or gaps):
            said = f"the event does not say: {listed([*missing, *gaps])}"
            yield EVENT_DETAIL_MISSING.at(toml.place(*path), said, f"add what is known to [event.{language}]")
            missing = []


def _says(text: EventTextTable, source: EventTextTable, key: str) -> bool:
    """Whether a language says it, or the source, whose words stand in."""
    return bool(getattr(text, key).strip() or getattr(source, key).strip())


def _read_text(table: EventTextTable, language: str) -> EventText:
    def set_marks(text: str) -> str:
        return set_quotation_marks(text.strip(), language)

    return EventText(
        place=set_marks(table.place),
        address=set_marks(table.address),
        city=set_marks(table.city),
        directions=set_marks(table.directions),
        programme=tuple(set_marks(line) for line in table.programme if line.strip()),
        organiser=set_marks(table.organiser),
        cost=set_marks(table.cost),
        access=set_marks(table.access),
        call=set_marks(table.call),
    )
