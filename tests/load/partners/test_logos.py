"""Partners' logos."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import Base
from tests.load.made_kits import codes
from tests.load.made_partners import WHITE_SVG, load_csv, load_table, picture, with_logo

DARK_SVG = WHITE_SVG.replace("#fff", "#123456")
SIZELESS_SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
TWO = "id,name,logo\na,Anna’s,logo.svg\nb,Berta’s,./logo.svg\n"


def test_a_logo_is_taken_with_the_partners_name(tmp_path: Path) -> None:
    """A screen reader says who it is."""
    (partner,) = load_table(tmp_path, with_logo(DARK_SVG)).partners
    assert partner.logo
    assert (partner.logo.alt, partner.logo.width_px, partner.logo.height_px) == ("Harbour", 4, 2)


def test_two_partners_may_share_a_file(tmp_path: Path) -> None:
    """Each has it under its own name and key."""
    first, second = load_csv(tmp_path, TWO, {"logo.svg": DARK_SVG}).partners
    assert first.logo
    assert second.logo
    assert first.logo.data == second.logo.data
    assert first.logo.key != second.logo.key


def test_a_fault_in_a_shared_file_is_told_to_each(tmp_path: Path) -> None:
    """Nobody is built without a logo because another row has the same one."""
    table = load_csv(tmp_path, TWO.replace("./", ""), {"logo.svg": SIZELESS_SVG})
    assert table.partners == ()
    assert codes(table.findings) == ["svg-refused"] * 2
    assert [finding.place.line for finding in table.findings if finding.place] == [2, 3]
    assert "row 3 (Berta’s), column logo" in table.findings[1].message


def test_a_fault_is_told_however_the_file_is_written(tmp_path: Path) -> None:
    """logo.svg and ./logo.svg are one file, and neither partner is built."""
    table = load_csv(tmp_path, TWO, {"logo.svg": SIZELESS_SVG})
    assert table.faulty == ("a", "b")
    assert codes(table.findings) == ["svg-refused", "picture-unreadable"]


def test_a_path_of_windows_is_understood(tmp_path: Path) -> None:
    """The backslashes of its file manager lead to the same file."""
    table = load_csv(tmp_path, "id,name,logo\na,A,assets\\a.svg\n", {"assets/a.svg": DARK_SVG})
    assert table.findings == ()


@pytest.mark.parametrize("path", ["../logo.svg", "/etc/hostname", "C:\\logo.svg"])
def test_a_logo_outside_the_kit_is_refused(tmp_path: Path, path: str) -> None:
    """As any file of a kit."""
    table = load_csv(tmp_path, f"id,name,logo\na,A,{path}\n")
    assert codes(table.findings) == ["file-outside-kit"]


def test_no_metadata_comes_along(tmp_path: Path) -> None:
    """The picture is written anew, and what it told is a note."""
    exif = Image.Exif()
    exif[Base.Artist] = "CANARY"
    data = picture(Image.new("RGB", (40, 20), "#123456"), "JPEG", exif=exif)
    table = load_table(tmp_path, with_logo(data, "logo.jpg"))
    (partner,) = table.partners
    assert partner.logo
    assert b"CANARY" in data
    assert b"CANARY" not in partner.logo.data
    assert codes(table.findings) == ["details-in-picture"]


def test_the_size_is_that_of_the_ink(tmp_path: Path) -> None:
    """Two logos at equal area stand at equal weight only if their empty margins are gone."""
    image = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    image.paste("#123456", (100, 140, 200, 160))
    (partner,) = load_table(tmp_path, with_logo(picture(image), "logo.png")).partners
    assert partner.logo
    assert (partner.logo.width_px, partner.logo.height_px) == (100, 20)
    with Image.open(io.BytesIO(partner.logo.data)) as cut:
        assert cut.size == (100, 20)


@pytest.mark.parametrize(("size", "words"), [((161, 20), "as wide"), ((20, 61), "as high")])
def test_a_strip_is_told_by_its_shape(tmp_path: Path, size: tuple[int, int], words: str) -> None:
    """Wider than 8 to 1 or higher than 3 to 1; at the bounds nothing is said."""
    data = picture(Image.new("RGB", size, "#123456"))
    table = load_table(tmp_path, with_logo(data, "logo.png"))
    assert codes(table.findings) == ["partner-logo-shape"]
    assert words in table.findings[0].message
    assert len(table.partners) == 1
    within = picture(Image.new("RGB", (size[0] - 1, size[1]) if size[0] > 99 else (20, 60), "#123456"))
    assert load_table(tmp_path, with_logo(within, "logo.png")).findings == ()


def test_a_logo_in_one_ink_is_taken_beside_the_usual_one(tmp_path: Path) -> None:
    """Judged like it, and told of under its own column."""
    text = "id,name,logo,logo_one_ink\na,Anna’s,logo.svg,black.svg\n"
    (partner,) = load_csv(tmp_path / "good", text, {"logo.svg": DARK_SVG, "black.svg": DARK_SVG}).partners
    assert len(partner.logos) == 2
    table = load_csv(tmp_path / "bad", text, {"logo.svg": DARK_SVG, "black.svg": WHITE_SVG})
    assert codes(table.findings) == ["partner-logo-invisible"]
    assert "column logo_one_ink" in table.findings[0].message
