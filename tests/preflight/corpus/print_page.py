"""A print file from elsewhere without a fault, PDF/X-4 with bleed, and ways to give it one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.case import Case
from tests.preflight.made_pdfs import TITLE
from weasyprint import HTML

from presskit.load import load_print_spec
from presskit.model.print_spec import PrintSpec
from presskit.preflight.expected import Expected, expected_of_any

SPEC: PrintSpec = load_print_spec("european")
PRINT: Expected = expected_of_any(SPEC)
WIDTH_PT, HEIGHT_PT = 297.638, 419.528  # A6
BLEED_PT = 8.504  # 3 mm
SLUG_PT = 28.346  # 10 mm
CSS = """
:root { color: device-cmyk(0 0 0 1) }
@page { size: 105mm 148mm; margin: 10mm; bleed: 3mm }
body { font: 9pt/12pt Inter; hyphens: manual }
h1 { font: 700 16pt/20pt Oswald; color: device-cmyk(1 .7 .1 0) }
.ground { position: absolute; left: -13mm; right: -13mm; bottom: -13mm; height: 30mm }
.ground { background: device-cmyk(1 .7 .1 0) }
"""
BODY = f"<h1>{TITLE}</h1><p>Nothing about us without us.</p><div class='ground'></div>"
DATE = "2021-11-01T00:00:00Z"
XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" '
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{TITLE}</rdf:li></rdf:Alt></dc:title>'
    f"<xmp:CreateDate>{DATE}</xmp:CreateDate><xmp:ModifyDate>{DATE}</xmp:ModifyDate><pdf:Trapped>False</pdf:Trapped>"
    "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description></rdf:RDF></x:xmpmeta>"
    "<?xpacket end='r'?>"
)

Edit = Callable[[pikepdf.Pdf], object]
Maker = Callable[[], bytes]


@cache
def print_page(body: str = BODY, css: str = "", version: str = "1.6") -> bytes:
    """An A6 page with 3 mm of bleed on all sides, in CMYK, tagged, without marks."""
    html = f"<html lang='en'><head><title>{TITLE}</title><style>{CSS}{css}</style></head><body>{body}</body></html>"
    made = HTML(string=html, base_url="http://kit.invalid/").write_pdf(pdf_variant="pdf/ua-1")
    with pikepdf.open(BytesIO(made)) as pdf:
        for page in pdf.pages:
            _set_boxes(page)
        _state(pdf)
        return _saved(pdf, version)


def printed(body: str = BODY, css: str = "") -> Maker:
    """What makes that page."""
    return lambda: print_page(body, css)


def edited(edit: Edit, body: str = BODY, css: str = "", version: str = "1.6") -> Maker:
    """What makes that page and then changes its objects by hand."""

    def make() -> bytes:
        with pikepdf.open(BytesIO(print_page(body, css, version))) as pdf:
            edit(pdf)
            return _saved(pdf, version)

    return make


def drawn(content: bytes, *, slug: bool = False, **resources: Dictionary) -> Edit:
    """Draws over the page; the origin is the lower left corner of the trim. With a slug the sheet is larger."""

    def edit(pdf: pikepdf.Pdf) -> None:
        if slug:
            pdf.pages[0].MediaBox = pdf.pages[0].CropBox = sheet(SLUG_PT)
        _draw(pdf.pages[0], content, resources)

    return edit


def drawn_with(make: Callable[[pikepdf.Pdf], tuple[bytes, dict[str, Dictionary]]]) -> Edit:
    """Draws over the page with objects that have to be made in its file."""

    def edit(pdf: pikepdf.Pdf) -> None:
        _draw(pdf.pages[0], *make(pdf))

    return edit


def sheet(margin_pt: float) -> Array:
    """The rectangle that reaches so far beyond the trim on all sides."""
    return Array([-margin_pt, -margin_pt, WIDTH_PT + margin_pt, HEIGHT_PT + margin_pt])


def intent(profile: bytes | None = SPEC.condition.profile, components: int = 4) -> Edit:
    """Gives the file this output intent for print, and no other."""

    def edit(pdf: pikepdf.Pdf) -> None:
        stated = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"))
        if profile is not None:
            stated.DestOutputProfile = pdf.make_stream(profile, N=components)
        pdf.Root.OutputIntents = Array([stated])

    return edit


def _draw(page: pikepdf.Page, content: bytes, resources: Mapping[str, Dictionary]) -> None:
    for key, entries in resources.items():
        kept = page.resources.get(f"/{key}", Dictionary())
        for name, value in entries.items():
            kept[name] = value
        page.resources[f"/{key}"] = kept
    page.contents_add(b"q", prepend=True)
    page.contents_add(b"Q /Artifact BMC q " + content + b" Q EMC")


def _set_boxes(page: pikepdf.Page) -> None:
    page.TrimBox = sheet(0)
    page.MediaBox = page.CropBox = page.BleedBox = sheet(BLEED_PT)


def _state(pdf: pikepdf.Pdf) -> None:
    intent()(pdf)
    pdf.Root.Metadata.write(XMP.encode())
    facts = {"/Title": String(TITLE), "/Trapped": Name("/False")}
    dates = dict.fromkeys(("/CreationDate", "/ModDate"), String("D:20211101000000Z"))
    pdf.docinfo = pdf.make_indirect(Dictionary({**facts, **dates}))


def _saved(pdf: pikepdf.Pdf, version: str) -> bytes:
    stream = BytesIO()
    pdf.save(stream, force_version=version, deterministic_id=True)
    return stream.getvalue()


def for_print(*cases: Case) -> tuple[Case, ...]:
    """Cases that say nothing else are held to the print specification."""
    return tuple(replace(case, expected=PRINT) if case.expected == Expected() else case for case in cases)
