"""What can be wrong on a laid-out page: each check takes the page and gives the findings, the worst first."""

from collections.abc import Iterable

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.render.page_facts import LaidOutPage, Panel, PlacedImage, Rectangle, TextLine

OUTSIDE_SAFE_AREA = FindingKind(
    "outside-safe-area",
    Severity.ERROR,
    "Does every word and image keep clear of the edge where the paper is cut?",
    "Cutting is never exact: what stands too near the edge may be cut off.",
    "Shorten the text, or move the element inwards in the style sheet; artwork that is meant to be cut off "
    "carries the attribute data-bleed.",
)
TEXT_COLLIDES = FindingKind(
    "text-collides",
    Severity.ERROR,
    "Does every text stand clear of the others?",
    "Words printed over each other cannot be read.",
    "Shorten one of the texts, or give them more room in the style sheet.",
)
TEXT_OVERFLOWS = FindingKind(
    "text-overflows",
    Severity.ERROR,
    "Is every panel high enough for what stands in it?",
    "What does not fit runs out of its panel, over whatever stands below.",
    "Shorten the text, choose a larger size of the piece, or give the panel more height.",
)
LINE_TOO_WIDE = FindingKind(
    "line-too-wide",
    Severity.ERROR,
    "Does every line fit the width of its column?",
    "A long word or address that cannot be broken runs out of its column.",
    "Shorten it, allow it to break, or give the column more width.",
)
TABLE_TOO_WIDE = FindingKind(
    "table-too-wide",
    Severity.ERROR,
    "Does every table fit the width of its column?",
    "A table with too many columns, or with words that cannot be broken, runs out of the text, or off the page.",
    "Take a column out, exchange rows and columns, shorten its longest words, or link to the whole table.",
)
TEXT_CLIPPED = FindingKind(
    "text-clipped",
    Severity.ERROR,
    "Can every word be seen whole?",
    "Text that is cut off by its own frame is lost to the reader, though it can still be searched.",
    "Shorten the text, or give its frame more room.",
)

# Below these nobody sees a difference: a hairline at the edge, the overhang of a round letter.
EDGE_TOLERANCE_MM = 0.05
TOLERANCE_MM = 0.5
TAIL_RATIO = 0.1  # of a line's letters: the last one's tail hangs beyond its width where letters run from the right
RULE_TOLERANCE_MM = 0.15  # a rule through the feet of letters is seen at once
SIDES = ("left", "top", "right", "bottom")


def page_faults(page: LaidOutPage, safe_inset_mm: float) -> list[Finding]:
    """Everything wrong on the page; nothing may stand nearer to the trim than the inset."""
    return [
        *tables_too_wide(page),
        *outside_safe_area(page, safe_inset_mm),
        *collisions(page),
        *words_on_rules(page),
        *words_on_images(page),
        *overfull_panels(page),
        *clipped_lines(page),
        *lines_too_wide(page),
    ]


def tables_too_wide(page: LaidOutPage) -> list[Finding]:
    """For each table that runs out of its column, by how much."""
    over_mm = [table.beyond_mm for table in page.tables if table.beyond_mm > TOLERANCE_MM]
    return [
        TABLE_TOO_WIDE.at(None, f"A table is {too_much_mm:.1f} mm too wide for its column on {page.name}.")
        for too_much_mm in over_mm
    ]


def outside_safe_area(page: LaidOutPage, safe_inset_mm: float) -> list[Finding]:
    """For each edge of the page, the text or image that comes too near it, and how many more do."""
    things = _things(page)
    findings = []
    for side in SIDES:
        distances = sorted(((_distance_mm(page, thing, side), index) for index, thing in enumerate(things)))
        near = [pair for pair in distances if pair[0] < safe_inset_mm - EDGE_TOLERANCE_MM]
        if near:
            distance_mm, index = near[0]
            message = _edge_message(things[index].quote, page.name, side, distance_mm, safe_inset_mm)
            findings.append(OUTSIDE_SAFE_AREA.at(None, message + _and_more(len(near) - 1)))
    return findings


def collisions(page: LaidOutPage) -> list[Finding]:
    """For each pair of paragraphs that are printed over each other, the two lines that do so most."""
    return [
        TEXT_COLLIDES.at(None, _collision_message(upper, lower, overlap_mm, page.name))
        for overlap_mm, upper, lower in _worst_of_each_pair(_neighbours(page.lines))
    ]


