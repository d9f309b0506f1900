"""`presskit new`."""

import json
from pathlib import Path

from tests.cli.command import Command, files_below

from presskit.load import load_kit


def test_a_new_kit_builds_as_it_is(presskit: Command, tmp_path: Path) -> None:
    """Every piece in every edition; each page says that it is unfinished, and the build says so too."""
    made = presskit("new", "my-kit", "--name", "Bundesarbeitsgemeinschaft *Offene* Archive")
    settings = tmp_path / "my-kit" / "kit.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('["screen"]', '["screen", "print", "photocopy"]'), encoding="utf-8")
    built = presskit("build", "my-kit", "--json", "--jobs", "1")

    assert made.code == built.code == 0, built.err
    told = json.loads(built.out)
    assert {finding["severity"] for finding in told["findings"]} == {"warning", "note"}
    assert [each["file"] for each in told["findings"] if each["code"] == "still-to-write"] == [
        "kit.toml",
        "organisation.toml",
        "statement.en.md",
    ]
    assert {(each["piece"], each["edition"]) for each in told["files"]} >= {
        (piece, edition)
        for piece in ("press-release-a4", "flyer-a5", "letterhead-a4")
        for edition in ("screen", "print", "photocopy")
    }


def test_a_long_short_name_leaves_room_for_the_full_one(presskit: Command) -> None:
    """On a press release, both stand beside its kind, and none is printed over another."""
    names = ("--short-name", "Open Records", "--name", "Network of Open Records in Towns and Cities")
    presskit("new", "k", *names)
    built = presskit("build", "k", "--piece", "press-release", "--jobs", "1")

    assert built.code == 0, built.err


def test_it_says_what_it_made_and_what_comes_next(presskit: Command, tmp_path: Path) -> None:
    """The files on stdout; the next command, ready to be copied, and the day it took, on stderr."""
    ran = presskit("new", "my kit", "--color", "never")

    assert ran.code == 0
    assert ran.out.splitlines() == sorted(f"my kit/{name}" for name in files_below(tmp_path / "my kit"))
    assert '`presskit build "my kit" --out my-build`' in ran.err
    assert "[Write: ...]" in ran.err
    assert "dated today" in ran.err


def test_a_day_that_was_given_is_not_remarked_upon(presskit: Command, tmp_path: Path) -> None:
    """All that is given reaches the kit."""
    ran = presskit("new", "k", "--date", "2021-11-01", "--title", "Open Data", "--short-name", "ODN", "--lang", "en")
    kit = load_kit(tmp_path / "k")

    assert "dated" not in ran.err
    assert (str(kit.date), kit.title, kit.organisation.id) == ("2021-11-01", "Open Data", "odn")


def test_as_json_it_is_one_document(presskit: Command, tmp_path: Path) -> None:
    """The files by their paths, and nothing on stderr."""
    ran = presskit("new", "k", "--json")
    told = json.loads(ran.out)

    assert (ran.code, ran.err, told["ok"], told["findings"]) == (0, "", True, [])
    assert [entry["path"] for entry in told["files"]] == sorted(f"k/{name}" for name in files_below(tmp_path / "k"))


def test_quiet_says_nothing(presskit: Command) -> None:
    """All went well."""
    assert (ran := presskit("new", "k", "-q")).out + ran.err == ""


def test_a_folder_in_use_is_wrong_usage(presskit: Command, tmp_path: Path) -> None:
    """2, as a finding, and not a byte of it is changed."""
    presskit("new", "k", "--date", "2021-11-01")
    before = files_below(tmp_path / "k")
    ran = presskit("new", "k", "--json")

    (finding,) = json.loads(ran.out)["findings"]
    assert (ran.code, finding["code"], finding["message"]) == (2, "wrong-usage", "k is not empty")
    assert files_below(tmp_path / "k") == before
