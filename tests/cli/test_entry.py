"""From the words to the exit code; how each failure is told."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.at_home import at_home
from tests.cli.command import (
    MINIMAL_KIT,
    TEN_MISTAKES,
    Command,
    kit_copy,
    presskit_command,
    run_presskit,
    variables,
    without_pango,
)
from tests.signing.made_builds import key_pair

from presskit.system import install_hint

USAGE_ERRORS: list[tuple[tuple[str, ...], str]] = [
    (("bulid",), "build"),
    (("build", "--pice", "flyer"), "--piece"),
    (("build", str(MINIMAL_KIT), "--piece", "leterhead"), "letterhead"),
    (("build", str(MINIMAL_KIT), "--lang", "fr"), "en"),
    (("build", str(MINIMAL_KIT), "--edition", "sceen"), "screen"),
    (("build", "--out"), "--help"),
    (("build", "kit", "another"), "--help"),
    (("build", "--color", "sometimes"), "always"),
    (("explain", "link-unconfirmd"), "link-unconfirmed"),
]
SHORT = [" ".join(words).replace(str(MINIMAL_KIT), "kit") for words, _way_out in USAGE_ERRORS]
# Stands before the real package on the path: an installation that somebody has broken.
BROKEN_PACKAGE = "raise LookupError('half of this package is missing')\n"


def break_installation(folder: Path) -> dict[str, str]:
    """The variables of an installation in which tomlkit cannot be imported."""
    (folder / "site").mkdir()
    (folder / "site" / "tomlkit.py").write_text(BROKEN_PACKAGE, encoding="utf-8")
    return {"PYTHONPATH": str(folder / "site")}


@pytest.mark.parametrize(("words", "way_out"), USAGE_ERRORS, ids=SHORT)
def test_wrong_usage_ends_with_2_and_names_a_way_out(presskit: Command, words: tuple[str, ...], way_out: str) -> None:
    """One sentence, and what to type instead or where it stands; nothing on stdout."""
    ran = presskit(*words)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error[wrong-usage]: ")
    assert way_out in ran.err
    assert len(ran.err.splitlines()) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
@pytest.mark.parametrize(
    "words",
    [
        "preflight P",
        "clean P --out o",
        "impose P --sheet a3 --out o",
        "fingerprint P",
        "verify P --key K",
        "verify . --key P",
    ],
)
def test_no_command_waits_for_what_a_pipe_may_bring(presskit: Command, tmp_path: Path, words: str) -> None:
    """It is refused by its kind, and nothing is written."""
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "build").mkdir()
    names = {"P": "pipe.pdf", ".": "build", "K": key_pair("ours").line}
    ran = presskit(*(names.get(word, word) for word in words.split()))

    assert (ran.code, ran.out) == (2, "")
    assert "pipe.pdf cannot be read: it is a named pipe; save what comes through it as a file" in ran.err
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize(("words", "way_out"), USAGE_ERRORS, ids=SHORT)
def test_wrong_usage_is_one_json_document_where_json_is_asked_for(
    presskit: Command, words: tuple[str, ...], way_out: str
) -> None:
    """A program gets the same as a person, wherever on the line it asked; nothing on stderr."""
    ran = presskit(words[0], "--json", *words[1:])

    document = json.loads(ran.out)
    assert (ran.code, ran.err) == (2, "")
    assert (document["schema"], document["ok"], document["files"]) == (1, False, [])
    (finding,) = document["findings"]
    assert finding["code"] == "wrong-usage"
    assert way_out in finding["message"] + finding["hint"]


def test_words_after_two_dashes_are_no_options(presskit: Command) -> None:
    """`-- --json` names a folder of that name, and the answer is for a person."""
    ran = presskit("build", "--", "--json")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("error[kit-folder-missing]: ")


def test_errors_of_the_kit_end_with_1(presskit: Command) -> None:
    """A kit with mistakes is no wrong usage and no bug."""
    assert presskit("build", TEN_MISTAKES).code == 1


@pytest.mark.skipif(sys.platform != "linux", reason="LD_LIBRARY_PATH is Linux's")
def test_a_missing_library_ends_with_3_and_the_command_that_installs_it(tmp_path: Path) -> None:
    """With Pango not to be loaded, the hint of the error is this system's command; nothing is written."""
    kit_copy(MINIMAL_KIT, tmp_path)
    environment = without_pango(tmp_path)

    ran = run_presskit("build", cwd=tmp_path, environment=environment)
    document = json.loads(run_presskit("build", "--json", cwd=tmp_path, environment=environment).out)

    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        "error[system-library-missing]: presskit lays out text with Pango, and this computer lacks Pango, PangoFT2.\n"
        f"  = help: {install_hint()}\n"
    )
    assert [finding["hint"] for finding in document["findings"]] == [install_hint()]
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize("json_asked", [False, True])
def test_what_cannot_be_written_ends_with_4(
    presskit: Command, monkeypatch: pytest.MonkeyPatch, unwritten: Path, json_asked: bool
) -> None:
    """A file where the build folder should be is left alone and named; --json gets its document all the same."""
    (unwritten / "build").write_bytes(b"mine")
    monkeypatch.chdir(unwritten)

    with at_home(unwritten):
        ran = presskit("build", *(["--json"] if json_asked else []))

    assert ran.code == 4
    assert ran.err.startswith("error[cannot-write]: ")
    assert "--out" in ran.err
    assert (json.loads(ran.out)["findings"][0]["code"] if json_asked else ran.out) == "cannot-write" * json_asked
    assert (unwritten / "build").read_bytes() == b"mine"