def words_on_rules(page: LaidOutPage) -> list[Finding]:
    """For each paragraph with a line that a rule runs through, the line through which it runs deepest."""
    crossed = [
        (max(_depth_mm(area, rule) for area in line.areas), line) for line in page.lines for rule in page.rules
    ]
    return [
        TEXT_COLLIDES.at(None, f"{line.quote} stands on a rule by {depth_mm:.1f} mm on {page.name}.")
        for depth_mm, line in _worst_of_each_block(crossed, RULE_TOLERANCE_MM)
    ]


def words_on_images(page: LaidOutPage) -> list[Finding]:
    """For each paragraph that is printed over an image, such as a code, the line that is so most."""
    images = [image for image in page.images if not image.artwork]
    pairs = [(_overlap_mm(line, image), line, image) for line in page.lines for image in images]
    worst: dict[int, tuple[float, TextLine, PlacedImage]] = {}
    for overlap_mm, line, image in pairs:
        if overlap_mm > max(TOLERANCE_MM, worst[line.block][0] if line.block in worst else 0.0):
            worst[line.block] = overlap_mm, line, image
    return [
        TEXT_COLLIDES.at(None, _collision_message(line, image, overlap_mm, page.name))
        for overlap_mm, line, image in worst.values()
    ]


def collisions_with_sheet(page: LaidOutPage, sheet: LaidOutPage) -> list[Finding]:
    """The worst place at which the page's text is printed over what its stationery already says or shows."""
    pairs = [(_overlap_mm(line, thing), line, thing) for line in page.lines for thing in _things(sheet)]
    worst = sorted((pair for pair in pairs if pair[0] > TOLERANCE_MM), key=lambda pair: -pair[0])[:1]
    return [
        TEXT_COLLIDES.at(None, _collision_message(line, thing, overlap_mm, f"{page.name}, over {sheet.name}"))
        for overlap_mm, line, thing in worst
    ]


def overfull_panels(page: LaidOutPage) -> list[Finding]:
    """For each panel (data-fit="box") that is not high enough, how much is missing and from which words on."""
    return [finding for panel in page.panels for finding in _overfull(page, panel)]


def clipped_lines(page: LaidOutPage) -> list[Finding]:
    """For each paragraph that its own frame cuts off, the line that loses most."""
    lost = [(_outside_mm(line), line) for line in page.lines if line.frame]
    return [
        TEXT_CLIPPED.at(None, f"{line.quote} is cut off by {lost_mm:.1f} mm on {page.name}.")
        for lost_mm, line in _worst_of_each_block(lost)
    ]


def lines_too_wide(page: LaidOutPage) -> list[Finding]:
    """For each paragraph with a line that runs out of its column, the longest such line."""
    over = [(_beyond_column_mm(line), line) for line in page.lines if line.column and not line.frame]
    return [
        LINE_TOO_WIDE.at(None, f"{line.quote} is {over_mm:.1f} mm too wide for its column on {page.name}.")
        for over_mm, line in _worst_of_each_block(over)
    ]


def _things(page: LaidOutPage) -> list[TextLine | PlacedImage]:
    return [*page.lines, *(image for image in page.images if not image.artwork)]


def _distance_mm(page: LaidOutPage, thing: TextLine | PlacedImage, side: str) -> float:
    """From the edge of the page to what is nearest to it; negative if it runs over the edge."""
    return {
        "left": min(area.left_mm for area in thing.areas),
        "top": min(area.top_mm for area in thing.areas),
        "right": page.width_mm - max(area.right_mm for area in thing.areas),
        "bottom": page.height_mm - _bottom_mm(thing),
    }[side]


def _edge_message(quote: str, page_name: str, side: str, distance_mm: float, safe_inset_mm: float) -> str:
    where = (
        f"runs {-distance_mm:.1f} mm over the {side} edge of {page_name}"
        if distance_mm < 0
        else f"stands {distance_mm:.1f} mm from the {side} edge of {page_name}"
    )
    too_much_mm = safe_inset_mm - distance_mm
    message = f"{quote} {where}: {too_much_mm:.1f} mm too near, as {safe_inset_mm:g} mm must stay clear."
    return message[0].upper() + message[1:]


