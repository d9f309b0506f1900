"""How a Word file shows a picture."""

import pytest
from tests.load.bring.made_word import part

from presskit.load.bring.pictures import Crop
from presskit.load.bring.word.framing import covered_why, crop_of, shape_why, shown_pictures
from presskit.load.bring.xml_tree import read_xml

VML = "<v:shape {}><v:imagedata {}/></v:shape>"
PICTURE = "<pic:pic><pic:blipFill>{}</pic:blipFill>{}</pic:pic>"
PLAIN = PICTURE.format("", "")


@pytest.mark.parametrize(
    ("drawing", "crop"),
    [
        (PICTURE.format('<a:srcRect l="25000" b="50%"/>', ""), Crop(left_ratio=0.25, bottom_ratio=0.5)),
        (PICTURE.format('<a:srcRect l="-25000"/>', ""), Crop()),
        (PICTURE.format('<a:srcRect t="500000"/>', ""), Crop(top_ratio=1.0)),
        (PICTURE.format('<a:srcRect t="some"/>', ""), None),
        (VML.format("", 'cropright="32768f" croptop=".25"'), Crop(top_ratio=0.25, right_ratio=0.5)),
        (VML.format("", 'cropleft="50%"'), Crop(left_ratio=0.5)),
        (VML.format("", ""), Crop()),
    ],
)
def test_a_crop_in_each_of_its_forms(drawing: str, crop: Crop | None) -> None:
    """Thousandths of a percent, percent, parts of 65,536, and none where it cannot be read."""
    ((fill, _frame),) = shown_pictures(read_xml(part("pict", drawing).encode()))
    assert crop_of(fill) == crop


@pytest.mark.parametrize(
    ("drawing", "is_shaped"),
    [
        (PLAIN, False),
        (
            PICTURE.format("<a:stretch><a:fillRect/></a:stretch>", '<pic:spPr><a:prstGeom prst="rect"/></pic:spPr>'),
            False,
        ),
        (PICTURE.format("", '<pic:spPr><a:prstGeom prst="ellipse"/></pic:spPr>'), True),
        (PICTURE.format("", "<pic:spPr><a:custGeom/></pic:spPr>"), True),
        (PICTURE.format('<a:stretch><a:fillRect l="-50000"/></a:stretch>', ""), True),
        (PICTURE.format("<a:tile/>", ""), True),
        (VML.format('type="#_x0000_t75"', ""), False),
        (VML.format('type="#_x0000_t3"', ""), True),
        (VML.format('path="m0,0"', ""), True),
        ("<v:oval><v:imagedata/></v:oval>", True),
    ],
)
def test_a_shape_cuts_a_picture(drawing: str, is_shaped: bool) -> None:
    """Other than its own, or smaller than the picture."""
    ((fill, frame),) = shown_pictures(read_xml(part("pict", drawing).encode()))
    assert bool(shape_why(fill, frame)) == is_shaped


@pytest.mark.parametrize(
    ("drawing", "is_covered"),
    [
        (PLAIN, False),
        (f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr/>{PLAIN}</wpg:wgp>", False),
        (f"<wpg:wgp>{PLAIN}<wps:wsp/></wpg:wgp>", True),
        (f"<wpg:wgp>{PLAIN}{PLAIN}</wpg:wgp>", True),
        (f"<wpg:wgp><wpg:grpSp>{PLAIN}</wpg:grpSp><o:contentPart/></wpg:wgp>", True),
        (f"<v:shapetype/>{VML.format('', '')}", False),
        (f"{VML.format('', '')}<v:line/>", True),
    ],
)
def test_what_is_drawn_with_a_picture_may_cover_it(drawing: str, is_covered: bool) -> None:
    """A shape, another picture, ink."""
    assert bool(covered_why(read_xml(part("pict", drawing).encode()))) == is_covered
