"""The engine's private box tree, read into millimetres; each test breaks if a private name moves."""

import pytest
from tests.made_pieces import composed, drawing, sheets

from presskit.model.piece import Asset
from presskit.render import FontStage
from presskit.render.box_tree import read_pages
from presskit.render.engine import EngineDocument
from presskit.render.page_facts import LaidOutPage

AT_ORIGIN = "@page { margin: 0 } p { position: absolute; left: 20mm; top: 30mm; font: 40pt/1 Inter }"


def pages_of(
    fonts: FontStage, body: str, css: str = "", assets: dict[str, Asset] | None = None
) -> tuple[LaidOutPage, ...]:
    """The pages of a small document."""
    return read_pages(EngineDocument(composed(sheets(body, css, assets)).body, fonts, tagged=True).lay_out({}))


def test_a_line_is_measured_by_its_ink(fonts: FontStage) -> None:
    """An H of Inter at 40 pt is 727/1000 em high, so 10.26 mm, and stands on its baseline."""
    ((line,),) = [page.lines for page in pages_of(fonts, "<p>H</p>", AT_ORIGIN)]
    (ink,) = line.areas
    assert ink.bottom_mm - ink.top_mm == pytest.approx(0.7273 * 40 * 25.4 / 72, abs=0.15)
    assert ink.bottom_mm == pytest.approx(line.baseline_mm, abs=0.15)
    assert 20 < ink.left_mm < 22.5


def test_a_transform_moves_the_ink(fonts: FontStage) -> None:
    """Rotated by a quarter turn, what was wide is high."""
    css = AT_ORIGIN + " p { transform: rotate(90deg) }"
    ((line,),) = [page.lines for page in pages_of(fonts, "<p>HHHHH</p>", css)]
    (ink,) = line.areas
    assert ink.bottom_mm - ink.top_mm > 4 * (ink.right_mm - ink.left_mm)


def test_page_size_and_names(fonts: FontStage) -> None:
    """A page is as large as its trim, bleed or not."""
    (page, _) = pages_of(fonts, "<p style='break-after: page'>a</p><p>b</p>", "@page { bleed: 3mm }")
    assert page.name == "page 1"
    assert (page.width_mm, page.height_mm) == pytest.approx((105, 148))


def test_running_text_is_told_from_furniture(fonts: FontStage) -> None:
    """Margin boxes, running heads, fixed and absolute elements, footnotes and what says so do not count."""
    body = (
        "<header>running</header><p>one</p><div style='float: left'>two</div>"
        "<aside style='position: absolute'>x</aside><nav style='position: fixed'>x</nav>"
        "<p data-fit=ignore>x</p><p>three<small>note</small></p><p> </p>"
    )
    css = (
        "header { position: running(head) } small { float: footnote } @page { @top-center { content: element(head) }"
        " @bottom-center { content: 'folio' } }"
    )
    (page,) = pages_of(fonts, body, css)
    assert {line.words.strip() for line in page.lines if line.counts} == {"one", "two", "three1"}
    assert {"running", "folio", "1. note", "x"} <= {line.words.strip() for line in page.lines}


def test_lines_side_by_side_are_one_row(fonts: FontStage) -> None:
    """Two columns of two lines fill two rows of the page."""
    body = "<div style='display: flex'><p>one<br>two</p><p>three<br>four</p></div>"
    (page,) = pages_of(fonts, body)
    assert len(page.lines) == 4
    assert page.text_rows() == 2


def test_artwork_and_what_nobody_sees_is_left_out(fonts: FontStage) -> None:
    """Text in an element with data-bleed, hidden or fully transparent text, and white space are no lines."""
    body = (
        "<p data-bleed>art</p><p><span data-bleed>art</span></p><p style='visibility: hidden'>hidden</p>"
        "<p style='opacity: 0'>gone</p><p style='font-size: 0'>nothing</p><p>seen</p>"
    )
    (page,) = pages_of(fonts, body)
    assert [line.words for line in page.lines] == ["seen"]


def test_images_are_found_with_their_words(fonts: FontStage) -> None:
    """The alt text of an image, the title of a drawing; artwork is marked."""
    body = (
        '<img src="a.svg" alt="A boat"><svg width="9" height="9"><title>A code</title></svg>'
        '<svg width="9" height="9"><path d="M0 0h9v9z"/></svg><img data-bleed src="a.svg" alt="Waves">'
    )
    (page,) = pages_of(fonts, body, assets={"a.svg": drawing()})
    assert [(image.words, image.artwork) for image in page.images] == [
        ("A boat", False),
        ("A code", False),
        ("", False),
        ("Waves", True),
    ]


def test_laying_out_again_gives_the_same_pages(fonts: FontStage) -> None:
    """The engine's document can be laid out as often as needed, tighter and back."""
    engine = EngineDocument(sheets("<p>One two three four five six seven eight nine ten</p>"), fonts, tagged=True)
    first, _, again = (read_pages(engine.lay_out(step)) for step in ({}, {"--x": "1"}, {}))
    assert [(line.words, line.areas) for line in first[0].lines] == [
        (line.words, line.areas) for line in again[0].lines
    ]


def test_the_families_asked_for_are_noted(fonts: FontStage) -> None:
    """The first family of each text, as the style sheet writes it."""
    (page,) = pages_of(fonts, "<p>a</p><p style='font-family: \"No Such Font\", Inter'>b</p>")
    assert page.families == {"Inter", "No Such Font"}
