"""Whether the licence that fonts.toml names for a font lies beside it, and is that one."""

import re
from collections.abc import Iterator, Mapping

from presskit.load.fonts.font_schema import KitFontTable
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_TEMPLATE_BYTES
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Severity

FONT_LICENCE_UNCLEAR = FindingKind(
    "font-licence-unclear",
    Severity.ERROR,
    "Does the licence of each font of the kit lie beside it, and is it the one that fonts.toml names?",
    "Fonts are works of somebody's; whoever prints with them must be able to show that they may.",
    "Put the text of the licence, as it came with the font, into fonts/ and name both in fonts.toml.",
)

# How each of the usual free licences begins, by what it is called (SPDX).
_WORDS: Mapping[str, re.Pattern[str]] = {
    "OFL": re.compile(r"SIL OPEN FONT LICEN[SC]E", re.IGNORECASE),
    "APACHE": re.compile(r"Apache License", re.IGNORECASE),
    "UBUNTU": re.compile(r"UBUNTU FONT LICEN[SC]E", re.IGNORECASE),
    "MIT": re.compile(r"Permission is hereby granted, free of charge", re.IGNORECASE),
}
_LEAST_LETTERS = 20


def licence_called(text: str, otherwise: str = "") -> str:
    """What the licence with this text is called, for fonts.toml; `otherwise` if it is none of the usual ones."""
    names = {"OFL": "OFL-1.1", "APACHE": "Apache-2.0", "UBUNTU": "Ubuntu-font-1.0", "MIT": "MIT"}
    return next((names[name] for name, words in _WORDS.items() if words.search(text)), otherwise)


def licence_faults(folder: KitFolder, toml: TomlFile, number: int, entry: KitFontTable) -> Iterator[Finding]:
    """What is wrong with the licence of this font: it is not there, says nothing, or is another."""
    if not entry.licence_file:
        return
    place = toml.value_place("fonts", number, "licence_file")
    found: list[Finding] = []
    data = folder.read(f"fonts/{entry.licence_file}", MAX_TEMPLATE_BYTES, place, found)
    yield from found
    if data is None or data.startswith(b"%PDF"):
        return
    text = data.decode("utf-8", "replace")
    if len(text.strip()) < _LEAST_LETTERS or "\0" in text:
        message = f'"{shortened(entry.licence_file)}" is no text of a licence'
        yield FONT_LICENCE_UNCLEAR.at(place, message, "put the licence there as it came with the font")
        return
    is_called = licence_called(text)
    kind = re.split(r"[-\s]", entry.licence.strip().upper())[0]
    if kind in _WORDS and not _WORDS[kind].search(text):
        message = f'"{shortened(entry.licence_file)}" is not the text of {shortened(entry.licence)}'
        hint = f'write licence = "{is_called}"' if is_called else "put the text of that licence there"
        yield FONT_LICENCE_UNCLEAR.at(toml.value_place("fonts", number, "licence"), message, hint)
