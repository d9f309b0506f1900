"""The sizes a piece can be trimmed to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A trim size: the finished page, upright. `in_inches` is whether its own part of the world measures so."""

    name: str
    width_mm: float
    height_mm: float
    in_inches: bool = False

    @property
    def file_name(self) -> str:
        """The name as it stands in file names and in the classes of a page."""
        return self.name.lower().replace(" ", "-")
