"""A link of a kit with every file that prints it."""

from dataclasses import dataclass

from presskit.model.kit import Link
from presskit.model.piece import QrPlacement


@dataclass(frozen=True, slots=True)
class PrintedLink:
    """One file that a link stands in; without a `code` only its address does, or words that lead to it."""

    piece: str
    size: str
    edition: str
    language: str
    code: QrPlacement | None = None


@dataclass(frozen=True, slots=True)
class ListedLink:
    """A link, and every file of the kit's own that prints it."""

    link: Link
    printed: tuple[PrintedLink, ...]
