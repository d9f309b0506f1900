"""The files of templates/, with the kit's own laid over those of the house, file by file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from presskit.errors import KitError
from presskit.load.kit_folder import KitFolder, Stamps, stamps_below
from presskit.load.limits import MAX_TEMPLATE_BYTES
from presskit.load.style.copied_files import copies_among, told_of_copies
from presskit.load.text_file import decode_text, without_hidden
from presskit.load.toml.toml_file import TomlFile, decode_toml
from presskit.load.wording import did_you_mean
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import COVERED, HOUSE, LAYERS, TemplateFile
from presskit.model.looks.template_copy import TemplateCopy
from presskit.model.piece_design import FRAMES
from presskit.resources import templates_folder

TEMPLATE_FILE_TYPE = FindingKind(
    "template-file-type",
    Severity.ERROR,
    "Does the kit's templates folder hold only templates?",
    "A file of another kind would be left out without a word.",
    "Keep .html, .css and .po files in templates/, and pictures in assets/.",
)
TEMPLATE_MOVED = FindingKind(
    "template-moved",
    Severity.NOTE,
    "Does each template of the kit lie where templates of its kind lie now?",
    "All files of a piece lie in one folder, templates/pieces/<name>/; older kits have them in other places.",
    "Move the file to the place that the message names.",
)
TEMPLATE_UNUSED = FindingKind(
    "template-unused",
    Severity.WARNING,
    "Is every template and style sheet of the kit one that presskit uses?",
    "A file under a misspelt name, or in another place, changes nothing, and nobody sees why.",
    "Give it the name of the file whose place it is to take; capitals and small letters count.",
)

_TEMPLATES = "templates"
_TEMPLATE_SUFFIXES = frozenset([".html", ".css", ".po"])
_DATA_FILES = frozenset(["piece.toml", "papers.toml", "theme.toml", "languages.toml"])
# What explains a folder of templates, or is left there by a translator's program or by Windows, is no template.
_BESIDE_TEMPLATES = frozenset([".md", ".txt", ".pot", ".db", ".ini"])
_REPORT = "preflight-report.html"
# Where a piece's files lay before it had a folder of its own.
_FORMER_PLACES = {
    "{piece}.html": "pieces/{piece}/page.html",
    "styles/{piece}.css": "pieces/{piece}/page.css",
    "partners/{piece}.html": "pieces/{piece}/partner.html",
    "styles/partner-{piece}.css": "pieces/{piece}/partner.css",
}
_LAYERS = "styles"
_LAYER_OF_ALL = f"{LAYERS}kit.css"
_STYLE_OF_A_THEME = "theme.css"
# Pages may include any other page; data and labels count at one place alone.
_OF_NO_LIST = re.compile(
    r"(?!themes/).+\.html|locales/(?:shop/)?[^/]+\.po|papers\.toml|pieces/[^/]+/piece\.toml|themes/[^/]+/theme\.toml"
)
_STYLES_OF_A_PIECE = ("tokens.css", "page.css", "stationery.css", "partner.css")


@dataclass(frozen=True, slots=True)
class Templates:
    """The files by name, such as `pieces/flyer/page.css`: those of presskit, and those of the kit."""

    house: Mapping[str, TemplateFile]
    own: Mapping[str, TemplateFile]

    @property
    def laid_over(self) -> dict[str, TemplateFile]:
        """All of them, the kit's in place of those of the same name.

        Of labels ours stay beside the kit's, which may have a few of its own words.
        """
        covered = (name for name in self.own if name in self.house and name.endswith(".po"))
        return {**self.house, **self.own, **{f"{COVERED}{name}": self.house[name] for name in covered}}


def read_templates(kit_folder: KitFolder, found: list[Finding]) -> Templates:
    """The files of both; what is no template, or would be used nowhere, is reported."""
    house = read_house_templates(found)
    own = _at_their_new_places(house, _read_files(kit_folder, _TEMPLATES, f"{_TEMPLATES}/", found), found)
    layers = _read_files(kit_folder, _LAYERS, f"{_LAYERS}/", found)
    templates = Templates(house, own | {f"{LAYERS}{name}": file for name, file in layers.items()})
    found += _unused_files(templates)
    found += told_of_copies(house, own)
    return templates


def house_templates() -> Mapping[str, TemplateFile]:
    """The files that come with presskit, by name."""
    return read_house_templates([])


def template_copies(kit_folder: Path) -> tuple[TemplateCopy, ...]:
    """The kit's files that are copied of ours, in the order of their names; raises KitError if one cannot be read."""
    found: list[Finding] = []
    templates = read_templates(KitFolder(kit_folder), found)
    if any(finding.is_error for finding in found):
        raise KitError(found)
    return tuple(copies_among(templates.house, templates.own))


