"""Checks that a file has what the archive and accessibility standards it claims ask for, as far as we read it."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.conformance_findings import CLAIM_UNMET, XMP_INFO_DISAGREE
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts, claims_of, pdfx_claim

_FOR_ARCHIVES = "GTS_PDFA1"
_LEVEL_WITH_TAGS = "a"
_FIRST_PART = "PDF/A-1"
_FOURTH_PART = "PDF/A-4"


def check_properties_agree(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """What stands both in the document information and in the XMP packet is the same.

    The title of a piece has a check of its own, and PDF/A-4 has no document information to agree with.
    """
    archive = [claim for claim in claims_of(facts, "PDF/A") if not claim.startswith(_FOURTH_PART)]
    if not archive and not pdfx_claim(facts) and expected.spec is None:
        return
    info, xmp = facts.print.standard.info, facts.print.standard.xmp
    for name in info.keys() & xmp.keys() - ({"title"} if expected.title is not None else set()):
        if _plain(info[name]) != _plain(xmp[name]):
            message = f'The {name} is "{info[name]}" in the document information and "{xmp[name]}" in the XMP packet.'
            yield XMP_INFO_DISAGREE.at(None, message)


def check_archive_claims(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """A file of another maker that claims PDF/A has an output intent, its fonts, and nothing that PDF/A forbids."""
    for claim in claims_of(facts, "PDF/A") if expected.claims is None else ():
        lacking = list(_lacking_for_archives(facts, claim))
        if lacking:
            yield CLAIM_UNMET.at(None, f"The file claims {claim}, and {', '.join(lacking)}.")


def check_accessibility_claims(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """A file of another maker that claims PDF/UA has tags, a language and a title that readers show."""
    for claim in claims_of(facts, "PDF/UA") if expected.claims is None else ():
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
