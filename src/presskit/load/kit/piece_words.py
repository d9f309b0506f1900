"""[<piece>.<language>] of kit.toml: the statement's own words that a piece, such as a flyer, sets apart."""

from collections.abc import Iterator, Mapping

from presskit.load.kit.kit_file import KitFile
from presskit.load.kit.listed_languages import unlisted_languages
from presskit.load.languages import set_quotation_marks
from presskit.load.statement.word_for_word import StatementWords
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.shape import EMPTY_VALUE
from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import PieceWords, Statement
from presskit.model.piece_design import PieceDesign, WordsForm, WordsKey

PIECE_WORDS_MISSING = FindingKind(
    "piece-words-missing",
    Severity.ERROR,
    "Does every piece that sets words apart have them in every language of the kit?",
    "What a flyer sets apart is chosen by a person, never by a program.",
    "Add a [flyer.<language>] table with `call`, copied from the statement.",
)
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


def read_piece_words(
    kit: KitFile, statements: Mapping[str, Statement], found: list[Finding]
) -> dict[str, dict[str, PieceWords]]:
    """The words by table and language, each compared with its statement."""
    for design in kit.designs:
        found += _missing_words(kit, design)
    words: dict[str, dict[str, PieceWords]] = {}
    keys = {(design.words_table, key.key): key for design in kit.designs for key in design.words}
    for table, given in kit.words.items():
        found += unlisted_languages(kit.toml, table, given, kit.languages)
        for language, texts in given.items():
            if language in statements:
                known = {key: keys.get((table, key)) for key in texts}
                found += _check_words(kit, (table, language), texts, known, StatementWords(statements[language]))
        words[table] = {language: _as_printed(texts, language) for language, texts in given.items()}
    return words


def _missing_words(kit: KitFile, design: PieceDesign) -> Iterator[Finding]:
    needed = [key.key for key in design.words if key.needed]
    for language in kit.languages if needed else ():
        table = design.words_table
        if not kit.toml.gives(table, language):
            message = f"the {design.name} has no words in {language}"
            hint = f"add [{table}.{language}] with {listed(needed)}, copied from the statement"
            yield PIECE_WORDS_MISSING.at(kit.toml.place(table), message, hint)


def _check_words(
    kit: KitFile,
    owner: KeyPath,
    texts: PieceWords,
    keys: Mapping[str, WordsKey | None],
    statement: StatementWords,
) -> Iterator[Finding]:
    for path, text in _with_paths(texts):
        key = keys[str(path[0])]
        if key and key.form is WordsForm.LINKS:
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


def _with_paths(texts: PieceWords) -> Iterator[tuple[KeyPath, str]]:
    for key, text in texts.items():
        if isinstance(text, str):
            yield (key,), text
        else:
            yield from (((key, index), part) for index, part in enumerate(text))


def _as_printed(texts: PieceWords, language: str) -> PieceWords:
    """The words with the quotation marks of their language."""
    return {
        key: set_quotation_marks(text, language)
        if isinstance(text, str)
        else tuple(set_quotation_marks(part, language) for part in text)
        for key, text in texts.items()
    }
