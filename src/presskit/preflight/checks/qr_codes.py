"""Checks of the QR codes: each one read back, leading where it should, its address beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.piece import QrPlacement
from presskit.preflight.addresses import AddressesNearby, why_refused
from presskit.preflight.check import ANY_PDF, Topic, check, promised
from presskit.preflight.checks.qr_symbols import is_cut
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import PageFacts, QrSymbol, UnreadCode
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.words import without_space
from presskit.rules.address_forms import as_compared
from presskit.rules.addresses import is_web_address
from presskit.rules.qr_payloads import named_payload

# House rule: what stands farther from the code is not taken for its address.
_BESIDE_MM = 20.0
_MARKS = 3
_LIKE_AN_ADDRESS = ("#", "/", "www.", "file:", "javascript:", "data:", "http:", "https:", "ftp:", "smb:", "blob:")

Placements = tuple[QrPlacement, ...]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A code on its page, with the address that has to stand beside it; `promised` is None for a foreign file."""

    symbol: QrSymbol
    page: PageFacts
    address: str
    promised: QrPlacement | None = None

    @property
    def reach_mm(self) -> float:
        """How far away words still stand beside it: the larger a poster's code, the further off it is looked at."""
        return max(_BESIDE_MM, self.symbol.side_mm / 2)

    @property
    def has_its_address(self) -> bool:
        """Whether the whole address stands beside it; nobody promised more of a foreign file than its beginning.

        A code that was promised has its title over its address, which may stand as far off as the code is wide.
        """
        if self.promised:
            return self.distance_mm(self.address) <= max(self.reach_mm, self.symbol.side_mm)
        return self.distance_mm(self.address) <= self.reach_mm or self._nearby.agrees(self.symbol.payload)

    def strange_address(self, addresses: set[str]) -> str:
        """An address that stands beside it and is neither its own nor one of these; empty if there is none."""
        return "" if self._nearby.agrees(self.symbol.payload) else self._nearby.first_but(addresses)

    @property
    def _nearby(self) -> AddressesNearby:
        return AddressesNearby(self.page.words, self.symbol.box, self.reach_mm)

    def distance_mm(self, address: str) -> float:
        """From this code to the nearest print of the address on its page; infinite if it is not there."""
        words, sought = self.page.words, without_space(address)
        matches = re.finditer(re.escape(sought), words.letters, re.IGNORECASE) if sought else ()
        distances = (words.distance_mm(match.start(), match.end(), self.symbol.box) for match in matches)
        return min(distances, default=float("inf"))


QR_CODE_MISSING = FindingKind(
    "qr-code-missing",
    Severity.ERROR,
    "Can every QR code be read from the finished page, and does it lead where it should?",
    "A code that no telephone reads, or that leads elsewhere, is found out only after the flyers are printed.",
    "Keep the code dark on a light ground, unturned by styles, with nothing over it or its quiet zone.",
)


@check(Topic.QR_CODES, promised(lambda expected: expected.qr_codes), QR_CODE_MISSING)
def check_qr_codes_found(facts: PdfFacts, placements: Placements) -> Iterator[Finding]:
    """Every code of the piece is decoded from a page, and says its link letter by letter."""
    unread = _unread(facts)
    for placement in _compared(facts, placements)[1]:
        message = f"No QR code that leads to {placement.url} can be read from the finished pages."
        if unread:
            page, code = unread.pop(0)
            yield QR_CODE_MISSING.on(page.area(code.box), message)
        else:
            yield QR_CODE_MISSING.at(None, message)


QR_CODE_UNREADABLE = FindingKind(
    "qr-code-unreadable",
    Severity.ERROR,
    "Can everything that looks like a QR code be decoded?",
    "The three corner marks are there, but the squares between them say nothing: the code is damaged or covered.",
    "Make the code again, and let nothing lie over it.",
)


