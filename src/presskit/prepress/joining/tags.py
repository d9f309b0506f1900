"""The tags of pages that come to lie in one file: those of each page as a part in its own language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String


@dataclass(frozen=True, slots=True)
class PageTags:
    """What one page is read aloud by: the outermost tags, and for marks and links the tag that each stands in.

    `marks` are in the order of their numbers on the page, `links` by where a link stands among the page's.
    """

    outermost: Sequence[Object]
    marks: Sequence[Object | None]
    links: dict[int, Object]
    namespaces: Object | None


def keep_tags_of(pdf: pikepdf.Pdf, page: pikepdf.Page) -> PageTags:
    """The page's tags, taken out of the file's tree; a tag that stands on several pages keeps what is on this one."""
    root = pdf.Root.StructTreeRoot
    places = pikepdf.NumberTree(root.ParentTree)
    notes = list(page.obj.get("/Annots", Array()))
    on_page = _Page(page.obj, frozenset(note.objgen for note in notes))
    documents = [kid for kid in _kids(root) if on_page.keeps(kid, None)]
    outermost = [kid for document in documents for kid in _kids(document)]
    marks = [_tag_or_none(tag) for tag in places[int(page.obj.StructParents)]]
    # What a layout hangs beside the tree alone, so that it is not read aloud, would lead to the other pages' tags.
    for tag in (*outermost, *(tag for tag in marks if tag is not None and tag.objgen not in on_page.kept)):
        del tag["/P"]
    links = {index: places[int(note.StructParent)] for index, note in enumerate(notes) if "/StructParent" in note}
    return PageTags(outermost, marks, links, root.get("/Namespaces"))


def join_tags(pdf: pikepdf.Pdf, taken: Sequence[PageTags], languages: Sequence[str]) -> None:
    """Hang the tags of the file's pages into one tree, those of each page as a part that says its language.

    `taken` are those of the pages in their order, the first from this file and the others from others.
    """
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    index: list[object] = []
    parts = []
    for number, (tags, language) in enumerate(zip(taken, languages, strict=True)):
        here = _Copying(pdf, is_foreign=number > 0)
        part = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Part, P=document, Lang=String(language)))
        part.K = Array(here.hung(tag, part) for tag in tags.outermost)
        parts.append(part)
        page = pdf.pages[number].obj
        page.StructParents = len(index) // 2
        index += [page.StructParents, Array(None if tag is None else here.hung(tag, part) for tag in tags.marks)]
        for place, tag in tags.links.items():
            page.Annots[place].StructParent = len(index) // 2
            index += [page.Annots[place].StructParent, here.hung(tag, part)]
    document.K, root.K = Array(parts), Array([document])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(index)))
    if (namespaces := taken[0].namespaces) is not None:
        root.Namespaces, document.NS = namespaces, namespaces[0]
    pdf.Root.StructTreeRoot = root


@dataclass(frozen=True, slots=True)
class _Copying:
    """Brings tags of a file into another, each once however often it is asked for."""

    pdf: pikepdf.Pdf
    is_foreign: bool

    def hung(self, tag: Object, part: Object) -> Object:
        """The tag in the joined file, in the part itself if it stands in no other tag."""
        copied = self.pdf.copy_foreign(tag) if self.is_foreign else tag
        if "/P" not in copied:
            copied.P = part
        return copied


class _Page:
    """Keeps what stands on one page, and remembers the tags that do."""

    def __init__(self, page: Object, links: frozenset[tuple[int, int]]) -> None:
        self._page, self._links = page, links
        self.kept: set[tuple[int, int]] = set()

    def keeps(self, kid: object, page: Object | None) -> bool:
        """Whether what stands in a tag is of this page, freed of what is not; `page` is that of the tag around it."""
        if not isinstance(kid, Dictionary):
            return self._is_it(page)
        own = kid.get("/Pg", page)
        if kid.get("/Type") == Name.OBJR:
            return kid.Obj.objgen in self._links
        if "/S" not in kid:
            return self._is_it(own)
        kids = list(_kids(kid))
        kept = [each for each in kids if self.keeps(each, own)]
        if not (kept or (not kids and self._is_it(own))):
            return False
        self._free(kid, kept, had_link=any(map(_is_reference, kids)))
        return True

    def _free(self, tag: Object, kept: Sequence[Object], *, had_link: bool) -> None:
        """Leave in the tag what is of this page; a link that leads to another page is none any more."""
        tag.K = Array(kept)
        if "/Pg" in tag:
            tag.Pg = self._page
        if had_link and Name.Link == tag.S and not any(map(_is_reference, kept)):
            tag.S = Name.Span
        self.kept.add(tag.objgen)

    def _is_it(self, page: Object | None) -> bool:
        return page is not None and page.objgen == self._page.objgen


def _kids(tag: Object) -> Iterator[Object]:
    kids = tag.get("/K", Array())
    yield from kids if isinstance(kids, Array) else [kids]


def _is_reference(kid: object) -> bool:
    return isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR


def _tag_or_none(tag: object) -> Object | None:
    return tag if isinstance(tag, Dictionary) else None
