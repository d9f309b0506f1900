"""What someone wants built, and how they hear of it meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from presskit.model.piece import Edition, Piece

Advance = Callable[[int, int, str], None]
"""Called before each step that takes time: how many files are made, of how many, and which is next.

While the kit is read their number is not known yet, and 0; when all are made, no name comes next.
"""


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
