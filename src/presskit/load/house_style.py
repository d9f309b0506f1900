"""The house style: the templates with the kit's own laid over them, and the fonts that fonts.toml lists."""

from hashlib import sha256
from pathlib import Path, PurePosixPath

from presskit.errors import KitError
from presskit.load.file_findings import FONT_CHANGED, FONT_LIST_WRONG, TEMPLATE_FILE_TYPE
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_FONT_BYTES, MAX_TEMPLATE_BYTES, MAX_TOML_BYTES
from presskit.load.schema import FontsTable, FontTable
from presskit.load.shape import check_shape
from presskit.load.text_file import decode_text, without_hidden
from presskit.load.toml_file import TomlFile, decode_toml
from presskit.model.finding import Finding, Place
from presskit.model.house_style import FontFile, HouseStyle, TemplateFile
from presskit.resources import fonts_folder, templates_folder

_TEMPLATES = "templates"
_FONT_LIST = "fonts.toml"
_TEMPLATE_SUFFIXES = frozenset([".html", ".css", ".po"])
# What explains a folder of templates, or is left there by a translator's program or by Windows, is no template.
_BESIDE_TEMPLATES = frozenset([".md", ".txt", ".pot", ".db", ".ini"])
# Before the files that come with presskit, so that nobody looks for them in the kit.
_HOUSE = "house:"


def load_house_style(kit_folder: Path) -> HouseStyle:
    """All templates by name, the kit's own in place of the house's, and all fonts.

    Raises:
        KitError: a template of the kit cannot be read, or a font is not the file that fonts.toml names.
    """
    found: list[Finding] = []
    templates = _read_templates(KitFolder(templates_folder()), "", f"{_HOUSE}{_TEMPLATES}/", found)
    templates |= _read_templates(KitFolder(kit_folder), _TEMPLATES, f"{_TEMPLATES}/", found)
    fonts = _read_fonts(KitFolder(fonts_folder()), found)
    if found:
        raise KitError(found)
    return HouseStyle(templates, fonts)


def _read_templates(folder: KitFolder, top: str, origin: str, found: list[Finding]) -> dict[str, TemplateFile]:
    """The templates below a folder by their names in it; `origin` begins the path that a designer knows them by."""
    templates: dict[str, TemplateFile] = {}
    for path in folder.files_under(top):
        name = path.removeprefix(f"{top}/") if top else path
        place = Place(path if path == top else f"{origin}{name}")
        if folder.is_shortcut(path):
            folder.read(path, MAX_TEMPLATE_BYTES, place, found)
            continue
        suffix = PurePosixPath(name).suffix.lower()
        if suffix in _BESIDE_TEMPLATES:
            continue
        if problem := _no_template(name, suffix, place):
            found.append(problem)
            continue
        data = folder.read(path, MAX_TEMPLATE_BYTES, place, found)
        text = None if data is None else decode_text(place.file, data, found)
        if text:
            templates[name] = TemplateFile(name, place.file, without_hidden(text, found).text)
    return templates


def _no_template(name: str, suffix: str, place: Place) -> Finding | None:
    if not name.isprintable():
        shown = name.encode("ascii", "backslashreplace").decode()
        message = f'the name "{shown}" holds a character that cannot be seen'
        hint = "name it with letters, digits and hyphens"
        return TEMPLATE_FILE_TYPE.at(Place(PurePosixPath(place.file).parts[0]), message, hint)
    if suffix in _TEMPLATE_SUFFIXES:
        return None
    hint = "templates are .html, .css and .po files; pictures belong in assets/"
    return TEMPLATE_FILE_TYPE.at(place, f'"{name}" is no template', hint)


def _read_fonts(folder: KitFolder, found: list[Finding]) -> tuple[FontFile, ...]:
    origin = Place(f"{_HOUSE}fonts/{_FONT_LIST}")
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
