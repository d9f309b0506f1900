"""JSON Schemas (draft 2020-12) of the settings files, for editors; from the same shapes that a kit is checked by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from presskit.load.editors.setting_words import SETTING_WORDS, TABLE_HEADERS, TABLE_WORDS
from presskit.load.kit.pieces import SIZES_OF_TEMPLATE
from presskit.load.languages import LANGUAGE_CODE
from presskit.load.partners.row import REQUIRED_COLUMNS
from presskit.load.print_specs.spec_file import FIGURE_BOUNDS
from presskit.load.toml.schema import (
    BrandTable,
    CreditsTable,
    KitTable,
    OrganisationTable,
    PartnerContactTable,
    PartnerEntry,
    PartnersTable,
    PieceTable,
    PrintPageTable,
    PrintSpecTable,
    ReleaseTable,
    SettingsTable,
)
from presskit.model.paper import PAPER_SIZES
from presskit.model.partner import PartnerRole
from presskit.model.piece import Edition
from presskit.model.print_spec import Mark

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
# Raised when a schema refuses what it took before; an editor may keep a copy by this name.
_VERSION = 1
_LANGUAGE = f"^{LANGUAGE_CODE.pattern}$"


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A settings file of a kit: where it lies, and its shape."""

    path: str
    shape: type[SettingsTable]


SETTINGS_FILES: Mapping[str, SettingsFile] = {
    "kit": SettingsFile("kit.toml", KitTable),
    "organisation": SettingsFile("organisation.toml", OrganisationTable),
    "credits": SettingsFile("assets/credits.toml", CreditsTable),
    "partners": SettingsFile("partners.toml", PartnersTable),
    "partner-contact": SettingsFile("partners/<id>/contact.toml", PartnerContactTable),
    "print-spec": SettingsFile("print-specs/<name>.toml", PrintSpecTable),
}
"""Each by the name of its schema."""

# What stands in a value, as far as it is one of few; the rest is judged by load alone.
_CHOICES: dict[tuple[type[SettingsTable], str], dict[str, Any]] = {
    (KitTable, "languages"): {"items": {"type": "string", "pattern": _LANGUAGE}, "uniqueItems": True},
    (PieceTable, "template"): {"enum": [*SIZES_OF_TEMPLATE]},
    (PieceTable, "size"): {"enum": [*PAPER_SIZES]},
    (PieceTable, "editions"): {"items": {"enum": [*map(str, Edition)]}, "minItems": 1},
    (PartnerEntry, "address"): {"type": ["array", "string"]},  # a text with a line for each
    (PartnerEntry, "role"): {"enum": [*map(str, PartnerRole)]},
    (PrintPageTable, "marks"): {"items": {"enum": [*map(str, Mark)]}},
    (BrandTable, "print_colour"): {
        "items": {"type": "number", "minimum": 0, "maximum": 100},
        "minItems": 4,
        "maxItems": 4,
    },
}
_SAYS_SOMETHING: dict[str, dict[str, Any]] = {"string": {"pattern": r"\S"}, "array": {"minItems": 1}}
# These are judged with the rows of partners.csv, and so not by the shape.
_REQUIRED_ELSEWHERE: dict[type[SettingsTable], tuple[str, ...]] = {PartnerEntry: REQUIRED_COLUMNS}


def json_schema(name: str) -> dict[str, Any]:
    """The schema of this name (a key of SETTINGS_FILES), as an editor reads it."""
    file = SETTINGS_FILES[name]
    raw = file.shape.model_json_schema()
    shapes = {shape.__name__: shape for shape in TABLE_WORDS}
    tables = {name: _table(shapes[name], table) for name, table in raw.pop("$defs", {}).items()}
    head = {"$schema": _DRAFT, "$id": f"urn:presskit:schema:{_VERSION}:{name}"}
    whole = {**head, **_table(file.shape, raw), "title": file.path}
    return {**whole, "$defs": tables} if tables else whole


def _table(shape: type[SettingsTable], raw: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of one table, of what pydantic makes of it."""
    table: dict[str, Any] = {"description": TABLE_WORDS[shape], "type": "object"}
    if shape in TABLE_HEADERS:
        table = {"title": TABLE_HEADERS[shape], **table}
    settings = raw.get("properties", {})
    table["properties"] = {key: _setting(shape, key, setting) for key, setting in settings.items()}
    if required := [*shape.required, *_REQUIRED_ELSEWHERE.get(shape, ())]:
        table["required"] = required
    others = raw["additionalProperties"]
    return {**table, **(_by_language(others) if shape is ReleaseTable else {"additionalProperties": others})}


def _setting(shape: type[SettingsTable], key: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of one value; TOML has no null, and a title adds nothing to the key."""
    kinds = [kind for kind in raw.get("anyOf", ()) if kind != {"type": "null"}]
    kept = {name: value for name, value in raw.items() if name not in ("anyOf", "title", "default")}
    setting = {"description": SETTING_WORDS[shape][key], **kept, **(kinds[0] if kinds else {})}
    if "additionalProperties" in setting:
        setting |= _by_language(setting.pop("additionalProperties"))
    if key in shape.required and key not in shape.emptiness_judged_apart and "format" not in setting:
        setting |= _SAYS_SOMETHING.get(setting.get("type", ""), {})
    usual = _usual(shape.model_fields[key])
    return {**setting, **_bounds(shape, key), **_CHOICES.get((shape, key), {}), **usual}


def _by_language(table: Any) -> dict[str, Any]:
    return {"patternProperties": {_LANGUAGE: table}, "additionalProperties": False}


def _bounds(shape: type[SettingsTable], key: str) -> dict[str, float]:
    """The least and the most that a figure of a print specification may be."""
    for table, figure, least, most in FIGURE_BOUNDS:
        if figure == key and PrintSpecTable.model_fields[table].annotation is shape:
            return {"minimum": least, "maximum": most}
    return {}


def _usual(field: FieldInfo) -> dict[str, Any]:
    """What counts if the setting is not given, if that says something."""
    usual = field.get_default(call_default_factory=True)
    says_something = isinstance(usual, bool | int | float | str | list) and usual not in ("", [], 0.0)
    return {"default": usual} if says_something or usual is False else {}
