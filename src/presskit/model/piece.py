"""One printed item on its way through the stages: ordered, composed, rendered, finished."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from presskit.model.finding import Finding
from presskit.model.paper import PaperSize
from presskit.model.print_spec import PrintSpec


class Edition(StrEnum):
    """What a piece is made for.

    `screen` is RGB with live links, PDF/A-2a and PDF/UA-1. `print` is CMYK with bleed and without links, PDF/X-4
    besides. `photocopy` is for an office machine: black alone, no bleed, no large solid areas.
    """

    SCREEN = "screen"
    PRINT = "print"
    PHOTOCOPY = "photocopy"


@dataclass(frozen=True, slots=True)
class Piece:
    """One item of the kit, as kit.toml orders it; `print_spec` names the print specification it is printed by."""

    template: str
    size: PaperSize
    editions: tuple[Edition, ...] = (Edition.SCREEN,)
    on_stationery: bool = True
    print_spec: str = ""

    @property
    def name(self) -> str:
        """The name in file names and on the command line, such as "flyer-a5"."""
        bare = "" if self.on_stationery else "-no-stationery"
        return f"{self.template}-{self.size.file_name}{bare}"


@dataclass(frozen=True, slots=True)
class Asset:
    """Bytes that a page may ask for, and nothing else may be asked for."""

    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """One CSS file; `origin` is the path a designer knows it by."""

    origin: str
    text: str


# RFC 6761 reserves .invalid: it never resolves. A scheme that urljoin() knows is needed, or relative addresses
# reach the fetcher unresolved; file: would make the engine read the file again from disk, past the loader.
BASE_URL = "http://kit.invalid/"
"""Where a document seems to lie for the engine: under it stand its assets, and every relative address."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """One HTML document for the engine with all it needs; asset keys are what its `src` attributes say."""

    html: str
    stylesheets: tuple[Stylesheet, ...]
    assets: Mapping[str, Asset] = field(default_factory=dict)


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
class FitStep:
    """CSS custom properties that set the text a little tighter, and the same in words."""

    words: str
    properties: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FitRule:
    """When a piece fits: pages at most, lines on the last page at least, nothing nearer the trim than the inset.

    `usual_pages` is what custom allows, 0 where it sets no bound: more is a warning. `steps` are tried in order
    when it does not fit as designed; each stands alone.
    """

    max_pages: int
    safe_inset_mm: float
    usual_pages: int = 0
    min_last_page_lines: int = 4
    exact_pages: bool = False
    steps: tuple[FitStep, ...] = ()


@dataclass(frozen=True, slots=True)
class ComposedPiece:
    """A piece as HTML and CSS. `stationery` holds two pages, first and continuation, or is None.

    `print_spec` is what the print edition is held to, and None in the others. `text` is what a reader must be able
    to copy from the finished pages, a string for each block.
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
