"""Colours under [style.tokens] that have no inks: screens show them, and paper keeps what its edition has."""

import re
from collections.abc import Iterator, Mapping

from presskit.load.kit.kit_file import KitFile
from presskit.load.style.layer_checks import STYLE_COLOUR
from presskit.load.wording import shortened
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.house_style import LAYERS, TemplateFile
from presskit.rules.screen_colours import is_colour_of_screens


def colours_without_inks(kit_file: KitFile, files: Mapping[str, TemplateFile]) -> Iterator[Finding]:
    """A warning for each colour of screens that kit.toml gives a token, if the kit has print editions.

    None where a sheet of the kit gives the token inks.
    """
    if not any(Edition.PRINT in piece.editions for piece in kit_file.pieces):
        return
    own = "".join(file.text for name, file in files.items() if name.startswith(LAYERS))
    for name, value in kit_file.style.tokens.items():
        if not is_colour_of_screens(value) or re.search(rf"{re.escape(name)}\s*:\s*device-cmyk\(", own):
            continue
        token = name.removeprefix("--")
        written = (token, name)
        table = kit_file.toml.value("style", "tokens") or {}
        place = kit_file.toml.value_place("style", "tokens", next(each for each in written if each in table))
        message = f'"{shortened(value)}" is a colour of screens alone: a print edition that has inks there keeps them'
        hint = f"give its inks in styles/kit.css: .edition-print {{ {name}: device-cmyk(0 0 0 0.8); }}"
        yield STYLE_COLOUR.at(place, message, hint)
