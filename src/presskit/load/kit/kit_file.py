"""kit.toml: what to make, and the facts that the statement's text does not carry."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from presskit.load.checks.leftovers import leftovers_in_settings
from presskit.load.checks.lost_letters import lost_in_settings
from presskit.load.checks.typed_marks import typed_marks_in_settings
from presskit.load.kit.corrections import read_corrections
from presskit.load.kit.event import read_event
from presskit.load.kit.kit_shape import given_words, kit_shape
from presskit.load.kit.kit_style import read_style
from presskit.load.kit.links import read_links
from presskit.load.kit.listed_languages import read_languages
from presskit.load.kit.orders.pieces import read_pieces, read_print_specs
from presskit.load.kit.orders.sides import with_sides
from presskit.load.kit.release import read_release
from presskit.load.kit_folder import KitFolder
from presskit.load.languages import set_quotation_marks
from presskit.load.statement.size import long_words_in_settings
from presskit.load.style.makeable import Makeable
from presskit.load.toml.schema import CoverTable, SupporterTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, read_toml
from presskit.load.wording import shortened
from presskit.model.event import Event
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Correction, Link, Release
from presskit.model.looks.style import KitStyle
from presskit.model.piece import Piece
from presskit.model.piece_design import PieceDesign
from presskit.model.piece_words import PieceWords
from presskit.model.print_spec import PrintSpec

BAD_HASHTAG = FindingKind(
    "bad-hashtag",
    Severity.ERROR,
    "Is the hashtag one that networks can read?",
    "A hashtag ends at the first space or mark, so only part of it would be found.",
    "Write # and then letters, digits and underscores, without spaces.",
)

NAME = "kit.toml"
# Letters of any script with their marks, digits and underscores, but not digits alone; what networks take as one tag.
_MARKS = "\u0300-\u036f\u0900-\u0e4e\u0e80-\u0eff\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u17dd\u200c\u200d·"
_HASHTAG = re.compile(f"#(?![0-9_]+$)[\\w{_MARKS}]{{1,100}}")


@dataclass(frozen=True, slots=True)
class KitFile:
    """What kit.toml says; the words of pieces are still to be compared with the statements, pictures to be taken.

    `are_links_known` is false if a slip hides the id of a link: then no id of a statement can be called unknown.
    """

    toml: TomlFile
    title: str
    date: date | None
    hashtag: str
    organisation: str
    languages: tuple[str, ...]
    release: Release
    corrections: tuple[Correction, ...]
    event: Event | None
    cover: CoverTable | None
    supporters: Sequence[SupporterTable]
    links: tuple[Link, ...]
    are_links_known: bool
    pieces: tuple[Piece, ...]
    print_specs: Mapping[str, PrintSpec]
    words: Mapping[str, Mapping[str, PieceWords]]
    style: KitStyle

    @property
    def designs(self) -> tuple[PieceDesign, ...]:
        """The pieces that are ordered, in whatever size, each once."""
        return tuple({piece.design.name: piece.design for piece in self.pieces}.values())


def read_kit_file(folder: KitFolder, makeable: Makeable, found: list[Finding]) -> KitFile | None:
    """The facts of kit.toml with every problem in `found`; None if the file cannot be read at all."""
    toml = read_toml(folder, NAME, Place(NAME), found)
    if toml is None:
        return None
    table = check_shape(toml, kit_shape(makeable.designs.values()), found)
    found += leftovers_in_settings(toml, table.languages)
    found += lost_in_settings(toml)
    found += typed_marks_in_settings(toml)
    found += long_words_in_settings(toml)
    languages = read_languages(toml, table.languages, found)
    source_language = languages[0] if languages else ""
    if table.hashtag and not _HASHTAG.fullmatch(table.hashtag):
        hint = _hashtag_hint(table.hashtag)
        found.append(BAD_HASHTAG.at(toml.value_place("hashtag"), f'"{shortened(table.hashtag)}" is no hashtag', hint))
    links = read_links(toml, table.links, languages, found)
    ordered = read_pieces(toml, table.pieces, makeable, table.print.spec, found)
    pieces = with_sides(toml, table.pieces, ordered, languages, found)
    return KitFile(
        toml=toml,
        title=set_quotation_marks(table.title, source_language),
        date=table.date,
        hashtag=table.hashtag,
        organisation=table.organisation,
        languages=languages,
        release=read_release(toml, table.release, languages, table.date, found),
        corrections=read_corrections(toml, table.corrections, languages, table.date, found),
        event=read_event(toml, table.event, links, languages, table.date, found),
        cover=table.cover,
        supporters=table.supporters,
        links=links,
        are_links_known=not toml.lost_keys and all(link.id for link in table.links) and _is_list(toml.value("links")),
        pieces=pieces,
        print_specs=read_print_specs(toml, pieces, folder, found),
        words=given_words(table),
        style=read_style(toml, table.style, makeable, found),
    )


def is_hashtag(text: str) -> bool:
    """Whether networks take the text as one hashtag."""
    return bool(_HASHTAG.fullmatch(text))


def as_hashtag(written: str) -> str:
    """The words as one hashtag, #LikeThis, which may be none that networks take."""
    words = written.replace("#", " ").split()
    return "#" + (words[0] if len(words) == 1 else "".join(word[:1].upper() + word[1:] for word in words))


def _hashtag_hint(written: str) -> str:
    made = as_hashtag(written)
    if written.count("#") > 1:
        return "write one of them: it stands largest on flyers, and others can stand in the statement"
    if _HASHTAG.fullmatch(made):
        return f'write "{shortened(made)}": # and then letters, digits and underscores, without spaces'
    return "write # and then at most 100 letters, digits and underscores, without spaces"


def _is_list(value: object) -> bool:
    return value is None or isinstance(value, list)
