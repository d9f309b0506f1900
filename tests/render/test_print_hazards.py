"""Styles that cannot be printed, told at their place; each test breaks if a private name of the engine moves."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.made_pieces import composed, sheets

from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding, Place
from presskit.model.piece import Asset, ComposedPiece, Sheets
from presskit.render import FontStage, render_piece

Refused = Callable[..., list[Finding]]
FILE = "templates/styles/test.css"
INK = ":root { color: device-cmyk(0 0 0 1) }"


@pytest.fixture
def refused(fonts: FontStage) -> Refused:
    """The errors for a print edition with this body and style sheet; none if it is made."""

    def render(body: str, css: str = "", *, assets: dict[str, Asset] | None = None) -> list[Finding]:
        piece = in_print(sheets(body, css, assets))
        try:
            return [finding for finding in render_piece(piece, fonts).findings if finding.is_error]
        except KitError as error:
            return [finding for finding in error.findings if finding.is_error]

    return render


def in_print(body: Sheets, stationery: Sheets | None = None) -> ComposedPiece:
    """The print edition of a piece."""
    return replace(composed(body, stationery=stationery), edition=Edition.PRINT)


@pytest.mark.parametrize(
    ("css", "code", "line", "column", "words"),
    [
        ("p { background: linear-gradient(red, blue) }", "print-gradient", 1, 17, "linear-gradient"),
        ("p {\n  background: linear-gradient(device-cmyk(1 0 0 0), red) }", "print-gradient", 2, 15, "linear"),
        ("p { background-image: repeating-radial-gradient(red, blue) }", "print-gradient", 1, 23, "repeating-"),
        ("@page { background: radial-gradient(red, blue) }", "print-gradient", 1, 21, "radial-gradient"),
        ("p { border: 2mm solid; border-image: linear-gradient(red, blue) 1 }", "print-gradient", 1, 38, "linear"),
        ("p { border: 2mm solid; mask-border: linear-gradient(red, blue) 1 }", "print-gradient", 1, 37, "linear"),
        ("p { border: 2mm groove red }", "print-border", 1, 17, "groove"),
        ("p { border-top: 1mm ridge device-cmyk(1 0 0 0) }", "print-border", 1, 21, "ridge"),
        ("p {\n\n border-style: solid inset; border-width: 1mm }", "print-border", 3, 22, "inset"),
        ("p { outline: 1mm outset }", "print-border", 1, 18, "outset"),
        ("p { columns: 2; column-rule: 1mm groove }", "print-border", 1, 34, "groove"),
        (":root { --edge: 1mm groove } p { border: var(--edge) }", "print-border", 1, 21, "groove"),
        ("p { box-shadow: 1mm 1mm 2mm red }", "print-shadow", 1, 5, "box-shadow"),
        ("p { box-shadow: inset 0 0 2mm device-cmyk(1 0 0 0) }", "print-shadow", 1, 5, "box-shadow"),
        ("p { color: oklch(0.5 0.2 30) }", "print-colour", 1, 12, "oklch"),
        ("/* lab(1 2 3) */ p { background: lab(50 20 30) }", "print-colour", 1, 34, "lab"),
        (":root { --brand: oklch(0.5 0.2 30) } p { color: var(--brand) }", "print-colour", 1, 18, "oklch"),
    ],
)
def test_each_is_refused_at_its_place(
    css: str, code: str, line: int, column: int, words: str, refused: Refused
) -> None:
    """File, line and column of the style itself, and what to do instead."""
    (finding,) = refused("<p>Text in two short lines</p>", css)
    assert finding.place is not None
    assert (finding.code, finding.place.file, finding.place.line, finding.place.column) == (code, FILE, line, column)
    assert finding.place.source_line[column - 1 :].startswith(words)
    assert finding.hint
    assert finding.piece == "press-release-a6"


@pytest.mark.parametrize("value", ["color-mix(in srgb, red, blue)", "conic-gradient(red, blue)"])
def test_what_the_engine_does_not_know_is_refused_in_every_edition(
    value: str, refused: Refused, fonts: FontStage
) -> None:
    """It is left out, so the page would lack it; the style sheet's own check says so."""
    css = f"p {{ background: {value} }}"
    for findings in (refused("<p>x</p>", css), render_piece(composed(sheets("<p>x</p>", css)), fonts).findings):
        assert [(finding.code, finding.place and finding.place.line) for finding in findings] == [("css-value", 1)]


