"""What an organisation's brand book says, beside its pictures: colours with their inks, and the room of its logo."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.model.print_spec import Inks


@dataclass(frozen=True, slots=True)
class SpotColour:
    """An ink mixed to a recipe, by the name that shops order it by; one not `is_kept` is printed of the four."""

    name: str
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class PrintedSpot:
    """A spot colour of a print file: an ink of its own there, or printed of the four `inks` that stand for it."""

    name: str
    inks: Inks
    is_kept: bool


@dataclass(frozen=True, slots=True)
class BrandColour:
    """A named colour of the palette: on screen "#rrggbb", and its inks by the name of each print specification."""

    name: str
    colour: str
    inks: Mapping[str, Inks] = field(default_factory=dict)
    spot: SpotColour | None = None


@dataclass(frozen=True, slots=True)
class LeastSize:
    """The smallest that a logo may be set; 0 where the brand book leaves it open."""

    width_mm: float = 0.0
    height_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class LogoRules:
    """How the logo is treated: the white around it, as a length or in shares of its height, and its least sizes.

    `least` holds on paper, `least_on_screen` on screens, `least_small` for the form that is made for small sizes.
    """

    clear_space_mm: float = 0.0
    clear_space_ratio: float = 0.0
    least: LeastSize = LeastSize()
    least_on_screen: LeastSize = LeastSize()
    least_small: LeastSize = LeastSize()


@dataclass(frozen=True, slots=True)
class LogoBounds:
    """What one form of the logo must have on a page: its least width and height, and the white around it.

    `clear_mm` is that around a logo of any height, `clear_ratio` a share of the height that it comes out at.
    """

    least_width_mm: float = 0.0
    least_height_mm: float = 0.0
    clear_mm: float = 0.0
    clear_ratio: float = 0.0

    def clear_of_mm(self, height_mm: float) -> float:
        """The white around a logo of this height."""
        return max(self.clear_mm, self.clear_ratio * height_mm)

    def least_height_of_mm(self, aspect_ratio: float) -> float:
        """The least height of a logo so many times as wide as high."""
        return max(self.least_height_mm, self.least_width_mm / aspect_ratio)
