"""The fonts that come with presskit, as fonts.toml lists them; those of scripts are read for kits that need them."""

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from presskit.errors import KitError
from presskit.load.fonts.font_file import weights_in
from presskit.load.fonts.font_schema import ExtraFontsTable, FontsTable, FontTable
from presskit.load.fonts.kit_fonts import FONT_CHANGED
from presskit.load.kit_folder import KitFolder, Stamps, stamps_below
from presskit.load.limits import MAX_FONT_BYTES, MAX_TOML_BYTES
from presskit.load.toml.shape import Table, check_shape
from presskit.load.toml.toml_file import TomlFile, decode_toml
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import EMOJI, HOUSE, SCRIPT, FontFile
from presskit.resources import fonts_folder

FONT_LIST_WRONG = FindingKind(
    "font-list-wrong",
    Severity.ERROR,
    "Can the list of fonts be read?",
    "Every font on a page comes from this list; without it there is no type.",
    "Mend fonts/fonts.toml, or install presskit again.",
)
_FONT_LIST, _EXTRA_LIST = "fonts.toml", "extras.toml"


def house_fonts() -> tuple[tuple[FontFile, ...], tuple[Finding, ...]]:
    """The fonts that every kit may be set in, without those of scripts, and what is wrong with any."""
    return _read_once(fonts_folder(), stamps_below(fonts_folder()), None)


def script_fonts(scripts: Collection[str]) -> tuple[FontFile, ...]:
    """The fonts for letters of these scripts, of extras where they are installed.

    Raises KitError if one is not the file that is listed.
    """
    if not scripts:
        return ()
    fonts, problems = _read_once(fonts_folder(), stamps_below(fonts_folder()), frozenset(scripts))
    if problems:
        raise KitError(problems)
    return fonts


def all_house_fonts() -> tuple[FontFile, ...]:
    """Every font that comes with presskit, those of all scripts too; raises KitError if one is not as listed."""
    found: list[Finding] = []
    fonts = read_fonts(KitFolder(fonts_folder()), found)
    if found:
        raise KitError(found)
    return fonts


def house_families() -> tuple[str, ...]:
    """The families of type that come with presskit, without those that only draw pictures among letters."""
    fonts, _problems = house_fonts()
    return tuple(dict.fromkeys(font.family for font in fonts if font.role != EMOJI))


@lru_cache(maxsize=2)
def _read_once(
    folder: Path,
    stamps: Stamps,  # noqa: ARG001 - the cache's key
    scripts: frozenset[str] | None,
) -> tuple[tuple[FontFile, ...], tuple[Finding, ...]]:
    """Kept while none changes, as they are megabytes to read and hash."""
    problems: list[Finding] = []
    if scripts is None:
        return read_fonts(KitFolder(folder), problems, lambda font: font.role != SCRIPT), tuple(problems)

    def is_wanted(font: FontTable) -> bool:
        return font.role == SCRIPT and not scripts.isdisjoint(font.scripts)

    fonts = read_fonts(KitFolder(folder), problems, is_wanted)
    return (*fonts, *_fonts_of_extras(KitFolder(folder), problems, is_wanted)), tuple(problems)


def read_fonts(
    folder: KitFolder, found: list[Finding], is_wanted: Callable[[FontTable], bool] = lambda _font: True
) -> tuple[FontFile, ...]:
    """The wanted fonts in this folder, in the order of its fonts.toml; what is not as listed is left out and told."""
    listed = _list(folder, _FONT_LIST, found)
    if listed is None:
        return ()
    wanted = (
        (number, font) for number, font in enumerate(_shaped(listed, FontsTable, found).fonts) if is_wanted(font)
    )
    fonts = (_read_font(folder, listed, number, font, found) for number, font in wanted)
    return tuple(font for font in fonts if font)


def _fonts_of_extras(
    folder: KitFolder, found: list[Finding], is_wanted: Callable[[FontTable], bool]
) -> Iterator[FontFile]:
    """Those of the extras that are installed."""
    listed = _list(folder, _EXTRA_LIST, found)
    fonts = _shaped(listed, ExtraFontsTable, found).fonts if listed else []
    for number, font in enumerate(fonts):
        if listed and is_wanted(font) and (package := _folder_of(font.module)):
            read = _read_font(KitFolder(package), listed, number, font, found)
            yield from [read] if read else []


def _folder_of(module: str) -> Path | None:
    """Where this package lies, without a line of it being run; None if it is not installed."""
    spec = find_spec(module)
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places))) if places else None


def _list(folder: KitFolder, name: str, found: list[Finding]) -> TomlFile | None:
    origin = Place(f"{HOUSE}fonts/{name}")
    data = folder.read(name, MAX_TOML_BYTES, origin, found)
    return None if data is None else decode_toml(origin.file, data, found)


def _shaped(listed: TomlFile, shape: type[Table], found: list[Finding]) -> Table:
    problems: list[Finding] = []
    table = check_shape(listed, shape, problems)
    found += [FONT_LIST_WRONG.at(problem.place, problem.message, problem.hint) for problem in problems]
    return table


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
    weights, scripts = weights_in(data), tuple(font.scripts)
    return FontFile(font.family, font.file, font.style, font.role, font.sha256, data, weights, scripts=scripts)
