"""The styles of an OpenDocument text."""

import pytest
from tests.load.bring.made_odt import STYLES, xml_part

from presskit.load.bring.flow import BlockKind
from presskit.load.bring.odt_styles import OdtStyles, read_odt_styles
from presskit.load.bring.xml_tree import read_xml


def styles(more: str = "") -> OdtStyles:
    """Those of the tests' texts, and more."""
    return read_odt_styles(
        [read_xml(xml_part("document-content", f"<office:automatic-styles>{STYLES}{more}</office:automatic-styles>"))]
    )


def test_a_paragraph_is_what_its_style_is_called() -> None:
    """By the name that is shown, or that of a style above it."""
    read = styles(
        '<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
        '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>'
        '<style:style style:name="Quotations" style:family="paragraph"/>'
        '<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/>'
    )
    assert [read.kind(name) for name in ("P9", "Quotations", "Loop", "none")] == [
        (BlockKind.HEADING, 2),
        (BlockKind.QUOTATION, 0),
        (BlockKind.TEXT, 0),
        (BlockKind.TEXT, 0),
    ]


@pytest.mark.parametrize(
    ("said", "looks"),
    [
        ('fo:font-weight="700"', {"strong": "1"}),
        ('fo:font-weight="normal"', {"strong": ""}),
        ('text:display="none"', {"hidden": "1"}),
        ('text:display="true"', {"hidden": ""}),
        ('fo:font-size="2pt"', {"size": "4"}),
        ('fo:font-size="10%"', {"size": "2.4"}),
        ('fo:font-size="0.02in"', {"size": "2.88"}),
        ('style:text-scale="5%"', {"width": "5"}),
        ('loext:char-transparency="100%"', {"always_hidden": "1"}),
        ('fo:background-color="#FFff00"', {"marked": "FFFF00"}),
        ('fo:color="#ffffff" style:use-window-font-color="true"', {"colour": ""}),
        ('style:text-position="33% 58%"', {"height": "superscript"}),
        ('fo:color="#c00000"', {"colour": "C00000"}),
        ('fo:background-color="transparent"', {"marked": ""}),
        ('style:font-name="Wingdings"', {"font": "Wingdings"}),
    ],
)
def test_looks_are_named_as_those_of_word(said: str, looks: dict[str, str]) -> None:
    """So that one rule judges both."""
    style = f'<style:style style:name="T" style:family="text"><style:text-properties {said}/></style:style>'
    assert styles(style).looks("text", "T") == looks


def test_lines_grounds_and_lists() -> None:
    """What else a paragraph's style says, and how the levels of a list are marked."""
    ground = '<style:{0}-properties fo:background-color="#000000"/>'
    read = styles(
        f'<style:style style:name="G" style:family="paragraph">{ground.format("paragraph")}</style:style>'
        f'<style:style style:name="C" style:family="table-cell">{ground.format("table-cell")}</style:style>'
    )
    assert (read.has_line("Line"), read.has_line("P1")) == (True, False)
    grounds = [read.ground(*each) for each in (("paragraph", "G"), ("paragraph", "P1"), ("table-cell", "C"))]
    assert grounds == ["000000", "", "000000"]
    assert [read.numbering("L2", level) for level in (1, 2, 3)] == [("1", 1), ("a", 1), None]
    assert read.numbering("L1", 1) is None


def test_an_item_lies_as_deep_as_its_style_says() -> None:
    """A style of Word's own, in a list of one level."""
    named = '<style:style style:name="L_20_2" style:display-name="List Bullet 2" style:family="paragraph"/>'
    assert (styles(named).list_depth("L_20_2"), styles().list_depth("P1")) == (1, 0)
