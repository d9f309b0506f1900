"""A _brand.yml as settings of organisation.toml."""

from pathlib import Path

import pytest
from tests.load.made_kits import codes, problems_of, write_kit
from tests.paths import KITS

from presskit.load import load_kit
from presskit.load.brand.brand_yml import read_brand_yml
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_BRAND_BYTES
from presskit.load.shared_folder import SharedFile
from presskit.model.finding import Finding


def read(folder: Path, text: str | bytes) -> tuple[dict[str, str], list[Finding]]:
    """What a file of this text says, and what is told of it."""
    write_kit(folder, files={"_brand.yml": text})
    found: list[Finding] = []
    values = read_brand_yml(SharedFile(KitFolder(folder), "organisation.toml", "organisation.toml"), (), found)
    return {".".join(map(str, each.path)): each.value for each in values}, found


def test_a_whole_brand_is_read() -> None:
    """Names, colours and logos of the kit under tests/kits/."""
    organisation = load_kit(KITS / "brand-book").organisation
    assert (organisation.short_name, organisation.web) == ("Records", "www.records.example")
    assert (organisation.brand_colour, organisation.secondary_colour) == ("#0b3c5d", "#ffd700")
    assert len(organisation.logos) == 3


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("meta: {name: Records}\n", {"name": "Records"}),
        ("meta: {name: {short: R}}\n", {"short_name": "R"}),
        ("meta: {link: {home: 'https://r.example'}}\n", {"web": "https://r.example"}),
        ("meta: {link: 'https://r.example'}\n", {"web": "https://r.example"}),
        ("meta: {}\n", {}),
    ],
)
def test_who_it_is_and_where_is_read(tmp_path: Path, text: str, values: dict[str, str]) -> None:
    """In each form that the convention has."""
    assert read(tmp_path, text) == (values, [])


def test_what_is_for_web_pages_is_said(tmp_path: Path) -> None:
    """The sections, and the links of networks; whatever stands below them."""
    _, found = read(
        tmp_path, "meta: {link: {home: a, github: b}}\ntypography: {link: A}\ndefaults: {bootstrap: {}}\n"
    )
    assert codes(found) == ["brand-key-unused"] * 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"\xff\xfea\x00", "not-utf-8"),
        ("# " + "x" * MAX_BRAND_BYTES, "file-too-large"),
        ("meta: {name: a\u202eb}\n", "hidden-character"),
        ("meta: {name: a\x07b}\n", "hidden-character"),
    ],
)
def test_it_is_held_to_what_every_text_is(tmp_path: Path, text: str | bytes, code: str) -> None:
    """UTF-8, of a size that a brand can have, and without what nobody sees."""
    assert codes(read(tmp_path, text)[1]) == [code]


def test_a_shortcut_is_not_followed(tmp_path: Path) -> None:
    """As no file of a kit."""
    folder = write_kit(tmp_path / "kit")
    (tmp_path / "other.yml").write_text("meta: {name: A}\n", encoding="utf-8")
    (folder / "_brand.yml").symlink_to(tmp_path / "other.yml")
    assert codes(problems_of(folder)) == ["file-is-shortcut"]


@pytest.mark.parametrize("text", ["color: '#0b3c5d'\n", "color: [red]\n", "meta: Records\n", "typography: Inter\n"])
def test_a_section_of_another_kind_is_told(tmp_path: Path, text: str) -> None:
    """A colour that stands beside `color` itself would be left out without a word."""
    values, found = read(tmp_path, text)

    assert not values
    assert [(each.code, each.place and each.place.line) for each in found] == [("brand-value-unread", 1)]


def test_a_list_is_no_logo(tmp_path: Path) -> None:
    """It would be left out without a word."""
    assert codes(read(tmp_path, "logo: [logo.svg]\n")[1]) == ["brand-value-unread"]
