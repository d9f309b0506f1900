"""What a line needs of its font."""

from types import SimpleNamespace

from tests.made_pieces import checkout_fonts

from presskit.render.copied.line_fonts import LineFont


def line_font(file: str, **place: float) -> LineFont:
    """A font that comes with presskit, as the engine holds it."""
    data = next(font.data for font in checkout_fonts() if font.file_name == file)
    return LineFont(SimpleNamespace(file_content=data, index=0, place_on=lambda _axes: place))


def test_a_carrier_has_neither_ink_nor_width() -> None:
    """Joiners that a font draws are passed over; a font may have none at all."""
    amiri = line_font("amiri/Amiri-Regular.ttf")

    assert amiri.carrier
    assert amiri.outline(amiri.carrier) == b"f"
    assert line_font("cairo/Cairo[slnt,wght].ttf").carrier is None


def test_marks_are_those_of_the_font() -> None:
    """A vowel sign is one, a letter is none."""
    font = line_font("amiri/Amiri-Regular.ttf")
    glyph = {letter: font._drawn.get_nominal_glyph(ord(letter)) for letter in "ب\u064e"}

    assert font.is_mark(glyph["\u064e"])
    assert not font.is_mark(glyph["ب"])


def test_an_outline_is_drawn_where_the_text_stands_on_the_axes() -> None:
    """A bold mark is bold; its operators are in em, curves among them, and fill it."""
    light, bold = (line_font("noto-sans-hebrew/NotoSansHebrew[wght].ttf", wght=weight) for weight in (400, 700))
    glyph = light._drawn.get_nominal_glyph(ord("א"))

    assert light.outline(glyph) != bold.outline(glyph)
    assert light.outline(glyph).endswith(b" h f")
    assert b" c " in light.outline(glyph)
    assert max(abs(float(part)) for part in light.outline(glyph).split() if part[-1:].isdigit()) < 1
