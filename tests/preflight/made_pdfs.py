"""Small finished pieces made by hand: a clean one, and ways to give its PDF exactly one fault."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path

import pikepdf
import qrcode
import uharfbuzz
from PIL import Image
from weasyprint import HTML

from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.paper import PaperSize
from presskit.model.piece import ComposedPiece, FinishedPiece, Piece, QrPlacement, Sheets
from presskit.model.piece_design import FitRule, PieceDesign

TITLE = "International Drug Users Day"
FACES = (("inter/Inter[opsz,wght].ttf", 400), ("inter/Inter[opsz,wght].ttf", 700), ("oswald/Oswald[wght].ttf", 700))
FAMILIES = frozenset({"Inter", "Oswald"})
CSS = """
@page { size: 148mm 210mm; margin: 12mm }
body { font: 10pt/14pt Inter; hyphens: manual }
h1 { font: 700 20pt/24pt Oswald; text-transform: uppercase }
svg, img { display: block }
img { image-rendering: crisp-edges }
"""
REPORT = "https://harbour.example/report-2021/"
SURVEY = "https://harbour.example/survey/"
PARAGRAPH = (
    "For years we have heard lip service from governments about peer-led advocacy, and yet the community "
    "continues to be under-funded. We demand a decision-making process with the people it is about."
)
MODULE_MM = 0.6
LEVEL_M, LEVEL_L = qrcode.constants.ERROR_CORRECT_M, qrcode.constants.ERROR_CORRECT_L


@dataclass(frozen=True, slots=True)
class MadePiece:
    """A finished piece whose page and promise a test may change before it is printed."""

    body: str
    codes: tuple[QrPlacement, ...]
    text: tuple[str, ...]
    css: str = ""
    pages: int = 1
    head: str = f"<title>{TITLE}</title>"

    def finished(self) -> FinishedPiece:
        """The piece, printed by the engine as PDF/UA-1 on A5."""
        pdf = HTML(string=self.html, base_url="http://kit.invalid/").write_pdf(pdf_variant="pdf/ua-1")
        return FinishedPiece(self._composed(), pdf, self.pages, claims=("PDF/UA-1",))

    @property
    def html(self) -> str:
        """The whole page."""
        return (
            f"<html lang='en'><head>{self.head}<style>{CSS}{self.css}</style></head><body>{self.body}</body></html>"
        )

    def _composed(self) -> ComposedPiece:
        return ComposedPiece(
            piece=Piece(PieceDesign("flyer", FitRule(2)), PaperSize("A5", 148.0, 210.0)),
            edition=Edition.SCREEN,
            language="en",
            title=TITLE,
            author="Harbour Clinic",
            date=date(2021, 11, 1),
            body=Sheets("", ()),
            stationery=None,
            qr_codes=self.codes,
            fit=FitRule(max_pages=9, safe_inset_mm=0.0),
            text=self.text,
        )


def modules_of(payload: str, level: int = LEVEL_M) -> list[list[bool]]:
    """The modules of a QR code with its quiet zone, row by row; whoever is given them may change them."""
    return [[*row] for row in _encoded(payload, level)]


@cache
def _encoded(payload: str, level: int) -> tuple[tuple[bool, ...], ...]:
    code = qrcode.QRCode(error_correction=level, border=4)
    code.add_data(payload)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())


def qr_drawing(
    payload: str, module_mm: float = MODULE_MM, ink: str = "#000", ground: str = "#fff", level: int = LEVEL_M
) -> str:
    """A QR code as inline SVG with its quiet zone."""
    rows = modules_of(payload, level)
    side = len(rows)
    runs = ((x, y, width) for y, row in enumerate(rows) for x, width in _dark_runs(row))
    squares = "".join(f"M{x} {y}h{width}v1h-{width}z" for x, y, width in runs)
    size = f"width:{side * module_mm}mm;height:{side * module_mm}mm"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" style="{size}" viewBox="0 0 {side} {side}">'
        f'<title>QR code</title><rect width="{side}" height="{side}" fill="{ground}"/>'
        f'<path fill="{ink}" d="{squares}"/></svg>'
    )


def _dark_runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where each run of dark modules begins, and how many they are."""
    for is_dark, run in groupby(enumerate(row), lambda module: module[1]):
        columns = [column for column, _ in run]
        if is_dark:
            yield columns[0], len(columns)


