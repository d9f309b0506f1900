"""The links that a kit has already."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, write_kit

from presskit.errors import KitError
from presskit.load.kit.known_links import load_known_links


def test_links_are_known_whatever_else_is_wrong(tmp_path: Path) -> None:
    """The statement may name one that is still to be taken in."""
    write_kit(tmp_path, kit=KIT.replace("2026-03-07", "2026-03-08"), statement="# A\n\n[words][to-come]\n")
    known = load_known_links(tmp_path)
    assert known.addresses == {"report": "https://records.example/who-holds-the-records/"}
    assert known.language == "en"


@pytest.mark.parametrize(
    "kit", ['title = "x"\n', "links = 3\nlanguages = 4\n", "links = [3]\nlanguages = [1]\n[[other]]\n"]
)
def test_a_kit_without_links_has_none(tmp_path: Path, kit: str) -> None:
    """What is of another kind is none either."""
    write_kit(tmp_path, kit=kit)
    known = load_known_links(tmp_path)
    assert (known.addresses, list(known.ids), known.language) == ({}, [], "en")


@pytest.mark.parametrize("kit", ["links = [", 'title = "a'])
def test_a_kit_that_cannot_be_read_is_refused(tmp_path: Path, kit: str) -> None:
    """Nothing is added to it then."""
    write_kit(tmp_path, kit=kit)
    with pytest.raises(KitError):
        load_known_links(tmp_path)
