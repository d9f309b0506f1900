"""Checks of the links on the pages: they lead where their words say, and each lies alone on its place."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from presskit.model.finding import Finding
from presskit.preflight.addresses import as_printed, begins
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import LinkFacts
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.link_findings import LINK_OFF_PAGE, LINK_WORDS_DIFFER, LINKS_OVERLAP
from presskit.preflight.printed_addresses import whole_mail_address, whole_telephone_number, whole_web_address

# Two people write one number with and without its country; the last digits are the same.
_DIGITS_COMPARED = 7
_OVERLAP_RATIO = 0.25
_LEAST_SIDE_PT = 0.5


def check_link_words(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A link whose words are an address, a mailbox or a telephone number leads there."""
    for page, before, link in _links_in_order(facts):
        for box in link.boxes:
            words = page.words.inside(box)
            goes_on = before is not None and before.target == link.target
            if shown := _address_that_differs(words, link.target, goes_on):
                message = f'The words "{shown}" lead to {link.target}.'
                yield LINK_WORDS_DIFFER.on(page.area(box), message)


def check_links_apart(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No two links that lead to different addresses lie over each other."""
    for page in facts.pages:
        every = {(box, link.target): None for link in _on(facts, page) for box in link.boxes}
        placed = sorted(every, key=lambda pair: pair[0].left_pt)
        for first, (box, target) in enumerate(placed):
            other = _first_over(box, target, placed[first + 1 :])
            if other:
                yield LINKS_OVERLAP.on(page.area(box), f"The link to {target} and the one to {other} overlap.")


def check_links_on_page(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every link has an area on its page."""
    for page in facts.pages:
        for link in _on(facts, page):
            if not any(_can_be_clicked(box, page) for box in link.boxes):
                yield LINK_OFF_PAGE.on(page.area(), f"The link to {link.target} lies where nobody can click it.")


def _links_in_order(facts: PdfFacts) -> Iterator[tuple[PageFacts, LinkFacts | None, LinkFacts]]:
    """Each link with its page and the link before it."""
    for page in facts.pages:
        for before, link in pairwise((None, *_on(facts, page))):
            if link is not None:
                yield page, before, link


def _on(facts: PdfFacts, page: PageFacts) -> list[LinkFacts]:
    return [link for link in facts.links if link.page == page.number]


def _address_that_differs(words: str, target: str, goes_on: bool) -> str:
    """What the words name, if that is an address of any sort and not where the link leads."""
    if mailbox := whole_mail_address(words):
        differs = mailbox.casefold() != as_printed(target).partition("?")[0]
        return mailbox if differs else ""
    if digits := whole_telephone_number(words):
        number = "".join(filter(str.isdigit, target))
        return "" if digits[-_DIGITS_COMPARED:] in number else words
    if address := whole_web_address(words):
        return "" if _is_address_of(as_printed(address), as_printed(target), goes_on) else address
    return ""


def _is_address_of(shown: str, target: str, goes_on: bool) -> bool:
    """Whether it is the target, its beginning, or, if the link goes on from the line above, any part of it."""
    return (goes_on and shown in target) or begins(shown, target)


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
