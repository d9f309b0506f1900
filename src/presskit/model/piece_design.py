"""What a piece is before a kit orders it, as the folder of its templates says it: `templates/pieces/<name>/`."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from presskit.model.edition import Edition
from presskit.model.paper import PaperSize

FRAMES = "frames/"
"""Where frames lie among the templates: what several pieces have in common."""

SAFE_INSET_MM = 5.0  # trade practice: text nearer the trim may be cut off

ALWAYS_THERE = (
    "title",
    "hashtag",
    "banner",
    "occasion",
    "beside_title",
    "event_time",
    "short_name",
    "name",
    "headline",
    "standfirst",
    "quotations",
)
"""What any piece may set large beside its own words."""


Variants = Mapping[str, Mapping[str, Mapping[str, str]]]


class WordsForm(StrEnum):
    """How a kit gives words that a piece sets apart.

    As one text, or as a list of them; as links by their ids; or as facts: figures with their words and sources.
    """

    TEXT = "text"
    LIST = "list"
    LINKS = "links"
    FACTS = "facts"


class Source(StrEnum):
    """Where in a statement words of a kind are looked for, to be offered to whoever chooses."""

    SENTENCES = "sentences"
    LEADS = "leads"
    ITEMS = "items"
    FIGURES = "figures"


class Proof(StrEnum):
    """What must be read back from the finished pages as it went in: words by copying, QR codes by decoding."""

    TITLE = "title"
    HEADLINE = "headline"
    STATEMENT = "statement"
    WORDS = "words"
    LEGAL = "legal"
    CODES = "codes"


class PressFact(StrEnum):
    """What a kit is asked for, by the name of its setting, where a piece would normally print it."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE_PLACE = "dateline_place"
    BOILERPLATE = "boilerplate"
    QUOTATIONS = "quotations"
    CONTACT = "contact"
    PHOTOGRAPH = "photograph"
    EVENT = "event"
    PHOTO_CALL = "photo_call"
    SPOKESPEOPLE = "spokespeople"


class DisplayForm(StrEnum):
    """How large words fill their room: each line as wide as the measure, or as a block at the largest size."""

    LINES = "lines"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class WordsKey:
    """Words that kit.toml gives for a piece under one key; `about` says in words what they are.

    Words that are `free` need not stand in the statement; facts that do not, name their source. Others are offered
    from its `source`, in as many letters as the piece has room for; 0 sets no bound.
    """

    key: str
    form: WordsForm
    needed: bool = False
    about: str = ""
    free: bool = False
    source: Source = Source.SENTENCES
    most_letters: int = 0


@dataclass(frozen=True, slots=True)
class DisplaySlot:
    """Large words that are measured: `sets` is "title", "hashtag" or a key of the piece's words.

    `room` is the class of the element whose tokens say how much room there is. From `read_from_mm` away they must be
    legible; 0 asks for nothing. The words may be higher than their own room by what the slot `takes_rest_of` leaves.
    """

    name: str
    sets: str
    form: DisplayForm
    room: str
    read_from_mm: float = 0.0
    takes_rest_of: str = ""


@dataclass(frozen=True, slots=True)
class FitStep:
    """CSS custom properties that set the text a little tighter, and the same in words.

    A step that only takes back what was set larger than designed has no words. `code_mm` is the side of the piece's
    codes without their quiet zone, 0 where it leaves them.
    """

    words: str
    properties: Mapping[str, str]
    code_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class FitRule:
    """When a piece fits: pages at most, lines on the last page at least, nothing nearer the trim than the inset.

    `usual_pages` is what custom allows, 0 where it sets no bound: more is a warning. `steps` are tried in order
    when it does not fit as designed; each stands alone.
    """

    max_pages: int
    safe_inset_mm: float = SAFE_INSET_MM
    usual_pages: int = 0
    min_pages: int = 1
    min_last_page_lines: int = 0
    steps: tuple[FitStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What a piece is otherwise in one choice of a variant, beside its tokens.

    `sets` and `forms` are what slots of large words set there, and how. Where it `shows_cover` is false, the kit's
    picture is left out. `usual_pages`, unless it is 0, stands for that of the piece, and `steps` follow its own.
    """

    shows_cover: bool = True
    sets: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, DisplayForm] = field(default_factory=dict)
    usual_pages: int = 0
    steps: tuple[FitStep, ...] = ()


@dataclass(frozen=True, slots=True)
class PieceDesign:
    """One folder of `templates/pieces/`: its sizes, its pages, the words it takes, and the rooms it keeps.

    `makes` has the editions of each size, by the size's name. `words_table` is the table of kit.toml that `words` are
    read from. `asks_for` is what a kit is asked for when it orders the piece. `read_codes_from_mm` is the distance
    from which its QR codes are read, by the size's name: a code's side is at least a tenth of it. `most_codes` is how
    many it has room for, by the size's name; a size that is not named sets no bound. One that `invites` prints the
    event and where people register. `variants` are the ways that it can be laid out,
    with the choices of each by name, the usual one first, and the tokens that a choice sets; `otherwise` is what else
    changes with a choice. One that `shows_cover` has the kit's picture on its front. `frame` is the folder of
    `templates/frames/` that it stands in, with what several pieces have in common; empty if it stands alone.
    """

    name: str
    fit: FitRule
    frame: str = ""
    title: str = ""
    order: int = 0
    sizes: tuple[PaperSize, ...] = ()
    makes: Mapping[str, tuple[Edition, ...]] = field(default_factory=dict)
    words_table: str = ""
    words: tuple[WordsKey, ...] = ()
    asks_for: tuple[PressFact, ...] = ()
    proves: tuple[Proof, ...] = ()
    display: tuple[DisplaySlot, ...] = ()
    read_codes_from_mm: Mapping[str, float] = field(default_factory=dict)
    most_codes: Mapping[str, int] = field(default_factory=dict)
    has_stationery: bool = False
    partner_styles: tuple[str, ...] = ()
    invites: bool = False
    takes_local_texts: bool = False
    variants: Variants = field(default_factory=dict)
    otherwise: Mapping[str, Mapping[str, Otherwise]] = field(default_factory=dict)
    shows_cover: bool = True

    def laid_out_as(self, chosen: Mapping[str, str]) -> "PieceDesign":
        """The piece as it is in the choices of its variants."""
        design = self
        for variant, choice in chosen.items():
            other = self.otherwise.get(variant, {}).get(choice, Otherwise())
            slots = (
                replace(slot, sets=other.sets.get(slot.name, slot.sets), form=other.forms.get(slot.name, slot.form))
                for slot in design.display
            )
            fit = replace(
                design.fit,
                usual_pages=other.usual_pages or design.fit.usual_pages,
                steps=(*design.fit.steps, *other.steps),
            )
            shows_cover = design.shows_cover and other.shows_cover
            design = replace(design, display=tuple(slots), fit=fit, shows_cover=shows_cover)
        return design

    @property
    def folder(self) -> str:
        """Where its files lie among the templates."""
        return f"pieces/{self.name}"

    @property
    def folders(self) -> tuple[str, ...]:
        """The frame's folder, if it stands in one, and its own, which counts more."""
        return (f"{FRAMES}{self.frame}", self.folder) if self.frame else (self.folder,)

    def file_of(self, name: str, templates: Container[str]) -> str:
        """Where its file of this name lies among the templates: its own, else the frame's if that has it."""
        places = [f"{folder}/{name}" for folder in self.folders]
        return next((place for place in reversed(places) if place in templates), places[-1])

    @property
    def is_for_partners(self) -> bool:
        """Whether partners have sheets of their own that it is laid over."""
        return bool(self.partner_styles)
