"""Checks of what a PDF must not carry: refused links, attachments, scripts, forms, names of folders."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts import LinkFacts, PdfFacts
from presskit.preflight.findings import (
    ACTION_INSIDE,
    ATTACHMENT_INSIDE,
    FOLDER_NAMED,
    FORM_INSIDE,
    LINK_TARGET_REFUSED,
)

_WEB_SCHEMES = ("https", "http")
_OTHER_SCHEMES = ("mailto", "tel")
_BUILD_HOST = "kit.invalid"


def check_link_targets(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every link leads to the web, a mail address or a telephone number."""
    for link in facts.links:
        if not _leads_somewhere(link.target):
            yield LINK_TARGET_REFUSED.at(None, f'{_place(link)} leads to "{link.target}".')


def check_attachments(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No file is attached."""
    for name in facts.carried.attachments:
        message = f'The PDF carries an attached file: "{name}".'
        yield ATTACHMENT_INSIDE.at(None, message)


def check_actions(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Nothing happens by itself or on a click, but following a link."""
    for action in facts.carried.actions:
        yield ACTION_INSIDE.at(None, f"The PDF carries a script or action: {action}.")


def check_forms(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There is no form to fill in."""
    if facts.carried.form_fields:
        message = f"The PDF has {facts.carried.form_fields} form fields."
        yield FORM_INSIDE.at(None, message)


def check_folder_names(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No string names a folder of the computer that made the file."""
    for excerpt in facts.carried.folder_names:
        yield FOLDER_NAMED.at(None, f'The PDF names a place on this computer: "{excerpt}".')


def _leads_somewhere(target: str) -> bool:
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:  # such as a broken IPv6 address
        return False
    if parts.scheme in _WEB_SCHEMES:
        return bool(host) and host != _BUILD_HOST
    return parts.scheme in _OTHER_SCHEMES and bool(parts.path)


def _place(link: LinkFacts) -> str:
    return f"A link on page {link.page}" if link.page else "A link outside the pages"
