"""What a picture's file tells beside the picture."""

import pytest
from PIL import Image
from PIL.ExifTags import IFD, Base
from tests.load.made_kits import NOWHERE, codes
from tests.load.made_pictures import cleaned, crimson, opened, saved, telltale

from presskit.load.pictures.metadata import report_metadata
from presskit.model.finding import Finding, Severity


def told(data: bytes) -> list[Finding]:
    """What is said of a picture's details."""
    found: list[Finding] = []
    report_metadata("assets/photo.jpg", opened(data), NOWHERE, found)
    return found


def test_the_place_is_told_apart_from_all_else() -> None:
    """It can bring people in danger; both are notes, as neither reaches the PDF."""
    found = told(telltale("JPEG"))
    assert codes(found) == ["place-in-picture", "details-in-picture"]
    assert {finding.severity for finding in found} == {Severity.NOTE}
    assert "GPS found in assets/photo.jpg" in found[0].message
    for words in ("the camera", "serial numbers", "names", "the time", "remarks", "XMP", "IPTC"):
        assert words in found[1].message
    assert all("still in your file" in finding.message for finding in found)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_details_are_found_in_every_format(kind: str) -> None:
    """Each has its own way to hold them."""
    assert codes(told(telltale(kind))) == ["place-in-picture", "details-in-picture"]


def test_a_picture_that_tells_nothing_is_not_talked_about() -> None:
    """Nor one whose only detail is how to turn it, or an empty place."""
    exif = Image.Exif()
    exif[Base.Orientation] = 6
    exif.get_ifd(IFD.GPSInfo)
    assert told(saved(crimson(), "JPEG", exif=exif.tobytes(), dpi=(300, 300))) == []


def test_a_cleaned_picture_tells_nothing() -> None:
    """The same question asked of what leaves."""
    for kind in ("JPEG", "PNG", "WEBP"):
        picture, _ = cleaned(telltale(kind))
        assert picture is not None
        assert told(picture.data) == []
