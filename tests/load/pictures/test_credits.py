"""assets/credits.toml."""

from tests.paths import KITS

from presskit.load.kit_folder import KitFolder
from presskit.load.pictures.credits import read_credits
from presskit.model.finding import Finding


def test_credits_are_read_by_file_name() -> None:
    """What is not given is empty; a kit without the file has none."""
    found: list[Finding] = []
    read = read_credits(KitFolder(KITS / "stress" / "flyer-picture"), ("en",), found)
    assert (read["night.png"].credit, read["night.png"].caption) == ("Drawing: QRA", "")
    assert read_credits(KitFolder(KITS / "minimal"), ("en",), found) == {}
    assert found == []
