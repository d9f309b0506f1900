"""Blocks written as a statement's Markdown, so that reading it gives the same words and emphasis back."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markdown_it.tree import SyntaxTreeNode

from presskit.load.bring.addresses import Addresses, with_bare_addresses
from presskit.load.bring.flow import Block, BlockKind, Span, Spans, joined
from presskit.load.bring.losses import FORM_CHANGED, Loss, Losses
from presskit.load.statement.markdown import parse_markdown
from presskit.load.statement.pasted import list_lines

# What CommonMark takes for its own marks inside a line, and at its beginning (0.31: 2.4, 4.1 to 5.3).
_MARKS = re.compile(r"[\\`*\[\]|]|<(?=[A-Za-z/!?])|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|~(?=~)|(?<=~)~")
_AT_START = re.compile(r"(?:[-+](?=\s|$)|>|#+|=+\s*$|-+\s*$|\d{1,9}[.)](?=\s|$))")
_END_MARK = re.compile(r"#(?: ?#){2,}")  # as newsrooms end a release
_RULE, _END = "---", "###"
_GAP = re.compile(r"[ \t]{2,}|\t")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_QUOTES = re.compile("[\"'“”„«»‘’‚‹›「」『』]")


_Letter = tuple[str, bool, bool]
"""One letter, whether it is bold, and whether it stands out."""


class MarkdownText:
    """Writes the blocks of one document."""

    def __init__(self, language: str, addresses: Addresses, losses: Losses) -> None:
        self._language = language
        self._addresses = addresses
        self._losses = losses

    def written(self, blocks: Sequence[Block], notes: dict[str, Spans]) -> str:
        """The text, its notes at the end; it ends with a line end."""
        parts: list[str] = []
        for _kind, group in groupby(blocks, key=lambda block: (block.kind, bool(block.typed))):
            parts += self._together(list(group))
        for name, spans in notes.items():
            line = self._line(Block(BlockKind.TEXT, spans), lambda text: text).replace("\\\n", " ")
            parts.append(f"[^{name}]: {line}")
        return _without_lost_ends("\n\n".join(part for part in parts if part)) + "\n"

    def _together(self, blocks: list[Block]) -> list[str]:
        """Neighbours of one kind, as they stand together."""
        if blocks[0].kind is BlockKind.ITEM and blocks[0].typed:
            return ["\n".join(map(self._typed, blocks)).lstrip("\n")]
        if blocks[0].kind is BlockKind.ITEM:
            return ["\n".join(self._items(blocks))]
        if blocks[0].kind is BlockKind.QUOTATION:
            return ["\n>\n".join(self._quoted(block) for block in blocks)]
        return [self._alone(block) for block in blocks]

    def _typed(self, block: Block) -> str:
        """An item as it was typed, which is read as one again; an empty line before it ends the list above."""
        line = self._line(block, _escaped_start).replace("\\\n", " ")
        return f"{block.typed}{line}" if not block.is_apart else f"\n{block.typed}{line}"

    def _alone(self, block: Block) -> str:
        if block.kind is BlockKind.PICTURE:
            return f"![{_escaped(block.alt)}]({block.file})"
        if block.kind is BlockKind.TABLE:
            return "\n".join(self._table(block))
        if block.kind is BlockKind.HEADING:
            text = self._line(_on_one_line(block), lambda text: text)
            return f"{'#' * block.level} {re.sub('#+$', _with_backslashes, text)}"
        mark = _RULE if block.kind is BlockKind.RULE else _END if _END_MARK.fullmatch(block.text) else ""
        return mark or self._line(block, _escaped_start)

    def _quoted(self, block: Block) -> str:
        return "\n".join(f"> {line}" for line in self._line(block, _escaped_start).split("\n"))

    def _table(self, block: Block) -> Iterator[str]:
        for at, row in enumerate(block.rows):
            start = _escaped_start if block.typed else str
            cells = [self._line(replace(block, spans=cell), start) if cell else "" for cell in row]
            if block.typed:
                yield block.typed.join(cells)
                continue
            yield f"| {' | '.join(cells)} |"
            if at == 0:
                yield f"|{' --- |' * len(row)}"

    def _items(self, blocks: list[Block]) -> Iterator[str]:
        """A list with those in it; one that begins anew has other marks, or both would be one list."""
        stack: list[_OpenList] = []
        for block in blocks:
            while stack and stack[-1].level > block.level:
                stack.pop()
            former = stack.pop() if stack and stack[-1].level == block.level else None
            if former is None or not former.goes_on(block.marker):
                is_turned = former is not None and former.has_twin(block.marker)
                former = _OpenList(bool(block.marker), is_turned, block.level)
            mark = former.mark(block.marker)
            indent = " " * sum(each.width for each in stack)
            stack.append(replace(former, last=block.marker, width=len(mark)))
            inner = f"\n{indent}{' ' * len(mark)}"
            yield f"{indent}{mark}{self._line(block, _escaped_start).replace(chr(10), inner)}"

    def _line(self, block: Block, start: Callable[[str], str]) -> str:
        """The words of a block, with as much of their emphasis as can be read back."""
        spans = joined(with_bare_addresses(block.spans))
        if any("\t" in span.text for span in spans):
            self._losses.tell(FORM_CHANGED, Loss.TAB.name, Loss.TAB, block.number, block.text)
        bare = _bare(spans, emphasis=True, strong=True)
        one_line = _on_one_line(block.with_spans(bare)).spans
        forms = [(form, _escaped) for form in (spans, _bare(spans, emphasis=True), bare)]
        for form, escape in (*forms, (bare, _all_escaped), (one_line, _escaped), (one_line, _all_escaped)):
            settled = _settled(form)
            if self._reads_back(settled, start, escape):
                break
        if form is one_line and form != bare:
            message = "a line end is set as a space, as what stands behind it would begin a list"
            self._losses.tell(FORM_CHANGED, message, message, block.number, block.text)
        if form is not spans and any(span.strong or span.emphasis for span in spans):
            message = "some of its emphasis is left out, as marks so close to letters cannot be read back"
            self._losses.tell(FORM_CHANGED, message, message, block.number, block.text)
        return start(self._inline(settled, block, escape))

    def _inline(self, spans: Spans, block: Block, escape: Callable[[str], str]) -> str:
        parts: list[str] = []
        for link, group in groupby(spans, key=lambda span: span.link):
            members = list(group)
            words = "".join(span.text for span in members)
            link_id = self._addresses.id_for(link, words, block) if link and words.strip() else ""
            inner = _marked(members, escape)
            if link_id:
                before = parts[-1] if parts else ""
                parts[-1:] = [f"{before[:-1]}\\!"] if before.endswith("!") else [before]
                lead, trail = _spaces_around(inner)
                inner = f"{lead}[{inner.strip()}][{link_id}]{trail}"
            parts.append(inner)
        return _GAP.sub(" ", "".join(parts)).replace("\n", "\\\n")

    def _reads_back(self, spans: Spans, start: Callable[[str], str], escape: Callable[[str], str]) -> bool:
        """Whether the words without their notes and links are read again as they look."""
        bare = tuple(replace(span, note="", link="") for span in spans)
        tree = parse_markdown(start(_marked(list(bare), escape).replace("\n", "\\\n")), self._language)
        if [node.type for node in tree.children] not in ([], ["paragraph"]):
            return False
        read = [letter for node in tree.children for letter in _letters_in(node, strong=False, emphasis=False)]
        meant = [(each, span.strong, span.emphasis) for span in bare for each in span.text]
        return _compared(read) == _compared(meant)


@dataclass(frozen=True, slots=True)
class _OpenList:
    """A list whose items are being written; a turned one has the other of two marks."""

    is_ordered: bool
    is_turned: bool
    level: int
    last: int = 0
    width: int = 0

    def goes_on(self, marker: int) -> bool:
        """Whether an item with this marker is the next of the list."""
        return marker == self.last + 1 if self.is_ordered else marker == 0

    def has_twin(self, marker: int) -> bool:
        """Whether a list that begins with this marker would be taken for this one, if it had the same marks."""
        return self.is_ordered == bool(marker) and not self.is_turned

    def mark(self, marker: int) -> str:
        """What stands before an item."""
        if self.is_ordered:
            return f"{marker}{')' if self.is_turned else '.'} "
        return "* " if self.is_turned else "- "


def _marked(spans: list[Span], escape: Callable[[str], str]) -> str:
    """The words with marks around those that stand out; bold is set around emphasis."""
    text = ""
    for is_strong, group in groupby(spans, key=lambda span: span.strong):
        inner = ""
        for is_emphasis, same in groupby(group, key=lambda span: span.emphasis):
            words = "".join(escape(span.text) + (f"[^{span.note}]" if span.note else "") for span in same)
            inner += f"*{words}*" if is_emphasis and words.strip() else words
        text += f"**{inner}**" if is_strong and inner.strip() else inner
    return text


def _settled(spans: Spans) -> Spans:
    """The same with no mark beside a space, nor between a sign and a letter, where it would not be read as one."""
    for name in ("strong", "emphasis"):
        spans = tuple(_without_edges(spans, name))
    return joined(spans)


def _without_edges(spans: Spans, name: str) -> Iterator[Span]:
    for at, span in enumerate(spans):
        if not getattr(span, name) or not span.text:
            yield span
            continue
        before = spans[at - 1] if at else None
        after = spans[at + 1] if at + 1 < len(spans) else None
        start = _edge(span.text, before.text[-1:] if before and not getattr(before, name) else "")
        end = len(span.text) - _edge(span.text[::-1], after.text[:1] if after and not getattr(after, name) else "")
        start = 0 if before and getattr(before, name) else start
        end = len(span.text) if after and getattr(after, name) else end
        plain = {name: False}
        if start >= end:
            yield replace(span, **plain)  # type: ignore[arg-type]  # one of its two switches
            continue
        yield replace(span, text=span.text[:start], note="", **plain)  # type: ignore[arg-type]
        yield replace(span, text=span.text[start:end], note=span.note if end == len(span.text) else "")
        if end < len(span.text):
            yield replace(span, text=span.text[end:], **plain)  # type: ignore[arg-type]


def _edge(text: str, neighbour: str) -> int:
    """How many letters at the beginning must stand outside of a mark: spaces, and signs beside a letter."""
    count = 0
    while count < len(text) and (text[count].isspace() or (neighbour.isalnum() and _is_sign(text[count]))):
        count += 1
    return count


def _is_sign(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def _bare(spans: Spans, *, emphasis: bool = False, strong: bool = False) -> Spans:
    return joined(
        replace(span, emphasis=span.emphasis and not emphasis, strong=span.strong and not strong) for span in spans
    )


def _letters_in(node: SyntaxTreeNode, *, strong: bool, emphasis: bool) -> Iterator[_Letter]:
    strong, emphasis = strong or node.type == "strong", emphasis or node.type == "em"
    if node.type == "text":
        yield from ((each, strong, emphasis) for each in node.content)
    elif node.type not in ("paragraph", "inline", "strong", "em", "softbreak", "hardbreak"):
        yield node.type, strong, emphasis
    for child in node.children:
        yield from _letters_in(child, strong=strong, emphasis=emphasis)


def _compared(letters: Sequence[_Letter]) -> list[_Letter]:
    """Without spaces, and with every quotation mark alike."""
    return [
        (_QUOTES.sub("'", unicodedata.normalize("NFC", letter)), strong, emphasis)
        for letter, strong, emphasis in letters
        if not letter.isspace()
    ]


def _without_lost_ends(text: str) -> str:
    """The text without a backslash at a line's end before what is an item of a list there: it would be printed."""
    lines = text.split("\n")
    for item in list_lines(lines):
        before = lines[item.line - 1] if item.line else ""
        if (len(before) - len(before.rstrip("\\"))) % 2:
            lines[item.line - 1] = before[:-1]
    return "\n".join(lines)


def _on_one_line(block: Block) -> Block:
    return block.with_spans(replace(span, text=span.text.replace("\n", " "), strong=False) for span in block.spans)


def _spaces_around(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _with_backslashes(match: re.Match[str]) -> str:
    return "".join(f"\\{mark}" for mark in match.group())


def _escaped(text: str) -> str:
    return _MARKS.sub(_with_backslashes, text)


def _all_escaped(text: str) -> str:
    return _PUNCTUATION.sub(_with_backslashes, text)


def _escaped_start(text: str) -> str:
    """The text with nothing at its beginning, or at that of a line in it, that would make it another block."""
    return "\n".join(_escaped_line(line) for line in text.split("\n"))


def _escaped_line(line: str) -> str:
    match = _AT_START.match(line)
    if match is None:
        return line
    if match.group()[0].isdigit():
        return f"{line[: match.end() - 1]}\\{line[match.end() - 1 :]}"
    return f"\\{line}"
