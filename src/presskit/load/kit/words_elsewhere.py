"""Which words of a kit stand in its source's language on pages of another, as nobody has given them in that one."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from presskit.load.kit.kit_file import KitFile
from presskit.load.statement.statement_file import ReadStatement
from presskit.load.wording import listed
from presskit.model.event import EventText
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Cover, Organisation, Picture, ReleaseText
from presskit.model.spoken import ContactText, LinkText, OrganisationText

WORDS_ELSEWHERE = FindingKind(
    "words-in-another-language",
    Severity.NOTE,
    "Are all words of a page in its language?",
    "Names, addresses and titles often stay as they are; each is marked with its language for screen readers, and "
    "set apart from the text around it. What should be translated is seen here at once.",
    "Give what should be in that language in a table named by its code, such as [fr] in organisation.toml.",
)

_OF_ORGANISATION = {
    "short_name": "the short name",
    "name": "the name",
    "address": "the address",
    "legal": "the legal line",
}
_OF_EVENT = ("place", "address", "city", "directions", "programme", "organiser", "cost", "access", "call")


def words_elsewhere(
    kit: KitFile,
    organisation: Organisation | None,
    statements: Mapping[str, ReadStatement],
    pictures: Collection[Picture],
    cover: Cover | None,
) -> Iterator[Finding]:
    """One note for each language, of all that pages in it print in another."""
    for number, language in enumerate(kit.languages):
        if language not in statements:
            continue
        told = [*_of_organisation(organisation, language, kit.languages[0])]
        if number and not _is_nearly(language, kit.languages[0]):
            shown = [each for each in pictures if each.key in _figures(statements[language])]
            told += [*_of_kit(kit, language, statements[language].used_ids), *_of_pictures(shown, cover, language)]
        if told:
            said = f"in {language} these stand in another language: {'; '.join(each for each, _where in told)}"
            where = listed(dict.fromkeys(where for _each, where in told))
            yield WORDS_ELSEWHERE.at(kit.toml.value_place("languages", number), said, f"to give them: {where}")


def _is_nearly(language: str, source: str) -> bool:
    """Whether the two are one language of two countries, such as en and en-US; two scripts are two."""
    return language[:2] == source[:2] and not any(part.istitle() for part in f"{language}-{source}".split("-"))


def _of_organisation(organisation: Organisation | None, language: str, source: str) -> Iterator[tuple[str, str]]:
    if organisation is None or (organisation.language or source) == language:
        return
    if _is_nearly(language, organisation.language or source):
        return
    text = organisation.texts.get(language, OrganisationText())
    missing = [
        words for key, words in _OF_ORGANISATION.items() if getattr(organisation, key) and not getattr(text, key)
    ]
    if missing:
        where = organisation.settings.file or "organisation.toml"
        yield f"of the organisation {listed(missing)}", f"[{language}] in {where}"


def _of_kit(kit: KitFile, language: str, used_ids: Collection[str]) -> Iterator[tuple[str, str]]:
    source = kit.languages[0]
    titles = [link for link in kit.links if link.id in used_ids and not link.texts.get(language, LinkText()).title]
    if titles:
        yield _many(len(titles), "the title of {} link"), f"[links.{language}] below each link"
    roles = [each for each in kit.release.contacts if each.role and not each.texts.get(language, ContactText()).role]
    if roles:
        said = _many(len(roles), "the role of {} press contact")
        yield said, f"[release.contact.{language}]"
    texts = kit.release.texts
    if texts.get(source, ReleaseText()).boilerplate and not texts.get(language, ReleaseText()).boilerplate:
        yield "the boilerplate", f"boilerplate in [release.{language}]"
    if kit.event:
        own, text = (kit.event.texts.get(code, EventText()) for code in (source, language))
        missing = [key for key in _OF_EVENT if getattr(own, key) and not getattr(text, key)]
        if text.address or text.city:
            missing = [key for key in missing if key not in ("address", "city")]
        if missing:
            yield f"of the event {listed(missing)}", f"[event.{language}]"


def _of_pictures(pictures: Sequence[Picture], cover: Cover | None, language: str) -> Iterator[tuple[str, str]]:
    fronts = [cover.pictures[language]] if cover and language in cover.pictures else []
    shown = [*pictures, *fronts]
    captions = sum(bool(each.said_in) for each in shown)
    credits = sum(bool(each.credit_said_in) for each in shown)
    where = f'["<picture>".{language}] in assets/credits.toml'
    if captions:
        yield _many(captions, "the caption of {} picture"), where
    if credits:
        yield _many(credits, "the credit of {} picture"), where
    if any(each.alt_said_in for each in fronts):
        yield "what the picture on the front shows", f'{language} = "…" in [cover]'


def _figures(read: ReadStatement) -> frozenset[str]:
    return frozenset(getattr(block, "picture_key", "") for block in read.statement.blocks)


def _many(number: int, words: str) -> str:
    """The words of one thing, or of as many."""
    return words.format("a") if number == 1 else f"{words.format(number)}s"
