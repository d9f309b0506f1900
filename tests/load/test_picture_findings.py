"""What can be wrong with pictures: each kind is met by some kit, or by one made here."""

from pathlib import Path

import pytest
from PIL import Image
from tests.load.made_kits import STATEMENT, findings_of, unmet_codes, write_kit
from tests.load.made_pictures import crimson, saved

from presskit.load import picture_findings

SECOND = Image.new("RGB", (40, 20), "white")
# Made here, as nobody can see in a review what a picture's bytes hold.
PICTURES = {
    "picture-moves": saved(crimson(), "PNG", save_all=True, append_images=[SECOND]),
    "profile-unreadable": saved(crimson(), "PNG", icc_profile=b"no profile"),
    "colours-guessed": saved(crimson("CMYK"), "JPEG"),
}


def test_every_kind_is_met_by_a_kit_or_here() -> None:
    """Each kind is what loading some kit under tests/kits/ says, or one of those below."""
    assert unmet_codes(picture_findings) == set(PICTURES)


@pytest.mark.parametrize("code", PICTURES)
def test_a_kit_with_such_a_picture_says_so(tmp_path: Path, code: str) -> None:
    """Where the statement shows it; it is a warning, and the kit loads."""
    name = "assets/photo.jpg" if PICTURES[code][:2] == b"\xff\xd8" else "assets/photo.png"
    files: dict[str, str | bytes] = {name: PICTURES[code], "assets/credits.toml": f'["{name[7:]}"]\ncredit = "A"\n'}
    found = findings_of(write_kit(tmp_path, statement=f"{STATEMENT}\n![Crimson]({name})\n", files=files))
    assert [finding.place and finding.place.line for finding in found if finding.code == code] == [7]
    assert not any(finding.is_error for finding in found)
