"""Fonts brought into a kit: all that belongs to them, and nothing written over."""

from hashlib import sha256
from pathlib import Path

import pytest
from tests.load.fonts.made_kit_fonts import OFL, Made, entry, kit_with_font, made_font
from tests.load.made_kits import problems_of, write_kit

from presskit.errors import CannotWrite, UsageError
from presskit.load import load_own_fonts
from presskit.pipeline.fonts.changing import add_fonts, refuse_no_kit, renew_sums

FONT = made_font()


def shelf(folder: Path, data: bytes = FONT, licence: str | None = OFL) -> Path:
    """A font in a folder of its own, with its licence in the folder above, as packages have it."""
    (folder / "package" / "files").mkdir(parents=True)
    if licence is not None:
        (folder / "package" / "LICENSE.txt").write_text(licence, encoding="utf-8")
    path = folder / "package" / "files" / "Handmade-Regular.ttf"
    path.write_bytes(data)
    return path


def test_a_font_comes_with_its_licence_and_its_entry(tmp_path: Path) -> None:
    """In a folder of its family, whose name is its own; the kit then loads without a word of warning."""
    kit = write_kit(tmp_path / "kit")
    (brought,) = add_fonts(kit, [shelf(tmp_path)], None)
    assert brought.path == "fonts/handmade/Handmade-Regular.ttf"
    assert dict(brought.entry) == {
        "family": "Handmade",
        "style": "normal",
        "file": "handmade/Handmade-Regular.ttf",
        "version": "2.5",
        "licence": "OFL-1.1",
        "licence_file": "handmade/LICENSE.txt",
        "sha256": sha256(FONT).hexdigest(),
    }
    assert problems_of(kit) == []
    assert [font.family for font in load_own_fonts(kit)[0]] == ["Handmade"]


def test_a_font_in_the_kit_already_is_only_listed(tmp_path: Path) -> None:
    """It stays where it is; one that is listed is left alone, and what is said twice changes nothing."""
    files: dict[str, str | bytes] = {"fonts/mine/a.ttf": FONT, "fonts/mine/OFL.txt": OFL}
    kit = write_kit(tmp_path / "kit", files=files)
    for _ in range(2):
        (brought,) = add_fonts(kit, [kit / "fonts/mine/a.ttf"], None)
        assert brought.path == "fonts/mine/a.ttf"
    assert len(load_own_fonts(kit)[0]) == 1
    assert sorted(path.name for path in (kit / "fonts").rglob("*.*")) == ["OFL.txt", "a.ttf", "fonts.toml"]


def test_terms_that_are_no_usual_licence_are_named_by_their_file(tmp_path: Path) -> None:
    """Nobody makes up what they are called."""
    terms = tmp_path / "terms.txt"
    terms.write_text("The foundry lets this organisation print with it.", encoding="utf-8")
    (brought,) = add_fonts(write_kit(tmp_path / "kit"), [shelf(tmp_path, licence=None)], terms)
    assert (brought.entry["licence"], brought.entry["licence_file"]) == (
        "the terms in terms.txt",
        "handmade/terms.txt",
    )


@pytest.mark.parametrize(
    ("data", "licence", "words"),
    [(b"%!PS-AdobeFont", OFL, "Type 1"), (FONT, None, "no licence lies beside")],
)
def test_what_cannot_be_taken_is_refused_before_anything_is_written(
    tmp_path: Path, data: bytes, licence: str | None, words: str
) -> None:
    """With what to do."""
    kit = write_kit(tmp_path / "kit")
    with pytest.raises(UsageError, match=words) as caught:
        add_fonts(kit, [shelf(tmp_path, data, licence)], None)
    assert caught.value.hint
    assert not (kit / "fonts").exists()


def test_another_file_of_that_name_is_not_written_over(tmp_path: Path) -> None:
    """Neither a font nor a licence, and the list is as it was."""
    kit = write_kit(tmp_path / "kit", files={"fonts/handmade/LICENSE.txt": "other terms than these"})
    with pytest.raises(CannotWrite):
        add_fonts(kit, [shelf(tmp_path)], None)
    assert not (kit / "fonts/fonts.toml").exists()
    assert not (kit / "fonts/handmade/Handmade-Regular.ttf").exists()


def test_sums_are_renewed_where_files_have_changed(tmp_path: Path) -> None:
    """After which the kit loads; a file that is not there is left to the build, which says where."""
    kit = kit_with_font(tmp_path, FONT, sha256="")
    listed = kit / "fonts/fonts.toml"
    listed.write_text(listed.read_text(encoding="utf-8") + entry(FONT, "gone.ttf"), encoding="utf-8")
    assert [(each.path, each.before, each.now) for each in renew_sums(kit)] == [
        ("fonts/made.ttf", "", sha256(FONT).hexdigest())
    ]
    assert [finding.code for finding in problems_of(kit)] == ["file-missing"]
    assert renew_sums(kit) == ()
    (kit / "fonts/made.ttf").write_bytes(made_font(Made(letters="HIJ")))
    assert [each.before for each in renew_sums(kit)] == [sha256(FONT).hexdigest()]


def test_a_folder_that_is_no_kit_is_refused(tmp_path: Path) -> None:
    """Nothing is made in it."""
    for refused in (refuse_no_kit, renew_sums):
        with pytest.raises(UsageError, match="no kit"):
            refused(tmp_path)
