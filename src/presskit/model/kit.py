"""A press kit as loaded: complete, checked and frozen. What the user did not give is None or empty, never made up."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum

from presskit.model.brand import BrandColour, LogoRules
from presskit.model.event import Event
from presskit.model.faces import Faces
from presskit.model.finding import Finding, Place
from presskit.model.held_back import HeldBack
from presskit.model.looks.style import KitStyle
from presskit.model.piece import Piece
from presskit.model.piece_words import PieceWords
from presskit.model.print_spec import Inks, PrintSpec
from presskit.model.settings_source import SettingsSource
from presskit.model.spoken import ContactText, LinkText, OrganisationSaidIn, OrganisationText
from presskit.model.text import Block, Inline

Focus = tuple[float, float]
"""A place in a picture, from the left and from the top, each as a share from 0 to 1."""


class PictureLayout(StrEnum):
    """Where a picture of the statement stands; what leaves it open stands as wide as the text, or in a row."""

    AUTO = ""
    COLUMN = "column"
    HALF = "half"
    BESIDE = "beside"
    MARGIN = "margin"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image ready for the page: upright, sRGB or a cleaned SVG, without metadata.

    `key` is "<sha256>.<png|jpg|svg>", the only name the engine ever sees. Sizes are in pixels (SVG: user units).
    `original` is a drawing as it was made, which the engine's form of it (`data`) must come out like; `file` is where
    it stands in the kit, and `shown_width_px` how wide it asks to be shown, 0 if it leaves that open. `layout` is
    where it stands beside the text. `said_in` is the language of the caption where that is not the page's, and
    so for the credit and what it shows.
    """

    key: str
    data: bytes
    media_type: str
    width_px: float
    height_px: float
    alt: str
    caption: str = ""
    credit: str = ""
    original: bytes = b""
    file: str = ""
    shown_width_px: float = 0.0
    layout: PictureLayout = PictureLayout.AUTO
    said_in: str = ""
    credit_said_in: str = ""
    alt_said_in: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A target of the statement; `confirmed` is the day a person opened it, None if nobody has.

    `texts` are its title and publisher in other languages; `said_in` is that of both where it is not the page's.
    """

    id: str
    title: str
    url: str
    place: Place
    publisher: str = ""
    year: int | None = None
    confirmed: date | None = None
    texts: Mapping[str, LinkText] = field(default_factory=dict)
    said_in: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers journalists; `texts` are the name and the role in other languages.

    `role_said_in` is the language of the role where that is not the page's.
    """

    name: str = ""
    role: str = ""
    email: str = ""
    telephone: str = ""
    texts: Mapping[str, ContactText] = field(default_factory=dict)
    role_said_in: str = ""


@dataclass(frozen=True, slots=True)
class OtherLogos:
    """The organisation's logo in other forms than the usual one, where it has them.

    `on_dark` and `on_brand` are seen on such grounds, `one_ink` is for copiers, `small` for a few millimetres.
    """

    on_dark: Picture | None = None
    one_ink: Picture | None = None
    small: Picture | None = None
    large: Picture | None = None
    on_brand: Picture | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who speaks, as it prints itself: nothing here is repaired or completed.

    `name` keeps emphasis as the organisation sets it; `name_text` is the same without. A colour is "#rrggbb", or
    empty; `brand_inks` and `secondary_inks` have the inks of both by the name of each print specification that a
    piece is printed by. Its own words are in `language`, that of the kit's source if none is named; `texts` are those
    in others, and `said_in` tells on a page which of them are in another language than the page.
    """

    id: str
    short_name: str
    name: tuple[Inline, ...]
    name_text: str
    address: tuple[str, ...]
    email: str
    web: str
    legal: str
    brand_colour: str
    logo: Picture | None
    brand_inks: Mapping[str, Inks] = field(default_factory=dict)
    secondary_colour: str = ""
    secondary_inks: Mapping[str, Inks] = field(default_factory=dict)
    other_logos: OtherLogos = OtherLogos()
    settings: SettingsSource = field(default_factory=SettingsSource)
    palette: tuple[BrandColour, ...] = ()
    logo_rules: LogoRules = field(default_factory=LogoRules)
    faces: Faces = field(default_factory=Faces)
    language: str = ""
    texts: Mapping[str, OrganisationText] = field(default_factory=dict)
    said_in: OrganisationSaidIn = field(default_factory=OrganisationSaidIn)

    @property
    def logos(self) -> tuple[Picture, ...]:
        """Every form of the logo that there is."""
        forms = (self.logo, *(getattr(self.other_logos, form.name) for form in fields(OtherLogos)))
        return tuple(form for form in forms if form)


@dataclass(frozen=True, slots=True)
class SpokenQuotation:
    """What a named person said."""

    text: str
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Spokesperson:
    """Who can be interviewed, in the languages of these codes."""

    name: str
    role: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhotoCall:
    """When and where photographers can come, and whom they will see."""

    when: str = ""
    where: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right on this day, by language."""

    date: date
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Cover:
    """The picture on the front of flyers and posters, by language as its words differ; `focus` stays in sight.

    The focus is from the left and from the top, each from 0 to 1.
    """

    pictures: Mapping[str, Picture]
    focus: Focus = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Supporter:
    """Who supports the event or the campaign; without a logo, the name is set in type."""

    name: str
    logo: Picture | None = None


