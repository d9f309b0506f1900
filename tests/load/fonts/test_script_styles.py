"""How text in each script is set, as fonts/scripts.toml says."""

import tomllib
from pathlib import Path

import pytest
from tests.paths import CHECKOUT

from presskit.errors import KitError
from presskit.load.fonts.script_styles import read_script_styles, script_styles
from presskit.load.kit_folder import KitFolder


def test_each_script_has_its_row() -> None:
    """Its face for text and for large words, and what is otherwise than in Latin letters."""
    arabic, thai = script_styles()["Arabic"], script_styles()["Thai"]

    assert (arabic.text, arabic.display, arabic.size_ratio) == (("Amiri",), ("Cairo",), 1.15)
    assert {arabic.is_spaced, arabic.has_italics, arabic.has_capitals, arabic.breaks_by_words} == {False}
    assert thai.breaks_by_words
    assert all(style.name == name and style.called for name, style in script_styles().items())


def test_every_face_of_a_script_is_in_a_row() -> None:
    """And every row names faces that come with presskit or an extra of it for that script."""
    lists = [(CHECKOUT / "fonts" / name).read_text(encoding="utf-8") for name in ("fonts.toml", "extras.toml")]
    listed = [font for text in lists for font in tomllib.loads(text)["fonts"]]
    brought = {(font["family"], font["scripts"][0]) for font in listed if font["role"] == "script"}
    named = {(face, each.name) for each in script_styles().values() for face in (*each.text, *each.display)}

    assert named == brought


@pytest.mark.parametrize(
    ("text", "code"),
    [("[scripts.Thai]\ncaled = 'Thai'\n", "script-list-wrong"), ("[scripts", "toml-syntax"), (None, "file-missing")],
)
def test_a_slip_in_the_list_is_told(tmp_path: Path, text: str | None, code: str) -> None:
    """As a fault of presskit's own files."""
    if text is not None:
        (tmp_path / "scripts.toml").write_text(text)

    with pytest.raises(KitError) as caught:
        read_script_styles(KitFolder(tmp_path))

    assert {finding.code for finding in caught.value.findings} == {code}
    assert {finding.place and finding.place.file for finding in caught.value.findings} == {"house:fonts/scripts.toml"}
