"""A document as it comes onto films."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.films.made_films import WHOLE, films

from presskit.preflight.reading.films.film_document import FilmDocument


def _exposed(pdf: pikepdf.Pdf) -> list[pikepdf.Pdf]:
    stream = BytesIO()
    pdf.save(stream)
    with pikepdf.open(BytesIO(stream.getvalue())) as opened:
        return [pikepdf.open(BytesIO(film)) for film in FilmDocument(opened, {}).films()]


def _page(**entries: object) -> pikepdf.Pdf:
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page(page_size=(100, 100))
    page.Contents = pdf.make_stream(b"1 0 0 .5 k" + WHOLE)
    for key, value in entries.items():
        page.obj[f"/{key}"] = value
    return pdf


def test_the_films_differ_in_their_colours_alone() -> None:
    """Cyan is dark on the first film, half black on the second."""
    colours, black_and_spots = (film.pages[0].Contents.read_bytes() for film in _exposed(_page()))
    assert b"0 1 1 rg" in colours
    assert b"0.5 1 1 rg" in black_and_spots
    assert colours.endswith(b"0 0 100 100 re\nf")


def test_what_hides_or_turns_the_page_is_taken_away() -> None:
    """The sheet is drawn as it lies in the file, without its annotations."""
    note = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[0, 0, 9, 9])
    for film in _exposed(_page(CropBox=Array([9, 9, 20, 20]), Rotate=90, UserUnit=2, Annots=Array([note]))):
        page = film.pages[0].obj
        assert page.CropBox == page.MediaBox
        assert (int(page.Rotate), int(page.UserUnit), "/Annots" in page) == (0, 1, False)


def test_groups_blend_in_the_films_channels() -> None:
    """A group in CMYK would mix them."""
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    film, _other = _exposed(_page(Group=group))
    assert Name.DeviceRGB == film.pages[0].Group.CS


def test_overprint_without_its_mode_knocks_out_nothing() -> None:
    """Mode 0 paints every ink of a colour, and so is drawn as it stands."""
    states = Dictionary(
        A=Dictionary(op=True, OPM=0), B=Dictionary(op=True), C=Dictionary(OP=False), D=Dictionary(ca=1)
    )
    film, _other = _exposed(_page(Resources=Dictionary(ExtGState=states)))
    stated = film.pages[0].resources.ExtGState.items()
    modes = {name: str(state.get("/BM", "")) for name, state in stated}
    assert modes == {"/A": "/Normal", "/B": "/Darken", "/C": "/Normal", "/D": ""}


def test_a_resource_that_is_broken_is_a_fault() -> None:
    """A gradient without a colour space cannot be exposed; the page is drawn all the same."""
    found = films(b".5 0 0 0 k" + WHOLE, Dictionary(Shading=Dictionary(S=Dictionary(ShadingType=2))))
    assert "a resource" in found.faults[0]
    assert max(found.maps[0].levels) > 100


def test_forms_in_a_circle_are_exposed_once() -> None:
    """Two forms that draw one another."""
    pdf = _page()
    one, other = (
        pdf.make_indirect(pdf.make_stream(b"/F Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9]))
        for _form in range(2)
    )
    one.Resources, other.Resources = (Dictionary(XObject=Dictionary(F=form)) for form in (other, one))
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(F=one))
    assert len(_exposed(pdf)) == 2
