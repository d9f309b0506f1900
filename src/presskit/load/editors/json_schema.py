"""JSON Schemas (draft 2020-12) of the settings files, for editors; from the same shapes that a kit is checked by."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic.fields import FieldInfo

from presskit.load.editors.organisation_setting_words import (
    ORGANISATION_SETTING_WORDS,
    ORGANISATION_TABLE_HEADERS,
    ORGANISATION_TABLE_WORDS,
)
from presskit.load.editors.piece_setting_words import PIECE_SETTING_WORDS, PIECE_TABLE_HEADERS, PIECE_TABLE_WORDS
from presskit.load.editors.setting_words import SETTING_WORDS, TABLE_HEADERS, TABLE_WORDS
from presskit.load.editors.translated_setting_words import (
    TRANSLATED_SETTING_WORDS,
    TRANSLATED_TABLE_HEADERS,
    TRANSLATED_TABLE_WORDS,
)
from presskit.load.fonts.font_schema import KitFontsTable, KitFontTable
from presskit.load.kit.kit_shape import kit_shape
from presskit.load.languages import LANGUAGE_CODE
from presskit.load.partners.partner_schema import PartnerContactTable, PartnerEntry, PartnersTable
from presskit.load.partners.row import REQUIRED_COLUMNS
from presskit.load.pictures.credits import CreditsTable, CreditTable
from presskit.load.print_specs.spec_file import FIGURE_BOUNDS
from presskit.load.print_specs.spec_schema import PrintPageTable, PrintSpecTable
from presskit.load.style.makeable import house_makeable
from presskit.load.style.piece_schema import (
    DisplayTable,
    OtherSlotTable,
    PapersTable,
    PieceFileTable,
    ThemeTable,
    WordsKeyTable,
)
from presskit.load.toml.organisation_schema import (
    BrandTable,
    OrganisationTable,
    PaletteColourTable,
    PaletteTable,
)
from presskit.load.toml.schema import (
    CorrectionTable,
    CoverTable,
    EventTable,
    KitTable,
    PieceTable,
    PieceWordsTable,
    ReleaseTable,
    SettingsTable,
    StyleTable,
    TranslatedTable,
)
from presskit.model.edition import Edition
from presskit.model.kit import PictureLayout
from presskit.model.partner import PartnerRole
from presskit.model.piece_design import DisplayForm, PieceDesign, PressFact, Proof, WordsForm
from presskit.model.print_spec import Mark

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
# Raised when a schema refuses what it took before; an editor may keep a copy by this name.
_VERSION = 1
_IDS = "urn:presskit:schema:"
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
    "fonts": SettingsFile("fonts/fonts.toml", KitFontsTable),
    "print-spec": SettingsFile("print-specs/<name>.toml", PrintSpecTable),
    "piece": SettingsFile("templates/pieces/<name>/piece.toml", PieceFileTable),
    "papers": SettingsFile("templates/papers.toml", PapersTable),
    "theme": SettingsFile("templates/themes/<name>/theme.toml", ThemeTable),
}
"""Each by the name of its schema."""

_INKS = {"items": {"type": "number", "minimum": 0, "maximum": 100}, "minItems": 4, "maxItems": 4}
# What stands in a value, as far as it is one of few; the rest is judged by load alone.
_CHOICES: dict[tuple[type[SettingsTable], str], dict[str, Any]] = {
    (KitTable, "languages"): {"items": {"type": "string", "pattern": _LANGUAGE}, "uniqueItems": True},
    (PieceTable, "editions"): {"items": {"enum": [*map(str, Edition)]}, "minItems": 1},
    (PartnerEntry, "address"): {"type": ["array", "string"]},  # a text with a line for each
    (PieceFileTable, "asks_for"): {"items": {"enum": [*map(str, PressFact)]}},
    (PieceFileTable, "proves"): {"items": {"enum": [*map(str, Proof)]}},
    (WordsKeyTable, "form"): {"enum": [*map(str, WordsForm)]},
    (DisplayTable, "form"): {"enum": [*map(str, DisplayForm)]},
    (OtherSlotTable, "form"): {"enum": [*map(str, DisplayForm)]},
    (PartnerEntry, "role"): {"enum": [*map(str, PartnerRole)]},
    (CreditTable, "layout"): {"enum": [layout.value for layout in PictureLayout if layout.value]},
    (KitFontTable, "style"): {"enum": ["normal", "italic"]},
    (KitFontTable, "role"): {"enum": ["text", "display"]},
    (KitFontTable, "sha256"): {"pattern": "^[0-9a-f]{64}$"},
    (PrintPageTable, "marks"): {"items": {"enum": [*map(str, Mark)]}},
    (BrandTable, "print_colour"): _INKS,
    (BrandTable, "print_secondary"): _INKS,
    (PaletteColourTable, "print_colour"): _INKS,
}
_TABLE_WORDS = {**TABLE_WORDS, **ORGANISATION_TABLE_WORDS, **PIECE_TABLE_WORDS, **TRANSLATED_TABLE_WORDS}
_TABLE_HEADERS = {**TABLE_HEADERS, **ORGANISATION_TABLE_HEADERS, **PIECE_TABLE_HEADERS, **TRANSLATED_TABLE_HEADERS}
_SETTING_WORDS = {**SETTING_WORDS, **ORGANISATION_SETTING_WORDS, **PIECE_SETTING_WORDS, **TRANSLATED_SETTING_WORDS}
_SAYS_SOMETHING: dict[str, dict[str, Any]] = {"string": {"pattern": r"\S"}, "array": {"minItems": 1}}
# These are judged with the rows of partners.csv, or with colours that stand alone, and so not by the shape.
_REQUIRED_ELSEWHERE: dict[type[SettingsTable], tuple[str, ...]] = {
    PartnerEntry: REQUIRED_COLUMNS,
    PaletteColourTable: ("colour",),
}


def json_schema(name: str) -> dict[str, Any]:
    """The schema of this name (a key of SETTINGS_FILES), as an editor reads it."""
    file = SETTINGS_FILES[name]
    makeable = house_makeable()
    shape = kit_shape(makeable.designs.values()) if file.shape is KitTable else file.shape
    raw = shape.model_json_schema()
    shapes = {each.__name__: each for each in (*_TABLE_WORDS, *_tables_of_words(shape))}
    tables = {name: _table(shapes[name], table) for name, table in raw.pop("$defs", {}).items()}
    if PieceTable.__name__ in tables:
        settings = tables[PieceTable.__name__]["properties"]
        settings["template"]["enum"], settings["size"]["enum"] = [*makeable.designs], [*makeable.papers]
    if StyleTable.__name__ in tables:
        style = tables[StyleTable.__name__]
        style["properties"]["theme"]["enum"] = [*makeable.themes]
        style["properties"] |= {
            design.name: _variants(design) for design in makeable.designs.values() if design.variants
        }
        style["additionalProperties"] = False
    head = {"$schema": _DRAFT, "$id": f"{_IDS}{_VERSION}:{name}"}
    whole = {**head, **_table(shape, raw), "title": file.path}
    return {**whole, "$defs": tables} if tables else whole


def _variants(design: PieceDesign) -> dict[str, Any]:
    """The schema of [style.<piece>]."""
    choices = {
        variant: {
            "description": f"The {variant} of the {design.title.lower()}.",
            "enum": [*offered],
            "default": next(iter(offered)),
        }
        for variant, offered in design.variants.items()
    }
    words = f"How the {design.title.lower()} is laid out."
    return {"description": words, "type": "object", "properties": choices, "additionalProperties": False}


def is_json_schema_of_ours(data: bytes) -> bool:
    """Whether these bytes are a schema as above, of this version of presskit or another."""
    try:
        return str(json.loads(data)["$id"]).startswith(_IDS)
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def _table(shape: type[SettingsTable], raw: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of one table, of what pydantic makes of it."""
    words, header = _said_of(shape)
    table: dict[str, Any] = {"description": words, "type": "object"}
    if header:
        table = {"title": header, **table}
    settings = raw.get("properties", {})
    table["properties"] = {key: _setting(shape, key, setting) for key, setting in settings.items()}
    if required := [*shape.required, *_REQUIRED_ELSEWHERE.get(shape, ())]:
        needed = [{"required": keys} for keys in (required, *([key] for key in shape.enough))]
        table |= {"anyOf": needed} if shape.enough else needed[0]
    others = raw["additionalProperties"]
    if shape is PaletteTable:  # a colour alone stands for its table
        others = {"anyOf": [{"type": "string"}, others]}
    is_by_language = shape in (ReleaseTable, CorrectionTable, EventTable, CoverTable) or issubclass(
        shape, TranslatedTable
    )
    return {**table, **(_by_language(others, settings) if is_by_language else {"additionalProperties": others})}


