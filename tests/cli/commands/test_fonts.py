"""`presskit fonts`."""

import json
from pathlib import Path

from tests.cli.command import Command, files_below
from tests.load.fonts.made_kit_fonts import OFL, Made, kit_with_font, made_font


def brought(folder: Path) -> Path:
    """A font with its licence beside it, somewhere."""
    (folder / "downloads").mkdir()
    (folder / "downloads" / "OFL.txt").write_text(OFL, encoding="utf-8")
    (folder / "downloads" / "Wide-Black.ttf").write_bytes(made_font(Made(family="Wide", weight=900)))
    return folder


def test_fonts_are_listed_with_weights_and_licences(presskit: Command, tmp_path: Path) -> None:
    """On stdout, and nothing is written."""
    before = files_below(kit_with_font(tmp_path / "kit", made_font()))
    ran = presskit("fonts")
    assert (ran.code, ran.out) == (0, "Handmade  normal  400  OFL-1.1  fonts/made.ttf\n")
    assert files_below(tmp_path / "kit") == before


def test_a_font_is_taken_in_and_its_use_is_said(presskit: Command, tmp_path: Path) -> None:
    """With the line of organisation.toml that names it."""
    kit_with_font(brought(tmp_path) / "kit", made_font())
    ran = presskit("fonts", "--add", "downloads/Wide-Black.ttf", "-q", "--json")
    document = json.loads(ran.out)
    assert (ran.code, document["ok"]) == (0, True)
    assert document["added"] == [{"path": "fonts/wide/Wide-Black.ttf"}]
    assert [font["family"] for font in document["fonts"]] == ["Handmade", "Wide"]
    again = presskit("fonts", "--add", "downloads/Wide-Black.ttf")
    assert "display_face" in again.err
    assert 'text_face = "Wide"' in again.err


def test_a_changed_font_is_an_error_until_its_sum_is_renewed(presskit: Command, tmp_path: Path) -> None:
    """On a person's word, and it is said what it was."""
    kit = kit_with_font(tmp_path / "kit", made_font())
    (kit / "fonts" / "made.ttf").write_bytes(made_font(Made(letters="HIJ")))
    ran = presskit("fonts")
    assert ran.code == 1
    assert "fonts/fonts.toml:6:10" in ran.err.replace("kit/", "")
    ran = presskit("fonts", "--renew")
    assert ran.code == 0
    assert "fonts/made.ttf: its checksum is" in ran.err


def test_wrong_usage_is_told(presskit: Command, tmp_path: Path) -> None:
    """A folder that is no kit, a file that is no font, a licence of nothing."""
    kit_with_font(tmp_path / "kit", made_font())
    assert presskit("fonts", "elsewhere").code == 2
    assert presskit("fonts", "--add", "kit/kit.toml").code == 2
    assert presskit("fonts", "--licence", "kit/fonts/OFL.txt").code == 2
