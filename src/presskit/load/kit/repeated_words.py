"""What the first words of a statement say again: the title, the standfirst, or the place and day of the dateline."""

import re
from collections.abc import Iterator

from presskit.load.kit.kit_file import KitFile
from presskit.load.statement.statement_file import ReadStatement
from presskit.load.statement.word_for_word import folded
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import ReleaseText
from presskit.model.piece_design import PressFact
from presskit.model.text import Heading, Paragraph, block_text

TITLE_REPEATED = FindingKind(
    "title-repeated",
    Severity.WARNING,
    "Does the text begin with something else than its title?",
    "The title stands over the text already, and would be printed twice.",
    "Take the line out, or the paragraph.",
)
STANDFIRST_REPEATED = FindingKind(
    "standfirst-repeated",
    Severity.WARNING,
    "Does the text begin with something else than the release's headline or standfirst?",
    "The release prints both over the text, and would say the same twice in a row.",
    "Take it out of the statement, or out of [release.<language>].",
)
DATELINE_REPEATED = FindingKind(
    "dateline-repeated",
    Severity.WARNING,
    "Does the text begin without a place and a day of its own?",
    "The press release sets both before the first words, and would print them twice.",
    "Take them out of the text, and give the place as dateline_place in [release.<language>] of kit.toml.",
)

# LONDON, 1 November 2021 -- and its like, up to the dash.
_DATELINE = re.compile(r"[\W_]{0,2}(?P<words>[^\n]{2,70}?)[\W_]?\s*(?P<dash>--+|[-–—―:])\s")
_BLOCKS_COMPARED = 3


def repeated_words(kit: KitFile, read: ReadStatement) -> Iterator[Finding]:
    """What stands twice on a page of this statement."""
    statement = read.statement
    text = kit.release.texts.get(statement.language, ReleaseText())
    first = [block for block in statement.blocks[:_BLOCKS_COMPARED] if isinstance(block, Paragraph | Heading)]
    own = [block for block in first if _bare(block_text(block)) != _bare(statement.title)]
    for block in first:
        if block not in own:
            yield TITLE_REPEATED.at(block.place, "the title stands here a second time", "take this line out")
    for block in own:
        for said, words in (("headline", text.headline), ("standfirst", text.standfirst)):
            if words and _bare(words) == _bare(block_text(block)):
                message = f"the release's {said} in kit.toml says the same as this paragraph"
                yield STANDFIRST_REPEATED.at(block.place, message, f"take one of the two out: this, or the {said}")
    if any(PressFact.DATELINE_PLACE in design.asks_for for design in kit.designs):
        yield from _repeated_dateline(next((each for each in own if isinstance(each, Paragraph)), None), kit, text)


def _repeated_dateline(lead: Paragraph | None, kit: KitFile, text: ReleaseText) -> Iterator[Finding]:
    if lead is not None and (dateline := _dateline_of(block_text(lead), kit, text.dateline_place)):
        message = f'"{shortened(dateline)}" stands here, and the release sets place and day before the text'
        hint = "take it out, and give the place as dateline_place in kit.toml"
        yield DATELINE_REPEATED.at(lead.place, message, "take it out" if text.dateline_place else hint)


def _bare(text: str) -> str:
    """The letters and figures alone, as titles are repeated in capitals and with other marks."""
    return "".join(letter for letter in folded(text).casefold() if letter.isalnum())


def _dateline_of(text: str, kit: KitFile, place: str) -> str:
    """The place or the day that a text begins with, before a dash; empty if it begins otherwise."""
    match = _DATELINE.match(text)
    if match is None:
        return ""
    words = match["words"]
    numbers = {int(digits) for digits in re.findall(r"\d{1,9}", words)}
    says_day = kit.date is not None and kit.date.day in numbers and len(words.split()) < 8
    says_place = bool(place) and words.casefold().startswith(place.casefold())
    is_place = words.isupper() and match["dash"] != ":" and len(words.split()) < 4
    return words if says_day or says_place or is_place else ""
