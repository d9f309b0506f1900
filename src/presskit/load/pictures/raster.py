"""A photograph or raster image made clean: decoded whole, upright, in sRGB, and written anew without metadata."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageCms, ImageFile, ImageOps
from PIL.ExifTags import IFD, Base

from presskit.load.limits import MAX_PICTURE_PIXELS
from presskit.load.pictures.adobe_rgb import adobe_rgb_profile
from presskit.load.pictures.kind import PICTURE_UNREADABLE, CleanPicture
from presskit.load.wording import listed
from presskit.model.finding import Finding, FindingKind, Place, Severity

PICTURE_TOO_LARGE = FindingKind(
    "picture-too-large",
    Severity.ERROR,
    "Is every picture of a size that can be printed?",
    "Over 40 million pixels is more than any page here can show, and can be made to take the machine down.",
    "Save it smaller: 3,000 pixels on the longer side fill a page.",
)
PLACE_IN_PICTURE = FindingKind(
    "place-in-picture",
    Severity.NOTE,
    "Does a picture carry the place where it was taken?",
    "A place can bring people in danger; it never reaches the PDF, but it is still in the file of the kit.",
    "Before you pass the file itself on, save it without location.",
)
DETAILS_IN_PICTURE = FindingKind(
    "details-in-picture",
    Severity.NOTE,
    "Does a picture carry details such as camera, author or time?",
    "They never reach the PDF, but they are still in the file of the kit.",
    "Before you pass the file itself on, save it without its details.",
)
PROFILE_UNREADABLE = FindingKind(
    "profile-unreadable",
    Severity.WARNING,
    "Can every picture's colours be converted?",
    "A picture whose colour profile is damaged is taken as it is, so its colours may be off.",
    "Save the picture anew as sRGB.",
)
COLOURS_GUESSED = FindingKind(
    "colours-guessed",
    Severity.WARNING,
    "Does every CMYK picture say which CMYK it means?",
    "Without a colour profile its colours are computed by a plain rule and may look harsh.",
    "Save the picture as sRGB from the program it was made with.",
)
COLOURS_UNNAMED = FindingKind(
    "colours-unnamed",
    Severity.NOTE,
    "Does every picture say which colours it is in?",
    "A camera that writes another kind than sRGB and no profile leaves its colours to be guessed: they may be pale.",
    "Look at it on the page; if it is pale, save it as sRGB from the program it was developed with.",
)
PICTURE_MOVES = FindingKind(
    "picture-moves",
    Severity.WARNING,
    "Is every picture a still one?",
    "Of a moving picture only the first image can be printed.",
    "Save the image that you want to show.",
)

# Telephones write two pictures into one JPEG; the first one is the photograph.
_TWO_IN_ONE = "MPO"
_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
# High enough that a second compression cannot be seen; no colour subsampling, which smears red edges.
_JPEG_QUALITY = 92
_SRGB = ImageCms.createProfile("sRGB")
# The colour space of a profile, and the pictures it can belong to; the first is what it converts from.
_MODES_OF_SPACE = {
    "RGB ": ("RGB", "RGBA", "P", "PA", "L", "LA", "1"),
    "GRAY": ("L", "LA", "1"),
    "CMYK": ("CMYK",),
}
# Exif 2.32, ColorSpace and InteroperabilityIndex; 2 is what some cameras write for Adobe RGB.
_INTEROP_INDEX, _ADOBE_RGB, _EXIF_ADOBE_RGB, _UNCALIBRATED = 1, "R03", 2, 0xFFFF
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


def clean_raster(name: str, data: bytes, place: Place, found: list[Finding]) -> CleanPicture | None:
    """The picture as JPEG if it was packed as photographs are, else as PNG, or None with the reason in `found`."""
    with warnings.catch_warnings():
        # Pillow warns of damaged metadata, which is dropped anyway; its warning of a bomb must stop it.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _clean(name, data, place, found)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            found.append(_too_large(name, "over 80 million", place))
        except Exception:
            message = f'"{name}" is cut off or damaged'
            hint = "get the file again, or save it anew from a picture program"
            found.append(PICTURE_UNREADABLE.at(place, message, hint))
    return None


def _clean(name: str, data: bytes, place: Place, found: list[Finding]) -> CleanPicture | None:
    image = Image.open(io.BytesIO(data), formats=_FORMATS)
    pixels = image.width * image.height
    if pixels > MAX_PICTURE_PIXELS:
        found.append(_too_large(name, f"{pixels / 1e6:.1f} million", place))
        return None
    with _whole_or_not_at_all():
        image.load()
    is_jpeg = image.format in ("JPEG", _TWO_IN_ONE)
    if image.format != _TWO_IN_ONE and getattr(image, "n_frames", 1) > 1:
        message = f'"{name}" is a moving picture; its first image is printed'
        found.append(PICTURE_MOVES.at(place, message, "save the image that you want to show"))
    report_metadata(name, image, place, found)
    was_cmyk = image.mode == "CMYK"
    exif = image.getexif()  # of a picture that was turned, damaged data cannot be read any more
    clean = _without_info(_to_srgb(name, ImageOps.exif_transpose(image), exif, place, found))
    out = io.BytesIO()
    if is_jpeg or (image.format == "AVIF" and clean.mode == "RGB"):
        clean.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
        return CleanPicture(out.getvalue(), "image/jpeg", "jpg", clean.width, clean.height, was_cmyk)
    clean.save(out, "PNG")
    return CleanPicture(out.getvalue(), "image/png", "png", clean.width, clean.height)


@contextmanager
def _whole_or_not_at_all() -> Iterator[None]:
    """The layout engine, once it is imported, lets Pillow fill what a cut-off picture lacks with grey."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _too_large(name: str, pixels: str, place: Place) -> Finding:
    message = f'"{name}" has {pixels} pixels; {MAX_PICTURE_PIXELS // 1_000_000} million is the most'
    return PICTURE_TOO_LARGE.at(place, message, "save it with 3,000 pixels on its longer side")


