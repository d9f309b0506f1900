"""Marks for the print shop."""

from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from tests.made_pieces import sheets
from tests.prepress.made_editions import EVERY_MARK, everything, finished, for_print, opened, print_spec

from presskit.model.piece import ComposedPiece
from presskit.model.print_spec import Mark
from presskit.prepress.lettering import strokes
from presskit.prepress.marks import _slug_words
from presskit.render import FontStage
from presskit.units import mm_to_pt

SCALE = 4


def artifacts(pdf: pikepdf.Pdf) -> str:
    """What is drawn after the page's own content."""
    return pdf.pages[0].Contents.read_bytes().decode("latin-1").rpartition("\nQ\n/Artifact BMC")[2]


def page_picture(data: bytes) -> Image.Image:
    """The first page."""
    picture: Image.Image = pypdfium2.PdfDocument(data)[0].render(scale=SCALE).to_pil()
    return picture.convert("RGB")


def slug_area(data: bytes, edge_px: int = 0) -> bytes:
    """The pixels of the slug area; all else is white, and so many pixels round it."""
    outside = page_picture(data)
    with opened(data) as pdf:
        left, bottom, right, top = (round(float(value) * SCALE) for value in pdf.pages[0].obj.BleedBox)
    height = outside.height
    outside.paste("white", (left - edge_px, height - top - edge_px, right + edge_px, height - bottom + edge_px))
    return outside.tobytes()


def is_blank(picture: Image.Image) -> bool:
    """Whether the picture is white all over."""
    return all(low == 255 for low, _ in picture.getextrema())  # type: ignore[misc]  # three bands


def test_there_are_none_unless_a_shop_asks(fonts: FontStage) -> None:
    """Off by default: the sheet ends with the bleed."""
    with opened(finished(for_print(everything()), fonts).pdf) as pdf:
        assert pdf.pages[0].obj.MediaBox == pdf.pages[0].obj.BleedBox
        assert b"/Registration" not in pdf.pages[0].Contents.read_bytes()


@pytest.mark.parametrize("mark", list(Mark))
@pytest.mark.parametrize("bleed_mm", [0.0, 3.0, 10.0])
def test_each_mark_stands_outside_the_bleed_alone(mark: Mark, bleed_mm: float, fonts: FontStage) -> None:
    """Beside a blank page the marks are all that is seen, and the bleed stays blank."""
    blank = sheets("<p style='color: device-cmyk(0 0 0 0)'>x</p>", f"@page {{ bleed: {bleed_mm}mm }}")
    data = finished(for_print(blank, bleed_mm=bleed_mm, marks=(mark,)), fonts).pdf
    assert not is_blank(page_picture(data))
    assert page_picture(data).tobytes() == slug_area(data)


def test_marks_over_the_bleed_would_be_seen(fonts: FontStage) -> None:
    """The same comparison fails for a page with a ground, so it proves something."""
    data = finished(for_print(everything(), marks=EVERY_MARK), fonts).pdf
    assert page_picture(data).tobytes() != slug_area(data)


def test_the_slug_area_holds_nothing_else(fonts: FontStage) -> None:
    """What the design draws past the bleed is cut there, so the marks stand on white paper."""
    marks = (Mark.CROP, Mark.REGISTRATION, Mark.COLOUR_BAR)
    bare = finished(for_print(sheets("<p>x</p>"), marks=marks), fonts).pdf
    busy = finished(for_print(everything(), marks=marks), fonts).pdf
    assert slug_area(busy, edge_px=1) == slug_area(bare, edge_px=1)


def test_lines_are_hairlines_on_every_plate(fonts: FontStage) -> None:
    """0.25 pt in the colour All, as an artifact."""
    with opened(finished(for_print("<p>x</p>", marks=(Mark.CROP, Mark.REGISTRATION)), fonts).pdf) as pdf:
        drawing = artifacts(pdf)
        assert drawing.startswith(" q\n/Registration CS 1 SCN 0.25 w 0 J\n")
        assert drawing.endswith(" S\n\nQ EMC\n")
        space = pdf.pages[0].Resources.ColorSpace.Registration
        assert [str(space[index]) for index in range(3)] == ["/Separation", "/All", "/DeviceCMYK"]
        assert [float(value) for value in space[3].C1] == [1, 1, 1, 1]


def test_no_path_reaches_across_the_page(fonts: FontStage) -> None:
    """Whoever measures a path by the box round it finds each outside the bleed, the letters of the slug line too."""
    with opened(finished(for_print("<p>x</p>", marks=EVERY_MARK), fonts).pdf) as pdf:
        left, bottom, right, top = (float(value) for value in pdf.pages[0].obj.BleedBox)
        content = pdf.pages[0].Contents.read_bytes().decode("latin-1")
    paths = [line.split() for line in content.splitlines() if line.endswith(" S")]
    assert len(paths) > 12
    for words in paths:
        numbers = [float(word) for word in words if word not in {"m", "l", "c", "S"}]
        xs, ys = numbers[::2], numbers[1::2]
        assert max(xs) < left or min(xs) > right or max(ys) < bottom or min(ys) > top