def placement(url: str, module_mm: float = MODULE_MM) -> QrPlacement:
    """The promise of a QR code for this link, its address printed without "https://"."""
    side = len(modules_of(url))
    return QrPlacement(url, url.removeprefix("https://"), module_mm, side * module_mm, (side - 8 - 17) // 4)


def qr_block(url: str, address: str = "", module_mm: float = MODULE_MM) -> str:
    """A QR code with its address under it."""
    return f"<div>{qr_drawing(url, module_mm)}<p>{address or url.removeprefix('https://')}</p></div>"


def photograph(width_px: int, height_px: int, width_mm: float) -> str:
    """A picture of so many pixels, set at this width."""
    stream = BytesIO()
    Image.new("RGB", (width_px, height_px), "#075").save(stream, "PNG")
    source = b64encode(stream.getvalue()).decode()
    return f'<img alt="A green field" style="width:{width_mm}mm" src="data:image/png;base64,{source}">'


def clean_piece() -> MadePiece:
    """A piece without a fault: heading, text, a link, a picture at 254 ppi, and two QR codes."""
    return MadePiece(
        body=(
            f"<h1>{TITLE}</h1><p>{PARAGRAPH}</p><p><a href='{REPORT}'>The report</a></p>"
            f"{photograph(200, 100, 20)}{qr_block(REPORT)}{qr_block(SURVEY)}"
        ),
        codes=(placement(REPORT), placement(SURVEY)),
        text=(TITLE, PARAGRAPH, "The report"),
    )


def edited(finished: FinishedPiece, edit: Callable[[pikepdf.Pdf], object]) -> FinishedPiece:
    """The piece with its PDF changed by hand."""
    with pikepdf.open(BytesIO(finished.pdf)) as pdf:
        edit(pdf)
        stream = BytesIO()
        pdf.save(stream)
    return replace(finished, pdf=stream.getvalue())


def codes_of(findings: Sequence[Finding]) -> list[str]:
    """The codes of these findings."""
    return [finding.code for finding in findings]


def write_fontconfig(folder: Path, fonts: Path) -> Path:
    """A fontconfig file that knows only the fonts of the checkout, in the weights that pages here are set in.

    Each is pinned once: the engine would pin it for every page, which takes longer than all else that makes one.
    """
    for name in ("cache", "fonts"):
        (folder / name).mkdir()
    for file, weight in FACES:
        (folder / "fonts" / f"{Path(file).stem}-{weight}.ttf").write_bytes(_pinned(fonts / file, weight))
    path = folder / "fonts.conf"
    path.write_text(
        f"<fontconfig><dir>{folder / 'fonts'}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return path


def _pinned(font: Path, weight: int) -> bytes:
    """The variable font at this weight, as a font without axes."""
    face = uharfbuzz.Face(font.read_bytes())
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    for axis in face.axis_infos:
        wanted.pin_axis_location(face, axis.tag, weight if axis.tag == "wght" else axis.default_value)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def drawn_pdf(content: bytes, resources: pikepdf.Dictionary | None = None, pdf: pikepdf.Pdf | None = None) -> bytes:
    """A PDF of one page of 400 x 400 points with this content stream."""
    pdf = pdf or pikepdf.Pdf.new()
    page = pdf.add_blank_page(page_size=(400, 400))
    page.Contents = pdf.make_stream(content)
    page.Resources = resources or pikepdf.Dictionary()
    stream = BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def drawn_qr_code(payload: str, left_pt: float, bottom_pt: float, module_pt: float) -> bytes:
    """PDF operators that draw a QR code as squares, its quiet zone left white."""
    rows = modules_of(payload)
    return b"".join(
        b"%.3f %.3f %.3f %.3f re f\n"
        % (left_pt + x * module_pt, bottom_pt + (len(rows) - 1 - y) * module_pt, module_pt, module_pt)
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    )
