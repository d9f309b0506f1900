"""What a PDF carries besides its pages: layers, earlier versions, bytes outside, and what nothing uses."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from presskit.preflight.facts.document import CarriedFacts
from presskit.preflight.reading.annotations import read_notes
from presskit.preflight.reading.objects import ObjectsRead
from presskit.preflight.reading.versions import CLOSING, lost_since
from presskit.rules.pdf_entries import as_text, dictionary_at

_HEADER = b"%PDF-"
_END = b"%%EOF"
_LINEARIZED = b"/Linearized"
_FIRST_BYTES = 2048
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,10}) (\d{1,5}) R\b")
_ROOTS = ("/Root", "/Info", "/Encrypt")
# Streams that make the file itself, and no one's content.
_FRAME_TYPES = ("/ObjStm", "/XRef")
_NAMED_BY_TYPE = {"/Page": "a page", "/Annot": "a note", "/EmbeddedFile": "an attached file"}
_NAMED_BY_SUBTYPE = {"/Image": "a picture", "/Form": "a drawing", "/XML": "data about the document"}
ObjectId = tuple[int, int]


def read_carried(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], read: ObjectsRead, data: bytes) -> CarriedFacts:
    """The facts, each thing named once; `read` is what the walk over all objects has met."""
    layers, hidden_layers = read_layers(pdf)
    frame = read_frame(data)
    return CarriedFacts(
        attachments=tuple(sorted(set(read.attachments))),
        actions=tuple(sorted(set(read.actions))),
        form_fields=read.form_fields,
        folder_names=tuple(sorted(set(read.folder_names))),
        notes=tuple(read_notes(pages)),
        layers=layers,
        hidden_layers=hidden_layers,
        older_versions=frame.older_versions,
        lost_since=lost_since(pdf, data) if frame.older_versions else (),
        bytes_outside=frame.bytes_outside,
        unused=read_unused(pdf),
        thumbnails=read.thumbnails,
        program_data=tuple(sorted(set(read.program_data))),
        traces=tuple(dict.fromkeys(read.traces)),
    )


def read_layers(pdf: pikepdf.Pdf) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of all layers, and of those that a reader or a printer does not show (ISO 32000-1, 8.11.4)."""
    properties = pdf.Root.get("/OCProperties")
    if not isinstance(properties, Dictionary):
        return (), ()
    layers = _layers(properties.get("/OCGs"))
    usual = dictionary_at(properties, "/D")
    all_off = usual.get("/BaseState") == Name.OFF
    off = {layer.objgen for layer in _layers(usual.get("/OFF"))}
    on = {layer.objgen for layer in _layers(usual.get("/ON"))}
    hidden = [
        layer for layer in layers if layer.objgen in off or (all_off and layer.objgen not in on) or _is_limited(layer)
    ]
    return tuple(map(_name, layers)), tuple(map(_name, hidden))


def _layers(array: object) -> list[Dictionary]:
    return [layer for layer in array if isinstance(layer, Dictionary)] if isinstance(array, Array) else []


def _is_limited(layer: Dictionary) -> bool:
    """Whether it says of itself that it is not viewed, or not printed."""
    usage = dictionary_at(layer, "/Usage")
    return any(dictionary_at(usage, key).get(f"{key}State") == Name.OFF for key in ("/View", "/Print"))


def _name(layer: Dictionary) -> str:
    return as_text(layer.get("/Name"), "unnamed")


@dataclass(frozen=True, slots=True)
class Frame:
    """How many versions were saved before the last one, and how many bytes belong to none."""

    older_versions: int
    bytes_outside: int


def read_frame(data: bytes) -> Frame:
    """The frame of a PDF; a file made for fast viewing in a browser closes twice in one version."""
    closings = len(CLOSING.findall(data)) - (_LINEARIZED in data[:_FIRST_BYTES])
    before = max(data.find(_HEADER), 0)
    end = data.rfind(_END)
    after = len(data[end + len(_END) :].strip(b"\0\t\n\r ")) if end >= 0 else 0
    return Frame(max(closings - 1, 0), before + after)


def read_unused(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """What each object is that holds pages, text or pictures and cannot be reached from the document."""
    objects: dict[ObjectId, Stream | Dictionary] = {}
    pointing: dict[ObjectId, tuple[ObjectId, ...]] = {}
    for item in pdf.objects:
        if isinstance(item, pikepdf.Object):
            pointing[item.objgen] = _references(item)
        if isinstance(item, Stream | Dictionary):
            objects[item.objgen] = item
    reached = _reached((pdf.trailer[key].objgen for key in _ROOTS if key in pdf.trailer), pointing)
    return tuple(sorted(sort for key, item in objects.items() if key not in reached and (sort := _sort(item))))


def _references(item: pikepdf.Object) -> tuple[ObjectId, ...]:
    """The objects that this one points at, each once."""
    entries = item.stream_dict if isinstance(item, Stream) else item
    found = _REFERENCE.findall(entries.unparse(resolved=True))
    return tuple(dict.fromkeys((int(number), int(generation)) for number, generation in found))


def _reached(first: Iterable[ObjectId], pointing: Mapping[ObjectId, Sequence[ObjectId]]) -> set[ObjectId]:
    reached: set[ObjectId] = set()
    waiting = list(first)
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += pointing.get(key, ())
    return reached


def _sort(item: Stream | Dictionary) -> str:
    """What a person would call it; nothing for an object that tells nothing."""
    entries = item.stream_dict if isinstance(item, Stream) else item
    kind, subtype = as_text(entries.get("/Type")), as_text(entries.get("/Subtype"))
    named = _NAMED_BY_TYPE.get(kind, "")
    if named or not isinstance(item, Stream) or kind in _FRAME_TYPES:
        return named
    named = _NAMED_BY_SUBTYPE.get(subtype, "")
    return named or ("words or a drawing" if not kind and _draws(item) else "")


def _draws(item: Stream) -> bool:
    """Whether a stream without a type is the content of a page."""
    try:
        return re.search(rb"\b(?:BT|Tj|TJ|re|Do)\b", item.read_bytes()) is not None
    except pikepdf.PdfError:
        return False
