"""The objects that a page is drawn with."""

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.drawn.objects import DrawnObjects, placed_objects, read_drawn

HELVETICA = Dictionary(Font=Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)))


def _drawn(content: bytes, resources: Dictionary | None = None, pdf: pikepdf.Pdf | None = None) -> DrawnObjects:
    page = pypdfium2.PdfDocument(drawn_pdf(content, resources or HELVETICA, pdf))[0]
    return read_drawn(tuple(placed_objects(page)))


def test_what_is_neither_tagged_nor_an_artifact() -> None:
    """Marked content and artifacts are known; the rest is told with its place, inside forms as on the page."""
    drawn = _drawn(
        b"/P <</MCID 7>> BDC 10 10 20 20 re f EMC /Artifact BMC 50 50 9 9 re f EMC "
        b"/Span BMC 100 100 20 20 re f EMC 200 200 20 20 re f"
    )
    assert [round(box.left_pt) for box in drawn.untagged] == [100, 200]
    assert {mark: round(box.left_pt) for mark, box in drawn.marked.items()} == {7: 10}


def test_objects_inside_forms_lie_where_the_form_does() -> None:
    """A form moved and doubled moves and doubles what is in it; an artifact around it counts for all of it."""
    pdf = pikepdf.Pdf.new()
    form = pdf.make_stream(b"10 10 20 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 100, 100]))
    resources = Dictionary(XObject=Dictionary(F=form))
    drawn = _drawn(b"q 2 0 0 2 100 0 cm /F Do Q /Artifact BMC /F Do EMC", resources, pdf)
    (box,) = drawn.untagged
    assert (round(box.left_pt), round(box.right_pt), round(box.top_pt)) == (120, 160, 60)
    assert drawn.count == 2


def test_squares_that_may_be_codes() -> None:
    """A square of many strokes may be one; a long one and a plain one may not."""
    many = b"".join(b"%d %d 1 1 re " % (x, y) for x in range(0, 40, 4) for y in range(0, 40, 4))
    assert len(_drawn(many + b"f").candidates) == 1
    assert _drawn(b"q 3 0 0 1 0 0 cm " + many + b"f Q").candidates == ()
    assert _drawn(b"0 0 40 40 re f").candidates == ()


def test_many_small_areas_one_after_another_may_be_a_code() -> None:
    """As programs draw one module by module; a few of them, or a row of them, may not."""
    square = b"".join(b"%d %d 3 3 re f " % (x, y) for x in range(0, 40, 4) for y in range(0, 40, 4))
    row = b"".join(b"%d 0 1 3 re f " % x for x in range(0, 200, 2))
    (candidate,) = _drawn(b"0.5 g " + square).candidates
    assert (round(candidate.box.width_pt), candidate.ink_grey, candidate.veiled) == (39, 128, False)
    assert _drawn(row).candidates == ()
    assert _drawn(square[: len(square) // 2]).candidates == ()


def test_a_veil_lies_over_what_may_be_a_code() -> None:
    """A good part of it, half transparent, and drawn later."""
    code = b"".join(b"%d %d 1 1 re " % (x, y) for x in range(0, 40, 4) for y in range(0, 40, 4)) + b"0 g f "
    veil, corner = b"q /V gs 1 g 0 0 40 40 re f Q ", b"q /V gs 1 g 0 0 9 9 re f Q "
    resources = Dictionary(ExtGState=Dictionary(V=Dictionary(ca=0.5)))
    for content, is_veiled in ((code + veil, True), (veil + code, False), (code + corner, False)):
        (candidate,) = _drawn(content, resources).candidates
        assert candidate.veiled is is_veiled
