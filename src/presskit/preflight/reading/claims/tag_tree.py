"""The tags of a file as a tree of plain nodes: what each is, what is in it, and in which language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.rules.pdf_entries import as_text, dictionary_at, whole_number, words

# ISO 32000-1, 14.8.4.
STANDARD_TAGS = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct"),
        *(
            "Private",
            "H",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "P",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
        ),
        *("THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"),
        *("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"),
    )
)
_MOST_DEPTH, _MOST_NODES, _MOST_ROLES = 200, 100_000, 20
ObjectId = tuple[int, int]


@dataclass(slots=True)
class Node:
    """A tag: its standard name, "" for one that has none; `marks` are page and number of the content in it."""

    role: str
    entries: Dictionary
    language: str | None
    parent: "Node | None" = None
    kids: list["Node"] = field(default_factory=list)
    marks: list[tuple[ObjectId, int]] = field(default_factory=list)
    notes: list[ObjectId] = field(default_factory=list)


def tags_of(pdf: pikepdf.Pdf) -> Iterator[Node]:
    """All tags, each before what is in it; nothing for a file without, and no more than 100,000."""
    root = dictionary_at(pdf.Root, "/StructTreeRoot")
    roles = {key.removeprefix("/"): as_text(value).removeprefix("/") for key, value in role_map(root).items()}
    language = words(pdf.Root.get("/Lang")) if "/Lang" in pdf.Root else None
    waiting: list[tuple[object, Node | None, ObjectId, int]] = [(root.get("/K"), None, (0, 0), 0)]
    seen: set[ObjectId] = set()
    count = 0
    while waiting and count < _MOST_NODES:
        kid, parent, page, depth = waiting.pop()
        if depth > _MOST_DEPTH or (isinstance(kid, pikepdf.Object) and _is_met(kid, seen)):
            continue
        count += 1
        if isinstance(kid, Array):
            waiting.extend((each, parent, page, depth + 1) for each in reversed(list(kid)))
        elif isinstance(kid, Dictionary) and "/S" in kid:
            node = Node(standard_role(as_text(kid.S).removeprefix("/"), roles), kid, _language(kid, parent, language))
            _hang(node, parent)
            waiting.append((kid.get("/K"), node, _page(kid, page), depth + 1))
            yield node
        elif parent is not None:
            _take(kid, parent, page)


def role_map(root: Dictionary) -> Mapping[str, object]:
    """What tags of one's own stand for."""
    return dict(dictionary_at(root, "/RoleMap").items())


def standard_role(role: str, roles: Mapping[str, str]) -> str:
    """The tag of the standard that this one stands for, or ""."""
    for _ in range(_MOST_ROLES):
        if role in STANDARD_TAGS or role not in roles:
            break
        role = roles[role]
    return role if role in STANDARD_TAGS else ""


def _is_met(kid: pikepdf.Object, seen: set[ObjectId]) -> bool:
    if not kid.is_indirect:
        return False
    met = kid.objgen in seen
    seen.add(kid.objgen)
    return met


def _language(entries: Dictionary, parent: Node | None, usual: str | None) -> str | None:
    if "/Lang" in entries:
        return words(entries.Lang)
    return parent.language if parent else usual


def _hang(node: Node, parent: Node | None) -> None:
    node.parent = parent
    if parent is not None:
        parent.kids.append(node)


def _page(entries: Dictionary, page: ObjectId) -> ObjectId:
    own = entries.get("/Pg")
    return own.objgen if isinstance(own, Dictionary) else page


def _take(kid: object, parent: Node, page: ObjectId) -> None:
    """What is in a tag and no tag: content by its number, or an annotation."""
    number = whole_number(kid)
    if number is not None:
        parent.marks.append((page if "/Pg" not in parent.entries else _page(parent.entries, page), number))
    elif isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR and isinstance(kid.get("/Obj"), Dictionary):
        parent.notes.append(kid.Obj.objgen)
    elif isinstance(kid, Dictionary) and "/Stm" not in kid and (number := whole_number(kid.get("/MCID"))) is not None:
        parent.marks.append((_page(kid, page), number))
