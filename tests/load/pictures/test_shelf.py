"""The pictures that a kit shows: read once, cleaned, and each with its words and its credit."""

from pathlib import Path

import pytest
from tests.load.made_kits import NOWHERE, codes, write_kit
from tests.load.made_pictures import crimson, saved

from presskit.load.kit_folder import KitFolder
from presskit.load.pictures.shelf import PictureShelf
from presskit.model.finding import Finding

JPEG = saved(crimson(), "JPEG")
CREDITS = '["photo.jpg"]\ncaption = "The \'open\' archive"\ncredit = "A. Photographer"\nlicence = "CC BY 4.0"\n'


def shelf_of(folder: Path, files: dict[str, str | bytes]) -> PictureShelf:
    """The shelf of a kit with these files."""
    return PictureShelf(KitFolder(write_kit(folder, files=files)), ("en",), [])


def test_a_figure_s_caption_and_credit_are_given_by_language(tmp_path: Path) -> None:
    """With that language's marks; what one of them lacks is the source's, and the licence is one for all."""
    credits = f'{CREDITS}\n["photo.jpg".de]\ncaption = "Das \'offene\' Archiv"\n'
    shelf = shelf_of(tmp_path, {"assets/photo.jpg": JPEG, "assets/credits.toml": credits})
    found: list[Finding] = []

    key = shelf.take_figure("assets/photo.jpg", "Regale", "de", NOWHERE, found)

    assert key is not None
    picture = shelf.pictures[key]
    assert (picture.caption, picture.said_in) == ("Das ‚offene‘ Archiv", "")
    assert (picture.credit, picture.credit_said_in) == ("A. Photographer, CC BY 4.0", "en")


def test_a_figure_has_its_words_in_its_language(tmp_path: Path) -> None:
    """Description as given, credit with the licence; a caption that is not given is the source's, and so marked."""
    shelf = shelf_of(tmp_path, {"assets/photo.jpg": JPEG, "assets/credits.toml": CREDITS})
    found: list[Finding] = []
    english = shelf.take_figure("assets/photo.jpg", "Shelves", "en", NOWHERE, found)
    german = shelf.take_figure("./assets/photo.jpg", "Regale", "de", NOWHERE, found)
    assert found == []
    assert english is not None
    assert german is not None
    assert english != german
    assert shelf.pictures[german].caption == "The ‘open’ archive"
    assert shelf.pictures[german].said_in == "en"
    assert shelf.pictures[english].said_in == ""
    assert shelf.pictures[english].alt == "Shelves"
    assert shelf.pictures[english].credit == "A. Photographer, CC BY 4.0"


def test_a_name_with_spaces_may_be_written_as_an_address(tmp_path: Path) -> None:
    """Editors write %20; a file whose name has a % in it is meant as it stands."""
    shelf = shelf_of(tmp_path, {"assets/my photo.jpg": JPEG, "assets/100%25.jpg": JPEG})
    found: list[Finding] = []
    assert shelf.take_logo("assets/my%20photo.jpg", "", NOWHERE, found)
    assert shelf.take_logo("assets/100%25.jpg", "", NOWHERE, found)
    assert found == []
    assert shelf.take_logo("assets/%2e%2e/%2e%2e/etc/hosts", "", NOWHERE, found) is None
    assert codes(found) == ["file-outside-kit"]


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("photo.gif", saved(crimson(), "GIF"), "picture-type", "GIF"),
        ("photo.jpg", b"\0\0\0\x20ftypheic", "picture-type", "HEIC"),
        ("photo.docx", b"PK\x03\x04", "picture-type", "Word"),
        ("photo.txt", b"words", "picture-type", "no kind of picture"),
        ("photo.png", b"words", "picture-unreadable", "not a picture"),
        ("photo.png", JPEG, "picture-suffix", "holds a JPEG"),
        ("photo", JPEG, "picture-suffix", "holds a JPEG"),
        ("photo.svg", b"<svg>", "svg-refused", "no plain SVG"),
        ("photo.svg", b" " * (3 * 1024 * 1024), "file-too-large", "2 MB"),
    ],
)
def test_what_cannot_be_taken_is_named(tmp_path: Path, name: str, data: bytes, code: str, words: str) -> None:
    """By what it is, not by what its name says."""
    found: list[Finding] = []
    assert shelf_of(tmp_path, {name: data}).take_logo(name, "", NOWHERE, found) is None
    assert codes(found) == [code]
    assert words in found[0].message


@pytest.mark.parametrize("name", ["photo.JPG", "photo.jpeg", "photo.JPEG"])
def test_endings_are_known_in_any_spelling(tmp_path: Path, name: str) -> None:
    """Cameras write capitals."""
    found: list[Finding] = []
    assert shelf_of(tmp_path, {name: JPEG}).take_logo(name, "Logo", NOWHERE, found)
    assert found == []


def test_a_picture_without_a_credit_is_told_with_the_nearest(tmp_path: Path) -> None:
    """A slip in the name is the usual reason; a logo needs no credit."""
    files: dict[str, str | bytes] = {"assets/photo2.jpg": JPEG, "assets/credits.toml": CREDITS}
    found: list[Finding] = []
    shelf_of(tmp_path, files).take_figure("assets/photo2.jpg", "Shelves", "en", NOWHERE, found)
    assert codes(found) == ["missing-credit"]
    assert found[0].hint == 'assets/credits.toml has ["photo.jpg"]: if that is it, write ["photo2.jpg"] there'


def test_a_faulty_picture_is_complained_of_once(tmp_path: Path) -> None:
    """Where it is asked for first."""
    shelf = shelf_of(tmp_path, {"photo.gif": saved(crimson(), "GIF")})
    found: list[Finding] = []
    for _ in range(3):
        assert shelf.take_logo("photo.gif", "", NOWHERE, found) is None
    assert codes(found) == ["picture-type"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("IMG_1.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0", "export it as JPEG"),
        ("march.jpg", b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "Most Compatible"),
        ("march.pdf", b"%PDF-1.7", "export its page as PNG or JPEG"),
        ("march.docx", b"PK\x03\x04", "take the picture out of the document"),
        ("march.tif", saved(crimson(), "TIFF"), "save the picture as JPEG, PNG or SVG"),
    ],
)
def test_a_kind_that_is_not_taken_says_how_it_becomes_one(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    """Whoever has a telephone has no picture program."""
    found: list[Finding] = []
    assert shelf_of(tmp_path, {name: data}).take_figure(name, "A march", "en", NOWHERE, found) is None
    assert codes(found) == ["picture-type"]
    assert said in found[0].hint