QR_MARK_COVERED = FindingKind(
    "qr-mark-covered",
    Severity.ERROR,
    "Are the three corner marks of every QR code whole?",
    "By these three squares a telephone finds a code; with one of them covered it finds none, whatever the level.",
    "Take away what lies over the corner of the code; a mark of your own belongs into its middle, if anywhere.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_CODE_UNREADABLE, QR_MARK_COVERED)
def check_no_unreadable_qr_codes(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Nothing looks like a code and says nothing; those that a piece lacks are told as missing."""
    if expected.shows_other_pages:
        return
    told = len(_compared(facts, expected.qr_codes or ())[1])
    for page, code in _unread(facts)[told:]:
        if is_cut(page, code.box):
            continue
        if code.marks < _MARKS:
            message = "One of the three corner marks of a QR code is covered or missing: no telephone finds the code."
            yield QR_MARK_COVERED.on(page.area(code.box), message)
        else:
            yield QR_CODE_UNREADABLE.on(page.area(code.box), "What looks like a QR code here cannot be decoded.")


QR_CODE_UNEXPECTED = FindingKind(
    "qr-code-unexpected",
    Severity.ERROR,
    "Does every QR code on the page belong to a link of the kit?",
    "A code in a picture or template leads readers to an address that nobody has confirmed.",
    "Add the address to [[links]] in kit.toml, or take the picture with the code out.",
)


@check(Topic.QR_CODES, promised(lambda expected: expected.qr_codes), QR_CODE_UNEXPECTED)
def check_no_other_qr_codes(facts: PdfFacts, placements: Placements) -> Iterator[Finding]:
    """No page shows a code that the piece did not ask for."""
    for page, symbol in _compared(facts, placements)[2]:
        held = named_payload(symbol.payload)
        does = f"holds {held}" if held else f'leads to "{symbol.payload}"'
        message = f"A QR code {does}, which this piece does not ask for."
        yield QR_CODE_UNEXPECTED.on(page.area(symbol.box), message)


QR_ADDRESS_MISSING = FindingKind(
    "qr-address-missing",
    Severity.ERROR,
    "Does the address of every QR code stand beside it in words?",
    "A code alone shuts out readers without a telephone, and nobody can see where it leads.",
    "Print the address beside the code, in full but for https://.",
)
QR_ADDRESS_DIFFERS = FindingKind(
    "qr-address-differs",
    Severity.ERROR,
    "Is the address printed beside a QR code the one that the code leads to?",
    "A code under which another address stood has been printed; readers trust the words, telephones the code.",
    "Make the code again from the printed address, or print the address that the code holds.",
)


@check(Topic.QR_ADDRESSES, ANY_PDF, QR_ADDRESS_MISSING, QR_ADDRESS_DIFFERS)
def check_qr_addresses(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Within 20 mm of each code, or as far as it is wide, its address stands in words, and no other."""
    codes = _codes(facts, expected)
    of_codes = {as_compared(code.symbol.payload) for code in codes}
    for code in codes:
        if code.has_its_address or any(_swapped(code, other) for other in codes if other.page is code.page):
            continue
        area, beside = code.page.area(code.symbol.box), code.strange_address(of_codes)
        if beside:
            message = f'"{beside}" stands beside the QR code that leads to {code.symbol.payload}.'
            yield QR_ADDRESS_DIFFERS.on(area, message)
        else:
            yield QR_ADDRESS_MISSING.on(area, f'"{code.address}" does not stand beside its QR code.')


QR_ADDRESSES_SWAPPED = FindingKind(
    "qr-addresses-swapped",
    Severity.ERROR,
    "Does each QR code stand nearer to its own address than to another code's?",
    "A code above another code's address has been printed; readers trust the words.",
    "Print each code and its address in one block, apart from the others.",
)


@check(Topic.QR_ADDRESSES, ANY_PDF, QR_ADDRESSES_SWAPPED)
def check_qr_addresses_swapped(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No two codes stand nearer to each other's addresses than to their own."""
    for one, other in combinations(_codes(facts, expected), 2):
        if one.page is other.page and one.address != other.address and _swapped(one, other):
            yield QR_ADDRESSES_SWAPPED.on(
                one.page.area(one.symbol.box),
                f'The QR code for {one.symbol.payload} stands beside "{other.address}".',
            )


QR_TARGET_REFUSED = FindingKind(
    "qr-target-refused",
    Severity.ERROR,
    "Does every QR code lead to a public address?",
    "A code cannot be corrected once it is printed: #, a file, or a computer of one network leads nobody anywhere.",
    "Make the code again with the whole public address, beginning with https://.",
)


@check(Topic.QR_ADDRESSES, ANY_PDF, QR_TARGET_REFUSED)
def check_qr_targets(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every code that holds an address holds a public one."""
    for page in facts.pages:
        for symbol in page.qr_symbols:
            if leads_nowhere(symbol.payload):
                message = f'A QR code leads to "{symbol.payload}": it {why_refused(symbol.payload)}.'
                yield QR_TARGET_REFUSED.on(page.area(symbol.box), message)


def leads_nowhere(payload: str) -> bool:
    """Whether it is meant for an address, and nobody should be led there."""
    is_meant = not payload.strip() or payload.lower().startswith(_LIKE_AN_ADDRESS)
    return is_meant and bool(why_refused(payload))


def _swapped(one: _Printed, other: _Printed) -> bool:
    crossed_mm = (one.distance_mm(other.address), other.distance_mm(one.address))
    own_mm = one.distance_mm(one.address) + other.distance_mm(other.address)
    return max(crossed_mm) <= max(one.reach_mm, other.reach_mm) and sum(crossed_mm) < own_mm


def _codes(facts: PdfFacts, expected: Expected) -> list[_Printed]:
    """The codes that have an address to stand beside them: those of the piece, or all of a foreign file."""
    if expected.qr_codes is not None:
        return _compared(facts, expected.qr_codes)[0]
    return [
        _Printed(symbol, page, as_compared(symbol.payload))
        for page in facts.pages
        for symbol in page.qr_symbols
        if is_web_address(symbol.payload)
    ]


def _unread(facts: PdfFacts) -> list[tuple[PageFacts, UnreadCode]]:
    return [(page, code) for page in facts.pages for code in page.unread_codes]


def _compared(
    facts: PdfFacts, placements: Placements
) -> tuple[list[_Printed], list[QrPlacement], list[tuple[PageFacts, QrSymbol]]]:
    """The codes of the piece that were found, those that were not, and the codes nobody asked for."""
    other = [(page, symbol) for page in facts.pages for symbol in page.qr_symbols]
    printed, missing = [], []
    for placement in placements:
        found = next((pair for pair in other if pair[1].payload == placement.url), None)
        if found is None:
            missing.append(placement)
        else:
            other.remove(found)
            printed.append(_Printed(found[1], found[0], placement.printed_address, placement))
    return printed, missing, other