def test_crop_marks_are_in_line_with_the_trim(fonts: FontStage) -> None:
    """Eight lines of 5 mm, each on one of the trim's edges, from at least 3 mm outside it."""
    with opened(finished(for_print("<p>x</p>", bleed_mm=0.0, marks=(Mark.CROP,)), fonts).pdf) as pdf:
        left, bottom, right, top = (float(value) for value in pdf.pages[0].obj.TrimBox)
        words = [line.split() for line in artifacts(pdf).splitlines() if line.endswith(" l S")]
    drawn = [[float(word[index]) for index in (0, 1, 3, 4)] for word in words]
    upright = [[x, y + near, x, y + far] for x in (left, right) for y, near, far in outwards(bottom, top)]
    level = [[x + near, y, x + far, y] for y in (bottom, top) for x, near, far in outwards(left, right)]
    assert len(drawn) == 8
    for line, expected in zip(sorted(drawn), sorted([*upright, *level]), strict=True):
        assert line == pytest.approx(expected, abs=0.001)


def outwards(low_pt: float, high_pt: float) -> list[tuple[float, float, float]]:
    """Both edges, each with how far from it a mark begins and ends."""
    near_pt, far_pt = mm_to_pt(3), mm_to_pt(8)
    return [(low_pt, -near_pt, -far_pt), (high_pt, near_pt, far_pt)]


def test_the_colour_bar_shows_every_ink_and_their_overprints(fonts: FontStage) -> None:
    """Four inks, three pairs, black in quarters and the grey balance: eleven patches of 5 mm."""
    with opened(finished(for_print("<p>x</p>", marks=(Mark.COLOUR_BAR,)), fonts).pdf) as pdf:
        patches = [line.split() for line in artifacts(pdf).splitlines() if line.endswith("re f")]
    assert [" ".join(patch[:4]) for patch in patches[:7]] == [
        "1 0 0 0",
        "0 1 0 0",
        "0 0 1 0",
        "0 0 0 1",
        "1 1 0 0",
        "1 0 1 0",
        "0 1 1 0",
    ]
    assert len(patches) == 11
    assert {(patch[7], patch[8]) for patch in patches} == {("14.1732", "14.1732")}


def line_of(title: str, most_letters: int = 90) -> str:
    """The words for a piece with this title."""
    piece = replace(for_print("<p>x</p>"), title=title)
    return _slug_words(piece, print_spec(), "page 1 of 2", most_letters)


def test_it_says_what_the_sheet_is() -> None:
    """Job, piece, language, page, the statement's date and the condition."""
    assert line_of("Harbour clinic") == "HARBOUR CLINIC / PRESS-RELEASE-A6 / EN / PAGE 1 OF 2 / 2021-11-01 / FOGRA39"


def test_a_long_job_gives_way() -> None:
    """What tells one sheet from another stays."""
    line = line_of("A very long title of a statement that nobody can read in one breath", 80)
    assert len(line) <= 80
    assert line.startswith("A VERY LONG")
    assert line.endswith("/ PRESS-RELEASE-A6 / EN / PAGE 1 OF 2 / 2021-11-01 / FOGRA39")


def test_a_job_without_latin_letters_is_left_out() -> None:
    """The rest is presskit's own and always Latin."""
    assert line_of("国際薬物使用者の日") == "PRESS-RELEASE-A6 / EN / PAGE 1 OF 2 / 2021-11-01 / FOGRA39"


@pytest.fixture(scope="module")
def two_pages() -> ComposedPiece:
    """A piece of two pages whose shop wants the slug line."""
    return for_print("<p>One</p><p style='break-before: page'>Two</p>", marks=(Mark.SLUG,))


def test_each_page_has_its_own(two_pages: ComposedPiece, fonts: FontStage) -> None:
    """Page 1 of 2, then page 2 of 2, in strokes on every plate; no font is added."""
    with opened(finished(two_pages, fonts).pdf) as pdf:
        first, second = (page.Contents.read_bytes().rpartition(b"/Artifact BMC")[2] for page in pdf.pages)
        assert first != second
        assert first.startswith(b" q\n/Registration CS 1 SCN 0.25 w")
        fonts_in_it = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item]
        assert len(fonts_in_it) == 1


def test_it_is_no_wider_than_the_trim(two_pages: ComposedPiece, fonts: FontStage) -> None:
    """However much there is to say, it stands between the crop marks, below them."""
    with opened(finished(replace(two_pages, title="Harbour clinic " * 20), fonts).pdf) as pdf:
        page = pdf.pages[0]
        left, bottom, right, _ = (float(value) for value in page.obj.TrimBox)
        words = page.Contents.read_bytes().rpartition(b"/Artifact BMC")[2].split()
        points = [index for index, word in enumerate(words) if word in (b"m", b"l")]
        assert left <= min(float(words[index - 2]) for index in points)
        assert max(float(words[index - 2]) for index in points) <= right
        assert min(float(words[index - 1]) for index in points) > 0
        assert max(float(words[index - 1]) for index in points) < bottom - 8.5 / 25.4 * 72


def test_the_letters_are_strokes() -> None:
    """As many as the plotter's alphabet has for them."""
    assert len(list(strokes("HI", 1.8))) == 6
