"""What a PDF says of itself: title, language, tags and claims, and what PDF/X and PDF/A ask of it as a whole."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone

import pikepdf
from pikepdf import Dictionary, Stream

from presskit.preflight.facts.document import DocumentFacts, OutputIntent, PageNote, StandardFacts
from presskit.preflight.reading.annotations import annotations, rectangle
from presskit.preflight.reading.kinds import read_wrong_kinds
from presskit.preflight.reading.repeated_keys import says_the_same_twice
from presskit.preflight.reading.values import read_boxes
from presskit.rules.computer_traces import without_places
from presskit.rules.pdf_entries import as_text, dictionaries_at, dictionary_at, whole_number, words
from presskit.rules.press_profiles import patches_of
from presskit.rules.print_conditions import Lab

# What pikepdf meets in a broken packet is a finding; without a handler its log would go to the terminal.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())
_OUR_BYTES = re.compile(r"stream <[^>]*>[:,]? *")
# A PDF date (ISO 32000-1, 7.9.4): D:YYYYMMDDHHmmSSOHH'mm, all but the year may be missing.
_PDF_DATE = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z(?:00'?(?:00)?)?|([+-])(\d\d)'?(\d\d)?)?")
_PARTS_OF_DATE = 6
# ICC.1:2010, 7.2: the space of a profile's colours, and the mark of every profile.
_ICC_SPACE, _ICC_MARK = slice(16, 20), slice(36, 40)
_ICC_HEADER_BYTES = 128
_PRESS = "CMYK"
_Profile = tuple[str, int, str, tuple[Lab, ...]]
_NO_PROFILE: _Profile = ("", 0, "", ())
# Of what qpdf warns: slips against the letter of ISO 32000-1, 7.3 and 7.5, after which nothing has to be guessed.
_HARMLESS = (
    "common error handled correctly",
    "extraneous whitespace seen before",
    "stream keyword followed by carriage return only",
    "stream keyword followed by extraneous whitespace",
    "reported number of objects",
    "first xref table entry should be free",
)
# Info key and XMP property that say the same (ISO 19005-2, 6.6.3 and the rules of PDF/X).
_SAME = {
    "title": ("/Title", "dc:title"),
    "author": ("/Author", "dc:creator"),
    "subject": ("/Subject", "dc:description"),
    "keywords": ("/Keywords", "pdf:Keywords"),
    "program": ("/Creator", "xmp:CreatorTool"),
    "producer": ("/Producer", "pdf:Producer"),
    "trapping": ("/Trapped", "pdf:Trapped"),
}
_DATES = {"date of creation": ("/CreationDate", "xmp:CreateDate"), "date of change": ("/ModDate", "xmp:ModifyDate")}


def read_document(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], data: bytes = b"") -> DocumentFacts:
    """Title, language, tags and claims, read from the file's own bytes; `data` are all of these."""
    root = pdf.Root
    try:
        xmp = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True)
        xmp_title, claims = str(xmp.get("dc:title") or ""), _claims(xmp)
        fault = "it holds no XMP" if "/Metadata" in root and not any(xmp) else ""
    except (SyntaxError, ValueError, pikepdf.PdfError) as error:  # broken XML, XML that is no XMP, and no stream
        xmp_title, claims, fault = "", (), str(error)
    return DocumentFacts(
        info_title=words(pdf.docinfo.get("/Title")),
        xmp_title=xmp_title,
        language=words(root.get("/Lang")),
        claims=claims,
        tagged=_is_tagged(root),
        xmp_fault=fault,
        shows_title=bool(dictionary_at(root, "/ViewerPreferences").get("/DisplayDocTitle", False)),
        info={key.removeprefix("/"): as_text(value) for key, value in pdf.docinfo.items()},
        xmp=_packet(root),
        encrypted=pdf.is_encrypted,
        damages=(*_mended(pdf, data), *read_wrong_kinds(pdf, pages)),
    )


def _is_tagged(root: pikepdf.Object) -> bool:
    is_marked = bool(dictionary_at(root, "/MarkInfo").get("/Marked", False))
    return is_marked and isinstance(root.get("/StructTreeRoot"), Dictionary)


def _mended(pdf: pikepdf.Pdf, data: bytes) -> Iterator[str]:
    """What a reader would stumble over; not what every reader is known to pass over, and qpdf calls so itself."""
    for warning in map(str, pdf.get_warnings()):
        if not any(harmless in warning for harmless in _HARMLESS) and not says_the_same_twice(warning, pdf, data):
            yield in_plain_words(warning)


def in_plain_words(fault: str) -> str:
    """What the library says of a fault, without the names that it has for our bytes and folders."""
    return without_places(_OUR_BYTES.sub("", fault)).strip()


def _packet(root: pikepdf.Object) -> str:
    """The XMP packet as text; it may be written in UTF-16 (XMP specification, part 1, 7.1)."""
    metadata = root.get("/Metadata")
    if not isinstance(metadata, Stream):
        return ""
    data = metadata.read_bytes()
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return data.decode(encoding, "replace")


