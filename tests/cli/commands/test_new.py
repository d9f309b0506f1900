"""`presskit new`."""

import json
import re
from pathlib import Path

from tests.cli.command import Command, files_below, run_presskit
from tests.cli.talk.on_terminal import presskit_on_terminal
from tests.load.bring.word_shapes import SHAPES

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


def test_sentences_are_promised_only_for_what_is_ordered(presskit: Command, tmp_path: Path) -> None:
    """Of a document no flyer is ordered, and one line says how it is."""
    source = tmp_path / "s.md"
    source.write_text("# Open Data\n\nPublic records belong to the public.\n", encoding="utf-8")
    without = presskit("new", "a", "--from", source, "--color", "never")
    flyer = presskit("new", "b", "--from", source, "--piece", "flyer", "--color", "never")

    assert "no flyer is ordered: its lines wait in kit.toml, each behind a #" in without.err
    assert "suggest" not in without.err
    assert "`presskit suggest b` offers its sentences for the flyer" in flyer.err
    settings = (tmp_path / "a" / "kit.toml").read_text(encoding="utf-8")
    assert '# [[pieces]]\n# template = "flyer"\n# size = "A5"\n' in settings


def test_the_kits_own_readme_gives_a_command_that_works(presskit: Command, tmp_path: Path) -> None:
    """In the kit's own folder; without --out the build lies in a folder of its own there."""
    presskit("new", "my-kit", "--piece", "letterhead")
    folder = tmp_path / "my-kit"
    (command,) = re.findall(r"^    presskit (.+)$", (folder / "README.txt").read_text(encoding="utf-8"), re.MULTILINE)
    as_it_says = run_presskit(*command.split(), "--jobs", "1", cwd=folder)
    plain = run_presskit("build", "--jobs", "1", cwd=folder)

    assert (as_it_says.code, plain.code) == (0, 0), as_it_says.err
    assert (tmp_path / "my-build" / "manifest.json").exists()
    assert (folder / "build" / "manifest.json").exists()
    named = run_presskit("build", "my-kit", cwd=folder)
    assert "kit.toml stands in the folder before it" in named.err


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


FILE = "File with the text: .docx, .odt, .md or .txt (Enter for none): "
NAMES = [
    ("Full name of the organisation (Enter to write it later): ", "Open Records Network"),
    ("The letters or the word it is known by (Enter to write it later): ", ""),
]
LANGUAGE = "Language of the statement [en]: "
QUESTIONS = [
    (FILE, ""),
    *NAMES,
    (LANGUAGE, ""),
    ("Title of the statement (Enter to write it later): ", "Open the records"),
]
OFFERED = "Pieces to make, of press-release, media-advisory, fact-sheet, flyer, poster, letterhead"
PIECES = f"{OFFERED} [press-release, flyer, letterhead]: "


def test_on_a_terminal_it_asks_for_what_is_not_given(tmp_path: Path) -> None:
    """Each with an answer to take by Enter; what cannot be is asked again, with the reason."""
    answers = [
        ("Folder to make [my-kit]: ", ""),
        *QUESTIONS[:3],
        (LANGUAGE, "xx"),
        *QUESTIONS[3:],
        (PIECES, "flier, poster"),
        (PIECES, "flyer-a6 poster"),
    ]
    ran = presskit_on_terminal("new", cwd=tmp_path, typed=answers)
    kit = load_kit(tmp_path / "my-kit")

    assert ran.code == 0, ran.err
    assert '"xx" is the code of no language' in ran.err
    assert 'there is no piece "flier" (did you mean "flyer"?)' in ran.err
    assert (kit.title, kit.organisation.name_text) == ("Open the records", "Open Records Network")
    assert [piece.name for piece in kit.pieces] == ["flyer-a6", "poster-a3"]


def test_what_is_given_is_not_asked_for(tmp_path: Path) -> None:
    """With all of it, or with --no-input, nothing is."""
    given = ("--lang", "en", "--name", "A", "--short-name", "B", "--title", "C", "--piece", "letterhead")

    assert presskit_on_terminal("new", "a", *given, cwd=tmp_path, typed=[(FILE, "")]).code == 0
    assert presskit_on_terminal("new", "b", "--no-input", cwd=tmp_path, typed=[]).code == 0
    assert [piece.name for piece in load_kit(tmp_path / "a").pieces] == ["letterhead-a4"]


