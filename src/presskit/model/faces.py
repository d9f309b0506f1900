"""The faces that a brand has chosen to be set in."""

from collections.abc import Mapping
from dataclasses import dataclass

from presskit.model.finding import Place


@dataclass(frozen=True, slots=True)
class Face:
    """A family of fonts that the brand is set in, and where the kit names it."""

    family: str
    place: Place


@dataclass(frozen=True, slots=True)
class Faces:
    """The families that the brand is set in, by what for; None is left to the templates."""

    text: Face | None = None
    display: Face | None = None
    figures: Face | None = None

    @property
    def named(self) -> Mapping[str, Face]:
        """Those that are named, by what they are for."""
        faces = {"text": self.text, "display": self.display, "figures": self.figures}
        return {use: face for use, face in faces.items() if face}
