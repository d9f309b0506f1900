"""kit.toml as a whole."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, write_kit

from presskit.load.kit.kit_file import KitFile, read_kit_file
from presskit.load.kit_folder import KitFolder
from presskit.load.style.makeable import house_makeable
from presskit.model.finding import Finding


def read(folder: Path, kit: str) -> tuple[KitFile | None, list[Finding]]:
    """What kit.toml says, and what is said of it."""
    found: list[Finding] = []
    return read_kit_file(KitFolder(write_kit(folder, kit=kit)), house_makeable(), found), found


@pytest.mark.parametrize(
    "hashtag", ["#OpenRecords", "#été2026", "#पावर", "#می\u200cخواهم", "#2026Day", "#" + "a" * 100]
)
def test_a_hashtag_of_any_script_passes(tmp_path: Path, hashtag: str) -> None:
    """Letters with their marks, joiners, and digits among them."""
    assert read(tmp_path, f'hashtag = "{hashtag}"\n{KIT}')[1] == []


@pytest.mark.parametrize(
    "hashtag", ["OpenRecords", "#Open Records", "#open-records", "##open", "#", "#2026", "#" + "a" * 101]
)
def test_what_networks_cut_short_is_no_hashtag(tmp_path: Path, hashtag: str) -> None:
    """They end it at a space or a hyphen, and take digits alone for a number."""
    assert codes(read(tmp_path, f'hashtag = "{hashtag}"\n{KIT}')[1]) == ["bad-hashtag"]


def test_the_title_has_the_marks_of_the_source_language(tmp_path: Path) -> None:
    """It stands in file properties as it stands on the page."""
    kit, _ = read(tmp_path, KIT.replace('"Open Data Day"', "'The \"Open\" Day'").replace('"en"', '"de", "en"'))
    assert kit is not None
    assert kit.title == "The „Open“ Day"


@pytest.mark.parametrize(
    ("old", "new", "known"),
    [
        ("", "", True),
        ('id = "report"', "id = report", False),
        ('id = "report"', 'url2 = "x"', False),
        ("[[links]]", "[links]", False),
    ],
)
def test_links_are_known_only_if_no_slip_hides_an_id(tmp_path: Path, old: str, new: str, *, known: bool) -> None:
    """Otherwise each id in the statement would be called unknown on top of the slip."""
    kit, _ = read(tmp_path, KIT.replace(old, new, 1))
    assert kit is not None
    assert kit.are_links_known is known


def test_what_a_kit_orders_is_told_once_for_all_sizes(tmp_path: Path) -> None:
    """A kit without flyers needs no words for them."""
    other_size = '[[pieces]]\ntemplate = "letterhead"\nsize = "Letter"\n'
    kit, _ = read(tmp_path, KIT + other_size)
    assert kit is not None
    assert len(kit.pieces) == 2
    assert [design.name for design in kit.designs] == ["letterhead"]


def test_settings_with_a_word_that_no_line_holds_are_refused(tmp_path: Path) -> None:
    """The engine would look for places to break it for minutes."""
    _, found = read(tmp_path, KIT.replace("Who Holds the Records?", "x" * 3000))
    assert codes(found) == ["word-too-long"]


def test_a_file_that_is_none_is_given_up(tmp_path: Path) -> None:
    """Nothing can be said of a kit whose settings cannot be read."""
    kit, found = read(tmp_path, "[[[\n")
    assert kit is None
    assert codes(found) == ["toml-syntax"]
