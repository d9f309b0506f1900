"""Checks that a file has what the standards it claims ask for, by the table in facts/claim_rules.py."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import pages_of
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.facts.painting import Painted, PaintedPage
from presskit.preflight.facts.pdf import PdfFacts, pdfx_claim

_FOR_ARCHIVES = "GTS_PDFA1"
_PROFILED_CMYK = ("ICCBased", 4)
_MOST_NAMED = 3
_DEVICES: Mapping[str, tuple[Rule, tuple[str, ...]]] = {  # and what the output intent has to be made of
    "DeviceRGB": (Rule.DEVICE_RGB, ("RGB",)),
    "DeviceCMYK": (Rule.DEVICE_CMYK, ("CMYK",)),
    "DeviceGray": (Rule.DEVICE_GREY, ("RGB", "CMYK", "GRAY")),
}
# What each printer follows in its own way, or cannot follow, whatever the file claims.
_HAZARDS = frozenset(
    (
        *(Rule.TRANSFER_FUNCTION, Rule.HALFTONE_PHASE, Rule.HALFTONE_SORT, Rule.HALFTONE_NAME, Rule.RENDERING_INTENT),
        *(Rule.ALTERNATE_PRINTED, Rule.OPI, Rule.REFERENCE, Rule.POSTSCRIPT, Rule.STREAM_OUTSIDE),
    )
)
_TOLD_OF_PIECES = frozenset(
    (
        *(Rule.UNTAGGED, Rule.TITLE_MISSING, Rule.TITLE_NOT_SHOWN, Rule.LANGUAGE_MISSING, Rule.FONT_OUTSIDE),
        *(Rule.GLYPH_MISSING, Rule.WORDS_MISSING, Rule.ENCRYPTED, Rule.CLOSED_TO_READERS, Rule.ACTION, Rule.TRIGGER),
        *(Rule.ATTACHED, Rule.INTERPOLATE),
    )
)

CLAIM_UNMET = FindingKind(
    "claim-unmet",
    Severity.ERROR,
    "Has the file what the standards it claims ask for, as far as we read them?",
    "Tools have been seen to sell one file under two names; a claim that is not met is found out by the archive.",
    "Export the PDF with the preset of the standard, or without the claim.",
)


@check(Topic.STANDARDS, ANY_PDF, CLAIM_UNMET)
def check_claims_met(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Nothing in the file breaks a standard that it claims; some faults of a piece have checks of their own."""
    claims = tuple(dict.fromkeys(filter(None, (*facts.document.claims, pdfx_claim(facts)))))
    for rule, breaches in _by_rule((*facts.breaches, *breaches_seen(facts))):
        if expected.of_a_kit and rule in _TOLD_OF_PIECES:
            continue
        asked = [(claim, clause) for claim in claims if (clause := rule.clause(claim))]
        if asked:
            names, clauses = (
                _listed([claim for claim, _clause in asked]),
                "; ".join(clause for _claim, clause in asked),
            )
            message = f"The file claims {names}, and {_said(rule, breaches)}: {clauses}."
            yield _found(CLAIM_UNMET, facts, breaches, message)
        elif rule is Rule.IDENTIFICATION:  # then no standard that we know is claimed
            message = f"The file {_said(rule, breaches)}: ISO 19005-2, 6.6.4; ISO 14289-1, 5."
            yield _found(CLAIM_UNMET, facts, breaches, message)


PRINT_HAZARD = FindingKind(
    "print-hazard",
    Severity.ERROR,
    "Is a print file free of what each printer follows in its own way?",
    "Transfer functions, halftones, stand-ins and other versions of a picture change what is printed, and no proof "
    "shows it; PDF/X forbids them (ISO 15930 as restated).",
    "Export the PDF as PDF/X-4, which leaves them out.",
)


