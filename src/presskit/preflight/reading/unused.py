"""What lies in a PDF and is used by nothing: what an editor took off a page and left in the file."""

import re
from collections.abc import Iterable, Iterator, Mapping

import pikepdf
from pikepdf import Dictionary, Stream

from presskit.preflight.reading.pdf_words import as_text

_REFERENCE = re.compile(rb"(\d+) (\d+) R\b")
_ROOTS = ("/Root", "/Info", "/Encrypt")
# Streams that make the file itself, and no one's content.
_FRAME_TYPES = ("/ObjStm", "/XRef")

_NAMED_BY_TYPE = {"/Page": "a page", "/Annot": "a note", "/EmbeddedFile": "an attached file"}
_NAMED_BY_SUBTYPE = {"/Image": "a picture", "/Form": "a drawing", "/XML": "data about the document"}

ObjectId = tuple[int, int]


def read_unused(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """What each object is that holds pages, text or pictures and cannot be reached from the document."""
    objects = {item.objgen: item for item in pdf.objects if isinstance(item, Stream | Dictionary)}
    written = {key: _as_written(item) for key, item in objects.items()}
    roots = {pdf.trailer[key].objgen for key in _ROOTS if key in pdf.trailer}
    reached = _reached(roots, _all_written(pdf, written))
    return tuple(sorted(sort for key, item in objects.items() if key not in reached and (sort := _sort(item))))


def _as_written(item: Stream | Dictionary) -> bytes:
    entries = item.stream_dict if isinstance(item, Stream) else item
    return entries.unparse(resolved=True)


def _all_written(pdf: pikepdf.Pdf, written: Mapping[ObjectId, bytes]) -> dict[ObjectId, bytes]:
    """With the arrays, which hold references too."""
    others = {
        item.objgen: item.unparse(resolved=True)
        for item in pdf.objects
        if isinstance(item, pikepdf.Object) and item.objgen not in written
    }
    return {**written, **others}


def _references(written: bytes) -> Iterator[ObjectId]:
    return ((int(number), int(generation)) for number, generation in _REFERENCE.findall(written))


def _reached(first: Iterable[ObjectId], written: Mapping[ObjectId, bytes]) -> set[ObjectId]:
    reached: set[ObjectId] = set()
    waiting = list(first)
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += _references(written.get(key, b""))
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
