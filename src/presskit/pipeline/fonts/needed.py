"""The fonts that a kit is set in: those of every kit, and for letters that these lack those of their scripts."""

from collections.abc import Iterable
from dataclasses import replace

from presskit.compose import lacking_scripts, scripts_of, unparted_words
from presskit.load import script_fonts, script_styles
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.partner import Partner

# Scripts that the faces of every kit have, and that are set as Latin letters are.
_AS_LATIN = frozenset(("Latin", "Greek", "Cyrillic"))


def with_script_fonts(house: HouseStyle, kit: Kit, partners: Iterable[Partner]) -> HouseStyle:
    """The house with the fonts for the scripts of this kit and its partners, read only if there are such letters.

    Raises KitError if one is not the file that fonts.toml lists.
    """
    scripts = scripts_of(kit, partners)
    if scripts <= _AS_LATIN:
        return house
    styles = {name: style for name, style in script_styles().items() if name in scripts}
    fonts = script_fonts(lacking_scripts(kit, partners, house.fonts))
    told = unparted_words(kit, styles)
    return replace(house, fonts=(*house.fonts, *fonts), scripts=styles, findings=(*house.findings, *told))
