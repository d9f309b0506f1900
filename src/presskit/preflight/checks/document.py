"""Checks of what the PDF says of itself: title, language, tags, claims."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.structure_findings import (
    CLAIMS_DIFFER,
    LANGUAGE_DIFFERS,
    LANGUAGE_MISSING,
    NOT_TAGGED,
    TITLE_DIFFERS,
    TITLE_MISSING,
    TITLE_NOT_SHOWN,
    XMP_UNREADABLE,
)


def check_title(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The title stands in Info and in XMP, and it is the piece's; a foreign file has any."""
    said = {"document information": facts.document.info_title, "XMP packet": facts.document.xmp_title}
    if expected.title is None:
        if not any(title.strip() for title in said.values()):
            yield TITLE_MISSING.at(None, "The PDF has no title.")
        return
    for where, title in said.items():
        if title != expected.title:
            yield TITLE_DIFFERS.at(
                None, f'The title in the {where} is "{title}", but the piece is called "{expected.title}".'
            )


def check_title_shown(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A reader shows the title instead of the file name."""
    if not facts.document.shows_title and (facts.document.info_title or facts.document.xmp_title):
        yield TITLE_NOT_SHOWN.at(None, "A reader shows the file name instead of the title.")


def check_language(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The language is stated, and it is the piece's."""
    said = facts.document.language
    if expected.language is None:
        if not said.strip():
            yield LANGUAGE_MISSING.at(None, "The PDF does not say which language it is in.")
    elif said != expected.language:
        message = f'The PDF says its language is "{said}", but the piece is in "{expected.language}".'
        yield LANGUAGE_DIFFERS.at(None, message)


def check_tagged(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The PDF is marked as tagged and has a structure tree."""
    if not facts.document.tagged:
        yield NOT_TAGGED.at(None, "The PDF is not tagged.")


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
