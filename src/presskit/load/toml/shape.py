"""Whether a settings file has its shape: every key known, each value of its kind, the required ones there."""

from collections.abc import Iterator, Set
from copy import deepcopy
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from presskit.load.languages import LANGUAGE_CODE
from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.toml.day_hint import BAD_DATE, day_hint
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import (
    FIRST_YEAR,
    LAST_YEAR,
    PieceWordsTable,
    ReleaseTable,
    SettingsTable,
)
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, nearest, shortened
from presskit.model.finding import Finding, FindingKind, Severity

UNKNOWN_KEY = FindingKind(
    "unknown-key",
    Severity.ERROR,
    "Is every setting one that presskit knows?",
    "A misspelt setting would silently do nothing.",
    "Correct the name, or take the line out.",
)
WRONG_TYPE = FindingKind(
    "wrong-type",
    Severity.ERROR,
    "Is every value of the kind that its setting needs?",
    "A number where a text belongs, or the other way round, is never converted: 007 is not 7.",
    "Write the value as the message shows.",
)
MISSING_KEY = FindingKind(
    "missing-key",
    Severity.ERROR,
    "Is every setting given that a kit cannot do without?",
    "What is missing is asked for, never invented.",
    "Add the line that the hint shows.",
)
EMPTY_VALUE = FindingKind(
    "empty-value",
    Severity.ERROR,
    "Does every setting that is written down say something?",
    "An empty text leaves a hole on the page.",
    "Fill it, or take the line out.",
)

Table = TypeVar("Table", bound=SettingsTable)

# What pydantic calls a fault, and what the value should have been; its own English never reaches the user.
_KINDS = {
    "string_type": ("a text", 'put it between straight quotation marks: "…"'),
    "int_type": ("a whole number", "write digits alone, without quotation marks"),
    "float_type": ("a number", "write digits alone, without quotation marks and units"),
    "bool_type": ("true or false", "write true or false, without quotation marks"),
    "list_type": ("a list", "put it between square brackets: […]"),
    "dict_type": ("a table", "write its settings under a header of their own, between square brackets"),
    "model_type": ("a table", "write its settings under a header of their own, between square brackets"),
}
_DATES = {
    "date_type": ("a day", "write it like 2021-11-01, without quotation marks and without a time"),
    "datetime_type": ("a moment", "write it like 2021-11-01T09:00:00Z, without quotation marks"),
    "value_error": (f"between {FIRST_YEAR} and {LAST_YEAR}", "correct the year"),
}
_EXAMPLES = {
    "date": "2021-11-01",
    "languages": '["en"]',
    "id": '"annual-report"',
    "url": '"https://…"',
    "size": '"A5"',
    "colour": '"#c5102e"',
}
_TABLES = {"pieces": "[[pieces]]", "fonts": "[[fonts]]", "page": "[page]", "colour": "[colour]"}


def check_shape(file: TomlFile, shape: type[Table], found: list[Finding]) -> Table:
    """The file's values in this shape; what does not fit is reported and left out."""
    data = deepcopy(file.data)
    reported: set[KeyPath] = set()
    misspelt: set[KeyPath] = set()
    while True:
        try:
            table = shape.model_validate(data)
        except ValidationError as faults:
            for fault in faults.errors(include_url=False, include_context=False, include_input=False):
                # A file that is something else has thousands: looking for the nearest name takes time.
                is_looked_up = len(reported) < MAX_FINDINGS_OF_ONE_SORT
                path, finding = _explain(file, shape if is_looked_up else SettingsTable, fault["type"], fault["loc"])
                if path not in reported:
                    found.append(finding)
                if is_looked_up and finding.code == UNKNOWN_KEY.code:
                    misspelt.add((*path[:-1], nearest(str(path[-1]), _keys_at(shape, path[:-1]))))
                reported.add(path)
                _take_out(data, path)
        else:
            found += _missing(file, table, (), misspelt)
            return table


def _explain(file: TomlFile, shape: type[SettingsTable], fault: str, path: KeyPath) -> tuple[KeyPath, Finding]:
    """What does not fit and the finding for it; pydantic's path may lead below the mistake or into a list."""
    if len(path) > 1 and (hint := _misplaced(shape, str(path[0]), path[1])):
        message = f'"{shortened(str(path[1]))}" is not a setting in this table'
        return path[:2], UNKNOWN_KEY.at(file.place(*path[:2]), message, hint)
    name = next(str(part) for part in reversed(path) if isinstance(part, str))
    if fault == "extra_forbidden":
        owner = " in this table" if len(path) > 1 else ""
        hint = did_you_mean(name, _keys_at(shape, path[:-1]), "take it out")
        return path, UNKNOWN_KEY.at(file.place(*path), f'"{shortened(name)}" is not a setting{owner}', hint)
    if fault in _DATES:
        kind, hint = _DATES[fault]
        if fault == "date_type" and isinstance(value := file.value(*path), str):
            hint = day_hint(value)
        return path, BAD_DATE.at(file.value_place(*path), f'"{name}" must be {kind}', hint)
    kind, hint = _KINDS.get(fault, ("something else", "see the sample kit for how it is written"))
    if fault in ("list_type", "model_type") and isinstance(path[-1], str):
        hint = _header_hint(path, file.value(*path), hint)
    owner = f'each part of "{name}"' if isinstance(path[-1], int) else f'"{name}"'
    return path, WRONG_TYPE.at(file.value_place(*path), f"{owner} must be {kind}", hint)


