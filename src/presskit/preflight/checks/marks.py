"""Checks of the marks outside the bleed: asked for, clear of the page, and drawn with every ink."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import artwork, is_artwork, is_line, pages_of
from presskit.preflight.check import PRINT_SPEC, Topic, check
from presskit.preflight.facts.painting import Painted
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.telling import one_finding

MARKS_NOT_ASKED = FindingKind(
    "marks-not-asked",
    Severity.WARNING,
    "Is the file free of marks that the print shop does not want?",
    'Most shops add their own marks; one warns that those in a file "will be printed along".',
    "Export the PDF without crop marks, colour bars and page information.",
)


@check(Topic.BLEED, PRINT_SPEC, MARKS_NOT_ASKED)
def check_marks_asked(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """Nothing is drawn outside the bleed if the print shop asks for no marks."""
    for page, painted in pages_of(facts) if not spec.marks else ():
        marks = [thing for thing in painted.painted if _is_mark(thing) and not is_artwork(page, thing.box)]
        yield from one_finding(MARKS_NOT_ASKED, page, marks, "{is} drawn outside the bleed")


MARK_NOT_ON_ALL_PLATES = FindingKind(
    "mark-not-on-all-plates",
    Severity.ERROR,
    "Are crop and registration marks drawn in the registration colour?",
    "A mark must print with every ink, or it does not show whether the inks lie on one another.",
    "Draw marks in the colour All (registration), or leave them to the print shop.",
)


@check(Topic.BLEED, PRINT_SPEC, MARK_NOT_ON_ALL_PLATES)
def check_marks_on_all_plates(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """Lines outside the bleed print with every ink; the patches of a colour bar are no lines."""
    for page, painted in pages_of(facts) if spec.marks else ():
        marks = [thing for thing in painted.painted if is_line(thing) and not is_artwork(page, thing.box)]
        faulty = [thing for thing in marks if not thing.colour.is_registration and _is_mark(thing)]
        yield from one_finding(MARK_NOT_ON_ALL_PLATES, page, faulty, "{is} not drawn in the registration colour")


MARK_INSIDE_BLEED = FindingKind(
    "mark-inside-bleed",
    Severity.ERROR,
    "Do crop and registration marks keep clear of the bleed?",
    "A mark inside the bleed is printed on the page when the knife is a little off; one tool draws them there.",
    "Export the PDF without marks, or move them outside the bleed.",
)


@check(Topic.BLEED, PRINT_SPEC, MARK_INSIDE_BLEED)
def check_marks_outside_bleed(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No line in the registration colour reaches into the bleed."""
    for page, painted in pages_of(facts):
        lines = [thing for thing in artwork(page, painted) if thing.colour.is_registration and is_line(thing)]
        yield from one_finding(MARK_INSIDE_BLEED, page, lines, "in the registration colour reach{es} into the bleed")


def _is_mark(thing: Painted) -> bool:
    return not thing.colour.is_paper
