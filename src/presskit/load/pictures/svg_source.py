"""The file of a drawing read as a tree: its document type told apart, its own short names written out."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it comes without types

from presskit.load.limits import MAX_SVG_BYTES

SVG_NAMESPACE = "{http://www.w3.org/2000/svg}"

# What may stand before the document type: a byte order mark, the XML declaration, remarks and notes to programs.
_BEFORE = re.compile(rb"\s+|\xef\xbb\xbf|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+(?:\w+:)?svg\b(?:[^\[<>\"']|\"[^\"]*\"|'[^']*')*", re.IGNORECASE)
# Illustrator names the addresses of its namespaces; a name for a name, for markup or for another file is refused.
_ENTITY = re.compile(rb"<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:\"([^\"<&%]*)\"|'([^'<&%]*)')\s*>")
_OTHER_DECLARATION = re.compile(rb"\s+|<!--.*?-->|<!(?:ATTLIST|ELEMENT|NOTATION)\b[^<>\[\]]*>", re.DOTALL)
_CALLED = re.compile(rb"&([A-Za-z_][\w.-]*);")
_WRITTEN_OUT = ((b'"', b"&quot;"), (b"'", b"&apos;"), (b">", b"&gt;"))


class NotPlain(ValueError):
    """The file is no drawing, or cannot be read without risk; says why."""


def read_drawing(data: bytes) -> Element:
    """The root of the drawing.

    Raises:
        NotPlain: it is no SVG file, or defines more than plain names for texts.
    """
    try:
        root: Element = fromstring(_without_document_type(data), forbid_dtd=True)
    except (ParseError, ValueError, LookupError) as fault:  # what defusedxml refuses is a ValueError
        raise NotPlain(str(fault) if isinstance(fault, NotPlain) else "is no plain SVG file") from fault
    if root.tag != f"{SVG_NAMESPACE}svg":
        raise NotPlain("is no SVG file, or lacks the namespace of SVG")
    return root


def _without_document_type(data: bytes) -> bytes:
    """The file without its document type; the names that this gives to texts are written out."""
    start = _end_of(_BEFORE, data, 0)
    doctype = _DOCTYPE.match(data, start)
    if doctype is None:
        return data
    entities: Mapping[bytes, bytes] = {}
    at = doctype.end()
    if data[at : at + 1] == b"[":
        at, entities = _entities(data, at + 1)
        at = _end_of(re.compile(rb"\s+"), data, at)
    if data[at : at + 1] != b">":
        raise NotPlain("defines entities that are more than plain text")
    return data[:start] + _spelled_out(data[at + 1 :], entities)


def _entities(data: bytes, at: int) -> tuple[int, Mapping[bytes, bytes]]:
    """The place behind the definitions, and the text of each name."""
    entities: dict[bytes, bytes] = {}
    while True:
        at = _end_of(_OTHER_DECLARATION, data, at)
        entity = _ENTITY.match(data, at)
        if entity is None:
            break
        text = entity[2] if entity[2] is not None else entity[3]
        for written, escaped in _WRITTEN_OUT:
            text = text.replace(written, escaped)
        entities.setdefault(entity[1], text)  # the first one counts (XML 1.0, 4.2)
        at = entity.end()
    if data[at : at + 1] != b"]":
        raise NotPlain("defines entities that are more than plain text")
    return at + 1, entities


def _spelled_out(body: bytes, entities: Mapping[bytes, bytes]) -> bytes:
    called = [entities[name] for name in _CALLED.findall(body) if name in entities]
    if len(body) + sum(map(len, called)) > MAX_SVG_BYTES:
        raise NotPlain("grows beyond measure by its own entities")
    return _CALLED.sub(lambda match: entities.get(match[1], match[0]), body)


def _end_of(pattern: re.Pattern[bytes], data: bytes, at: int) -> int:
    while match := pattern.match(data, at):
        at = match.end()
    return at
