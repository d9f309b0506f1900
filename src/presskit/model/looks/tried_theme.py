"""A kit as it would come out in one theme: pictures of its pieces, and what stands in the way of them."""

from dataclasses import dataclass

from presskit.model.finding import Finding
from presskit.model.looks.style import Theme


@dataclass(frozen=True, slots=True)
class TriedPiece:
    """The first page of a piece as PNG, or without one if it cannot be made in the theme; trimmed to this size."""

    name: str
    width_mm: float
    height_mm: float
    png: bytes = b""


@dataclass(frozen=True, slots=True)
class TriedTheme:
    """The pieces in this theme, in the order of the kit; `findings` are those that it has and not every theme."""

    theme: Theme
    pieces: tuple[TriedPiece, ...]
    findings: tuple[Finding, ...] = ()
