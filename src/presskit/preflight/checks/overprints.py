"""Checks of overprinting: no colour but black is printed over other inks."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import pages_of
from presskit.preflight.check import PRINT_SPEC, Topic, check
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.grounds import Ground, Grounds, is_covered_by
from presskit.preflight.telling import one_finding

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
