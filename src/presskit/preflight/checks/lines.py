"""Checks that lines are thick enough for the press."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import artwork, pages_of
from presskit.preflight.expected import Expected
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.ink_findings import LINE_THIN, LINE_TOO_THIN
from presskit.preflight.telling import one_finding

_TOLERANCE_PT = 0.005
_SHORTEST_RULE_PT = 2.0  # a thin rectangle shorter than this is a dot


def check_lines(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every line, rule and border is as thick as its colour asks for; thin rectangles are rules."""
    for page, painted in pages_of(facts) if expected.spec else ():
        thin: dict[FindingKind, list[Painted]] = {}
        for line in artwork(page, painted):
            kind = _fault(line, expected.spec) if expected.spec and _is_line(line) else None
            if kind is not None:
                thin.setdefault(kind, []).append(line)
        for kind, lines in thin.items():
            thinnest_pt = min(line.size_pt or 0.0 for line in lines)
            yield from one_finding(kind, page, lines, f"{{is}} only {thinnest_pt:.2f} pt thick")


def _is_line(thing: Painted) -> bool:
    if thing.size_pt is None or thing.colour.is_registration:  # marks have checks of their own
        return False
    if thing.kind is PaintKind.STROKE:
        return True
    long_enough = max(thing.box.width_pt, thing.box.height_pt) >= _SHORTEST_RULE_PT
    return thing.kind is PaintKind.FILL and thing.size_pt > 0 and long_enough


def _fault(line: Painted, spec: PrintSpec) -> FindingKind | None:
    """GWG 2022 as restated: half the least is an error, and the least itself for several inks or white."""
    size_pt = (line.size_pt or 0.0) + _TOLERANCE_PT
    is_mixed = line.colour.ink_count > 1 or line.colour.is_paper
    least_pt = spec.min_mixed_stroke_pt if is_mixed else spec.min_stroke_pt
    error_pt = spec.min_stroke_pt if is_mixed else spec.min_stroke_pt / 2 + 2 * _TOLERANCE_PT
    if size_pt < error_pt:
        return LINE_TOO_THIN
    return LINE_THIN if size_pt < least_pt else None
