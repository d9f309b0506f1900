"""Lists and rules that were typed sign by sign, as what they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from presskit.load.bring.flow import Block, BlockKind, Spans

_SPACE = r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+"
_BULLET = re.compile(rf"[•◦▪▫‣⁃●○■□➢➤►✓✔·\uf0b7\uf0a7]{_SPACE}")
_RULE = re.compile(r"(?:[-–—_*=~] ?){3,}")
_DASH = re.compile(rf"[-–—*]{_SPACE}")
_NUMBER = re.compile(rf"\(?(\d{{1,2}})[.)]{_SPACE}")


def with_typed_lists(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with lines of signs as rules, and what begins with a bullet, or with dashes or numbers, as items."""
    for at, block in enumerate(blocks):
        before, after = blocks[at - 1] if at else None, blocks[at + 1] if at + 1 < len(blocks) else None
        is_rule = block.kind is BlockKind.TEXT and _RULE.fullmatch(block.text)
        yield Block(BlockKind.RULE, number=block.number) if is_rule else _as_item(block, before, after) or block


def _as_item(block: Block, before: Block | None, after: Block | None) -> Block | None:
    if block.kind is not BlockKind.TEXT or not block.spans or block.spans[0].note:
        return None
    text = block.spans[0].text
    if bullet := _BULLET.match(text):
        return _item(block, bullet.end(), 0)
    if (dash := _DASH.match(text)) and any(_begins(each, _DASH) for each in (before, after)):
        return _item(block, dash.end(), 0)
    number = _number(block)
    if number and (_number(before) == number - 1 or _number(after) == number + 1):
        return _item(block, _NUMBER.match(text).end(), number)  # type: ignore[union-attr]  # it has a number
    return None


def _begins(block: Block | None, pattern: re.Pattern[str]) -> bool:
    return bool(block and block.kind is BlockKind.TEXT and block.spans and pattern.match(block.spans[0].text))


def _number(block: Block | None) -> int | None:
    if block is None or block.kind is not BlockKind.TEXT or not block.spans:
        return None
    match = _NUMBER.match(block.spans[0].text)
    return int(match[1]) if match else None


def _item(block: Block, marker_letters: int, number: int) -> Block | None:
    first = replace(block.spans[0], text=block.spans[0].text[marker_letters:].lstrip())
    spans: Spans = (first, *block.spans[1:]) if first.text else block.spans[1:]
    return replace(block, kind=BlockKind.ITEM, spans=spans, marker=number) if spans else None
