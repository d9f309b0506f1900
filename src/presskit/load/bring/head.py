"""The head of a document: its title, day, hashtag and dateline, told apart from its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from presskit.load.bring.critic_marks import is_remark, remark
from presskit.load.bring.days import day_in
from presskit.load.bring.embargo import is_embargo_line, tell_embargo
from presskit.load.bring.flow import Block, BlockKind, without_letters
from presskit.load.bring.losses import FORM_CHANGED, Losses, quoted
from presskit.model.brought import BroughtLink, BroughtPicture, BroughtStatement, DayWords
from presskit.model.finding import FindingKind, Severity

HEAD_FOUND = FindingKind(
    "head-found",
    Severity.NOTE,
    "Is what the document begins with its title, its day and its place?",
    "A word processor does not say which line is which: they are told by their styles, their places and their forms.",
    "Correct it in kit.toml and at the head of the statement, if it is otherwise.",
)

_HEAD_BLOCKS = 8
_TITLE_LETTERS = 200
_RELEASE_LINE_LETTERS = 60
_DATELINE_LETTERS = 90
# What a press release prints of itself, as people type it over their text.
_RELEASE_LINE = re.compile(
    r"(?:for immediate release|for release|(?:press|news|media) (?:release|statement)|press (?:kit|note)|"
    r"communiqué(?: de presse)?|pressemitteilung|presseerklärung|comunicado(?: de prensa)?|nota de prensa|"
    r"comunicato stampa|nota de imprensa|persbericht|пресс-релиз)",
    re.IGNORECASE,
)
_HASHTAG = re.compile(r"#\w+")
_DAY_LABEL = re.compile(r"(?:date|datum|fecha|data|дата)\s*:\s*", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")
_BETWEEN_PARTS = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|\n|:\s+")
_DASH = re.compile(r"\)?:?\s*(?:[–—]|--?)\s+(?=\S)")
_SENTENCE_END = ".:;,"


@dataclass(slots=True)
class Head:
    """What the head says; empty where it says nothing."""

    title: str = ""
    day: date | None = None
    date_line: str = ""
    hashtag: str = ""
    place: str = ""
    standfirst: str = ""

    def statement(
        self, body: str, links: tuple[BroughtLink, ...], pictures: tuple[BroughtPicture, ...]
    ) -> BroughtStatement:
        """The statement with this head; its body is empty if nothing but white space is in it."""
        return BroughtStatement(
            body=body if body.strip() else "",
            title=self.title,
            day=self.day,
            date_line=self.date_line,
            hashtag=self.hashtag,
            dateline_place=self.place,
            standfirst=self.standfirst,
            links=links,
            pictures=pictures,
        )


def without_head(blocks: Sequence[Block], words: DayWords, losses: Losses) -> tuple[Head, list[Block]]:
    """What the first blocks say of the whole, and the text that is left."""
    reader = _HeadReader(words, losses)
    left = reader.read(list(blocks))
    return reader.head, left


class _HeadReader:
    def __init__(self, words: DayWords, losses: Losses) -> None:
        self.head = Head()
        self._words = words
        self._losses = losses

    def read(self, blocks: list[Block]) -> list[Block]:
        """The blocks of the text; what the others say is in `head`."""
        title_at = _title_at(blocks, [self._is_furniture(block) for block in blocks[:_HEAD_BLOCKS]])
        left: list[Block] = []
        for at, block in enumerate(blocks):
            in_head = at < max(_HEAD_BLOCKS, title_at + 1) and not any(_is_text(each) for each in left)
            if at == title_at:
                self.head.title = block.text
                self._tell(f"the title is {quoted(block.text)}", block)
            elif in_head and is_embargo_line(block):
                left.append(self._with_remark(block))
            elif not in_head or not self._takes(block):
                left.append(block)
        return [*self._with_dateline(left)]

    def _is_furniture(self, block: Block) -> bool:
        """Whether the line is none of the text, and no title either."""
        text = block.text
        return bool(
            (_RELEASE_LINE.match(text) and len(text) < _RELEASE_LINE_LETTERS)
            or is_embargo_line(block)
            or is_remark(text)
            or _HASHTAG.fullmatch(text)
            or self._day_and_place(text)[0]
            or block.kind in (BlockKind.PICTURE, BlockKind.RULE, BlockKind.TABLE, BlockKind.SUBTITLE)
        )

    def _takes(self, block: Block) -> bool:
        """Whether the line says something that has a place of its own in the kit."""
        if block.kind in (BlockKind.PICTURE, BlockKind.TABLE, BlockKind.ITEM):
            return False
        takers = (self._takes_hashtag, self._takes_subtitle, self._takes_day, self._takes_release_line)
        return block.kind is BlockKind.RULE or any(takes(block) for takes in takers)

    def _with_remark(self, block: Block) -> Block:
        """The line that says until when nothing is published as a remark that a build stops at: it is not guessed."""
        tell_embargo(block.text, block.number, self._losses)
        return block.with_spans([remark(block.text)])

    def _takes_hashtag(self, block: Block) -> bool:
        if self.head.hashtag or not _HASHTAG.fullmatch(block.text):
            return False
        self.head.hashtag = block.text
        self._tell(f"the hashtag is {block.text}", block)
        return True

    def _takes_subtitle(self, block: Block) -> bool:
        if self.head.standfirst or block.kind is not BlockKind.SUBTITLE:
            return False
        self.head.standfirst = block.text
        self._tell(f"the line under the title is the standfirst of the press release: {quoted(block.text)}", block)
        return True

    def _takes_day(self, block: Block) -> bool:
        written = _SPACES.sub(" ", "".join(span.text for span in block.spans))
        if len(written) > _TITLE_LETTERS:
            return False
        is_whole = self._day_and_place(written)[0] is not None
        parts = [written] if is_whole else [part for part in _BETWEEN_PARTS.split(written) if part.strip()]
        others = [part for part in parts if not self._day_and_place(part)[0]]
        days = [part for part in parts if self._day_and_place(part)[0]]
        kinds = [part for part in others if _RELEASE_LINE.fullmatch(part.strip())]
        places = [part.strip() for part in others if part not in kinds]
        if self.head.day or len(days) != 1 or not (not places or (kinds and _are_place(places, written))):
            return False
        self.head.place = self.head.place or "".join(places)
        self._set_day(days[0], block)
        return True

    def _takes_release_line(self, block: Block) -> bool:
        if not _RELEASE_LINE.fullmatch(block.text.rstrip(" :.!")):
            return False
        self._tell(f"{quoted(block.text)} is left out, as the press release says so by itself", block)
        return True

    def _set_day(self, written: str, block: Block) -> None:
        day, line, place = self._day_and_place(written)
        self.head.day = day
        self.head.date_line = "" if day and line == day.isoformat() else line
        self.head.place = self.head.place or place
        place = self.head.place
        self._tell(f"the day is {day}" + (f", and the place {quoted(place)}" if place else ""), block)

    def _day_and_place(self, written: str) -> tuple[date | None, str, str]:
        """The day that a line is, as it is written, and the place before it; no day if it says anything else."""
        line = _DAY_LABEL.sub("", " ".join(written.split())).strip(" ,.")
        if len(line) > _TITLE_LETTERS:
            return None, "", ""
        if day := day_in(line, self._words):
            return day, line, ""
        for at, letter in enumerate(line):
            place, rest = line[:at].strip(" ,"), line[at + 1 :].strip(" ()")
            if letter in ",(" and _is_place(place) and (day := day_in(rest, self._words)):
                return day, rest, place
        return None, "", ""

    def _with_dateline(self, blocks: list[Block]) -> Iterator[Block]:
        """The blocks without the place and the day that the first paragraph opens with."""
        at = next((at for at, block in enumerate(blocks) if _is_text(block)), -1)
        for here, block in enumerate(blocks):
            yield self._undated(block) if here == at else block

    def _undated(self, block: Block) -> Block:
        text = "".join(span.text for span in block.spans)
        for dash in _DASH.finditer(text[:_DATELINE_LETTERS]):
            day, line, place = self._day_and_place(text[: dash.start()])
            if day and place and (self.head.day in (None, day)):
                typed = "" if line == day.isoformat() else line
                if typed != self.head.date_line and self.head.day is not None:
                    self._tell(f"the day is written {quoted(line)}, as the text opens with it", block)
                self.head.day, self.head.date_line = day, typed
                self.head.place = place
                said = text[: dash.end()].strip()
                self._tell(f"{quoted(said)} stands in kit.toml, and opens the press release from there", block)
                return block.with_spans(without_letters(block.spans, dash.end()))
        return block

    def _tell(self, message: str, block: Block) -> None:
        self._losses.tell(HEAD_FOUND, message, message, block.number, block.text)


def _title_at(blocks: Sequence[Block], is_furniture: Sequence[bool]) -> int:
    """Which block is the title; -1 if none looks like one."""
    first = list(enumerate(blocks[:_HEAD_BLOCKS]))
    by_style = [at for at, block in first if block.kind is BlockKind.TITLE]
    short = [at for at, block in first if all(len(each.text) <= _TITLE_LETTERS for each in blocks[:at])]
    by_style += [at for at in short if blocks[at].kind is BlockKind.HEADING and not is_furniture[at]]
    if by_style:
        return by_style[0]
    at = next((at for at, _block in first if not is_furniture[at]), -1)
    return at if at >= 0 and _looks_like_title(blocks[at]) and len(blocks) > at + 1 else -1


def _looks_like_title(block: Block) -> bool:
    text = block.text
    return (
        block.kind is BlockKind.TEXT and 0 < len(text) <= _TITLE_LETTERS and not text.endswith(tuple(_SENTENCE_END))
    )


def _is_text(block: Block) -> bool:
    """Whether it is a paragraph of the text and no line of its head."""
    is_apart = is_embargo_line(block) or is_remark(block.text)
    return block.kind in (BlockKind.TEXT, BlockKind.QUOTATION) and not is_apart


def _are_place(words: Sequence[str], written: str) -> bool:
    """Whether these are one place, on a line of its own under the kind of the text and its day."""
    return len(words) == 1 and words[0] in written.split("\n") and _is_place(words[0]) and len(words[0].split()) <= 3


def _is_place(words: str) -> bool:
    return 1 < len(words) <= 60 and words[0].isupper() and not any(map(str.isdigit, words)) and "." not in words


def with_levels(blocks: Sequence[Block], head: Head, losses: Losses) -> Iterator[Block]:
    """The blocks with headings from level 2 on, and none where the statement's head would take it for its own."""
    levels = [block.level for block in blocks if block.kind is BlockKind.HEADING]
    shift = 2 - min(levels, default=2)
    for at, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING:
            yield block
            continue
        level = min(block.level + shift, 6)
        taken = (not head.date_line and not head.hashtag and level in (2, 3)) or (not head.hashtag and level == 3)
        if at == 0 and taken:
            message = "the heading right under the title is set in bold, as only the day and the hashtag stand there"
            losses.tell(FORM_CHANGED, message, message, block.number, block.text)
            spans = (replace(span, strong=True) for span in block.spans)
            yield replace(block, kind=BlockKind.TEXT, spans=tuple(spans))
        else:
            yield replace(block, level=level)
