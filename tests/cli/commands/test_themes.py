"""`presskit themes` as a user runs it."""

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.command import MINIMAL_KIT, Command, kit_copy


def test_without_out_the_themes_are_listed(presskit: Command) -> None:
    """Each with its line of words, its faces and scripts; nothing is drawn, and no kit is needed."""
    ran = presskit("themes")

    assert ran.code == 0
    assert ran.out.startswith("plain ")
    assert "Literata; Latin, Greek, Cyrillic" in ran.out
    assert "theme = " in ran.err


def test_json_lists_them(presskit: Command) -> None:
    """One document, with what a program asks of a theme."""
    ran = presskit("themes", "--json")
    first = json.loads(ran.out)["themes"][0]

    assert (ran.code, ran.err) == (0, "")
    assert (first["name"], first["faces"]["text"], first["own"]) == ("plain", "Inter", False)
    assert first["title"]
    assert first["about"]
    assert "Latin" in first["scripts"]


def test_a_kit_is_drawn_in_all(presskit: Command, tmp_path: Path) -> None:
    """The sheet and its picture lie where they were wanted; what is in their way is not lost."""
    kit_copy(MINIMAL_KIT, tmp_path)
    ran = presskit("themes", tmp_path / "kit", "--out", "out/all.pdf", "--json", "--jobs", "1")
    told = json.loads(ran.out)

    assert (ran.code, told["ok"]) == (0, True)
    assert [file["path"] for file in told["files"]] == [str(Path("out/all.pdf")), str(Path("out/all.png"))]
    assert [theme["pieces"] for theme in told["themes"]] == [[{"piece": "letterhead-a4", "made": True}]] * len(
        told["themes"]
    )

    Path("out/all.png").write_bytes(b"mine")
    again = presskit("themes", tmp_path / "kit", "--out", "out/all.pdf", "--jobs", "1")
    assert again.code == 4
    assert "all.png exists" in again.err
    assert Path("out/all.png").read_bytes() == b"mine"

    replaced = presskit("themes", tmp_path / "kit", "--out", "out/all.pdf", "--jobs", "1", "--replace")
    assert replaced.code == 0
    assert "themes, " in replaced.err
    assert " s\n" in replaced.err
    assert Path("out/all.png").read_bytes() != b"mine"


@pytest.mark.parametrize(
    ("words", "said"),
    [(["nowhere"], "there is no kit in nowhere"), (["--out", "themes.jpg"], "--out names a PDF")],
)
def test_slips_are_told(presskit: Command, words: list[str], said: str) -> None:
    """Before anything is drawn."""
    ran = presskit("themes", *words)

    assert ran.code == 2
    assert said in ran.err


def test_errors_of_one_theme_stand_under_its_name(presskit: Command, tmp_path: Path) -> None:
    """The sheet is there, and the command ends as a build that lacks a piece does."""
    kit = Path(shutil.copytree(MINIMAL_KIT, tmp_path / "kit"))
    own = kit / "templates" / "themes" / "loud" / "theme.toml"
    own.parent.mkdir(parents=True)
    own.write_text('title = "Loud"\nabout = "Loud."\norder = 99\n[tokens]\ntext-base = "90pt"\n', encoding="utf-8")
    ran = presskit("themes", kit, "--out", "all.pdf")

    assert ran.code == 1
    assert "in the theme loud:\nerror[" in ran.err
    assert "not made: letterhead-a4 in loud" in ran.err
    assert Path("all.pdf").exists()
