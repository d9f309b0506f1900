"""Checks that a file has what the archive and accessibility standards it claims ask for, as far as we read it."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check, unpromised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts, claims_of, pdfx_claim

_FOR_ARCHIVES = "GTS_PDFA1"
_LEVEL_WITH_TAGS = "a"
_FIRST_PART = "PDF/A-1"
_FOURTH_PART = "PDF/A-4"

XMP_INFO_DISAGREE = FindingKind(
    "xmp-info-disagree",
    Severity.ERROR,
    "Do the document information and the XMP packet say the same?",
    "ISO 19005-2, 6.6.3 and PDF/X ask for it: programs read one or the other, and archives refuse the file.",
    "Export the PDF again, or save its properties anew in one program.",
)


@check(Topic.STANDARDS, ANY_PDF, XMP_INFO_DISAGREE)
def check_properties_agree(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """What stands both in the document information and in the XMP packet is the same.

    The title of a piece has a check of its own, and PDF/A-4 has no document information to agree with.
    """
    archive = [claim for claim in claims_of(facts, "PDF/A") if not claim.startswith(_FOURTH_PART)]
    if not archive and not pdfx_claim(facts) and expected.spec is None:
        return
    info, xmp = facts.print.standard.info, facts.print.standard.xmp
    told_elsewhere = () if expected.title is None else ("title",)
    for name in info:
        if name in xmp and name not in told_elsewhere and _plain(info[name]) != _plain(xmp[name]):
            message = f'The {name} is "{info[name]}" in the document information and "{xmp[name]}" in the XMP packet.'
            yield XMP_INFO_DISAGREE.at(None, message)
    said, claimed = facts.print.standard.pdfx_version, pdfx_claim(facts)
    if said and said != claimed:
        message = f'The standard is "{said}" in the document information and "{claimed}" in the XMP packet.'
        yield XMP_INFO_DISAGREE.at(None, message)


CLAIM_UNMET = FindingKind(
    "claim-unmet",
    Severity.ERROR,
    "Has the file what the standards it claims ask for?",
    "Tools have been seen to sell one file under two names; a claim that is not met is found out by the archive.",
    "Export the PDF with the preset of the standard, or without the claim.",
)


@check(Topic.STANDARDS, unpromised(lambda expected: expected.claims), CLAIM_UNMET)
def check_archive_claims(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A file of another maker that claims PDF/A has an output intent, its fonts, and nothing that PDF/A forbids."""
    for claim in claims_of(facts, "PDF/A"):
        lacking = list(_lacking_for_archives(facts, claim))
        if lacking:
            yield CLAIM_UNMET.at(None, f"The file claims {claim}, and {', '.join(lacking)}.")


@check(Topic.STANDARDS, unpromised(lambda expected: expected.claims), CLAIM_UNMET)
def check_accessibility_claims(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A file of another maker that claims PDF/UA has tags, a language and a title that readers show."""
    for claim in claims_of(facts, "PDF/UA"):
        lacking = list(_lacking_for_readers(facts))
        if lacking:
            yield CLAIM_UNMET.at(None, f"The file claims {claim}, and {', '.join(lacking)}.")


def _lacking_for_archives(facts: PdfFacts, claim: str) -> Iterator[str]:
    if not any(intent.subtype == _FOR_ARCHIVES for intent in facts.print.standard.intents):
        yield "has no output intent for archives"
    if facts.document.encrypted:
        yield "is encrypted"
    if not all(font.embedded for font in facts.fonts):
        yield "lacks fonts"
    if any(picture.interpolated for page in facts.print.pages for picture in page.pictures):
        yield "has pictures that are to be smoothed"
    if claim.startswith(_FIRST_PART) and any(page.see_through for page in facts.print.pages):
        yield "has transparency"
    if claim.endswith(_LEVEL_WITH_TAGS):
        yield from _lacking_tags(facts)


def _lacking_for_readers(facts: PdfFacts) -> Iterator[str]:
    document = facts.document
    yield from _lacking_tags(facts)
    if not document.xmp_title.strip():
        yield "has no title in its XMP packet"
    if not document.shows_title:
        yield "shows its file name instead of its title"


def _lacking_tags(facts: PdfFacts) -> Iterator[str]:
    if not facts.document.tagged:
        yield "is not tagged"
    if not facts.document.language.strip():
        yield "does not say its language"


def _plain(text: str) -> str:
    return " ".join(text.split())