@check(Topic.STANDARDS, PRINT_SPEC, PRINT_HAZARD)
def check_print_hazards(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """A print file that claims no PDF/X has none of the constructs by which PDF/X files come out alike everywhere."""
    for rule, breaches in _by_rule(facts.breaches) if not pdfx_claim(facts) else ():
        if rule in _HAZARDS:
            yield _found(PRINT_HAZARD, facts, breaches, f"The print file {_said(rule, breaches)}.")


def breaches_seen(facts: PdfFacts) -> Iterator[Breach]:
    """What other facts say of the rules: of fonts, colours, transparency, and of the title."""
    document = facts.document
    yield from (Breach(Rule.FONT_OUTSIDE, font.name, font.page) for font in facts.fonts if not font.embedded)
    yield from (Breach(Rule.GLYPH_MISSING, font.name, font.page) for font in facts.fonts if font.missing)
    if not document.tagged:
        yield Breach(Rule.UNTAGGED)
    if not document.xmp_title.strip():
        yield Breach(Rule.TITLE_MISSING)
    if facts.structure.pictures_without_words:
        yield Breach(Rule.WORDS_MISSING, page=facts.structure.pictures_without_words[0].page)
    if not document.shows_title:
        yield Breach(Rule.TITLE_NOT_SHOWN)
    intents = {each.profile_space for each in facts.print.standard.intents if each.subtype == _FOR_ARCHIVES}
    for page, painted in pages_of(facts):
        yield from _colours_on_page(page.number, painted, intents)
        yield from _content_of_page(page.number, painted)


def _overprints_profiled(painted: Painted) -> bool:
    space = (painted.colour.space.family, painted.colour.space.components)
    return painted.overprints and painted.overprint_mode == 1 and space == _PROFILED_CMYK


def _colours_on_page(number: int, page: PaintedPage, intents: set[str]) -> Iterator[Breach]:
    claimed = page.claimed
    for family, (rule, explained_by) in _DEVICES.items():
        if family in claimed.device_families and intents.isdisjoint(explained_by):
            yield Breach(rule, page=number)
        if family in claimed.device_blends and intents.isdisjoint(explained_by):
            yield Breach(Rule.BLEND_DEVICE, page=number)
    if page.see_through or claimed.has_group:
        yield Breach(Rule.TRANSPARENCY, page=number)
        if not intents and not claimed.blends_in_stated_space:
            yield Breach(Rule.BLEND_SPACE, page=number)


def _content_of_page(number: int, page: PaintedPage) -> Iterator[Breach]:
    if any(map(_overprints_profiled, page.painted)):
        yield Breach(Rule.OVERPRINT_OF_PROFILED, page=number)
    if any(picture.interpolated for picture in page.pictures):
        yield Breach(Rule.INTERPOLATE, page=number)
    if any("LZWDecode" in picture.filters for picture in page.pictures):
        yield Breach(Rule.LZW, page=number)
    yield from (Breach(Rule.RENDERING_INTENT, intent, number) for intent in page.claimed.unknown_intents)
    yield from (Breach(Rule.UNKNOWN_OPERATOR, name, number) for name in page.claimed.unknown_operators)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _by_rule(breaches: Iterable[Breach]) -> Iterable[tuple[Rule, list[Breach]]]:
    found: dict[Rule, list[Breach]] = {}
    for breach in breaches:
        found.setdefault(breach.rule, []).append(breach)
    return found.items()


def _said(rule: Rule, breaches: Sequence[Breach]) -> str:
    """What the file does, and by what."""
    named = list(dict.fromkeys(breach.what for breach in breaches if breach.what))
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    return f"{rule.words} ({', '.join(named[:_MOST_NAMED])}{more})" if named else rule.words


def _found(kind: FindingKind, facts: PdfFacts, breaches: Sequence[Breach], message: str) -> Finding:
    number = next((breach.page for breach in breaches if breach.page), 0)
    page = next((page for page in facts.pages if page.number == number), None)
    return kind.on(page.area(), message) if page else kind.at(None, message)
