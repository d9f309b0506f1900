"""Where each link of a kit is printed, and how large its code is: from the composed pieces, without making a PDF."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from presskit.model.finding import Finding
from presskit.model.kit import Kit, Link
from presskit.model.listed_link import ListedLink, PrintedLink
from presskit.model.partner import PartnerTable
from presskit.model.piece import ComposedPiece
from presskit.pipeline.composing import compose_all
from presskit.pipeline.new_build import open_workshop
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.selection import wanted_of


@dataclass(frozen=True, slots=True)
class ListedLinks:
    """The links of a kit in its order, and what was found wrong with them."""

    kit: Kit
    links: tuple[ListedLink, ...]
    findings: tuple[Finding, ...]


def list_links(kit_folder: Path, allowed: tuple[Path, ...] = ()) -> ListedLinks:
    """The links of the kit in this folder, which may name files in `allowed` ones; raises as a build does."""
    order = BuildOrder(kit_folder, kit_folder, allowed=allowed)
    workshop = open_workshop(order, None)
    kit = workshop.kit
    with workshop.desk:
        composed = compose_all(workshop, wanted_of(kit, PartnerTable(), order))
    links = tuple(ListedLink(link, tuple(_printed(link, composed.pieces))) for link in kit.links)
    places = {link.place for link in kit.links}
    return ListedLinks(kit, links, tuple(finding for finding in kit.findings if finding.place in places))


def _printed(link: Link, pieces: tuple[ComposedPiece, ...]) -> Iterator[PrintedLink]:
    for composed in pieces if link.url else ():
        code = next((code for code in composed.qr_codes if code.url == link.url), None)
        if code or link.url in _targets(composed.body.html):
            piece = composed.piece
            yield PrintedLink(piece.design.name, piece.size.name, composed.edition.value, composed.language, code)


def _targets(page: str) -> frozenset[str]:
    reader = _TargetReader()
    reader.feed(page)
    return frozenset(reader.targets)


class _TargetReader(HTMLParser):
    """Collects where the links of a page lead."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the target of a link."""
        if tag == "a":
            self.targets += (value for name, value in attrs if name == "href" and value)
