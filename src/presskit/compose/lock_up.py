"""Marks at equal weight, alone or two side by side: each gets the same area, whatever its shape."""

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from presskit.compose.tokens import Tokens
from presskit.compose.type_measure import Typeface, balanced_measure_em, typeface_for, wrap
from presskit.errors import KitError
from presskit.model.house_style import FontFile
from presskit.model.kit import Picture
from presskit.units import mm_to_pt, pt_to_mm

_SIZES_PT = tuple(size / 2 for size in range(96, 13, -1))
# A hair, so that the engine, which rounds widths to its own units, breaks the lines where they were measured.
_SLACK_EM = 0.05
_MOST_MARKS = 256


@dataclass(frozen=True, slots=True)
class MarkRoom:
    """What a mark may fill: the area of both marks, and the most that one may be wide and high.

    `families`, `weight` and `leading_ratio` are those of words that stand in for a logo.
    """

    area_mm2: float
    max_width_mm: float
    max_height_mm: float
    families: tuple[str, ...] = ()
    weight: int = 700
    leading_ratio: float = 1.12


def mark_room(tokens: Tokens) -> MarkRoom:
    """What each of the two marks may fill on a partner's sheets, as their style sheets say."""
    return MarkRoom(
        area_mm2=tokens.plain("--mark-area"),
        max_width_mm=tokens.length_mm("--mark-width"),
        max_height_mm=tokens.length_mm("--mark-height"),
        families=tokens.families("--display-face"),
        weight=round(tokens.plain("--display-weight")),
        leading_ratio=tokens.plain("--mark-leading"),
    )


def logo_room(tokens: Tokens, name: str = "--logo") -> MarkRoom:
    """What the sender's logo may fill, as the document's style sheets say under this name."""
    return MarkRoom(
        area_mm2=tokens.plain(f"{name}-area"),
        max_width_mm=tokens.length_mm(f"{name}-most-width"),
        max_height_mm=tokens.length_mm(f"{name}-most-height"),
    )


def logo_properties(logo: Picture | None, tokens: Tokens) -> dict[str, str]:
    """The CSS custom properties of the sender's logo, as large as the document's style sheets have room for it.

    Its height alone is given: the width that follows from it cannot bend the picture. Raises KitError for a token
    that says no length.
    """
    if logo is None:
        return {}
    room = logo_room(tokens)
    if tokens.faults:
        raise KitError(tokens.faults)
    return {"--logo-height": f"{picture_mark(logo, room).height_mm:.3f}mm"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as the templates set it: a picture (`source`), or words at `size_pt`; `text` says who it is."""

    text: str
    source: str
    width_mm: float
    height_mm: float
    size_pt: float = 0.0
    colour: str = ""


def picture_mark(picture: Picture, room: MarkRoom) -> Mark:
    """The logo at the area of the room, or smaller where its shape is too wide or too high for that."""
    aspect = picture.width_px / picture.height_px
    height_mm = min(sqrt(room.area_mm2 / aspect), room.max_height_mm, room.max_width_mm / aspect)
    return Mark(picture.alt, picture.key, height_mm * aspect, height_mm)


@lru_cache(maxsize=_MOST_MARKS)  # the organisation's stands beside every partner's
def word_mark(name: str, room: MarkRoom, fonts: tuple[FontFile, ...], colour: str = "") -> Mark:
    """The name as large as the area and the measure allow, on as few lines as that takes."""
    face = typeface_for(name, room.families, fonts, room.weight)
    mark = _words_at(name, face, _SIZES_PT[0], room, colour)
    for size_pt in _SIZES_PT[1:]:
        if _fits(mark, room):
            break
        mark = _words_at(name, face, size_pt, room, colour)
    return mark


def _words_at(name: str, face: Typeface, size_pt: float, room: MarkRoom, colour: str) -> Mark:
    face = face.at(size_pt)
    measure_em = mm_to_pt(room.max_width_mm) / size_pt
    measure_em = balanced_measure_em(name, face, measure_em)
    lines = wrap(name, face, measure_em)
    width_em = max(face.width_em(line) for line in lines) + _SLACK_EM
    height_mm = pt_to_mm(len(lines) * room.leading_ratio * size_pt)
    return Mark(name, "", pt_to_mm(width_em * size_pt), height_mm, size_pt, colour)


def _fits(mark: Mark, room: MarkRoom) -> bool:
    return (
        mark.width_mm * mark.height_mm <= room.area_mm2
        and mark.width_mm <= room.max_width_mm
        and mark.height_mm <= room.max_height_mm
    )
