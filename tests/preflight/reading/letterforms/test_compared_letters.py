"""The letters of a PDF against a font file."""

import io
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from tests import made_fonts
from tests.made_pieces import checkout_fonts, composed, sheets
from tests.made_sentences import SAID, is_from_right
from tests.preflight.corpus.clean_page import HEADING, page
from tests.preflight.corpus.letter_cases import exchange, with_program

from presskit.model.house_style import FontSource
from presskit.preflight.facts.document import ComparedLetters, OtherLetter
from presskit.preflight.reading.content import FontUse, read_content
from presskit.preflight.reading.fonts import read_font
from presskit.preflight.reading.guard import ReadingGuard
from presskit.preflight.reading.letterforms import compared_letters, house_fonts
from presskit.render import render_piece, stage_fonts


def _compared(data: bytes, family: str, sources: tuple[FontSource, ...] | None = None) -> ComparedLetters:
    """The answer for the first font of this family."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return compared_letters(_use(pdf, family), family, house_fonts() if sources is None else sources)


def _use(pdf: pikepdf.Pdf, family: str) -> FontUse:
    uses = read_content(dict(enumerate(pdf.pages, 1)), ReadingGuard()).fonts
    return next(use for use in uses if family in str(use.metrics.font.BaseFont))


@pytest.mark.parametrize("family", ["Inter", "Oswald"])
def test_letters_of_a_sound_page_agree(family: str) -> None:
    """All letters of the page are compared, and none differs."""
    compared = _compared(page(HEADING), family)
    assert compared.others == ()
    assert compared.agreeing > 10


def test_exchanged_letters_are_named() -> None:
    """Each is told with what it looks like."""
    compared = _compared(with_program(exchange("e", "o"))(), "Inter")
    assert set(compared.others) == {OtherLetter("e", "o"), OtherLetter("o", "e")}


def test_fonts_of_unknown_files_are_left() -> None:
    """Without a file of the family nothing is compared."""
    assert _compared(page(HEADING), "Inter", ()) == ComparedLetters()


@pytest.mark.parametrize(
    "make",
    [made_fonts.variable_font, made_fonts.static_font, made_fonts.font_collection],
)
def test_fonts_of_a_kit_are_compared(make: Callable[[], bytes], tmp_path: Path) -> None:
    """Variable or not, alone or in a collection: the sources are whatever files the pages were set in."""
    assert _compared_of_kit(make(), tmp_path) == ComparedLetters(agreeing=1)


def test_postscript_outlines_are_compared(tmp_path: Path) -> None:
    """The H looks as it should; FreeType sets this made one without a width, and that is told."""
    assert _compared_of_kit(made_fonts.postscript_font(), tmp_path).others == (OtherLetter("H", "H", 0.0),)


def test_every_face_of_the_house_agrees_with_its_file(tmp_path: Path) -> None:
    """Upright, bold, slanted, in small capitals and in all sizes: no letter of any of our fonts is blamed."""
    words = "Nothing about us: 1,234 (fifty-six) “Häfen” naïve façade — fi ffl Øre ½ ß; Приём 2021–2022 [3x4]"
    styles = ("400 9pt", "700 9pt", "italic 400 11pt", "oblique 550 7pt", "all-small-caps 800 31pt", "300 24pt")
    stage = stage_fonts(checkout_fonts(), tmp_path)
    families = sorted({font.family for font in checkout_fonts() if font.role in ("text", "display", "theme")})
    lines = "".join(f"<p style='{_css(style, family)}'>{words}</p>" for family in families for style in styles)
    piece = render_piece(composed(sheets(lines)), stage)
    with pikepdf.open(io.BytesIO(piece.pdf)) as pdf:
        fonts = read_content(dict(enumerate(pdf.pages, 1)), ReadingGuard()).fonts
        compared = {read_font(use).name: compared_letters(use, read_font(use).family, stage.sources) for use in fonts}
    assert len(compared) > 4 * len(families)
    assert {name: answer.others for name, answer in compared.items() if answer.others or not answer.agreeing} == {}


@pytest.mark.parametrize("language", SAID)
def test_letters_of_every_script_agree(language: str, tmp_path: Path) -> None:
    """Forms that letters take beside others, marks that are drawn and signs that carry letters are no fault."""
    pdf, sources = _said(language, tmp_path)

    compared = _compared(pdf, SAID[language][0].replace(" ", "-"), sources)

    assert compared.others == ()
    assert compared.agreeing > 10


@pytest.mark.parametrize("language", ["ar", "hi", "th", "km"])
def test_exchanged_letters_of_every_script_are_found(language: str, tmp_path: Path) -> None:
    """Two letters that have each a glyph of their own look like one another."""
    family, said = SAID[language]
    data, sources = _said(language, tmp_path)
    one, other = {"ar": ("د", "و"), "hi": ("म", "न"), "th": ("ม", "น"), "km": ("ម", "ន")}[language]
    assert {one, other} <= set(said)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        use = _use(pdf, family.replace(" ", "-"))
        stated = use.metrics.font.ToUnicode
        codes = [f"<{ord(letter):04x}>".encode() for letter in (one, other)]
        stated.write(codes[1].join(part.replace(codes[1], codes[0]) for part in stated.read_bytes().split(codes[0])))
        compared = compared_letters(use, family, sources)

    assert {one, other} & {found.letters for found in compared.others}


def _said(language: str, folder: Path) -> tuple[bytes, tuple[FontSource, ...]]:
    """A page with the language's sentence, and the fonts."""
    family, said = SAID[language]
    stage = stage_fonts(checkout_fonts(), folder)
    direction = "rtl" if is_from_right(language) else "ltr"
    style = f"p {{ font: 9pt/2 '{family}', Inter; direction: {direction} }}"
    return render_piece(composed(sheets(f"<p lang='{language}'>{said}</p>", style)), stage).pdf, stage.sources


def _css(style: str, family: str) -> str:
    capitals, _set, style = style.rpartition("all-small-caps ")
    return f'font: {style} "{family}"; ' + ("font-variant-caps: all-small-caps" if _set else capitals)


def _compared_of_kit(font: bytes, folder: Path) -> ComparedLetters:
    stage = stage_fonts((made_fonts.font_file(font),), folder)
    piece = render_piece(composed(sheets("<p>H</p>", "body { font: 10pt Made }")), stage)
    return _compared(piece.pdf, "Made", stage.sources)


def test_a_file_in_the_place_of_another_is_refused(tmp_path: Path) -> None:
    """What was changed after it was listed is no measure."""
    path = tmp_path / "inter.ttf"
    path.write_bytes(b"no font")
    with pytest.raises(ValueError, match="is not the one"):
        _compared(page(HEADING), "Inter", (FontSource("Inter", str(path), sha256(b"a font").hexdigest()),))
