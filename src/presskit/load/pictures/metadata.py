"""What a picture's file tells beside the picture, so that the kit's owner knows before passing the file on."""

from PIL import Image
from PIL.ExifTags import IFD, Base

from presskit.load.picture_findings import DETAILS_IN_PICTURE, PLACE_IN_PICTURE
from presskit.load.wording import listed
from presskit.model.finding import Finding, Place

# What each tag tells, in words; tags about the picture's own form tell nothing about people.
_DETAILS = {
    "the camera": (Base.Make, Base.Model, Base.LensModel, Base.MakerNote),
    "serial numbers": (Base.BodySerialNumber, Base.LensSerialNumber, Base.CameraSerialNumber, Base.ImageUniqueID),
    "names": (Base.Artist, Base.Copyright, Base.CameraOwnerName, Base.HostComputer, Base.XPAuthor),
    "the time": (Base.DateTime, Base.DateTimeOriginal, Base.DateTimeDigitized),
    "remarks": (Base.ImageDescription, Base.UserComment, Base.XPComment, Base.XPTitle, Base.XPKeywords),
}
_INFO_DETAILS = {
    "xmp": "editing data (XMP)",
    "XML:com.adobe.xmp": "editing data (XMP)",
    "photoshop": "press data (IPTC)",
    "comment": "remarks",
}
_REMOVED = "removed from the kit's PDF, still in your file"


def report_metadata(name: str, image: Image.Image, place: Place, found: list[Finding]) -> None:
    """Adds a note for the place where it was taken, and one for all other details."""
    exif = image.getexif()
    camera_part = exif.get_ifd(IFD.Exif)
    if exif.get_ifd(IFD.GPSInfo):
        hint = "before you pass the file itself on, save it without location"
        found.append(PLACE_IN_PICTURE.at(place, f"GPS found in {name}: {_REMOVED}", hint))
    details = [words for words, tags in _DETAILS.items() if any(tag in exif or tag in camera_part for tag in tags)]
    details += [words for key, words in _INFO_DETAILS.items() if image.info.get(key)]
    if getattr(image, "text", None):
        details.append("remarks")
    if details:
        message = f"details in {name} ({listed(dict.fromkeys(details))}): {_REMOVED}"
        found.append(DETAILS_IN_PICTURE.at(place, message, "before you pass the file itself on, save it without"))
