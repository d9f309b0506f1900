"""What a kit's statements offer for the words that its pieces set apart, and for what a release normally has."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from presskit.errors import UsageError
from presskit.load.kit.loader import load_unfinished_kit
from presskit.model.kit import Kit, ReleaseText, Statement
from presskit.model.piece_design import PieceDesign, PressFact, Source, WordsForm, WordsKey
from presskit.model.suggestion import Offer, Suggestion
from presskit.model.text import Block, Paragraph, Quotation, TextList, block_text
from presskit.rules.leftovers import TO_WRITE
from presskit.rules.sentences import sentences

_LEAST_LETTERS = 8
"""Shorter words, such as Yes, are no sentence to be set apart."""

_LEADS = ":：፦"
_BETWEEN_MARKS = re.compile(r"[“„«»「『]\s?([^“”„«»「」『』]{12,}?)\s?[”“»«」』]")

# Of what a release normally has, the words that a statement may hold, and the letters of what newsrooms print.
_FACTS = (
    (PressFact.HEADLINE, "The news in 8 to 25 words, in the place of the statement's title.", 140),
    (PressFact.STANDFIRST, "One sentence under the headline.", 250),
    (PressFact.QUOTATIONS, "What a person has said, who has agreed to it: add who.", 300),
)


def suggestions(folder: Path, languages: Sequence[str] = ()) -> tuple[Suggestion, ...]:
    """What may be chosen in each language, for each key in the order of the pieces; nothing is chosen here.

    Raises:
        KitError: the kit has errors beside words that are missing.
        UsageError: a language is none of the kit.
    """
    kit = load_unfinished_kit(folder)
    for language in languages:
        if language not in kit.languages:
            raise UsageError(f'there is no language "{language}" in this kit', f"choose {', '.join(kit.languages)}")
    return tuple(
        suggestion
        for language in languages or kit.languages
        for suggestion in (*_for_words(kit, language), *_for_release(kit, language))
    )


def _for_words(kit: Kit, language: str) -> Iterator[Suggestion]:
    """For each key that ordered pieces take from the statement, once for all that share its table."""
    keys: dict[tuple[str, str], WordsKey] = {}
    for piece in kit.pieces:
        for key in piece.design.words:
            if key.form is not WordsForm.LINKS and not key.free:
                keys.setdefault((piece.design.words_table, key.key), key)
    for (table, name), key in keys.items():
        offers, longer = _fitting(kit.statements[language], _OFFERED[key.source], key.most_letters)
        yield Suggestion(
            language=language,
            file=kit.statements[language].file,
            header=f"{table}.{language}",
            key=name,
            about=key.about,
            pieces=tuple(piece.name for piece in kit.pieces if _takes(piece.design, table, name)),
            offers=offers,
            most_letters=key.most_letters,
            longer=longer,
            is_list=key.form is WordsForm.LIST,
            is_needed=key.needed,
            is_given=_is_written(kit.piece_words.get(table, {}).get(language, {}).get(name, ())),
        )


def _takes(design: PieceDesign, table: str, name: str) -> bool:
    return design.words_table == table and any(key.key == name for key in design.words)


def _for_release(kit: Kit, language: str) -> Iterator[Suggestion]:
    """For what pieces normally print of a release, if a statement may hold the words."""
    text = kit.release.texts.get(language, ReleaseText())
    for fact, about, most_letters in _FACTS:
        names = tuple(piece.name for piece in kit.pieces if fact in piece.design.asks_for)
        is_table = fact is PressFact.QUOTATIONS
        offered = _quoted if is_table else _OFFERED[Source.SENTENCES]
        offers, longer = _fitting(kit.statements[language], offered, most_letters)
        if names:
            yield Suggestion(
                language=language,
                file=kit.statements[language].file,
                header=f"release.{language}.{fact}" if is_table else f"release.{language}",
                key="text" if is_table else fact.value,
                about=about,
                pieces=names,
                offers=offers,
                most_letters=most_letters,
                longer=longer,
                is_table=is_table,
                is_given=bool(getattr(text, fact.value)),
            )


def _is_written(given: str | tuple[str, ...]) -> bool:
    texts = (given,) if isinstance(given, str) else given
    return any(text.strip() for text in texts) and not any(TO_WRITE.search(text) for text in texts)


def _fitting(statement: Statement, offered: "_Offered", most_letters: int) -> tuple[tuple[Offer, ...], int]:
    """The offers that are neither too long nor still to be written, each once, and how many are too long."""
    found: dict[str, Offer] = {}
    for offer in offered(statement):
        if len(offer.text) >= _LEAST_LETTERS and not TO_WRITE.search(offer.text):
            found.setdefault(offer.text, offer)
    fitting = tuple(offer for offer in found.values() if not most_letters or len(offer.text) <= most_letters)
    return fitting, len(found) - len(fitting)


# --- Where words are looked for ---


def _sentences(statement: Statement) -> Iterator[Offer]:
    for paragraph in _paragraphs(statement.blocks):
        for sentence in sentences(block_text(paragraph), statement.language):
            yield Offer(sentence, paragraph.place.line)


def _leads(statement: Statement) -> Iterator[Offer]:
    """What ends with a colon, a paragraph's last sentence or a sentence's first half, and what stands over a list."""
    for paragraph, is_before_list in _with_what_follows(statement.blocks):
        found = list(sentences(block_text(paragraph), statement.language))
        for sentence in found:
            at = max(sentence.find(mark) for mark in _LEADS)
            if at > 0 and not sentence[at + 1 : at + 2].isalnum():
                yield Offer(sentence[: at + 1], paragraph.place.line)
        if is_before_list and found:
            yield Offer(found[-1], paragraph.place.line)


def _items(statement: Statement) -> Iterator[Offer]:
    """The items of lists; of a statement that has none, its sentences."""
    items = [Offer(block_text(each), each.place.line) for each in _listed(statement.blocks)]
    yield from items or _sentences(statement)


def _quoted(statement: Statement) -> Iterator[Offer]:
    """What stands between quotation marks, and what is quoted in paragraphs of its own."""
    for paragraph in _paragraphs(statement.blocks):
        for match in _BETWEEN_MARKS.finditer(block_text(paragraph)):
            yield Offer(match[1].strip(), paragraph.place.line)
    for block in statement.blocks:
        if isinstance(block, Quotation):
            yield from (Offer(block_text(each), each.place.line) for each in _paragraphs(block.blocks))


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


def _with_what_follows(blocks: Sequence[Block]) -> Iterator[tuple[Paragraph, bool]]:
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Paragraph):
            yield block, isinstance(following, TextList)


_Offered = Callable[[Statement], Iterator[Offer]]
_OFFERED: Mapping[Source, _Offered] = {
    Source.SENTENCES: _sentences,
    Source.LEADS: _leads,
    Source.ITEMS: _items,
}
