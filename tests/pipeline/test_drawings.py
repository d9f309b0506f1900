"""Drawings through both engines: what stands on the pages for each, and what is told of it."""

import io
from dataclasses import replace

import pytest
from PIL import Image
from tests.load.made_kits import NOWHERE
from tests.pieces import house_style

from presskit.load.pictures.shelf import picture_of
from presskit.load.pictures.svg import clean_svg
from presskit.model.finding import Finding
from presskit.model.kit import Picture
from presskit.model.piece import Asset, Sheets
from presskit.pipeline.drawings import DrawingWork, ProvenDrawing, drawing_rows, drawings_on, with_proven
from presskit.pipeline.row import Made
from presskit.pipeline.workshop import FontShelf
from presskit.render import FontStage, stage_fonts
from presskit.rules.drawings import second_drawing, show_the_same

FLAG = "M20 10h70l-15 25 15 25H20z"
A4_MARK_MM2 = 600.0


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


def whole(body: str, attributes: str = 'viewBox="0 0 200 100"', before: str = "") -> bytes:
    """A file with this drawing in it."""
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"{before}<svg {spaces} {attributes}>{body}</svg>".encode()


def taken(data: bytes, found: list[Finding] | None = None) -> Picture:
    """The drawing as a kit has it; it must be taken without a word."""
    told: list[Finding] = [] if found is None else found
    cleaned = clean_svg("assets/mark.svg", data, NOWHERE, told)
    assert cleaned is not None, told
    assert told == []
    return picture_of(cleaned, "A mark")


def proven(data: bytes, stage: FontStage) -> tuple[Picture, ProvenDrawing]:
    """The drawing, and what has come of it."""
    picture = taken(data)
    (outcome,) = DrawingWork(((picture, A4_MARK_MM2),)).do(stage)
    return picture, outcome


def reference(data: bytes, size_px: tuple[int, int] = (768, 384)) -> bytes:
    """The file itself, untouched, as the second engine draws it."""
    return second_drawing(data, size_px)


ILLUSTRATOR = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd" '
    '[<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>'
)
LONG_ID = "SVGID_00000098765432109876543210987654321098765432109876_"
SOUND = {
    "a class in a style sheet with its type": whole(
        f'<style type="text/css">.st0{{fill:#0066CC;}}</style><path class="st0" d="{FLAG}"/>'
    ),
    "names within names": whole(
        "<style>.mark .in{fill:#0a0}.mark > .out{fill:#c00}</style>"
        f'<g class="mark"><path class="out" d="{FLAG}"/>'
        '<g><rect class="in" x="120" y="20" width="60" height="30"/></g></g>'
    ),
    "a rule by attribute": whole(f'<style>[data-part]{{fill:#0a0}}</style><path data-part="a" d="{FLAG}"/>'),
    "a rule for dark screens": whole(
        f"<style>path{{fill:#0a0}}@media (prefers-color-scheme:dark){{path{{fill:#fff}}}}</style><path d='{FLAG}'/>"
    ),
    "a typeface that nothing is set in": whole(
        f'<style>@font-face{{font-family:"A";src:url(data:font/woff2;base64,AA==)}}.m{{fill:#0a0}}</style>'
        f'<path class="m" d="{FLAG}"/>'
    ),
    "a long name": whole(
        f'<linearGradient id="{LONG_ID}"><stop stop-color="#0a0"/><stop offset="1" stop-color="#c00"/>'
        "</linearGradient>"
        f'<path fill="url(#{LONG_ID})" d="{FLAG}"/>'
    ),
    "exponents": whole('<path fill="#0a0" d="M1e1 1e1h1.2e2v.5e2H1E1z"/>'),
    "a size in millimetres": whole('<rect width="60" height="40" fill="#0a0"/>', 'width="50mm" height="25mm"'),
    "a size in points": whole('<rect width="60" height="40" fill="#0a0"/>', 'width="150pt" height="75pt"'),
    "Illustrator's entities": whole(
        f'<path fill="#0a0" d="{FLAG}"/>', 'viewBox="0 0 200 100" xmlns:i="&ns_ai;"', ILLUSTRATOR
    ),
    "a mask of one shape": whole(
        f'<mask id="m" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="200" height="100">'
        f'<path d="{FLAG}" fill="#D9D9D9"/></mask><g mask="url(#m)"><rect width="200" height="40" fill="#0a0"/></g>'
    ),
    "a mask that uses a shape": whole(
        f'<defs><path id="a" d="{FLAG}"/></defs><mask id="b" fill="#fff"><use xlink:href="#a"/></mask>'
        '<use fill="#fcd" xlink:href="#a"/><path fill="#333" d="M0 30h200v20H0z" mask="url(#b)"/>'
    ),
    "a stroke under its fill": whole(
        f'<path d="{FLAG}" fill="#fff" stroke="#0a0" stroke-width="12" style="paint-order:stroke"/>'
    ),
    "circles and round corners": whole(
        '<rect x="5" y="5" width="90" height="90" rx="20" fill="#0a0"/><circle cx="50" cy="50" r="30" fill="#fff"/>'
        '<ellipse cx="150" cy="50" rx="40" ry="20" fill="#c00"/>'
    ),
    "white on white": whole('<circle cx="50" cy="50" r="40" fill="#fff"/>'),
    "a tall mark": whole('<rect x="80" y="2" width="30" height="96" fill="#0a0"/>'),
}  # fmt: skip
SHIFTED = '<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" x2="200"><stop stop-color="#0a0"/>'
LEFT_TO_PIXELS = {
    "blend modes": whole(
        '<circle cx="70" cy="50" r="45" fill="#0dd"/><circle cx="120" cy="50" r="45" fill="#f05" '
        'style="mix-blend-mode:multiply"/>'
    ),
    "gradients along lines": whole(
        f'{SHIFTED}<stop offset="1" stop-color="#c00"/></linearGradient>'
        '<path d="M10 50H190" stroke="url(#g)" stroke-width="20"/>'
    ),
    "masks": whole(
        f'<mask id="m" style="mask-type:alpha"><path d="{FLAG}" fill-opacity=".5"/></mask>'
        '<rect width="200" height="60" fill="#0a0" mask="url(#m)"/>'
    ),
    "shadows or other effects": whole(
        f'<filter id="f"><feGaussianBlur stdDeviation="4"/></filter><path d="{FLAG}" filter="url(#f)"/>'
    ),
    "markers": whole(
        '<marker id="m" markerWidth="4" markerHeight="4" refX="2" refY="2"><circle cx="2" cy="2" r="2"/></marker>'
        '<path d="M30 50H160" stroke="#c00" stroke-width="6" marker-end="url(#m)"/>'
    ),
    "repeated gradients": whole(
        '<linearGradient id="g" x2=".2" spreadMethod="repeat"><stop stop-color="#0a0"/><stop offset="1" '
        f'stop-color="#c00"/></linearGradient><path d="{FLAG}" fill="url(#g)"/>'
    ),
    "gradients": whole(
        '<linearGradient id="g" x1="60%" x2="52%" y1="52%" y2="55%"><stop stop-opacity=".3"/><stop offset="1" '
        f'stop-opacity="0"/></linearGradient><path d="{FLAG}" fill="#0a0"/><path d="{FLAG}" fill="url(#g)"/>'
    ),
}  # fmt: skip


