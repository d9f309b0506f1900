"""Checks of the QR codes: each one read back, leading where it should, large enough, its address beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import inf

from presskit.model.finding import Finding
from presskit.model.piece import QrPlacement
from presskit.preflight.expected import Expected
from presskit.preflight.facts import PageFacts, PdfFacts, QrSymbol
from presskit.preflight.findings import (
    QR_ADDRESS_MISSING,
    QR_ADDRESSES_SWAPPED,
    QR_CODE_MISSING,
    QR_CODE_SMALL,
    QR_CODE_TOO_SMALL,
    QR_CODE_UNEXPECTED,
)
from presskit.preflight.words import without_space

# preflight-figures: simulated photographs and ink spread; read from a 300 ppi picture the size is right within 1 %.
_SMALL_MODULE_MM = 0.5
_TOO_SMALL_MODULE_MM = 0.4
_READING_TOLERANCE_RATIO = 0.01
# House rule: what stands farther from the code is not taken for its address.
_BESIDE_MM = 20.0


@dataclass(frozen=True, slots=True)
class _Printed:
    """A code of the piece as it was found on a page."""

    placement: QrPlacement
    symbol: QrSymbol
    page: PageFacts

    @property
    def own_distance_mm(self) -> float:
        """From this code to its own address."""
        return self.distance_mm(self.placement.printed_address)

    def distance_mm(self, address: str) -> float:
        """From this code to the nearest print of the address on its page; infinite if it is not there."""
        letters = self.page.characters
        text, sought = "".join(letter.text for letter in letters), without_space(address)
        starts = [start for start in range(len(text)) if text.startswith(sought, start)] if sought else []
        printed = (letter for start in starts for letter in letters[start : start + len(sought)])
        return min((self.symbol.box.distance_mm(letter.box) for letter in printed), default=inf)


def check_qr_codes_found(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every code of the piece is decoded from a page, and says its link letter by letter."""
    _printed, missing, _other = _compared(facts, expected)
    for placement in missing:
        yield QR_CODE_MISSING.at(
            None, f"No QR code that leads to {placement.url} can be read from the finished pages."
        )


def check_no_other_qr_codes(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No page shows a code that the piece did not ask for."""
    _printed, _missing, other = _compared(facts, expected)
    for page, symbol in other:
        yield QR_CODE_UNEXPECTED.at(
            None, f'Page {page.number}: a QR code leads to "{symbol.payload}", which this piece does not ask for.'
        )


def check_qr_code_size(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The modules of every code are wide enough for cameras and ink."""
    for page in facts.pages:
        for symbol in page.qr_symbols:
            widest_mm = symbol.module_mm * (1 + _READING_TOLERANCE_RATIO)
            if widest_mm < _SMALL_MODULE_MM:
                kind = QR_CODE_TOO_SMALL if widest_mm < _TOO_SMALL_MODULE_MM else QR_CODE_SMALL
                yield kind.at(
                    None,
                    f"Page {page.number}: the squares of the QR code for {symbol.payload} "
                    f"are {symbol.module_mm:.2f} mm wide.",
                )


def check_qr_addresses(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Within 20 mm of each code its address stands in words."""
    for code in _compared(facts, expected)[0]:
        if code.own_distance_mm > _BESIDE_MM:
            yield QR_ADDRESS_MISSING.at(
                None,
                f'Page {code.page.number}: "{code.placement.printed_address}" does not stand beside its QR code.',
            )


def check_qr_addresses_swapped(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No two codes stand nearer to each other's addresses than to their own."""
    for one, other in combinations(_compared(facts, expected)[0], 2):
        if one.page is other.page and _swapped(one, other):
            yield QR_ADDRESSES_SWAPPED.at(
                None,
                f"Page {one.page.number}: the QR code for {one.placement.url} stands beside "
                f'"{other.placement.printed_address}".',
            )


def _swapped(one: _Printed, other: _Printed) -> bool:
    crossed_mm = (one.distance_mm(other.placement.printed_address), other.distance_mm(one.placement.printed_address))
    return max(crossed_mm) <= _BESIDE_MM and sum(crossed_mm) < one.own_distance_mm + other.own_distance_mm


def _compared(
    facts: PdfFacts, expected: Expected
) -> tuple[list[_Printed], list[QrPlacement], list[tuple[PageFacts, QrSymbol]]]:
    """The codes of the piece that were found, those that were not, and the codes nobody asked for."""
    other = [(page, symbol) for page in facts.pages for symbol in page.qr_symbols]
    printed, missing = [], []
    for placement in expected.qr_codes:
        found = next((pair for pair in other if pair[1].payload == placement.url), None)
        if found is None:
            missing.append(placement)
        else:
            other.remove(found)
            printed.append(_Printed(placement, found[1], found[0]))
    return printed, missing, other
