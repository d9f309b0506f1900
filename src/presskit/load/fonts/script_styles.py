"""How text in each script is set, as fonts/scripts.toml says."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from presskit.errors import KitError
from presskit.load.fonts.font_schema import ScriptsTable, ScriptTable
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_TOML_BYTES
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import decode_toml
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import HOUSE
from presskit.model.looks.script import ScriptStyle
from presskit.resources import fonts_folder

SCRIPT_LIST_WRONG = FindingKind(
    "script-list-wrong",
    Severity.ERROR,
    "Can the list of scripts be read?",
    "It says in which face, how large and how far apart the lines of a text in another script are set.",
    "Mend fonts/scripts.toml, or install presskit again.",
)
_SCRIPT_LIST = "scripts.toml"


def script_styles() -> Mapping[str, ScriptStyle]:
    """How text in each script is set, by the script's name; raises KitError."""
    return _read_once(fonts_folder())


@lru_cache(maxsize=2)
def _read_once(folder: Path) -> Mapping[str, ScriptStyle]:
    return read_script_styles(KitFolder(folder))


def read_script_styles(folder: KitFolder) -> Mapping[str, ScriptStyle]:
    """The rows of the scripts.toml in this folder, by the script's name; raises KitError."""
    found: list[Finding] = []
    origin = Place(f"{HOUSE}fonts/{_SCRIPT_LIST}")
    data = folder.read(_SCRIPT_LIST, MAX_TOML_BYTES, origin, found)
    toml = None if data is None else decode_toml(origin.file, data, found)
    problems: list[Finding] = []
    table = check_shape(toml, ScriptsTable, problems) if toml else ScriptsTable()
    found += [SCRIPT_LIST_WRONG.at(problem.place, problem.message, problem.hint) for problem in problems]
    if found:
        raise KitError(found)
    return {name: _style(name, row) for name, row in table.scripts.items()}


def _style(name: str, row: ScriptTable) -> ScriptStyle:
    return ScriptStyle(
        name=name,
        called=row.called,
        languages=tuple(row.languages),
        text=tuple(row.text),
        display=tuple(row.display),
        size_ratio=row.size_ratio,
        leading_ratio=row.leading_ratio,
        display_leading_ratio=row.display_leading_ratio,
        is_spaced=row.spaced,
        has_italics=row.italics,
        has_capitals=row.capitals,
        emphasis_weight=row.emphasis_weight,
        breaks_by_words=row.breaks == "words",
        extra=row.extra,
        words_extra=row.words_extra,
    )