@pytest.mark.parametrize("data", SOUND.values(), ids=SOUND)
def test_what_programs_write_stays_a_drawing_and_shows_the_same(stage: FontStage, data: bytes) -> None:
    """As lines and fills, without a word, and as the untouched file looks in the second engine."""
    picture, outcome = proven(data, stage)
    assert (outcome.media_type, outcome.findings) == ("image/svg+xml", ())
    assert show_the_same(reference(data), reference(picture.original))


@pytest.mark.parametrize(("why", "data"), LEFT_TO_PIXELS.items(), ids=LEFT_TO_PIXELS)
def test_what_the_engine_cannot_draw_is_printed_in_pixels_and_told(stage: FontStage, why: str, data: bytes) -> None:
    """At 1,200 to the inch or more on the size that marks have, transparent where it was, with the reason."""
    _, outcome = proven(data, stage)
    (told,) = outcome.findings
    assert (outcome.media_type, told.code, told.severity) == ("image/png", "drawing-as-pixels", "note")
    assert told.place is not None
    assert (told.place.file, why in told.message) == ("assets/mark.svg", True)
    image = Image.open(io.BytesIO(outcome.data))
    assert image.width * image.height >= 0.99 * A4_MARK_MM2 * (1200 / 25.4) ** 2
    assert image.width / image.height == pytest.approx(2, abs=0.01)
    shown = io.BytesIO()
    image.resize((768, 384), Image.Resampling.BOX).save(shown, "PNG")
    assert show_the_same(reference(data), shown.getvalue())


def test_words_in_a_figure_stay_words(stage: FontStage) -> None:
    """Set in presskit's own font by both engines; a computer's fonts are used by neither."""
    data = whole('<text x="5" y="60" font-family="Helvetica" font-size="40" fill="#06c">Forum</text>')
    assert proven(data, stage)[1].media_type == "image/svg+xml"


def test_a_drawing_at_which_the_engine_stops_is_printed_in_pixels(stage: FontStage) -> None:
    """Nothing but the drawing is lost by it."""
    picture = replace(taken(SOUND["exponents"]), data=b"<svg")
    (outcome,) = DrawingWork(((picture, A4_MARK_MM2),)).do(stage)
    assert outcome.media_type == "image/png"


def test_each_drawing_is_proven_once_wherever_it_stands(stage: FontStage) -> None:
    """Under other words, or on other sheets, it is the same drawing; pictures and codes have no proof."""
    shelf = FontShelf(house_style().fonts, None)
    mark = taken(LEFT_TO_PIXELS["masks"])
    again = replace(mark, key="again.svg", alt="Another word")
    photograph = Picture("photo.jpg", b"", "image/jpeg", 10, 10, "A photograph")
    rows = drawing_rows([mark, None, again], [photograph], shelf, 62_370.0)
    assert rows.keys() == {mark.key, "again.svg"}
    assert len({*rows.values()}) == 1

    code = Asset(b"<svg/>", "image/svg+xml")
    sheets = Sheets("", (), {mark.key: Asset(mark.data, mark.media_type), "qr-a.svg": code})
    shown = drawings_on((sheets, None), rows)
    (row,) = shown.values()
    made = Made(outcomes={row: row.work([row], Made()).do(stage)[0]})
    assets = with_proven(sheets, shown, made).assets
    assert (assets[mark.key].media_type, assets["qr-a.svg"]) == ("image/png", code)


def test_what_a_drawing_was_counts() -> None:
    """Two that the layout engine would get alike may differ in what it cannot draw."""
    shelf = FontShelf(house_style().fonts, None)
    plain = taken(whole(f'<path d="{FLAG}"/>'))
    blurred = taken(whole(f'<filter id="f"/><path d="{FLAG}"/>'))
    keys = [drawing_rows([each], [], shelf, 1.0)[each.key].key(Made()) for each in (plain, blurred)]
    assert plain.data == blurred.data
    assert keys[0] != keys[1]
    assert plain.key != blurred.key
