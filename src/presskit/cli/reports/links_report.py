"""The links of a kit as a person or a program reads them: where each is printed, what was found at its address."""

from collections.abc import Iterator, Mapping, Sequence

from presskit.cli.talk.terminal import visible, width_columns
from presskit.model.kit import Link
from presskit.model.listed_link import ListedLink, PrintedLink
from presskit.model.opened_page import OpenedPage

Pages = Mapping[str, OpenedPage]
"""What was found, by the ids of the links."""


def links_in_words(links: Sequence[ListedLink], pages: Pages) -> str:
    """A paragraph for each link; empty if the kit has none."""
    are_in_one_language = len({each.language for listed in links for each in listed.printed}) <= 1
    paragraphs = []
    for listed in links:
        link = listed.link
        lines = [
            link.id,
            f"  {link.title}{_source(link)}",
            f"  {link.url or 'no address yet'}",
            f"  confirmed {link.confirmed.isoformat()}" if link.confirmed else "  not confirmed by anyone",
        ]
        lines += _printed_lines(listed.printed, are_in_one_language)
        if link.id in pages:
            lines.append(f"  {_page_in_words(pages[link.id])}")
        paragraphs.append("\n".join(visible(line) for line in lines))
    return "\n\n".join(paragraphs)


def link_entry(listed: ListedLink, pages: Pages) -> dict[str, object]:
    """A link as `--json` prints it; what is not known is null."""
    link = listed.link
    entry: dict[str, object] = {
        "id": link.id,
        "title": link.title,
        "url": link.url,
        "publisher": link.publisher or None,
        "year": link.year,
        "confirmed": link.confirmed.isoformat() if link.confirmed else None,
        "printed": [_printed_entry(each) for each in listed.printed],
    }
    return {**entry, "online": _page_entry(pages[link.id])} if link.id in pages else entry


def _source(link: Link) -> str:
    facts = [str(fact) for fact in (link.publisher, link.year) if fact]
    return f" ({', '.join(facts)})" if facts else ""


def _printed_lines(printed: Sequence[PrintedLink], are_in_one_language: bool) -> Iterator[str]:
    """A line for each size of a piece, with the editions that are alike."""
    if not printed:
        yield "  printed nowhere"
        return
    rows: dict[tuple[str, str], list[str]] = {}
    for each in printed:
        name = f"{each.piece} {each.size}" if are_in_one_language else f"{each.piece} {each.size} {each.language}"
        rows.setdefault((name, _code_in_words(each)), []).append(each.edition)
    widths = [max(width_columns(name) for name, _ in rows), max(width_columns(code) for _, code in rows)]
    for (name, code), editions in rows.items():
        cells = [
            words + " " * (width - width_columns(words)) for words, width in zip((name, code), widths, strict=True)
        ]
        yield f"  {'  '.join(cells)}  {', '.join(editions)}"


def _code_in_words(printed: PrintedLink) -> str:
    if printed.code is None:
        return "no code"
    return f"code {printed.code.side_mm:.1f} mm, modules of {printed.code.module_mm:.2f} mm"


def _printed_entry(printed: PrintedLink) -> dict[str, object]:
    code = printed.code
    return {
        "piece": printed.piece,
        "size": printed.size,
        "edition": printed.edition,
        "language": printed.language,
        "code": {
            "side_mm": round(code.side_mm, 3),
            "module_mm": round(code.module_mm, 3),
            "version": code.symbol_version,
        }
        if code
        else None,
    }


def _page_in_words(page: OpenedPage) -> str:
    if page.fault is not None:
        return f"tried: {page.address} {page.why}"
    kind = f", {page.media_type}" if page.media_type else ""
    title = f', "{page.title}"' if page.title else ""
    return f"opened: {page.status} at {page.address}{kind}{title}"


def _page_entry(page: OpenedPage) -> dict[str, object]:
    return {
        "status": page.status or None,
        "address": page.address,
        "media_type": page.media_type or None,
        "title": page.title or None,
        "fault": page.fault.value if page.fault else None,
    }
