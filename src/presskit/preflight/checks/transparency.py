"""Checks of transparency: blended in inks, by modes that every printer knows."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import pages_of
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import CMYK
from presskit.preflight.facts.pdf import PdfFacts

# ISO 32000-1, 11.3.5, tables 136 and 137; Compatible is an older name of Normal.
_BLEND_MODES = frozenset(
    (
        *("Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn"),
        *("HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity"),
    )
)

BLEND_SPACE_NOT_INKS = FindingKind(
    "blend-space-not-inks",
    Severity.WARNING,
    "Does transparency blend in inks?",
    "A transparency group left in RGB made a press manufacturer's prepress reject a PDF/X-4 file.",
    "Set the transparency blend space to CMYK before exporting.",
)


@check(Topic.COLOURS, PRINT_SPEC, BLEND_SPACE_NOT_INKS)
def check_blend_space(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Where a page of a print file lets anything through, its groups blend in CMYK."""
    for page, painted in pages_of(facts):
        foreign = [space.words for space in painted.group_spaces if space.components != CMYK.components]
        if painted.see_through and foreign:
            message = f"Page {page.number}: its transparency blends in {', '.join(foreign)}."
            yield BLEND_SPACE_NOT_INKS.on(page.area(), message)


BLEND_MODE_UNKNOWN = FindingKind(
    "blend-mode-unknown",
    Severity.ERROR,
    "Are only blend modes used that the PDF standard knows?",
    "ISO 32000-1, 11.3.5 lists 16 and Normal; printers paint any other as they like.",
    "Choose a usual blend mode, or flatten the effect.",
)


@check(Topic.COLOURS, ANY_PDF, BLEND_MODE_UNKNOWN)
def check_blend_modes(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every blend mode is one of the standard."""
    for page, painted in pages_of(facts):
        for mode in sorted(set(painted.blend_modes) - _BLEND_MODES):
            yield BLEND_MODE_UNKNOWN.on(
                page.area(), f'Page {page.number}: the blend mode "{mode}" is no standard one.'
            )
