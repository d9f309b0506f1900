"""A whole piece, rendered once: two pages, and stationery with bleed."""

import io
from collections.abc import Iterator

import pikepdf
import pytest
from tests.made_pieces import checkout_fonts, composed, drawing, photograph, sheets

from presskit.model.piece import ComposedPiece, FinishedPiece, RenderedPiece
from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece, stage_fonts

BODY = """
<h1>Harbour clinic opens</h1>
<p>Text with <a href="https://www.example.org/report">a <em>fine</em>
<span>link</span></a>, <strong>weight</strong> and <em>stress</em>.</p>
<h2>What it offers</h2>
<ul><li>Care</li><li>Advice<ul><li>every day</li></ul></li></ul><ol><li>First</li></ol>
<table><thead><tr><th>Day</th><th>Hour</th></tr></thead>
<tbody><tr><th>Monday</th><td>8 to 20</td></tr></tbody></table>
<table><tr><th>Day</th><th>Hour</th></tr><tr><td>Tuesday</td><td>9 to 21</td></tr></table>
<blockquote><p>Quoted.</p></blockquote>
<img src="photo.png" alt="Grey water" style="display: block"><img src="drawing.svg" alt="A green boat">
<svg width="30" height="30" viewBox="0 0 2 2"><title>A code</title><path d="M0 0h2v2h-2z"/></svg>
<p style="break-before: page">Overleaf, <a href="#end">see the end</a> or
<a href="mailto:a@example.org">write</a>.</p>
<p id="end" style="color: rgb(0 0 0 / 60%)">Half as dark.</p>
"""
BODY_CSS = """
@page { margin: 20mm 12mm 12mm; @bottom-right { content: counter(page); font: 10pt Inter } }
h1, h2, ul, ol, table, blockquote { margin-block: 1mm }
"""
STATIONERY = (
    '<section><img src="drawing.svg">Harbour Clinic</section>'
    '<section><img src="photo.png">Continuation<div class="strip"></div></section>'
)
STATIONERY_CSS = """
@page { margin: 6mm; bleed: 3mm } section { height: 100mm; opacity: .9 } section + section { break-before: page }
.strip { position: absolute; left: -9mm; right: -9mm; bottom: -9mm; height: 6mm; background: #075 }
"""
ASSETS = {"photo.png": photograph(), "drawing.svg": drawing()}


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(checkout_fonts(), tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="session")
def piece() -> ComposedPiece:
    """A piece with a heading, lists, tables, images, links and stationery."""
    stationery = sheets(STATIONERY, STATIONERY_CSS, ASSETS)
    return composed(sheets(BODY, BODY_CSS, ASSETS), stationery=stationery, title="Harbour <clinic> & opening")


@pytest.fixture(scope="session")
def rendered(piece: ComposedPiece, fonts: FontStage) -> RenderedPiece:
    """The piece as the engine leaves it."""
    made = render_piece(piece, fonts)
    assert made.findings == ()
    return made


@pytest.fixture(scope="session")
def finished(rendered: RenderedPiece) -> FinishedPiece:
    """The piece as it leaves the house."""
    return finish_piece(rendered)


@pytest.fixture
def pdf(finished: FinishedPiece) -> Iterator[pikepdf.Pdf]:
    """The finished file, open."""
    with pikepdf.open(io.BytesIO(finished.pdf)) as opened:
        yield opened
