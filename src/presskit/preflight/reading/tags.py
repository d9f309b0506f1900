"""The tags of a PDF as a screen reader goes through them: headings, figures, table headers, links."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import StructureFacts, Tag
from presskit.preflight.reading.annotations import link_annotations, rectangle
from presskit.rules.pdf_entries import as_text

_HEADING = re.compile(r"/H(\d*)")
_MOST_DEPTH = 200
_MOST_ELEMENTS, _MOST_ELEMENTS_OF_A_PAGE = 100_000, 200
_MOST_ROLES = 10
_PICTURES = ("/Figure", "/Formula")

Marks = Mapping[int, Mapping[int, Box]]
"""For each page that was looked at, what it marks for the tags, by number (MCID)."""


@dataclass(slots=True)
class _Reading:
    """What has been met so far."""

    roles: Mapping[str, str]
    page_numbers: Mapping[tuple[int, int], int]
    seen: set[tuple[int, int]] = field(default_factory=set)
    most_elements: int = _MOST_ELEMENTS
    elements: int = 0
    headings: list["_Element"] = field(default_factory=list)
    pictures: list["_Element"] = field(default_factory=list)
    headers: list["_Element"] = field(default_factory=list)
    cells_name_headers: bool = False
    linked: set[tuple[int, int]] = field(default_factory=set)
    marks: set[tuple[int, int]] = field(default_factory=set)


@dataclass(slots=True)
class _Element:
    """One tag that is kept, with the first of the page's marks inside it."""

    level: int = 0
    page: int = 0
    mark: int = -1


def read_structure(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], marks: Marks) -> StructureFacts:
    """The tags in the order of reading; nothing for a PDF that has none.

    Raises RecursionError for tags nested deeper than 200 levels, ValueError for more than 100,000 of them
    and 200 a page.
    """
    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, Dictionary):
        return StructureFacts()
    numbers = {page.obj.objgen: number for number, page in enumerate(pages, 1)}
    most_elements = max(_MOST_ELEMENTS, len(pages) * _MOST_ELEMENTS_OF_A_PAGE)
    reading = _Reading(_roles(root), numbers, most_elements=most_elements)
    _read(root.get("/K"), reading, (), 0, 0)
    reading.marks.update(_marks_with_parent(root, pages))
    return StructureFacts(
        headings=_tags(reading.headings, marks),
        pictures_without_words=_tags(reading.pictures, marks),
        headers_without_scope=() if reading.cells_name_headers else _tags(reading.headers, marks),
        untagged_links=tuple(
            Tag(number, rectangle(note))
            for number, page in enumerate(pages, 1)
            for note in link_annotations(page)
            if note.objgen not in reading.linked
        ),
        unknown_marks=tuple(
            Tag(number, box)
            for number, marked in marks.items()
            for mark, box in sorted(marked.items())
            if (number, mark) not in reading.marks
        ),
    )


def _roles(root: Dictionary) -> dict[str, str]:
    role_map = root.get("/RoleMap")
    return {key: as_text(value) for key, value in role_map.items()} if isinstance(role_map, Dictionary) else {}


def _marks_with_parent(root: Dictionary, pages: Sequence[pikepdf.Page]) -> Iterator[tuple[int, int]]:
    """Page and number of each mark that names its tag from below.

    Why: layout engines hang running heads and page numbers there alone, so that they are not read aloud.
    """
    if not isinstance(root.get("/ParentTree"), Dictionary):
        return
    parents = pikepdf.NumberTree(root.ParentTree)
    for number, page in enumerate(pages, 1):
        key = page.obj.get("/StructParents")
        marks = _in_tree(parents, key) if isinstance(key, int) else None
        if isinstance(marks, Array):
            yield from ((number, mark) for mark, tag in enumerate(marks) if isinstance(tag, Dictionary))


def _in_tree(tree: pikepdf.NumberTree, key: int) -> object:
    """What the tree holds under the key; nothing if it does not, or is none."""
    try:
        return tree.get(key)
    except (IndexError, ValueError, pikepdf.PdfError):
        return None


