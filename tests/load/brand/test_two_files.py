"""organisation.toml and the _brand.yml beside it as one."""

from pathlib import Path

import pytest
from tests.load.made_kits import codes, findings_of, problems_of, toml, write_kit

from presskit.load import load_kit
from presskit.load.brand.two_files import TwoFiles, joined
from presskit.load.brand.yaml_values import BrandValue
from presskit.load.toml.toml_file import TomlFile
from presskit.model.finding import Finding, Place

YAML = """\
meta:
  name: {full: Network for Public Records, short: Records}
  link: https://www.records.example
color:
  palette: {sea: "#0b3c5d"}
  primary: sea
"""
BARE = 'id = "records"\n\n[brand]\nconfirmed = 2026-03-01\n'


def kit_with(folder: Path, organisation: str, text: str = YAML, name: str = "_brand.yml") -> Path:
    """A kit with both files."""
    return write_kit(folder, organisation=organisation, files={name: text})


@pytest.mark.parametrize("name", ["_brand.yml", "_brand.yaml"])
def test_what_the_one_leaves_open_the_other_says(tmp_path: Path, name: str) -> None:
    """The kit is complete with both."""
    read = load_kit(kit_with(tmp_path, BARE, name=name)).organisation
    assert (read.short_name, read.name_text, read.web) == (
        "Records",
        "Network for Public Records",
        "www.records.example",
    )
    assert (read.brand_colour, [each.name for each in read.palette]) == ("#0b3c5d", ["sea"])


def test_inks_and_spot_colours_stay_in_toml(tmp_path: Path) -> None:
    """Beside the colour of the same name in the other file."""
    inks = '\n[brand.palette.sea]\nprint_colour = [100, 64, 0, 40]\nspot = "HKS 41"\n'
    (colour,) = load_kit(kit_with(tmp_path, BARE + inks)).organisation.palette
    assert colour.colour == "#0b3c5d"
    assert colour.spot is not None


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ('colour = "#0B3C5D"', 0),
        ('colour = "sea"', 0),
        ('colour = "#1f4e79"', 5),
        ('colour = "sea"\npalette = { sea = "#0b3c5d" }', 0),
        ('colour = "sea"\npalette = { sea = "#0b3c5e" }', 6),
        ('colour = "sea"\npalette.sea.colour = "#abc"', 6),
    ],
)
def test_where_both_speak_they_agree(tmp_path: Path, settings: str, line: int) -> None:
    """By colour and not by letter; an error names both lines."""
    found = problems_of(kit_with(tmp_path, f"{BARE}{settings}\n"))
    assert codes(found) == (["brand-files-disagree"] if line else [])
    for finding in found:
        assert finding.place is not None
        assert (finding.place.file, finding.place.line) == ("organisation.toml", line)
        assert "_brand.yml, line " in finding.message


@pytest.mark.parametrize(
    ("setting", "is_same"),
    [
        ('name = "Network for *Public*  Records"', True),
        ('name = "Network of Public Records"', False),
        ('web = "https://www.records.example/"', True),
        ('web = "records.example"', False),
        ('short_name = "Records"', True),
    ],
)
def test_names_and_addresses_agree_as_they_are_printed(tmp_path: Path, setting: str, is_same: bool) -> None:
    """Emphasis and https:// are no difference."""
    found = problems_of(kit_with(tmp_path, f"{setting}\n{BARE}"))
    assert codes(found) == ([] if is_same else ["brand-files-disagree"])


def test_faults_are_told_where_they_stand(tmp_path: Path) -> None:
    """In the file that says it."""
    found = problems_of(
        kit_with(tmp_path, BARE, YAML.replace('sea: "', '"deep sea": "').replace(": sea", ": deep sea"))
    )
    assert {finding.code for finding in found} >= {"bad-colour-name"}
    assert {finding.place and finding.place.file for finding in found} == {"_brand.yml"}


def test_two_brand_files_are_one_too_many(tmp_path: Path) -> None:
    """One of them would be changed in vain."""
    write_kit(tmp_path, organisation=BARE, files={"_brand.yml": YAML, "_brand.yaml": YAML})
    assert codes(problems_of(tmp_path)) == ["bad-brand-file"]


def test_without_a_brand_file_the_toml_is_itself() -> None:
    """The very same."""
    file = toml('id = "records"\n')
    assert joined(file, (), []) is file


def test_a_place_is_that_of_the_file_that_says_it() -> None:
    """And of the nearest table otherwise."""
    file, found = toml('[brand]\ncolour = "#c5102e"\n'), list[Finding]()
    both = joined(file, (BrandValue(("brand", "secondary"), "#ffd500", Place("_brand.yml", 7)),), found)
    assert isinstance(both, TwoFiles)
    assert both.value_place("brand", "secondary").line == 7
    assert both.value_place("brand", "colour").file == "kit.toml"
    assert both.value_place("brand", "absent").file == "kit.toml"
    assert both.gives("brand", "secondary")
    assert not TomlFile.gives(file, "brand", "secondary")


def test_what_is_no_table_is_left_to_its_own_check(tmp_path: Path) -> None:
    """Nothing is put where it cannot stand."""
    assert "wrong-type" in codes(findings_of(kit_with(tmp_path, 'id = "records"\nbrand = "red"\n')))