def test_a_file_is_asked_for_first(tmp_path: Path) -> None:
    """By its name, as a file manager drops it between quotes; then for the day, if the file gives none."""
    (tmp_path / "my paste.txt").write_text("Open the records\n\nWe ask the city to open them.", encoding="utf-8")
    answers = [
        (FILE, "none.docx"),
        (FILE, f"'{tmp_path / 'my paste.txt'}'"),
        *NAMES,
        (LANGUAGE, ""),
        ("Title of the statement [Open the records]: ", ""),
        ("Day of the statement, such as 2021-11-01 (Enter for today): ", "1.11.21"),
        ("Day of the statement, such as 2021-11-01 (Enter for today): ", "2021-11-01"),
        (f"{OFFERED} [press-release, letterhead]: ", ""),
    ]
    ran = presskit_on_terminal("new", "k", cwd=tmp_path, typed=answers)
    kit = load_kit(tmp_path / "k")

    assert ran.code == 0, ran.err
    assert "there is no file none.docx" in ran.err
    assert (kit.title, str(kit.date)) == ("Open the records", "2021-11-01")


def test_ctrl_c_leaves_nothing(tmp_path: Path) -> None:
    """At whichever question: 130, and one line."""
    ran = presskit_on_terminal("new", "k", cwd=tmp_path, typed=[*QUESTIONS, (PIECES, "\x03")])

    assert ran.code == 130
    assert "stopped by Ctrl-C" in ran.err
    assert not (tmp_path / "k").exists()


def test_the_end_of_the_answers_leaves_nothing(tmp_path: Path) -> None:
    """Ctrl-D: 2, and what to do instead."""
    ran = presskit_on_terminal("new", "k", cwd=tmp_path, typed=[*QUESTIONS, (PIECES, "\x04")])

    assert ran.code == 2
    assert "nothing was made" in ran.err
    assert not (tmp_path / "k").exists()


def test_without_a_terminal_nothing_is_asked(presskit: Command) -> None:
    """The folder must be given then."""
    ran = presskit("new")

    assert (ran.code, "Missing argument 'DIR'" in ran.err) == (2, True)


def test_a_kit_of_a_word_file_builds(presskit: Command, tmp_path: Path) -> None:
    """At once and without an error; what was left out is told before."""
    (tmp_path / "statement.docx").write_bytes(SHAPES["by-word"]())
    made = presskit("new", "k", "--from", "statement.docx", "--name", "Open Records", "--short-name", "ORN")
    built = presskit("build", "k", "--jobs", "1", "--json")

    assert (made.code, built.code) == (0, 0), built.out
    assert 'what stands at the head of the pages is left out: "Draft of the press team"' in made.err
    assert "your statement is in this kit: `presskit build k --out k-build`" in made.err
    assert {each["piece"] for each in json.loads(built.out)["files"]} == {"press-release-a4", "letterhead-a4"}
    assert {each["code"] for each in json.loads(built.out)["findings"] if each["severity"] == "warning"} == {
        "link-unconfirmed"
    }


def test_as_json_it_tells_what_was_left_out(presskit: Command, tmp_path: Path) -> None:
    """By code and paragraph; another title than the document's is noted."""
    (tmp_path / "statement.docx").write_bytes(SHAPES["fields"]())
    told = json.loads(presskit("new", "k", "--from", "statement.docx", "--title", "Mine", "--json").out)

    assert load_kit(tmp_path / "k").title == "Mine"
    codes = {finding["code"] for finding in told["findings"]}
    assert codes >= {"computed-text-left-out", "link-left-out", "title-given"}


def test_a_file_that_is_not_taken_makes_nothing(presskit: Command, tmp_path: Path) -> None:
    """1, with the way out."""
    (tmp_path / "statement.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    ran = presskit("new", "k", "--from", "statement.doc")

    assert ran.code == 1
    assert "save it as .docx" in ran.err
    assert not (tmp_path / "k").exists()
