"""How the engine is called."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from tests.made_pieces import checkout_fonts, sheets

from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.house_style import FontFile
from presskit.model.piece import BASE_URL, Asset
from presskit.render import FontStage, stage_fonts
from presskit.render.box_tree import read_pages
from presskit.render.engine import EngineDocument


def pages_with(engine: EngineDocument, properties: dict[str, str]) -> list[list[str]]:
    """The lines of each page, with these custom properties set."""
    return [[line.words for line in page.lines] for page in read_pages(engine.lay_out(properties))]


def faces_in(pdf: bytes) -> set[str]:
    """The embedded fonts' names, without the subset's tag."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        dictionaries = [each for each in opened.objects if isinstance(each, pikepdf.Dictionary)]
        return {str(each["/FontName"]).partition("+")[2] for each in dictionaries if "/FontName" in each}


def with_text_face(family: str) -> tuple[FontFile, ...]:
    """The fonts that come with presskit, this family being the one for running text."""
    return tuple(replace(font, role="text" if font.family == family else "display") for font in checkout_fonts())


@pytest.mark.parametrize(
    ("language", "words", "capitals"),
    [
        ("tr", "İzmir, istanbul, ırmak", "İZMİR, İSTANBUL, IRMAK"),
        ("el-CY", "Αθήνα, ρολόι", "ΑΘΗΝΑ, ΡΟΛΟΪ"),
        ("de", "Straße", "STRASSE"),
        ("en", "istanbul", "ISTANBUL"),
    ],
)
def test_capitals_are_those_of_the_language(fonts: FontStage, language: str, words: str, capitals: str) -> None:
    """The engine knows a Turkish i and a Greek accent, so that no template has to."""
    css = "p { text-transform: uppercase }"
    engine = EngineDocument(sheets(f"<p lang={language}>{words}</p>", css), fonts, tagged=True)

    assert pages_with(engine, {}) == [[capitals]]


def test_page_numbers_have_the_digits_that_a_token_names(fonts: FontStage) -> None:
    """As `--digits` says by the language of the page."""
    css = "p::before { content: counter(page, var(--digits)) }"
    engine = EngineDocument(sheets("<p></p>", f":root {{ --digits: decimal }} {css}"), fonts, tagged=True)

    assert [pages_with(engine, {"--digits": style}) for style in ("decimal", "persian", "bengali")] == [
        [["1"]],
        [["۱"]],
        [["১"]],
    ]


def test_custom_properties_override_those_of_the_sheets(fonts: FontStage) -> None:
    """The last word is the step's, and the next layout is as designed again."""
    css = ":root { --above: 0 } .next { break-before: var(--break, auto); margin-top: var(--above) }"
    engine = EngineDocument(sheets("<p>One</p><p class=next>Two</p>", css), fonts, tagged=True)
    assert pages_with(engine, {}) == [["One", "Two"]]
    assert pages_with(engine, {"--break": "page"}) == [["One"], ["Two"]]
    assert pages_with(engine, {}) == [["One", "Two"]]
    assert engine.findings() == ()


@pytest.mark.parametrize("tagged", [True, False])
def test_only_a_body_is_tagged(tagged: bool, fonts: FontStage) -> None:
    """A body carries structure and the sRGB output intent; stationery needs neither."""
    engine = EngineDocument(sheets("<p>Text</p>"), fonts, tagged=tagged)
    with pikepdf.open(io.BytesIO(engine.write(engine.lay_out({})))) as pdf:
        assert ("/StructTreeRoot" in pdf.Root, "/OutputIntents" in pdf.Root) == (tagged, tagged)


def test_a_body_for_print_has_tags_and_no_colours_of_a_screen(fonts: FontStage) -> None:
    """Its intent comes later; nothing in it is random or of today, and RGB in it is called RGB."""
    made = []
    for _ in range(2):
        body = sheets("<p>Text</p>", "p { opacity: .5 }")
        engine = EngineDocument(body, fonts, tagged=True, edition=Edition.PRINT)
        made.append(engine.write(engine.lay_out({})))
    assert made[0] == made[1]
    with pikepdf.open(io.BytesIO(made[0])) as pdf:
        assert ("/StructTreeRoot" in pdf.Root, "/OutputIntents" in pdf.Root) == (True, False)
        assert "/ID" not in pdf.trailer
        (group,) = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and "/Group" in item]
        assert pikepdf.Name.DeviceRGB == group.Group.CS


