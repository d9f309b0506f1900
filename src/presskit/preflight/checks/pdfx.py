"""Checks of what PDF/X asks of a file as a whole; ISO 15930 is known from restatements only."""

from collections import defaultdict
from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import pages_of, printed_area
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import OutputIntent
from presskit.preflight.facts.pdf import PdfFacts, pdfx_claim
from presskit.rules.print_conditions import difference, named_condition

_FOR_PRINT = "GTS_PDFX"
_PRESS_SPACES = {"CMYK": 4, "GRAY": 1}
# The PDF version that each standard is built on.
_LATEST_VERSIONS = {"PDF/X-1": "1.3", "PDF/X-3:2002": "1.3", "PDF/X-3": "1.4", "PDF/X-4": "1.6", "PDF/X-6": "2.0"}
_LATEST_OF_2003 = "1.4"
_WITHOUT_TRANSPARENCY = ("PDF/X-1", "PDF/X-2", "PDF/X-3")
# ISO 15930-1, -3 to -6 (as restated): the name in the ICC's list is enough; the variants with p keep it elsewhere.
_PROFILE_OF_REGISTRY, _ICC_REGISTRY = ("PDF/X-1", "PDF/X-3"), "color.org"
_PROFILE_ELSEWHERE = ("PDF/X-4p", "PDF/X-5pg", "PDF/X-5n", "PDF/X-6p", "PDF/X-6n")
_MARKS_OF_PREPRESS = ("PrinterMark", "TrapNet")

INTENT_MISSING = FindingKind(
    "intent-missing",
    Severity.ERROR,
    "Does a print file say for which printing condition it is made?",
    "Without an output intent CMYK values mean nothing exact; one tool leaves it out and still claims PDF/X.",
    "Export the PDF with the output intent of the print specification.",
)
INTENT_TWICE = FindingKind(
    "intent-twice",
    Severity.ERROR,
    "Is there one output intent for print?",
    "ISO 15930 (as restated) allows one GTS_PDFX intent; of two, nobody knows which holds.",
    "Export the PDF again with one output intent.",
)


