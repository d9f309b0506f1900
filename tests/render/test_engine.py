"""How the engine is called."""

import io

import pikepdf
import pytest
from tests.made_pieces import sheets

from presskit.errors import KitError
from presskit.render import FontStage
from presskit.render.box_tree import read_pages
from presskit.render.engine import EngineDocument


def pages_with(engine: EngineDocument, properties: dict[str, str]) -> list[list[str]]:
    """The lines of each page, with these custom properties set."""
    return [[line.words for line in page.lines] for page in read_pages(engine.lay_out(properties))]


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