def _tables_of_words(shape: type[SettingsTable]) -> Iterator[type[PieceWordsTable]]:
    """The shapes of pieces' words in kit.toml, which no list of shapes knows."""
    for field in shape.model_fields.values():
        inner = get_args(field.annotation)[-1:]
        if inner and isinstance(inner[0], type) and issubclass(inner[0], PieceWordsTable):
            yield inner[0]


def _said_of(shape: type[SettingsTable]) -> tuple[str, str]:
    """What the table is in words, and its header, if it has one."""
    if issubclass(shape, PieceWordsTable):
        return "The statement's own words that the piece sets apart: each must stand in it.", shape.header
    if issubclass(shape, KitTable):
        shape = KitTable
    return _TABLE_WORDS[shape], _TABLE_HEADERS.get(shape, "")


def _said_of_setting(shape: type[SettingsTable], key: str) -> str:
    if issubclass(shape, PieceWordsTable):
        return shape.setting_words[key]
    if issubclass(shape, KitTable):
        return SETTING_WORDS[KitTable].get(key, f"The words of the {key} by language: [{key}.en].")
    return _SETTING_WORDS[shape][key]


def _setting(shape: type[SettingsTable], key: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of one value; TOML has no null, and a title adds nothing to the key."""
    named = KitTable if issubclass(shape, KitTable) else shape
    kinds = [kind for kind in raw.get("anyOf", ()) if kind != {"type": "null"}]
    kept = {name: value for name, value in raw.items() if name not in ("anyOf", "title", "default")}
    setting = {"description": _said_of_setting(shape, key), **kept, **(kinds[0] if kinds else {})}
    if "additionalProperties" in setting:
        inner = setting.pop("additionalProperties")
        setting |= _by_language(inner) if shape is not named else {"additionalProperties": inner}
    if key in shape.required and key not in shape.emptiness_judged_apart and "format" not in setting:
        setting |= _SAYS_SOMETHING.get(setting.get("type", ""), {})
    usual = _usual(shape.model_fields[key])
    return {**setting, **_bounds(shape, key), **_CHOICES.get((named, key), {}), **usual}


def _by_language(table: Any, settings: Iterable[str] = ()) -> dict[str, Any]:
    """What stands under the codes of languages; some settings are as short as these, such as id and url."""
    short = [key for key in settings if re.match(_LANGUAGE, key)]
    pattern = f"^(?!(?:{'|'.join(short)})$){_LANGUAGE.removeprefix('^')}" if short else _LANGUAGE
    return {"patternProperties": {pattern: table}, "additionalProperties": False}


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
