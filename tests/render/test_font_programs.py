"""The font programs that a PDF carries."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import uharfbuzz
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import flagOverlapSimple
from tests import made_fonts
from tests.made_fonts import LEANING, UPRIGHT
from tests.made_pieces import checkout_fonts, composed, sheets

from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.piece import ComposedSheets, RenderedPiece
from presskit.render import FontStage, render_piece, render_sheets, stage_fonts

WORD = "Häfen"
Points = list[tuple[float, float]]
Rendering = Callable[..., RenderedPiece]


def embedded(pdf_bytes: bytes) -> list[bytes]:
    """The font programs in a PDF."""
    with pikepdf.open(io.BytesIO(pdf_bytes)) as pdf:
        descriptors = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontFamily" in item]
        return [(one.get("/FontFile2") or one.FontFile3).read_bytes() for one in descriptors]


def outline(font: uharfbuzz.Font, glyph: int) -> Points:
    """The points of a glyph in font units, in the order in which they are drawn."""
    pen = RecordingPen()
    font.draw_glyph_with_pen(glyph, pen)
    return [point for _, points in pen.value for point in points]


def furthest(one: Points, other: Points) -> float:
    """How far the same point of two outlines is apart at most, along an axis."""
    return max(abs(here - there) for pair in zip(one, other, strict=True) for here, there in zip(*pair, strict=True))


def set_in(data: bytes, folder: Path, css: str = "", words: str = "H") -> tuple[RenderedPiece, bytes]:
    """A page set in this font alone, and the font program in it."""
    page = sheets(f"<p>{words}</p>", f"body {{ font: 10pt Made }} p {{ {css} }}")
    piece = render_piece(composed(page), stage_fonts((made_fonts.font_file(data),), folder))
    (program,) = embedded(piece.pdf)
    return piece, program


def letter_of(program: bytes) -> Points:
    """The outline of a made font's one letter."""
    return outline(uharfbuzz.Font(uharfbuzz.Face(program)), 1)


@pytest.mark.parametrize(
    ("css", "file", "place"),
    [
        ("font: 8pt Inter", "Inter[opsz,wght].ttf", {"wght": 400, "opsz": 14}),
        ("font: 700 8pt Inter", "Inter[opsz,wght].ttf", {"wght": 700, "opsz": 14}),
        ("font: 700 18pt Inter", "Inter[opsz,wght].ttf", {"wght": 700, "opsz": 24}),
        ("font: italic 900 60pt Inter", "Inter-Italic[opsz,wght].ttf", {"wght": 900, "opsz": 32}),
        ("font: 500 12pt Oswald", "Oswald[wght].ttf", {"wght": 500}),
        ("font: 12pt Oswald; font-variation-settings: 'wght' 543", "Oswald[wght].ttf", {"wght": 543}),
    ],
)
def test_a_variable_font_is_pinned_where_the_text_is_set(
    rendered: Rendering, css: str, file: str, place: dict[str, float]
) -> None:
    """Each letter is drawn as the variable font draws it at this weight and size in px, within one font unit."""
    whole = next(font.data for font in checkout_fonts() if font.file_name.endswith(file))
    (program,) = embedded(rendered(f"<p>{WORD}</p>", f"p {{ {css} }}").pdf)
    variable, pinned = uharfbuzz.Font(uharfbuzz.Face(whole)), uharfbuzz.Font(uharfbuzz.Face(program))
    variable.set_variations(place)

    for letter in WORD:
        glyph = variable.get_nominal_glyph(ord(letter))
        assert glyph is not None
        assert furthest(outline(pinned, glyph), outline(variable, glyph)) <= 1
        assert abs(pinned.get_glyph_h_advance(glyph) - variable.get_glyph_h_advance(glyph)) <= 1


def test_a_program_holds_no_more_than_a_reader_asks_for(rendered: Rendering) -> None:
    """Axes, hints and the other letters are gone, and the font is dated as its makers dated it, not today."""
    (program,) = embedded(rendered("<p>Hafen</p>").pdf)
    data = next(font.data for font in checkout_fonts() if font.file_name.endswith("Inter[opsz,wght].ttf"))
    whole, cut = TTFont(io.BytesIO(data)), TTFont(io.BytesIO(program))

    gone = set(whole.keys()) - set(cut.keys())
    assert {"fvar", "gvar", "avar", "HVAR", "MVAR", "STAT", "GSUB", "GPOS", "prep"} <= gone
    assert cut["maxp"].numGlyphs == 1 + max(whole.getGlyphID(whole.getBestCmap()[ord(letter)]) for letter in "Hafen")
    assert cut["head"].modified == whole["head"].modified
    assert len(program) < len(data) / 20