def _header_hint(path: KeyPath, value: Any, otherwise: str) -> str:
    """How the header above the settings is written: [name] for one table, [[name]] for one of several."""
    name = ".".join(part for part in path if isinstance(part, str))
    if isinstance(value, dict):
        return f"write its header with two brackets on each side: [[{name}]]"
    is_header = isinstance(value, list) and all(isinstance(item, dict) for item in value)
    return f"write its header with one bracket on each side: [{name}]" if is_header else otherwise


def _misplaced(shape: type[SettingsTable], owner: str, key: str | int) -> str:
    """The hint for a key that stands where only languages, or the release's own settings, stand; else empty."""
    table = _table_in(shape.model_fields[owner].annotation) if owner in shape.model_fields else None
    known = ReleaseTable.model_fields if table is ReleaseTable else ()
    inner = _table_of_languages(table)
    if inner is None or key in known or (LANGUAGE_CODE.fullmatch(str(key)) and key not in inner.model_fields):
        return ""
    if key in inner.model_fields:
        return f"write it under a header with the language: [{owner}.en]"
    return did_you_mean(str(key), [*known, *inner.model_fields], "take it out")


def _keys_at(shape: type[BaseModel], path: KeyPath) -> list[str]:
    """The keys that the table at this path may have."""
    for name in (part for part in path if isinstance(part, str)):
        if name in shape.model_fields:
            shape = _table_in(shape.model_fields[name].annotation) or shape
        else:
            shape = _table_of_languages(shape) or shape
    return list(shape.model_fields)


def _table_of_languages(table: type[BaseModel] | None) -> type[BaseModel] | None:
    """The table of one language, where the keys of this one, or of the one around it, are languages."""
    if table is ReleaseTable:
        return _table_in(ReleaseTable.__annotations__["__pydantic_extra__"])
    return table if table is not None and issubclass(table, PieceWordsTable) else None


def _table_in(annotation: Any) -> type[BaseModel] | None:
    """The table inside list[Table], dict[str, Table] or Table | None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_table_in, get_args(annotation))), None)


def _take_out(data: Any, path: KeyPath) -> None:
    """Removes the key that this path leads to; a list with a wrong item goes as a whole."""
    while isinstance(path[-1], int):
        path = path[:-1]
    for part in path[:-1]:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(data, dict):
        data.pop(path[-1], None)


def _missing(file: TomlFile, table: SettingsTable, path: KeyPath, misspelt: Set[KeyPath]) -> Iterator[Finding]:
    """Required keys that are not given or say nothing, in this table and those inside it; a slip is no gap."""
    for key in table.required:
        if (*path, key) in misspelt:
            continue
        if not file.gives(*path, key):
            header = _TABLES.get(key)
            example = _EXAMPLES.get(key, '"…"')
            hint = f"add a table {header}" if header else f"add a line {key} = {example}"
            message = f'"{key}" is missing{" here" if path else ""}'
            yield MISSING_KEY.at(file.place(*path), message, hint)
        elif key not in table.emptiness_judged_apart and _says_nothing(file.value(*path, key)):
            yield EMPTY_VALUE.at(file.value_place(*path, key), f'"{key}" says nothing', "fill it in")
    for inner_path, inner in _tables_inside(table, path):
        yield from _missing(file, inner, inner_path, misspelt)


def _says_nothing(value: Any) -> bool:
    return value == [] or (isinstance(value, str) and not value.strip())


def _tables_inside(table: SettingsTable, path: KeyPath) -> Iterator[tuple[KeyPath, SettingsTable]]:
    for key, value in table:
        if isinstance(value, SettingsTable):
            yield (*path, key), value
        elif isinstance(value, list):
            yield from (((*path, key, index), item) for index, item in enumerate(value) if _is_table(item))
        elif isinstance(value, dict):
            yield from (((*path, key, name), item) for name, item in value.items() if _is_table(item))


def _is_table(value: Any) -> bool:
    return isinstance(value, SettingsTable)
