"""A photograph or raster image made clean: whole, upright, in sRGB, and without anything but its pixels."""

import pytest
from PIL import Image, ImageCms
from PIL.ExifTags import IFD, Base
from tests.load.made_kits import NOWHERE, codes
from tests.load.made_pictures import CANARY, CRIMSON, cleaned, crimson, opened, png, saved, telltale
from tests.paths import CHECKOUT

from presskit.load.limits import MAX_PICTURE_PIXELS
from presskit.load.pictures.raster import report_metadata
from presskit.model.finding import Finding, Severity

PRESS_PROFILE = (CHECKOUT / "src" / "presskit" / "print_specs" / "FOGRA39L_coated.icc").read_bytes()
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
JFIF = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def corner_of(data: bytes) -> tuple[int, ...]:
    """The first pixel of the cleaned picture."""
    picture, _ = cleaned(data)
    assert picture is not None
    pixel = opened(picture.data).getpixel((0, 0))
    assert isinstance(pixel, tuple)
    return tuple(int(level) for level in pixel)


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/png"), ("AVIF", "image/jpeg")],
)
def test_nothing_but_the_pixels_leaves(kind: str, media_type: str) -> None:
    """No place, camera, name, time, remark, thumbnail, XMP or IPTC, and nothing behind the picture's end."""
    data = telltale(kind)
    assert data.count(CANARY) > 5
    picture, found = cleaned(data)
    assert picture is not None
    assert CANARY not in picture.data
    assert b"Exif" not in picture.data
    clean = opened(picture.data)
    assert set(clean.info) <= JFIF
    assert not clean.getexif()
    assert picture.media_type == media_type
    assert codes(found) == ["place-in-picture", "details-in-picture"]


def test_what_was_made_transparent_is_gone() -> None:
    """A face that somebody erased is still there in colours; what is half seen stays as it is."""
    image = Image.new("RGBA", (3, 1), (*CRIMSON, 255))
    image.putpixel((1, 0), (10, 20, 30, 0))
    image.putpixel((2, 0), (10, 20, 30, 128))
    picture, _ = cleaned(saved(image, "PNG"))
    assert picture is not None
    assert list(opened(picture.data).get_flattened_data()) == [(*CRIMSON, 255), (255, 255, 255, 0), (10, 20, 30, 128)]


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, (0, 0)), (2, (39, 0)), (3, (39, 19)), (4, (0, 19)), (5, (0, 0)), (6, (19, 0)), (7, (19, 39)), (8, (0, 39))],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stands_upright(kind: str, orientation: int, corner: tuple[int, int]) -> None:
    """Telephones write it as it was held, and how to turn it beside it (EXIF 2.3, tag 274)."""
    image = Image.new("RGB", (40, 20), "white")
    image.paste("black", (0, 0, 16, 8))
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    picture, _ = cleaned(saved(image, kind, exif=exif.tobytes()))
    assert picture is not None
    upright = opened(picture.data).convert("L")
    assert upright.size == ((20, 40) if orientation > 4 else (40, 20)) == (picture.width_px, picture.height_px)
    dark = [
        (x, y)
        for x in (0, upright.width - 1)
        for y in (0, upright.height - 1)
        if (level := upright.getpixel((x, y))) is not None and isinstance(level, int) and level < 64
    ]
    assert dark == [corner]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_mode_becomes_rgb(mode: str) -> None:
    """With its transparency, if it has any."""
    picture, found = cleaned(saved(crimson(mode), "PNG"))
    assert picture is not None
    assert opened(picture.data).mode == ("RGBA" if mode.endswith("A") else "RGB")
    assert found == []


