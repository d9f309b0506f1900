"""The house style: the templates with the kit's own laid over them, the pieces, and the fonts, ours and the kit's."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from presskit.errors import KitError
from presskit.load.fonts.font_file import weights_in
from presskit.load.fonts.font_schema import FontsTable, FontTable
from presskit.load.fonts.kit_fonts import FONT_CHANGED, read_kit_fonts
from presskit.load.kit_folder import KitFolder, Stamps, stamps_below
from presskit.load.limits import MAX_FONT_BYTES, MAX_TOML_BYTES
from presskit.load.style.layer_checks import checked_layers
from presskit.load.style.makeable import read_makeable
from presskit.load.style.template_files import read_templates
from presskit.load.style.themes import unknown_faces
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, decode_toml
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import EMOJI, HOUSE, FontFile, HouseStyle
from presskit.resources import fonts_folder

FONT_LIST_WRONG = FindingKind(
    "font-list-wrong",
    Severity.ERROR,
    "Can the list of fonts be read?",
    "Every font on a page comes from this list; without it there is no type.",
    "Mend fonts/fonts.toml, or install presskit again.",
)
_FONT_LIST = "fonts.toml"


def load_house_style(kit_folder: Path) -> HouseStyle:
    """All templates by name, the kit's own in place of the house's, and all fonts: ours, then those of the kit.

    Raises:
        KitError: a template of the kit cannot be read, or a font may not be used or is not the one that is listed.
    """
    found: list[Finding] = []
    templates = read_templates(KitFolder(kit_folder), found)
    makeable = read_makeable(templates, found)
    fonts, problems = _house_fonts(fonts_folder(), stamps_below(fonts_folder()))
    found += problems
    own = read_kit_fonts(KitFolder(kit_folder), fonts, found)
    fonts = (*fonts, *own)
    found += unknown_faces(makeable.themes, templates.laid_over, fonts)
    found += checked_layers(templates.laid_over, fonts, makeable.designs)
    if any(finding.is_error for finding in found):
        raise KitError(found)
    return HouseStyle(templates.laid_over, fonts, makeable.designs, makeable.papers, makeable.themes, tuple(found))


def load_own_fonts(kit_folder: Path) -> tuple[tuple[FontFile, ...], tuple[Finding, ...]]:
    """The fonts that the kit in this folder brings and may use, and all that is to be said of those that it has."""
    found: list[Finding] = []
    fonts, _problems = _house_fonts(fonts_folder(), stamps_below(fonts_folder()))
    return read_kit_fonts(KitFolder(kit_folder), fonts, found), tuple(found)


def house_families() -> tuple[str, ...]:
    """The families of type that come with presskit, without those that only draw pictures among letters."""
    fonts, _problems = _house_fonts(fonts_folder(), stamps_below(fonts_folder()))
    return tuple(dict.fromkeys(font.family for font in fonts if font.role != EMOJI))


@lru_cache(maxsize=1)
def _house_fonts(
    folder: Path,
    stamps: Stamps,  # noqa: ARG001 - the cache's key
) -> tuple[tuple[FontFile, ...], tuple[Finding, ...]]:
    """The fonts that come with presskit; kept while none changes, as they are megabytes to read and hash."""
    problems: list[Finding] = []
    return read_fonts(KitFolder(folder), problems), tuple(problems)


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
    return FontFile(font.family, font.file, font.style, font.role, font.sha256, data, weights_in(data))
