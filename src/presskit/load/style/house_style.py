"""The house style: the templates with the kit's own laid over them, and the fonts that fonts.toml lists."""

from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import ClassVar

from pydantic import Field

from presskit.errors import KitError
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_FONT_BYTES, MAX_TEMPLATE_BYTES, MAX_TOML_BYTES
from presskit.load.text_file import decode_text, without_hidden
from presskit.load.toml.schema import SettingsTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, decode_toml
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import FontFile, HouseStyle, TemplateFile
from presskit.resources import fonts_folder, templates_folder

TEMPLATE_FILE_TYPE = FindingKind(
    "template-file-type",
    Severity.ERROR,
    "Does the kit's templates folder hold only templates?",
    "A file of another kind would be left out without a word.",
    "Keep .html, .css and .po files in templates/, and pictures in assets/.",
)
FONT_LIST_WRONG = FindingKind(
    "font-list-wrong",
    Severity.ERROR,
    "Can the list of fonts be read?",
    "Every font on a page comes from this list; without it there is no type.",
    "Mend fonts/fonts.toml, or install presskit again.",
)
FONT_CHANGED = FindingKind(
    "font-changed",
    Severity.ERROR,
    "Is every font file the one that fonts.toml names?",
    "Another version of a font breaks lines differently, and a changed file may be damaged or not free to use.",
    "Put the original file back, or write the new file's version, source and sha256 into fonts.toml.",
)

_TEMPLATES = "templates"
_TEMPLATE_SUFFIXES = frozenset([".html", ".css", ".po"])
# What explains a folder of templates, or is left there by a translator's program or by Windows, is no template.
_BESIDE_TEMPLATES = frozenset([".md", ".txt", ".pot", ".db", ".ini"])
_FONT_LIST = "fonts.toml"
# Before the files that come with presskit, so that nobody looks for them in the kit.
HOUSE = "house:"
_REPORT = "preflight-report.html"


class FontTable(SettingsTable):
    """[[fonts]] of fonts.toml."""

    required: ClassVar[tuple[str, ...]] = ("family", "style", "role", "file", "sha256", "licence", "licence_file")
    family: str = ""
    style: str = ""
    role: str = ""
    file: str = ""
    version: str = ""
    licence: str = ""
    licence_file: str = ""
    source: str = ""
    package: str = ""
    sha256: str = ""
    scripts: list[str] = Field(default_factory=list)


class FontsTable(SettingsTable):
    """fonts.toml."""

    required: ClassVar[tuple[str, ...]] = ("fonts",)
    fonts: list[FontTable] = Field(default_factory=list)


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


def load_report_template() -> TemplateFile:
    """The template as it comes with presskit; raises InstallationIncomplete if the templates are not there."""
    text = (templates_folder() / _REPORT).read_text(encoding="utf-8")
    return TemplateFile(_REPORT, f"house:templates/{_REPORT}", text)
