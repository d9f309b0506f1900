"""The schemas say what the checks say: good kits pass, the faults that a schema can see do not."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
from pydantic import BaseModel
from tests.paths import KITS, SAMPLE_KIT

from presskit.load.editors.json_schema import SETTINGS_FILES, json_schema
from presskit.load.editors.organisation_setting_words import ORGANISATION_SETTING_WORDS, ORGANISATION_TABLE_WORDS
from presskit.load.editors.piece_setting_words import PIECE_SETTING_WORDS, PIECE_TABLE_WORDS
from presskit.load.editors.setting_words import SETTING_WORDS, TABLE_WORDS
from presskit.load.editors.translated_setting_words import TRANSLATED_SETTING_WORDS, TRANSLATED_TABLE_WORDS
from presskit.load.toml.schema import FactTable
from presskit.resources import print_specs_folder, starter_folder

# Faults of shape in tests/kits/broken that any editor can see.
SEEN = {
    "unknown-key": "kit",
    "misspelt-release-key": "kit",
    "misspelt-required-key": "kit",
    "call-without-language": "kit",
    "wrong-type": "kit",
    "wrong-type-in-list": "kit",
    "missing-key": "kit",
    "missing-key-in-table": "kit",
    "empty-value": "organisation",
    "no-pieces": "kit",
    "no-edition": "kit",
    "one-bracket-for-two": "kit",
    "bad-language": "kit",
    "duplicate-language": "kit",
    "unknown-edition": "kit",
    "unknown-size": "kit",
    "unknown-template": "kit",
    "unknown-key-in-organisation": "organisation",
    "bad-inks": "organisation",
    "unknown-key-in-credits": "credits",
    "bad-print-figure": "print-spec",
}


def as_editors_see(value: Any) -> Any:
    """What TOML gives, with days and moments as the texts that JSON has for them."""
    if isinstance(value, dict):
        return {key: as_editors_see(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_editors_see(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(name: str, path: Path) -> list[str]:
    """What the schema of this name finds wrong with the file."""
    validator = jsonschema.Draft202012Validator(json_schema(name), format_checker=jsonschema.FormatChecker())
    values = as_editors_see(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    return [fault.message for fault in validator.iter_errors(values)]


def files_for(name: str, kit: Path) -> list[Path]:
    """The files of a kit that the schema is for."""
    return sorted(kit.glob(re.sub("<[a-z]+>", "*", SETTINGS_FILES[name].path)))


@pytest.mark.parametrize("name", SETTINGS_FILES)
def test_each_is_a_schema_of_its_draft(name: str) -> None:
    """It says which one, and by which lasting name it goes."""
    schema = json_schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)

    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["$id"] == f"urn:presskit:schema:1:{name}"
    assert schema["title"] == SETTINGS_FILES[name].path
    assert schema["description"]


@pytest.mark.parametrize("kit", [SAMPLE_KIT, KITS / "minimal", KITS / "complete"], ids=lambda kit: kit.name)
def test_good_kits_pass(kit: Path) -> None:
    """Every settings file of the sample and of the tests' good kits."""
    checked = [(path, faults(name, path)) for name in SETTINGS_FILES for path in files_for(name, kit)]

    assert len(checked) >= 2
    assert [(path, found) for path, found in checked if found] == []


def test_what_comes_with_presskit_passes() -> None:
    """The print specifications, and the one file of the starter kit that has no gaps to fill."""
    for path in print_specs_folder().glob("*.toml"):
        assert faults("print-spec", path) == []
    assert faults("credits", starter_folder() / "assets" / "credits.toml") == []


@pytest.mark.parametrize(("fault", "name"), SEEN.items())
def test_a_broken_kit_fails(fault: str, name: str) -> None:
    """A misspelt key, a wrong kind, a gap, a choice that is none."""
    found = [fault for path in files_for(name, KITS / "broken" / fault) for fault in faults(name, path)]

    assert found


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ('[[partners]]\nid = "a"\nname = "A"\naddress = "One\\nTwo"\nrole = "with"', True),
        ('[[partners]]\nid = "a"\nname = "A"\naddress = ["One", "Two"]', True),
        ('[[partners]]\nid = "a"', False),
        ('[[partners]]\nid = "a"\nname = "A"\nrole = "beside"', False),
        ('[[partners]]\nid = "a"\nname = "A"\ntwitter = "@a"', False),
    ],
)
def test_partners_in_toml(tmp_path: Path, text: str, is_right: bool) -> None:
    """An address may be a text or a list; id and name must be given, as in a row of partners.csv."""
    (tmp_path / "partners.toml").write_text(text, encoding="utf-8")

    assert (faults("partners", tmp_path / "partners.toml") == []) is is_right


def test_every_table_and_setting_is_described() -> None:
    """No shape that a kit can have, and no key of it, is without words; no words are left over."""
    shapes = {shape for file in SETTINGS_FILES.values() for shape in _shapes_in(file.shape)}
    shapes.add(FactTable)  # in the words of pieces alone, which no shape lists

    tables = {**TABLE_WORDS, **ORGANISATION_TABLE_WORDS, **PIECE_TABLE_WORDS, **TRANSLATED_TABLE_WORDS}
    settings = {**SETTING_WORDS, **ORGANISATION_SETTING_WORDS, **PIECE_SETTING_WORDS, **TRANSLATED_SETTING_WORDS}
    assert shapes == set(tables) == set(settings)
    for shape in shapes:
        assert {*shape.model_fields} == {*settings[shape]}, shape


@pytest.mark.parametrize("name", SETTINGS_FILES)
def test_an_editor_has_words_for_all_of_it(name: str) -> None:
    """A description for each setting; unknown keys are faults wherever keys are not names."""
    schema = json_schema(name)

    for table in (schema, *schema.get("$defs", {}).values()):
        assert table["description"]
        assert all(setting["description"] for setting in table["properties"].values())
        assert table["additionalProperties"] is False or name == "credits" or table["title"] == "[brand.palette]"


def test_what_counts_otherwise_is_told() -> None:
    """An editor shows the value that a setting has if it is not given; an empty one tells nothing."""
    tables = json_schema("kit")["$defs"]

    assert tables["PieceTable"]["properties"]["editions"]["default"] == ["screen"]
    assert tables["PrintTable"]["properties"]["spec"]["default"] == "european"
    assert "default" not in tables["PieceTable"]["properties"]["print_spec"]


def _shapes_in(shape: Any) -> set[Any]:
    """The shape with all shapes inside it."""
    found: set[Any] = {shape}
    extra = getattr(shape, "__annotations__", {}).get("__pydantic_extra__")
    for annotation in (*(field.annotation for field in shape.model_fields.values()), extra):
        for part in _parts(annotation):
            found |= _shapes_in(part)
    return found


def _parts(annotation: Any) -> list[Any]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [part for argument in get_args(annotation) for part in _parts(argument)]
