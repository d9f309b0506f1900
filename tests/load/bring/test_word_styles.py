"""What a paragraph is, and how words look, by the styles of a Word file."""

from xml.etree.ElementTree import Element

from tests.load.bring.made_word import part

from presskit.load.bring.flow import BlockKind
from presskit.load.bring.word_styles import Styles, looks_of, read_styles, value_of
from presskit.load.bring.xml_tree import read_xml


def styles(content: str) -> Styles:
    """The styles of this XML."""
    return read_styles(read_xml(part("styles", content).encode()))


def properties(content: str) -> Element:
    """Properties of a run."""
    return read_xml(part("rPr", content).encode())


def style(style_id: str, name: str, more: str = "") -> str:
    """A paragraph style."""
    return f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{more}</w:style>'


def test_a_style_is_known_by_its_name_in_english() -> None:
    """Word keeps that in every language, and ids that differ; one that is based on another is what that is."""
    read = styles(
        style("berschrift2", "heading 2")
        + style("Own", "Our head", '<w:basedOn w:val="berschrift2"/>')
        + style("Zitat", "Intense Quote")
        + style("Loop", "Loop", '<w:basedOn w:val="Loop"/>')
        + style("L3", "List Number 3")
        + style("T", "toc 2")
    )
    assert read.kind("berschrift2") == read.kind("Own") == (BlockKind.HEADING, 2)
    assert read.kind("Zitat") == (BlockKind.QUOTATION, 0)
    assert read.kind("Loop") == read.kind("none") == (BlockKind.TEXT, 0)
    assert (read.list_depth("L3"), read.list_depth("Own")) == (2, 0)
    assert (read.is_contents("T"), read.is_contents("L3")) == (True, False)


def test_looks_are_those_of_the_nearest_that_says_so() -> None:
    """A switch that is off takes back what was on."""
    read = styles(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("A", "A", "<w:rPr><w:b/><w:i/></w:rPr>")
        + style("B", "B", "<w:basedOn w:val='A'/><w:rPr><w:b w:val='0'/></w:rPr>")
    )
    assert (read.usual, read.looks("B")) == ({"size": "22"}, {"strong": "", "emphasis": "1"})
    assert read_styles(None) == Styles()


def test_looks_of_a_run() -> None:
    """Each property that tells words apart, or hides them."""
    content = (
        "<w:vanish/><w:dstrike w:val='false'/><w:u w:val='none'/><w:color w:val='FF0000'/><w:shd w:fill='auto'/>"
    )
    looks = looks_of(properties(content + "<w:rFonts w:hAnsi='Wingdings'/>"))

    assert looks == {
        "hidden": "1",
        "struck": "",
        "underlined": "",
        "colour": "FF0000",
        "shaded": "",
        "font": "Wingdings",
    }
    assert looks_of(None) == {}


def test_a_size_is_one_in_any_unit_and_a_width_a_share() -> None:
    """The strict form of Word files has units."""
    content = "<w:sz w:val='0.01in'/><w:w w:val='1%'/><w:highlight w:val='black'/><w:specVanish/>"
    assert looks_of(properties(content)) == {"size": "1.44", "width": "1", "marked": "000000", "always_hidden": "1"}


def test_what_an_element_says_is_empty_without_it() -> None:
    """No element, no value."""
    assert (value_of(properties("<w:b w:val='x'/>"), "w:b"), value_of(None, "w:b")) == ("x", "")
