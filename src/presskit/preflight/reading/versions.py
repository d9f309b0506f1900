"""What earlier versions of a file show or name that its last one does not, where it was saved into itself."""

import io
import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Stream

from presskit.rules.pdf_entries import as_text, words

CLOSING = re.compile(rb"startxref\s{1,20}\d{1,20}\s{1,20}%%EOF")
"""What is added each time a PDF is saved into itself, behind a table (ISO 32000-1, 7.5.6)."""
_MOST_VERSIONS = 20
# Streams that make the file, or describe it; what a reader sees is in the others.
_UNSEEN = ("/Metadata", "/XRef", "/ObjStm")
_WORDS = ("/Contents", "/RC", "/V")
_PEOPLE = ("/Author", "/Company", "/Manager")


def lost_since(pdf: pikepdf.Pdf, data: bytes) -> tuple[str, ...]:
    """What was changed or taken out of pages, notes and properties; each sort once.

    Of more than 20 versions the others are taken to have lost something: nobody saves so often and changes nothing.
    """
    ends = [closing.end() for closing in CLOSING.finditer(data)][:-1]
    if len(ends) > _MOST_VERSIONS:
        return ("more versions than are compared",)
    lost: set[str] = set()
    for end in ends:
        lost.update(_lost_in(pdf, data[:end]))
    return tuple(sorted(lost))


def _lost_in(pdf: pikepdf.Pdf, earlier: bytes) -> Iterator[str]:
    try:
        with pikepdf.open(io.BytesIO(earlier)) as old:
            for item in old.objects:
                yield from _lost(item, pdf.get_object(item.objgen)) if isinstance(item, Stream | Dictionary) else ()
            for key in _PEOPLE:
                if words(old.docinfo.get(key)) not in ("", words(pdf.docinfo.get(key))):
                    yield "other names of people"
    except (pikepdf.PdfError, pikepdf.PasswordError):  # the first part of a file for the web is none of its own
        return


def _lost(old: Stream | Dictionary, new: pikepdf.Object) -> Iterator[str]:
    if isinstance(old, Stream):
        kind = as_text(old.stream_dict.get("/Type"))
        if kind not in _UNSEEN and not (isinstance(new, Stream) and old.read_raw_bytes() == new.read_raw_bytes()):
            yield "other pictures" if as_text(old.stream_dict.get("/Subtype")) == "/Image" else "other contents"
        return
    now = new if isinstance(new, Dictionary) else Dictionary()
    if any(words(old.get(key)) not in ("", words(now.get(key))) for key in _WORDS):
        yield "other words of notes or fields"
