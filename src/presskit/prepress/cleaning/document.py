"""What the file says of itself, cut down to its title, its language, its claims and what these ask for."""

import hashlib
import re
import uuid
from datetime import UTC, datetime, timedelta, timezone
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from presskit.prepress.metadata import NAMESPACES, TRAPPED, UA_PART, X_VERSION, schema_descriptions
from presskit.rules.pdf_entries import KINDS_IN_CATALOGUE, array_at, as_text, dictionaries_at, words, wrong_entries

_CLAIMS = (
    *("pdfaid:part", "pdfaid:conformance", "pdfaid:amd", "pdfaid:rev", "pdfuaid:part", "pdfuaid:rev"),
    *("pdfxid:GTS_PDFXVersion", "pdfx:GTS_PDFXVersion", "pdfx:GTS_PDFXConformance"),
)
_MORE_NAMESPACES = {"pdfx": "http://ns.adobe.com/pdfx/1.3/"}
_KEPT_INFO = ("/Title", "/Trapped", "/GTS_PDFXVersion", "/GTS_PDFXConformance")
_KINDS_OF_INFO = {**dict.fromkeys(_KEPT_INFO, (String,)), "/Trapped": (Name, String)}
_DATES = ("/CreationDate", "/ModDate")
_PDF_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?.*")
_COLOUR_REGISTRY = "http://www.color.org"


def clean_metadata(pdf: pikepdf.Pdf) -> None:
    """Write the packet and the document information anew, saying the same in both."""
    xmp = _read_packet(pdf)
    is_pdfx = any("GTS_PDFX" in key for key in xmp) or "/GTS_PDFXVersion" in pdf.docinfo
    title = words(pdf.docinfo.get("/Title")) or xmp.get("dc:title", "")
    kept = {key: pdf.docinfo[key] for key in _KEPT_INFO if isinstance(pdf.docinfo.get(key), _KINDS_OF_INFO[key])}
    if title:
        kept["/Title"] = String(title)
    if is_pdfx:
        kept |= {key: String(_in_utc(words(pdf.docinfo[key]))) for key in _DATES if key in pdf.docinfo}
    had_packet = isinstance(pdf.Root.get("/Metadata"), Stream)
    pdf.trailer.Info = pdf.make_indirect(Dictionary(kept))
    if not kept:
        del pdf.trailer["/Info"]
    if had_packet:
        packet = _packet(title, words(pdf.Root.get("/Lang")), xmp, kept, is_pdfx=is_pdfx)
        pdf.Root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)


def _read_packet(pdf: pikepdf.Pdf) -> dict[str, str]:
    """Title, claims and trapping of the packet; nothing of one that cannot be read."""
    try:
        xmp = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True)
        found = {key: xmp.get(key) for key in ("dc:title", "pdf:Trapped", *_CLAIMS)}
    except (SyntaxError, ValueError, pikepdf.PdfError):
        return {}
    return {key: str(value) for key, value in found.items() if value}


def _packet(title: str, language: str, xmp: dict[str, str], info: dict[str, pikepdf.Object], *, is_pdfx: bool) -> str:
    plain = {key: xmp[key] for key in (*_CLAIMS, "pdf:Trapped") if key in xmp}
    plain["dc:format"] = "application/pdf"
    if is_pdfx:
        dates = [_as_iso(str(info[key])) for key in _DATES if key in info]
        names = ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate")
        plain |= dict(zip(names, (*dates, *dates[-1:]), strict=False)) if dates else {}
        seed = hashlib.sha256(repr((title, sorted(plain.items()))).encode()).digest()[:16]
        plain |= {"xmpMM:DocumentID": f"uuid:{uuid.UUID(bytes=seed, version=5)}", "xmpMM:VersionID": "1"}
        plain["xmpMM:RenditionClass"] = "default"
    described = [each for each in (UA_PART, X_VERSION, TRAPPED) if each.name in plain]
    names_used = " ".join(f'xmlns:{key}="{value}"' for key, value in {**NAMESPACES, **_MORE_NAMESPACES}.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {names_used}>\n'
        + "".join(f"<{name}>{escape(value)}</{name}>\n" for name, value in plain.items())
        + (_title(title) if title else "")
        + (f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>\n" if language else "")
        + (schema_descriptions(described) if described and "pdfaid:part" in plain else "")
        + '</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )


def _title(title: str) -> str:
    return f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>\n'


def _moment(stated: str) -> datetime:
    """The moment of a PDF date (ISO 32000-1, 7.9.4); the first of 1970 for what is none."""
    match = _PDF_DATE.fullmatch(stated)
    if match is None:
        return datetime(1970, 1, 1, tzinfo=UTC)
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    sign, hours, minutes = match.groups()[6:]
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    zone = timezone(-offset if sign == "-" else offset)
    try:
        return datetime(year, month or 1, day or 1, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return datetime(1970, 1, 1, tzinfo=UTC)


def _in_utc(stated: str) -> str:
    return f"D:{_moment(stated):%Y%m%d%H%M%S}Z"


def _as_iso(stated: str) -> str:
    return f"{_moment(stated):%Y-%m-%dT%H:%M:%SZ}"


def clean_catalogue(pdf: pikepdf.Pdf) -> None:
    """Take out of the document's first dictionary whatever the pages do not need, or is not of its kind."""
    root = pdf.Root
    for key in {*(set(root.keys()) - KINDS_IN_CATALOGUE.keys()), *wrong_entries(root, KINDS_IN_CATALOGUE)}:
        del root[key]
    if isinstance(names := root.get("/Names"), Dictionary):
        for key in set(names.keys()) - {"/Dests"}:
            del names[key]
        if not names.keys():
            del root["/Names"]
    if root.get("/PageMode") == Name.UseAttachments:
        del root["/PageMode"]
    opening = root.get("/OpenAction")
    if isinstance(opening, Dictionary) and opening.get("/S") != Name.GoTo:
        del root["/OpenAction"]
    _clean_intents(root)


def _clean_intents(root: pikepdf.Object) -> None:
    intents = dictionaries_at(root, "/OutputIntents")
    if len(intents) < len(array_at(root, "/OutputIntents")):
        root.OutputIntents = Array(intents)
    for intent in intents:
        _clean_intent(intent)


def _clean_intent(intent: Dictionary) -> None:
    """Remarks on the printing condition may go, but PDF/X asks for them where the condition is nobody else's."""
    if intent.get("/S") != Name.GTS_PDFX and "/Info" in intent:
        del intent["/Info"]
    if as_text(intent.get("/RegistryName"), _COLOUR_REGISTRY).rstrip("/") != _COLOUR_REGISTRY:
        del intent["/RegistryName"]