def test_a_stop_tells_everything_found_before_it(fonts: FontStage) -> None:
    """The style sheet's fault is not lost with the pages."""
    engine = EngineDocument(sheets("<div>" * 200 + "x", "p { colr: red }"), fonts, tagged=True)
    with pytest.raises(KitError) as caught:
        engine.lay_out({})
    assert [finding.code for finding in caught.value.findings] == ["css-unknown-property", "layout-stopped"]


def test_a_sheet_that_is_no_css_stops_nothing(fonts: FontStage) -> None:
    """Whatever stands in the file, it is read to its end."""
    engine = EngineDocument(sheets("<p>Text</p>", "}}}{{{ <html> \x00 @@@ ;;; /*"), fonts, tagged=True)
    assert engine.findings() != ()
    assert pages_with(engine, {}) == [["Text"]]


@pytest.mark.parametrize("family", ["Arial", "serif"])
def test_the_rules_of_two_sets_of_fonts_never_mix(family: str, tmp_path: Path) -> None:
    """Fontconfig keeps one set of rules for a process; each document is laid out and written by its own."""
    stages = [stage_fonts(with_text_face(face), tmp_path) for face in ("Inter", "Oswald")]
    text = f'<text y="9" style="font: 9px {family}">A</text>'
    drawn = Asset(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{text}</svg>'.encode(), "image/svg+xml")
    page = sheets(f'<p>B<img alt="" src="{BASE_URL}a.svg">', f"p {{ font-family: {family} }}", {"a.svg": drawn})
    engines = [EngineDocument(page, stage, tagged=False) for stage in stages]

    pages = [engine.lay_out({}) for engine in engines]
    pdfs = [engine.write(laid_out) for engine, laid_out in zip(engines, pages, strict=True)]

    assert [faces_in(pdf) for pdf in pdfs] == [{"Inter"}, {"Oswald"}]
    assert engines[0].findings() == ()


def test_no_document_gets_a_font_of_another(tmp_path: Path) -> None:
    """What one kit brings is not there for the next, whichever of them was staged last."""
    page = sheets("<p>Text</p>", "p { font-family: Inter, Oswald }")
    stages = {
        face: stage_fonts(tuple(font for font in checkout_fonts() if font.family == face), tmp_path)
        for face in ("Inter", "Oswald")
    }

    for face, stage in stages.items():
        engine = EngineDocument(page, stage, tagged=False)
        assert faces_in(engine.write(engine.lay_out({}))) == {face}


@pytest.mark.parametrize(
    ("css", "code"),
    [
        ("p { colour: red }", "css-unknown-property"),
        ("@import 'https://harbour.example/a.css';", "address-refused"),
        ("@\\69mport 'https://harbour.example/a.css';", "address-refused"),
        ("@font-face { font-family: X; src: url(https://harbour.example/a.ttf) }", "address-refused"),
    ],
)
def test_what_is_wrong_with_a_style_sheet_is_told_for_each_document(css: str, code: str, fonts: FontStage) -> None:
    """Also of a sheet that was read for another one before, and whatever it fetches and however that is spelt."""
    told = [EngineDocument(sheets("<p>One</p>", css), fonts, tagged=True).findings() for _ in range(2)]

    assert told[0] == told[1]
    assert code in {finding.code for finding in told[0]}


def test_a_style_sheet_of_no_one_document_is_read_once(fonts: FontStage) -> None:
    """The house's are the same for every page; a counter's style is its document's own."""
    sheet, counting = "p { color: #123456 }", "@counter-style hands { system: cyclic; symbols: '#' }"
    one, other = [
        EngineDocument(sheets("<p>One</p>", css), fonts, tagged=True)._stylesheets[-1] for css in (sheet, counting)
    ]
    one_again, other_again = [
        EngineDocument(sheets("<p>Two</p>", css), fonts, tagged=True)._stylesheets[-1] for css in (sheet, counting)
    ]

    assert one is one_again
    assert other is not other_again
