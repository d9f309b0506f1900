"""[[pieces]] of kit.toml: what to make, in which sizes and editions."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from presskit.load.kit.listed_languages import DUPLICATE_ENTRY
from presskit.load.kit_folder import KitFolder
from presskit.load.print_specs.spec_file import read_print_spec
from presskit.load.style.makeable import Makeable
from presskit.load.toml.schema import PieceTable
from presskit.load.toml.shape import EMPTY_VALUE
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.paper import PaperSize
from presskit.model.piece import Piece
from presskit.model.print_spec import PrintSpec

UNKNOWN_TEMPLATE = FindingKind(
    "unknown-template",
    Severity.ERROR,
    "Is every piece one that presskit can make?",
    "A piece is made from a template of that name.",
    "Choose one of the pieces that the message names, or add a folder of templates for one of your own.",
)
UNKNOWN_SIZE = FindingKind(
    "unknown-size",
    Severity.ERROR,
    "Is every paper size one that presskit knows?",
    "A size with a slip in it would be cut wrong.",
    "Choose one of the sizes that the message names, or add one to templates/papers.toml in the kit.",
)
SIZE_NOT_FOR_TEMPLATE = FindingKind(
    "size-not-for-template",
    Severity.ERROR,
    "Is each piece ordered in a size that it is designed for?",
    "A letter on A6 does not hold what it must hold.",
    "Choose one of the sizes that the message names.",
)
EDITION_NOT_FOR_SIZE = FindingKind(
    "edition-not-for-size",
    Severity.ERROR,
    "Is each piece ordered for what it is made for in its size?",
    "An office machine copies no poster of two feet: such an edition could not be used.",
    "Take the edition out, or order a size that is made for it.",
)
UNKNOWN_EDITION = FindingKind(
    "unknown-edition",
    Severity.ERROR,
    "Is every edition one that presskit makes?",
    "An edition that is not made would be missing without a word.",
    'Write editions = ["screen"], or take the line out.',
)


_EDITIONS = (
    "write screen for mail and the web, print for a print shop, photocopy for an office machine; each is a PDF"
)


def read_pieces(
    toml: TomlFile, tables: list[PieceTable], makeable: Makeable, usual_spec: str, found: list[Finding]
) -> tuple[Piece, ...]:
    """The pieces in the order they are listed; what cannot be made is reported and left out.

    A piece that names no print specification is printed by the kit's usual one.
    """
    pieces: list[Piece] = []
    for index, table in enumerate(tables):
        piece = _read_piece(toml, index, table, makeable, found)
        if piece and any(piece.name == other.name for other in pieces):
            message = f"{piece.design.name} in {piece.size.name} is ordered twice"
            found.append(DUPLICATE_ENTRY.at(toml.place("pieces", index), message, "take one of the two out"))
        elif piece:
            link_ids = None if table.links is None else tuple(dict.fromkeys(table.links))
            pieces.append(replace(piece, print_spec=table.print_spec or usual_spec, link_ids=link_ids))
    return tuple(pieces)


def ordered_pieces(toml: TomlFile, pieces: Collection[Piece]) -> Iterator[tuple[int, Piece]]:
    """The pieces that can be made, each with the number of the table that orders it."""
    tables = toml.value("pieces")
    for index in range(len(tables) if isinstance(tables, list) else 0):
        if piece := ordered_piece(toml, index, pieces):
            yield index, piece


def ordered_piece(toml: TomlFile, index: int, pieces: Iterable[Piece]) -> Piece | None:
    """The piece that the table of this number orders, if it can be made."""
    name, size = (toml.value("pieces", index, key) for key in ("template", "size"))
    if not isinstance(size, str):
        return None
    written = (name, _plain(size))
    return next((each for each in pieces if (each.design.name, _plain(each.size.name)) == written), None)


def read_print_specs(
    toml: TomlFile, pieces: Collection[Piece], folder: KitFolder, found: list[Finding]
) -> dict[str, PrintSpec]:
    """The print specifications that the pieces' print editions are held to, by name."""
    ordered = ordered_pieces(toml, pieces)
    printed = [(number, piece.print_spec) for number, piece in ordered if Edition.PRINT in piece.editions]
    specs: dict[str, PrintSpec] = {}
    for number, name in {name: (number, name) for number, name in reversed(printed)}.values():
        is_own = toml.gives("pieces", number, "print_spec")
        blame = toml.value_place("pieces", number, "print_spec") if is_own else toml.value_place("print", "spec")
        if spec := read_print_spec(name, folder, blame, found):
            specs[name] = spec
    return specs


def _read_piece(
    toml: TomlFile, index: int, table: PieceTable, makeable: Makeable, found: list[Finding]
) -> Piece | None:
    editions = _read_editions(toml, index, table, found)
    size = _read_size(toml, index, table, makeable.papers, found) if table.size else None
    design = makeable.designs.get(table.template)
    if table.template and design is None:
        if table.template not in makeable.faulty:  # what is wrong with it is told at its own file
            place = toml.value_place("pieces", index, "template")
            hint = did_you_mean(table.template, makeable.designs, f"choose {listed(makeable.designs)}")
            found.append(UNKNOWN_TEMPLATE.at(place, f'there is no piece "{shortened(table.template)}"', hint))
        return None
    if size is None or design is None:
        return None
    if size not in design.sizes:
        place = toml.value_place("pieces", index, "size")
        message = f"a {design.name} is not made in {size.name}"
        hint = f"choose one of {listed(paper.name for paper in design.sizes)}"
        found.append(SIZE_NOT_FOR_TEMPLATE.at(place, message, hint))
        return None
    for edition in editions:
        if edition not in design.makes[size.name]:
            place = toml.value_place("pieces", index, "editions", table.editions.index(edition))
            message = f"a {design.name} in {size.name} is not made for {edition}"
            hint = f"choose {listed(design.makes[size.name])}"
            found.append(EDITION_NOT_FOR_SIZE.at(place, message, hint))
    return Piece(design, size, tuple(edition for edition in editions if edition in design.makes[size.name]))


def _read_size(
    toml: TomlFile, index: int, table: PieceTable, papers: Mapping[str, PaperSize], found: list[Finding]
) -> PaperSize | None:
    by_name = {_plain(name): size for name, size in papers.items()}
    size = by_name.get(_plain(table.size))
    if size is None:
        hint = did_you_mean(table.size, papers, f"choose one of {listed(papers)}")
        message = f'there is no paper size "{shortened(table.size)}"'
        found.append(UNKNOWN_SIZE.at(toml.value_place("pieces", index, "size"), message, hint))
    return size


def _plain(name: str) -> str:
    return name.strip().casefold().replace("-", " ")


def _read_editions(toml: TomlFile, index: int, table: PieceTable, found: list[Finding]) -> tuple[Edition, ...]:
    known = [edition.value for edition in Edition]
    for number, name in enumerate(table.editions):
        if name not in known:
            place = toml.value_place("pieces", index, "editions", number)
            hint = did_you_mean(name, known, _EDITIONS)
            found.append(UNKNOWN_EDITION.at(place, f'there is no edition "{shortened(name)}"', hint))
    if not table.editions:
        place = toml.value_place("pieces", index, "editions")
        found.append(EMPTY_VALUE.at(place, "this piece has no edition", 'write editions = ["screen"]'))
    return tuple(Edition(name) for name in dict.fromkeys(table.editions) if name in known)
