"""What each template is given: exactly these variables, no others; templates/README.md explains them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.compose.display_type import SetWords
from presskit.compose.front_contexts import CoverWords, EventWords, LinkedReport
from presskit.compose.lock_up import Mark
from presskit.compose.picture_rows import ShownBlock
from presskit.model.kit import Contact, Link, Organisation, PhotoCall, Picture, SpokenQuotation
from presskit.model.partner import Partner
from presskit.model.piece_words import PieceWords
from presskit.model.print_job import CheckedTopic
from presskit.model.text import Inline


@dataclass(frozen=True, slots=True)
class Page:
    """The document as a whole; `piece`, `paper` and `edition` are names as CSS classes have them.

    `role` is how a partner stands beside the organisation (with, instead), empty on the organisation's own pieces.
    `embargo` is until when nobody may publish, empty where there is none and on sheets that are laid under a body.
    `shows` are classes for what it has beside its words (with-cover, with-event), or lacks (without-hashtag).
    `variants` are the ways that the piece is laid out, of those that its piece.toml offers. `directions` are the
    reading directions of the languages in which words of the kit may stand here.
    """

    language: str
    direction: str
    title: str
    piece: str
    paper: str
    edition: str
    role: str
    draft: bool
    embargo: str = ""
    shows: tuple[str, ...] = ()
    variants: Mapping[str, str] = field(default_factory=dict)
    directions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sender:
    """The organisation as the templates print it; `web_url` makes its web address a live link.

    `logo_source` is the logo on paper, `logo_alt` its words, `brand_logo_source` and `brand_logo_alt` those on the
    brand's colour; empty if there is none.
    """

    organisation: Organisation
    web_url: str
    logo_source: str
    logo_alt: str = ""
    brand_logo_source: str = ""
    brand_logo_alt: str = ""


@dataclass(frozen=True, slots=True)
class StatementWords:
    """The statement as running text; `blocks` hold link ids and picture keys to look up beside them."""

    title: str
    date_line: str
    hashtag: str
    blocks: tuple[ShownBlock, ...]
    links: Mapping[str, Link]
    pictures: Mapping[str, Picture]


@dataclass(frozen=True, slots=True)
class SpokespersonWords:
    """Who can be interviewed; `languages` are named in words, as in "English and Spanish"."""

    name: str
    role: str
    languages: str


@dataclass(frozen=True, slots=True)
class CorrectionWords:
    """What was put right, and on which day."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class ReleaseWords:
    """What a press release has beside the statement; `lead` is its first paragraph, `blocks` are the rest.

    `quotations_after` has the numbers of the quotations that stand after the lead, then after each of the blocks.
    `contact` is the first of `contacts`; `interviews` are the languages they are given in, in words.
    `fingerprint` is that of the text in groups of digits; none unless the kit asks for it. `embargo_elsewhere` is the
    hour at which the embargo ends in further zones.
    """

    embargo: str
    embargo_elsewhere: tuple[str, ...]
    headline: str
    standfirst: str
    dateline_place: str
    lead: tuple[Inline, ...]
    blocks: tuple[ShownBlock, ...]
    quotations: tuple[SpokenQuotation, ...]
    quotations_after: tuple[tuple[int, ...], ...]
    boilerplate: str
    boilerplate_said_in: str
    contact: Contact | None
    contacts: tuple[Contact, ...]
    out_of_hours: str
    interviews: str
    spokespeople: tuple[SpokespersonWords, ...]
    photo_call: PhotoCall | None
    notes: tuple[str, ...]
    corrections: tuple[CorrectionWords, ...]
    fingerprint: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LocalWords:
    """What a partner adds to the press release."""

    name: str
    blocks: tuple[ShownBlock, ...]
    contact: Contact | None


@dataclass(frozen=True, slots=True)
class PartnerSheet:
    """A partner and the marks of its sheets; `own_mark` is the organisation's, `small` the continuation sheet's."""

    partner: Partner
    own_mark: Mark | None
    partner_mark: Mark
    small: "PartnerSheet | None"


@dataclass(frozen=True, slots=True)
class JobCode:
    """An address that QR codes of a print file lead to; `title` is empty where the kit does not name it.

    `code_source` is what the image's `src` says; empty where the address stands without its code.
    """

    title: str
    address_parts: tuple[str, ...]
    pages: tuple[int, ...]
    code_source: str


@dataclass(frozen=True, slots=True)
class JobSpot:
    """A spot colour as the job sheet names it: a plate of its own, or the four inks that it is printed of."""

    name: str
    is_plate: bool
    inks: str


@dataclass(frozen=True, slots=True)
class JobWords:
    """A print file as its job sheet tells of it; sizes are in millimetres, written as the language writes figures.

    What does not apply is empty: inches of a size that is none of the United States, bleed and condition of a
    photocopy, a stock that the shop has not named.
    """

    file_name_parts: tuple[str, ...]
    title: str
    piece: str
    size_name: str
    edition: str
    language_name: str
    trim: str
    trim_inches: str
    with_bleed: str
    bleed: str
    bleed_inches: str
    safe_inset: str
    pages: int
    inks: str
    marks: tuple[str, ...]
    condition: str
    condition_words: str
    ink_limit: str
    stock: str
    claims: tuple[str, ...]
    sha256_parts: tuple[str, ...]
    checked: tuple[CheckedTopic, ...]
    checks: int
    warnings: int
    picture_sources: tuple[str, ...]
    codes: tuple[JobCode, ...]
    spots: tuple[JobSpot, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactPicture:
    """One page of a file on a contact sheet, and where it stands from the edge of the file's cells."""

    source: str
    number: int
    left_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class ContactFile:
    """Pages of a file side by side on a contact sheet, and where they stand; `name_parts` may be broken between.

    A file of more pages than a row has room for is there more than once, under the same number.
    """

    number: int
    name: str
    name_parts: tuple[str, ...]
    left_mm: float
    top_mm: float
    width_mm: float
    pictures: tuple[ContactPicture, ...]


@dataclass(frozen=True, slots=True)
class ContactPage:
    """One contact sheet: files of one partner (`owner`), of the organisation (empty), or job sheets."""

    owner: str
    has_job_sheets: bool
    files: tuple[ContactFile, ...]


@dataclass(frozen=True, slots=True)
class StationeryContext:
    """What a piece's stationery.html is given; `display` as the piece's page has it, `cover` as its sheets do."""

    page: Page
    sender: Sender
    display: Mapping[str, SetWords]
    cover: CoverWords | None = None


@dataclass(frozen=True, slots=True)
class PieceContext:
    """What the page.html of every piece is given.

    `texts` are the words that kit.toml gives for the piece, by their keys; what it does not give is empty. `display`
    are the words that piece.toml has measured, by the names of their slots. `supporters` are their marks.
    """

    page: Page
    sender: Sender
    statement: StatementWords
    release: ReleaseWords
    reports: tuple[LinkedReport, ...]
    local: LocalWords | None
    texts: PieceWords
    display: Mapping[str, SetWords]
    event: EventWords | None
    cover: CoverWords | None
    supporters: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class JobSheetContext:
    """What job-sheet.html is given."""

    page: Page
    sender: Sender
    job: JobWords


@dataclass(frozen=True, slots=True)
class PartnerSheetsContext:
    """What a piece's partner.html is given."""

    page: Page
    sender: Sender
    sheets: tuple[PartnerSheet, ...]


@dataclass(frozen=True, slots=True)
class ContactSheetContext:
    """What contact-sheet.html is given: the files on each page; `day` is that of the statement."""

    page: Page
    sender: Sender
    day: str
    sheets: tuple[ContactPage, ...]
