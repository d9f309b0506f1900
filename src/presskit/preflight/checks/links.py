"""Checks of links and addresses: they lead to the public web, where their words say, and each alone on its place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from presskit.model.finding import Finding, FindingKind, PageArea, Severity
from presskit.preflight.addresses import why_refused
from presskit.preflight.check import ANY_PDF, Topic, check, unpromised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import LinkFacts
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts, area_on
from presskit.rules.addresses import is_unencrypted, is_web_address, shortener, tracking_parameters
from presskit.rules.addresses_in_text import address_led_past

_OVERLAP_RATIO = 0.25
_LEAST_SIDE_PT = 0.5


@dataclass(frozen=True, slots=True)
class _Address:
    """An address that a reader can be led to, and what leads there."""

    what: str
    target: str
    area: PageArea | None

    def found(self, kind: FindingKind, words: str) -> Finding:
        message = f"{self.what} {words}"
        return kind.on(self.area, message) if self.area else kind.at(None, message)


LINK_TARGET_REFUSED = FindingKind(
    "link-target-refused",
    Severity.ERROR,
    "Does every link of the PDF lead to the web, a mail address or a telephone number?",
    "Links such as # or file:///home/... lead readers nowhere, and give away the computer that made them.",
    "Write the link out in full, with https://, where it is set.",
)


@check(Topic.LINKS, ANY_PDF, LINK_TARGET_REFUSED)
def check_link_targets(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every link leads to the public web, a mail address or a telephone number."""
    for link in _links(facts):
        if reason := why_refused(link.target):
            yield link.found(LINK_TARGET_REFUSED, f'leads to "{link.target}": it {reason}.')


LINK_WORDS_DIFFER = FindingKind(
    "link-words-differ",
    Severity.ERROR,
    "Does every link lead to the address that is printed on it?",
    "Readers trust the address they see; one that opens another site is how people are robbed, and mostly a slip.",
    "Write the printed address and its link anew, so that both are the same.",
)