def test_parts_of_a_letter_may_overlap_in_a_variable_font_alone(tmp_path: Path) -> None:
    """Where a letter is not marked so, some readers leave the overlap white; a static one is left as it is."""
    for data, marked in ((made_fonts.variable_font(), True), (made_fonts.static_font(), False)):
        _, program = set_in(data, tmp_path)
        font = TTFont(io.BytesIO(program))
        assert bool(font["glyf"][font.getGlyphName(1)].flags[0] & flagOverlapSimple) == marked
        assert UPRIGHT in letter_of(program)


def test_an_axis_that_nobody_asked_for_stays_where_it_stands(tmp_path: Path) -> None:
    """The font's own default holds."""
    _, program = set_in(made_fonts.variable_font(("GRAD", -100, 0, 100)), tmp_path)

    assert UPRIGHT in letter_of(program)


@pytest.mark.parametrize(
    ("style", "axis"),
    [("Oblique", ("slnt", -10, 0, 0)), ("Oblique", ("slnt", 0, 0, 10)), ("Italic", ("ital", 0, 0, 1))],
)
def test_a_leaning_font_leans_by_its_axis(tmp_path: Path, style: str, axis: made_fonts.Axis) -> None:
    """The axis for slant is counted either way; only a font that calls itself oblique or italic is moved."""
    _, leaning = set_in(made_fonts.variable_font(axis, style), tmp_path)
    _, upright = set_in(made_fonts.variable_font(axis), tmp_path)

    assert LEANING in letter_of(leaning)
    assert UPRIGHT in letter_of(upright)


def test_postscript_outlines_become_the_kind_that_a_pdf_may_hold(tmp_path: Path) -> None:
    """Variable ones are CFF2, which no PDF reader need know; the program has the weight asked for, as CFF."""
    _, program = set_in(made_fonts.postscript_font(), tmp_path, "font-weight: 900")

    assert LEANING in letter_of(program)
    assert "CFF " in TTFont(io.BytesIO(program))


def test_the_font_asked_for_is_found_in_a_collection(tmp_path: Path) -> None:
    """A file may hold several fonts; only the second of these leans when it is bold."""
    _, program = set_in(made_fonts.font_collection(), tmp_path, "font-weight: 900")

    assert LEANING in letter_of(program)


def test_words_without_a_letter_do_not_bring_the_whole_font(rendered: Rendering) -> None:
    """A soft hyphen alone in bold is nothing to draw."""
    regular, bold = embedded(rendered("<p>Harbour<b>\u00ad</b></p>").pdf)

    assert len(bold) < len(regular)


def test_a_missing_letter_shows_as_an_empty_box(tmp_path: Path) -> None:
    """The box stays in the program, besides the letters that are there."""
    piece, program = set_in(made_fonts.variable_font(), tmp_path, "font-weight: 900", "H漢")

    assert LEANING in letter_of(program)
    assert UPRIGHT in outline(uharfbuzz.Font(uharfbuzz.Face(program)), 0)
    assert [finding.code for finding in piece.findings] == ["glyph-not-drawn"]


@pytest.mark.parametrize("made", [made_fonts.font_with_drawing, made_fonts.font_with_picture])
def test_a_letter_in_colour_is_not_drawn_a_second_time(tmp_path: Path, made: Callable[[], bytes]) -> None:
    """The engine draws it as a picture, so the program has no outline for it."""
    _, program = set_in(made(), tmp_path)

    assert letter_of(program) == []


def test_an_axis_that_the_font_has_not_is_told(found: Callable[..., list[Finding]]) -> None:
    """A style sheet that asks for one is mistaken."""
    (finding,) = found(f"<p>{WORD}</p>", "p { font-variation-settings: 'XXXX' 5 }")

    assert "Unable to instantiate" in finding.message


def test_a_broken_font_is_left_to_the_engine(tmp_path: Path) -> None:
    """HarfBuzz refuses a name outside its table; the page is set all the same, and the fault is told."""
    piece, program = set_in(made_fonts.broken_font(), tmp_path, "font-weight: 900")

    assert LEANING in letter_of(program)
    assert any("Unable to subset" in finding.message for finding in piece.findings)


def shared_programs(fonts: FontStage, words: str) -> set[bytes]:
    """The font programs of sheets that say this."""
    document = sheets(f"<section>{words}</section><section style='break-before: page'>{words}</section>")
    (pair,) = render_sheets(ComposedSheets(document, ("one",)), Edition.SCREEN, 0.0, fonts)
    return set(embedded(pair.pdf))


def test_the_same_alphabet_is_the_same_program(fonts: FontStage) -> None:
    """Whichever of its letters are used."""
    assert shared_programs(fonts, "Harbour") == shared_programs(fonts, "Quay")


def test_another_alphabet_is_added_where_it_is_used(fonts: FontStage) -> None:
    """A partner with Greek letters has a program of its own, and no other has one with Greek letters."""
    latin, greek = shared_programs(fonts, "Network"), shared_programs(fonts, "Δίκτυο")

    assert latin != greek
    assert len(max(greek, key=len)) > len(max(latin, key=len))
