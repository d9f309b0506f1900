"""Whom a file is for: people who read or hear it, or a press alone, which asks for no tags and no language."""

from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts, claims_of, pdfx_claim

_LEAST_BLEED_MM = 1.0  # a stated bleed of less is what a conversion has left of rounding


def is_for_readers(facts: PdfFacts, expected: Expected) -> bool:
    """Whether people read the file itself, on screens or with their ears; not if it is for a press alone.

    For a press alone is what is held to a print specification, claims PDF/X or has a bleed, unless it claims, or its
    kit promises, that it can be read aloud.
    """
    can_be_heard = any(claim.startswith("PDF/UA") or claim.endswith("a") for claim in claims_of(facts, "PDF/"))
    if expected.claims is not None or can_be_heard:
        return True
    has_bleed = any(page.boxes.bleed_mm >= _LEAST_BLEED_MM for page in facts.pages)
    return not (expected.for_print or pdfx_claim(facts) or has_bleed)
