"""Checks of the marks outside the bleed: asked for, clear of the page, and drawn with every ink."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.artwork import artwork, is_artwork, pages_of
from presskit.preflight.box_findings import MARK_INSIDE_BLEED, MARK_NOT_ON_ALL_PLATES, MARKS_NOT_ASKED
from presskit.preflight.colour_findings import REGISTRATION_ARTWORK, REGISTRATION_TEXT
from presskit.preflight.expected import Expected
from presskit.preflight.facts.painting import Painted, PaintKind
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.telling import one_finding

_THICKEST_MARK_PT = 2.0


def check_marks_asked(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Nothing is drawn outside the bleed if the print shop asks for no marks."""
    for page, painted in pages_of(facts) if expected.spec and not expected.spec.marks else ():
        marks = [thing for thing in painted.painted if _is_mark(thing) and not is_artwork(page, thing.box)]
        yield from one_finding(MARKS_NOT_ASKED, page, marks, "{is} drawn outside the bleed")


def check_marks_on_all_plates(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Lines outside the bleed print with every ink; the patches of a colour bar are no lines."""
    for page, painted in pages_of(facts) if expected.spec and expected.spec.marks else ():
        marks = [thing for thing in painted.painted if _is_line(thing) and not is_artwork(page, thing.box)]
        faulty = [thing for thing in marks if not thing.colour.is_registration and _is_mark(thing)]
        yield from one_finding(MARK_NOT_ON_ALL_PLATES, page, faulty, "{is} not drawn in the registration colour")


def check_registration_colour(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Nothing on the page or in the bleed is painted in the registration colour: no mark, no text, no area."""
    for page, painted in pages_of(facts) if expected.spec else ():
        things = [thing for thing in artwork(page, painted) if thing.colour.is_registration]
        lines = [thing for thing in things if _is_line(thing)]
        texts = [thing for thing in things if thing.kind is PaintKind.TEXT]
        others = [thing for thing in things if thing not in lines and thing not in texts]
        yield from one_finding(MARK_INSIDE_BLEED, page, lines, "in the registration colour reach{es} into the bleed")
        yield from one_finding(REGISTRATION_TEXT, page, texts, "{is} set in the registration colour")
        yield from one_finding(REGISTRATION_ARTWORK, page, others, "{is} painted in the registration colour")


def _is_mark(thing: Painted) -> bool:
    return not thing.colour.is_paper


def _is_line(thing: Painted) -> bool:
    if thing.kind is PaintKind.STROKE:
        return True
    return thing.kind is PaintKind.FILL and thing.size_pt is not None and thing.size_pt <= _THICKEST_MARK_PT
