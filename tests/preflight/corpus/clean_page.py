"""A page from elsewhere without a fault, and ways to give it one."""

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
from tests.preflight.made_pdfs import PARAGRAPH, REPORT, TITLE, photograph, qr_block
from weasyprint import HTML

CSS = """
@page { size: 148mm 210mm; margin: 12mm }
body { font: 10pt/14pt Inter; hyphens: manual }
h1 { font: 700 20pt/24pt Oswald }
h2, h3 { font: 700 12pt/14pt Inter }
svg, img { display: block }
img { image-rendering: crisp-edges }
"""
HEADING = f"<h1>{TITLE}</h1><p>{PARAGRAPH}</p>"
BODY = (
    f"{HEADING}<h2>Evidence</h2><p><a href='{REPORT}'>The report</a></p>{photograph(200, 100, 20)}"
    "<table><tr><th scope='col'>Year</th><th scope='col'>Deaths</th></tr><tr><td>2021</td><td>12</td></tr></table>"
    f"{qr_block(REPORT)}"
)
_XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li>'
    "</rdf:Alt></dc:title>{more}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='r'?>"
)

Edit = Callable[[pikepdf.Pdf], object]
Maker = Callable[[], bytes]


@cache
def page(body: str = BODY, css: str = "", title: str = TITLE) -> bytes:
    """A tagged PDF of A5 pages that claims no standard and names no program."""
    html = f"<html lang='en'><head><title>{title}</title><style>{CSS}{css}</style></head><body>{body}</body></html>"
    made = HTML(string=html, base_url="http://kit.invalid/").write_pdf(pdf_variant="pdf/ua-1")
    return _edited(made, lambda pdf: _made_by_nobody(pdf, title))


def made(body: str = BODY, css: str = "", title: str = TITLE) -> Maker:
    """What makes that page."""
    return lambda: page(body, css, title)


def changed(edit: Edit, body: str = BODY) -> Maker:
    """What makes that page and then changes its objects by hand."""
    return lambda: _edited(page(body), edit)


def xmp_packet(more: str = "") -> bytes:
    """An XMP packet with the title and more elements."""
    return _XMP.format(title=TITLE, more=more).encode()


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The PDF as bytes."""
    stream = BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def _edited(data: bytes, edit: Edit) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        edit(pdf)
        return saved(pdf)


def _made_by_nobody(pdf: pikepdf.Pdf, title: str) -> None:
    pdf.docinfo = pdf.make_indirect(
        pikepdf.Dictionary(Title=pikepdf.String(title)) if title else pikepdf.Dictionary()
    )
    pdf.Root.Metadata.write(xmp_packet() if title else xmp_packet().replace(TITLE.encode(), b""))
