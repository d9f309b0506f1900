"""Dark areas that hang together, as large as they are."""

from collections.abc import Iterator

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import InkMap


def solid_areas(ink_map: InkMap, darkest_light: int) -> Iterator[tuple[int, Box]]:
    """The cells of each area that is at least so dark, and the rectangle around it."""
    columns = ink_map.columns
    dark = {place for place, level in enumerate(ink_map.levels) if level >= darkest_light}
    while dark:
        area = _area_around(dark.pop(), dark, columns)
        rows_of, columns_of = [place // columns for place in area], [place % columns for place in area]
        yield len(area), ink_map.box(min(columns_of), min(rows_of), max(columns_of), max(rows_of))


def _area_around(start: int, dark: set[int], columns: int) -> list[int]:
    """The cells that hang together with this one, taken from the dark ones."""
    area, waiting = [], [start]
    while waiting:
        place = waiting.pop()
        area.append(place)
        neighbours = {place - columns, place + columns}
        neighbours |= {place - 1} if place % columns else set()
        neighbours |= {place + 1} if (place + 1) % columns else set()
        found = neighbours & dark
        dark -= found
        waiting.extend(found)
    return area
