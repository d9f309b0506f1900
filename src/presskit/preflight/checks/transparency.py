"""Checks of transparency: blended in inks, by modes that every printer knows."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.artwork import pages_of
from presskit.preflight.colour_findings import BLEND_MODE_UNKNOWN, BLEND_SPACE_NOT_INKS
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


def check_blend_space(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Where a page of a print file lets anything through, its groups blend in CMYK."""
    for page, painted in pages_of(facts) if expected.spec else ():
        foreign = [space.words for space in painted.group_spaces if space.components != CMYK.components]
        if painted.see_through and foreign:
            message = f"Page {page.number}: its transparency blends in {', '.join(foreign)}."
            yield BLEND_SPACE_NOT_INKS.on(page.area(), message)


def check_blend_modes(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every blend mode is one of the standard."""
    for page, painted in pages_of(facts):
        for mode in sorted(set(painted.blend_modes) - _BLEND_MODES):
            yield BLEND_MODE_UNKNOWN.on(
                page.area(), f'Page {page.number}: the blend mode "{mode}" is no standard one.'
            )