def _tags(elements: Sequence[_Element], marks: Marks) -> tuple[Tag, ...]:
    return tuple(
        Tag(element.page, marks[element.page].get(element.mark) if element.page in marks else None, element.level)
        for element in elements
    )


def _read(kid: object, reading: _Reading, holders: tuple[_Element, ...], page: int, depth: int) -> None:
    """Take in what is inside a tag: tags, marks of a page, annotations. `holders` are the kept tags around it."""
    if depth > _MOST_DEPTH:
        raise RecursionError(f"its tags are nested deeper than {_MOST_DEPTH} levels")
    if isinstance(kid, Array):
        for one in kid if _is_new(kid, reading) else ():
            _read(one, reading, holders, page, depth + 1)
    elif isinstance(kid, int):
        _take_mark(kid, reading, holders, page)
    elif isinstance(kid, Dictionary):
        page = reading.page_numbers.get(_objgen(kid.get("/Pg")), page)
        if "/S" in kid:
            _read_element(kid, reading, holders, page, depth)
        elif "/MCID" in kid and "/Stm" not in kid:
            _take_mark(int(kid.MCID), reading, holders, page)


def _is_new(item: Array | Dictionary, reading: _Reading) -> bool:
    """Whether it is met for the first time; what stands in place of a reference is."""
    if item.is_indirect and item.objgen in reading.seen:
        return False
    reading.seen.add(item.objgen)
    return True


def _take_mark(mark: int, reading: _Reading, holders: tuple[_Element, ...], page: int) -> None:
    reading.marks.add((page, mark))
    for element in holders:
        if element.mark < 0:
            element.page, element.mark = page, mark


def _read_element(
    entries: Dictionary, reading: _Reading, holders: tuple[_Element, ...], page: int, depth: int
) -> None:
    if not _is_new(entries, reading):
        return
    reading.elements += 1
    if reading.elements > reading.most_elements:
        raise ValueError(f"it has more than {reading.most_elements} tags")
    role = _standard_role(as_text(entries.get("/S")), reading.roles)
    element = _kept(role, entries, reading)
    if element:
        element.page = page
        holders = (*holders, element)
    if role == "/Link":
        reading.linked.update(_annotations(entries.get("/K")))
    _read(entries.get("/K"), reading, holders, page, depth + 1)


def _standard_role(role: str, roles: Mapping[str, str]) -> str:
    for _ in range(_MOST_ROLES):
        if role not in roles or roles[role] == role:
            break
        role = roles[role]
    return role


def _kept(role: str, entries: Dictionary, reading: _Reading) -> _Element | None:
    """The tag as it is kept, if anything is asked about it."""
    if heading := _HEADING.fullmatch(role):
        reading.headings.append(element := _Element(int(heading[1] or 0)))
        return element
    # Words in place of the picture may be none: then somebody has said that there is nothing to say.
    if role in _PICTURES and not as_text(entries.get("/Alt")).strip() and "/ActualText" not in entries:
        reading.pictures.append(element := _Element())
        return element
    if role in ("/TH", "/TD") and _table_attribute(entries, "/Headers"):
        reading.cells_name_headers = True
    has_class = "/C" in entries  # what a class states is not looked up: it is given the benefit of the doubt
    if role == "/TH" and not has_class and not _table_attribute(entries, "/Scope"):
        reading.headers.append(element := _Element())
        return element
    return None


def _table_attribute(entries: Dictionary, key: str) -> bool:
    """Whether the tag states this attribute itself."""
    attributes = entries.get("/A")
    owners = list(attributes) if isinstance(attributes, Array) else [attributes]
    return any(isinstance(owner, Dictionary) and key in owner for owner in owners)


def _annotations(kids: object) -> Iterator[tuple[int, int]]:
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR and "/Obj" in kid:
            yield _objgen(kid.Obj)


def _objgen(entries: object) -> tuple[int, int]:
    return entries.objgen if isinstance(entries, Dictionary) else (0, 0)
