"""url(picture-id) in a kit's own style sheets."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.load.made_kits import codes, write_kit
from tests.load.made_pictures import crimson, saved

from presskit.load.kit_folder import KitFolder
from presskit.load.pictures.shelf import PictureShelf
from presskit.load.pictures.style_pictures import read_style_pictures
from presskit.model.finding import Finding
from presskit.model.house_style import TemplateFile
from presskit.model.kit import Picture

CREDITS = '["night.jpg"]\ncredit = "QRA"\n["quay.jpg"]\ncredit = "QRA"\n["quay.png"]\ncredit = "QRA"\n'


def read(folder: Path, css: str) -> tuple[dict[str, Picture], list[Finding]]:
    """The pictures of a kit with this style sheet, and what was found."""
    picture = saved(crimson(), "JPEG")
    files: dict[str, str | bytes] = {"assets/night.jpg": picture, "assets/credits.toml": CREDITS}
    shelf = PictureShelf(KitFolder(write_kit(folder, files=files)), ("en",), [])
    own = TemplateFile("layers/kit.css", "styles/kit.css", css)
    ours = replace(
        own, name="styles/page.css", origin="house:templates/styles/page.css", text="a { background: url(x) }"
    )
    found: list[Finding] = []
    return read_style_pictures({file.name: file for file in (own, ours)}, shelf, found), found


@pytest.mark.parametrize("written", ["url(night)", 'url("night")', "url( 'night' )"])
def test_a_picture_is_taken_by_its_id(tmp_path: Path, written: str) -> None:
    """Cleaned, under its id; other addresses are no picture's, and the fetcher refuses them."""
    css = f"@media print {{ .front {{ background: {written}, url(https://example.org/x.png) }} }}"
    pictures, found = read(tmp_path, css)
    assert (list(pictures), pictures["night"].key, pictures["night"].media_type) == (["night"], "night", "image/jpeg")
    assert found == []


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("nihgt", 'has the id "nihgt"', "night"),
        ("assets/night.jpg", "by its id, and not by a path", "write url(night)"),
        ("../night.jpg", "by its id, and not by a path", "write url(night)"),
        ("quay", 'has the id "quay"', 'did you mean "quay.'),
    ],
)
def test_what_is_not_registered_is_told(tmp_path: Path, written: str, message: str, hint: str) -> None:
    """At its line and column, with the id that is meant; two files of one name keep their endings."""
    pictures, found = read(tmp_path, f".front {{\n  background: url({written}) }}")
    assert pictures == {}
    assert codes(found) == ["style-picture-unknown"]
    assert message in found[0].message
    assert hint in found[0].hint
    assert found[0].place is not None
    assert (found[0].place.file, found[0].place.line, found[0].place.column) == ("styles/kit.css", 2, 15)


def test_a_picture_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    """One that credits.toml names and nobody has put into assets/."""
    pictures, found = read(tmp_path, '.front { background: url("quay.jpg") }')
    assert pictures == {}
    assert [finding.place.file for finding in found if finding.place] == ["styles/kit.css"]
