"""The XML of a document as a tree with short names: no document type, no entity, nothing from elsewhere, bounded."""

from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # it comes without types
from defusedxml.ElementTree import DefusedXMLParser  # type: ignore[import-untyped]

from presskit.load.bring.packed import NotReadable
from presskit.load.limits import MAX_DOCUMENT_ELEMENTS, MAX_DOCUMENT_NESTING

_OOXML, _STRICT = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
_OASIS, _MICROSOFT = "urn:oasis:names:tc:opendocument:xmlns:", "http://schemas.microsoft.com/office/word/2010/"
# ISO/IEC 29500 in its two forms, the shapes that Word 2010 added, VML; OpenDocument 1.3.
_SHORT = {
    f"{_OOXML}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OOXML}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OOXML}package/2006/relationships": "rel",
    f"{_OOXML}package/2006/content-types": "ct",
    f"{_OOXML}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OOXML}drawingml/2006/wordprocessingDrawing": "wp",
    f"{_STRICT}drawingml/wordprocessingDrawing": "wp",
    f"{_OOXML}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_OOXML}drawingml/2006/picture": "pic",
    f"{_STRICT}drawingml/picture": "pic",
    f"{_OOXML}drawingml/2006/chart": "c",
    f"{_STRICT}drawingml/chart": "c",
    f"{_OOXML}drawingml/2006/diagram": "dgm",
    f"{_STRICT}drawingml/diagram": "dgm",
    f"{_OOXML}markup-compatibility/2006": "mc",
    f"{_MICROSOFT}wordprocessingShape": "wps",
    f"{_MICROSOFT}wordprocessingGroup": "wpg",
    f"{_MICROSOFT}wordprocessingCanvas": "wpc",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/1999/xlink": "xlink",
    **{f"{_OASIS}{name}:1.0": name for name in ("office", "text", "style", "table", "manifest")},
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}svg-compatible:1.0": "svg",
}


class _ShortNamed(TreeBuilder):
    """Builds the tree, and ends with NotReadable where it grows beyond all measure."""

    def __init__(self) -> None:
        super().__init__()
        self._count = self._depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._count += 1
        self._depth += 1
        if self._count > MAX_DOCUMENT_ELEMENTS:
            raise NotReadable("is longer than any statement")
        if self._depth > MAX_DOCUMENT_NESTING:
            raise NotReadable("is nested deeper than any statement")
        return super().start(_short(tag), {_short(name): value for name, value in attrs.items()})

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(_short(tag))


def _short(name: str) -> str:
    """The name with its namespace's usual letters, such as "w:p"; "?:p" for a namespace that is not known."""
    if not name.startswith("{"):
        return name
    namespace, _, local = name[1:].partition("}")
    return f"{_SHORT.get(namespace, '?')}:{local}"


def read_xml(data: bytes) -> Element:
    """The root; raises NotReadable if it is no XML, or declares what could act or grow."""
    parser = DefusedXMLParser(target=_ShortNamed(), forbid_dtd=True)
    try:
        parser.feed(data)
        root: Element = parser.close()
    except DefusedXmlException as fault:
        raise NotReadable("declares entities or a document type, as no word processor does") from fault
    except (ParseError, LookupError, ValueError) as fault:
        raise (fault if isinstance(fault, NotReadable) else NotReadable("is damaged, or cut off")) from fault
    return root


def below(element: Element | None, path: str) -> Element | None:
    """The first element at this path of short names below another; None if there is none."""
    for name in path.split("/"):
        element = next(iter(all_below(element, name)), None)
    return element


def all_below(element: Element | None, name: str) -> list[Element]:
    """The elements of this short name that stand directly in another."""
    return [] if element is None else [each for each in element if each.tag == name]


def words_in(element: Element, words: str = "w:t", paragraph: str = "w:p") -> str:
    """The words of all such elements below, with a space between paragraphs."""
    parts = []
    for each in element.iter():
        parts += [" "] if each.tag == paragraph else [each.text or ""] if each.tag == words else []
    return " ".join("".join(parts).split())
