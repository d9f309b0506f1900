"""A kit turned into what its templates are given."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from presskit.compose.contexts import (
    CorrectionWords,
    LocalWords,
    Page,
    ReleaseWords,
    Sender,
    SpokespersonWords,
    StatementWords,
)
from presskit.compose.front_contexts import EventWords
from presskit.compose.logos import ChosenLogos
from presskit.compose.picture_rows import ShownBlock, in_rows
from presskit.compose.reports import linked_ids
from presskit.compose.wording.dates import (
    day_and_month,
    day_in_words,
    moment_elsewhere,
    moment_in_words,
    text_direction,
)
from presskit.compose.wording.language_names import named_languages
from presskit.model.edition import Edition
from presskit.model.kit import Kit, ReleaseText, Statement
from presskit.model.partner import Sharing
from presskit.model.piece import Piece
from presskit.model.piece_design import PieceDesign, Proof, WordsForm
from presskit.model.piece_words import PieceWords, texts_of
from presskit.model.text import Block, Notes, Paragraph, block_text, printed_text
from presskit.rules.address_forms import web_url
from presskit.rules.fingerprint import shown_groups
from presskit.rules.time_zones import is_utc


def shown_on(kit: Kit, piece: Piece, language: str, codes: int) -> tuple[str, ...]:
    """The classes for what an inviting piece shows beside its words, or lacks: the sheets keep other rooms by it."""
    if not piece.design.invites:
        return ()
    shows = {
        "with-event": kit.event is not None,
        "with-supporters": bool(kit.supporters),
        "without-demands": not own_words(kit, piece.design, language).get("demands"),
        f"codes-{codes}": codes > 0,
        "without-hashtag": not banner_of(kit, piece, kit.statements[language]).startswith("#"),
    }
    return tuple(name for name, is_so in shows.items() if is_so)


def banner_of(kit: Kit, piece: Piece, statement: Statement) -> str:
    """What a front sets largest: the campaign's slogan, or its hashtag, or the title."""
    words = own_words(kit, piece.design, statement.language)
    return str(words.get("slogan") or "") or statement.hashtag or kit.hashtag or statement.title


def page_of(
    statement: Statement,
    piece: Piece,
    edition: Edition,
    sharing: Sharing | None = None,
    *,
    draft: bool,
) -> Page:
    """The document as a whole."""
    return Page(
        language=statement.language,
        direction=text_direction(statement.language),
        title=statement.title,
        piece=piece.design.name,
        paper=piece.size.file_name,
        edition=edition.value,
        role=sharing.role.value if sharing else "",
        draft=draft,
    )


def sender_of(kit: Kit) -> Sender:
    """The organisation, with its logo's source and words or empty ones."""
    logo = kit.organisation.logo
    source, alt = (logo.key, logo.alt) if logo else ("", "")
    return Sender(kit.organisation, web_url(kit.organisation.web), source, alt)


def sender_with(sender: Sender, logos: ChosenLogos) -> Sender:
    """The sender with the forms of its logo that a document shows."""
    on_paper, on_brand = (form.key if form else "" for form in (logos.on_paper, logos.on_brand))
    alt, brand_alt = (form.alt if form else "" for form in (logos.on_paper, logos.on_brand))
    return replace(sender, logo_source=on_paper, logo_alt=alt, brand_logo_source=on_brand, brand_logo_alt=brand_alt)


def statement_words(kit: Kit, statement: Statement) -> StatementWords:
    """The statement as running text; a date line that the author did not write is made from the kit's day."""
    return StatementWords(
        title=statement.title,
        date_line=statement.date_line or day_in_words(kit.date, statement.language),
        hashtag=statement.hashtag or kit.hashtag,
        blocks=in_rows(statement.blocks, kit.pictures),
        links={link.id: link for link in kit.links},
        pictures=kit.pictures,
    )


def release_words(kit: Kit, statement: Statement) -> ReleaseWords:
    """What the press release has beside the statement; the statement's title stands in for a headline."""
    words = kit.release.texts.get(statement.language, ReleaseText())
    language, contacts = statement.language, kit.release.contacts
    first, *rest = _without_kicker(statement.blocks, statement.hashtag or kit.hashtag)
    opens_with_words = isinstance(first, Paragraph)
    blocks = in_rows(rest if opens_with_words else (first, *rest), kit.pictures)
    return ReleaseWords(
        embargo=embargo_words(kit, language),
        embargo_elsewhere=_embargo_elsewhere(kit, language),
        headline=words.headline or statement.title,
        standfirst=words.standfirst,
        dateline_place=words.dateline_place,
        lead=first.children if isinstance(first, Paragraph) else (),
        blocks=blocks,
        quotations=words.quotations,
        quotations_after=_quotations_after(blocks, len(words.quotations)),
        boilerplate=words.boilerplate,
        boilerplate_said_in=words.boilerplate_said_in,
        contact=contacts[0] if contacts else None,
        contacts=contacts,
        out_of_hours=kit.release.out_of_hours,
        interviews=named_languages(kit.release.interview_languages, language),
        spokespeople=tuple(
            SpokespersonWords(person.name, person.role, named_languages(person.languages, language))
            for person in words.spokespeople
        ),
        photo_call=words.photo_call,
        notes=words.notes,
        corrections=tuple(
            CorrectionWords(_day_of_correction(correction.date, kit.date, language), correction.texts[language])
            for correction in kit.corrections
            if language in correction.texts
        ),
        fingerprint=shown_groups(statement.text_sha256) if kit.release.prints_fingerprint else (),
    )


