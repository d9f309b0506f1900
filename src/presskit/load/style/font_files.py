"""The fonts that fonts.toml lists, each the very file that it names."""

from hashlib import sha256

from presskit.load.file_findings import FONT_CHANGED, FONT_LIST_WRONG
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_FONT_BYTES, MAX_TOML_BYTES
from presskit.load.toml.schema import FontsTable, FontTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, decode_toml
from presskit.model.finding import Finding, Place
from presskit.model.house_style import FontFile

_FONT_LIST = "fonts.toml"
# Before the files that come with presskit, so that nobody looks for them in the kit.
HOUSE = "house:"


def read_fonts(folder: KitFolder, found: list[Finding]) -> tuple[FontFile, ...]:
    """The fonts in this folder, in the order of its fonts.toml; what is not as listed is left out and reported."""
    origin = Place(f"{HOUSE}fonts/{_FONT_LIST}")
    data = folder.read(_FONT_LIST, MAX_TOML_BYTES, origin, found)
    listed = None if data is None else decode_toml(origin.file, data, found)
    if listed is None:
        return ()
    problems: list[Finding] = []
    table = check_shape(listed, FontsTable, problems)
    found += [FONT_LIST_WRONG.at(problem.place, problem.message, problem.hint) for problem in problems]
    fonts = (_read_font(folder, listed, number, font, found) for number, font in enumerate(table.fonts))
    return tuple(font for font in fonts if font)


def _read_font(
    folder: KitFolder, listed: TomlFile, number: int, font: FontTable, found: list[Finding]
) -> FontFile | None:
    place = listed.value_place("fonts", number, "file")
    data = folder.read(font.file, MAX_FONT_BYTES, place, found) if font.file else None
    if data is None:
        return None
    if sha256(data).hexdigest() != font.sha256:
        message = f'the font file "{font.file}" is not the one that fonts.toml names'
        hint = "put the original file back, or write the new one's version, source and sha256 into fonts.toml"
        found.append(FONT_CHANGED.at(place, message, hint))
        return None
    return FontFile(font.family, font.file, font.style, font.role, font.sha256, data)
