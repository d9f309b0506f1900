"""The reports that a text links to, in the order it names them, each with its QR code."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from presskit.compose.front_contexts import LinkedReport
from presskit.compose.glyph_cover import address_in_print
from presskit.compose.qr_code import PRINT_INK, SCREEN_INK, common_version, modules_a_side, qr_svg, symbol_version
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import FindingKind, Severity
from presskit.model.house_style import FontFile
from presskit.model.kit import Kit, Link
from presskit.model.piece import Asset, Piece, QrPlacement
from presskit.model.piece_design import WordsForm
from presskit.model.piece_words import Fact
from presskit.model.text import Block, Emphasis, Inline, LinkedWords, Strong, phrases_in
from presskit.rules.address_forms import breakable_parts

QR_TOO_LONG = FindingKind(
    "qr-address-too-long",
    Severity.ERROR,
    "Is every address short enough for a QR code that telephones can read?",
    "A code of more than version 10 (57 modules a side) has modules too small for the room on a flyer.",
    "Ask the site's owner for a shorter lasting address; link shorteners can lapse.",
)


@dataclass(frozen=True, slots=True)
class LinkedCodes:
    """The links of a text in its order, the one version of QR code that holds each address, and these in print."""

    links: tuple[Link, ...]
    symbol_version: int
    printed_addresses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReportList:
    """The reports for the templates, the QR codes to be proven on the page, their drawings and the side of all."""

    reports: tuple[LinkedReport, ...]
    qr_codes: tuple[QrPlacement, ...]
    assets: Mapping[str, Asset]
    side_mm: float


def carried_ids(kit: Kit, piece: Piece, language: str, blocks: Iterable[Block]) -> tuple[str, ...]:
    """The ids of the links that a piece carries: those that the kit chooses for it, or that the text names.

    An event's registration comes first, then the sources of its facts. Where the kit does not choose, no more than
    the piece has room for.
    """
    first = (kit.event.registration_id,) if kit.event and kit.event.registration_id and piece.design.invites else ()
    chosen = piece.link_ids
    words = kit.piece_words.get(piece.design.words_table, {}).get(language, {})
    for key in piece.design.words:
        by_words = words.get(key.key) if key.form is WordsForm.LINKS else None
        chosen = tuple(map(str, by_words)) if chosen is None and isinstance(by_words, tuple) else chosen
    if chosen is not None:
        return tuple(dict.fromkeys((*first, *chosen)))
    sources = (fact.source for key in piece.design.words for fact in words.get(key.key, ()) if isinstance(fact, Fact))
    named = (link_id for block in blocks for link_id in linked_ids(block))
    ids = dict.fromkeys((*first, *(source for source in sources if source), *named))
    return tuple(ids)[: piece.design.most_codes.get(piece.size.name)]


def linked_codes(kit: Kit, ids: Iterable[str], fonts: tuple[FontFile, ...]) -> LinkedCodes:
    """The links of these ids, to be printed in these fonts; raises KitError for an address too long for a QR code."""
    by_id = {link.id: link for link in kit.links}
    links = [by_id[link_id] for link_id in ids if link_id in by_id]
    too_long = [
        QR_TOO_LONG.at(link.place, f"the address of {link.title} is too long for a QR code")
        for link in links
        if link.url and symbol_version(link.url) is None
    ]
    if too_long:
        raise KitError(too_long)
    urls = [link.url for link in links if link.url]
    return LinkedCodes(tuple(links), common_version(urls), {url: address_in_print(url, fonts) for url in urls})


def report_list(codes: LinkedCodes, module_mm: float, edition: Edition) -> ReportList:
    """The links with their codes, all of one size, drawn for the edition."""
    version = codes.symbol_version
    side_mm = modules_a_side(version) * module_mm
    addressed = [link for link in codes.links if link.url]
    ink = PRINT_INK if edition is Edition.PRINT else SCREEN_INK
    return ReportList(
        reports=tuple(_report(link, codes.printed_addresses) for link in codes.links),
        qr_codes=tuple(
            QrPlacement(link.url, codes.printed_addresses[link.url], module_mm, side_mm, version)
            for link in addressed
        ),
        assets={f"qr-{link.id}.svg": Asset(qr_svg(link.url, version, ink), "image/svg+xml") for link in addressed},
        side_mm=side_mm,
    )


def _report(link: Link, printed: Mapping[str, str]) -> LinkedReport:
    return LinkedReport(
        title=link.title,
        publisher=link.publisher,
        year=link.year,
        url=link.url,
        address_parts=breakable_parts(printed[link.url]) if link.url else (),
        code_source=f"qr-{link.id}.svg" if link.url else "",
        said_in=link.said_in,
    )


def linked_ids(block: Block) -> Iterator[str]:
    """The ids of the links in a block, in its order."""
    for children, _place in phrases_in(block):
        yield from _ids_in_words(children)


def _ids_in_words(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for node in inlines:
        if isinstance(node, LinkedWords):
            yield node.link_id
        if isinstance(node, LinkedWords | Emphasis | Strong):
            yield from _ids_in_words(node.children)
