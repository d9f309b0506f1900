"""The words that pieces still wait for, such as a flyer's call: asked for once, and nothing else waits for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from presskit.load.kit.kit_file import KitFile
from presskit.load.kit.orders.pieces import ordered_pieces
from presskit.load.statement.word_for_word import StatementWords
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.toml_file import texts_in
from presskit.load.wording import listed
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.held_back import HeldBack
from presskit.model.kit import Statement
from presskit.model.piece import Piece
from presskit.rules.leftovers import TO_WRITE

PIECE_WORDS_MISSING = FindingKind(
    "piece-words-missing",
    Severity.ERROR,
    "Does every piece that sets words apart have them in every language of the kit?",
    "What a flyer sets apart is chosen by a person, never by a program; the other pieces do not wait for it.",
    "Choose sentences of the statement, which `presskit suggest` offers, or take the piece out of [[pieces]].",
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What pieces wait for in one language: the error of each, and the texts of kit.toml that are still to write."""

    held_back: tuple[HeldBack, ...]
    texts: tuple[KeyPath, ...] = ()


def missing_words(kit: KitFile, statements: Mapping[str, Statement]) -> Iterator[Waiting]:
    """One for each table of words and each language in which something of it is missing."""
    for table in dict.fromkeys(piece.design.words_table for piece in kit.pieces if piece.design.words):
        takers = [piece for piece in kit.pieces if piece.design.words_table == table]
        for language in kit.languages:
            if not kit.toml.gives(table, language):
                needing = [piece for piece in takers if any(key.needed for key in piece.design.words)]
                if needing:
                    yield _waiting(_without_words(kit, table, language, needing), needing, language)
            elif language in statements:
                yield from _unwritten(kit, (table, language), takers, statements[language])


def _without_words(kit: KitFile, table: str, language: str, needing: Sequence[Piece]) -> Finding:
    needed = dict.fromkeys(key.key for piece in needing for key in piece.design.words if key.needed)
    place = next(
        kit.toml.place("pieces", index) for index, piece in ordered_pieces(kit.toml, kit.pieces) if piece in needing
    )
    hint = (
        f"add [{table}.{language}] with {listed(needed)}: `presskit suggest` offers sentences of the statement; "
        f"or take {_named(needing)} out of [[pieces]]"
    )
    return PIECE_WORDS_MISSING.at(
        kit.toml.place(table) if kit.toml.gives(table) else place,
        f"{_named(needing)} {_has(needing)} no words in {language}",
        hint,
    )


def _unwritten(
    kit: KitFile, owner: tuple[str, str], takers: Sequence[Piece], statement: Statement
) -> Iterator[Waiting]:
    """What `presskit new` left to be written, unless the statement says the very same, as in a kit all new."""
    words = StatementWords(statement)
    texts = [
        (*owner, *path)
        for path, text in texts_in(kit.toml.value(*owner))
        if TO_WRITE.search(text) and not words.hold(text)
    ]
    keys = [str(path[2]) for path in texts if len(path) > 2]
    waiting = [piece for piece in takers if any(key.key in keys for key in piece.design.words)]
    if not waiting:
        return
    needed = {key.key for piece in waiting for key in piece.design.words if key.needed}
    optional = dict.fromkeys(key for key in keys if key not in needed)
    message = f"{_named(waiting)} {_has(waiting, 'waits', 'wait')} for words of {statement.file}"
    message += f": {listed(dict.fromkeys(keys))}"
    hint = 'put sentences of the statement in the place of each "[Write: …]"; `presskit suggest` offers some'
    hint += f"\nwhat you do not need ({listed(optional)}) you can take out" if optional else ""
    place = kit.toml.place(*texts[0][:3])
    yield _waiting(PIECE_WORDS_MISSING.at(place, message, hint), waiting, owner[1], texts)


def _waiting(finding: Finding, pieces: Sequence[Piece], language: str, texts: Sequence[KeyPath] = ()) -> Waiting:
    return Waiting(
        tuple(HeldBack(finding.of_piece(piece.name), piece.name, language) for piece in pieces), tuple(texts)
    )


def _named(pieces: Sequence[Piece]) -> str:
    return listed(dict.fromkeys(f"the {piece.design.name}" for piece in pieces))


def _has(pieces: Sequence[Piece], one: str = "has", several: str = "have") -> str:
    return one if len({piece.design.name for piece in pieces}) == 1 else several
