"""Films as pictures."""

import pypdfium2
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.films.drawing import draw


def test_a_strip_of_the_page_can_be_drawn() -> None:
    """The margins are left out, and red stays red."""
    with pypdfium2.PdfDocument(drawn_pdf(b"1 0 0 rg 0 0 100 400 re f")) as document:
        strip = draw(document[0], 0.5, (90, 0, 290, 0))
        assert strip.size == (10, 200)
        assert (strip.getpixel((1, 1)), strip.getpixel((8, 1))) == ((255, 0, 0), (255, 255, 255))
