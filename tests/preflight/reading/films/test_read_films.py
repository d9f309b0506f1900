"""The films of each page."""

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.odd_pdfs import odd_pdf
from tests.preflight.made_pdfs import drawn_pdf
from tests.preflight.many_pages import many_pages
from tests.preflight.reading.films.made_films import WHOLE, films, gradient, ink_percent, picture, separation

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.films import INK_CELL_MM, BleedGap, FilmFacts, Side
from presskit.preflight.reading.films.read_films import draw, read_films
from presskit.preflight.reading.guard import ReadingGuard
from presskit.preflight.reading.read_facts import read_facts
from presskit.units import pt_to_mm


def test_a_strip_of_the_page_can_be_drawn() -> None:
    """The margins are left out, and red stays red."""
    with pypdfium2.PdfDocument(drawn_pdf(b"1 0 0 rg 0 0 100 400 re f")) as document:
        strip = draw(document[0], 0.5, (90, 0, 290, 0))
        assert strip.size == (10, 200)
        assert (strip.getpixel((1, 1)), strip.getpixel((8, 1))) == ((255, 0, 0), (255, 255, 255))


def test_a_cell_is_a_fifth_of_the_square_that_ink_is_judged_by() -> None:
    """15 mm2 are five cells by five, on the sheet as it is on paper."""
    ink_map = films(b"").maps[0]
    assert pt_to_mm(ink_map.cell_pt) == pytest.approx(INK_CELL_MM)
    assert pytest.approx(15) == (5 * INK_CELL_MM) ** 2
    assert pt_to_mm(films(b"", UserUnit=2).maps[0].cell_pt) == pytest.approx(INK_CELL_MM / 2)


