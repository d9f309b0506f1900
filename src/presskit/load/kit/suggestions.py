"""What a kit's statements offer for the words that its pieces set apart, and for what a release normally has."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from presskit.errors import KitError, UsageError
from presskit.load.checks.leftovers import LEFTOVER_TEXT
from presskit.load.kit.loader import UnfinishedKit, load_unfinished_kit
from presskit.load.kit.missing_words import PIECE_WORDS_MISSING
from presskit.load.kit.offered_words import (
    Offered,
    figures,
    headlines,
    leads,
    list_items,
    quoted_words,
    whole_sentences,
)
from presskit.load.kit_folder import KitFolder
from presskit.load.style.makeable import read_makeable
from presskit.load.style.template_files import read_templates
from presskit.model.finding import Finding
from presskit.model.kit import ReleaseText, Statement
from presskit.model.piece import Piece
from presskit.model.piece_design import PieceDesign, PressFact, Source, WordsForm, WordsKey
from presskit.model.piece_words import Fact, texts_of
from presskit.model.suggestion import Offer, Suggested, Suggestion
from presskit.rules.leftovers import TO_WRITE

_LEAST_LETTERS = 8
"""Shorter words, such as Yes, are no sentence to be set apart."""

# Of what a release normally has, the words that a statement may hold, and the letters of what newsrooms print.
_FACTS = (
    (PressFact.HEADLINE, "The news in 8 to 25 words, in the place of the statement's title.", 140),
    (PressFact.STANDFIRST, "One sentence under the headline.", 250),
    (PressFact.QUOTATIONS, "What a person has said, who has agreed to it: add who.", 300),
)


def suggestions(folder: Path, languages: Sequence[str] = (), allowed: Sequence[Path] = ()) -> Suggested:
    """What may be chosen in each language, for each key in the order of the pieces; nothing is chosen here.

    Raises:
        KitError: no statement can be read, or one has words that nobody has settled, which are never offered.
        UsageError: a language is none of the kit.
    """
    kit = load_unfinished_kit(folder, allowed)
    for language in languages:
        if language not in kit.statements:
            hint = f"choose {', '.join(kit.statements)}"
            raise UsageError(f'there is no language "{language}" in this kit', hint)
    files = [kit.statements[language].file for language in languages or kit.statements]
    unsettled = [each for each in kit.findings if each.code == LEFTOVER_TEXT.code and _stands_in(each, files)]
    if unsettled:
        raise KitError(unsettled)
    pieces = kit.file.pieces if kit.file and kit.file.pieces else _usual_pieces(folder)
    found = (
        suggestion
        for language in languages or kit.statements
        for suggestion in (
            *_for_words(kit, pieces, kit.statements[language]),
            *_for_release(kit, pieces, kit.statements[language]),
        )
    )
    faults = (each for each in kit.findings if each.is_error and each.code != PIECE_WORDS_MISSING.code)
    return Suggested(tuple(found), tuple(faults))


def _stands_in(finding: Finding, files: Sequence[str]) -> bool:
    return finding.place is not None and finding.place.file in files


def _usual_pieces(folder: Path) -> tuple[Piece, ...]:
    """One of each design, for a kit of which nobody can tell what it orders."""
    designs = read_makeable(read_templates(KitFolder(folder), []), []).designs.values()
    return tuple(Piece(design, design.sizes[0]) for design in designs)


def _for_words(kit: UnfinishedKit, pieces: Sequence[Piece], statement: Statement) -> Iterator[Suggestion]:
    """For each key that ordered pieces take from the statement, once for all that share its table."""
    language, words = statement.language, kit.file.words if kit.file else {}
    keys: dict[tuple[str, str], WordsKey] = {}
    for piece in pieces:
        for key in piece.design.words:
            if key.form is not WordsForm.LINKS and (not key.free or key.form is WordsForm.FACTS):
                keys.setdefault((piece.design.words_table, key.key), key)
    for (table, name), key in keys.items():
        offers, longer = _fitting(statement, _OFFERED[key.source], key.most_letters)
        is_table = key.form is WordsForm.FACTS
        yield Suggestion(
            language=language,
            file=statement.file,
            header=f"{table}.{language}.{name}" if is_table else f"{table}.{language}",
            key="words" if is_table else name,
            about=key.about,
            pieces=tuple(piece.name for piece in pieces if _takes(piece.design, table, name)),
            offers=offers,
            most_letters=key.most_letters,
            longer=longer,
            is_list=key.form is WordsForm.LIST,
            is_table=is_table,
            is_needed=key.needed,
            is_given=_is_written(words.get(table, {}).get(language, {}).get(name, ())),
        )


def _takes(design: PieceDesign, table: str, name: str) -> bool:
    return design.words_table == table and any(key.key == name for key in design.words)


def _for_release(kit: UnfinishedKit, pieces: Sequence[Piece], statement: Statement) -> Iterator[Suggestion]:
    """For what pieces normally print of a release, if a statement may hold the words."""
    language = statement.language
    text = kit.file.release.texts.get(language, ReleaseText()) if kit.file else ReleaseText()
    for fact, about, most_letters in _FACTS:
        names = tuple(piece.name for piece in pieces if fact in piece.design.asks_for)
        is_table = fact is PressFact.QUOTATIONS
        offers, longer = _fitting(statement, _OF_FACTS[fact], most_letters)
        if names:
            yield Suggestion(
                language=language,
                file=statement.file,
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


def _is_written(given: str | tuple[str | Fact, ...]) -> bool:
    texts = texts_of(given)
    return any(text.strip() for text in texts) and not any(TO_WRITE.search(text) for text in texts)


def _fitting(statement: Statement, offered: Offered, most_letters: int) -> tuple[tuple[Offer, ...], int]:
    """The offers that are neither too long nor still to be written, each once, and how many are too long."""
    found: dict[str, Offer] = {}
    for offer in offered(statement):
        if len(offer.text) >= _LEAST_LETTERS and not TO_WRITE.search(offer.text):
            found.setdefault(offer.text, offer)
    fitting = tuple(offer for offer in found.values() if not most_letters or len(offer.text) <= most_letters)
    return fitting, len(found) - len(fitting)


_OFFERED: Mapping[Source, Offered] = {
    Source.SENTENCES: whole_sentences,
    Source.LEADS: leads,
    Source.ITEMS: list_items,
    Source.FIGURES: figures,
}
_OF_FACTS: Mapping[PressFact, Offered] = {
    PressFact.HEADLINE: headlines,
    PressFact.STANDFIRST: whole_sentences,
    PressFact.QUOTATIONS: quoted_words,
}
