"""The boxes of a page as Python's own values."""

import pikepdf
import pytest
from pikepdf import Array, Name

from presskit.preflight.facts.boxes import Box
from presskit.preflight.reading.values import as_box, read_boxes, user_unit_pt


def test_boxes_are_those_that_the_page_states() -> None:
    """What it does not state is None, but for the crop, which is then the sheet."""
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page(page_size=(400, 300))
    plain = read_boxes(page)
    assert (plain.media, plain.crop, plain.trim, plain.bleed, plain.art) == (
        Box(0, 0, 400, 300), Box(0, 0, 400, 300), None, None, None,
    )  # fmt: skip
    page.TrimBox, page.BleedBox, page.obj.UserUnit = Array([10, 10, 390, 290]), Array([1, 1, 399, 299]), 2
    page.rotate(90, relative=False)
    stated = read_boxes(page)
    assert (stated.trim, stated.bleed) == (Box(10, 10, 390, 290), Box(1, 1, 399, 299))
    assert (stated.rotation_degrees, stated.user_unit_pt) == (90, 2.0)


def test_corners_may_come_in_any_order() -> None:
    """ISO 32000-1, 7.9.5."""
    assert as_box(Array([30, 5, 10, 20])) == Box(10, 5, 30, 20)


def test_a_box_that_is_none_is_as_good_as_not_stated() -> None:
    """The crop is then the sheet; a page without a size cannot be looked at."""
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page(page_size=(400, 300))
    page.obj.TrimBox, page.obj.BleedBox, page.obj.CropBox = 3, Array([1, 2, 3]), Array([1, 2, 3, Name.X])
    boxes = read_boxes(page)
    assert (boxes.trim, boxes.bleed, boxes.crop) == (None, None, Box(0, 0, 400, 300))
    page.obj.MediaBox = Name.X
    with pytest.raises(pikepdf.PdfError, match="MediaBox"):
        read_boxes(page)


def test_a_unit_that_is_none_is_a_point() -> None:
    """Nothing can be measured in a name, or in less than nothing."""
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page()
    for unit, pt in ((2.5, 2.5), (-1, 1.0), (0, 1.0), (Name.X, 1.0), (True, 1.0)):
        page.obj.UserUnit = unit
        assert user_unit_pt(page) == pt


def test_a_page_that_is_not_turned_by_a_quarter_is_turned_by_the_last_one() -> None:
    """As readers do."""
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page()
    page.obj.Rotate = 93
    assert read_boxes(page).rotation_degrees == 90
