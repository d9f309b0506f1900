"""The house style: the templates with the kit's own laid over them, and the fonts that fonts.toml lists."""

from pathlib import Path, PurePosixPath

from presskit.errors import KitError
from presskit.load.file_findings import TEMPLATE_FILE_TYPE
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_TEMPLATE_BYTES
from presskit.load.style.font_files import HOUSE, read_fonts
from presskit.load.text_file import decode_text, without_hidden
from presskit.model.finding import Finding, Place
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.resources import fonts_folder, templates_folder

_TEMPLATES = "templates"
_TEMPLATE_SUFFIXES = frozenset([".html", ".css", ".po"])
# What explains a folder of templates, or is left there by a translator's program or by Windows, is no template.
_BESIDE_TEMPLATES = frozenset([".md", ".txt", ".pot", ".db", ".ini"])


def load_house_style(kit_folder: Path) -> HouseStyle:
    """All templates by name, the kit's own in place of the house's, and all fonts.

    Raises:
        KitError: a template of the kit cannot be read, or a font is not the file that fonts.toml names.
    """
    found: list[Finding] = []
    templates = _read_templates(KitFolder(templates_folder()), "", f"{HOUSE}{_TEMPLATES}/", found)
    templates |= _read_templates(KitFolder(kit_folder), _TEMPLATES, f"{_TEMPLATES}/", found)
    fonts = read_fonts(KitFolder(fonts_folder()), found)
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
        message = f'the name "{ascii(name)[1:-1]}" holds a character that cannot be seen'
        hint = "name it with letters, digits and hyphens"
        return TEMPLATE_FILE_TYPE.at(Place(PurePosixPath(place.file).parts[0]), message, hint)
    if suffix in _TEMPLATE_SUFFIXES:
        return None
    hint = "templates are .html, .css and .po files; pictures belong in assets/"
    return TEMPLATE_FILE_TYPE.at(place, f'"{name}" is no template', hint)