def read_house_templates(found: list[Finding]) -> dict[str, TemplateFile]:
    """The files that come with presskit."""
    folder = templates_folder()
    templates, problems = _house_templates(folder, stamps_below(folder))
    found += problems
    return dict(templates)


@lru_cache(maxsize=1)
def _house_templates(
    folder: Path,
    stamps: Stamps,  # noqa: ARG001 - the cache's key
) -> tuple[Mapping[str, TemplateFile], tuple[Finding, ...]]:
    """The files and what is wrong with them; kept while none changes, as reading takes longer than a kit."""
    problems: list[Finding] = []
    return _read_files(KitFolder(folder), "", f"{HOUSE}{_TEMPLATES}/", problems), tuple(problems)


def load_report_template() -> TemplateFile:
    """The preflight report's template, of no piece and no kit; raises InstallationIncomplete if it is not there."""
    text = (templates_folder() / _REPORT).read_text(encoding="utf-8")
    return TemplateFile(_REPORT, f"{HOUSE}{_TEMPLATES}/{_REPORT}", text)


def decoded(file: TemplateFile, found: list[Finding]) -> TomlFile | None:
    """A file of data among the templates; None, and what is wrong with it, if it is no TOML."""
    toml, problems = _decoded_once(file.origin, file.text)
    found += problems
    return toml


@lru_cache(maxsize=64)
def _decoded_once(origin: str, text: str) -> tuple[TomlFile | None, tuple[Finding, ...]]:
    """The file and what is wrong with it; kept, as to read all pieces takes longer than to read a kit."""
    problems: list[Finding] = []
    return decode_toml(origin, text.encode(), problems), tuple(problems)


def _at_their_new_places(
    house: Mapping[str, TemplateFile], own: Mapping[str, TemplateFile], found: list[Finding]
) -> dict[str, TemplateFile]:
    """The kit's files by the names that they have now."""
    pieces = {name.split("/")[1] for name in house if name.startswith("pieces/")}
    moved = {
        former.format(piece=piece): place.format(piece=piece)
        for piece in pieces
        for former, place in _FORMER_PLACES.items()
    }
    templates = {}
    for name, file in own.items():
        place = moved.get(name, name)
        if place != name:
            message = f"this takes the place of {_TEMPLATES}/{place}, which older kits have here"
            found.append(TEMPLATE_MOVED.at(Place(file.origin), message, f"move it to {_TEMPLATES}/{place}"))
        templates[place] = file
    return templates


def _unused_files(templates: Templates) -> Iterator[Finding]:
    """A warning for each file of the kit that no page would get."""
    pieces = {PurePosixPath(name).parent for name in templates.laid_over if name.endswith("/piece.toml")}
    of_house = {name for name in templates.house if name.endswith(".css")}
    frames = {PurePosixPath(name).parent for name in templates.laid_over if name.startswith(FRAMES)}
    of_pieces = {f"{folder}/{style}" for folder in pieces | frames for style in _STYLES_OF_A_PIECE}
    of_themes = {f"{theme}/{style}" for theme in _themes_in(templates) for style in (_STYLE_OF_A_THEME, *of_pieces)}
    used = of_house | of_pieces | of_themes
    layers = {_LAYER_OF_ALL, *(f"{LAYERS}{piece.name}.css" for piece in pieces)}
    for name, file in templates.own.items():
        is_layer = name.startswith(LAYERS)
        if name in (layers if is_layer else used) or (not is_layer and _OF_NO_LIST.fullmatch(name)):
            continue
        kind = "style sheet" if name.lower().endswith(".css") else "file"
        if is_layer:  # the kit has them in styles/
            known = [f"{_LAYERS}/{each.removeprefix(LAYERS)}" for each in layers]
            hint = "styles/ holds kit.css and one for each piece, such as flyer.css"
        else:
            known, hint = sorted(used | templates.house.keys()), f"templates/README.md lists the {kind}s"
        suffix = PurePosixPath(name).suffix.lower()
        written = file.origin if is_layer else name
        hint = did_you_mean(written, [each for each in known if each.endswith(suffix)], hint)
        yield TEMPLATE_UNUSED.at(Place(file.origin), f"no page uses a {kind} of this name", hint)


def _themes_in(templates: Templates) -> set[PurePosixPath]:
    return {PurePosixPath(name).parent for name in templates.laid_over if name.endswith("/theme.toml")}


def _read_files(folder: KitFolder, top: str, origin: str, found: list[Finding]) -> dict[str, TemplateFile]:
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
    if suffix in _TEMPLATE_SUFFIXES or PurePosixPath(name).name in _DATA_FILES:
        return None
    hint = "templates are .html, .css, .po, piece.toml, papers.toml and theme.toml; pictures belong in assets/"
    return TEMPLATE_FILE_TYPE.at(place, f'"{name}" is no template', hint)