@dataclass(frozen=True, slots=True)
class ReleaseText:
    """The words a press release has beside the statement, in one language; all of them optional."""

    headline: str = ""
    standfirst: str = ""
    dateline_place: str = ""
    boilerplate: str = ""
    quotations: tuple[SpokenQuotation, ...] = ()
    notes: tuple[str, ...] = ()
    spokespeople: tuple[Spokesperson, ...] = ()
    photo_call: PhotoCall | None = None
    boilerplate_said_in: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """When the release may be used, who answers for it, and whether it prints its text's fingerprint.

    The moment always has a time zone; it is printed in `embargo_zone`, then shortly in the further ones, and stands
    at `embargo_place` of kit.toml. `contact` answers first, `further_contacts` after it;
    `interview_languages` are codes.
    """

    embargo_until: datetime | None = None
    embargo_zone: str = ""
    contact: Contact | None = None
    prints_fingerprint: bool = False
    texts: Mapping[str, ReleaseText] = field(default_factory=dict)
    further_contacts: tuple[Contact, ...] = ()
    out_of_hours: str = ""
    interview_languages: tuple[str, ...] = ()
    embargo_further_zones: tuple[str, ...] = ()
    embargo_place: Place | None = None

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """All who answer journalists."""
        return (*([self.contact] if self.contact else []), *self.further_contacts)


@dataclass(frozen=True, slots=True)
class Statement:
    """The statement in one language; `date_line` is the date as its author prints it.

    `sha256` is that of the file, `text_sha256` that of the words of its blocks (rules/fingerprint.py).
    """

    language: str
    file: str
    title: str
    date_line: str
    hashtag: str
    blocks: tuple[Block, ...]
    sha256: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything a press kit is made from; `findings` are all that was met while loading.

    An error among them is one of a single piece, in `held_back` too: the others can be made. `is_order_clear` is
    false if there is a fault in what [[pieces]] orders, so that nobody can tell all that is wanted.
    `piece_words` are the words that pieces set apart, by their table in kit.toml and then by language.
    `style_pictures` are those that its own style sheets name, by id.
    """

    title: str
    date: date
    hashtag: str
    languages: tuple[str, ...]
    organisation: Organisation
    release: Release
    links: tuple[Link, ...]
    pieces: tuple[Piece, ...]
    statements: Mapping[str, Statement]
    piece_words: Mapping[str, Mapping[str, PieceWords]]
    pictures: Mapping[str, Picture]
    print_specs: Mapping[str, PrintSpec] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    event: Event | None = None
    cover: Cover | None = None
    supporters: tuple[Supporter, ...] = ()
    findings: tuple[Finding, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    is_order_clear: bool = True
    style: KitStyle = field(default_factory=KitStyle)
    style_pictures: Mapping[str, Picture] = field(default_factory=dict)

    def is_held_back(self, piece: str, language: str) -> bool:
        """Whether an error keeps this piece from being made in this language."""
        return any(held.keeps_back(piece, language) for held in self.held_back)
