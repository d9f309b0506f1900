"""A piece with every kind of colour and image on it, made for print and for the photocopier, and ways to read it."""

import io
import pickle
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
from PIL import Image, ImageDraw
from tests.made_pieces import composed, photograph, sheets

from presskit.model.edition import Edition
from presskit.model.piece import Asset, ComposedPiece, FinishedPiece, RenderedPiece, Sheets
from presskit.model.print_spec import Mark, PrintCondition, PrintSpec
from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece
from presskit.resources import print_specs_folder
from presskit.units import mm_to_pt

LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="60" height="30">
<linearGradient id="g"><stop stop-color="#075"/><stop offset="1" stop-color="#fc0" stop-opacity=".5"/>
</linearGradient>
<mask id="m"><circle cx="5" cy="5" r="4" fill="white"/></mask>
<rect width="20" height="10" fill="url(#g)"/><path d="M0 0h9v9z" fill="#c5102e" stroke="blue" mask="url(#m)"/>
<path d="M10 1h9v8z" fill="oklch(0.6 0.2 30)"/><path d="M0 9h20v1h-20z"/></svg>"""
BODY = """
<h1>Harbour clinic</h1>
<p>Text with <a href="https://www.example.org/report">a <em>fine</em> link</a>, <a href="#end">a place</a>,
<mark>marked</mark> and <span style="color: #777">grey</span>.</p>
<div class="ground"><p>Black on cyan</p><p class="white">White on cyan</p><p class="rich">Rich</p></div>
<table><thead><tr><th>Day</th></tr></thead><tbody><tr><td>Monday</td></tr></tbody></table>
<img class="photo" src="photo.jpg" alt="Water"><img class="photo" src="alpha.png" alt="Fog">
<img class="photo" src="grey.png" alt="Grey"><img class="photo" src="art.png" alt="Flags">
<img src="logo.svg" alt="The mark">
<svg width="30" height="30" viewBox="0 0 2 2"><title>A code</title><path d="M0 0h2v2h-2z"/></svg>
<div class="veil"></div><div class="tiled"></div><div class="strip"></div>
<p id="end" style="break-before: page">Overleaf</p>
"""
CSS = """
:root { color: device-cmyk(0 0 0 1) }
@page { margin: 10mm; bleed: var(--bleed, 3mm); background: device-cmyk(0 0 .1 0) }
h1, table { margin: 1mm 0 } .photo { width: 12mm; image-rendering: crisp-edges }
.ground { background: device-cmyk(1 0 0 0) } .white { color: device-cmyk(0 0 0 0) }
.rich { color: device-cmyk(.6 .4 .4 1) } td { border: .5pt solid rgb(0 100 50 / 60%) }
.veil { background: #a0f; height: 4mm; opacity: .5 } .tiled { background: url(logo.svg); height: 9mm }
.strip { position: absolute; left: -20mm; right: -20mm; bottom: -20mm; height: 15mm; background: #075 }
"""
EVERY_MARK = tuple(Mark)


def _png(picture: Image.Image) -> Asset:
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return Asset(stream.getvalue(), "image/png")


def colourful(width_px: int = 90, height_px: int = 90) -> Image.Image:
    """A picture with more colours than a drawing has, among them pure black."""
    ramp = Image.linear_gradient("L").resize((width_px, height_px))
    noise = Image.radial_gradient("L").resize((width_px, height_px))
    picture = Image.merge("RGB", (ramp, ramp.rotate(90), noise))
    picture.paste("black", (0, 0, 9, 9))
    return picture


def _jpeg(picture: Image.Image) -> Asset:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=95)
    return Asset(stream.getvalue(), "image/jpeg")


def line_art() -> Image.Image:
    """Black, grey and red fields on white."""
    picture = Image.new("RGB", (40, 40), "white")
    draw = ImageDraw.Draw(picture)
    for left, colour in ((0, "black"), (10, "#808080"), (20, "#c5102e")):
        draw.rectangle((left, 0, left + 9, 39), fill=colour)
    return picture


def _assets() -> dict[str, Asset]:
    see_through = colourful()
    see_through.putalpha(Image.linear_gradient("L").resize(see_through.size))
    return {
        "photo.jpg": _jpeg(colourful()),
        "alpha.png": _png(see_through),
        "grey.png": photograph(),
        "art.png": _png(line_art()),
        "logo.svg": Asset(LOGO, "image/svg+xml"),
    }


def print_spec(**changes: object) -> PrintSpec:
    """Coated paper in Europe: 3 mm bleed, 300 % ink, no marks; or with these changes."""
    profile = (print_specs_folder() / "FOGRA39L_coated.icc").read_bytes()
    spec = PrintSpec(
        name="european",
        title="Coated paper",
        condition=PrintCondition("FOGRA39", "http://www.color.org", "Coated FOGRA39 (ISO 12647-2:2004)", profile),
        bleed_mm=3.0,
        safe_inset_mm=5.0,
        ink_limit_percent=300.0,
        min_text_pt=5.0,
        min_mixed_text_pt=8.0,
        min_stroke_pt=0.25,
        min_mixed_stroke_pt=0.5,
        min_image_ppi=150.0,
        good_image_ppi=225.0,
    )
    return replace(spec, **changes)  # type: ignore[arg-type]  # whatever a test wants changed


def for_print(body: Sheets | str, *, stationery: Sheets | None = None, **changes: object) -> ComposedPiece:
    """The A6 piece in its print edition, by `print_spec` with these changes."""
    piece = composed(body, stationery=stationery, title="Harbour <clinic> & opening")
    return replace(piece, edition=Edition.PRINT, print_spec=print_spec(**changes))


def for_photocopy(body: Sheets | str, *, stationery: Sheets | None = None) -> ComposedPiece:
    """The A6 piece in its photocopy edition."""
    return replace(composed(body, stationery=stationery), edition=Edition.PHOTOCOPY)


def everything(bleed_mm: float = 3.0) -> Sheets:
    """The body with every kind of colour and image, drawn to the edge of this bleed and beyond."""
    return sheets(BODY, f"{CSS} :root {{ --bleed: {bleed_mm}mm }}", _assets())


def finished(piece: ComposedPiece, fonts: FontStage) -> FinishedPiece:
    """The piece laid out and finished."""
    return finish_piece(_laid_out(piece, fonts))


_LAID_OUT: dict[bytes, RenderedPiece] = {}


def _laid_out(piece: ComposedPiece, fonts: FontStage) -> RenderedPiece:
    """The piece as the engine leaves it, laid out once: the engine knows nothing of print specifications."""
    key = pickle.dumps(replace(piece, print_spec=None))
    if key not in _LAID_OUT:
        _LAID_OUT[key] = render_piece(piece, fonts)
    return replace(_LAID_OUT[key], composed=piece)


def opened(data: bytes) -> pikepdf.Pdf:
    """The file, to be read."""
    return pikepdf.open(io.BytesIO(data))


def streams(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Everything that is drawn with operators: pages, forms and patterns."""
    yield from (page.obj for page in pdf.pages)
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and (item.get("/Subtype") == "/Form" or "/PatternType" in item):
            yield item


def operators(pdf: pikepdf.Pdf) -> set[str]:
    """The operators used anywhere."""
    return {str(one.operator) for stream in streams(pdf) for one in pikepdf.parse_content_stream(stream)}


def names(pdf: pikepdf.Pdf) -> set[str]:
    """Every name that an object of the file holds, those of resources included."""
    found: set[str] = set()
    for item in pdf.objects:
        _gather(item, found, is_top=True)
    return found


def _gather(item: pikepdf.Object, found: set[str], *, is_top: bool = False) -> None:
    if isinstance(item, pikepdf.Name):
        found.add(str(item))
    elif not is_top and getattr(item, "is_indirect", False):
        return
    elif isinstance(item, pikepdf.Array):
        for one in item:
            _gather(one, found)
    elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        for value in (item.stream_dict if isinstance(item, pikepdf.Stream) else item).values():
            _gather(value, found)


def box_mm(page: pikepdf.Page, name: str) -> list[float]:
    """A box of the page in millimetres."""
    return [float(value) / mm_to_pt(1) for value in page.obj[f"/{name}Box"]]