@check(Topic.LINKS, ANY_PDF, LINK_WORDS_DIFFER)
def check_link_words(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A link whose words are an address, a mailbox or a telephone number leads there."""
    for page, before, link in _links_in_order(facts):
        for box in link.boxes:
            words = page.words.inside(box)
            goes_on = before is not None and before.target == link.target
            if shown := address_led_past(words, link.target, goes_on=goes_on):
                message = f'The words "{shown}" lead to {link.target}.'
                yield LINK_WORDS_DIFFER.on(page.area(box), message)


LINKS_OVERLAP = FindingKind(
    "links-overlap",
    Severity.WARNING,
    "Does every place on the page lead to one address only?",
    "Where two links lie over each other, it is chance which of them opens.",
    "Move the two links apart, or take one of them out.",
)


@check(Topic.LINKS, ANY_PDF, LINKS_OVERLAP)
def check_links_apart(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No two links that lead to different addresses lie over each other."""
    for page, links in _by_page(facts):
        every = {(box, link.target): None for link in links for box in link.boxes}
        placed = sorted(every, key=lambda pair: pair[0].left_pt)
        for first, (box, target) in enumerate(placed):
            other = _first_over(box, target, placed[first + 1 :])
            if other:
                yield LINKS_OVERLAP.on(page.area(box), f"The link to {target} and the one to {other} overlap.")


LINK_OFF_PAGE = FindingKind(
    "link-off-page",
    Severity.WARNING,
    "Does every link lie on its page?",
    "A link beside the page, or without any area, can be clicked by nobody, and carries its address unseen.",
    "Take the link out, or set it on words of the page.",
)


@check(Topic.LINKS, ANY_PDF, LINK_OFF_PAGE)
def check_links_on_page(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every link has an area on its page."""
    for page, links in _by_page(facts):
        for link in links:
            if not any(_can_be_clicked(box, page) for box in link.boxes):
                yield LINK_OFF_PAGE.on(page.area(), f"The link to {link.target} lies where nobody can click it.")


ADDRESS_UNENCRYPTED = FindingKind(
    "pdf-address-http",
    Severity.WARNING,
    "Do all links and QR codes lead to https?",
    "Over http anyone on the way can read and change what the reader gets, and browsers warn of it.",
    "Try the address with https://, and use it if it opens the same page.",
)


@check(Topic.LINKS, unpromised(lambda expected: expected.text), ADDRESS_UNENCRYPTED)
def check_addresses_encrypted(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No address begins with http; those of a kit are told at their line in kit.toml."""
    for address in _addresses(facts):
        if is_unencrypted(address.target):
            yield address.found(ADDRESS_UNENCRYPTED, f"leads to {address.target}, not to https.")


ADDRESS_TRACKED = FindingKind(
    "pdf-address-tracked",
    Severity.WARNING,
    "Are links and QR codes free of parts that follow the reader?",
    "utm_source, fbclid and their like tell a company who came from where; for some readers that is a danger.",
    "Take these parts out of the address, and try that it still works.",
)


@check(Topic.LINKS, unpromised(lambda expected: expected.text), ADDRESS_TRACKED)
def check_addresses_untracked(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No address holds a part that follows the reader."""
    for address in _addresses(facts):
        if names := tracking_parameters(address.target):
            yield address.found(ADDRESS_TRACKED, f'follows the reader with "{names[0]}" in {address.target}.')


ADDRESS_SHORTENED = FindingKind(
    "pdf-address-shortened",
    Severity.WARNING,
    "Do links and QR codes lead straight to their page?",
    "A shortening service sees every reader, and can lapse: printed codes have stopped after 100 scans.",
    "Use the address that the short one leads to.",
)


@check(Topic.LINKS, unpromised(lambda expected: expected.text), ADDRESS_SHORTENED)
def check_addresses_unshortened(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No address passes through a shortening service."""
    for address in _addresses(facts):
        if service := shortener(address.target):
            yield address.found(ADDRESS_SHORTENED, f"leads through {service}: {address.target}.")


def _addresses(facts: PdfFacts) -> Iterator[_Address]:
    """Every usable address of the web once; those of a piece are judged where the kit defines them."""
    told = set()
    for address in (*_links(facts), *_codes(facts)):
        if is_web_address(address.target) and not why_refused(address.target) and address.target not in told:
            told.add(address.target)
            yield address


def _links(facts: PdfFacts) -> Iterator[_Address]:
    for link in facts.links:
        area = area_on(facts, link.page, link.boxes[0] if link.boxes else None)
        yield _Address("A link" if area else "A link outside the pages", link.target, area)


def _codes(facts: PdfFacts) -> Iterator[_Address]:
    for page in facts.pages:
        for symbol in page.qr_symbols:
            yield _Address("A QR code", symbol.payload, page.area(symbol.box))


def _links_in_order(facts: PdfFacts) -> Iterator[tuple[PageFacts, LinkFacts | None, LinkFacts]]:
    """Each link with its page and the link before it."""
    for page, links in _by_page(facts):
        for before, link in pairwise((None, *links)):
            if link is not None:
                yield page, before, link


def _by_page(facts: PdfFacts) -> Iterator[tuple[PageFacts, list[LinkFacts]]]:
    """Each page with its links."""
    on_pages = defaultdict(list)
    for link in facts.links:
        on_pages[link.page].append(link)
    yield from ((page, on_pages[page.number]) for page in facts.pages)


def _first_over(box: Box, target: str, others: Sequence[tuple[Box, str]]) -> str:
    """The target of the first link that lies over this rectangle and leads elsewhere."""
    for other, other_target in others:
        if other.left_pt >= box.right_pt:
            return ""
        if other_target != target and _shared_ratio(box, other) > _OVERLAP_RATIO:
            return other_target
    return ""


def _shared_ratio(one: Box, other: Box) -> float:
    """The area that two rectangles share, as a share of the smaller one."""
    width_pt = min(one.right_pt, other.right_pt) - max(one.left_pt, other.left_pt)
    height_pt = min(one.top_pt, other.top_pt) - max(one.bottom_pt, other.bottom_pt)
    smaller = min(one.width_pt * one.height_pt, other.width_pt * other.height_pt)
    return width_pt * height_pt / smaller if width_pt > 0 and height_pt > 0 and smaller > 0 else 0.0


def _can_be_clicked(box: Box, page: PageFacts) -> bool:
    return min(box.width_pt, box.height_pt) >= _LEAST_SIDE_PT and box.overlaps(page.boxes.crop)
