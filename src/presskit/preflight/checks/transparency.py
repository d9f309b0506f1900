"""Checks of colours that mix with what lies under them: by transparency or by overprinting."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import pages_of
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.colour import CMYK
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.grounds import Ground, Grounds, is_covered_by
from presskit.preflight.telling import one_finding

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


_PROCESS_INKS = ("Cyan", "Magenta", "Yellow", "Black")
_BLACK_RATIO = 0.9
_TRACE_RATIO = 0.02
# Trapping programs draw such lines along the edges of colours, on purpose.
_THICKEST_TRAP_PT = 1.0

COLOUR_OVERPRINTS = FindingKind(
    "colour-overprints",
    Severity.WARNING,
    "Is nothing but black printed over other inks?",
    "A colour that overprints mixes with what lies under it: yellow over blue comes out green, and screens hide it.",
    "Switch overprinting off for all but black text, and for what is meant to mix.",
)


@check(Topic.COLOURS, PRINT_SPEC, COLOUR_OVERPRINTS)
def check_colours_knock_out(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No colour is set to overprint where it would mix with another ink; black may, and so may special inks."""
    for page, painted in pages_of(facts):
        suspects = [(place, thing) for place, thing in enumerate(painted.painted) if _is_coloured_overprint(thing)]
        grounds = Grounds(painted) if suspects else None
        mixing = [thing for place, thing in suspects if grounds and _mixes(thing, grounds.under(thing, place))]
        yield from one_finding(COLOUR_OVERPRINTS, page, mixing, "overprint{s}, and mix{es} with the ink under {it}")


def _is_coloured_overprint(thing: Painted) -> bool:
    inks = thing.colour.inks
    if not thing.overprints or inks is None or thing.colour.is_paper or thing.colour.is_registration:
        return False
    is_trap = thing.kind is PaintKind.STROKE and (thing.size_pt or 0.0) <= _THICKEST_TRAP_PT
    is_black = inks[3] >= _BLACK_RATIO and max(inks[:3]) <= _TRACE_RATIO
    return not is_trap and not is_black and bool(_plates_left(thing))


def _plates_left(thing: Painted) -> set[int]:
    """Which of the four plates it leaves as they are (ISO 32000-1, 11.7.4.3).

    Named inks leave all others. Of four inks those of 0 are left in mode 1, and none in mode 0.
    """
    inks, named = thing.colour.inks or (), thing.colour.space.colorants
    if named:
        return {plate for plate, name in enumerate(_PROCESS_INKS) if name not in named}
    if thing.colour.space.components == 1:
        return {0, 1, 2}
    return {plate for plate, share in enumerate(inks) if not share} if thing.overprint_mode == 1 else set()


def _mixes(thing: Painted, grounds: Iterator[Ground]) -> bool:
    """Whether one of the grounds has an ink on a plate that the thing leaves, and no other one lies between."""
    left = _plates_left(thing)
    for ground in grounds:
        inks = ground.colour.inks if isinstance(ground, Painted) else None
        if inks is None or any(inks[plate] > _TRACE_RATIO for plate in left):
            return True
        if is_covered_by(thing, ground):
            return False
    return False
