"""What a sheet says of itself: a title that names the layout, the source's author and dates, and honest claims.

A sheet has no tags, so it is neither PDF/UA nor PDF/A level A. PDF/X-4 (ISO 15930-7) stays where the source says it
and has its output intent: what PDF/X asks of colours and fonts lies in the pages, which are drawn as they were.
"""

import hashlib
import uuid
from dataclasses import dataclass
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, String

from presskit.model.sheet import ImpositionPlan
from presskit.prepress.metadata import PDF_X, PRODUCER
from presskit.rules.pdf_entries import as_text, dictionaries_at, words

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}
_XMP_KEYS = ("dc:title", "dc:creator", "xmp:CreateDate", "xmp:ModifyDate", "pdfxid:GTS_PDFXVersion")
_INFO_KEYS = ("/Author", "/CreationDate", "/ModDate", "/Trapped")


@dataclass(frozen=True, slots=True)
class SourceMetadata:
    """What the source says of itself, as far as a sheet repeats it; what it does not say is empty."""

    title: str
    xmp: dict[str, str]
    claims: tuple[str, ...]


def read_metadata(pdf: pikepdf.Pdf) -> SourceMetadata:
    """Title, author, dates and claims; a packet that cannot be read is no better than none."""
    try:
        packet = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True)
        xmp = {key: _words(packet.get(key)) for key in _XMP_KEYS}
    except (SyntaxError, ValueError, pikepdf.PdfError):  # no XML, no XMP, no stream
        xmp = dict.fromkeys(_XMP_KEYS, "")
    title = xmp["dc:title"] or words(pdf.docinfo.get("/Title"))
    says_x4 = xmp["pdfxid:GTS_PDFXVersion"] == PDF_X
    return SourceMetadata(title, xmp, (PDF_X,) if says_x4 and _has_print_intent(pdf) else ())


def sheet_title(source: SourceMetadata, layout_name: str) -> str:
    """The source's title with the layout, as in "Open day, 4-up on A4"."""
    return ", ".join(filter(None, (source.title, layout_name)))


def write_metadata(
    sheets: pikepdf.Pdf, source: pikepdf.Pdf, said: SourceMetadata, title: str, document_id: uuid.UUID
) -> None:
    """Write the packet and the Info dictionary, saying the same."""
    info = {key: source.docinfo[key] for key in _INFO_KEYS if isinstance(source.docinfo.get(key), String | Name)}
    sheets.trailer.Info = sheets.make_indirect(
        Dictionary({**info, "/Title": String(title), "/Producer": String(PRODUCER)})
    )
    sheets.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    packet = _packet(said, title, as_text(info.get("/Trapped")).lstrip("/"), document_id)
    sheets.Root.Metadata = sheets.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)


def document_id(data: bytes, plan: ImpositionPlan) -> uuid.UUID:
    """The same for the same file on the same sheet."""
    digest = hashlib.sha256(data + repr(plan).encode()).digest()
    return uuid.UUID(bytes=digest[:16], version=5)


def _packet(said: SourceMetadata, title: str, trapped: str, identifier: uuid.UUID) -> str:
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
    properties = {
        "xmp:CreateDate": said.xmp["xmp:CreateDate"],
        "xmp:ModifyDate": said.xmp["xmp:ModifyDate"],
        "xmp:MetadataDate": said.xmp["xmp:ModifyDate"],
        "xmpMM:DocumentID": f"uuid:{identifier}",
        "xmpMM:VersionID": "1",
        "xmpMM:RenditionClass": "default",
        "pdf:Producer": PRODUCER,
        "pdf:Trapped": trapped,
        "pdfxid:GTS_PDFXVersion": PDF_X if PDF_X in said.claims else "",
        "dc:format": "application/pdf",
    }
    plain = "".join(f"<{name}>{escape(value)}</{name}>\n" for name, value in properties.items() if value)
    creator = said.xmp["dc:creator"]
    author = f"<dc:creator><rdf:Seq><rdf:li>{escape(creator)}</rdf:li></rdf:Seq></dc:creator>\n" if creator else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {names}>\n{plain}{author}'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>\n'
        '</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )


def _words(value: object) -> str:
    """A property of the packet as text; several authors stand in one line."""
    if isinstance(value, list | tuple | set):
        return ", ".join(str(one) for one in value)
    return str(value or "")


def _has_print_intent(pdf: pikepdf.Pdf) -> bool:
    """Whether the printing condition is named and its profile is there."""
    needed = ("/OutputConditionIdentifier", "/DestOutputProfile")
    intents = dictionaries_at(pdf.Root, "/OutputIntents")
    return any(intent.get("/S") == Name.GTS_PDFX and all(key in intent for key in needed) for intent in intents)
