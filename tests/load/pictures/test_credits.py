"""assets/credits.toml."""

from pathlib import Path

import pytest
from tests.load.made_kits import write_kit
from tests.paths import KITS

from presskit.load.kit_folder import KitFolder
from presskit.load.pictures.credits import layout_of, read_credits
from presskit.model.finding import Finding


def test_credits_are_read_by_file_name() -> None:
    """What is not given is empty; a kit without the file has none."""
    found: list[Finding] = []
    read = read_credits(KitFolder(KITS / "stress" / "flyer-picture"), ("en",), found)
    assert (read["night.png"].credit, read["night.png"].caption) == ("Drawing: QRA", "")
    assert read_credits(KitFolder(KITS / "minimal"), ("en",), found) == {}
    assert found == []


@pytest.mark.parametrize(
    ("written", "layout", "hint"),
    [("margin", "margin", None), ("besides", "", 'did you mean "beside"?'), ("left", "", "choose column, half")],
)
def test_where_a_picture_stands_is_a_place_that_pages_have(
    written: str, layout: str, hint: str | None, tmp_path: Path
) -> None:
    """What is misspelt is told with the nearest name, at its value."""
    kit = write_kit(tmp_path, files={"assets/credits.toml": f'["photo.jpg"]\nlayout = "{written}"\n'})
    found: list[Finding] = []
    credit = read_credits(KitFolder(kit), ("en",), found)["photo.jpg"]
    assert layout_of(credit) == layout
    told = [(finding.code, finding.place.line if finding.place else None) for finding in found]
    assert told == ([("picture-layout", 2)] if hint else [])
    assert all(hint and finding.hint.startswith(hint) for finding in found)
