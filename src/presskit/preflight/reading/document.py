"""What a PDF says of itself: title, language, tags, and the standards that its XMP packet claims."""

import logging
import re

import pikepdf
from pikepdf import Dictionary, Stream

from presskit.preflight.facts.document import DocumentFacts
from presskit.preflight.reading.pdf_words import as_text

# What pikepdf meets in a broken packet is a finding; without a handler its log would go to the terminal.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())
_OUR_BYTES = re.compile(r"stream <[^>]*>[:,]? *")


def read_document(pdf: pikepdf.Pdf) -> DocumentFacts:
    """Title, language, tags and claims, read from the file's own bytes."""
    root = pdf.Root
    try:
        xmp = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True)
        xmp_title, claims = str(xmp.get("dc:title") or ""), _claims(xmp)
        fault = "it holds no XMP" if "/Metadata" in root and not any(xmp) else ""
    except (SyntaxError, ValueError) as error:  # broken XML, and XML that is no XMP
        xmp_title, claims, fault = "", (), str(error)
    return DocumentFacts(
        info_title=as_text(pdf.docinfo.get("/Title")),
        xmp_title=xmp_title,
        language=as_text(root.get("/Lang")),
        claims=claims,
        tagged=bool(_entries(root, "/MarkInfo").get("/Marked", False)) and "/StructTreeRoot" in root,
        xmp_fault=fault,
        shows_title=bool(_entries(root, "/ViewerPreferences").get("/DisplayDocTitle", False)),
        info={key.removeprefix("/"): as_text(value) for key, value in pdf.docinfo.items()},
        xmp=_packet(root),
        encrypted=pdf.is_encrypted,
        damages=tuple(in_plain_words(str(warning)) for warning in pdf.get_warnings()),
    )


def in_plain_words(fault: str) -> str:
    """What the library says of a fault, without the names that it has for our bytes."""
    return _OUR_BYTES.sub("", fault).strip()


def _entries(root: pikepdf.Object, key: str) -> Dictionary:
    entries = root.get(key)
    return entries if isinstance(entries, Dictionary) else Dictionary()


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
