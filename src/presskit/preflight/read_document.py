"""What a PDF says of itself: title, language, tags, and the standards that its XMP packet claims."""

import pikepdf

from presskit.preflight.facts import DocumentFacts


def read_document(pdf: pikepdf.Pdf) -> DocumentFacts:
    """Title, language, tags and claims, read from the file's own bytes."""
    root = pdf.Root
    marked = bool(root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False))
    try:
        xmp = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False, strict=True)
        xmp_title, claims = str(xmp.get("dc:title") or ""), _claims(xmp)
        fault = "it holds no XMP" if "/Metadata" in root and not any(xmp) else ""
    except SyntaxError as error:  # what the XML parser raises where it cannot recover
        xmp_title, claims, fault = "", (), str(error)
    return DocumentFacts(
        info_title=str(pdf.docinfo.get("/Title", "")),
        xmp_title=xmp_title,
        language=str(root.get("/Lang", "")),
        claims=claims,
        tagged=marked and "/StructTreeRoot" in root,
        xmp_fault=fault,
    )


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
