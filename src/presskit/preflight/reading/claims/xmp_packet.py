"""What the XMP packet breaks: properties against their schemas, schemas it brings, how it names its standard."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # it comes without types
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.reading.claims.xmp_schemas import KNOWN_SCHEMAS

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LIST_NAMES = {"S": f"{_RDF}Seq", "B": f"{_RDF}Bag", "A": f"{_RDF}Alt", "L": f"{_RDF}Alt"}
_LISTS = frozenset(_LIST_NAMES.values())
_RESOURCE, _LANGUAGE = f"{_RDF}parseType", "{http://www.w3.org/XML/1998/namespace}lang"
_IN_LANGUAGES = "L"
_SIMPLE: Mapping[str, re.Pattern[str]] = {
    "t": re.compile(r"(?s).*"),
    "b": re.compile("True|False"),
    "i": re.compile(r"[+-]?\d+"),
    "r": re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)"),
    "q": re.compile(r"[+-]?\d+/[+-]?\d+"),
    "d": re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?"),
    "g": re.compile(r"\d+,\d+(?:,\d+|\.\d+)?[NSEW]"),
}
_ARCHIVE = "http://www.aiim.org/pdfa/ns/id/"
_ACCESS = "http://www.aiim.org/pdfua/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
# ISO 19005-2, 6.6.2.3.3: the tables of what a schema of one's own says of itself, and by which prefix.
_DESCRIBED = "http://www.aiim.org/pdfa/ns/{}#"
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "schema": ("namespaceURI", "prefix", "schema"),
    "property": ("category", "description", "name", "valueType"),
    "type": ("description", "namespaceURI", "prefix", "type"),
    "field": ("description", "name", "valueType"),
}
_PREFIXES = {
    _ARCHIVE: "pdfaid",
    _ACCESS: "pdfuaid",
    _EXTENSION: "pdfaExtension",
    **{_DESCRIBED.format(f"{name}#"[:-1]): f"pdfa{name.title()}" for name in _NEEDED},
}
_NAMESPACE = re.compile(r"""xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']""")
_HEAD = re.compile(r"<\?xpacket[^>]*?\s(?:bytes|encoding)\s*=")
_MOST_PARTS = 2000  # schemas that describe one another without end are read no further
_PART, _LEVEL = re.compile("[1-4]"), {"1": "AB", "2": "ABU", "3": "ABU"}
# Namespaces of the language itself, which hold no property.
_NO_SCHEMA = ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/XML/1998/namespace", _EXTENSION)


