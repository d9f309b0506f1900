"""Themes laid over one another in grey: grid, scale and front differ, and not colours and faces alone."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat
from tests.gallery.orders import STRESS
from tests.pieces import house_style, piece

from presskit.compose import compose_piece, needed_fonts
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.looks.style import Theme
from presskit.render import FontStage, render_piece, stage_fonts

FULL, SHORT, HEADLINE = "release-everything", "release-short", "Twelve"
MM = 72 / 25.4
# A word that stands alone, as a mark or a number does, is no line of a block.
LEAST_LETTERS, LEAST_LINES, MOST_OF_NOTES_PT = 12, 3, 9
NEAR_EDGE_MM, NEAR_END_MM = 1, 7
MOST_COMMON_LINES = 0.6
# One size is another from a fiftieth on; large words are, from a sixth on.
OTHER_TEXT, OTHER_RATIO = 1.02, 1.16
# The front in cells of a centimetre, each as full as it is painted; how large the words come out depends on the face.
CELLS, LIGHTEST_PAINT = (15, 21), 250
LEAST_OTHER_CELLS = 0.13

COLOURS = {"ink": "#3a1010", "brand": "#a04000", "brand-text": "#a04000", "ground": "#fff0e0", "rule": "#c09090"}
RECOLOURED = Theme("recoloured", text_family="Literata", display_family="Source Serif 4", tokens=COLOURS)
THEMES = {**house_style().themes, RECOLOURED.name: RECOLOURED}


@dataclass(frozen=True)
class Look:
    """A theme without its colours and faces: how many lines stand between which edges, two sizes, and a front."""

    lines: Counter[tuple[int, int]]
    text_pt: float
    headline_ratio: float
    front: Image.Image


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts of all themes."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


@cache
def look(name: str, stage: FontStage) -> Look:
    """What is left of the theme of this name in grey."""
    theme = THEMES[name]
    text_pt, headline_pt = sizes_of(drawn(theme, SHORT, "press-release", "A4", stage))
    grid = lines_of(drawn(theme, FULL, "press-release", "A4", stage))
    return Look(grid, text_pt, headline_pt / text_pt, front_of(drawn(theme, FULL, "flyer", "A5", stage)))


def drawn(theme: Theme, name: str, design: str, size: str, stage: FontStage) -> bytes:
    """The piece of the kit in the theme."""
    kit, house = load_kit(STRESS / name), house_style()
    kit = replace(kit, style=replace(kit.style, theme=theme))
    house = replace(house, fonts=needed_fonts(kit, (), house.fonts))
    composed = compose_piece(kit, house, piece(design, size), "en", Edition.SCREEN)
    return render_piece(composed, stage).pdf


def lines_of(pdf: bytes) -> Counter[tuple[int, int]]:
    """The blocks of text, each by where its lines begin and where the widest ends, and how many they are."""
    ends: dict[int, list[float]] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            for rect in range(text.count_rects()):
                box = text.get_rect(rect)
                if len(text.get_text_bounded(*box)) >= LEAST_LETTERS:
                    ends.setdefault(round(box[0] / MM), []).append(box[2] / MM)
    return Counter({(edge, round(max(each))): len(each) for edge, each in ends.items() if len(each) >= LEAST_LINES})


def sizes_of(pdf: bytes) -> tuple[float, float]:
    """The size of most letters, but for those of the notes, and that of the headline."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        sizes = list(letter_sizes(text))
        letters = text.get_text_range()
    ((text_pt, _),) = Counter(size for size in sizes if size > MOST_OF_NOTES_PT).most_common(1)
    return text_pt, sizes[letters.index(HEADLINE)]


def letter_sizes(text: pypdfium2.PdfTextPage) -> Iterator[float]:
    """The size of each letter as it is drawn, in tenths of a point."""
    matrix = pdfium.FS_MATRIX()
    for index in range(text.count_chars()):
        pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
        yield round(pdfium.FPDFText_GetFontSize(text.raw, index) * abs(matrix.d), 1)


def front_of(pdf: bytes) -> Image.Image:
    """How much of each cell of the front is painted, in whatever colour."""
    with pypdfium2.PdfDocument(pdf) as document:
        grey: Image.Image = document[0].render(scale=1).to_pil().convert("L")
    return grey.point(lambda shade: 255 if shade < LIGHTEST_PAINT else 0).resize(CELLS, Image.Resampling.BOX)


def has_another_grid(one: Look, other: Look) -> bool:
    """Whether most lines stand between edges that the other has not."""
    common = sum(
        min(lines, others)
        for (begin, end), lines in one.lines.items()
        for (other_begin, other_end), others in other.lines.items()
        if abs(begin - other_begin) <= NEAR_EDGE_MM and abs(end - other_end) <= NEAR_END_MM
    )
    return common / min(one.lines.total(), other.lines.total()) < MOST_COMMON_LINES


def has_another_scale(one: Look, other: Look) -> bool:
    """Whether the text is of another size, or the headline of another beside it."""
    text, ratio = one.text_pt / other.text_pt, one.headline_ratio / other.headline_ratio
    return max(text, 1 / text) >= OTHER_TEXT or max(ratio, 1 / ratio) >= OTHER_RATIO


def has_another_front(one: Look, other: Look) -> bool:
    """Whether ground and words stand elsewhere on the flyer."""
    difference = ImageStat.Stat(ImageChops.difference(one.front, other.front)).mean[0] / 255
    return difference >= LEAST_OTHER_CELLS


PAIRS = list(combinations(sorted(house_style().themes), 2))


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_two_themes_differ_in_grey(pair: tuple[str, str], stage: FontStage) -> None:
    """In grid, in scale and in front."""
    one, other = (look(name, stage) for name in pair)
    assert has_another_grid(one, other)
    assert has_another_scale(one, other)
    assert has_another_front(one, other)


def test_colours_and_faces_make_no_theme(stage: FontStage) -> None:
    """One that has nothing else of its own is seen to be the plain one: in grid, scale and front."""
    plain, recoloured = (look(name, stage) for name in ("plain", RECOLOURED.name))
    assert not has_another_grid(plain, recoloured)
    assert not has_another_scale(plain, recoloured)
    assert not has_another_front(plain, recoloured)
