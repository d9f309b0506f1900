"""Characters that no font of the house can draw, found before anything is laid out."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from presskit.compose.css.dressing import fonts_of
from presskit.compose.css.faces import in_their_roles
from presskit.compose.type_measure import characters_drawn_by
from presskit.compose.wording.dates import day_in_words
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import EMOJI, SCRIPT, FontFile
from presskit.model.kit import Kit, Statement
from presskit.model.looks.script import ScriptStyle
from presskit.model.partner import Partner
from presskit.model.piece_words import texts_of
from presskit.model.text import Block, TextList, blocks_in, phrases_in, plain_text
from presskit.rules.address_forms import printed_address
from presskit.rules.characters import needs_glyph
from presskit.rules.writing.scripts import script_of, scripts_in

MISSING_GLYPH = FindingKind(
    "missing-glyph",
    Severity.ERROR,
    "Do the fonts have a letter for every character of the text?",
    "A character that no font has is printed as an empty box.",
    "Write the character another way, or bring a font that has it: `presskit fonts KIT --add FILE`.",
)

_MOST_SETS = 8
_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Words that will be printed, where they come from, and what to call them."""

    text: str
    place: Place | None
    name: str


def missing_glyphs(
    kit: Kit, statement: Statement, fonts: tuple[FontFile, ...], scripts: Mapping[str, ScriptStyle] | None = None
) -> list[Finding]:
    """An error for each file and script with characters that no font has, naming them; `scripts` are all known."""
    return _missing_in(printed_texts(kit, statement), fonts, scripts or {}, statement.language)


def missing_glyphs_of_partner(
    partner: Partner, fonts: tuple[FontFile, ...], scripts: Mapping[str, ScriptStyle] | None = None
) -> list[Finding]:
    """The same for what a partner has printed, at its row."""
    return _missing_in(partner_texts(partner), fonts, scripts or {}, "")


def needed_fonts(kit: Kit, partners: Iterable[Partner], fonts: tuple[FontFile, ...]) -> tuple[FontFile, ...]:
    """The fonts of the kit's brand, first, and of its theme; those of scripts and for emoji where a text needs them.

    A family that the kit brings takes the place of ours of the same name.
    """
    fonts = fonts_of(kit.style, in_their_roles(kit.organisation.faces, fonts))
    lacking = _lacking(kit, partners, fonts)
    scripts = scripts_in(lacking)
    own = {name for font in fonts if font.is_own for name in (font.family, *font.names)}
    chosen = [font for font in fonts if font.role != SCRIPT or not scripts.isdisjoint(font.scripts)]
    chosen = [font for font in chosen if font.role != SCRIPT or font.family not in own]
    others = tuple(font for font in chosen if font.role != EMOJI)
    return tuple(chosen) if _uncovered("".join(lacking), others) else others


def lacking_scripts(kit: Kit, partners: Iterable[Partner], fonts: tuple[FontFile, ...]) -> frozenset[str]:
    """The scripts of the letters that neither the kit's fonts nor those of every kit have."""
    return scripts_in(_lacking(kit, partners, fonts_of(kit.style, fonts)))


def scripts_of(kit: Kit, partners: Iterable[Partner]) -> frozenset[str]:
    """The scripts of all that is printed for this kit and these partners."""
    return scripts_in("".join(_all_texts(kit, partners)))


def _all_texts(kit: Kit, partners: Iterable[Partner]) -> Iterator[str]:
    for statement in kit.statements.values():
        yield from (placed.text for placed in printed_texts(kit, statement))
        yield day_in_words(kit.date, statement.language)  # of another script where nothing is written yet
    for partner in partners:
        yield from (placed.text for placed in partner_texts(partner))


def _lacking(kit: Kit, partners: Iterable[Partner], fonts: tuple[FontFile, ...]) -> frozenset[str]:
    """The characters in all that is printed which only fonts of scripts or for emoji can have."""
    usual = tuple(font for font in fonts if font.role not in (EMOJI, SCRIPT))
    return frozenset(_uncovered("".join(_all_texts(kit, partners)), usual))


def address_in_print(address: str, fonts: tuple[FontFile, ...]) -> str:
    """The address as it is printed for people who type it; letters that no font has stay as the network has them."""
    return printed_address(address, lambda letters: not _uncovered(letters, fonts))


def _missing_in(
    texts: Iterable[PlacedText], fonts: tuple[FontFile, ...], scripts: Mapping[str, ScriptStyle], language: str
) -> list[Finding]:
    """One error for each file and script, at the first of its texts."""
    lacking: dict[tuple[str, str], list[tuple[PlacedText, list[str]]]] = {}
    for placed in texts:
        by_script: dict[str, list[str]] = {}
        for character in _uncovered(placed.text, fonts):
            by_script.setdefault(script_of(character), []).append(character)
        for script, missing in by_script.items():
            file = placed.place.file if placed.place else ""
            lacking.setdefault((file, script), []).append((placed, missing))
    return [_finding(found, script, scripts, language) for (_file, script), found in lacking.items()]


def _uncovered(text: str, fonts: tuple[FontFile, ...]) -> list[str]:
    covered = characters_of(fonts)
    return sorted({char for char in text if ord(char) not in covered and needs_glyph(char)})


