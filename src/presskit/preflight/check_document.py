"""Checks of what the PDF says of itself: title, language, tags, claims."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts import PdfFacts
from presskit.preflight.findings import CLAIMS_DIFFER, LANGUAGE_DIFFERS, NOT_TAGGED, TITLE_DIFFERS, XMP_UNREADABLE


def check_title(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The title stands in Info and in XMP, and it is the piece's."""
    said = {"document information": facts.document.info_title, "XMP packet": facts.document.xmp_title}
    for where, title in said.items():
        if title != expected.title:
            yield TITLE_DIFFERS.at(
                None, f'The title in the {where} is "{title}", but the piece is called "{expected.title}".'
            )


def check_language(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The language is stated, and it is the piece's."""
    if facts.document.language != expected.language:
        yield LANGUAGE_DIFFERS.at(
            None,
            f'The PDF says its language is "{facts.document.language}", but the piece is in "{expected.language}".',
        )


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
    elif set(document.claims) != set(expected.claims):
        yield CLAIMS_DIFFER.at(
            None, f"The file claims {_listed(document.claims)}, but should claim {_listed(expected.claims)}."
        )


def _listed(claims: tuple[str, ...]) -> str:
    return ", ".join(sorted(claims)) or "nothing"
