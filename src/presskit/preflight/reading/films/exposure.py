"""A page as a print shop would expose it: cyan, magenta and yellow on one film, black and spot inks on another.

On a film the channels red, green and blue each stand for one ink, dark where it prints. Painting over one another,
opacity and blend modes then mix each ink with itself alone, as ISO 32000-1, 11.3.4 has it for inks.
"""

from collections.abc import Iterable
from enum import Enum

from presskit.preflight.facts.colour import REGISTRATION, ColourSpace, Components

Light = tuple[float, float, float]  # red, green and blue of a film: 1 where its ink does not print
_PROCESS = {"Cyan": "C", "Magenta": "M", "Yellow": "Y", "Black": "K"}
_FIRST_SPOT, _SECOND_SPOT = "S1", "S2"  # further spots are printed with these two
_EVERY_PLATE = ("C", "M", "Y", "K")
_RGB_COMPONENTS, _CMYK_COMPONENTS = 3, 4


class Film(Enum):
    """The inks of a film, in the order of its channels."""

    COLOURS = ("C", "M", "Y")
    BLACK_AND_SPOTS = ("K", _FIRST_SPOT, _SECOND_SPOT)


class Exposure:
    """How the colours of one space come onto films.

    A colour of light is taken as the lack of its ink: red less than full is cyan, grey less than white is black.
    """

    def __init__(self, space: ColourSpace) -> None:
        self.components = space.components
        self.is_light = not space.colorants and space.components != _CMYK_COMPONENTS
        self.plates = _plates(space)
        self._full_of_light = 100.0 if space.family == "Lab" else 1.0

    def light(self, values: Components, film: Film) -> Light:
        """The colour on this film."""
        red, green, blue = (self._channel(values, plate) for plate in film.value)
        return red, green, blue

    def function(self, film: Film) -> bytes:
        """The same as a PostScript calculator function (ISO 32000-1, 7.10.5), for gradients."""
        commands: list[str] = []
        for pushed, plate in enumerate(film.value):
            commands += self._commands(plate, pushed)
        count = self.components + len(film.value)
        drop = ["pop"] * self.components
        return " ".join(["{", *commands, f"{count} {len(film.value)} roll", *drop, "}"]).encode()

    def _channel(self, values: Components, plate: str) -> float:
        inks = [value for value, plates in zip(values, self.plates, strict=True) if plate in plates]
        if self.is_light:
            return min(max(inks[0] / self._full_of_light, 0.0), 1.0) if inks else 1.0
        return min(max(1.0 - sum(inks), 0.0), 1.0)

    def _commands(self, plate: str, pushed: int) -> Iterable[str]:
        places = [index for index, plates in enumerate(self.plates) if plate in plates]
        depths = [self.components - 1 - index + pushed for index in places]
        if self.is_light and depths:
            return [f"{depths[0]} index"]
        return ["1", *(f"{depth + 1} index sub" for depth in depths)]


def _plates(space: ColourSpace) -> tuple[tuple[str, ...], ...]:
    """The plates that each component prints on."""
    if space.colorants:
        spots = list(space.spot_names)
        return tuple(_named(name, spots) for name in space.colorants)
    if space.family == "Lab":
        return ("K",), (), ()
    if space.components == _CMYK_COMPONENTS:
        return ("C",), ("M",), ("Y",), ("K",)
    if space.components == _RGB_COMPONENTS:
        return ("C",), ("M",), ("Y",)
    return (("K",),) * space.components


def _named(name: str, spots: list[str]) -> tuple[str, ...]:
    if name == REGISTRATION:
        return _EVERY_PLATE
    if name in _PROCESS:
        return (_PROCESS[name],)
    if name in spots:
        return (_SECOND_SPOT if spots.index(name) % 2 else _FIRST_SPOT,)
    return ()
