"""[<piece>.<language>] of kit.toml: the statement's own words that a piece, such as a flyer, sets apart."""

from collections.abc import Container, Iterable, Iterator, Mapping

from presskit.load.kit.kit_file import KitFile
from presskit.load.kit.listed_languages import unlisted_languages
from presskit.load.languages import set_quotation_marks
from presskit.load.statement.word_for_word import StatementWords, stands_in
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.shape import EMPTY_VALUE
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Link, Statement
from presskit.model.piece_design import WordsForm, WordsKey
from presskit.model.piece_words import Fact, PieceWords
from presskit.rules.leftovers import TO_WRITE

NOT_WORD_FOR_WORD = FindingKind(
    "not-word-for-word",
    Severity.ERROR,
    "Do the words that a piece sets apart stand in the statement, word for word?",
    "What the flyer says in the organisation's name must be what the organisation has said.",
    "Copy the words from the statement.",
)

OWN_WORDS = FindingKind(
    "words-of-its-own",
    Severity.NOTE,
    "Do the words that a piece sets apart stand in the statement, where they may be others?",
    "A campaign's slogan is its own; whoever answers for the statement should know that it is printed with it.",
    "Nothing needs to be done, if the words are meant.",
)


WORDS_UNUSED = FindingKind(
    "words-unused",
    Severity.NOTE,
    "Are the words that kit.toml gives for a piece printed?",
    "Words for a flyer stand on no page of a kit that orders none, and are not compared with the statement.",
    "Order the piece under [[pieces]], or take its words out; leave them if they are kept for later.",
)


def read_piece_words(
    kit: KitFile, statements: Mapping[str, Statement], to_choose: Container[KeyPath], found: list[Finding]
) -> dict[str, dict[str, PieceWords]]:
    """The words by table and language, each that a piece prints compared with its statement.

    Those that are still `to_choose` are told of elsewhere.
    """
    words: dict[str, dict[str, PieceWords]] = {}
    keys = {(design.words_table, key.key): key for design in kit.designs for key in design.words}
    for table, given in kit.words.items():
        found += unlisted_languages(kit.toml, (table,), given, kit.languages)
        is_printed = any(table == printed for printed, _ in keys)
        if given and not is_printed:
            message = f"the words of [{table}] are for no piece that is ordered"
            found.append(WORDS_UNUSED.at(kit.toml.place(table), message))
        for language, texts in given.items():
            if language in statements and is_printed:
                known = {key: keys.get((table, key)) for key in texts}
                statement = StatementWords(statements[language])
                found += _check_words(kit, (table, language), texts, known, statement, to_choose)
                found += _check_facts(kit, (table, language), texts, known, statement)
        words[table] = {language: _as_printed(texts, language) for language, texts in given.items()}
    return words


def _check_words(
    kit: KitFile,
    owner: KeyPath,
    texts: PieceWords,
    keys: Mapping[str, WordsKey | None],
    statement: StatementWords,
    to_choose: Container[KeyPath],
) -> Iterator[Finding]:
    for path, text in _with_paths(texts):
        key = keys[str(path[0])]
        if (key and key.form is WordsForm.LINKS) or (*owner, *path) in to_choose:
            continue
        place = kit.toml.value_place(*owner, *path)
        if not text.strip():
            if len(path) > 1:
                yield EMPTY_VALUE.at(place, "this line says nothing", "fill it, or take it out")
            continue
        words = set_quotation_marks(text, str(owner[-1]))
        if not statement.hold(words) and key and key.free:
            message = f'"{shortened(words)}" is not in the statement: it is printed as words of the campaign\'s own'
            yield OWN_WORDS.at(place, message, "nothing needs to be done, if the words are meant")
        elif not statement.hold(words):
            message = f'"{shortened(words)}" does not stand in the statement word for word'
            nearest = statement.nearest_sentence(words)
            hint = f"the statement says: {nearest}" if nearest else "copy the words from the statement"
            yield NOT_WORD_FOR_WORD.at(place, message, hint)


def _check_facts(
    kit: KitFile,
    owner: KeyPath,
    texts: PieceWords,
    keys: Mapping[str, WordsKey | None],
    statement: StatementWords,
) -> Iterator[Finding]:
    """A figure stands before its words in the statement or among them; or, where it may, both are of their source."""
    for path, fact in _facts(texts):
        place, key = kit.toml.value_place(*owner, *path, "words"), keys[str(path[0])]
        is_whole = fact.figure.strip() and fact.words.strip()
        if not is_whole or TO_WRITE.search(fact.figure + fact.words) or _says(statement, fact, str(owner[-1])):
            continue
        said = f'"{shortened(f"{fact.figure} {fact.words}")}"'
        source = _title_of(fact.source, kit.links)
        if key and key.free and fact.source:
            message = f"{said} is not in the statement: it is printed with its source, {source}"
            yield OWN_WORDS.at(place, message, "compare it with the source; nothing else needs to be done")
            continue
        nearest = statement.nearest_sentence(f"{fact.figure} {fact.words}")
        hint = f"the statement says: {nearest}" if nearest else "copy figure and words from the statement"
        hint += "\nor say where it stands: source, with the id of a link" if key and key.free else ""
        yield NOT_WORD_FOR_WORD.at(place, f"{said} does not stand in the statement word for word", hint)


def _says(statement: StatementWords, fact: Fact, language: str) -> bool:
    """Whether the statement has the figure with these words, so that it is the figure of what they say."""
    figure, words = (set_quotation_marks(text, language) for text in (fact.figure, fact.words))
    at_a_sentence_s_beginning = figure[:1].upper() + figure[1:]
    return any(
        statement.hold(f"{each} {words}") or (stands_in(each, words) and statement.hold(words))
        for each in (figure, at_a_sentence_s_beginning)
    )


def _title_of(source: str, links: Iterable[Link]) -> str:
    return next((f'"{shortened(link.title)}"' for link in links if link.id == source), f'"{shortened(source)}"')


def _with_paths(texts: PieceWords) -> Iterator[tuple[KeyPath, str]]:
    for key, text in texts.items():
        if isinstance(text, str):
            yield (key,), text
        else:
            yield from (((key, index), part) for index, part in enumerate(text) if isinstance(part, str))


def _facts(texts: PieceWords) -> Iterator[tuple[KeyPath, Fact]]:
    for key, facts in texts.items():
        yield from (((key, index), fact) for index, fact in enumerate(facts) if isinstance(fact, Fact))


def _as_printed(texts: PieceWords, language: str) -> PieceWords:
    """The words with the quotation marks of their language."""
    return {
        key: set_quotation_marks(text, language)
        if isinstance(text, str)
        else tuple(_part_as_printed(part, language) for part in text)
        for key, text in texts.items()
    }


def _part_as_printed(part: str | Fact, language: str) -> str | Fact:
    if isinstance(part, str):
        return set_quotation_marks(part, language)
    figure, words = (set_quotation_marks(text, language) for text in (part.figure, part.words))
    return Fact(figure, words, part.source)