@pytest.mark.parametrize(
    ("colour", "pixel", "rgb"),
    [
        (0, b"\xc8\x00", (200, 200, 200)),
        (2, b"\xc8\x00\x1e\x00\x3c\x00", (200, 30, 60)),
        (4, b"\xc8\x00\x80\x00", (200, 200, 200)),
        (6, b"\xc8\x00\x1e\x00\x3c\x00\x80\x00", (200, 30, 60)),
    ],
)
def test_sixteen_bits_become_eight(colour: int, pixel: bytes, rgb: tuple[int, int, int]) -> None:
    """Bright greys are not cut off at white."""
    rows = (b"\0" + pixel * 4) * 2
    assert corner_of(png((4, 2), 16, colour, rows))[:3] == pytest.approx(rgb, abs=1)


def test_a_profile_is_converted() -> None:
    """What the press would print in these inks, and not what a plain rule makes of them."""
    cmyk = Image.new("CMYK", (40, 20), (0, 200, 100, 0))
    picture, found = cleaned(saved(cmyk, "JPEG", icc_profile=PRESS_PROFILE))
    assert picture is not None
    assert found == []
    assert picture.was_cmyk
    assert b"ICC_PROFILE" not in picture.data
    assert corner_of(saved(cmyk, "JPEG", icc_profile=PRESS_PROFILE)) != corner_of(saved(cmyk, "JPEG"))


def test_cmyk_without_a_profile_is_told() -> None:
    """Its colours are a guess."""
    for options in ({}, {"icc_profile": SRGB}):
        picture, found = cleaned(saved(Image.new("CMYK", (40, 20)), "JPEG", **options))
        assert picture is not None
        assert codes(found) == ["colours-guessed"]


