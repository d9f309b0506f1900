"""Checks of screened colours: greys that are made of four inks, and tints too light or too full for a dot to hold."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import Inks, PrintSpec
from presskit.preflight.artwork import artwork, pages_of
from presskit.preflight.check import PRINT_SPEC, Topic, check
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.telling import one_finding

# Greys of offset printing need some more cyan than magenta and yellow, such as 25/19/19 or 75/64/64 (ISO 12647-2).
_MOST_CYAN_MORE_RATIO, _CYAN_BY_MAGENTA = 0.15, 1.4
_LEAST_CYAN_MORE_RATIO = -0.03
_LEAST_SHARE_RATIO = 0.04
_SAME_RATIO, _SAME_BY_MAGENTA = 0.05, 0.2
_NEARLY_BLACK_RATIO = 0.8  # from here on it is rich black, and text of it has a check of its own
_SMALL_TEXT_PT = 12.0
_THIN_LINE_PT = 2.0
# House rule: what offset plates and copiers hold; dots under 3 % drop out, and gaps under 3 % fill in.
_LEAST_TINT_RATIO, _MOST_TINT_RATIO, _FULL_RATIO = 0.03, 0.97, 0.995
_STEP_RATIO = 0.5 / 255

GREY_IN_FOUR_INKS = FindingKind(
    "grey-in-four-inks",
    Severity.WARNING,
    "Is grey printed in black ink alone?",
    "A grey of cyan, magenta and yellow turns pink or green as one of them varies, and gets coloured edges.",
    "Give the grey as a tint of black, such as 40 % K.",
)


@check(Topic.COLOURS, PRINT_SPEC, GREY_IN_FOUR_INKS)
def check_greys(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No text, line or area is in a grey that several inks make together; rich black is another matter."""
    for page, painted in pages_of(facts):
        greys = [thing for thing in artwork(page, painted) if _is_flat(thing) and _is_mixed_grey(thing.colour.inks)]
        yield from one_finding(GREY_IN_FOUR_INKS, page, greys, "{is} in a grey of several inks")


TINT_TOO_LIGHT = FindingKind(
    "tint-too-light",
    Severity.WARNING,
    "Is every tint strong enough to be printed?",
    "A screen of less than 3 % loses its dots on the way to the paper: what is seen on screen is white in print.",
    "Make the tint 5 % or stronger, or leave it out.",
)
TINT_NEARLY_FULL = FindingKind(
    "tint-nearly-full",
    Severity.WARNING,
    "Are small letters and thin lines in full ink, or clearly in a tint?",
    "97 % and more of an ink is still a screen: it frays the edges of letters, and looks no lighter than all of it.",
    "Give the colour as 100 %.",
)


@check(Topic.COLOURS, PRINT_SPEC, TINT_TOO_LIGHT, TINT_NEARLY_FULL)
def check_tints(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """Every tint is more than a trace, and letters and lines of one ink are not screened for nothing."""
    for page, painted in pages_of(facts):
        flat = [(thing, thing.colour.inks) for thing in artwork(page, painted) if _is_flat(thing)]
        light = [thing for thing, inks in flat if inks and _STEP_RATIO < max(inks) < _LEAST_TINT_RATIO - _STEP_RATIO]
        yield from one_finding(TINT_TOO_LIGHT, page, light, "{is} in a tint of less than 3 %, which may not print")
        full = [thing for thing, inks in flat if inks and _is_fine(thing) and _is_nearly_full(inks)]
        yield from one_finding(
            TINT_NEARLY_FULL, page, full, "{is} in nearly full ink, whose screen frays {its} edges"
        )


def _is_flat(thing: Painted) -> bool:
    return thing.kind is not PaintKind.SHADING and not thing.colour.is_registration


def _is_mixed_grey(inks: Inks | None) -> bool:
    if inks is None:
        return False
    cyan, magenta, yellow, black = inks
    if min(cyan, magenta, yellow) < _LEAST_SHARE_RATIO or black >= _NEARLY_BLACK_RATIO:
        return False
    most_cyan = min(magenta + _MOST_CYAN_MORE_RATIO, magenta * _CYAN_BY_MAGENTA + _LEAST_SHARE_RATIO)
    is_alike = abs(magenta - yellow) <= min(_SAME_RATIO, magenta * _SAME_BY_MAGENTA + _STEP_RATIO)
    return is_alike and magenta + _LEAST_CYAN_MORE_RATIO <= cyan <= most_cyan


def _is_fine(thing: Painted) -> bool:
    """Whether its edges are near to one another, so that a screen is seen on them."""
    if thing.size_pt is None:
        return False
    return thing.size_pt < (_SMALL_TEXT_PT if thing.kind is PaintKind.TEXT else _THIN_LINE_PT)


def _is_nearly_full(inks: Inks) -> bool:
    """Whether it is of one ink, and not quite all of it."""
    *others, most = sorted(inks)
    return not sum(others) and _MOST_TINT_RATIO <= most < _FULL_RATIO