def _claims(xmp: pikepdf.models.PdfMetadata) -> tuple[str, ...]:
    """The standards as people write them: PDF/X-4, PDF/A-2a, PDF/UA-1."""

    def said(key: str) -> str:
        return str(xmp.get(key) or "")

    claims = [said("pdfxid:GTS_PDFXVersion")]
    if part := said("pdfaid:part"):
        claims.append(f"PDF/A-{part}{said('pdfaid:conformance').lower()}")
    if part := said("pdfuaid:part"):
        claims.append(f"PDF/UA-{part}")
    return tuple(claim for claim in claims if claim)


def read_standards(pdf: pikepdf.Pdf, pages: Iterable[pikepdf.Page]) -> StandardFacts:
    """The file as the standards see it, and the annotations of these pages."""
    info = pdf.docinfo
    return StandardFacts(
        version=pdf.pdf_version,
        intents=tuple(_intents(pdf)),
        has_id="/ID" in pdf.trailer,
        info={**_texts(info, _SAME), **_pdf_dates(info)},
        xmp=_xmp(pdf),
        pdfx_version=as_text(info.get("/GTS_PDFXVersion")),
        notes=tuple(_notes(pages)),
    )


def _intents(pdf: pikepdf.Pdf) -> Iterator[OutputIntent]:
    for intent in dictionaries_at(pdf.Root, "/OutputIntents"):
        profile = intent.get("/DestOutputProfile")
        space, components, fault, patches = _profile(profile) if isinstance(profile, Stream) else _NO_PROFILE
        yield OutputIntent(
            subtype=as_text(intent.get("/S")).removeprefix("/"),
            identifier=as_text(intent.get("/OutputConditionIdentifier")),
            registry=as_text(intent.get("/RegistryName")),
            profile_space=space,
            profile_components=components,
            profile_fault=fault,
            patches=patches,
        )


def _profile(stream: Stream) -> _Profile:
    """The space and components of an ICC profile, what is wrong with it, and what the inks of a press look like."""
    components = whole_number(stream.get("/N")) or 0
    try:
        data = stream.read_bytes()
    except pikepdf.PdfError as error:
        return "", components, in_plain_words(str(error)), ()
    if len(data) < _ICC_HEADER_BYTES or data[_ICC_MARK] != b"acsp":
        return "", components, "it is no ICC profile", ()
    space = data[_ICC_SPACE].decode("latin-1").strip()
    try:
        return space, components, "", patches_of(data) if space == _PRESS else ()
    except ValueError as error:
        return space, components, str(error), ()


def _texts(info: Dictionary, names: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    return {name: as_text(info[key]).removeprefix("/") for name, (key, _property) in names.items() if key in info}


def _pdf_dates(info: Dictionary) -> dict[str, str]:
    dates = ((name, info[key]) for name, (key, _property) in _DATES.items() if key in info)
    return {name: _universal(_pdf_date(as_text(date)), as_text(date)) for name, date in dates}


def _xmp(pdf: pikepdf.Pdf) -> dict[str, str]:
    """The properties of the XMP packet; none of one that cannot be read, which is another check's matter."""
    try:
        packet = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True)
        found = {name: packet.get(key) for name, (_key, key) in {**_SAME, **_DATES}.items()}
    except (SyntaxError, ValueError, pikepdf.PdfError):
        return {}
    texts = {name: value for name, value in found.items() if value is not None}
    return {
        name: _universal(_iso_date(str(value)), str(value)) if name in _DATES else _words(value)
        for name, value in texts.items()
    }


def _words(value: object) -> str:
    """One text; lists of names are joined as document information writes them."""
    return ", ".join(map(str, value)) if isinstance(value, list | set | tuple) else str(value)


def _universal(date: datetime | None, stated: str) -> str:
    return date.astimezone(UTC).isoformat() if date else stated


def _pdf_date(stated: str) -> datetime | None:
    match = _PDF_DATE.fullmatch(stated.strip().rstrip("'"))
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:_PARTS_OF_DATE])
    sign, zone_hours, zone_minutes = match.groups()[_PARTS_OF_DATE:]
    offset = timedelta(hours=int(zone_hours or 0), minutes=int(zone_minutes or 0))
    try:
        zone = timezone(-offset if sign == "-" else offset)
        return datetime(year, month or 1, day or 1, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def _iso_date(stated: str) -> datetime | None:
    try:
        date = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _notes(pages: Iterable[pikepdf.Page]) -> Iterator[PageNote]:
    for number, page in enumerate(pages, 1):
        for note in annotations(page):
            box = rectangle(note) or read_boxes(page).media  # what states no place may be anywhere
            yield PageNote(number, as_text(note.get("/Subtype")).removeprefix("/"), box)
