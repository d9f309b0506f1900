"""Content streams as they come onto films."""

import pikepdf
import pytest
from pikepdf import Dictionary
from tests.preflight.reading.films.made_films import separation

from presskit.preflight.reading.films.exposure import Film
from presskit.preflight.reading.films.film_content import FilmContent

_RESOURCES = Dictionary(ColorSpace=Dictionary(Gold=separation("Gold")))


def _films(content: bytes) -> tuple[bytes, bytes]:
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page()
    page.Contents = pdf.make_stream(content)
    film_content = FilmContent(_RESOURCES)
    for command in pikepdf.parse_content_stream(page):
        film_content.add(command)
    colours, black_and_spots = (film_content.stream(film) for film in Film)
    return colours, black_and_spots


@pytest.mark.parametrize(
    ("content", "colours", "black_and_spots"),
    [
        (b"1 0 0 .5 k", b"0 1 1 rg", b"0.5 1 1 rg"),
        (b".5 G", b"1 1 1 RG", b"0.5 1 1 RG"),
        (b"/Gold cs", b"1 1 1 rg", b"1 0 1 rg"),
        (b"/Gold CS .25 SCN", b"1 1 1 RG\n1 1 1 RG", b"1 0 1 RG\n1 0.75 1 RG"),
        (b"1 2 3 4 re f", b"1 2 3 4 re\nf", b"1 2 3 4 re\nf"),
        (b"/Pattern cs /P scn", b"/Pattern cs\n/P scn", b"/Pattern cs\n/P scn"),
        (b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI", b"", b""),
    ],
)
def test_colours_alone_are_changed(content: bytes, colours: bytes, black_and_spots: bytes) -> None:
    """Everything else stays as it is, and a picture inside the content is left out."""
    assert _films(content) == (colours, black_and_spots)


def test_a_colour_is_of_the_space_chosen_last() -> None:
    """`Q` brings back the space of before, too; without one the number of values tells it."""
    assert _films(b"/Gold cs q 0 g Q .25 scn")[1].endswith(b"1 0.75 1 rg")
    assert _films(b"1 0 0 .5 scn")[1] == b"0.5 1 1 rg"
