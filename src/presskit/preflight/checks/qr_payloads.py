"""Checks of what QR codes hold: the address that is printed beside them, letter by letter, and nothing else."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check, unpromised
from presskit.preflight.checks.qr_codes import leads_nowhere
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.words import without_space
from presskit.rules.address_forms import as_compared
from presskit.rules.addresses import is_web_address
from presskit.rules.qr_payloads import named_payload

_SCHEME_AND_SITE = re.compile(r"https?://[^/?#]*", re.IGNORECASE)

QR_HOLDS_NO_ADDRESS = FindingKind(
    "qr-holds-no-address",
    Severity.ERROR,
    "Does every QR code hold the address of a page on the web?",
    "A telephone dials, writes, pays or signs in to a network by a code, and nobody can read beside it that it will.",
    "Make the code again with an address that begins with https://, and print that address beside it.",
)


@check(Topic.QR_CODES, unpromised(lambda expected: expected.qr_codes), QR_HOLDS_NO_ADDRESS)
def check_qr_payloads(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every code holds a web address, and what else one holds is named; addresses that lead nowhere are told so."""
    if expected.shows_other_pages:
        return
    for page in facts.pages:
        for symbol in page.qr_symbols:
            held = named_payload(symbol.payload)
            if held and not leads_nowhere(symbol.payload):
                yield QR_HOLDS_NO_ADDRESS.on(page.area(symbol.box), f"A QR code holds {held}, not a web address.")


QR_ADDRESS_CASE = FindingKind(
    "qr-address-case",
    Severity.ERROR,
    "Has every address beside a QR code the capitals and small letters of the one in the code?",
    "Behind a site's name most sites tell capitals from small letters: one of the two addresses may lead nowhere.",
    "Try both addresses, and make the code again from the one that works; print that one beside it.",
)


@check(Topic.QR_ADDRESSES, ANY_PDF, QR_ADDRESS_CASE)
def check_qr_address_case(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Where a code's address is printed on its page, it is printed in the same letters at least once."""
    for page in facts.pages:
        for symbol in page.qr_symbols:
            sought = _behind_site(symbol.payload)
            if not is_web_address(symbol.payload) or sought == sought.casefold() == sought.upper():
                continue
            printed = _printed_forms(page.words.letters, symbol.payload)
            if printed and not any(unquote(form).endswith(sought) for form in printed):
                message = f'The QR code leads to {symbol.payload}, and "{printed[0]}" is printed beside it.'
                yield QR_ADDRESS_CASE.on(page.area(symbol.box), message)


def _behind_site(address: str) -> str:
    """What follows the site's name, in which capitals count, in its own letters."""
    return without_space(unquote(_SCHEME_AND_SITE.sub("", address))).rstrip("/")


def _printed_forms(letters: str, address: str) -> list[str]:
    """The address as it stands on the page, whatever its capitals."""
    sought = without_space(as_compared(address))
    return [found[0] for found in re.finditer(re.escape(sought), letters, re.IGNORECASE)] if sought else []
