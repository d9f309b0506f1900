"""What lies in a PDF and is used by nothing."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from tests.preflight.corpus.clean_page import page
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.unused import read_unused


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """An empty PDF to leave things in."""
    return pikepdf.open(BytesIO(drawn_pdf(b"0 0 9 9 re f")))


def test_everything_of_a_page_is_used() -> None:
    """Fonts, tags, links, pictures and the outline are reached."""
    assert read_unused(pikepdf.open(BytesIO(page()))) == ()


def test_what_nothing_points_to_is_named(pdf: pikepdf.Pdf) -> None:
    """Pages, pictures, drawings, words and metadata, each by what a person calls it."""
    pdf.make_indirect(Dictionary(Type=Name.Page))
    pdf.make_stream(b"x", Subtype=Name.Image)
    pdf.make_stream(b"x", Subtype=Name.Form)
    pdf.make_stream(b"BT (gone) Tj ET")
    assert read_unused(pdf) == ("a drawing", "a page", "a picture", "words or a drawing")


def test_what_tells_nothing_is_passed_over(pdf: pikepdf.Pdf) -> None:
    """A lost number, a dictionary without a type and a stream that draws nothing are harmless."""
    pdf.make_indirect(Dictionary(A=1))
    pdf.make_stream(b"\0\1\2 profile")
    assert read_unused(pdf) == ()


def test_what_is_reached_through_arrays_is_used(pdf: pikepdf.Pdf) -> None:
    """References are followed through every sort of object, and in circles only once."""
    picture = pdf.make_stream(b"x", Subtype=Name.Image)
    kept = pdf.make_indirect(pikepdf.Array([picture]))
    pdf.Root.Kept = pdf.make_indirect(Dictionary(Kids=kept, Self=pdf.Root))
    assert read_unused(pdf) == ()
