"""Whether a settings file has its shape: every key known, each value of its kind, the required ones there."""

from collections.abc import Iterator, Set
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import ValidationError

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.toml.day_hint import BAD_DATE, day_hint, moment_hint
from presskit.load.toml.key_hints import (
    hint_for_header,
    hint_for_misplaced,
    hint_for_unknown_key,
    keys_at,
    stray_keys,
)
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import FIRST_YEAR, LAST_YEAR, SettingsTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import nearest, shortened
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
    "datetime_type": ("a moment", "write day and hour like 2021-11-01T09:00:00, without quotation marks"),
    "value_error": (f"between {FIRST_YEAR} and {LAST_YEAR}", "correct the year"),
}
_EXAMPLES = {
    "date": "2021-11-01",
    "languages": '["en"]',
    "id": '"annual-report"',
    "own id": '"our-network"',  # of an organisation, in names of files
    "url": '"https://…"',
    "size": '"A5"',
    "colour": '"#c5102e"',
}
_TABLES = {"pieces": "[[pieces]]", "fonts": "[[fonts]]", "page": "[page]", "colour": "[colour]"}


def check_shape(file: TomlFile, shape: type[Table], found: list[Finding]) -> Table:
    """The file's values in this shape; what does not fit is reported and left out."""
    data = deepcopy(file.data)
    misspelt: set[KeyPath] = set()
    reported = _without_strays(file, shape, data, misspelt, found)
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
                    misspelt.add((*path[:-1], nearest(str(path[-1]), keys_at(shape, path[:-1]))))
                reported.add(path)
                _take_out(data, path)
        else:
            found += _missing(file, table, (), misspelt)
            return table


def _explain(file: TomlFile, shape: type[SettingsTable], fault: str, path: KeyPath) -> tuple[KeyPath, Finding]:
    """What does not fit and the finding for it; pydantic's path may lead below the mistake or into a list."""
    if len(path) > 1 and (hint := hint_for_misplaced(shape, str(path[0]), path[1])):
        message = f'"{shortened(str(path[1]))}" is not a setting in this table'
        return path[:2], UNKNOWN_KEY.at(file.place(*path[:2]), message, hint)
    name = next(str(part) for part in reversed(path) if isinstance(part, str))
    if fault == "extra_forbidden":
        return path, _unknown(file, shape, path)
    if fault in _DATES:
        kind, hint = _DATES[fault]
        value = file.value(*path)
        if fault == "date_type" and isinstance(value, str):
            hint = day_hint(value)
        elif fault == "datetime_type":
            hint = moment_hint(str(value))
            if name == "embargo_until" and not file.gives(*path[:-1], "embargo_zone"):
                hint += '\nand by whose clock it is: embargo_zone = "Europe/London"'
        return path, BAD_DATE.at(file.value_place(*path), f'"{name}" must be {kind}', hint)
    kind, hint = _KINDS.get(fault, ("something else", "see the sample kit for how it is written"))
    if fault in ("list_type", "model_type") and isinstance(path[-1], str):
        hint = hint_for_header(path, file.value(*path), hint)
    owner = f'each part of "{name}"' if isinstance(path[-1], int) else f'"{name}"'
    return path, WRONG_TYPE.at(file.value_place(*path), f"{owner} must be {kind}", hint)


def _without_strays(
    file: TomlFile, shape: type[SettingsTable], data: Any, misspelt: set[KeyPath], found: list[Finding]
) -> set[KeyPath]:
    """Takes out the keys that pydantic would take for languages, each of them told; their paths."""
    strays = [*stray_keys(shape, data)]
    for number, path in enumerate(strays):
        is_looked_up = number < MAX_FINDINGS_OF_ONE_SORT
        found.append(_unknown(file, shape if is_looked_up else SettingsTable, path))
        if is_looked_up:
            misspelt.add((*path[:-1], nearest(str(path[-1]), keys_at(shape, path[:-1]))))
        _take_out(data, path)
    return set(strays)


def _unknown(file: TomlFile, shape: type[SettingsTable], path: KeyPath) -> Finding:
    owner = " in this table" if len(path) > 1 else ""
    message = f'"{shortened(str(path[-1]))}" is not a setting{owner}'
    return UNKNOWN_KEY.at(file.place(*path), message, hint_for_unknown_key(shape, path))


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
    is_enough = any(file.gives(*path, other) for other in table.enough)
    for key in table.required:
        if (*path, key) in misspelt:
            continue
        if not file.gives(*path, key):
            if is_enough:
                continue
            header = None if path else _TABLES.get(key)
            example = _EXAMPLES.get(key if path else f"own {key}") or _EXAMPLES.get(key, '"…"')
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
