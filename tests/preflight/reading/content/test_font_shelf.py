"""The fonts of a file."""

import pikepdf
import pytest
from pikepdf import Dictionary
from tests.preflight.reading.content.made_content import font

from presskit.preflight.reading.content.font_shelf import FontShelf


def test_each_font_is_measured_once() -> None:
    """A shared font is known by its object, one that stands in place by its bytes."""
    pdf, shelf = pikepdf.Pdf.new(), FontShelf()
    shared = pdf.make_indirect(font().Font.F)
    assert shelf.font(shared) is shelf.font(shared)
    assert shelf.font(font().Font.F) is shelf.font(font().Font.F)
    assert shelf.font(font().Font.F) is not shelf.font(font(FirstChar=33).Font.F)


def test_what_is_no_font_is_refused() -> None:
    """A number is none."""
    with pytest.raises(TypeError, match="no dictionary"):
        FontShelf().font(Dictionary(Font=pikepdf.Array([])).Font)
