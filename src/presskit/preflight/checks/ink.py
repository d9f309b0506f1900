"""Checks of the amount of ink."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from presskit.model.finding import Finding
from presskit.preflight.artwork import printed_area
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import CELLS_ACROSS_WINDOW, FULL_INK_LEVEL, InkMap
from presskit.preflight.facts.pdf import PdfFacts, films_of
from presskit.preflight.findings import CHECK_COULD_NOT_RUN
from presskit.preflight.ink_findings import INK_OVER_LIMIT

# The films are drawn with 255 steps for each ink.
_TOLERANCE_PERCENT = 1.0
_PERCENT = 100.0


def check_ink_amount(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """On no 15 mm2 of the page the mean of all inks is more than the print specification allows."""
    if expected.spec is None:
        return
    limit_percent = expected.spec.ink_limit_percent
    films = films_of(facts)
    for fault in films.faults:
        message = f'The check "ink amount" could not measure {fault}.'
        yield CHECK_COULD_NOT_RUN.at(None, message)
    for page, ink_map in zip(facts.pages, films.maps, strict=True):
        most_percent, area = _heaviest(ink_map, printed_area(page), limit_percent + _TOLERANCE_PERCENT)
        if area is not None:
            message = f"Page {page.number}: {most_percent:.0f} % of ink on 15 mm2; the limit is {limit_percent:g} %."
            yield INK_OVER_LIMIT.on(page.area(area), message)


def _heaviest(ink_map: InkMap, printed: Box, limit_percent: float) -> tuple[float, Box | None]:
    """The highest mean over the limit, and the rectangle around all places that are over it."""
    limit = limit_percent / _PERCENT * FULL_INK_LEVEL
    rows = ink_map.rows_in(printed)
    if max((max(row, default=0) for row in rows.levels), default=0) <= limit:
        return 0.0, None
    means = _window_means(rows.levels)
    over = [(row, column) for row, line in enumerate(means) for column, mean in enumerate(line) if mean > limit]
    if not over:
        return 0.0, None
    most = max(means[row][column] for row, column in over)
    rows_over, columns_over = zip(*over, strict=True)
    last = CELLS_ACROSS_WINDOW - 1
    area = ink_map.box(
        rows.first_column + min(columns_over),
        rows.first_row + min(rows_over),
        rows.first_column + max(columns_over) + last,
        rows.first_row + max(rows_over) + last,
    )
    return most / FULL_INK_LEVEL * _PERCENT, area


def _window_means(levels: Sequence[Sequence[int]]) -> list[list[float]]:
    """The mean of each square of five by five cells, by its upper left cell."""
    size = CELLS_ACROSS_WINDOW
    along = [_sums(row, size) for row in levels]
    columns = [_sums(column, size) for column in zip(*along, strict=True)]
    return [[total / size**2 for total in row] for row in zip(*columns, strict=True)]


def _sums(numbers: Sequence[int], count: int) -> list[int]:
    """The sum of each run of so many numbers."""
    totals = list(accumulate(numbers, initial=0))
    return [after - before for before, after in zip(totals, totals[count:], strict=False)]