def embargo_words(kit: Kit, language: str) -> str:
    """Until when nobody may publish; UTC stands beside it, or among the further zones if these name it."""
    until, zone = kit.release.embargo_until, kit.release.embargo_zone
    beside_utc = not any(map(is_utc, kit.release.embargo_further_zones))
    return moment_in_words(until, zone, language, beside_utc=beside_utc) if until else ""


def _embargo_elsewhere(kit: Kit, language: str) -> tuple[str, ...]:
    until, zone = kit.release.embargo_until, kit.release.embargo_zone
    if until is None:
        return ()
    return tuple(moment_elsewhere(until, other, zone, language) for other in kit.release.embargo_further_zones)


def _day_of_correction(day: date, statement_day: date, language: str) -> str:
    """The day as in "3 November"; with its year if that is not the statement's."""
    return (day_and_month if day.year == statement_day.year else day_in_words)(day, language)


def _without_kicker(blocks: tuple[Block, ...], hashtag: str) -> tuple[Block, ...]:
    """The blocks without a first paragraph that is the hashtag alone, which stands over the headline already."""
    is_kicker = bool(hashtag) and len(blocks) > 1 and block_text(blocks[0]).strip() == hashtag
    return blocks[1:] if is_kicker else blocks


def _quotations_after(blocks: Sequence[ShownBlock], quotations: int) -> tuple[tuple[int, ...], ...]:
    """Which quotations follow the lead, and which each block.

    One after the second paragraph, as newsrooms have it, then one after every other, or after each if there are few;
    the text itself has the last word unless there is no other place.
    """
    places: list[tuple[int, ...]] = [()] * (len(blocks) + 1)
    paragraphs = [number for number, block in enumerate(blocks, start=1) if isinstance(block, Paragraph)]
    before_last, spread = paragraphs[:-1], paragraphs[:-1:2]
    chosen = (spread if len(spread) >= quotations else before_last)[:quotations]
    for quotation, place in enumerate(chosen):
        places[place] = (quotation,)
    # Notes end the text; what is said stands above them.
    last = len(blocks) - any(isinstance(block, Notes) for block in blocks[-1:])
    places[last] += tuple(range(len(chosen), quotations))
    return tuple(places)


def words_always_there(
    sender: Sender, statement: StatementWords, release: ReleaseWords, banner: str, event: EventWords | None
) -> PieceWords:
    """The words that any piece may set large, beside its own: a slot of piece.toml calls them by these names.

    The occasion is the title where something else is the banner, and the banner is then what stands beside the title.
    """
    return {
        "banner": banner,
        "occasion": statement.title if banner != statement.title else "",
        "beside_title": banner if banner != statement.title else "",
        "event_time": event.short_time if event else "",
        "title": statement.title,
        "hashtag": statement.hashtag or statement.title,
        "short_name": sender.organisation.short_name,
        "name": sender.organisation.name_text,
        "headline": release.headline,
        "standfirst": release.standfirst,
        "quotations": tuple(spoken.text for spoken in release.quotations),
    }


def local_words(sharing: Sharing | None) -> LocalWords | None:
    """What the partner adds to the piece, if it adds anything."""
    local = sharing.local if sharing else None
    return LocalWords(sharing.partner_name, local.blocks, local.contact) if sharing and local else None


def own_words(kit: Kit, design: PieceDesign, language: str) -> PieceWords:
    """The words that kit.toml gives for the piece, under every key that it knows; what is not given is empty."""
    given = kit.piece_words.get(design.words_table, {}).get(language, {})
    texts = [key for key in design.words if key.form is not WordsForm.LINKS]
    lists = (WordsForm.LIST, WordsForm.FACTS)
    return {key.key: given.get(key.key, () if key.form in lists else "") for key in texts}


def printed_texts(
    kit: Kit, statement: Statement, design: PieceDesign, local: tuple[Block, ...], *, is_shared: bool
) -> Iterator[str]:
    """The words that must come out of the finished pages as they went in; a draft marks missing links in some."""
    missing = {link.id for link in kit.links if not link.url}
    release = kit.release.texts.get(statement.language, ReleaseText())
    sources: dict[Proof, Callable[[], Iterator[str]]] = {
        Proof.TITLE: lambda: iter([statement.title]),
        Proof.HEADLINE: lambda: iter([release.headline or statement.title]),
        Proof.STATEMENT: lambda: _lines_of((*statement.blocks, *local), missing),
        Proof.WORDS: lambda: _texts_in(own_words(kit, design, statement.language)),
        Proof.LEGAL: lambda: iter(["" if is_shared else kit.organisation.legal]),
    }
    for proof in design.proves:
        if proof in sources:  # codes are no words
            yield from sources[proof]()
    if embargo := embargo_words(kit, statement.language):
        yield embargo  # whichever piece it is


def _lines_of(blocks: tuple[Block, ...], missing: set[str]) -> Iterator[str]:
    whole = (block for block in blocks if missing.isdisjoint(linked_ids(block)))
    return (text for block in whole for text in printed_text(block).split("\n"))


def _texts_in(words: PieceWords) -> Iterator[str]:
    for text in words.values():
        yield from texts_of(text)
