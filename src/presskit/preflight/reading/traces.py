"""What the dictionaries and streams of a PDF say beside its pages, noted while all objects are walked through."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, PdfError, Stream, String

from presskit.preflight.facts.traces import FontStamp, Traces
from presskit.rules.names_in_programs import device_names, font_modified_s, licensees
from presskit.rules.pdf_entries import as_text

_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_SIGNED = ("/Name", "/Location", "/Reason", "/ContactInfo")
_TAG_TEXTS = ("/Alt", "/ActualText", "/E", "/T")
_TELLING_KEYS = frozenset(
    (*_FONT_FILES, *_SIGNED, *_TAG_TEXTS, "/O", "/Author", "/ByteRange", "/Metadata", "/SpiderInfo", "/SI")
)
_SUBSET_TAG = re.compile(r"^/?(?:[A-Z]{6}\+)?")
_PARTS = {"/Page": "a page", "/Font": "a font", "/FontDescriptor": "a font", "/OCG": "a layer", "/Annot": "a note"}
# Keys that a program or a person may give a mark (ISO 32000-1, 14.6.2) and that the standard knows.
_KNOWN_OF_MARKS = frozenset(
    ("/MCID", "/Lang", "/ActualText", "/Alt", "/E", "/Type", "/Subtype", "/BBox", "/Attached", "/Placement")
)
_LINE_COMMENT = re.compile(rb"^[ \t]*%(?!!|%EOF|PDF-)[^\r\n]{4,400}", re.MULTILINE)
_STREAM = re.compile(rb"\bstream\r?\n")
_END_OF_STREAM = b"endstream"


@dataclass(slots=True)
class TracesRead:
    """What has been met so far."""

    strings: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    captures: list[str] = field(default_factory=list)
    described: list[str] = field(default_factory=list)
    devices: list[str] = field(default_factory=list)
    licensees: list[str] = field(default_factory=list)
    font_stamps: list[FontStamp] = field(default_factory=list)
    tag_data: list[str] = field(default_factory=list)
    tag_words: list[str] = field(default_factory=list)

    def facts(self, mark_data: tuple[str, ...]) -> Traces:
        """Each thing once."""
        return Traces(
            strings=tuple(dict.fromkeys(self.strings)),
            people=_once(self.people),
            signatures=_once(self.signatures),
            captures=_once(self.captures),
            described=_once(self.described),
            devices=_once(self.devices),
            licensees=_once(self.licensees),
            font_stamps=tuple(dict.fromkeys(self.font_stamps)),
            tag_data=_once(self.tag_data),
            tag_words=_once(self.tag_words),
            mark_data=mark_data,
        )


def _once(texts: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(texts)))


def note_traces(entries: Dictionary, keys: Set[str], read: TracesRead) -> None:
    """Take in what this dictionary, with these keys, says; nearly all say nothing."""
    if _TELLING_KEYS.isdisjoint(keys):
        return
    _note_people(entries, read)
    _note_parts(entries, read)
    _note_tags(entries, read)
    for key in _FONT_FILES:
        if isinstance(program := entries.get(key), Stream):
            _note_font(entries, program, read)


def note_profile(stream: Stream, read: TracesRead) -> None:
    """Take in whose display or camera this is the colour profile of, if it is one."""
    if "/N" in stream.stream_dict and "/FunctionType" not in stream.stream_dict and "/Type" not in stream.stream_dict:
        read.devices += [named.name for named in device_names(stream.read_bytes())]


def _note_people(entries: Dictionary, read: TracesRead) -> None:
    is_note = "/Rect" in entries and entries.get("/Subtype") not in (None, Name.Widget)
    if is_note and isinstance(entries.get("/T"), String):
        read.people.append(as_text(entries.T))
    if isinstance(entries.get("/Author"), String):
        read.people.append(as_text(entries.Author))
    if entries.get("/Type") in (Name.Sig, Name.DocTimeStamp) or "/ByteRange" in entries:
        read.signatures.append(", ".join(as_text(entries[key]) for key in _SIGNED if key in entries))


def _note_parts(entries: Dictionary, read: TracesRead) -> None:
    """Parts that are described, and those that come from web pages (ISO 32000-1, 14.10)."""
    kind = as_text(entries.get("/Type"))
    is_other_part = kind != "/Catalog" and entries.get("/Subtype") != Name.Image
    if isinstance(entries.get("/Metadata"), Stream) and is_other_part:
        read.described.append(_PARTS.get(kind, "a drawing" if entries.get("/Subtype") == Name.Form else "a part"))
    if "/SpiderInfo" in entries or kind == "/SpiderContentSet":
        read.captures.append("the web pages that it was made from")


def _note_tags(entries: Dictionary, read: TracesRead) -> None:
    if entries.get("/O") == Name.UserProperties:
        read.tag_data.extend(_user_properties(entries.get("/P")))
    if entries.get("/Type") == Name.StructElem and _is_empty(entries.get("/K")):
        texts = [as_text(entries.get(key)).strip() for key in _TAG_TEXTS]
        read.tag_words.extend(text for text in texts if text)


def _user_properties(properties: object) -> Iterator[str]:
    for each in properties if isinstance(properties, Array) else ():
        if isinstance(each, Dictionary):
            yield f"{as_text(each.get('/N'))}: {as_text(each.get('/V'))}"


def _is_empty(kids: object) -> bool:
    return kids is None or (isinstance(kids, Array) and len(kids) == 0)


def _note_font(entries: Dictionary, program: Stream, read: TracesRead) -> None:
    try:
        data = program.read_bytes()
    except PdfError:  # a font that cannot be unpacked is another check's matter
        return
    read.licensees += [named.name for named in licensees(data)]
    if modified_s := font_modified_s(data):
        family = _SUBSET_TAG.sub("", as_text(entries.get("/FontName"))).partition("-")[0]
        read.font_stamps.append(FontStamp(family, modified_s))


def comments_between(data: bytes) -> Iterator[str]:
    """The remarks that stand between the objects of a file, where no reader looks."""
    yield from map(_as_remark, _LINE_COMMENT.findall(b"".join(between_streams(data))))


def between_streams(data: bytes) -> Iterator[bytes]:
    """The file without what its streams hold; behind one that never ends there is nothing."""
    start = 0
    while opening := _STREAM.search(data, start):
        yield data[start : opening.start()]
        end = data.find(_END_OF_STREAM, opening.end())
        if end < 0:
            return
        start = end + len(_END_OF_STREAM)
    yield data[start:]


def comments_within(content: bytes) -> Iterator[str]:
    """The remarks in the content of a page."""
    yield from map(_as_remark, _LINE_COMMENT.findall(content))


def _as_remark(line: bytes) -> str:
    return line.strip(b" \t%").decode("utf-8", "replace")


def mark_texts(tag: str, properties: object) -> Iterator[str]:
    """What a program has written to a mark in the content, besides what the standard gives a meaning."""
    if not isinstance(properties, Dictionary) or tag == "/OC":
        return
    for key, value in properties.items():
        if key not in _KNOWN_OF_MARKS and isinstance(value, String):
            yield f"{key.removeprefix('/')}: {as_text(value)}"
