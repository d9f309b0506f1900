"""What someone wants built, and how they hear of it meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.piece import Piece
from presskit.model.step import Step

Advance = Callable[[Step], None]
"""Called before each step that takes time; what it raises ends the work, and nothing is written."""

Tell = Callable[[Finding], None]
"""Called with each error that keeps a file back, or a partner from having its kit, once it is known."""


def nobody(_heard: object) -> None:
    """Hears of it if no one else does."""


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who hears how the work goes on."""

    advance: Advance
    tell: Tell


@dataclass(frozen=True, slots=True)
class BuildOrder:
    """A kit, where its files go, and which of its pieces; an empty choice means all.

    `pieces` holds names of pieces (flyer-a5) and of templates (flyer), `languages` codes (en, pt-BR), `editions`
    screen, print and photocopy, `partners` ids. A `draft` may have links without an address. `jobs` is how many
    processes work at a time: 1 is the calling one, 0 as many as there are processors; `scheduler` is the address of a
    Dask cluster that works instead. Outside the kit nothing is opened but what it names in `allowed` folders. A field
    that changes a file is one of the wishes in `memory.kit_key`.
    """

    kit_folder: Path
    out_folder: Path
    pieces: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    draft: bool = False
    on_stationery: bool = True
    partners: tuple[str, ...] = ()
    jobs: int = 1
    scheduler: str = ""
    allowed: tuple[Path, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        """Whether files of the kit are left out that a whole build makes."""
        return bool(self.pieces or self.languages or self.editions or self.partners) or not self.on_stationery


@dataclass(frozen=True, slots=True)
class WantedFile:
    """One file to be made: a piece in one language and one edition."""

    piece: Piece
    language: str
    edition: Edition
