"""Pictures of a document come out as it shows them, and tell nothing."""

import io

import pytest
from PIL import Image
from tests.load.made_pictures import CANARY, crimson, saved, telltale

from presskit.load.bring.losses import Losses
from presskit.load.bring.pictures import TO_WRITE, BroughtPictures, Crop
from presskit.load.limits import MAX_DOCUMENT_PICTURES


def taken(data: bytes, alt: str = "", crop: Crop = Crop()) -> tuple[BroughtPictures, list[str]]:  # noqa: B008
    """What comes of one picture, and what is told of it."""
    losses = Losses("a")
    pictures = BroughtPictures(losses)
    pictures.take(data, alt, crop, is_turned=False)
    pictures.end_paragraph(1, "words")
    return pictures, [finding.message for finding in losses.findings()]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_a_picture_tells_is_taken_out_and_said(kind: str) -> None:
    """Camera, names, place."""
    pictures, told = taken(telltale(kind))

    assert all(CANARY not in data for data in pictures.files.values())
    assert "without what was hidden in it" in told[0]


def test_what_a_frame_cuts_off_is_gone() -> None:
    """The pixels that the document does not show are in no file."""
    wide = Image.new("RGB", (40, 20), "white")
    wide.paste((0, 0, 0), (0, 0, 10, 20))
    pictures, told = taken(saved(wide, "PNG"), crop=Crop(left_ratio=0.25, bottom_ratio=0.5))
    (data,) = pictures.files.values()
    cut = Image.open(io.BytesIO(data))

    assert (cut.size, cut.getextrema()) == ((30, 10), ((255, 255),) * 3)
    assert "cut to what the document shows" in told[0]


@pytest.mark.parametrize("crop", [Crop(top_ratio=1.0), Crop(left_ratio=0.6, right_ratio=0.6)])
def test_a_picture_of_which_nothing_is_shown_is_left_out(crop: Crop) -> None:
    """With a word, and without an end of the program."""
    pictures, told = taken(saved(crimson(), "PNG"), crop=crop)

    assert (pictures.files, told) == ({}, ["a picture is left out: the document cuts all of it off"])


def test_a_sliver_is_one_pixel_of_the_picture() -> None:
    """However little of it is shown."""
    pictures, _told = taken(saved(crimson(), "PNG"), crop=Crop(top_ratio=0.99999, left_ratio=0.99999))

    assert [Image.open(io.BytesIO(data)).size for data in pictures.files.values()] == [(1, 1)]


@pytest.mark.parametrize(
    ("alt", "shown"),
    [
        ("Two people\nat a desk", "Two people at a desk"),
        ("C:\\Users\\CANARY\\cat.jpg", TO_WRITE),
        ("IMG_2034.jpg", TO_WRITE),
        ("Picture 3", TO_WRITE),
        ("A person at a desk\n\nDescription automatically generated with medium confidence", TO_WRITE),
        ("", TO_WRITE),
    ],
)
def test_only_a_person_says_what_it_shows(alt: str, shown: str) -> None:
    """What a program has written, and the names of files, are no description."""
    pictures, told = taken(saved(crimson(), "PNG"), alt)

    assert [*pictures.alts.values()] == [shown]
    assert ("still to be written" in told[0]) == (shown == TO_WRITE)


@pytest.mark.parametrize(
    "data", [saved(crimson(), "GIF"), saved(crimson(), "TIFF"), b"\1\0\0\0", saved(crimson(), "PNG")[:60]]
)
def test_a_kind_that_cannot_be_cleaned_is_left_out(data: bytes) -> None:
    """With a word; a broken one too."""
    pictures, told = taken(data)

    assert (pictures.files, told[0].startswith("a picture is left out")) == ({}, True)


def test_one_picture_is_one_file() -> None:
    """However often it is shown; beyond a number of files no more are taken."""
    losses = Losses("a")
    pictures = BroughtPictures(losses)
    same = [pictures.take(saved(crimson(), "PNG"), "", Crop(), is_turned=False) for _ in range(2)]
    assert same == ["assets/picture-1.png"] * 2

    for width in range(1, MAX_DOCUMENT_PICTURES + 1):
        pictures.take(saved(crimson(size=(width, 1)), "PNG"), "", Crop(), is_turned=False)
    assert len(pictures.files) == MAX_DOCUMENT_PICTURES


@pytest.mark.parametrize("hiding", ['style="display:none"', 'visibility="hidden"', 'class="off"'])
def test_a_drawing_comes_without_the_words_that_it_hides(hiding: str) -> None:
    """However it hides them; and that is said."""
    words = f"<style>.off{{display:none}}</style><g {hiding}><text>CANARY</text></g>"
    pictures, told = taken(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{words}<path d="M0 0h9v9z"/></svg>'.encode()
    )

    assert [b"CANARY" in data for data in pictures.files.values()] == [False]
    assert "without what was hidden in it" in told[0]


def test_a_drawing_comes_without_what_acts() -> None:
    """As an SVG file."""
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x"><path d="M0 0h9v9z"/></svg>'
    pictures, _told = taken(drawing)

    ((name, data),) = pictures.files.items()
    assert (name, b"onload" in data) == ("assets/picture-1.svg", False)
