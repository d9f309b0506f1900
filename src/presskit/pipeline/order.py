"""What someone wants built."""

from dataclasses import dataclass
from pathlib import Path

from presskit.model.piece import Edition, Piece


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """A kit, where its files go, and which of its pieces; an empty choice means all.

    `pieces` holds names of pieces (flyer-a5) and of templates (flyer).
    """

    kit_folder: Path
    out_folder: Path
    pieces: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    draft: bool = False
    on_stationery: bool = True


@dataclass(frozen=True, slots=True)
class PieceOrder:
    """One file to be made: a piece in one language and one edition."""

    piece: Piece
    language: str
    edition: Edition