def _to_srgb(name: str, image: Image.Image, exif: Image.Exif, place: Place, found: list[Finding]) -> Image.Image:
    """The picture as RGB or RGBA in sRGB."""
    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    image = _eight_bit(image)
    profile = image.info.get("icc_profile") or (
        _named_profile(name, exif, place, found) if image.mode in {"RGB", "RGBA"} else None
    )
    converted = _by_profile(name, image, profile, place, found) if profile else None
    if converted is None:
        if image.mode == "CMYK":
            message = f'"{name}" is CMYK without a profile that says which; its colours are computed by a plain rule'
            found.append(COLOURS_GUESSED.at(place, message, "save it as sRGB"))
        converted = image.convert("RGB")
    if alpha is not None:
        # What was made transparent is still there in colours: a face that somebody erased.
        converted = Image.composite(converted, Image.new("RGB", converted.size, "white"), alpha.point(_any_alpha))
        converted.putalpha(alpha)
    return converted


def _named_profile(name: str, exif: Image.Exif, place: Place, found: list[Finding]) -> bytes | None:
    """The profile of the colours that the camera's own data names; None for sRGB, and where it names none.

    Cameras write Adobe RGB so (DCF 2.0: Interoperability index R03), without a profile.
    """
    if exif.get_ifd(IFD.Interop).get(_INTEROP_INDEX) == _ADOBE_RGB:
        return adobe_rgb_profile()
    colours = exif.get_ifd(IFD.Exif).get(Base.ColorSpace)
    if colours == _EXIF_ADOBE_RGB:
        return adobe_rgb_profile()
    if colours == _UNCALIBRATED:
        message = f'"{name}" says that its colours are not sRGB, and not which they are; they are taken as sRGB'
        found.append(COLOURS_UNNAMED.at(place, message, "nothing needs to be done, if they look right on the page"))
    return None


def _any_alpha(opacity_ratio: float) -> int:
    """Nothing for a pixel that cannot be seen at all, else the whole of it."""
    return 255 if opacity_ratio else 0


def _eight_bit(image: Image.Image) -> Image.Image:
    """The picture with eight bits a channel; Pillow's own conversion would cut bright greys off at white."""
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda grey: grey / 257).convert("L")
    return image


def _by_profile(
    name: str, image: Image.Image, profile: bytes, place: Place, found: list[Finding]
) -> Image.Image | None:
    """The picture converted from its profile to sRGB; None, and a warning, if that cannot be done."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return None if image.mode == "CMYK" else image.convert("RGB")
        modes = _MODES_OF_SPACE[source.profile.xcolor_space]
        if image.mode not in modes:
            raise ValueError(image.mode)
        return ImageCms.profileToProfile(
            image if image.mode == modes[0] else image.convert(modes[0]),
            source,
            _SRGB,
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, KeyError, ValueError, TypeError):
        message = f'the colour profile in "{name}" cannot be used; its colours are taken as they are'
        found.append(PROFILE_UNREADABLE.at(place, message, "save the picture anew as sRGB"))
        return None


def _without_info(image: Image.Image) -> Image.Image:
    """The pixels alone: Pillow writes what it finds beside them into the next file."""
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    return bare


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
