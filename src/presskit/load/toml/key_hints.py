"""What to do with a key that stands where none of its name may, or under a header of another form."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from presskit.load.languages import LANGUAGE_CODE
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.schema import PieceWordsTable, SettingsTable, TranslatedTable
from presskit.load.wording import listed, nearest

_MOST_LISTED = 9
# Endings of files that look like codes of languages: in [march.jpg], to TOML a table in a table.
_PICTURES = frozenset(("jpg", "png", "svg"))

# What people write for a setting, in English of any country, and in the words of other programs.
_MEANT: Mapping[str, str] = {
    "author": "credit",
    "color": "colour",
    "copyright": "credit",
    "end": "ends",
    "from": "begins",
    "languages": "language",
    "license": "licence",
    "link": "url",
    "location": "place",
    "mail": "email",
    "mobile": "telephone",
    "phone": "telephone",
    "photographer": "credit",
    "quote": "text",
    "quotes": "quotations",
    "start": "begins",
    "subtitle": "standfirst",
    "summary": "standfirst",
    "tel": "telephone",
    "time": "begins",
    "to": "ends",
    "until": "ends",
    "venue": "place",
    "website": "web",
}

# Where a kit says what people look for in another of its files.
_OF_OTHER_FILES: Mapping[str, str] = {
    **dict.fromkeys(("address", "brand", "legal", "logo", "name", "short_name", "web"), "organisation.toml"),
    **dict.fromkeys(("date", "hashtag", "languages", "links", "pieces", "title"), "kit.toml"),
    "telephone": "kit.toml, under [release.contact]",
    "contact": "kit.toml, under [release.contact]",
}


def hint_for_unknown_key(shape: type[BaseModel], path: KeyPath) -> str:
    """The setting that may be meant, the table that has one of this name, or what this table takes."""
    name, owner, keys = str(path[-1]), path[:-1], keys_at(shape, path[:-1])
    meant = _MEANT.get(name.casefold(), "")
    if near := meant if meant in keys else nearest(name, keys):
        return f'did you mean "{near}"?'
    if _is_file_name(shape, owner, name):
        inner = _table_of_languages(shape)
        below = f"; below it stand {listed(inner.model_fields)}" if inner else ""
        return f'a name with a dot in it stands in quotation marks: write ["{owner[-1]}.{name}"]{below}'
    headers = [header for header, known in _tables(shape) if name in known or (meant and meant in known)]
    own = [header for header, _ in _tables(shape) if header.strip("[]").rpartition(".")[2] == name]
    if headers := own or headers:
        return f"it belongs under {listed(headers[:2])}" if not own else f"write its header as {own[0]}"
    if elsewhere := _OF_OTHER_FILES.get(meant or name, ""):
        return f"it belongs into {elsewhere}"
    return f"this table takes {listed(keys)}" if 0 < len(keys) <= _MOST_LISTED else "take it out"


def _is_file_name(shape: type[BaseModel], owner: KeyPath, name: str) -> bool:
    """Whether [march.jpg] was written, which to TOML is a table "jpg" in a table "march"."""
    is_named_freely = not shape.model_fields and len(owner) == 1
    return is_named_freely and name.isalnum() and len(name) <= 4 and name not in keys_at(shape, owner)


def _tables(shape: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every table below this one, by its header, with its keys."""
    for key, field in shape.model_fields.items():
        table = _table_in(field.annotation)
        if table is None:
            continue
        name = f"{prefix}{key}"
        inner = _table_of_languages(table)
        is_list = str(field.annotation).startswith("list[")
        if not issubclass(table, PieceWordsTable):
            yield (f"[[{name}]]" if is_list else f"[{name}]"), list(table.model_fields)
            yield from _tables(table, f"{name}.")
        if inner is not None and not issubclass(table, TranslatedTable):
            yield f"[{name}.en]", list(inner.model_fields)
            yield from _tables(inner, f"{name}.en.")


def hint_for_header(path: KeyPath, value: Any, otherwise: str) -> str:
    """How the header above the settings is written: [name] for one table, [[name]] for one of several."""
    name = ".".join(_quoted(part) for part in path if isinstance(part, str))
    if isinstance(value, str) and otherwise.endswith("[…]"):
        return f"put it between square brackets: [{json.dumps(value, ensure_ascii=False)}]"
    if isinstance(value, dict):
        return f"write its header with two brackets on each side: [[{name}]]"
    is_header = isinstance(value, list) and all(isinstance(item, dict) for item in value)
    return f"write its header with one bracket on each side: [{name}]" if is_header else otherwise


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False) if "." in name or " " in name else name


def hint_for_misplaced(shape: type[SettingsTable], owner: str, key: str | int) -> str:
    """The hint for a key that stands where only languages, or the table's own settings, stand; else empty."""
    table = _table_in(shape.model_fields[owner].annotation) if owner in shape.model_fields else None
    inner = _table_of_languages(table)
    known = () if table is None or table is inner else table.model_fields
    is_translated = table is not None and issubclass(table, TranslatedTable)
    if (
        inner is None
        or is_translated
        or key in known
        or (LANGUAGE_CODE.fullmatch(str(key)) and key not in inner.model_fields)
    ):
        return ""
    name = str(key)
    near = nearest(_MEANT.get(name, name), [*known, *inner.model_fields])
    if key in inner.model_fields or near in inner.model_fields:
        said = "write it" if key in inner.model_fields else f'write "{near}"'
        return f"{said} under a header with the language: [{owner}.en]"
    return f'did you mean "{near}"?' if near else f"this table takes {listed([*known, 'a table for each language'])}"


def stray_keys(shape: type[BaseModel], data: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    """The keys of tables with words in other languages that are neither a setting nor a language with a table."""
    if isinstance(data, list):
        for number, item in enumerate(data):
            yield from stray_keys(shape, item, (*path, number))
    if not isinstance(data, dict):
        return
    inner = _table_of_languages(shape)
    is_translated = issubclass(shape, TranslatedTable)
    for key, value in data.items():
        is_table = isinstance(value, dict) and bool(LANGUAGE_CODE.fullmatch(key)) and key not in _PICTURES
        if key in shape.model_fields:
            below = _table_in(shape.model_fields[key].annotation)
        elif is_translated and not is_table:
            yield (*path, key)
            continue
        else:
            below = inner
        if below is not None:
            yield from stray_keys(below, value, (*path, key))


def keys_at(shape: type[BaseModel], path: KeyPath) -> list[str]:
    """The keys that the table at this path may have."""
    for name in (part for part in path if isinstance(part, str)):
        if name in shape.model_fields:
            shape = _table_in(shape.model_fields[name].annotation) or shape
        else:
            shape = _table_of_languages(shape) or shape
    return list(shape.model_fields)


def _table_of_languages(table: type[BaseModel] | None) -> type[BaseModel] | None:
    """The table of one language, or one file, where the keys of this one, or of that around it, are such names."""
    if table is not None and issubclass(table, PieceWordsTable):
        return table
    return _table_in(table.__annotations__.get("__pydantic_extra__")) if table is not None else None


def _table_in(annotation: Any) -> type[BaseModel] | None:
    """The table inside list[Table], dict[str, Table] or Table | None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_table_in, get_args(annotation))), None)