def test_cells_are_counted_from_the_upper_left() -> None:
    """A square in the upper left corner of the page darkens the first cells of the first rows."""
    ink_map = films(b"0 0 0 1 k 0 90 10 10 re f").maps[0]
    dark = [place for place, level in enumerate(ink_map.levels) if level > 200]
    rows, columns = {place // ink_map.columns for place in dark}, {place % ink_map.columns for place in dark}
    assert (min(rows), min(columns)) == (0, 0)
    assert ink_map.box(0, 0, max(columns), max(rows)).holds(Box(0, 91, 9, 100), 0.5)


def test_a_sheet_without_bounds_is_measured_coarsely() -> None:
    """A sheet of five metres would have 170 million pixels."""
    ink_map = films(b"", MediaBox=[0, 0, 14400, 14400]).maps[0]
    assert len(ink_map.levels) < 4_000_000
    assert pt_to_mm(ink_map.cell_pt) > INK_CELL_MM


_TRIM, _BLEED = Array([10, 10, 90, 90]), Array([1.5, 1.5, 98.5, 98.5])


def _gaps(content: bytes, trim: Array = _TRIM, bleed: Array = _BLEED) -> tuple[BleedGap, ...]:
    return films(content, TrimBox=trim, BleedBox=bleed).bleed_gaps[0]


@pytest.mark.parametrize(
    ("content", "sides"),
    [
        (b"1 0 0 0 k 0 0 100 100 re f", set()),
        (b"1 0 0 0 k 10 10 80 80 re f", set(Side)),
        (b"0 0 .2 0 k 10 10 80 80 re f", set(Side)),
        (b"1 0 0 0 k 0 10 80 80 re f", {Side.TOP, Side.BOTTOM}),
        (b"1 0 0 0 k 20 20 80 60 re f", set()),
        (b"1 0 0 0 k 20 20 70.2 60 re f", {Side.RIGHT}),
        (b"1 0 0 0 k 20 20 76 60 re f", {Side.RIGHT}),
        (b"1 0 0 0 k 10 50 40 5 re f", set()),
        (b"1 0 0 0 k 10 50 40 8 re f", {Side.LEFT}),
        (b"0 0 0 0 k 10 10 80 80 re f", set()),
        (b"", set()),
    ],
)
def test_ink_at_the_trim_beside_paper_at_the_bleed_is_a_gap(content: bytes, sides: set[Side]) -> None:
    """On each side apart, in any ink, over more than 2 mm; what keeps clear of the trim needs no bleed."""
    assert {gap.side for gap in _gaps(content)} == sides


def test_a_gap_has_its_length_and_place() -> None:
    """The longest on its side."""
    (gap,) = _gaps(b"1 0 0 0 k 10 20 30 30 re f 10 60 30 10 re f")
    assert gap.side is Side.LEFT
    assert gap.length_mm == pytest.approx(10.6, abs=0.3)
    assert [gap.box.bottom_pt, gap.box.top_pt] == pytest.approx([20, 50], abs=1)


@pytest.mark.parametrize("both", [_TRIM, _BLEED])
def test_without_bleed_nothing_stops_short_of_it(both: Array) -> None:
    """That there is none is another check's matter."""
    assert _gaps(b"1 0 0 0 k 10 10 80 80 re f", both, both) == ()


def test_a_bleed_beyond_the_sheet_ends_with_it() -> None:
    """What reaches the edge of the sheet reaches the bleed."""
    assert _gaps(b"1 0 0 0 k 0 0 100 100 re f", bleed=Array([-20, -20, 120, 120])) == ()


_NAMED = Dictionary(ColorSpace=Dictionary(All=separation("All"), Gold=separation("Gold"), Black=separation("Black")))
_STATES = Dictionary(
    ExtGState=Dictionary(
        Half=Dictionary(ca=0.5),
        Over=Dictionary(op=True, OP=True, OPM=1),
        Knock=Dictionary(op=False),
        Multiply=Dictionary(BM=Name.Multiply),
    )
)


@pytest.mark.parametrize(
    ("content", "percent"),
    [
        (b".1 .2 .3 .4 k", 100),
        (b".9 .9 .8 .8 k", 340),
        (b".25 g", 75),
        (b"1 .5 0 rg", 150),
        (b"", 100),
        (b"/All cs .5 scn", 200),
        (b"/Gold cs .5 scn", 50),
        (b"/Gold cs", 100),
        (b"/Black cs .3 scn", 30),
        (b".1 .2 .3 .4 k q .9 g Q", 100),
    ],
)
def test_ink_is_the_sum_of_all_plates(content: bytes, percent: float) -> None:
    """Process inks, spot inks, the registration colour, grey, and light as the lack of ink; a page begins black."""
    assert ink_percent(content + WHOLE, _NAMED) == pytest.approx(percent, abs=1.5)


@pytest.mark.parametrize(
    ("content", "percent"),
    [
        (b"1 0 0 0 k" + WHOLE + b"/Half gs 0 0 0 1 k", 100),
        (b".5 0 0 0 k" + WHOLE + b"0 .5 0 0 k", 50),
        (b".5 0 0 0 k" + WHOLE + b"/Over gs 0 .5 0 0 k", 100),
        (b".5 .2 0 0 k" + WHOLE + b"/Over gs 0 .5 0 0 k", 100),
        (b"/Over gs .5 0 0 0 k" + WHOLE + b"/Knock gs 0 .5 0 0 k", 50),
        (b".5 0 0 0 k" + WHOLE + b"/Multiply gs .5 .5 0 0 k", 125),
    ],
)
def test_inks_lie_on_one_another_as_they_print(content: bytes, percent: float) -> None:
    """Opacity lets through, overprint adds the inks that are not there, multiplying adds both."""
    assert ink_percent(content + WHOLE, _STATES) == pytest.approx(percent, abs=1.5)


@pytest.mark.parametrize(
    ("space", "values", "percent"),
    [
        (Name.DeviceCMYK, (0.1, 0.2, 0.3, 0.4), 100),
        (Name.DeviceGray, (0.25,), 75),
        (Name.DeviceRGB, (1, 0.5, 0), 150),
        (separation("Gold"), (0.5,), 50),
        (separation("All"), (0.5,), 200),
    ],
)
def test_gradients_are_measured(space: object, values: tuple[float, ...], percent: float) -> None:
    """By an operator of their own, and as a pattern."""
    shading = gradient(space, *values)
    assert ink_percent(b"/S sh", Dictionary(Shading=Dictionary(S=shading))) == pytest.approx(percent, abs=1.5)
    pattern = Dictionary(Pattern=Dictionary(P=Dictionary(PatternType=2, Shading=shading)))
    assert ink_percent(b"/Pattern cs /P scn" + WHOLE, pattern) == pytest.approx(percent, abs=1.5)


@pytest.mark.parametrize(
    ("tile", "paint_type", "choose"),
    [
        (b".1 .2 .3 .4 k 0 0 10 10 re f", 1, b"/Pattern cs /P scn"),
        (b"0 0 10 10 re f", 1, b"/Pattern cs /P scn"),
        (b"0 0 10 10 re f", 2, b"/Ours cs .1 .2 .3 .4 /P scn"),
    ],
)
def test_tiles_are_measured(tile: bytes, paint_type: int, choose: bytes) -> None:
    """In their own colours, in black if they set none, or in the colour they are given."""
    pdf = pikepdf.Pdf.new()
    pattern = pdf.make_stream(
        tile, PatternType=1, PaintType=paint_type, TilingType=1, BBox=[0, 0, 10, 10], XStep=10, YStep=10,
        Resources=Dictionary(),
    )  # fmt: skip
    spaces = Dictionary(Ours=Array([Name.Pattern, Name.DeviceCMYK]))
    resources = Dictionary(Pattern=Dictionary(P=pattern), ColorSpace=spaces)
    assert ink_percent(choose + WHOLE, resources, pdf) == pytest.approx(100, abs=1.5)


@pytest.mark.parametrize("entries", [{}, {"Group": Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)}])
def test_forms_are_measured(entries: dict[str, object]) -> None:
    """A form goes on in its caller's colour, and a group blends in inks."""
    pdf = pikepdf.Pdf.new()
    form = pdf.make_stream(
        WHOLE, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 100, 100], Resources=Dictionary(), **entries
    )
    assert ink_percent(b".1 .2 .3 .4 k /F Do", Dictionary(XObject=Dictionary(F=form)), pdf) == pytest.approx(
        100, abs=1.5
    )


