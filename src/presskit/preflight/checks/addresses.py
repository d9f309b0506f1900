"""Checks of where links and QR codes lead."""

from collections.abc import Iterator
from dataclasses import dataclass

from presskit.model.finding import Finding, FindingKind, PageArea
from presskit.preflight.addresses import is_unencrypted, is_web_address, shortener, tracking_parameters, why_refused
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.link_findings import (
    ADDRESS_SHORTENED,
    ADDRESS_TRACKED,
    ADDRESS_UNENCRYPTED,
    LINK_TARGET_REFUSED,
)
from presskit.preflight.qr_findings import QR_TARGET_REFUSED

_LIKE_AN_ADDRESS = ("#", "/", "www.", "file:", "javascript:", "data:", "http:", "https:", "ftp:", "smb:", "blob:")


@dataclass(frozen=True, slots=True)
class _Address:
    """An address that a reader can be led to, and what leads there."""

    what: str
    target: str
    area: PageArea | None

    def found(self, kind: FindingKind, words: str) -> Finding:
        message = f"{self.what} {words}"
        return kind.on(self.area, message) if self.area else kind.at(None, message)


def check_link_targets(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every link leads to the public web, a mail address or a telephone number."""
    for link in _links(facts):
        if reason := why_refused(link.target):
            yield link.found(LINK_TARGET_REFUSED, f'leads to "{link.target}": it {reason}.')


def check_qr_targets(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every code that holds an address holds a public one; codes may also hold a contact or a few words."""
    for code in _codes(facts):
        reason = why_refused(code.target)
        if reason and (not code.target.strip() or code.target.lower().startswith(_LIKE_AN_ADDRESS)):
            yield code.found(QR_TARGET_REFUSED, f'leads to "{code.target}": it {reason}.')


def check_addresses_encrypted(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No address begins with http; those of a kit are told at their line in kit.toml."""
    for address in _addresses(facts, expected):
        if is_unencrypted(address.target):
            yield address.found(ADDRESS_UNENCRYPTED, f"leads to {address.target}, not to https.")


def check_addresses_untracked(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No address holds a part that follows the reader."""
    for address in _addresses(facts, expected):
        if names := tracking_parameters(address.target):
            yield address.found(ADDRESS_TRACKED, f'follows the reader with "{names[0]}" in {address.target}.')


def check_addresses_unshortened(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No address passes through a shortening service."""
    for address in _addresses(facts, expected):
        if service := shortener(address.target):
            yield address.found(ADDRESS_SHORTENED, f"leads through {service}: {address.target}.")


def _addresses(facts: PdfFacts, expected: Expected) -> Iterator[_Address]:
    """Every usable address of the web once; none of a piece, whose links are judged where the kit defines them."""
    if expected.text is not None:
        return
    told = set()
    for address in (*_links(facts), *_codes(facts)):
        if is_web_address(address.target) and not why_refused(address.target) and address.target not in told:
            told.add(address.target)
            yield address


def _links(facts: PdfFacts) -> Iterator[_Address]:
    pages = {page.number: page for page in facts.pages}
    for link in facts.links:
        if link.page in pages:
            box = link.boxes[0] if link.boxes else None
            yield _Address("A link", link.target, pages[link.page].area(box))
        else:
            yield _Address("A link outside the pages", link.target, None)


def _codes(facts: PdfFacts) -> Iterator[_Address]:
    for page in facts.pages:
        for symbol in page.qr_symbols:
            yield _Address("A QR code", symbol.payload, page.area(symbol.box))