@pytest.mark.parametrize(
    "css",
    [
        "p { border: 1mm double red; outline: .5pt solid device-cmyk(0 1 0 0); box-shadow: 1mm 1mm red }",
        "p { color: hsl(20 50% 50%); background: #fec; text-decoration: underline device-cmyk(0 1 0 0) }",
        "p { border-style: groove; border-width: 0; box-shadow: none }",
        ".unused { background: linear-gradient(red, blue); border: 1mm groove; color: oklch(0.5 0.2 30) }",
        "p { background: linear-gradient(red, blue); border: 1mm groove }\np { background: red; border: 1mm solid }",
        "/* background: linear-gradient(red, blue) */ .inset { position: absolute; inset: 0 }",
    ],
)
def test_what_can_be_printed_or_is_not_on_the_page_is_not_refused(css: str, refused: Refused) -> None:
    """A screen style that the print edition overrides does no harm."""
    assert refused("<p>Text</p>", f"{INK} {css}") == []


@pytest.mark.parametrize("edition", [Edition.SCREEN, Edition.PHOTOCOPY])
def test_other_editions_may_have_them(edition: Edition, fonts: FontStage) -> None:
    """They are drawn there."""
    css = "p { background: linear-gradient(red, blue); box-shadow: 0 0 1mm red; border: 1mm groove red }"
    piece = replace(composed(sheets("<p>x</p>", css)), edition=edition)
    assert render_piece(piece, fonts).findings == ()


def test_every_place_is_told_at_once(refused: Refused) -> None:
    """Two gradients and a border are three findings, beside whatever else is wrong."""
    css = (
        "h1 { background: linear-gradient(red, blue); colr: red }\n"
        "p { background: radial-gradient(red, blue);\nborder: 1mm inset }"
    )
    findings = refused("<h1>x</h1><p>x</p>", css)
    places = [(finding.code, finding.place.line) for finding in findings if finding.place]
    assert sorted(places) == [
        ("css-unknown-property", 1),
        ("print-border", 3),
        ("print-gradient", 1),
        ("print-gradient", 2),
    ]


def test_a_style_that_no_sheet_writes_is_named_by_its_element(refused: Refused) -> None:
    """In a style attribute of a template, or a rule that browsers bring, here an inset border."""
    (finding,) = refused('<p style="background: linear-gradient(red, blue)">x</p>')
    assert (finding.code, finding.place) == ("print-gradient", None)
    assert "<p> on page 1" in finding.message
    (finding,) = refused("<p style='break-after: page'>x</p><hr>")
    assert (finding.code, finding.place) == ("print-border", None)
    assert "<hr> on page 2" in finding.message


def test_stationery_is_held_to_the_same(fonts: FontStage) -> None:
    """It is printed with the body."""
    css = "section { height: 100mm } section + section { break-before: page; background: linear-gradient(red, blue) }"
    stationery = sheets("<section>One</section><section>Two</section>", css)
    with pytest.raises(KitError) as caught:
        render_piece(in_print(sheets("<p style='padding-top: 30mm'>x</p>"), stationery), fonts)
    assert [(finding.code, finding.place) for finding in caught.value.findings] == [
        ("print-gradient", Place(FILE, 1, 79, 94, css))
    ]


GRADIENT = '<linearGradient id="a"><stop stop-color="{}"/><stop offset="1" stop-color="blue"/></linearGradient>'


@pytest.mark.parametrize(("colour", "codes"), [("device-cmyk(0 1 1 0)", ["print-gradient"]), ("red", [])])
def test_a_drawing_with_a_gradient_between_inks_is_refused(colour: str, codes: list[str], refused: Refused) -> None:
    """The engine draws it without a word in other colours; between colours of the screen it is printed well."""
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>t</title>{GRADIENT.format(colour)}</svg>'
    )
    assets = {"logo.svg": Asset(drawing.encode(), "image/svg+xml")}
    findings = refused('<img src="logo.svg" alt="Mark">', assets=assets)
    assert [finding.code for finding in findings] == codes
    assert all('"logo.svg"' in finding.message for finding in findings)
    assert [finding.code for finding in refused(drawing)] == codes