def test_the_whole_sheet_is_measured_as_it_lies_in_the_file() -> None:
    """What a reader crops or turns is there all the same."""
    found = films(b"0 0 0 1 k 0 0 30 100 re f", CropBox=Array([40, 40, 60, 60]), Rotate=90)
    first_row = found.maps[0].levels[: found.maps[0].columns]
    assert first_row[0] == 255
    assert first_row[-1] == 0
    assert first_row.count(255) == pytest.approx(0.3 * found.maps[0].columns, abs=1)


def test_what_cannot_be_followed_is_a_fault() -> None:
    """And the rest is measured."""
    found = films(b"/Lost cs .5 0 0 0 k" + WHOLE)
    assert "a colour" in found.faults[0]
    assert max(found.maps[0].levels) == pytest.approx(127, abs=2)


def test_a_file_of_no_pages_has_no_films() -> None:
    """A document without pages cannot be drawn."""
    assert read_films(b"", {}, {}, ReadingGuard()) == FilmFacts((), (), {}, ())


@pytest.mark.parametrize(
    ("number", "key", "odd"), [(1, "/Metadata", "(text)"), (3, "/Group", "/X"), (7, "/ColorSpace", "(text)")]
)
def test_what_is_of_the_wrong_kind_keeps_no_film_from_being_made(number: int, key: str, odd: str) -> None:
    """Readers pass over it; colours that are then without a space are told."""
    facts = read_facts(odd_pdf(number, key, odd), for_print=True)
    assert facts.print.films is not None
    assert len(facts.print.films.maps) == 2


def test_films_of_many_pages_are_made_a_few_at_a_time_and_stand_in_their_order() -> None:
    """What pages share is on each of them: a picture, whose ink is told once, and a layer that is not shown."""
    count = 40

    def fill(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
        entries = {"ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8}
        shared = picture(pdf, bytes([0, 0, 0, 51]) * 4, 2, **entries)
        shared.Properties = Dictionary(L=layer)
        for number, page in enumerate(pdf.pages):
            page.obj.Resources = shared
            grey = number / count
            unseen = b"/OC /L BDC 1 g 0 0 40 40 re f 0 0 0 1 k 0 0 40 40 re f EMC "
            drawn = b"q 40 0 0 40 0 0 cm /I Do Q " if number % 20 == 0 else b"0 0 0 %.3f k 0 0 40 40 re f " % grey
            page.obj.Contents = pdf.make_stream(drawn + unseen)

    facts = read_facts(many_pages(count, fill), for_print=True).print
    assert facts.films is not None
    expected = [0.2 if number % 20 == 0 else number / count for number in range(count)]
    assert [film.highest / 255 for film in facts.films.maps] == pytest.approx(expected, abs=0.02)
    assert list(facts.films.picture_inks_percent.values()) == pytest.approx([20.0])
    (drawn,) = {each.key for page in facts.pages for each in page.pictures}
    assert list(facts.films.picture_inks_percent) == [drawn]
