"""What the file says of itself: one XMP packet and the Info dictionary, written anew and saying the same.

No clock is read and no program but ours is named; the dates are the kit's.
"""

import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, String

from presskit import __version__
from presskit.model.edition import Edition
from presskit.model.piece import ComposedPiece

PRODUCER = f"presskit {__version__}"
PDF_X = "PDF/X-4"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}


@dataclass(frozen=True, slots=True)
class SchemaProperty:
    """A property that PDF/A does not know itself and therefore wants described (ISO 19005-2, 6.6.2.3)."""

    schema: str
    name: str
    value_type: str
    description: str


UA_PART = SchemaProperty("PDF/UA identification schema", "pdfuaid:part", "Integer", "Part of ISO 14289 that is met")
X_VERSION = SchemaProperty(
    "PDF/X identification schema", "pdfxid:GTS_PDFXVersion", "Text", "PDF/X standard that is met"
)
TRAPPED = SchemaProperty("Adobe PDF schema", "pdf:Trapped", "Text", "Whether the plates have been trapped")


def write_metadata(pdf: pikepdf.Pdf, composed: ComposedPiece, made_of: Iterable[bytes]) -> None:
    """Write title, author, language, dates and claims into the packet, the Info dictionary and the catalogue.

    `made_of` are the files that its pages were taken from.
    """
    packet = _packet(composed, _document_id(composed, made_of))
    pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
    moment = String(f"D:{composed.date:%Y%m%d}000000Z")
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(composed.title),
            Author=String(composed.author),
            Producer=String(PRODUCER),
            CreationDate=moment,
            ModDate=moment,
        )
    )
    if composed.edition is Edition.PRINT:
        pdf.trailer.Info.Trapped = Name("/False")
    pdf.Root.Lang = String(composed.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _document_id(composed: ComposedPiece, made_of: Iterable[bytes]) -> uuid.UUID:
    """The same for the same pages and print specification; a random one would change every build."""
    parts = (*made_of, repr(composed.print_spec).encode())
    return uuid.UUID(bytes=hashlib.sha256(b"".join(parts)).digest()[:16], version=5)


def _packet(composed: ComposedPiece, document_id: uuid.UUID) -> str:
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    described = (UA_PART, X_VERSION, TRAPPED) if composed.edition is Edition.PRINT else (UA_PART,)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {names}>\n'
        f"{_plain_properties(composed, document_id)}{_dublin_core(composed)}{schema_descriptions(described)}"
        '</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )


def _plain_properties(composed: ComposedPiece, document_id: uuid.UUID) -> str:
    moment = f"{composed.date:%Y-%m-%d}T00:00:00Z"
    properties = {
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
        "pdfuaid:part": "1",
        "xmp:CreateDate": moment,
        "xmp:ModifyDate": moment,
        "xmp:MetadataDate": moment,
        "xmpMM:DocumentID": f"uuid:{document_id}",
        "pdf:Producer": PRODUCER,
        "dc:format": "application/pdf",
    }
    if composed.edition is Edition.PRINT:
        properties |= {
            "pdfxid:GTS_PDFXVersion": PDF_X,
            "pdf:Trapped": "False",
            "xmpMM:VersionID": "1",
            "xmpMM:RenditionClass": "default",
        }
    return "".join(f"<{name}>{escape(value)}</{name}>\n" for name, value in properties.items())


def _dublin_core(composed: ComposedPiece) -> str:
    languages = dict.fromkeys(composed.languages or (composed.language,))
    titles = {"x-default": composed.title, **dict(zip(composed.languages, composed.side_titles, strict=True))}
    in_each = "".join(f'<rdf:li xml:lang="{code}">{escape(title)}</rdf:li>' for code, title in titles.items())
    listed = "".join(f"<rdf:li>{escape(code)}</rdf:li>" for code in languages)
    return (
        f"<dc:title><rdf:Alt>{in_each}</rdf:Alt></dc:title>\n"
        f"<dc:creator><rdf:Seq><rdf:li>{escape(composed.author)}</rdf:li></rdf:Seq></dc:creator>\n"
        f"<dc:language><rdf:Bag>{listed}</rdf:Bag></dc:language>\n"
    )


def schema_descriptions(properties: Iterable[SchemaProperty]) -> str:
    """The part of a packet that describes these properties to PDF/A."""
    schemas = "".join(map(_description, properties))
    return f"<pdfaExtension:schemas><rdf:Bag>\n{schemas}</rdf:Bag></pdfaExtension:schemas>\n"


def _description(described: SchemaProperty) -> str:
    prefix, name = described.name.split(":")
    return f"""<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>{described.schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{NAMESPACES[prefix]}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>{described.value_type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>{described.description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>
"""
