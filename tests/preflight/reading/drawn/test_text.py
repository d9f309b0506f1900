"""The words of a page with the place of each letter."""

import pypdfium2
from tests.preflight.corpus.clean_page import HEADING, page

from presskit.preflight.facts.page import PageText
from presskit.preflight.reading.drawn.text import read_text


def _text_of(pdf: bytes) -> PageText:
    return read_text(pypdfium2.PdfDocument(pdf)[0].get_textpage())


def test_every_letter_has_its_place() -> None:
    """Letters have boxes from left to right, spaces and line ends have none."""
    words = _text_of(page(HEADING))
    assert words.text.startswith("International Drug Users Day\nFor years")
    assert len(words.text) == len(words.boxes_pt)
    assert [bool(box) for box in words.boxes_pt] == [not letter.isspace() for letter in words.text]
    first = words.box(0, 13)
    assert first is not None
    assert first.right_pt > first.left_pt + 50


def test_hyphens_of_the_layout_are_known() -> None:
    """A soft hyphen that became one at a line end divides a word; a typed one does not."""
    words = _text_of(page(f"{HEADING}<p style='width: 25mm'>inter\u00adnational\u00adisation</p><p>peer-led</p>"))
    assert [words.text[place] for place in words.divisions] == ["\u2010"]
    assert "peer-led" in words.text


def test_every_letter_of_a_page_made_well_is_mapped() -> None:
    """The engine says for each sign which letters it stands for."""
    assert _text_of(page()).unmapped == ()
