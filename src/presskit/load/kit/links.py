"""[[links]] of kit.toml: the reports that the statement leads to."""

from collections.abc import Iterable

from presskit.load.checks.ids import BAD_ID, id_hint
from presskit.load.checks.web_address import judge_address
from presskit.load.kit.listed_languages import DUPLICATE_ENTRY, unlisted_languages
from presskit.load.languages import set_quotation_marks
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import LinkTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Link
from presskit.model.spoken import LinkText
from presskit.rules.address_forms import ascii_address
from presskit.rules.file_names import is_id

LINK_UNCONFIRMED = FindingKind(
    "link-unconfirmed",
    Severity.WARNING,
    "Has a person opened every link and compared it with the statement?",
    "A machine can find that a page exists, not that it is the one meant.",
    "Open it, compare, and write the day: confirmed = 2021-11-01.",
)
LINK_UNUSED = FindingKind(
    "link-unused",
    Severity.WARNING,
    "Is every link of kit.toml used in the statement?",
    "A report that the statement does not speak of gets a QR code that nobody can place.",
    "Write [words][id] in the statement, or take the link out.",
)
LINK_UNLISTED = FindingKind(
    "link-unlisted",
    Severity.ERROR,
    "Is each link that a piece or an event carries one of kit.toml's?",
    "Only links of [[links]] have an address, a title and a QR code.",
    "Correct the id, or add the link to [[links]].",
)
BAD_YEAR = FindingKind(
    "bad-year",
    Severity.ERROR,
    "Is each report's year a year?",
    "It is printed beside the report's title.",
    "Write four digits, such as 2021.",
)


def read_links(
    toml: TomlFile, tables: list[LinkTable], languages: tuple[str, ...], found: list[Finding]
) -> tuple[Link, ...]:
    """The links in the order they are listed; one whose address cannot be used has an empty one."""
    language = languages[0] if languages else ""
    links: dict[str, Link] = {}
    for index, table in enumerate(tables):
        found += unlisted_languages(toml, ("links", index), table.texts, languages)
        if table.id and table.id in links:
            place = toml.value_place("links", index, "id")
            message = f'another link has the id "{shortened(table.id)}"'
            found.append(DUPLICATE_ENTRY.at(place, message, "give each its own id"))
        elif table.id:
            links[table.id] = _read_link(toml, index, table, language, found)
        else:
            _read_link(toml, index, table, language, found)
    return tuple(links.values())


def _read_link(toml: TomlFile, index: int, table: LinkTable, language: str, found: list[Finding]) -> Link:
    place = toml.value_place("links", index, "url")
    is_text = isinstance(toml.value("links", index, "url"), str)
    problems = judge_address(table.url, place) if is_text else []
    found += problems
    if table.id.strip() and not is_id(table.id):
        message = f'"{shortened(table.id)}" cannot be a link\'s id'
        found.append(BAD_ID.at(toml.value_place("links", index, "id"), message, id_hint(table.id)))
    if table.year is not None and not 1000 <= table.year <= 9999:
        year_place = toml.value_place("links", index, "year")
        found.append(BAD_YEAR.at(year_place, f"{table.year} is no year", "write four digits, such as 2021"))
    is_usable = is_text and not any(problem.is_error for problem in problems)
    if is_usable and table.confirmed is None and not toml.gives("links", index, "confirmed"):
        message = (
            f'nobody has opened the link "{shortened(table.id or table.url)}" and compared it with the statement'
        )
        hint = "open it, and write the day below it, such as confirmed = 2021-11-01"
        hint += f"; `presskit links --confirm {table.id}` writes today's" if is_id(table.id) else ""
        found.append(LINK_UNCONFIRMED.at(place, message, hint))
    return Link(
        id=table.id,
        title=set_quotation_marks(table.title, language),
        url=ascii_address(table.url) if is_usable else "",
        place=place,
        publisher=table.publisher,
        year=table.year,
        confirmed=table.confirmed,
        texts={
            code: LinkText(set_quotation_marks(text.title, code), text.publisher)
            for code, text in table.texts.items()
        },
    )


def unlisted_link_ids(toml: TomlFile, written: Iterable[tuple[KeyPath, str]], links: Iterable[Link]) -> list[Finding]:
    """A finding for each id, at its path, that no link of the kit has."""
    ids = [link.id for link in links]
    hint = f"choose one of {listed(ids)}" if ids else "add the link to [[links]]"
    return [
        LINK_UNLISTED.at(
            toml.value_place(*path), f'no link has the id "{shortened(id_)}"', did_you_mean(id_, ids, hint)
        )
        for path, id_ in written
        if id_ not in ids
    ]


def unused_links(links: tuple[Link, ...], used_ids: set[str]) -> list[Finding]:
    """A warning for each link that no text leads to."""
    hint = "write [words][{}] in the statement, or take the link out of kit.toml"
    return [
        LINK_UNUSED.at(link.place, f'no statement uses the link "{link.id}"', hint.format(link.id))
        for link in links
        if link.id not in used_ids
    ]