def breaches_of_packet(text: str) -> Iterator[Breach]:
    """What the packet breaks; one that cannot be read is told elsewhere."""
    if _HEAD.search(text):
        yield Breach(Rule.XMP_HEAD)
    if any(_PREFIXES.get(space, prefix) != prefix for prefix, space in _NAMESPACE.findall(text)):
        yield Breach(Rule.IDENTIFICATION if _wrong_prefix_names(text) else Rule.XMP_SCHEMA)
    try:
        root = fromstring(text.strip("\ufeff\0 \r\n\t"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        return
    descriptions = list(root.iter(f"{_RDF}Description"))
    top = [each for rdf in root.iter(f"{_RDF}RDF") for each in rdf]
    own = dict(_own_schemas(root))
    for name, value in (found for each in top for found in _properties(each)):
        yield from _judged(name, value, own)
    yield from _descriptions_in_part(root, descriptions)
    yield from _identification(top)


def _wrong_prefix_names(text: str) -> bool:
    return any(
        _PREFIXES.get(space, prefix) != prefix
        for prefix, space in _NAMESPACE.findall(text)
        if space in (_ARCHIVE, _ACCESS)
    )


def _properties(description: Element) -> Iterator[tuple[str, Element | str]]:
    """What the description says, as elements or, in short, as attributes."""
    yield from ((name, value) for name, value in description.attrib.items() if name.startswith("{"))
    yield from ((child.tag, child) for child in description)


def _parted(name: str) -> tuple[str, str]:
    space, _, local = name.removeprefix("{").partition("}")
    return space, local


def _judged(name: str, value: Element | str, own: Mapping[str, frozenset[str]]) -> Iterator[Breach]:
    space, local = _parted(name)
    if space in _NO_SCHEMA or local in own.get(space, ()):
        return
    kind = KNOWN_SCHEMAS.get(space, {}).get(local)
    if kind is None:
        yield Breach(Rule.XMP_UNDEFINED, local)
    elif not _is_of_kind(value, kind):
        yield Breach(Rule.XMP_VALUE, local)


def _is_of_kind(value: Element | str, kind: str) -> bool:
    if isinstance(value, str):
        return kind in _SIMPLE and _SIMPLE[kind].fullmatch(value) is not None
    if kind[0] in _LIST_NAMES:
        return _is_list(value, kind)
    if kind == "x":
        is_list = any(child.tag in _LISTS for child in value)
        return not is_list and (len(value) > 0 or value.get(_RESOURCE) == "Resource" or _has_fields(value))
    qualified = value.find(f".//{_RDF}value")  # a value with remarks on it, such as whose number it is
    if qualified is not None:
        return _is_of_kind(qualified, kind)
    plain = len(value) == 0 and value.get(_RESOURCE) is None
    said = value.get(f"{_RDF}resource") or value.text or ""
    return plain and _SIMPLE[kind].fullmatch(said.strip()) is not None


def _is_list(value: Element, kind: str) -> bool:
    if len(value) != 1 or value[0].tag != _LIST_NAMES[kind[0]]:
        return False
    if kind == _IN_LANGUAGES:
        return all(each.get(_LANGUAGE) for each in value[0])
    return not kind[1:] or all(_is_of_kind(each, kind[1:]) for each in value[0])


def _has_fields(value: Element) -> bool:
    """Whether its fields stand in it as attributes, or it is told by another one's name."""
    return any(_parted(name)[0] != "http://www.w3.org/XML/1998/namespace" for name in value.attrib)


def _own_schemas(root: Element) -> Iterator[tuple[str, frozenset[str]]]:
    """The namespaces that the packet describes itself, with their properties."""
    schema, own_property = _DESCRIBED.format("schema"), _DESCRIBED.format("property")
    for holder in root.iter():
        space = _said(holder, f"{{{schema}}}namespaceURI")
        if space:
            parts = list(islice(holder.iter(), _MOST_PARTS))
            names = {_said(each, f"{{{own_property}}}name") for each in parts}
            yield space, frozenset(filter(None, names))


def _said(holder: Element, name: str) -> str:
    child = holder.find(name)
    return (holder.get(name) or (child.text if child is not None else "") or "").strip()


def _descriptions_in_part(root: Element, _descriptions: list[Element]) -> Iterator[Breach]:
    for table, needed in _NEEDED.items():
        space = _DESCRIBED.format(table)
        for holder in root.iter():
            said = {local for name, _value in _properties(holder) if (local := _in_space(name, space))}
            lacking = [name for name in needed if name not in said]
            if said and lacking and said.isdisjoint(("Property",)):
                yield Breach(Rule.XMP_SCHEMA, f"{table}: {', '.join(lacking)}")


def _in_space(name: str, space: str) -> str:
    stated, local = _parted(name)
    return local if stated == space else ""


def _identification(top: list[Element]) -> Iterator[Breach]:
    """Whether part and level are there, and are some that exist."""
    said = {
        name: value if isinstance(value, str) else (value.text or "")
        for each in top
        for name, value in _properties(each)
    }
    archive = {_parted(name)[1]: value.strip() for name, value in said.items() if _parted(name)[0] == _ARCHIVE}
    if archive:
        part, level = archive.get("part", ""), archive.get("conformance", "")
        levels = _LEVEL.get(part)
        if not _PART.fullmatch(part) or (levels is not None and (not level or level not in levels)):
            yield Breach(Rule.IDENTIFICATION, f"PDF/A-{part}{level}")
    access = {_parted(name)[1]: value.strip() for name, value in said.items() if _parted(name)[0] == _ACCESS}
    if access and access.get("part") not in ("1", "2"):
        yield Breach(Rule.IDENTIFICATION, f"PDF/UA-{access.get('part', '')}")
