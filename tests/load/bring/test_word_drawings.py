"""What Word draws; tests/golden/word/pictures.txt and boxes.txt have whole documents."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_word import paragraph, picture, run, text_box, word_file
from tests.load.made_pictures import crimson, saved

PNG = saved(crimson(), "PNG")


SHAPED = '<pic:spPr><a:prstGeom prst="ellipse"/></pic:spPr></pic:pic>'
COVERED = "</pic:pic><wps:wsp><wps:spPr/></wps:wsp></wpg:wgp>"
VML = "<v:shape><v:imagedata r:id='p.png'/></v:shape>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def told_of(folder: Path, drawing: str) -> tuple[int, list[str]]:
    """How many pictures come of it, and what is told."""
    body = paragraph("Title", "Title") + paragraph(run("We ask.") + drawing)
    statement, findings = brought(
        folder, "a.docx", word_file(body, {"far": "https://a.example/"}, {"p.png": PNG, "d.svg": SVG})
    )
    return len(statement.pictures), [each.message for each in findings if each.code != "head-found"]


@pytest.mark.parametrize(
    ("drawing", "words"),
    [
        (picture("p.png").replace('name="P', 'hidden="1" name="P'), "no reader of the document sees"),
        (picture("", linked="far"), "it lies elsewhere"),
        (picture("none"), "it lies elsewhere"),
        (text_box("in a box"), 'a text box is left out: "in a box"'),
        ("<w:r><w:pict><v:shape><v:textpath string='WORDS'/></v:shape></w:pict></w:r>", '"WORDS"'),
        (picture("p.png", crop='t="100000"'), "cuts all of it off"),
        (picture("p.png", crop='l="60000" r="60%"'), "cuts all of it off"),
        (picture("p.png", crop='l="much"'), "cannot be read"),
        (picture("d.svg", crop='r="50000"'), "a part of this drawing"),
        (picture("p.png").replace("</pic:pic>", SHAPED), "within a shape"),
        (picture("p.png").replace("<pic:pic>", "<wpg:wgp><pic:pic>").replace("</pic:pic>", COVERED), "drawn over it"),
        (f"<w:r><w:pict><v:group><v:rect fillcolor='black'/>{VML}</v:group></w:pict></w:r>", "drawn over it"),
        ("<w:r><w:object><v:imagedata r:id='p.png'/></w:object></w:r>", "an embedded object"),
        ("<w:r><w:drawing><wps:wsp/></w:drawing></w:r>", "a drawing, a chart or a diagram is left out"),
    ],
)
def test_what_is_no_picture_of_the_document_is_told(tmp_path: Path, drawing: str, words: str) -> None:
    """Once, and no picture comes of it."""
    number, told = told_of(tmp_path, drawing)

    assert number == 0
    assert [words in message for message in told] == [True]


@pytest.mark.parametrize(
    "drawing",
    [
        picture("p.png"),
        "<w:r><w:pict><v:shape alt='A wall'><v:imagedata r:id='p.png'/></v:shape></w:pict></w:r>",
        picture("p.png").replace("<a:srcRect", "<a:xfrm rot='5400000'/><a:srcRect"),
    ],
)
def test_a_picture_in_either_form_is_taken(tmp_path: Path, drawing: str) -> None:
    """DrawingML and VML; one that is turned is told to be."""
    number, told = told_of(tmp_path, drawing)

    assert (number, len(told)) == (1, 1)
    assert ("turns it" in told[0]) == ("rot" in drawing)
    assert ("A wall" in told[0]) == ("A wall" in drawing)
