"""Body and stationery together, and what is said of them."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from tests.made_pieces import composed, drawing, sheets

from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.piece import Asset, QrPlacement, Sheets
from presskit.model.piece_design import FitRule
from presskit.render import FontStage, render_piece

SHEETS_CSS = "@page { margin: 8mm } section { height: 120mm } section + section { break-before: page }"
INSET = FitRule(max_pages=9, safe_inset_mm=5.0)


def stationery(first: str = "First sheet", second: str = "Continuation", css: str = SHEETS_CSS) -> Sheets:
    """Two sheets with these words at the top."""
    return sheets(f"<section>{first}</section><section>{second}</section>", css)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """The codes alone."""
    return [finding.code for finding in findings]


def test_fonts_letters_and_words_of_images_are_looked_after(fonts: FontStage) -> None:
    """An img, a drawing in the page and artwork without words, a font that is not there, letters that no font has."""
    body = '<img src="a.svg"><svg width="9" height="9"><path d="M0 0h9v9z"/></svg><img data-bleed alt="" src="a.svg">'
    css = "p { font-family: Oswld }"
    findings = render_piece(
        composed(sheets(f"{body}<p>Peace is 平和</p>", css, {"a.svg": drawing()})), fonts
    ).findings
    assert codes(findings) == ["figure-without-alt", "unknown-font", "glyph-not-drawn"]
    assert "3 images on page 1" in findings[0].message
    assert '"Oswld"' in findings[1].message
    assert "“平” (U+5E73), “和” (U+548C): “Peace is 平和” on page 1" in findings[2].message


def test_findings_carry_the_name_of_the_piece(fonts: FontStage) -> None:
    """Eight pieces in one build, and each finding says whose it is."""
    (finding,) = render_piece(composed("<p>平</p>"), fonts).findings
    assert finding.piece == "press-release-a6"


def test_stationery_has_its_own_pdf(fonts: FontStage) -> None:
    """Two pages without tags, as they are stamped under the body as artifacts."""
    rendered = render_piece(composed("<p>Letter</p>", stationery=stationery(), fit=INSET), fonts)
    assert rendered.findings == ()
    assert rendered.stationery_pdf is not None
    with pikepdf.open(BytesIO(rendered.stationery_pdf)) as pdf:
        assert len(pdf.pages) == 2
        assert "/StructTreeRoot" not in pdf.Root


def test_text_over_the_stationery_is_a_collision(fonts: FontStage) -> None:
    """The body must leave room for what its sheet says; page two lies on the continuation sheet."""
    body = "<p style='break-after: page; margin-top: 30mm'>Letter</p><p>Overleaf</p>"
    css = SHEETS_CSS + " section + section { padding-top: 4mm }"
    (finding,) = render_piece(composed(body, stationery=stationery(css=css), fit=INSET), fonts).findings[:1]
    assert finding.code == "text-collides"
    assert "“Overleaf” and “Continuation”" in finding.message
    assert "page 2, over the stationery's continuation sheet" in finding.message


def test_stationery_of_three_sheets_is_an_error(fonts: FontStage) -> None:
    """The first sheet and the continuation sheet, no more."""
    rendered = render_piece(
        composed("<p style='padding-top: 30mm'>x</p>", stationery=sheets("<section>x</section>" * 3, SHEETS_CSS)),
        fonts,
    )
    assert codes(rendered.findings) == ["stationery-sheets"]
    assert "3 sheets" in rendered.findings[0].message


def test_the_stationery_keeps_the_inset(fonts: FontStage) -> None:
    """A footer that may be cut off is found on whichever sheet it stands."""
    css = SHEETS_CSS + " @page { margin: 2mm }"
    body = composed("<p style='padding-top: 30mm'>x</p>", stationery=stationery(css=css), fit=INSET)
    messages = [finding.message for finding in render_piece(body, fonts).findings]
    assert any("of the stationery's first sheet" in message for message in messages)
    assert any("of the stationery's continuation sheet" in message for message in messages)


def test_what_stops_the_engine_is_a_finding(fonts: FontStage) -> None:
    """Two hundred nested blocks are too deep for it; nobody sees a traceback, developers still can."""
    with pytest.raises(KitError) as caught:
        render_piece(composed("<div>" * 200 + "deep"), fonts)
    assert codes(caught.value.findings) == ["layout-stopped"]
    assert "RecursionError" in caught.value.findings[0].message
    assert isinstance(caught.value.__cause__, RecursionError)


def test_dead_references_and_broken_images_are_errors(fonts: FontStage) -> None:
    """What the engine only logs and leaves out stops a build."""
    body = '<p><a href="#nowhere">x</a></p><img alt="a" src="a.png">'
    piece = composed(sheets(body, "", {"a.png": Asset(b"no image", "image/png")}))
    assert codes(render_piece(piece, fonts).findings) == ["layout-error", "layout-error"]


@pytest.mark.parametrize(("codes_on_it", "is_named"), [(3, True), (0, False)])
def test_codes_that_take_the_room_of_the_text_are_named(fonts: FontStage, codes_on_it: int, is_named: bool) -> None:
    """A flyer of eight links is not told to shorten its words alone."""
    body = "<p>Words.</p>" * 200
    code = QrPlacement("https://records.example/", "records.example", 0.6, 20.0, 2)
    piece = replace(composed(body, fit=FitRule(max_pages=2)), qr_codes=(code,) * codes_on_it)
    (finding,) = render_piece(piece, fonts).findings
    assert finding.code == "too-many-pages"
    assert ("It carries 3 QR codes: choose fewer" in finding.hint) is is_named
