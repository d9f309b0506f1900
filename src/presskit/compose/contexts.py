"""What each template is given: exactly these variables, no others; templates/README.md explains them."""

from collections.abc import Mapping
from dataclasses import dataclass

from presskit.compose.display_type import DisplayLine, DisplayText
from presskit.model.kit import Contact, Link, Organisation, Picture, SpokenQuotation
from presskit.model.text import Block, Inline


@dataclass(frozen=True, slots=True)
class LinkedReport:
    """A report that the statement links to, with its QR code; `address_parts` may be broken between.

    `code_source` is what the image's `src` says; in a draft an address may be missing, and then it is empty.
    """

    title: str
    publisher: str
    year: int | None
    url: str
    address_parts: tuple[str, ...]
    code_source: str
    code_side_mm: float


@dataclass(frozen=True, slots=True)
class Sender:
    """The organisation as the templates print it; `web_url` makes its web address a live link."""

    organisation: Organisation
    web_url: str
    logo_source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """What every template is given."""

    language: str
    direction: str
    title: str
    paper: str
    draft: bool
    sender: Sender


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementContext(PageContext):
    """What every template is given that sets the statement."""

    date_line: str
    hashtag: str
    blocks: tuple[Block, ...]
    links: Mapping[str, Link]
    pictures: Mapping[str, Picture]
    reports: tuple[LinkedReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PressReleaseContext(StatementContext):
    """What press-release.html is given; `lead` is the first paragraph, set after the dateline."""

    embargo: str
    headline: str
    standfirst: str
    dateline_place: str
    lead: tuple[Inline, ...]
    quotations: tuple[SpokenQuotation, ...]
    boilerplate: str
    contact: Contact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContext(StatementContext):
    """What letterhead.html is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlyerContext(PageContext):
    """What flyer.html is given."""

    occasion: DisplayText
    date_line: str
    hashtag_lines: tuple[DisplayLine, ...]
    call: DisplayText
    argument: tuple[str, ...]
    demand_lead: str
    demands: tuple[str, ...]
    reports: tuple[LinkedReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StationeryContext(PageContext):
    """What stationery.html is given."""
