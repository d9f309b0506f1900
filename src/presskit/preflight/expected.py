"""What a finished piece promises: the measure that its PDF is held against."""

from dataclasses import dataclass

from presskit.model.paper import PaperSize
from presskit.model.piece import FinishedPiece, QrPlacement


@dataclass(frozen=True, slots=True)
class Expected:
    """What the PDF has to show. `text` is what a reader must be able to copy; empty asks for nothing."""

    size: PaperSize
    pages: int
    title: str
    language: str
    claims: tuple[str, ...]
    qr_codes: tuple[QrPlacement, ...]
    text: tuple[str, ...]
    font_families: frozenset[str]


def expected_of(finished: FinishedPiece, font_families: frozenset[str]) -> Expected:
    """What this piece promises, set in fonts of these families only."""
    composed = finished.composed
    return Expected(
        size=composed.piece.size,
        pages=finished.pages,
        title=composed.title,
        language=composed.language,
        claims=finished.claims,
        qr_codes=composed.qr_codes,
        text=composed.text,
        font_families=font_families,
    )
