"""[flyer.<language>] of kit.toml: the statement's own words that a flyer sets apart."""

from collections.abc import Iterator, Mapping

from presskit.load.kit.kit_file import KitFile
from presskit.load.kit.listed_languages import unlisted_languages
from presskit.load.languages import set_quotation_marks
from presskit.load.statement.word_for_word import StatementWords
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import FlyerTable
from presskit.load.toml.shape import EMPTY_VALUE
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import FlyerText, Statement

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


def read_flyer_texts(kit: KitFile, statements: Mapping[str, Statement], found: list[Finding]) -> dict[str, FlyerText]:
    """The flyers' words by language, each compared with its statement."""
    found += unlisted_languages(kit.toml, "flyer", kit.flyers, kit.languages)
    if kit.orders("flyer"):
        found += _missing_texts(kit)
    for language, table in kit.flyers.items():
        if language in statements:
            found += _check_words(kit, language, table, StatementWords(statements[language]))
    return {language: _flyer_text(table, language) for language, table in kit.flyers.items()}


def _missing_texts(kit: KitFile) -> Iterator[Finding]:
    for language in kit.languages:
        if not kit.toml.gives("flyer", language):
            message = f"the flyer has no words in {language}"
            hint = f"add [flyer.{language}] with call, copied from the statement"
            yield FLYER_TEXT_MISSING.at(kit.toml.place("flyer"), message, hint)


def _check_words(kit: KitFile, language: str, table: FlyerTable, statement: StatementWords) -> Iterator[Finding]:
    for path, text in _texts(table):
        place = kit.toml.value_place("flyer", language, *path)
        if not text.strip():
            if len(path) > 1:
                yield EMPTY_VALUE.at(place, "this line of the flyer says nothing", "fill it, or take it out")
            continue
        words = set_quotation_marks(text, language)
        if not statement.hold(words):
            message = f'"{shortened(words)}" does not stand in the statement word for word'
            nearest = statement.nearest_sentence(words)
            hint = f"the statement says: {nearest}" if nearest else "copy the words from the statement"
            yield NOT_WORD_FOR_WORD.at(place, message, hint)


def _texts(table: FlyerTable) -> Iterator[tuple[KeyPath, str]]:
    yield ("call",), table.call
    yield from ((("argument", index), text) for index, text in enumerate(table.argument))
    yield ("demand_lead",), table.demand_lead
    yield from ((("demands", index), text) for index, text in enumerate(table.demands))


def _flyer_text(table: FlyerTable, language: str) -> FlyerText:
    return FlyerText(
        call=set_quotation_marks(table.call, language),
        argument=tuple(set_quotation_marks(text, language) for text in table.argument),
        demand_lead=set_quotation_marks(table.demand_lead, language),
        demands=tuple(set_quotation_marks(text, language) for text in table.demands),
    )
