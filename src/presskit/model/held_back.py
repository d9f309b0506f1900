"""What an error of a kit keeps from being made, where it is not everything."""

from dataclasses import dataclass

from presskit.model.finding import Finding


@dataclass(frozen=True, slots=True)
class HeldBack:
    """An error that keeps one piece from being made, and no other: in this language or, if none is named, in all."""

    finding: Finding
    piece: str
    language: str = ""

    def keeps_back(self, piece: str, language: str) -> bool:
        """Whether this piece cannot be made in this language."""
        return piece == self.piece and self.language in ("", language)
