"""Checks of the amount of ink, and of lines that have too little of it."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import artwork, pages_of, printed_area
from presskit.preflight.check import CHECK_COULD_NOT_RUN, PRINT_SPEC, Topic, check
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import CELLS_ACROSS_WINDOW, FULL_INK_LEVEL, InkMap
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.facts.pdf import PdfFacts, films_of
from presskit.preflight.telling import one_finding
from presskit.rules.inks import INK_TOLERANCE_PERCENT

_PERCENT = 100.0
_TOLERANCE_PT = 0.005
_SHORTEST_RULE_PT = 2.0  # a thin rectangle shorter than this is a dot

INK_OVER_LIMIT = FindingKind(
    "ink-over-limit",
    Severity.ERROR,
    "Is there nowhere more ink than the paper takes?",
    "Too much ink does not dry and sets off on the next sheet: GWG 2015 (as restated) allows 320 % on coated paper.",
    "Use a dark colour with less cyan, magenta and yellow, and convert pictures with the right profile.",
)


@check(Topic.INK, PRINT_SPEC, INK_OVER_LIMIT)
def check_ink_amount(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """On no 15 mm2 of the page the mean of all inks is more than the print specification allows."""
    limit_percent = spec.ink_limit_percent
    films = films_of(facts)
    for fault in films.faults:
        message = f'The check "ink amount" could not measure {fault}.'
        yield CHECK_COULD_NOT_RUN.at(None, message)
    for page, ink_map in zip(facts.pages, films.maps, strict=True):
        most_percent, area = _heaviest(ink_map, printed_area(page), limit_percent + INK_TOLERANCE_PERCENT)
        if area is not None:
            message = f"Page {page.number}: {most_percent:.0f} % of ink on 15 mm2; the limit is {limit_percent:g} %."
            yield INK_OVER_LIMIT.on(page.area(area), message)


LINE_THIN = FindingKind(
    "line-thin",
    Severity.WARNING,
    "Are all lines as thick as the print specification asks?",
    "Lines under 0.25 pt print unevenly; one of several inks, or white, needs 0.5 pt (GWG 2022 as restated).",
    "Draw the line thicker, or in one ink.",
)
LINE_TOO_THIN = FindingKind(
    "line-too-thin",
    Severity.ERROR,
    "Is there no line so thin that it may not print?",
    "Lines of 0.125 pt and less, or under 0.25 pt in several inks, break up or vanish (GWG 2022 as restated).",
    "Draw the line at least 0.25 pt thick.",
)


@check(Topic.INK, PRINT_SPEC, LINE_THIN, LINE_TOO_THIN)
def check_lines(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """Every line, rule and border is as thick as its colour asks for; thin rectangles are rules."""
    for page, painted in pages_of(facts):
        thin: dict[FindingKind, list[Painted]] = {}
        for line in artwork(page, painted):
            kind = _fault_of_line(line, spec) if _is_line(line) else None
            if kind is not None:
                thin.setdefault(kind, []).append(line)
        for kind, lines in thin.items():
            thinnest_pt = min(line.size_pt or 0.0 for line in lines)
            yield from one_finding(kind, page, lines, f"{{is}} only {thinnest_pt:.2f} pt thick")


def _heaviest(ink_map: InkMap, printed: Box, limit_percent: float) -> tuple[float, Box | None]:
    """The highest mean over the limit, and the rectangle around all places that are over it."""
    limit = limit_percent / _PERCENT * FULL_INK_LEVEL
    if ink_map.highest <= limit:
        return 0.0, None
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


def _is_line(thing: Painted) -> bool:
    if thing.size_pt is None or thing.colour.is_registration:  # marks have checks of their own
        return False
    if thing.kind is PaintKind.STROKE:
        return True
    long_enough = max(thing.box.width_pt, thing.box.height_pt) >= _SHORTEST_RULE_PT
    return thing.kind is PaintKind.FILL and thing.size_pt > 0 and long_enough


def _fault_of_line(line: Painted, spec: PrintSpec) -> FindingKind | None:
    """GWG 2022 as restated: half the least is an error, and the least itself for several inks or white."""
    size_pt = (line.size_pt or 0.0) + _TOLERANCE_PT
    is_mixed = line.colour.ink_count > 1 or line.colour.is_paper
    least_pt = spec.min_mixed_stroke_pt if is_mixed else spec.min_stroke_pt
    error_pt = spec.min_stroke_pt if is_mixed else spec.min_stroke_pt / 2 + 2 * _TOLERANCE_PT
    if size_pt < error_pt:
        return LINE_TOO_THIN
    return LINE_THIN if size_pt < least_pt else None