@pytest.mark.parametrize(
    "profile", [b"\0" * 200, PRESS_PROFILE[:500], PRESS_PROFILE, LAB], ids=["zeros", "cut", "cmyk", "lab"]
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_profile_that_cannot_be_used_is_told(kind: str, profile: bytes) -> None:
    """Broken, or for other inks; the picture is taken as it is."""
    data = saved(crimson(), kind, icc_profile=profile)
    assert codes(cleaned(data)[1]) == ["profile-unreadable"]
    assert corner_of(data)[:3] == pytest.approx(CRIMSON, abs=3)


def test_a_usual_profile_is_no_matter() -> None:
    """Nearly every picture has that of sRGB."""
    assert cleaned(saved(crimson(), "PNG", icc_profile=SRGB))[1] == []
    assert cleaned(saved(crimson("L"), "PNG", icc_profile=SRGB))[1] == []


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_a_moving_picture_the_first_image_is_taken(kind: str) -> None:
    """And the user is told."""
    data = saved(crimson(), kind, save_all=True, append_images=[Image.new("RGB", (40, 20), "white")])
    assert codes(cleaned(data)[1]) == ["picture-moves"]
    assert corner_of(data)[:3] == pytest.approx(CRIMSON, abs=3)


def test_the_second_picture_of_a_telephone_is_no_film() -> None:
    """Some write what is far and near into the same JPEG; only the photograph leaves."""
    data = saved(crimson(), "MPO", save_all=True, append_images=[crimson(size=(8, 8))])
    picture, found = cleaned(data)
    assert found == []
    assert picture is not None
    assert picture.data.count(b"\xff\xd8\xff") == 1


@pytest.mark.parametrize(
    "data",
    [
        png((100_000, 100_000), 1, 0, b""),
        png((2**31 - 1, 2**31 - 1), 8, 6, b""),
        png((8000, MAX_PICTURE_PIXELS // 8000 + 1), 8, 2, b""),
    ],
    ids=["bomb", "largest", "just over"],
)
def test_a_picture_with_too_many_pixels_is_not_decoded(data: bytes) -> None:
    """Its size is read from its head; a few bytes can claim gigabytes."""
    picture, found = cleaned(data)
    assert picture is None
    assert codes(found) == ["picture-too-large"]


def test_the_number_of_pixels_is_told_so_that_it_makes_sense() -> None:
    """40.01 million is not "40 million; 40 million is the most"."""
    assert "40.1 million pixels; 40 million" in cleaned(png((8000, 5010), 8, 2, b""))[1][0].message


NOISE = Image.effect_noise((200, 200), 60)


@pytest.mark.parametrize(
    "data",
    [
        saved(NOISE, "JPEG")[:5000],
        saved(NOISE, "PNG")[:9000],
        saved(NOISE, "WEBP")[:3000],
        png((0, 5), 8, 0, b""),
        png((4, 4), 8, 2, b"\0"),
        png((4, 4), 8, 2, b"", [(b"zTXt", b"a\0\0" + b"\xff" * 20)]),
        b"\xff\xd8\xff\xe0",
        b"",
    ],
    ids=["jpeg", "png", "webp", "no height", "few rows", "text", "head", "empty"],
)
def test_a_damaged_picture_is_refused(data: bytes) -> None:
    """Half a picture is not printed as a whole one."""
    picture, found = cleaned(data)
    assert picture is None
    assert codes(found) == ["picture-unreadable"]


def test_damaged_details_do_not_matter() -> None:
    """They are dropped anyway."""
    picture, found = cleaned(saved(crimson(), "JPEG", exif=b"Exif\0\0" + b"\xff" * 200))
    assert picture is not None
    assert found == []


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


def named(space: int, index: str = "") -> bytes:
    """A picture without a profile, whose camera says this of its colours."""
    exif = Image.Exif()
    camera = exif.get_ifd(IFD.Exif)
    camera[Base.ColorSpace] = space
    if index:
        camera[IFD.Interop] = {1: index, 2: b"0100"}
    return saved(Image.new("RGB", (40, 20), (100, 150, 80)), "JPEG", quality=100, subsampling=0, exif=exif.tobytes())


# By the figures of Adobe RGB (1998) and of sRGB (IEC 61966-2-1) this colour is (66, 151, 74) in sRGB.
@pytest.mark.parametrize("data", [named(0xFFFF, "R03"), named(2)], ids=["by its index", "by its space"])
def test_adobe_rgb_is_known_by_what_the_camera_says(data: bytes) -> None:
    """Without a profile: taken as sRGB it would be paler than it was seen."""
    assert all(abs(level - wanted) <= 2 for level, wanted in zip(corner_of(data), (66, 151, 74), strict=True))
    assert cleaned(data)[1] == []


@pytest.mark.parametrize(("data", "said"), [(named(1, "R98"), []), (named(0xFFFF), ["colours-unnamed"])])
def test_other_colours_are_left_and_doubt_is_told(data: bytes, said: list[str]) -> None:
    """SRGB is sRGB; what is said to be none, and not which, is taken as it is with a note."""
    assert all(abs(level - wanted) <= 2 for level, wanted in zip(corner_of(data), (100, 150, 80), strict=True))
    assert codes(cleaned(data)[1]) == said


def test_a_profile_counts_before_what_the_camera_says() -> None:
    """A picture that was converted keeps its camera's words."""
    exif = Image.Exif()
    exif.get_ifd(IFD.Exif)[IFD.Interop] = {1: "R03", 2: b"0100"}
    data = saved(Image.new("RGB", (4, 4), (100, 150, 80)), "PNG", exif=exif.tobytes(), icc_profile=SRGB)
    assert corner_of(data) == (100, 150, 80)


def test_avif_keeps_its_soft_edges_and_shows_its_first_image() -> None:
    """A cut-out stays one; of a moving picture the first image is printed, and that is told."""
    cut_out = crimson("RGBA")
    cut_out.putpixel((0, 0), (0, 0, 0, 0))
    still, _ = cleaned(saved(cut_out, "AVIF"))
    moving, found = cleaned(
        saved(crimson(), "AVIF", save_all=True, append_images=[Image.new("RGB", (40, 20), "white")])
    )
    assert still is not None
    assert still.media_type == "image/png"
    assert moving is not None
    assert codes(found) == ["picture-moves"]
