"""The colours that a Word file names."""

import pytest
from tests.load.bring.made_word import part

from presskit.load.bring.word.colours import (
    filled_looks,
    ground_colour,
    highlight_colour,
    page_colour,
    word_colour,
)
from presskit.load.bring.xml_tree import read_xml


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ('w:val="fefefe"', "FEFEFE"),
        ('w:val="auto"', ""),
        ('w:val="auto" w:themeColor="background1"', "FFFFFF"),
        ('w:val="BFBFBF" w:themeColor="background1" w:themeShade="BF"', "BFBFBF"),
        ('w:val="4472C4" w:themeColor="accent1"', "4472C4"),
        ("", ""),
    ],
)
def test_a_colour_of_words(said: str, colour: str) -> None:
    """Six digits, of the theme where it says more than they; none where Word chooses."""
    assert (
        word_colour(read_xml(part(f"color {said}", "").replace("</w:color " + said, "</w:color").encode())) == colour
    )


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ('w:val="clear" w:color="auto" w:fill="000000"', "000000"),
        ('w:val="solid" w:color="112233" w:fill="FFFFFF"', "112233"),
        ('w:val="solid" w:color="auto"', "000000"),
        ('w:val="pct90" w:color="auto" w:fill="auto"', "191919"),
        ('w:fill="auto"', ""),
        ('w:fill="FF0000" w:themeFill="text1"', "000000"),
        ('w:fill="7F7F7F" w:themeFill="text1" w:themeFillTint="80"', "7F7F7F"),
    ],
)
def test_a_ground(said: str, colour: str) -> None:
    """Filled, solid in the colour of its pattern, or mixed of both."""
    shading = read_xml(part("rPr", f"<w:shd {said}/>").encode())[0]
    assert (ground_colour(shading), ground_colour(None)) == (colour, "")


def test_a_pen_and_a_page_have_colours() -> None:
    """By the pen's name; one that is not known has none."""
    page = read_xml(part("document", '<w:background w:color="000000"/>').encode())[0]
    assert [highlight_colour(name) for name in ("yellow", "none")] == ["FFFF00", ""]
    assert page_colour(page) == "000000"


@pytest.mark.parametrize(
    ("fill", "looks"),
    [
        ("<x:noFill/>", {"hidden": "1"}),
        ('<x:solidFill><x:srgbClr x:val="FFFFFF"/></x:solidFill>', {"colour": "FFFFFF"}),
        ('<x:solidFill><x:schemeClr x:val="bg1"/></x:solidFill>', {"colour": "FFFFFF"}),
        (
            '<x:solidFill><x:srgbClr x:val="000000"><x:alpha x:val="100000"/></x:srgbClr></x:solidFill>',
            {"colour": "000000", "hidden": "1"},
        ),
        ('<x:solidFill><x:schemeClr x:val="accent1"/></x:solidFill>', {}),
    ],
)
def test_a_filling_of_letters(fill: str, looks: dict[str, str]) -> None:
    """None, and one that is clear, hide the words."""
    element = read_xml(
        f'<x:textFill xmlns:x="http://schemas.microsoft.com/office/word/2010/wordml">{fill}</x:textFill>'.encode()
    )
    assert filled_looks(element) == looks
