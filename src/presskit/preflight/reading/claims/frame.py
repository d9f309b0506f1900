"""What the frame of the file breaks: its first bytes, its trailer, and where its objects begin and end."""

import re
from collections.abc import Iterable, Iterator, Mapping

import pikepdf
from pikepdf import Array, String

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.reading.traces import between_streams

_HEADER = re.compile(rb"%PDF-1\.[0-7](?:\r\n|\r|\n)(%[\x80-\xff]{4})?")
# ISO 32000-1, 14.4: one identifier of the document, and one of this version of it.
_IDENTIFIERS = 2
_WARNED: Mapping[str, Rule] = {
    "stream keyword": Rule.STREAM_BOUNDS,
    "endstream": Rule.STREAM_BOUNDS,
    "stream length": Rule.STREAM_BOUNDS,
}
# ISO 19005-2, 6.1.9: number, number and word with one space between, on a line of their own, as the word at the end.
_BEGINNING = re.compile(rb"(?<![0-9])[0-9]{1,10}(\s{1,9})[0-9]{1,5}(\s{1,9})obj(?![a-z])")
_NO_END = re.compile(rb"[^\r\n]endobj|endobj[^\r\n]")
_TABLE = re.compile(rb"(?<![a-z])xref(?!\r?\n?[0-9])")
_LINE_ENDS = b"\r\n"


def breaches_of_frame(pdf: pikepdf.Pdf, data: bytes, warnings: Iterable[str]) -> Iterator[Breach]:
    """What the bytes around the objects break; the library has told of some with its warnings."""
    header = _HEADER.match(data)
    if header is None:
        yield Breach(Rule.HEADER)
    elif header[1] is None:
        yield Breach(Rule.HEADER_MARK)
    identifiers = pdf.trailer.get("/ID")
    parts = list(identifiers) if isinstance(identifiers, Array) else []
    if len(parts) != _IDENTIFIERS or not all(isinstance(part, String) and bytes(part) for part in parts):
        yield Breach(Rule.NO_IDENTIFIER)
    if pdf.is_encrypted:
        yield Breach(Rule.ENCRYPTED)
        if not pdf.allow.accessibility:
            yield Breach(Rule.CLOSED_TO_READERS)
    for warning in warnings:
        yield from (Breach(rule) for words, rule in _WARNED.items() if words in warning)
    yield from _object_bounds(data)


def _object_bounds(data: bytes) -> Iterator[Breach]:
    for part in between_streams(data):
        if _NO_END.search(part) or any(_is_crooked(part, beginning) for beginning in _BEGINNING.finditer(part)):
            yield Breach(Rule.OBJECT_BOUNDS)
            return
    if any(_TABLE.search(part) for part in between_streams(data)):
        yield Breach(Rule.TABLE_SHAPE)


def _is_crooked(part: bytes, beginning: re.Match[bytes]) -> bool:
    before = part[beginning.start() - 1 : beginning.start()] if beginning.start() else b"\n"
    after = part[beginning.end() : beginning.end() + 1] or b"\n"
    return beginning[1] != b" " or beginning[2] != b" " or before not in _LINE_ENDS or after not in _LINE_ENDS