def test_a_bug_ends_with_70_one_sentence_and_its_log(tmp_path: Path) -> None:
    """The traceback lies in a file that is named, and not on the terminal."""
    kit_copy(MINIMAL_KIT, tmp_path)

    ran = run_presskit("build", cwd=tmp_path, environment=break_installation(tmp_path))

    (log,) = tmp_path.glob("presskit-bug-*.log")
    assert (ran.code, ran.out) == (70, "")
    assert (
        ran.err == f"error[bug]: this is a bug in presskit (LookupError)\n  = help: report it with the file {log}\n"
    )
    assert "LookupError: half of this package is missing" in log.read_text(encoding="utf-8")


def test_a_bug_is_one_json_document(tmp_path: Path) -> None:
    """A program learns of a bug as of any other failure."""
    kit_copy(MINIMAL_KIT, tmp_path)

    ran = run_presskit("build", "--json", cwd=tmp_path, environment=break_installation(tmp_path))

    (log,) = tmp_path.glob("presskit-bug-*.log")
    assert (ran.code, ran.err) == (70, "")
    (finding,) = json.loads(ran.out)["findings"]
    assert (finding["code"], finding["hint"]) == ("bug", f"report it with the file {log}")


def test_a_bug_shows_its_traceback_to_who_asks(tmp_path: Path) -> None:
    """With --debug it goes to stderr, and no file is left behind."""
    kit_copy(MINIMAL_KIT, tmp_path)

    ran = run_presskit("build", "--debug", cwd=tmp_path, environment=break_installation(tmp_path))

    assert ran.code == 70
    assert ran.err.startswith("Traceback (most recent call last):\n")
    assert ran.err.endswith("= help: report it with the lines above\n")
    assert list(tmp_path.glob("presskit-bug-*")) == []


@pytest.mark.parametrize("words", [("--help",), ("explain",), ("doctor", "--json")], ids=" ".join)
def test_a_reader_who_leaves_is_no_failure(tmp_path: Path, words: tuple[str, ...]) -> None:
    """`presskit explain | head -1` ends quietly: here nobody reads at all."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = subprocess.run(
            presskit_command(*words), cwd=tmp_path, env=variables(tmp_path), stdout=writer, stderr=subprocess.PIPE,
            check=False,
        )  # fmt: skip
    finally:
        os.close(writer)

    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_terminal_without_an_encoding_for_it_gets_question_marks(tmp_path: Path) -> None:
    """No character of a kit or of presskit's own can end the command."""
    kit_copy(MINIMAL_KIT, tmp_path)

    ran = run_presskit("build", "--piece", "é✓", cwd=tmp_path, environment={"PYTHONIOENCODING": "ascii"})

    assert ran.code == 2
    assert 'no piece "??"' in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ("build",),
        ("build", "--out", "{pdf}-build"),
        ("new", "my-kit"),
        ("clean", "{pdf}", "--out", "clean.pdf"),
        ("keygen", "--out", "our.key", "--no-password"),
        ("sign",),
        ("schema", "--out", "schemas"),
    ],
    ids=" ".join,
)
def test_a_folder_that_was_deleted_under_a_shell_is_told_of(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Every name without a slash is meant in it, so whatever else goes wrong comes of that."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    gone = tmp_path / "gone"
    gone.mkdir()
    command = presskit_command(*(word.format(pdf=tmp_path / "a.pdf") for word in words))
    program = f"import os, sys; os.rmdir({str(gone)!r}); os.execv(sys.executable, {command!r})"

    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=gone,
        env=variables(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 2
    assert ran.stderr.startswith("error[wrong-usage]: the folder that you are in has been deleted")


LONG = "x" * 300
NO_PLACES: list[tuple[tuple[str, ...], int]] = [
    (("build", str(MINIMAL_KIT), "--out", "loop"), 4),
    (("build", str(MINIMAL_KIT), "--out", "loop/build"), 4),
    (("build", str(MINIMAL_KIT), "--out", "file"), 4),
    (("build", str(MINIMAL_KIT), "--out", "file/build"), 4),
    (("build", str(MINIMAL_KIT), "--out", LONG), 4),
    (("build", LONG), 1),
    (("build", "loop"), 1),
    (("new", "loop"), 2),
    (("new", "loop/kit"), 4),
    (("new", LONG), 4),
    (("keygen", "--no-password", "--out", "."), 2),
    (("keygen", "--no-password", "--out", "/"), 2),
    (("keygen", "--no-password", "--out", ".."), 4),
    (("keygen", "--no-password", "--out", "loop"), 4),
    (("keygen", "--no-password", "--out", "loop/our.key"), 4),
    (("keygen", "--no-password", "--out", "file/our.key"), 4),
    (("keygen", "--no-password", "--out", LONG), 4),
    (("sign", LONG), 2),
    (("sign", "loop"), 2),
    (("sign", "file"), 2),
    (("verify", LONG, "--key", "file"), 2),
    (("verify", "loop", "--key", "loop"), 2),
]


@pytest.mark.parametrize(("words", "code"), NO_PLACES, ids=[" ".join(words)[:60] for words, _ in NO_PLACES])
def test_a_path_that_leads_nowhere_is_no_bug(
    presskit: Command, tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    """A link to itself, a file for a folder, a folder for a file, a name longer than a disk takes."""
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").write_text("words", encoding="utf-8")

    ran = presskit(*words)

    assert ran.code == code, ran.err
    assert "  = help: " in ran.err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "words"
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[0] != ".") == ["file", "loop"]