@check(Topic.STANDARDS, ANY_PDF, INTENT_MISSING, INTENT_TWICE)
def check_intent_there(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """A print file has one output intent for print."""
    count = len(_intents(facts))
    if count > 1:
        yield INTENT_TWICE.at(None, f"The file has {count} output intents for print.")
    elif not _pressed_for(facts) and (expected.spec or pdfx_claim(facts)):
        yield INTENT_MISSING.at(None, "The file does not say for which printing condition it is made.")


INTENT_UNNAMED = FindingKind(
    "intent-unnamed",
    Severity.ERROR,
    "Does the output intent name its printing condition?",
    "ISO 15930 (as restated) asks for OutputConditionIdentifier, by which a shop finds the condition in its list.",
    "Export the PDF with a named condition, such as FOGRA39.",
)
INTENT_PROFILE_UNFIT = FindingKind(
    "intent-profile-unfit",
    Severity.ERROR,
    "Is the profile of the output intent that of a press?",
    "The profile says what the inks look like; an RGB, broken or absent one makes proofs and conversions wrong.",
    "Export the PDF with the CMYK profile of the print specification.",
)


@check(Topic.STANDARDS, ANY_PDF, INTENT_UNNAMED, INTENT_PROFILE_UNFIT)
def check_intent_sound(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The output intent for print names its condition and has the profile of a press."""
    for intent in _intents(facts):
        if not intent.identifier.strip():
            yield INTENT_UNNAMED.at(None, "The output intent does not name its printing condition.")
        if fault := _profile_fault(intent, pdfx_claim(facts)):
            yield INTENT_PROFILE_UNFIT.at(None, f"The profile of the output intent cannot be used: {fault}.")


INTENT_DIFFERS = FindingKind(
    "intent-differs",
    Severity.ERROR,
    "Is the file made for the printing condition that the shop prints by?",
    "Colours made for other paper or another press come out too dark, too light or with a cast.",
    "Convert the document to the condition of the print specification, and export it again.",
)


@check(Topic.STANDARDS, PRINT_SPEC, INTENT_DIFFERS)
def check_intent_as_asked(facts: PdfFacts, spec: PrintSpec) -> Iterator[Finding]:
    """The output intent is the printing condition of the print specification."""
    asked = spec.condition.identifier
    for intent in _pressed_for(facts):
        if intent.identifier.strip() and not _is_condition(intent, asked):
            message = f'The file is made for "{intent.identifier}", and the print shop prints by "{asked}".'
            yield INTENT_DIFFERS.at(None, message)


PDFX_NOT_CLAIMED = FindingKind(
    "pdfx-not-claimed",
    Severity.WARNING,
    "Does a print file say that it is PDF/X?",
    "Print shops accept PDF/X without further questions; any other PDF has to be looked through by hand.",
    "Export the PDF as PDF/X-4.",
)


@check(Topic.STANDARDS, PRINT_SPEC, PDFX_NOT_CLAIMED)
def check_pdfx_claimed(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """A print file says that it is PDF/X."""
    if not pdfx_claim(facts):
        yield PDFX_NOT_CLAIMED.at(None, "The file does not say that it is PDF/X.")


PDFX_VERSION_LATER = FindingKind(
    "pdfx-version-later",
    Severity.ERROR,
    "Is the file's PDF version one that its PDF/X standard is built on?",
    "PDF/X-4 is built on PDF 1.6, PDF/X-1a and PDF/X-3 on PDF 1.3 or 1.4 (ISO 15930 as restated).",
    "Export the PDF again with the preset of the standard it claims.",
)


@check(Topic.STANDARDS, ANY_PDF, PDFX_VERSION_LATER)
def check_pdfx_version(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A PDF/X file is of the PDF version that its standard is built on, or of an earlier one."""
    claim, version = pdfx_claim(facts), facts.print.standard.version
    latest = next((latest for name, latest in _LATEST_VERSIONS.items() if claim.startswith(name)), "")
    if claim.endswith(":2003"):
        latest = _LATEST_OF_2003
    if latest and version > latest:
        yield PDFX_VERSION_LATER.at(
            None, f"The file claims {claim}, which is built on PDF {latest}, and is PDF {version}."
        )


PDFX_SEE_THROUGH = FindingKind(
    "pdfx-see-through",
    Severity.ERROR,
    "Is a PDF/X-1a or PDF/X-3 file free of transparency?",
    "Both standards are older than transparency in print (ISO 15930 as restated); such systems paint it as opaque.",
    "Export the PDF as PDF/X-4, or let the transparency be flattened.",
)


@check(Topic.STANDARDS, ANY_PDF, PDFX_SEE_THROUGH)
def check_pdfx_opaque(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A file of PDF/X-1a or PDF/X-3 lets nothing through."""
    claim = pdfx_claim(facts)
    for page, painted in pages_of(facts) if claim.startswith(_WITHOUT_TRANSPARENCY) else ():
        if painted.see_through:
            yield PDFX_SEE_THROUGH.on(
                page.area(), f"Page {page.number} has transparency, and the file claims {claim}."
            )


PDFX_ANNOTATION = FindingKind(
    "pdfx-annotation",
    Severity.ERROR,
    "Is a print file free of links, comments and fields on its pages?",
    "ISO 15930 (as restated) forbids annotations inside the bleed: some printers print their frames.",
    "Export the PDF without links and comments.",
)


@check(Topic.STANDARDS, ANY_PDF, PDFX_ANNOTATION)
def check_print_annotations(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No annotation lies on the bleed of a print file."""
    notes = defaultdict(list)
    for note in facts.print.standard.notes:
        notes[note.page].append(note)
    for page in facts.pages if expected.spec or pdfx_claim(facts) else ():
        edge = printed_area(page)
        inside = [
            note for note in notes[page.number] if note.sort not in _MARKS_OF_PREPRESS and note.box.common(edge)
        ]
        for sort in sorted({note.sort for note in inside}):
            boxes = [note.box for note in inside if note.sort == sort]
            lie = "an annotation lies" if len(boxes) == 1 else f"{len(boxes)} annotations lie"
            yield PDFX_ANNOTATION.on(page.area(boxes[0]), f"Page {page.number}: {lie} on the page ({sort}).")


PDFX_DATES_MISSING = FindingKind(
    "pdfx-dates-missing",
    Severity.ERROR,
    "Does a PDF/X file say when it was made and last changed, and has it an identifier?",
    "ISO 15930 (as restated) asks for both dates and for /ID, so that a shop can tell two versions of a job apart.",
    "Export the PDF again with the preset of the standard it claims.",
)


@check(Topic.STANDARDS, ANY_PDF, PDFX_DATES_MISSING)
def check_pdfx_dates(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A PDF/X file has both dates and an identifier."""
    standard = facts.print.standard
    lacking = [name for name in ("date of creation", "date of change") if name not in standard.info]
    lacking += [] if standard.has_id else ["identifier (/ID)"]
    if pdfx_claim(facts) and lacking:
        yield PDFX_DATES_MISSING.at(None, f"The file has no {', no '.join(lacking)}.")


TRAPPED_UNSAID = FindingKind(
    "trapped-unsaid",
    Severity.ERROR,
    "Does a PDF/X file say whether it has been trapped?",
    "ISO 15930 (as restated) asks for /Trapped, True or False: trapping done twice spoils every edge.",
    "Export the PDF with Trapped set to False, unless your program traps.",
)


@check(Topic.STANDARDS, ANY_PDF, TRAPPED_UNSAID)
def check_trapped(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A PDF/X file says whether it has been trapped."""
    said = facts.print.standard.info.get("trapping", "nothing")
    if pdfx_claim(facts) and said not in ("True", "False"):
        yield TRAPPED_UNSAID.at(None, f"The document information says {said} of trapping.")


def _intents(facts: PdfFacts) -> list[OutputIntent]:
    return [intent for intent in facts.print.standard.intents if intent.subtype == _FOR_PRINT]


def _pressed_for(facts: PdfFacts) -> list[OutputIntent]:
    """What says for which press the file is made: in a file that claims no PDF/X, an archive's intent says it too."""
    intents = facts.print.standard.intents
    archives = [] if pdfx_claim(facts) else [intent for intent in intents if intent.profile_space in _PRESS_SPACES]
    return _intents(facts) or archives


def _profile_fault(intent: OutputIntent, claim: str) -> str:
    if intent.profile_fault:
        return intent.profile_fault
    if not intent.profile_space:
        return "" if _may_be_without(intent, claim) else "there is none"
    if intent.profile_space not in _PRESS_SPACES:
        return f"it is for {intent.profile_space}, and not for inks"
    if intent.profile_components != _PRESS_SPACES[intent.profile_space]:
        return f"it is for {intent.profile_space}, and is said to have {intent.profile_components} components"
    return ""


def _may_be_without(intent: OutputIntent, claim: str) -> bool:
    """Whether a profile need not be in the file: of a registered condition in older standards, or kept elsewhere."""
    is_registered = _ICC_REGISTRY in intent.registry.casefold() and bool(intent.identifier.strip())
    return claim in _PROFILE_ELSEWHERE or (is_registered and claim.startswith(_PROFILE_OF_REGISTRY))


def _is_condition(intent: OutputIntent, asked: str) -> bool:
    """Whether its name means the condition that is asked for, or is nobody's and its profile is that condition's."""
    if _plain(intent.identifier) == _plain(asked):
        return True
    wanted, named = named_condition(asked), named_condition(intent.identifier)
    if wanted is None or named is not None or not intent.patches:
        return wanted is not None and named is wanted
    return not difference(intent.patches, wanted.patches).tells_apart


def _plain(identifier: str) -> str:
    return "".join(letter for letter in identifier.casefold() if letter.isalnum())
