"""The fonts that a kit brings: read, or refused at their line."""

from pathlib import Path

import pytest
from tests.load.fonts.made_kit_fonts import Made, as_woff2, entry, kit_with_font, kit_with_fonts, made_font
from tests.load.made_kits import codes, findings_of, problems_of, write_kit

from presskit.load import load_house_style
from presskit.load.fonts.kit_fonts import families_listed
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_FONTS_OF_A_KIT

FONT = made_font()


def test_a_kits_fonts_come_behind_ours(tmp_path: Path) -> None:
    """With what the files say, and the licence that fonts.toml names."""
    fonts = load_house_style(kit_with_font(tmp_path, FONT)).fonts
    own = fonts[-1]
    assert [font.is_own for font in fonts].index(True) == len(fonts) - 1
    assert (own.family, own.style, own.role, own.weights, own.licence) == (
        "Handmade",
        "normal",
        "text",
        (400, 400),
        "OFL-1.1",
    )
    assert own.data == FONT


def test_a_web_font_is_handed_on_unpacked(tmp_path: Path) -> None:
    """Under the sum of the file that the kit has."""
    packed = as_woff2(FONT)
    own = load_house_style(kit_with_font(tmp_path, packed, "made.woff2")).fonts[-1]
    assert own.data[:4] == b"\0\1\0\0"
    assert entry(packed).count(own.sha256) == 1


def test_the_licence_is_named_on_every_load(tmp_path: Path) -> None:
    """A note for each family, at its first file."""
    fonts = {"a.ttf": FONT, "b.ttf": made_font(Made(weight=700, style="Bold"))}
    listed = "\n".join(entry(data, name) for name, data in fonts.items())
    found = [
        finding for finding in findings_of(kit_with_fonts(tmp_path, fonts, listed)) if finding.code == "font-of-kit"
    ]
    assert [finding.message for finding in found] == [
        'the font "Handmade" of the kit is under OFL-1.1 (fonts/OFL.txt)'
    ]
    assert found[0].place
    assert (found[0].place.file, found[0].place.line) == ("fonts/fonts.toml", 3)


@pytest.mark.parametrize("sha256", ["", "0" * 64])
def test_a_font_of_another_sum_is_refused_with_the_command_that_writes_it(tmp_path: Path, sha256: str) -> None:
    """One without a sum, too, at its own line."""
    found = problems_of(kit_with_font(tmp_path, FONT, sha256=sha256))
    assert codes(found) == ["font-changed"]
    assert found[0].place
    assert found[0].place.line == (6 if sha256 else 3)
    assert "`presskit fonts KIT --renew`" in found[0].hint


def test_a_font_that_is_not_there_is_told_at_its_line(tmp_path: Path) -> None:
    """With the file that may be meant."""
    found = problems_of(kit_with_fonts(tmp_path, {"made.ttf": FONT}, entry(FONT, "mad.ttf")))
    assert codes(found) == ["file-missing", "font-unlisted"]
    assert "made.ttf" in found[0].hint


def test_a_file_that_is_no_font_is_told_at_its_line(tmp_path: Path) -> None:
    """With the reason."""
    found = problems_of(kit_with_font(tmp_path, b"wOFF" + bytes(60), "made.woff"))
    assert codes(found) == ["font-unusable"]
    assert found[0].message == '"made.woff" is a WOFF file of the first version'


def test_fonts_that_nobody_lists_are_told(tmp_path: Path) -> None:
    """Whether there is a list or not; licences and readmes are no fonts."""
    files: dict[str, str | bytes] = {"fonts/made.ttf": FONT, "fonts/README.md": "x", "fonts/old.pfb": b"x"}
    found = problems_of(write_kit(tmp_path / "without", files=files))
    assert [(finding.code, finding.place and finding.place.file) for finding in found] == [
        ("font-unlisted", "fonts/made.ttf"),
        ("font-unlisted", "fonts/old.pfb"),
    ]
    listed = kit_with_fonts(tmp_path / "with", {"made.ttf": FONT, "more.otf": FONT}, entry(FONT))
    assert codes(problems_of(listed)) == ["font-unlisted"]


def test_a_slip_in_the_list_is_told_at_its_line(tmp_path: Path) -> None:
    """As in any settings file of the kit."""
    found = problems_of(kit_with_fonts(tmp_path, {}, '[[fonts]]\nfamly = "Handmade"\n'))
    assert codes(found)[0] == "unknown-key"
    assert found[0].hint == 'did you mean "family"?'
    assert found[0].place
    assert (found[0].place.file, found[0].place.line) == ("fonts/fonts.toml", 2)


def test_an_archive_of_fonts_is_refused(tmp_path: Path) -> None:
    """No kit is set in that many."""
    listed = "\n".join(entry(FONT) for _ in range(MAX_FONTS_OF_A_KIT + 1))
    assert codes(problems_of(kit_with_fonts(tmp_path, {"made.ttf": FONT}, listed))) == ["font-unusable"]


def test_a_kit_without_fonts_has_ours_alone(tmp_path: Path) -> None:
    """And nothing is said."""
    folder = write_kit(tmp_path)
    assert not any(font.is_own for font in load_house_style(folder).fonts)
    assert families_listed(KitFolder(folder)) == ()


def test_families_are_known_before_their_files(tmp_path: Path) -> None:
    """Each once."""
    listed = entry(FONT) + entry(FONT, family="Other") + entry(FONT)
    assert families_listed(KitFolder(kit_with_fonts(tmp_path, {}, listed))) == ("Handmade", "Other")