@lru_cache(maxsize=_MOST_SETS)
def characters_of(fonts: tuple[FontFile, ...]) -> frozenset[int]:
    """The code points that any of the fonts has; opened once, as it takes longer than all the comparing."""
    return frozenset[int]().union(*map(characters_drawn_by, fonts))


def _finding(
    found: Sequence[tuple[PlacedText, list[str]]], script: str, scripts: Mapping[str, ScriptStyle], language: str
) -> Finding:
    (placed, first), *others = found
    missing = list(dict.fromkeys(character for _placed, characters in found for character in characters))
    more = f" and {len(missing) - _MOST_SHOWN} more" if len(missing) > _MOST_SHOWN else ""
    shown = ", ".join(f"{char} ({_numbered(char)})" for char in missing[:_MOST_SHOWN])
    texts = f" and {len(others)} more {'texts' if others[1:] else 'text'}" if others else ""
    style = scripts.get(script)
    called = style.called if style else script
    of_script = f" of {called}" if called else ""
    in_language = f', in "{language}"' if language and called else ""
    place = placed.place
    if place is not None and first[0] in place.source_line:
        column = place.source_line.index(first[0]) + 1
        place = replace(place, column=column, end_column=column + 1)
    message = f"no font has {shown}{more}{of_script}{in_language}, in {placed.name}{texts}"
    return MISSING_GLYPH.at(place, message, _how_to_get(style, called) if called else "")


def _how_to_get(style: ScriptStyle | None, called: str) -> str:
    if style and style.extra:
        return f'`pip install "presskit-pdf[{style.extra}]"` brings a font for {style.called}'
    return f"bring a font that has {called}: `presskit fonts KIT --add FILE`, such as one of the Noto fonts"


def _numbered(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'unnamed').lower()}"


def printed_texts(kit: Kit, statement: Statement) -> Iterator[PlacedText]:
    """All that the kit has printed in the language of this statement, with its place; no words of presskit's own."""
    yield from _statement_texts(statement)
    sender = kit.organisation
    for text in (sender.short_name, sender.name_text, *sender.address, sender.email, sender.web, sender.legal):
        yield PlacedText(text, Place(sender.settings.file), f'"{text}"')
    for picture in kit.pictures.values():
        yield PlacedText(
            picture.caption + picture.credit, Place("assets/credits.toml"), f'the caption "{picture.caption}"'
        )
    for link in kit.links:
        yield PlacedText(link.title + link.publisher, link.place, f'the link "{link.title}"')
    for text in _kit_texts(kit, statement.language):
        yield PlacedText(text, Place("kit.toml"), f'"{text}"')


def partner_texts(partner: Partner) -> Iterator[PlacedText]:
    """All that is printed for the partner, with its place."""
    for text in (partner.name, *partner.address, partner.email, partner.web, partner.legal):
        yield PlacedText(text, partner.place, f'"{text}" of {partner.id}')
    for local in partner.local_texts.values():
        for block in local.blocks:
            yield from _block_texts(block)
        if local.contact:
            words = f"{local.contact.name}{local.contact.role}"
            yield PlacedText(words, partner.place, f"the contact of {partner.id}")


def _kit_texts(kit: Kit, language: str) -> Iterator[str]:
    for by_language in kit.piece_words.values():
        for text in by_language.get(language, {}).values():
            yield from texts_of(text)
    if (release := kit.release.texts.get(language)) is not None:
        yield from (release.headline, release.standfirst, release.dateline_place, release.boilerplate)
        yield from (f"{spoken.text}{spoken.name}{spoken.role}" for spoken in release.quotations)
        yield from release.notes
        yield from (f"{person.name}{person.role}" for person in release.spokespeople)
        if release.photo_call:
            yield from (release.photo_call.when, release.photo_call.where, release.photo_call.who)
    if kit.event and (event := kit.event.texts.get(language)):
        yield from (
            event.place,
            event.address,
            event.city,
            event.directions,
            event.organiser,
            event.cost,
            event.access,
        )
        yield from (event.call, *event.programme)
    if kit.cover and (picture := kit.cover.pictures.get(language)):
        yield picture.caption + picture.credit
    yield from (supporter.name for supporter in kit.supporters if supporter.logo is None)
    for contact in kit.release.contacts:
        yield from (contact.name, contact.role, contact.email, contact.telephone)
    yield from (correction.texts.get(language, "") for correction in kit.corrections)


def _statement_texts(statement: Statement) -> Iterator[PlacedText]:
    head = Place(statement.file, 1)
    for text in (statement.title, statement.date_line, statement.hashtag):
        yield PlacedText(text, head, f'"{text}"')
    for block in statement.blocks:
        yield from _block_texts(block)


def _block_texts(block: Block) -> Iterator[PlacedText]:
    for children, place in phrases_in(block):
        words = plain_text(children)
        yield PlacedText(words, place, f'"{words[:40]}…"' if len(words) > 40 else f'"{words}"')
    for each in blocks_in(block):
        if isinstance(each, TextList) and any(each.marks):
            marks = "".join(each.marks)
            yield PlacedText(marks, _first_place(each), f'the marks "{marks}" of a list')


def _first_place(block: Block) -> Place | None:
    return next((place for _children, place in phrases_in(block)), None)
