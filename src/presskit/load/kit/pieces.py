"""[[pieces]] of kit.toml: what to make, in which sizes and editions."""

from collections.abc import Iterable

from presskit.load.kit.listed_languages import DUPLICATE_ENTRY
from presskit.load.kit_folder import KitFolder
from presskit.load.print_specs.spec_file import read_print_spec
from presskit.load.toml.schema import PieceTable
from presskit.load.toml.shape import EMPTY_VALUE
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.paper import PAPER_SIZES, PaperSize
from presskit.model.piece import Edition, Piece
from presskit.model.print_spec import PrintSpec

UNKNOWN_TEMPLATE = FindingKind(
    "unknown-template",
    Severity.ERROR,
    "Is every piece one that presskit can make?",
    "A piece is made from a template of that name.",
    "Choose press-release, flyer or letterhead.",
)
UNKNOWN_SIZE = FindingKind(
    "unknown-size",
    Severity.ERROR,
    "Is every paper size one that presskit knows?",
    "A size with a slip in it would be cut wrong.",
    "Choose A4, Letter, A5, A6, DL or Half Letter.",
)
SIZE_NOT_FOR_TEMPLATE = FindingKind(
    "size-not-for-template",
    Severity.ERROR,
    "Is each piece ordered in a size that it is designed for?",
    "A letter on A6 or a flyer on A4 does not hold what it must hold.",
    "Choose one of the sizes that the message names.",
)
UNKNOWN_EDITION = FindingKind(
    "unknown-edition",
    Severity.ERROR,
    "Is every edition one that presskit makes?",
    "An edition that is not made would be missing without a word.",
    'Write editions = ["screen"], or take the line out.',
)

_LETTER_SIZES = ("A4", "Letter")
# The sizes that each template is designed for.
SIZES_OF_TEMPLATE = {
    "press-release": _LETTER_SIZES,
    "flyer": ("A5", "A6", "DL", "Half Letter"),
    "letterhead": _LETTER_SIZES,
}


def read_pieces(toml: TomlFile, tables: list[PieceTable], usual_spec: str, found: list[Finding]) -> tuple[Piece, ...]:
    """The pieces in the order they are listed; what cannot be made is reported and left out.

    A piece that names no print specification is printed by the kit's usual one.
    """
    pieces: list[Piece] = []
    for index, table in enumerate(tables):
        piece = _read_piece(toml, index, table, table.print_spec or usual_spec, found)
        if piece and any(piece.name == other.name for other in pieces):
            message = f"{piece.template} in {piece.size.name} is ordered twice"
            found.append(DUPLICATE_ENTRY.at(toml.place("pieces", index), message, "take one of the two out"))
        elif piece:
            pieces.append(piece)
    return tuple(pieces)


def read_print_specs(
    toml: TomlFile, pieces: Iterable[Piece], folder: KitFolder, found: list[Finding]
) -> dict[str, PrintSpec]:
    """The print specifications that the pieces' print editions are held to, by name."""
    printed = [(number, piece.print_spec) for number, piece in enumerate(pieces) if Edition.PRINT in piece.editions]
    specs: dict[str, PrintSpec] = {}
    for number, name in {name: (number, name) for number, name in reversed(printed)}.values():
        is_own = toml.gives("pieces", number, "print_spec")
        blame = toml.value_place("pieces", number, "print_spec") if is_own else toml.value_place("print", "spec")
        if spec := read_print_spec(name, folder, blame, found):
            specs[name] = spec
    return specs


def _read_piece(toml: TomlFile, index: int, table: PieceTable, print_spec: str, found: list[Finding]) -> Piece | None:
    editions = _read_editions(toml, index, table, found)
    size = _read_size(toml, index, table, found) if table.size else None
    if table.template and table.template not in SIZES_OF_TEMPLATE:
        place = toml.value_place("pieces", index, "template")
        hint = did_you_mean(table.template, SIZES_OF_TEMPLATE, f"choose {listed(SIZES_OF_TEMPLATE)}")
        found.append(UNKNOWN_TEMPLATE.at(place, f'there is no piece "{shortened(table.template)}"', hint))
        return None
    if size is None or not table.template:
        return None
    sizes = SIZES_OF_TEMPLATE[table.template]
    if size.name not in sizes:
        place = toml.value_place("pieces", index, "size")
        message = f"a {table.template} is not made in {size.name}"
        found.append(SIZE_NOT_FOR_TEMPLATE.at(place, message, f"choose one of {listed(sizes)}"))
        return None
    return Piece(table.template, size, editions, print_spec=print_spec)


def _read_size(toml: TomlFile, index: int, table: PieceTable, found: list[Finding]) -> PaperSize | None:
    by_name = {_plain(name): size for name, size in PAPER_SIZES.items()}
    size = by_name.get(_plain(table.size))
    if size is None:
        hint = did_you_mean(table.size, PAPER_SIZES, f"choose one of {listed(PAPER_SIZES)}")
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
            hint = did_you_mean(name, known, f"choose {listed(known)}")
            found.append(UNKNOWN_EDITION.at(place, f'there is no edition "{shortened(name)}"', hint))
    if not table.editions:
        place = toml.value_place("pieces", index, "editions")
        found.append(EMPTY_VALUE.at(place, "this piece has no edition", 'write editions = ["screen"]'))
    return tuple(Edition(name) for name in dict.fromkeys(table.editions) if name in known)
