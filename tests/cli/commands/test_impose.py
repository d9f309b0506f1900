"""`presskit impose` as a user runs it."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Command, run_presskit
from tests.prepress.imposition.made_sheets import print_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an A6 flyer."""
    (tmp_path / "flyer.pdf").write_bytes(print_file())
    return tmp_path


def test_four_flyers_for_home_printing(folder: Path) -> None:
    """One command lays A6 four times on A4, and says what to heed when it is printed."""
    ran = run_presskit("impose", "flyer.pdf", "--sheet", "a4", "--out", "out/four.pdf", cwd=folder)
    assert ran.code == 0
    assert (
        ran.out.splitlines()[1] == "4-up on A4, 2 sheet sides, sheetwise, turn: flip on long edge, 0 x 1 mm left over"
    )
    assert "note[sheet-filled]" in ran.err
    assert (folder / "out" / "four.pdf").read_bytes().startswith(b"%PDF")


def test_json_tells_the_same(presskit: Command, folder: Path) -> None:
    """One document on stdout, nothing on stderr."""
    words = [
        "--sheet",
        "SRA3",
        "--style",
        "work-and-turn",
        "--up",
        "4",
        "--gutter-mm",
        "8",
        "--out",
        "w.pdf",
        "--json",
    ]
    ran = presskit("impose", "flyer.pdf", *words)
    document = json.loads(ran.out)
    assert (ran.code, ran.err, document["ok"]) == (0, "", True)
    (entry,) = document["files"]
    assert (entry["path"], entry["up"], entry["style"], entry["gutter_mm"]) == ("w.pdf", 4, "work-and-turn", 8.0)


def test_a_booklet(presskit: Command, folder: Path) -> None:
    """Two A6 pages lie side by side on A5, and two blank ones fill the sheet."""
    ran = presskit("impose", "flyer.pdf", "--sheet", "A5", "--booklet", "--out", "b.pdf")
    assert ran.code == 0
    assert "booklet on A5, 2 sheet sides" in ran.out
    assert "2 blank pages are added" in ran.err


def test_a_booklet_of_known_paper(presskit: Command, folder: Path) -> None:
    """How far the inner pages moved is said to people and to programs."""
    (folder / "eight.pdf").write_bytes(print_file(8))
    words = ("impose", "eight.pdf", "--sheet", "A4", "--booklet", "--paper-mm", "0.1", "--out", "b.pdf")
    ran = presskit(*words)
    assert (ran.code, "creep: pages moved towards the spine, by 0.1 mm in the innermost sheet" in ran.out) == (
        0,
        True,
    )
    assert "note[booklet-creep-taken]" in ran.err
    (entry,) = json.loads(presskit(*words, "--json").out)["files"]
    assert (entry["creep_mm"], entry["booklet"]) == (0.1, True)


def test_a3_in_an_office_copier(presskit: Command, folder: Path) -> None:
    """Without a gripper, A6 stands eight times on A3."""
    ran = presskit("impose", "flyer.pdf", "--sheet", "A3", "--gripper-mm", "0", "--out", "a3.pdf")
    assert "8-up on A3, 2 sheet sides, sheetwise, turn: flip on long edge" in ran.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--sheet", "A9"], 'there is no sheet "A9"'),
        (["--sheet", "A4", "--style", "sheetwize"], 'there is no style "sheetwize"'),
        (["--sheet", "A4", "--up", "0"], "--up takes a number from 1 to 1000, not 0"),
        (["--sheet", "A4", "--gutter-mm", "nan"], "--gutter-mm takes millimetres from 0 to 100, not nan"),
        (["--sheet", "SRA3", "--gripper-mm", "-1"], "--gripper-mm takes millimetres"),
        (["--sheet", "A4", "--booklet", "--paper-mm", "0"], "--paper-mm takes millimetres up to 1, not 0"),
        (["--sheet", "A4", "--paper-mm", "0.1"], "only a booklet's pages are moved"),
        (["--sheet", "A4", "--up", "9"], "105.0 mm too wide and 147.0 mm too high"),
        ([], "Missing option"),
    ],
)
def test_wrong_usage_ends_with_2_and_writes_nothing(
    presskit: Command, folder: Path, words: list[str], message: str
) -> None:
    """Each message names the option or the millimetres."""
    ran = presskit("impose", "flyer.pdf", *words, "--out", "out.pdf")
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert not (folder / "out.pdf").exists()


def test_another_file_is_written_over_only_if_that_is_asked_for(presskit: Command, folder: Path) -> None:
    """Exit 4, and it stays; `--replace` lets it go."""
    (folder / "thesis.docx").write_bytes(b"mine")
    words = ("impose", "flyer.pdf", "--sheet", "A4", "--out", "thesis.docx")
    ran = presskit(*words)
    assert (ran.code, "thesis.docx exists" in ran.err, (folder / "thesis.docx").read_bytes()) == (4, True, b"mine")
    assert presskit(*words, "--replace").code == 0
    assert (folder / "thesis.docx").read_bytes().startswith(b"%PDF")


def test_a_damaged_file_ends_with_1_without_a_traceback(presskit: Command, folder: Path) -> None:
    """The finding says that it is damaged, the same in JSON."""
    (folder / "bad.pdf").write_bytes(print_file()[:900])
    ran = presskit("impose", "bad.pdf", "--sheet", "A4", "--out", "out.pdf")
    assert ran.code == 1
    assert "error[sheet-source-unreadable]: The file is damaged" in ran.err
    assert "Traceback" not in ran.err
    in_json = presskit("impose", "bad.pdf", "--sheet", "A4", "--out", "out.pdf", "--json")
    assert json.loads(in_json.out)["findings"][0]["code"] == "sheet-source-unreadable"


def test_help_explains_the_styles_in_plain_words(presskit: Command, folder: Path) -> None:
    """A press officer need not know the trade's words."""
    ran = presskit("impose", "--help")
    assert ran.code == 0
    assert "the page of a book" in " ".join(ran.out.split())
