"""`presskit build` as it ships."""

import hashlib
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.at_home import at_home
from tests.cli.command import (
    MINIMAL_KIT,
    TEN_MISTAKES,
    Command,
    Ran,
    files_below,
    kit_copy,
    replace_in,
    run_presskit,
)
from tests.cli.conftest import BuiltKit

ESCAPE = "\x1b"


@pytest.fixture
def built_letter(smallest_build: BuiltKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the built kit of one letter; commands are called in it."""
    folder = Path(shutil.copytree(smallest_build.folder, tmp_path / "copy"))
    monkeypatch.chdir(folder)
    with at_home(folder):
        yield folder


@pytest.fixture
def rebuilt_here(presskit: Command, built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """What the build of the unchanged kit says in this process."""
    monkeypatch.chdir(built)
    with at_home(built):
        yield lambda *options: presskit("build", *options)


def rebuilt(folder: Path, *options: str) -> Ran:
    """What the build of the unchanged kit says in this copy."""
    return run_presskit("build", *options, cwd=folder)


# --- A build that succeeds ---


def test_stdout_has_the_files_and_nothing_else(first_build: BuiltKit) -> None:
    """Each line begins with the path of a file that is there, and every PDF of the build has a line."""
    folder, ran = first_build.folder, first_build.ran

    listed = [line.split()[0] for line in ran.out.splitlines()]

    assert ran.code == 0, ran.err
    assert listed == [path.relative_to(folder).as_posix() for path in sorted((folder / "build").rglob("*.pdf"))]
    assert len(listed) == 2


def test_stderr_has_the_findings_and_the_sum(first_build: BuiltKit) -> None:
    """Warnings in full with their place as seen from here, notes in a line each, then how much was made."""
    err = first_build.ran.err
    settings = (first_build.folder / "kit" / "kit.toml").read_text(encoding="utf-8")

    assert err.count("warning[link-unconfirmed]: ") == 3
    line = settings[: settings.index('url = "')].count("\n") + 1
    assert f" --> kit/kit.toml:{line}:7\n" in err
    assert "\nnote: 1 thing is missing that a press kit usually has: logo (-v says more)\n" in err
    *_, files, findings = err.splitlines()
    assert files.startswith("✓ 2 files, 4 pages; 6 QR codes read back from the pages")
    assert findings.startswith("  3 warnings, ")
    assert ESCAPE not in first_build.ran.out + err


def test_what_is_built_is_what_sha256sums_says(first_build: BuiltKit) -> None:
    """`sha256sum -c` would find every file right, the manifest included."""
    build = first_build.folder / "build"

    lines = [line.split("  ") for line in (build / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]

    assert len(lines) == 3
    assert all(hashlib.sha256((build / name).read_bytes()).hexdigest() == digest for digest, name in lines)


def test_a_build_that_stands_there_says_the_same_again(built: Path, first_build: BuiltKit) -> None:
    """Nothing changed, nothing written, and not a word is lost that the first build said."""
    before = {path: path.stat().st_mtime_ns for path in (built / "build").rglob("*")}

    ran = rebuilt(built)

    assert ran == first_build.ran
    assert {path: path.stat().st_mtime_ns for path in (built / "build").rglob("*")} == before


def test_a_rebuild_imports_neither_the_engine_nor_the_loader(built: Path) -> None:
    """That is why it is quick."""
    ran = run_presskit("build", cwd=built, python=("-X", "importtime"))

    imported = {line.rpartition("|")[2].strip() for line in ran.err.splitlines()}
    assert ran.code == 0
    assert "presskit.cache" in imported
    assert imported & {"weasyprint", "presskit.load", "presskit.compose", "pikepdf", "jinja2", "rich"} == set()


def test_json_is_one_document_with_the_files_of_the_manifest(rebuilt_here: Command, built: Path) -> None:
    """Nothing on stderr; each file as the manifest lists it, each finding with the words left out there."""
    ran = rebuilt_here("--json")

    document = json.loads(ran.out)
    manifest = json.loads((built / "build" / "manifest.json").read_text(encoding="utf-8"))
    assert (ran.code, ran.err) == (0, "")
    assert (document["schema"], document["ok"]) == (1, True)
    assert document["files"] == manifest["files"]
    assert all(finding["message"] for finding in document["findings"])
    listed = [{key: finding[key] for key in manifest["findings"][0]} for finding in document["findings"]]
    assert [finding for at, finding in enumerate(listed) if finding not in listed[:at]] == manifest["findings"]


def test_quiet_leaves_only_what_needs_doing(rebuilt_here: Command) -> None:
    """No files, no notes, no sum: the three warnings."""
    ran = rebuilt_here("--quiet")

    assert (ran.code, ran.out) == (0, "")
    assert ran.err.count("warning[") == 3
    assert "note" not in ran.err
    assert "✓" not in ran.err


def test_verbose_tells_every_note_with_its_help(rebuilt_here: Command) -> None:
    """What the usual form sums up in a line is told one by one."""
    ran = rebuilt_here("-v")

    assert "note[no-logo]: " in ran.err
    assert "things are missing" not in ran.err


def test_colour_goes_where_it_is_wanted(built: Path) -> None:
    """A pipe gets it only if asked for; NO_COLOR is the custom that a variable keeps and the option breaks."""
    assert ESCAPE not in rebuilt(built, "--color", "never").err
    assert ESCAPE in rebuilt(built, "--color", "always").err
    assert ESCAPE not in run_presskit("build", cwd=built, environment={"NO_COLOR": "1", "FORCE_COLOR": "1"}).err
    assert ESCAPE in run_presskit("build", cwd=built, environment={"FORCE_COLOR": "1"}).err


def test_columns_narrows_the_excerpts(built: Path) -> None:
    """In a window of 60 columns the line with the carets still fits, so that they stand under the address."""
    narrow = run_presskit("build", cwd=built, environment={"COLUMNS": "60"}).err.splitlines()

    excerpts = [line for line in narrow if "|" in line.split("-->")[0][:6]]
    assert len(excerpts) == 9
    assert max(map(len, excerpts)) <= 60


@pytest.mark.parametrize("codec", ["ascii", "cp1252"])
def test_an_old_terminal_gets_plain_letters(built: Path, codec: str) -> None:
    """Where there is no tick it says OK, and nothing fails."""
    ran = run_presskit("build", cwd=built, environment={"PYTHONIOENCODING": codec})

    assert ran.code == 0
    assert "\nOK 2 files" in ran.err


# --- A build that fails ---


def test_ten_mistakes_are_ten_diagnostics_in_one_run(presskit: Command) -> None:
    """Each is told at its line and column, with carets and help; nothing on stdout, and never a traceback."""
    expected = json.loads((TEN_MISTAKES / "expected.json").read_text(encoding="utf-8"))

    ran = presskit("build", TEN_MISTAKES)

    assert (ran.code, ran.out) == (1, "")
    assert "Traceback" not in ran.err
    errors = [part for part in ran.err.split("\n\n") if part.startswith("error[")]
    assert len(expected) == len(errors) == 10
    expected.sort(key=lambda want: want["code"] == "unknown-size")  # it holds back one piece, and comes last
    for want, told in zip(expected, errors, strict=True):
        title, arrow, _bar, source, carets, *_, help_line = told.splitlines()
        assert title.startswith(f"error[{want['code']}]: ")
        assert arrow.endswith(f"--> {TEN_MISTAKES / want['file']}:{want['line']}:{want['column']}")
        assert source.startswith(f"{want['line']} | ")
        assert set(carets.split("|")[1].strip()) == {"^"}
        assert " = help: " in help_line
    assert ran.err.splitlines()[-2] == "10 errors, 4 notes; nothing was written"


def test_a_failure_is_one_json_document_too(presskit: Command) -> None:
    """The same ten, where a program can find them; nothing on stderr."""
    expected = json.loads((TEN_MISTAKES / "expected.json").read_text(encoding="utf-8"))

    ran = presskit("build", "--json", TEN_MISTAKES)

    document = json.loads(ran.out)
    assert (ran.code, ran.err) == (1, "")
    assert (document["schema"], document["ok"], document["files"]) == (1, False, [])
    errors = [finding for finding in document["findings"] if finding["severity"] == "error"]
    assert [{key: error[key] for key in want} for error, want in zip(errors, expected, strict=True)] == expected
    assert all(error["hint"] and error["end_column"] > error["column"] for error in errors)


@pytest.mark.parametrize(
    ("file", "words", "code"),
    [
        ("kit.toml", "title =", "toml-syntax"),
        ("templates/partials/masthead.html", "{{ page.titel }}", "template-variable"),
        ("templates/styles/prose.css", "p { colour: red }", "css-unknown-property"),
    ],
    ids=["load", "compose", "render"],
)
def test_a_failed_build_leaves_the_former_one(
    presskit: Command, built_letter: Path, file: str, words: str, code: str
) -> None:
    """Whatever stage stops it, every byte of the former build stands, and nothing is there besides."""
    former = files_below(built_letter / "build")
    (built_letter / "kit" / file).parent.mkdir(parents=True, exist_ok=True)
    (built_letter / "kit" / file).write_text(words, encoding="utf-8")

    ran = presskit("build", "--jobs", "1")

    assert (ran.code, ran.out) == (1, "")
    assert f"error[{code}]: " in ran.err
    assert f" --> kit/{file}:1:" in ran.err
    assert "nothing was written" in ran.err
    assert files_below(built_letter / "build") == former


def test_after_a_failure_the_kit_builds_again(built: Path, first_build: BuiltKit) -> None:
    """A failure is not remembered: the mistake taken back, the former build stands as it did."""
    replace_in(built / "kit" / "kit.toml", "date = 2021-11-01", 'date = "soon"')
    failed = rebuilt(built)
    replace_in(built / "kit" / "kit.toml", 'date = "soon"', "date = 2021-11-01")

    assert failed.code == 1
    assert rebuilt(built) == first_build.ran


# --- The same kit gives the same bytes ---


def test_the_same_kit_gives_the_same_bytes_anywhere(smallest_build: BuiltKit, tmp_path: Path) -> None:
    """Folder, home, locale, time zone, hash seed, variables of fonts and dates, processes: none leaves a trace."""
    near = smallest_build.folder
    far = kit_copy(MINIMAL_KIT, tmp_path / "Über den Wolken" / "deep" / "er")
    home = tmp_path / "another home"
    home.mkdir()
    other = {
        "HOME": str(home),
        "USER": "somebody",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "LANGUAGE": "ar",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "12345",
        "SOURCE_DATE_EPOCH": "1",
        "FONTCONFIG_PATH": str(home),
        "XDG_CACHE_HOME": str(home),
    }

    second = run_presskit("build", "--out", "elsewhere", "--jobs", "1", cwd=far, environment=other)

    assert (smallest_build.ran.code, second.code) == (0, 0), second.err
    assert files_below(near / "build") == files_below(far / "elsewhere")
    assert len((near / "build" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()) == 2
    for data in files_below(near / "build").values():
        assert str(near).encode() not in data


def test_the_working_folder_does_not_matter(built: Path, tmp_path: Path) -> None:
    """Called from elsewhere with both folders named, the standing build is known again."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    before = files_below(built)

    ran = run_presskit(
        "build", built / "kit", "--out", built / "build", cwd=elsewhere, environment={"HOME": str(built)}
    )

    assert ran.code == 0
    assert files_below(built) == before
    assert [path.name for path in elsewhere.iterdir()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows copies no links without rights")
def test_nothing_is_left_beside_the_build_but_the_cache(first_build: BuiltKit, tmp_path: Path) -> None:
    """The kit is only read; what is remembered lies in the user's home, which is this folder here."""
    folder = Path(shutil.copytree(first_build.folder, tmp_path / "copy"))

    assert sorted(path.name for path in folder.iterdir()) == [".cache", ".local", "build", "kit"]
