"""The bookmarks of pages that come to lie in one file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Object, OutlineItem


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A title, where on its page it leads, as a PDF says it, and the bookmarks under it."""

    title: str
    where: tuple[object, ...]
    under: tuple["Bookmark", ...]


def bookmarks_of(pdf: pikepdf.Pdf, page: pikepdf.Page) -> tuple[Bookmark, ...]:
    """Those that lead to this page; one under a bookmark of another page takes its place."""
    if "/Outlines" not in pdf.Root:
        return ()
    with pdf.open_outline() as outline:
        return tuple(_kept(outline.root, page.obj))


def write_bookmarks(pdf: pikepdf.Pdf, bookmarks: Iterable[Sequence[Bookmark]]) -> None:
    """Let the file have these bookmarks and no other, those of each page after those of the page before."""
    if "/Outlines" in pdf.Root:
        del pdf.Root["/Outlines"]
    items = [_item(bookmark, page.obj) for page, own in zip(pdf.pages, bookmarks, strict=True) for bookmark in own]
    if items:
        with pdf.open_outline() as outline:
            outline.root.extend(items)


def _kept(items: Iterable[OutlineItem], page: Object) -> Iterator[Bookmark]:
    for item in items:
        under = tuple(_kept(item.children, page))
        place = item.destination
        if isinstance(place, Array) and place[0].objgen == page.objgen:
            yield Bookmark(item.title, tuple(place)[1:], under)
        else:
            yield from under


def _item(bookmark: Bookmark, page: Object) -> OutlineItem:
    item = OutlineItem(bookmark.title, Array([page, *bookmark.where]))
    item.children.extend(_item(each, page) for each in bookmark.under)
    return item
