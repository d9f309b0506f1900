"""What lies in the objects of a PDF: fonts, links, actions, attachments, and strings that name a folder."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from presskit.preflight.facts import CarriedFacts, FontFacts, LinkFacts
from presskit.preflight.read_fonts import is_font, read_font

_MAX_NESTING = 100
# Action types that do more than lead to a page or a web address (ISO 32000-1, 12.6.4).
_ACTION_TYPES = (
    *("/JavaScript", "/Launch", "/Named", "/Hide", "/Thread", "/Trans", "/SetOCGState"),
    *("/GoToR", "/GoToE", "/GoTo3DView", "/Movie", "/Sound", "/Rendition", "/RichMediaExecute"),
    *("/SubmitForm", "/ResetForm", "/ImportData"),
)
_SCRIPT_KEYS = ("/JS", "/JavaScript", "/AA")
# A place of the machine that made the file: the build's own base address, a file: address, or an absolute path
# (POSIX with three parts, or two below a home; Windows drive; UNC share).
_NAMES_A_FOLDER = re.compile(
    r"""(?ix)
    kit\.invalid
    | \bfile:/
    | (?<![^\s"'(<=>\[]) / (?:home|users|root|tmp|var|private|mnt|media|srv|opt|volumes) / [\w.@+~-]+
    | (?<![^\s"'(<=>\[]) / (?:[\w.@+~-]+/){2,} [\w.@+~-]+
    | (?<![a-z0-9]) [a-z]:\\ [^\s\\/:*?"<>|]
    | (?<!\\) \\\\ [\w.$-]+ \\ [\w.$-]
    """
)
_EXCERPT_LETTERS = 80


@dataclass(slots=True)
class ObjectsRead:
    """What has been met so far on the walk over all objects."""

    fonts: list[FontFacts] = field(default_factory=list)
    uri_targets: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    form_fields: int = 0
    folder_names: list[str] = field(default_factory=list)


def read_objects(pdf: pikepdf.Pdf) -> ObjectsRead:
    """Every indirect object once, with what stands inside it, reachable from a page or not."""
    read = ObjectsRead()
    for item in pdf.objects:
        _visit(item, read, 0)
    return read


def carried_facts(read: ObjectsRead) -> CarriedFacts:
    """What the file carries besides its pages, each thing named once."""
    return CarriedFacts(
        attachments=tuple(sorted(set(read.attachments))),
        actions=tuple(sorted(set(read.actions))),
        form_fields=read.form_fields,
        folder_names=tuple(sorted(set(read.folder_names))),
    )


def link_facts(pdf: pikepdf.Pdf, read: ObjectsRead) -> tuple[LinkFacts, ...]:
    """All web addresses that the file leads to, those on pages with their page."""
    on_pages = [
        LinkFacts(number, str(note.A.URI))
        for number, page in enumerate(pdf.pages, 1)
        for note in page.obj.get("/Annots", [])
        if isinstance(note.get("/A"), Dictionary) and "/URI" in note.A
    ]
    elsewhere = set(read.uri_targets) - {link.target for link in on_pages}
    return (*on_pages, *(LinkFacts(0, target) for target in sorted(elsewhere)))


def _visit(item: object, read: ObjectsRead, depth: int) -> None:
    if depth > _MAX_NESTING:
        raise RecursionError(f"an object of the PDF is nested deeper than {_MAX_NESTING} levels")
    if isinstance(item, String):
        _read_text(str(item), read)
    elif isinstance(item, Array):
        for value in item:
            _visit_direct(value, read, depth)
    elif isinstance(item, Stream | Dictionary):
        entries = item.stream_dict if isinstance(item, Stream) else item
        _read_entries(entries, read)
        if isinstance(item, Stream) and entries.get("/Subtype") == Name.XML:
            _read_text(item.read_bytes().decode("utf-8", "replace"), read)
        for value in entries.values():
            _visit_direct(value, read, depth)


def _visit_direct(value: object, read: ObjectsRead, depth: int) -> None:
    """Follow what stands in place; what is only pointed at is visited as an object of its own."""
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        _visit(value, read, depth + 1)


def _read_entries(entries: Dictionary, read: ObjectsRead) -> None:
    if is_font(entries):
        read.fonts.append(read_font(entries))
    if "/URI" in entries and entries.get("/S") == Name.URI:
        read.uri_targets.append(str(entries.URI))
    read.attachments.extend(_attachments(entries))
    read.actions.extend(_actions(entries))
    is_field = entries.get("/Subtype") == Name.Widget or "/FT" in entries
    read.form_fields += is_field or "/XFA" in entries


def _attachments(entries: Dictionary) -> Iterator[str]:
    if "/EF" in entries:
        yield str(entries.get("/UF", entries.get("/F", "unnamed")))
    if entries.get("/Subtype") in (Name.FileAttachment, Name.RichMedia, Name.Movie, Name.Sound, Name.Screen):
        yield f"annotation {entries.Subtype}"


def _actions(entries: Dictionary) -> Iterator[str]:
    yield from (key.removeprefix("/") for key in _SCRIPT_KEYS if key in entries)
    if str(entries.get("/S", "")) in _ACTION_TYPES:
        yield str(entries.S).removeprefix("/")


def _read_text(text: str, read: ObjectsRead) -> None:
    for match in _NAMES_A_FOLDER.finditer(text):
        start = match.start()
        read.folder_names.append(text[start : start + _EXCERPT_LETTERS].partition("\n")[0])
