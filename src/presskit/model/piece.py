"""One printed item on its way through the stages: ordered, composed, rendered, finished."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from presskit.model.brand import LogoBounds, PrintedSpot
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.paper import PaperSize
from presskit.model.piece_design import FitRule, PieceDesign
from presskit.model.print_spec import Inks, PrintSpec


@dataclass(frozen=True, slots=True)
class Piece:
    """One item of the kit, as kit.toml orders it; `print_spec` names the print specification it is printed by.

    `link_ids` are the links that it carries, None if the kit does not choose. `sides` are the languages of the pages
    of one more file, which is joined of the files in these languages; empty if none is wanted.
    """

    design: PieceDesign
    size: PaperSize
    editions: tuple[Edition, ...] = (Edition.SCREEN,)
    leaves_stationery_out: bool = False
    print_spec: str = ""
    link_ids: tuple[str, ...] | None = None
    sides: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name in file names and on the command line, such as "flyer-a5"."""
        bare = "-no-stationery" if self.leaves_stationery_out else ""
        return f"{self.design.name}-{self.size.file_name}{bare}"

    @property
    def is_on_stationery(self) -> bool:
        """Whether its body is laid over stationery."""
        return self.design.has_stationery and not self.leaves_stationery_out


def joined_language(languages: Iterable[str]) -> str:
    """What a file in several languages is said to be in: "en+fr", as "en-fr" would be the English of France."""
    return "+".join(languages)


def joined_languages(language: str) -> tuple[str, ...]:
    """The languages of a file that is said to be in this one, or in several."""
    return tuple(language.split("+"))


@dataclass(frozen=True, slots=True)
class Asset:
    """Bytes that a page may ask for, and nothing else may be asked for."""

    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """One CSS file; `origin` is the path a designer knows it by, and `is_own` says that the kit has brought it."""

    origin: str
    text: str
    is_own: bool = False

    @property
    def is_of_settings(self) -> bool:
        """Whether it is made of what a TOML file sets, so that its lines are not those of the file."""
        return self.origin.endswith(".toml")


# RFC 6761 reserves .invalid: it never resolves. A scheme that urljoin() knows is needed, or relative addresses
# reach the fetcher unresolved; file: would make the engine read the file again from disk, past the loader.
BASE_URL = "http://kit.invalid/"
"""Where a document seems to lie for the engine: under it stand its assets, and every relative address."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """One HTML document for the engine with all it needs; asset keys are what its `src` attributes say.

    `own_files` are the templates of the kit's own by which it may have become what it is, the likeliest first.
    `logo_bounds` says by their keys what the forms of the organisation's logo must have on the page.
    """

    html: str
    stylesheets: tuple[Stylesheet, ...]
    assets: Mapping[str, Asset] = field(default_factory=dict)
    own_files: tuple[str, ...] = ()
    logo_bounds: Mapping[str, LogoBounds] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ComposedSheets:
    """The sheets of several partners in one document: two pages for each, in the order of `partner_ids`."""

    sheets: Sheets
    partner_ids: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnerSheetPair:
    """The two sheets of one partner as the engine laid them out, and what is wrong with them."""

    pdf: bytes
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class QrPlacement:
    """A QR code that must be found on the page: what it says, the address printed beside it, and its size.

    `side_mm` includes the quiet zone of four modules on each side.
    """

    url: str
    printed_address: str
    module_mm: float
    side_mm: float
    symbol_version: int


@dataclass(frozen=True, slots=True)
class ComposedPiece:
    """A piece as HTML and CSS. `stationery` holds two pages, first and continuation, or is None.

    `print_spec` is what the print edition is held to, and None in the others. `text` is what a reader must be able
    to copy from the finished pages, a string for each block. One that `shows_other_pages` holds pictures of pages
    whose codes are far too small to be read, and promises none. `spot_colours` are those that a print edition is set
    in, `brand_inks` the inks of the brand's colours "#rrggbb", for drawings in them. `languages` are those of its
    pages, one after the other, where they differ, and `side_titles` what a file in each of them alone is called;
    `language` is then that of the first.
    """

    piece: Piece
    edition: Edition
    language: str
    title: str
    author: str
    date: date
    body: Sheets
    stationery: Sheets | None
    qr_codes: tuple[QrPlacement, ...]
    fit: FitRule
    text: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    print_spec: PrintSpec | None = None
    shows_other_pages: bool = False
    spot_colours: tuple[PrintedSpot, ...] = ()
    brand_inks: Mapping[str, Inks] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    side_titles: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """What it is called where there are many: with its edition and language."""
        return f"{self.piece.name} {self.edition} {self.version_language}"

    @property
    def version_language(self) -> str:
        """Its language, or all of its pages': "en+fr"."""
        return joined_language(self.languages) or self.language


@dataclass(frozen=True, slots=True)
class RenderedPiece:
    """A piece as the engine laid it out; `stationery_pdf` has two pages, first and continuation."""

    composed: ComposedPiece
    pdf: bytes
    pages: int
    stationery_pdf: bytes | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class FinishedPiece:
    """A piece as it leaves the house; `claims` are the standards the file says it meets."""

    composed: ComposedPiece
    pdf: bytes
    pages: int
    claims: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
