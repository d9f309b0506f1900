"""A content stream with its colours as they come onto films; all else stays as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Object, Operator

from presskit.preflight.facts.colour import BLACK, CMYK, GREY, PATTERN, RGB, ColourSpace, Components
from presskit.preflight.reading.content.colour_spaces import first_values, read_space
from presskit.preflight.reading.films.exposure import Exposure, Film

PATTERN_ON_FILM = "/PresskitPatternOnFilm"
_DEVICE_SPACES = {"g": GREY, "G": GREY, "rg": RGB, "RG": RGB, "k": CMYK, "K": CMYK}
_SPACES_BY_COUNT = {1: GREY, 3: RGB, 4: CMYK}
_COLOUR_OPERATORS = ("sc", "scn", "SC", "SCN")
_MOST_UNWRITTEN = 500
Command = tuple[Sequence[Any], Operator]


@dataclass(slots=True)
class _Spaces:
    """The spaces chosen for areas and lines; None where the stream goes on with its caller's."""

    fill: ColourSpace | None = None
    stroke: ColourSpace | None = None


class FilmContent:
    """One stream, command by command. The few that set a colour differ from film to film.

    Commands are kept as they are written: as objects, those of a page of text take ten times the room.
    """

    def __init__(self, resources: Dictionary) -> None:
        self._resources = resources
        self._parts: list[bytes | dict[Film, bytes]] = []
        self._plain: list[Any] = []
        self._spaces = _Spaces()
        self._saved: list[_Spaces] = []
        self._exposures: dict[ColourSpace, Exposure] = {}
        self._written: dict[tuple[str, ColourSpace, Components], dict[Film, bytes]] = {}

    def add(self, command: pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage) -> None:
        """The next command; a picture inside the content is left out, as it is too small to matter on 15 mm2."""
        if isinstance(command, pikepdf.ContentStreamInlineImage):
            return
        operator = str(command.operator)
        if operator in _DEVICE_SPACES:
            self._set_colour(operator, _DEVICE_SPACES[operator], _numbers(command.operands))
        elif operator in ("cs", "CS"):
            self._set_space(operator, command.operands[0])
        elif operator in _COLOUR_OPERATORS:
            self._set_colour_or_pattern(operator, list(command.operands), command.operator)
        else:
            self._add_plain(command)
            if operator == "q":
                self._saved.append(_Spaces(self._spaces.fill, self._spaces.stroke))
            elif operator == "Q" and self._saved:
                self._spaces = self._saved.pop()

    def begin_black(self) -> None:
        """A page and a pattern begin in black (ISO 32000-1, 8.4.1); a form goes on in the colours of its caller."""
        for operator in ("rg", "RG"):
            self._set_colour(operator, BLACK.space, BLACK.values)

    def stream(self, film: Film) -> bytes:
        """The content for this film."""
        self._write_plain()
        return b"\n".join(part if isinstance(part, bytes) else part[film] for part in self._parts)

    def _set_space(self, operator: str, stated: Object) -> None:
        space = read_space(stated, self._resources)
        if space.family != "Pattern":
            self._set_colour(operator, space, first_values(space))
            return
        self._choose(operator, space)
        name = Name(PATTERN_ON_FILM) if space.base else Name.Pattern
        self._add_plain(([name], Operator(operator)))

    def _set_colour_or_pattern(self, operator: str, operands: list[Any], command: Operator) -> None:
        pattern = operands.pop() if operands and isinstance(operands[-1], Name) else None
        values = _numbers(operands)
        space = self._spaces.stroke if operator.isupper() else self._spaces.fill
        if pattern is None:
            self._set_colour(operator, space or _SPACES_BY_COUNT[len(values)], values)
            return
        base = (space or PATTERN).base
        lights = {film: self._exposure(base).light(values, film) if base and values else () for film in Film}
        self._add_part(_written({film: ([*light, pattern], command) for film, light in lights.items()}))

    def _set_colour(self, operator: str, space: ColourSpace, values: Components) -> None:
        self._choose(operator, space)
        paint = "RG" if operator.isupper() else "rg"
        if (paint, space, values) not in self._written:
            exposure = self._exposure(space)
            self._written[paint, space, values] = _written(
                {film: (exposure.light(values, film), Operator(paint)) for film in Film}
            )
        self._add_part(self._written[paint, space, values])

    def _add_part(self, part: dict[Film, bytes]) -> None:
        self._write_plain()
        self._parts.append(part)

    def _add_plain(self, command: Any) -> None:
        """A command that is the same on all films."""
        self._plain.append(command)
        if len(self._plain) >= _MOST_UNWRITTEN:
            self._write_plain()

    def _write_plain(self) -> None:
        if self._plain:
            self._parts.append(pikepdf.unparse_content_stream(self._plain))
            self._plain.clear()

    def _choose(self, operator: str, space: ColourSpace) -> None:
        if operator.isupper():
            self._spaces.stroke = space
        else:
            self._spaces.fill = space

    def _exposure(self, space: ColourSpace) -> Exposure:
        if space not in self._exposures:
            self._exposures[space] = Exposure(space)
        return self._exposures[space]


def _written(commands: Mapping[Film, Command]) -> dict[Film, bytes]:
    return {film: pikepdf.unparse_content_stream([command]) for film, command in commands.items()}


def _numbers(operands: Any) -> Components:
    return tuple([float(operand) for operand in operands])
