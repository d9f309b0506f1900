"""Marks at equal weight, alone or two side by side: each picture gets the same area, whatever its shape.

Words that stand beside another mark are as high as it is, however many lines they take; all stand on one baseline.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt

from presskit.compose.css.tokens import Tokens
from presskit.compose.type_measure import Typeface, balanced_measure_em, typeface_for, wrap
from presskit.errors import KitError
from presskit.model.brand import LogoBounds
from presskit.model.house_style import FontFile
from presskit.model.kit import Picture
from presskit.units import mm_to_pt, pt_to_mm

_SIZES_PT = tuple(size / 2 for size in range(96, 13, -1))
# A hair, so that the engine, which rounds widths to its own units, breaks the lines where they were measured.
_SLACK_EM = 0.05
_LEAST_OF_LARGEST = 0.8  # so much smaller may letters be that thereby fill the height
_UNEVEN_RATIO = 1.12  # lines broken between words are not equally long
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


def logo_properties(
    logo: Picture | None, tokens: Tokens, bounds: Mapping[str, LogoBounds], name: str = "--logo"
) -> dict[str, str]:
    """The CSS custom properties of the sender's logo, as large as the document's style sheets have room for it.

    Its picture is set by the height alone, so that nothing bends it; the width that follows is for the words beside
    it. Where its least size asks for more than its area, it takes what the room has. Raises KitError for a token
    that says no length.
    """
    if logo is None:
        return {}
    room = logo_room(tokens, name)
    if tokens.faults:
        raise KitError(tokens.faults)
    mark = picture_mark(logo, room)
    kept, aspect = bounds.get(logo.key, LogoBounds()), mark.width_mm / mark.height_mm
    least_mm = kept.least_height_of_mm(aspect)
    height_mm = max(mark.height_mm, min(least_mm, room.max_height_mm, room.max_width_mm / aspect))
    width_mm = mark.width_mm if height_mm == mark.height_mm else height_mm * aspect
    properties = {f"{name}-height": f"{height_mm:.3f}mm", f"{name}-width": f"{width_mm:.3f}mm"}
    if least_mm:
        properties[f"{name}-least"] = f"{min(least_mm, height_mm):.3f}mm"
    if clear_mm := kept.clear_of_mm(height_mm):
        properties[f"{name}-clear"] = f"{clear_mm:.3f}mm"
    return properties


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as the templates set it: a picture (`source`), or words at `size_pt`; `text` says who it is.

    Its baseline lies `foot_mm` above its lower edge, and above that its ink is `ink_height_mm` high; under it
    letters reach down by `below_mm`.
    """

    text: str
    source: str
    width_mm: float
    height_mm: float
    ink_height_mm: float
    foot_mm: float = 0.0
    below_mm: float = 0.0
    size_pt: float = 0.0
    colour: str = ""


def picture_mark(picture: Picture, room: MarkRoom) -> Mark:
    """The logo at the area of the room, or smaller where its shape is too wide or too high for that."""
    aspect = picture.width_px / picture.height_px
    height_mm = min(sqrt(room.area_mm2 / aspect), room.max_height_mm, room.max_width_mm / aspect)
    return Mark(picture.alt, picture.key, height_mm * aspect, height_mm, height_mm)


@lru_cache(maxsize=_MOST_MARKS)  # the organisation's stands beside every partner's
def word_mark(name: str, room: MarkRoom, fonts: tuple[FontFile, ...], colour: str = "") -> Mark:
    """The name as large as height and measure allow; of about that size, on as many lines as fill the height.

    One line has at most the room's area.
    """
    face = typeface_for(name, room.families, fonts, room.weight)
    largest = _words_at(name, face, _SIZES_PT[0], room, colour)
    for size_pt in _SIZES_PT[1:]:
        if _fits(largest, room):
            break
        largest = _words_at(name, face, size_pt, room, colour)
    sizes = [size for size in _SIZES_PT if _LEAST_OF_LARGEST * largest.size_pt <= size <= largest.size_pt]
    higher = [_words_at(name, face, size, _narrower(name, face, size, room), colour) for size in sizes]
    fitting = [mark for mark in higher if _fits(mark, room)]
    return max([largest, *fitting], key=lambda mark: mark.ink_height_mm) if fitting else largest


def _narrower(name: str, face: Typeface, size_pt: float, room: MarkRoom) -> MarkRoom:
    """The room no wider than as many lines need as can stand on one another in it."""
    lines = max(1, int((mm_to_pt(room.max_height_mm) / size_pt - _capitals_em(name, face)) / room.leading_ratio) + 1)
    width_mm = pt_to_mm(_UNEVEN_RATIO * face.width_em(name) / lines * size_pt)
    return replace(room, max_width_mm=min(width_mm, room.max_width_mm))


def _words_at(name: str, face: Typeface, size_pt: float, room: MarkRoom, colour: str) -> Mark:
    face = face.at(size_pt)
    measure_em = mm_to_pt(room.max_width_mm) / size_pt
    measure_em = balanced_measure_em(name, face, measure_em)
    lines = wrap(name, face, measure_em)
    width_em = max(face.width_em(line) for line in lines) + _SLACK_EM
    ink_height_em = (len(lines) - 1) * room.leading_ratio + _capitals_em(name, face)
    return Mark(
        text=name,
        source="",
        width_mm=pt_to_mm(width_em * size_pt),
        height_mm=pt_to_mm(len(lines) * room.leading_ratio * size_pt),
        ink_height_mm=pt_to_mm(ink_height_em * size_pt),
        foot_mm=pt_to_mm((room.leading_ratio / 2 - face.middle_em) * size_pt),
        below_mm=pt_to_mm(face.ink_em(lines[-1]).below_em * size_pt),
        size_pt=size_pt,
        colour=colour,
    )


def _capitals_em(name: str, face: Typeface) -> float:
    return face.ink_em("H" if face.covers("H") else name).above_em


def _fits(mark: Mark, room: MarkRoom) -> bool:
    """Several lines of small letters weigh less than their area says: they fill the height."""
    is_one_line = mark.height_mm < 1.5 * pt_to_mm(room.leading_ratio * mark.size_pt)
    return (
        mark.width_mm <= room.max_width_mm
        and mark.ink_height_mm <= room.max_height_mm
        and (not is_one_line or mark.width_mm * mark.height_mm <= room.area_mm2)
    )
