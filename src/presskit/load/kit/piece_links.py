"""Which links each piece carries with their codes, and whether it has room for them."""

from collections.abc import Iterator, Mapping, Sequence

from presskit.load.kit.kit_file import KitFile
from presskit.load.kit.links import unlisted_link_ids
from presskit.load.kit.orders.pieces import ordered_pieces
from presskit.load.statement.statement_file import ReadStatement
from presskit.load.toml.positions import KeyPath
from presskit.load.wording import listed
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.piece import Piece
from presskit.model.piece_design import PieceDesign, WordsForm
from presskit.model.piece_words import Fact, PieceWords

TOO_MANY_CODES = FindingKind(
    "too-many-codes",
    Severity.ERROR,
    "Has each piece room for the codes of the links that the kit chooses for it?",
    "Codes that are made small enough to fit are read by no telephone.",
    "Choose fewer links, or order a size that has room for them.",
)
CODES_LEFT_OUT = FindingKind(
    "codes-left-out",
    Severity.WARNING,
    "Has each piece room for the codes of all links of the statement?",
    "A small sheet carries the first of them, and people who hold it never hear of the others.",
    "Choose which ones it carries: links = […] in its [[pieces]], or in the table of its words.",
)

_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def links_of_words(design: PieceDesign, words: PieceWords) -> tuple[KeyPath, tuple[str, ...] | None]:
    """The key under which the piece's words choose links, and these; None where they leave it open."""
    for key in design.words:
        chosen = words.get(key.key) if key.form is WordsForm.LINKS else None
        if isinstance(chosen, tuple):
            return (key.key,), tuple(map(str, chosen))
    return (), None


def _sources_of_words(words: PieceWords) -> Iterator[tuple[KeyPath, str]]:
    """The link that each fact is taken from, at its key."""
    for key, facts in words.items():
        for index, fact in enumerate(facts):
            if isinstance(fact, Fact) and fact.source:
                yield (key, index, "source"), fact.source


def chosen_ids(kit: KitFile) -> set[str]:
    """The ids of links that an event or a piece carries, whatever the statement says."""
    ids = {link_id for piece in kit.pieces for link_id in piece.link_ids or ()}
    for design in kit.designs:
        for words in kit.words.get(design.words_table, {}).values():
            ids |= set(links_of_words(design, words)[1] or ())
            ids |= {link_id for _, link_id in _sources_of_words(words)}
    return ids | ({kit.event.registration_id} if kit.event else set())


def piece_link_faults(kit: KitFile, statements: Mapping[str, ReadStatement]) -> Iterator[Finding]:
    """Ids that no link has, and pieces with more codes than they have room for, with the sizes that have it."""
    if kit.are_links_known:
        yield from unlisted_link_ids(kit.toml, list(_written_ids(kit)), kit.links)
    for index, piece in ordered_pieces(kit.toml, kit.pieces):
        if piece.design.most_codes.get(piece.size.name):
            yield from _too_many(kit, index, piece, statements)


def _written_ids(kit: KitFile) -> Iterator[tuple[KeyPath, str]]:
    tables = kit.toml.value("pieces")
    for index, table in enumerate(tables if isinstance(tables, list) else ()):
        if isinstance(table, dict) and isinstance(table.get("links"), list):
            yield from ((("pieces", index, "links", at), str(id_)) for at, id_ in enumerate(table["links"]))
    seen: set[KeyPath] = set()
    for design in kit.designs:
        for language, words in kit.words.get(design.words_table, {}).items():
            key, chosen = links_of_words(design, words)
            path = (design.words_table, language, *key)
            if path not in seen:
                yield from (((*path, at), id_) for at, id_ in enumerate(chosen or ()))
                yield from (((*path[:2], *at), id_) for at, id_ in _sources_of_words(words))
            seen.add(path)


def _too_many(kit: KitFile, index: int, piece: Piece, statements: Mapping[str, ReadStatement]) -> Iterator[Finding]:
    room = piece.design.most_codes[piece.size.name]
    for language, read in statements.items():
        words = kit.words.get(piece.design.words_table, {}).get(language, {})
        key, chosen = links_of_words(piece.design, words)
        ids = set(read.used_ids if chosen is None else chosen)
        place = kit.toml.value_place("pieces", index, "size")
        if piece.link_ids is not None:
            ids, chosen, place = set(piece.link_ids), piece.link_ids, kit.toml.value_place("pieces", index, "links")
        elif chosen is not None:
            place = kit.toml.value_place(piece.design.words_table, language, *key)
        ids |= {kit.event.registration_id} - {""} if kit.event else set()
        if len(ids) > room:
            listed_ids = [link.id for link in kit.links if link.id in ids]
            told = _told(piece, place, len(ids), listed_ids, is_chosen=chosen is not None)
            yield told.of_piece(piece.name) if told.is_error else told


def _told(piece: Piece, place: Place, codes: int, ids: Sequence[str], *, is_chosen: bool) -> Finding:
    design, size = piece.design, piece.size.name
    room = design.most_codes[size]
    said = f"the {design.name} in {size} has {_in_words(codes)} codes, room for {_in_words(room)}"
    larger = [name for name, most in design.most_codes.items() if most >= codes]
    roomy = f"{listed(larger)} {'has' if len(larger) == 1 else 'have'} room for all" if larger else ""
    if is_chosen:
        hint = f"choose {_in_words(room)} of them" + (f", or another size: {roomy}" if roomy else "")
        return TOO_MANY_CODES.at(place, said, hint)
    hint = f'choose {_in_words(room)} in this table, links = ["…"]' + (f", of {listed(ids)}" if ids else "")
    hint += f"\nor another size: {roomy}" if roomy else ""
    return CODES_LEFT_OUT.at(place, f"{said}: it carries the first {_in_words(room)}", hint)


def _in_words(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)
