"""Checks of what the PDF says of itself: title, language, tags, claims."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts, pdfx_claim
from presskit.preflight.readers import is_for_readers

TITLE_DIFFERS = FindingKind(
    "pdf-title-differs",
    Severity.ERROR,
    "Does the PDF carry its title?",
    "PDF/UA-1, 7.1: a reader shows and a screen reader speaks the title, not the file name.",
    "Keep the block of the template's head that sets the title.",
)
TITLE_MISSING = FindingKind(
    "pdf-title-missing",
    Severity.ERROR,
    "Has the PDF a title?",
    "PDF/UA-1, 7.1: a reader shows and a screen reader speaks the title; without one it speaks the file name.",
    "Set the title in the document that the PDF is made from.",
)


@check(Topic.TITLE, ANY_PDF, TITLE_DIFFERS, TITLE_MISSING)
def check_title(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The title stands in Info and in XMP, and it is the piece's; a foreign file has any if readers or PDF/X ask."""
    said = {"document information": facts.document.info_title, "XMP packet": facts.document.xmp_title}
    if expected.title is None:
        is_asked_for = pdfx_claim(facts) or is_for_readers(facts, expected)
        if is_asked_for and not any(title.strip() for title in said.values()):
            yield TITLE_MISSING.at(None, "The PDF has no title.")
        return
    for where, title in said.items():
        if title != expected.title:
            yield TITLE_DIFFERS.at(
                None, f'The title in the {where} is "{title}", but the piece is called "{expected.title}".'
            )


TITLE_NOT_SHOWN = FindingKind(
    "pdf-title-not-shown",
    Severity.WARNING,
    "Does a reader show the title instead of the file name?",
    "PDF/UA-1, 7.1: DisplayDocTitle has to be true.",
    "Export the PDF with the setting that shows the title in the window bar.",
)


@check(Topic.TITLE, ANY_PDF, TITLE_NOT_SHOWN)
def check_title_shown(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """A reader shows the title instead of the file name; a press shows neither."""
    has_title = facts.document.info_title or facts.document.xmp_title
    if has_title and not facts.document.shows_title and is_for_readers(facts, expected):
        yield TITLE_NOT_SHOWN.at(None, "A reader shows the file name instead of the title.")


LANGUAGE_DIFFERS = FindingKind(
    "language-differs",
    Severity.ERROR,
    "Does the PDF say which language it is in?",
    "PDF/UA-1, 7.2: without it a screen reader speaks the text with the wrong voice.",
    "Keep the lang attribute that the template's first line sets.",
)
LANGUAGE_MISSING = FindingKind(
    "pdf-language-missing",
    Severity.ERROR,
    "Does the PDF say which language it is in?",
    "PDF/UA-1, 7.2: without it a screen reader speaks the text with the wrong voice.",
    "Set the language in the document that the PDF is made from.",
)


@check(Topic.TITLE, ANY_PDF, LANGUAGE_DIFFERS, LANGUAGE_MISSING)
def check_language(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The language is stated, and it is the piece's; a file for a press alone need not state one."""
    said = facts.document.language
    if expected.language is None:
        if not said.strip() and is_for_readers(facts, expected):
            yield LANGUAGE_MISSING.at(None, "The PDF does not say which language it is in.")
    elif said != expected.language:
        message = f'The PDF says its language is "{said}", but the piece is in "{expected.language}".'
        yield LANGUAGE_DIFFERS.at(None, message)


NOT_TAGGED = FindingKind(
    "not-tagged",
    Severity.ERROR,
    "Is the PDF tagged?",
    "PDF/UA-1, 7.1: without tags a screen reader knows neither headings nor the order of reading.",
    "Export the PDF again with tags; if presskit made it, report it as a fault of presskit.",
)


@check(Topic.TITLE, ANY_PDF, NOT_TAGGED)
def check_tagged(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The PDF is marked as tagged and has a structure tree, unless it is for a press alone."""
    if not facts.document.tagged and is_for_readers(facts, expected):
        yield NOT_TAGGED.at(None, "The PDF is not tagged.")


CLAIMS_DIFFER = FindingKind(
    "claims-differ",
    Severity.ERROR,
    "Does the file itself claim the standards that the manifest lists?",
    "Tools have been seen to sell one file under two names; a claim counts only if it stands in the bytes.",
    "Report it as a fault of presskit: claims are written by its prepress stage.",
)
XMP_UNREADABLE = FindingKind(
    "xmp-unreadable",
    Severity.ERROR,
    "Can the file's XMP packet be read?",
    "Title and standards stand in the XMP packet; archives refuse a file in which it is broken.",
    "Export the PDF again; if presskit made it, report it as a fault of presskit.",
)


@check(Topic.TITLE, ANY_PDF, CLAIMS_DIFFER, XMP_UNREADABLE)
def check_claims(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The standards in the XMP packet are those that the manifest will list."""
    document = facts.document
    if document.xmp_fault:
        message = f"The XMP packet cannot be read: {document.xmp_fault}."
        yield XMP_UNREADABLE.at(None, message)
    elif expected.claims is not None and set(document.claims) != set(expected.claims):
        message = f"The file claims {_listed(document.claims)}, but should claim {_listed(expected.claims)}."
        yield CLAIMS_DIFFER.at(None, message)


def _listed(claims: tuple[str, ...]) -> str:
    return ", ".join(sorted(claims)) or "nothing"
