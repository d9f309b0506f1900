"""Checks that text is large enough for the press, more so in several inks and in white."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import artwork, pages_of
from presskit.preflight.checks.printed_text import LARGE_TEXT_PT, is_rich_black
from presskit.preflight.colour_findings import TEXT_SMALL, TEXT_SMALL_IN_INKS, TEXT_SMALL_IN_WHITE, TEXT_TOO_SMALL
from presskit.preflight.expected import Expected
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.telling import one_finding

_TOO_SMALL_PT = 4.0  # preflight-figures, house rule
_TOLERANCE_PT = 0.01


def check_text_size(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every text has the size that its colour asks for."""
    for page, painted in pages_of(facts) if expected.spec else ():
        small: dict[FindingKind, list[Painted]] = {}
        for text in artwork(page, painted):
            kind = _fault(text, expected.spec) if text.kind is PaintKind.TEXT and expected.spec else None
            if kind is not None:
                small.setdefault(kind, []).append(text)
        for kind, texts in small.items():
            smallest_pt = min(text.size_pt or 0.0 for text in texts)
            yield from one_finding(kind, page, texts, f"{{is}} set in {smallest_pt:.1f} pt")


def _fault(text: Painted, spec: PrintSpec) -> FindingKind | None:
    """The gravest fault of this text's size; rich black has a check of its own."""
    size_pt, colour = (text.size_pt or 0.0) + _TOLERANCE_PT, text.colour
    if size_pt < min(_TOO_SMALL_PT, spec.min_text_pt):
        return TEXT_TOO_SMALL
    if size_pt < spec.min_text_pt:
        return TEXT_SMALL
    if size_pt >= spec.min_mixed_text_pt:
        return None
    if colour.is_paper:
        return TEXT_SMALL_IN_WHITE
    is_told_elsewhere = colour.is_registration or (is_rich_black(colour) and size_pt < LARGE_TEXT_PT)
    return TEXT_SMALL_IN_INKS if colour.ink_count > 1 and not is_told_elsewhere else None
