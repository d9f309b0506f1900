"""Which standards a file says it meets."""

from presskit.preflight.facts.pdf import PdfFacts


def pdfx_claim(facts: PdfFacts) -> str:
    """The PDF/X standard that the file claims in its XMP packet or, as older ones do, its information; or ""."""
    claimed = (*facts.document.claims, facts.print.standard.pdfx_version)
    return next((claim for claim in claimed if claim.startswith("PDF/X")), "")


def claims_of(facts: PdfFacts, family: str) -> tuple[str, ...]:
    """The claims that begin so, such as "PDF/A"."""
    return tuple(claim for claim in facts.document.claims if claim.startswith(family))
