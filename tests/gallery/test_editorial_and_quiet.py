"""What makes two of the themes what they are, read from the pages of a release that has something of everything."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
import tinycss2
from pypdfium2 import raw
from tests.gallery.orders import STRESS
from tests.paths import TEMPLATES
from tests.pieces import house_style, piece

from presskit.compose import compose_piece, needed_fonts
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.render import render_piece, stage_fonts

THEMES = ("editorial", "quiet")
FULL = "release-everything"
MM = 72 / 25.4
NEAR_MM, WHOLE_MM, LAST_EDGE_MM = 0.8, 60, 189.5
# Opening marks, numbers and signs of lists stand before an edge; a first line stands behind it.
HANGS_MM, INDENT_MM = 2.5, 6.0
# What leads away from the page's start, and so makes a second sheet needful for languages written from right to left.
PHYSICAL = re.compile(r"(?:^|-)(?:left|right|top|bottom)(?:$|-)")
CORNERS = re.compile(r"@(?:top|bottom)-(?:left|center|right)")
A_COLOUR = re.compile(r"^(?:rgb|rgba|hsl|hsla|hwb|lab|lch|color|device-cmyk)$", re.IGNORECASE)
NAMED = {"black", "white", "red", "blue", "green", "gray", "grey"}

Line = tuple[int, str, float, float]
"""The page, the words, and where they begin and end in millimetres from the left trim."""


@cache
def lines_of(theme: str, folder: Path) -> tuple[Line, ...]:
    """Each run of words of the release on A4."""
    return tuple(_lines(_release(theme, folder, FULL)))


def _release(theme: str, folder: Path, name: str) -> bytes:
    """The kit's release on A4 in this theme."""
    kit, house = load_kit(STRESS / name), house_style()
    kit = replace(kit, style=replace(kit.style, theme=house.themes[theme]))
    house = replace(house, fonts=needed_fonts(kit, (), house.fonts))
    composed = compose_piece(kit, house, piece("press-release", "A4"), "en", Edition.SCREEN)
    return render_piece(composed, stage_fonts(house.fonts, folder)).pdf


def _lines(pdf: bytes) -> Iterator[Line]:
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for rect in range(text.count_rects()):
                box = text.get_rect(rect)
                yield number, text.get_text_bounded(*box).strip(), box[0] / MM, box[2] / MM


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the fonts are laid out for the engine."""
    return tmp_path_factory.mktemp("fonts")


def _baselines_mm(pdf: bytes, size_pt: float) -> Iterator[tuple[int, bool, float]]:
    """Of each letter in this size: the page, whether it is right of the middle, and its baseline from the head."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for at in range(text.count_chars()):
                x, y = ctypes.c_double(), ctypes.c_double()
                raw.FPDFText_GetCharOrigin(text, at, x, y)
                if abs(raw.FPDFText_GetFontSize(text, at) - size_pt) < 0.1:
                    yield number, x.value > page.get_width() / 2, (page.get_height() - y.value) / MM


def _at(lines: tuple[Line, ...], words: str) -> Line:
    return next(line for line in lines if line[1].startswith(words))


def test_an_editorial_text_stands_in_two_columns_on_one_grid(fonts: Path) -> None:
    """Lines begin on the four edges that text, notes and facts share; the text on the first and on the third."""
    lines = lines_of("editorial", fonts)
    edges = [20 + column * 44 for column in range(4)]
    begins = {round(line[2]) for line in lines if line[3] - line[2] > 30}

    assert {edges[0], edges[2]} <= begins
    for _, words, begin, end in lines:
        # A part of a line begins where the part before it ends; what stands on the other edge begins anywhere.
        if end - begin > WHOLE_MM and end < LAST_EDGE_MM and words[0] != ",":
            assert any(-HANGS_MM < begin - edge < INDENT_MM for edge in edges), words


def test_lines_of_both_columns_stand_on_one_grid(fonts: Path) -> None:
    """After a quotation too: on each page, every line of the text is whole lines from every other."""
    leading_mm, size_px = 13.5 / MM, 9.5 * 4 / 3
    found = list(_baselines_mm(_release("editorial", fonts, "release-full"), size_px))

    for number in {page for page, _, _ in found}:
        columns = [{round(at, 2) for page, right, at in found if page == number and right == side} for side in (0, 1)]
        assert all(len(column) > 3 for column in columns)
        first = min(columns[0])
        off = [abs((at - first + leading_mm / 2) % leading_mm - leading_mm / 2) for at in columns[0] | columns[1]]
        assert max(off) < 0.1


def test_a_quiet_release_stands_on_the_middle_axis(fonts: Path) -> None:
    """Mark, name, kind, headline and the head of the notes have their middle on that of the page."""
    lines = lines_of("quiet", fonts)
    for words in ("QRA", "Quillmere Residents", "Press release", "Quillmere votes", "its 212", "Notes to editors"):
        _, _, begin, end = _at(lines, words)
        assert (begin + end) / 2 == pytest.approx(105, abs=NEAR_MM), words


def sheets(theme: str) -> list[Path]:
    """The style sheets of the theme."""
    return sorted((TEMPLATES / "themes" / theme).rglob("*.css"))


def colours(tokens: list[tinycss2.ast.Node]) -> Iterator[str]:
    """Colours that are written out, and strings, which would be somebody's words."""
    for token in tokens:
        is_colour = token.type == "hash" or (token.type == "function" and A_COLOUR.match(token.name))
        is_named = token.type == "ident" and token.lower_value in NAMED
        if is_colour or is_named or (token.type == "string" and token.value):
            yield token.serialize()
        elif token.type == "function":
            yield from colours(token.arguments)


def slips(css: str) -> Iterator[str]:
    """What of a style sheet is no logical property, no token, or words."""
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        yield from _slips_of_rule(rule, is_corner=False)


def _slips_of_rule(rule: tinycss2.ast.Node, *, is_corner: bool) -> Iterator[str]:
    content = tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True)
    for each in content:
        if each.type == "declaration":
            if not is_corner and not each.name.startswith("--") and PHYSICAL.search(each.name):
                yield each.name
            if not each.name.endswith("-face"):  # a family has a name
                yield from colours(each.value)
        elif each.type in ("at-rule", "qualified-rule"):
            yield from _slips_of_rule(
                each, is_corner=each.type == "at-rule" and bool(CORNERS.match(f"@{each.at_keyword}"))
            )


@pytest.mark.parametrize("theme", [name for name in house_style().themes if name != "plain"])
def test_a_theme_is_made_of_logical_properties_and_tokens(theme: str) -> None:
    """It serves every direction of writing, every brand and every organisation; the corners of a page have sides."""
    found = [(path.name, slip) for path in sheets(theme) for slip in slips(path.read_text(encoding="utf-8"))]
    assert sheets(theme)
    assert found == []


@pytest.mark.parametrize(
    "slip",
    [
        "p { margin-left: 1mm }",
        "p { color: #c00 }",
        "p { color: red }",
        'p::before { content: "Acme" }',
        "p { left: 0 }",
    ],
)
def test_a_slip_is_seen(slip: str) -> None:
    """In a sheet that has one."""
    assert list(slips(slip))
