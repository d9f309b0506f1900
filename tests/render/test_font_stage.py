"""The fonts laid out for the engine."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from tests.made_pieces import checkout_fonts

from presskit.errors import CannotWrite, KitError
from presskit.load import script_fonts
from presskit.render import stage_fonts


def test_fontconfig_is_pointed_at_the_staged_folder_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative FONTCONFIG_FILE would be ignored and bring the system's fonts back, so the path is absolute."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FONTCONFIG_PATH", "/etc/fonts")
    stage = stage_fonts(checkout_fonts(), Path("stage"))
    assert Path(os.environ["FONTCONFIG_FILE"]) == stage.configuration
    assert stage.configuration.is_absolute()
    assert "FONTCONFIG_PATH" not in os.environ
    assert stage.configuration.read_text(encoding="utf-8").count("<dir>") == 1


def test_each_font_lies_there_whole_and_nothing_else(tmp_path: Path) -> None:
    """The staged folder holds the bytes of the fonts, once each, and no temporary file."""
    stage = stage_fonts(checkout_fonts(), tmp_path)
    staged = sorted(path.read_bytes() for path in (stage.configuration.parent / "fonts").iterdir())
    assert staged == sorted(font.data for font in checkout_fonts())
    assert {path.name for path in stage.configuration.parent.iterdir()} == {"fonts", "fonts.conf"}
    assert [path.name for path in tmp_path.iterdir()] == [stage.configuration.parent.name]


def test_generic_families_mean_the_text_face(tmp_path: Path) -> None:
    """The family with the role "text" stands in for sans-serif, whatever the order of the fonts."""
    stage = stage_fonts(tuple(reversed(checkout_fonts())), tmp_path)
    assert stage.text_family == "Inter"
    assert stage.families == {font.family for font in checkout_fonts()}


def test_staging_again_keeps_what_is_there_and_mends_what_is_broken(tmp_path: Path) -> None:
    """A whole file is not written again; one that was cut short is."""
    stage = stage_fonts(checkout_fonts(), tmp_path)
    whole, cut = sorted((stage.configuration.parent / "fonts").iterdir())[:2]
    os.utime(whole, (1, 1))
    size_bytes = cut.stat().st_size
    cut.write_bytes(b"half")
    stage_fonts(checkout_fonts(), tmp_path)
    assert whole.stat().st_mtime == 1
    assert cut.stat().st_size == size_bytes


def test_another_set_of_fonts_gets_another_folder(tmp_path: Path) -> None:
    """Fonts of one kit never lie among those of another."""
    both = checkout_fonts()
    one = tuple(font for font in both if font.family == "Inter")
    assert stage_fonts(both, tmp_path).configuration != stage_fonts(one, tmp_path).configuration


def test_letters_of_the_themes_are_left_out_of_a_face_of_a_script(tmp_path: Path) -> None:
    """By fontconfig, for the engine chooses a face by it; from no other face anything is taken."""
    hebrew = next(iter(script_fonts({"Hebrew"})))
    usual = tuple(font for font in checkout_fonts() if font.role != "script")
    stage = stage_fonts((*usual, hebrew), tmp_path)
    text = stage.configuration.read_text(encoding="utf-8")
    assert text.count("<minus>") == 1
    assert '<test name="family"><string>Noto Sans Hebrew</string></test>' in text
    assert "<int>64</int><int>90</int>" in text
    assert "<minus>" not in stage_fonts(usual, tmp_path).configuration.read_text(encoding="utf-8")


def test_no_font_at_all_is_refused(tmp_path: Path) -> None:
    """Without fonts the engine would crash the process."""
    with pytest.raises(KitError) as caught:
        stage_fonts((), tmp_path)
    assert [finding.code for finding in caught.value.findings] == ["no-fonts"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """The disk in the way is no bug of presskit."""
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(CannotWrite, match="file"):
        stage_fonts(checkout_fonts(), blocked)


def test_a_path_with_signs_of_xml_is_escaped(tmp_path: Path) -> None:
    """The configuration is XML; a folder may be called anything."""
    folder = tmp_path / "R&D <fonts>"
    folder.mkdir()
    stage = stage_fonts((replace(checkout_fonts()[0], family="A & B"),), folder)
    text = stage.configuration.read_text(encoding="utf-8")
    assert "R&amp;D &lt;fonts&gt;" in text
    assert "<string>A &amp; B</string>" in text


def test_a_font_that_somebody_has_laid_there_is_removed(tmp_path: Path) -> None:
    """It could have letters exchanged, and print what nobody has written."""
    stage = stage_fonts(checkout_fonts(), tmp_path)
    planted = stage.configuration.parent / "fonts" / "00000000-Inter.ttf"
    planted.write_bytes(b"another font")

    stage_fonts(checkout_fonts(), tmp_path)

    assert not planted.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_among_what_fontconfig_remembers_is_taken_away(tmp_path: Path) -> None:
    """It opens whatever lies there under the right name, and would wait for ever; its own files stay."""
    remembered = stage_fonts(checkout_fonts(), tmp_path).configuration.parent / "cache"
    remembered.mkdir()
    (remembered / "CACHEDIR.TAG").write_bytes(b"")
    os.mkfifo(remembered / "f8f30d133b97957fba9e037fa44e6792-le64.cache-9")

    stage_fonts(checkout_fonts(), tmp_path)

    assert [path.name for path in remembered.iterdir()] == ["CACHEDIR.TAG"]


def test_a_family_is_known_by_every_name_that_its_file_has(tmp_path: Path) -> None:
    """The PDF may call one weight of it by its own name; a web font lies there as what came out of it."""
    one = replace(checkout_fonts()[0], file_name="a.woff2", names=("Inter Medium",))
    stage = stage_fonts((one,), tmp_path)
    assert stage.families == {"Inter", "Inter Medium"}
    assert [Path(file).suffix for file in stage.files] == [".ttf"]
