"""The words of a statement that can be set apart: whole sentences, what leads to a list, items, and what is quoted.

Whom to write to, telephone numbers and addresses are no news: a line of a contact is offered for nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from presskit.model.kit import Statement
from presskit.model.suggestion import Offer
from presskit.model.text import Block, LineBreak, Paragraph, Quotation, TextList, block_text
from presskit.rules.addresses_in_text import MAIL_ADDRESS, printed_addresses, telephone_numbers
from presskit.rules.writing.sentences import is_whole_sentence, sentences

Offered = Callable[[Statement], Iterator[Offer]]
"""Where words of a kind are looked for."""

_LEADS = ":：፦"
_HEADLINE_WORDS = range(8, 26)
_LEAST_QUOTED_WORDS = 3
_QUOTED = re.compile(r"[“„«»「『]\s?([^“”„«»「」『』]{12,}?)\s?[”“»«」』]")


def whole_sentences(statement: Statement) -> Iterator[Offer]:
    """The sentences that begin and end as one, and hold no address."""
    for paragraph in _paragraphs(statement.blocks):
        for sentence in _sentences(paragraph, statement.language):
            if is_whole_sentence(sentence):
                yield Offer(sentence, paragraph.place.line)


def headlines(statement: Statement) -> Iterator[Offer]:
    """The sentences of as many words as a headline has; in scripts without spaces, all."""
    for offer in whole_sentences(statement):
        number = len(offer.text.split())
        if number in _HEADLINE_WORDS or number == 1:
            yield offer


def leads(statement: Statement) -> Iterator[Offer]:
    """What ends with a colon before what it leads to, and what stands over a list."""
    for paragraph, following in _with_what_follows(statement.blocks):
        found = _sentences(paragraph, statement.language)
        for sentence in found:
            at = next(
                (at for at, mark in enumerate(sentence) if mark in _LEADS and _leads_on(mark, sentence[at + 1 :])), 0
            )
            is_answered = bool(sentence[at + 1 :].strip()) or _is_led_to(following)
            if at and is_answered and not sentence[:1].islower():
                yield Offer(sentence[: at + 1], paragraph.place.line)
        is_over_list = isinstance(following, TextList) and found and found[-1][-1] not in _LEADS
        if is_over_list and not found[-1][:1].islower():
            yield Offer(found[-1], paragraph.place.line)


def list_items(statement: Statement) -> Iterator[Offer]:
    """The items of lists; of a statement that has none, its sentences."""
    listed = [each for each in _listed(statement.blocks) if not _is_contact(each)]
    items = [Offer(text, each.place.line) for each in listed if not _has_address(text := block_text(each))]
    yield from items or whole_sentences(statement)


def figures(statement: Statement) -> Iterator[Offer]:
    """The sentences that hold a figure; of a statement that has none in digits, all, as it may have them in words."""
    offers = list(whole_sentences(statement))
    counting = [offer for offer in offers if any(map(str.isdigit, offer.text))]
    yield from counting or offers


def quoted_words(statement: Statement) -> Iterator[Offer]:
    """What stands between quotation marks, and what is quoted in paragraphs of its own."""
    for paragraph in _paragraphs(statement.blocks):
        for match in _QUOTED.finditer(block_text(paragraph)):
            text = match[1].strip().rstrip(",")
            is_unspaced = " " not in text and not any(map(str.islower, text))
            if len(text.split()) >= _LEAST_QUOTED_WORDS or is_unspaced:
                yield Offer(text, paragraph.place.line)
    for block in statement.blocks:
        if isinstance(block, Quotation):
            whole = (each for each in _paragraphs(block.blocks) if not _QUOTED.search(block_text(each)))
            yield from (Offer(block_text(each), each.place.line) for each in whole)


def _sentences(paragraph: Paragraph, language: str) -> list[str]:
    """The sentences of a paragraph that hold no address; none of a contact."""
    if _is_contact(paragraph):
        return []
    return [each for each in sentences(block_text(paragraph), language) if not _has_address(each)]


def _is_contact(paragraph: Paragraph) -> bool:
    """Whether it is lines of whom to ask, and not running text."""
    text = block_text(paragraph)
    return any(isinstance(each, LineBreak) for each in paragraph.children) and _has_address(text)


def _has_address(text: str) -> bool:
    """Whether a web or mail address or a telephone number stands in it."""
    is_number = any(True for _ in telephone_numbers(text))
    return is_number or any(True for _ in printed_addresses(text)) or MAIL_ADDRESS.search(text) is not None


def _leads_on(mark: str, after: str) -> bool:
    """Whether this colon leads to the words behind it: in a title, an hour or an address they go on otherwise."""
    rest = after.lstrip()
    is_parted = after != rest or mark != ":"
    return not rest or (is_parted and not rest[0].isupper() and not rest[0].isdigit())


def _is_led_to(following: Block | None) -> bool:
    is_text = isinstance(following, Paragraph) and not _has_address(block_text(following))
    return is_text or isinstance(following, TextList | Quotation)


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, TextList):
            yield from (inner for item in block.items for inner in _paragraphs(item))
        elif isinstance(block, Quotation):
            yield from _paragraphs(block.blocks)


def _listed(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, TextList):
            yield from (inner for item in block.items for inner in item[:1] if isinstance(inner, Paragraph))


def _with_what_follows(blocks: Sequence[Block]) -> Iterator[tuple[Paragraph, Block | None]]:
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Paragraph):
            yield block, following
