"""Checks that document information and XMP packet agree, as far as the standards that a file claims compare them."""

import re
from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts, claims_of, pdfx_claim

# ISO 19005-1, 6.7.3 asks for agreement; from part 2 on a reader of archives goes by the packet alone (6.6.3), and
# PDF/A-4 has no document information.
_COMPARING_PART = "PDF/A-1"
_GOING_BY_PACKET = ("PDF/A-2", "PDF/A-3")
_LISTS = ("author", "keywords")
_BETWEEN = re.compile(r"\s*[,;]\s*")

XMP_INFO_DISAGREE = FindingKind(
    "xmp-info-disagree",
    Severity.ERROR,
    "Do the document information and the XMP packet say the same, where a standard or a print shop asks for it?",
    "ISO 19005-1, 6.7.3 and PDF/X ask for it: programs read one or the other, and archives refuse the file.",
    "Export the PDF again, or save its properties anew in one program.",
)
INFO_OUTDATED = FindingKind(
    "info-outdated",
    Severity.WARNING,
    "Does the document information of an archive file say the same as its XMP packet?",
    "PDF/A-2 and PDF/A-3 go by the packet alone (ISO 19005-2, 6.6.3); most programs still show the other one.",
    "Save the file's properties anew, or take the document information out.",
)


@check(Topic.STANDARDS, ANY_PDF, XMP_INFO_DISAGREE, INFO_OUTDATED)
def check_properties_agree(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """What stands both in the document information and in the XMP packet is the same.

    Dates are compared as moments, names and keywords one by one. The title of a piece has a check of its own.
    """
    kind = _asked(facts, expected)
    if kind is None:
        return
    info, xmp = facts.print.standard.info, facts.print.standard.xmp
    told_elsewhere = () if expected.title is None else ("title",)
    for name in info:
        if name in xmp and name not in told_elsewhere and not _same(name, info[name], xmp[name]):
            message = f'The {name} is "{info[name]}" in the document information and "{xmp[name]}" in the XMP packet.'
            yield kind.at(None, message)
    said, claimed = facts.print.standard.pdfx_version, pdfx_claim(facts)
    if said and said != claimed:
        message = f'The standard is "{said}" in the document information and "{claimed}" in the XMP packet.'
        yield kind.at(None, message)


def _asked(facts: PdfFacts, expected: Expected) -> FindingKind | None:
    """How grave a difference is; None where nobody compares the two."""
    archive = claims_of(facts, "PDF/A")
    going_by_packet = any(claim.startswith(_GOING_BY_PACKET) for claim in archive)
    compares = any(claim.startswith(_COMPARING_PART) for claim in archive) or (going_by_packet and expected.of_a_kit)
    if compares or pdfx_claim(facts) or expected.spec is not None:
        return XMP_INFO_DISAGREE
    return INFO_OUTDATED if going_by_packet else None


def _same(name: str, info: str, xmp: str) -> bool:
    if name in _LISTS:
        return sorted(_BETWEEN.split(_plain(info))) == sorted(_BETWEEN.split(_plain(xmp)))
    return _plain(info) == _plain(xmp)


def _plain(text: str) -> str:
    return " ".join(text.split())
