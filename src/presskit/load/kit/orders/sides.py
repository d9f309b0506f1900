"""`sides` of [[pieces]]: one more file, whose pages are in several languages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from presskit.load.kit.listed_languages import DUPLICATE_ENTRY, UNKNOWN_LANGUAGE
from presskit.load.kit.orders.pieces import ordered_pieces
from presskit.load.toml.schema import PieceTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.piece import Piece

SIDES_NOT_FOR_TEMPLATE = FindingKind(
    "sides-not-for-template",
    Severity.ERROR,
    "Has each piece in several languages as many pages in every language?",
    "A page of one language takes the place of a page of another, which must be there and say the same.",
    "Order such a file of a flyer, whose front and back are always two pages, or take `sides` out.",
)
SIDES_MISCOUNTED = FindingKind(
    "sides-miscounted",
    Severity.ERROR,
    "Is a language named for each page of a file in several languages?",
    "A page without a language would be missing, and a language without a page would be left out without a word.",
    "Name as many languages as the piece has pages, in the order of the pages.",
)


def with_sides(
    toml: TomlFile,
    tables: Sequence[PieceTable],
    pieces: Sequence[Piece],
    languages: Sequence[str],
    found: list[Finding],
) -> tuple[Piece, ...]:
    """The pieces, with the languages of the pages of one more file where a table orders it."""
    sides = {}
    for number, piece in ordered_pieces(toml, pieces):
        if written := tables[number].sides:
            faults = [*_faults(toml, number, piece, written), *_faults_of_codes(toml, number, written, languages)]
            found += faults
            sides[piece.name] = () if faults else tuple(written)
    return tuple(replace(piece, sides=sides.get(piece.name, ())) for piece in pieces)


def _faults(toml: TomlFile, number: int, piece: Piece, written: Sequence[str]) -> Iterator[Finding]:
    """What is wrong with how many there are."""
    rule, place = piece.design.fit, toml.value_place("pieces", number, "sides")
    if rule.min_pages != rule.max_pages or rule.max_pages == 1:
        pages = "one page" if rule.max_pages == 1 else f"{rule.min_pages} to {rule.max_pages} pages"
        yield SIDES_NOT_FOR_TEMPLATE.at(
            place, f"a {piece.design.name} has {pages}, so none can be in another language"
        )
    elif len(written) != rule.max_pages:
        names = f"{len(written)} language{'' if len(written) == 1 else 's'}"
        yield SIDES_MISCOUNTED.at(place, f"a {piece.design.name} has {rule.max_pages} pages, and this names {names}")


def _faults_of_codes(
    toml: TomlFile, number: int, written: Sequence[str], languages: Iterable[str]
) -> Iterator[Finding]:
    """What is wrong with each language; none is unknown to a kit that lists none."""
    known = list(languages)
    for index, code in enumerate(written):
        place = toml.value_place("pieces", number, "sides", index)
        if known and code not in known:
            hint = did_you_mean(code, known, f"the kit lists {listed(known)}: name these, or add it there")
            yield UNKNOWN_LANGUAGE.at(place, f'the kit lists no language "{shortened(code)}"', hint)
        elif code in written[:index]:
            yield DUPLICATE_ENTRY.at(place, f'two pages are to be in "{shortened(code)}"', "name another language")