def _and_more(others: int) -> str:
    return f" So do {others} more." if others > 1 else " So does one more." if others else ""


def _neighbours(lines: tuple[TextLine, ...]) -> Iterable[tuple[TextLine, TextLine]]:
    """Every two lines of different paragraphs whose heights on the page overlap."""
    ordered = sorted(lines, key=lambda line: min(area.top_mm for area in line.areas))
    for index, upper in enumerate(ordered):
        bottom_mm = _bottom_mm(upper)
        for lower in ordered[index + 1 :]:
            if min(area.top_mm for area in lower.areas) >= bottom_mm:
                break
            if lower.block != upper.block:
                yield upper, lower


def _worst_of_each_pair(neighbours: Iterable[tuple[TextLine, TextLine]]) -> list[tuple[float, TextLine, TextLine]]:
    worst: dict[frozenset[int], tuple[float, TextLine, TextLine]] = {}
    for upper, lower in neighbours:
        overlap_mm = _overlap_mm(upper, lower)
        pair = frozenset((upper.block, lower.block))
        if overlap_mm > max(TOLERANCE_MM, worst[pair][0] if pair in worst else 0.0):
            worst[pair] = overlap_mm, upper, lower
    return list(worst.values())


def _overlap_mm(one: TextLine | PlacedImage, other: TextLine | PlacedImage) -> float:
    return max(first.overlap_mm(second) for first in one.areas for second in other.areas)


def _collision_message(one: TextLine, other: TextLine | PlacedImage, overlap_mm: float, where: str) -> str:
    return f"{one.quote} and {other.quote} are printed over each other by {overlap_mm:.1f} mm on {where}."


def _overfull(page: LaidOutPage, panel: Panel) -> list[Finding]:
    things = [thing for thing in _things(page) if panel.key in thing.panels]
    over = [(_bottom_mm(thing) - panel.bottom_mm, thing) for thing in things]
    over = [(over_mm, thing) for over_mm, thing in over if over_mm > TOLERANCE_MM]
    if not over:
        return []
    most_mm = max(over_mm for over_mm, _ in over)
    message = (
        f'What stands in "{panel.name}" on {page.name} is {most_mm:.1f} mm too high for it: '
        f"from {over[0][1].quote} on, it does not fit."
    )
    return [TEXT_OVERFLOWS.at(None, message)]


def _bottom_mm(thing: TextLine | PlacedImage) -> float:
    return max(area.bottom_mm for area in thing.areas)


def _outside_mm(line: TextLine) -> float:
    """How far the line's letters run out of the frame in which they can be seen."""
    frame = line.frame or line.areas[0]
    return max(
        max(
            frame.left_mm - area.left_mm,
            area.right_mm - frame.right_mm,
            frame.top_mm - area.top_mm,
            area.bottom_mm - frame.bottom_mm,
        )
        for area in line.areas
    )


def _beyond_column_mm(line: TextLine) -> float:
    """How far the line runs over the end of its column; a start that hangs into the margin may be meant."""
    column = line.column or line.areas[0]
    if line.right_to_left:
        tail_mm = TAIL_RATIO * max(area.bottom_mm - area.top_mm for area in line.areas)
        return column.left_mm - min(area.left_mm for area in line.areas) - tail_mm
    return max(area.right_mm for area in line.areas) - column.right_mm


def _depth_mm(area: Rectangle, rule: Rectangle) -> float:
    """How far the letters reach over the rule, from the side from which they do so less; 0 or less if they do not."""
    if min(area.right_mm, rule.right_mm) - max(area.left_mm, rule.left_mm) <= TOLERANCE_MM:
        return 0.0
    return min(area.bottom_mm - rule.top_mm, rule.bottom_mm - area.top_mm)


def _worst_of_each_block(
    measured_mm: Iterable[tuple[float, TextLine]], tolerance_mm: float = TOLERANCE_MM
) -> list[tuple[float, TextLine]]:
    worst: dict[int, tuple[float, TextLine]] = {}
    for too_much_mm, line in measured_mm:
        if too_much_mm > max(tolerance_mm, worst.get(line.block, (0.0, line))[0]):
            worst[line.block] = too_much_mm, line
    return list(worst.values())
