"""A font as all stages know it: by its entry, with what the file says."""

from tests.load.fonts.made_kit_fonts import Made, made_font

from presskit.load.fonts.font_file import opened_font
from presskit.load.fonts.font_schema import KitFontTable
from presskit.load.fonts.read_font import ReadFont
from presskit.model.finding import Place


def test_weight_and_slant_are_the_files() -> None:
    """Its family and licence are the entry's; the other names of its family are kept, as the engine may say them."""
    table = KitFontTable(family="Handmade", file="made.ttf", licence="OFL-1.1", licence_file="OFL.txt")
    opened = opened_font(made_font(Made(style="Italic", weight=700)))
    font = ReadFont(table, opened, Place("fonts/fonts.toml", 2), "0" * 64).font
    assert (font.style, font.weights, font.role, font.names, font.is_own) == ("italic", (700, 700), "text", (), True)
