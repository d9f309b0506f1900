"""`run`, the way from a fresh clone to a command."""

import os
import subprocess
from pathlib import Path

import pytest
from tests.made_clone import APT, COPIED, MADE, Clone, debian, make_clone, stand_in
from tests.paths import CHECKOUT


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A clone in a folder with a blank and an accent in its name."""
    return make_clone(tmp_path)


def test_it_is_sound_posix_shell() -> None:
    """`sh -n` has nothing to say, and it can be called as it is."""
    assert subprocess.run(["/bin/sh", "-n", CHECKOUT / "run"], capture_output=True, check=True).stderr == b""
    assert os.access(CHECKOUT / "run", os.X_OK)


@pytest.mark.parametrize(("arguments", "code"), [((), 2), (("--help",), 0), (("-h",), 0)])
def test_without_a_command_it_says_how_it_is_used(clone: Clone, arguments: tuple[str, ...], code: int) -> None:
    """The usage comes at once, and nothing is made for it."""
    result = clone.run(*arguments)

    assert result.returncode == code
    assert "usage: ./run COMMAND" in result.stdout + result.stderr
    assert clone.calls() == []


def test_the_first_call_makes_the_environment_and_runs_the_command(clone: Clone) -> None:
    """Pip brings uv, uv makes the environment from the lock, and the command's own exit code comes back."""
    result = clone.run("sh", "-c", "echo done; exit 5")

    assert (result.returncode, result.stdout) == (5, "done\n")
    assert clone.calls() == MADE
    assert 2 <= len(result.stderr.splitlines()) <= 5


def test_the_second_call_asks_nobody(clone: Clone) -> None:
    """Later calls are silent, and call neither pip nor uv."""
    clone.run("sh", "-c", ":")
    clone.log.unlink()

    result = clone.run("sh", "-c", "echo done")

    assert (result.stdout, result.stderr, clone.calls()) == ("done\n", "", [])


def test_the_command_runs_where_it_was_called(clone: Clone, tmp_path: Path) -> None:
    """The folder stays the caller's, and the environment's programs come first."""
    result = clone.run("sh", "-c", 'pwd; echo "${PATH%%:*}"', cwd=tmp_path)

    assert result.stdout.splitlines() == [str(tmp_path), str(clone.folder / ".venv" / "bin")]


def test_presskit_is_told_by_what_name_it_was_called(clone: Clone) -> None:
    """So that the commands that it prints can be copied; in quotation marks if a blank is in it."""
    result = clone.run("sh", "-c", 'echo "$PRESSKIT_CALLED_AS"')
    plain = subprocess.run(
        ["./run", "sh", "-c", 'echo "$PRESSKIT_CALLED_AS"'],
        cwd=clone.folder,
        env=clone.environment(),
        capture_output=True,
        text=True,
        check=True,
    )

    assert result.stdout == f'"{clone.folder}/run" presskit\n'
    assert plain.stdout == "./run presskit\n"


@pytest.mark.parametrize("name", COPIED)
def test_a_changed_file_brings_the_environment_up_to_date(clone: Clone, name: str) -> None:
    """Whatever says what is installed is watched; the environment itself is kept."""
    clone.run("sh", "-c", ":")
    clone.log.unlink()
    with (clone.folder / name).open("a", encoding="utf-8") as file:
        file.write("\n")

    result = clone.run("sh", "-c", ":")

    assert result.returncode == 0
    assert [call for call in clone.calls() if call != "pip"] == ["uv pip sync", "uv pip install"]


def test_an_environment_that_was_moved_is_made_anew(clone: Clone, tmp_path: Path) -> None:
    """Its programs name the folder they were made in, so in another one it is of no use."""
    clone.run("sh", "-c", ":")
    clone.log.unlink()
    moved = Clone(clone.folder.rename(tmp_path / "elsewhere"), clone.tools, clone.log)

    assert moved.run("sh", "-c", ":").returncode == 0
    assert moved.calls() == MADE[1:]


@pytest.mark.parametrize("step", ["venv---no-project", "pip-sync", "pip-install"])
def test_what_failed_is_made_again(clone: Clone, step: str) -> None:
    """A step that fails ends with its own code, runs no command, and leaves nothing that looks finished."""
    (clone.tools / f"fail-at-{step}").touch()
    failed = clone.run("sh", "-c", "echo done")
    (clone.tools / f"fail-at-{step}").unlink()
    clone.log.unlink()

    again = clone.run("sh", "-c", "echo done")

    assert (failed.returncode, failed.stdout) == (9, "")
    assert "could not be made" in failed.stderr
    assert (again.returncode, again.stdout) == (0, "done\n")
    assert clone.calls() == MADE[1:]


@pytest.mark.parametrize(
    ("free_kb", "told"), [("20480", "only 20 MB are free"), ("9000000", "network"), ("-", "network")]
)
def test_a_full_disk_is_told_as_one(clone: Clone, free_kb: str, told: str) -> None:
    """Where room is what lacks, nobody is sent to look for a network; where that cannot be known, it may be that."""
    stand_in(clone.tools / "df", f"echo Filesystem; echo /dev/sda1 9000000 8000000 {free_kb} 99% /")
    (clone.tools / "fail-at-pip-sync").touch()

    failed = clone.run("sh", "-c", ":")

    assert failed.returncode == 9
    assert told in failed.stderr.splitlines()[-1]


def test_it_can_be_called_by_a_link(clone: Clone, tmp_path: Path) -> None:
    """A link in a folder of the PATH finds the project behind it, a link to a link too."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "first").symlink_to(Path("..") / clone.folder.name / "run")
    (tmp_path / "second").symlink_to(tmp_path / "bin" / "first")

    for link in (tmp_path / "bin" / "first", tmp_path / "second"):
        command = ["/bin/sh", str(link), "sh", "-c", 'echo "$VIRTUAL_ENV"']
        answer = subprocess.run(command, env=clone.environment(), capture_output=True, text=True, check=True)
        assert answer.stdout == f"{clone.folder / '.venv'}\n"


def test_a_missing_library_is_told_with_the_command(clone: Clone) -> None:
    """Where nothing can be installed the system's own command is printed, nothing is made, and the code is 3."""
    result = clone.run("sh", "-c", "echo done", MISSING="pango")

    assert (result.returncode, result.stdout) == (3, "")
    assert "pango" in result.stderr
    assert clone.calls() == []
    assert not (clone.folder / ".run").exists()


def test_root_on_debian_gets_it_installed(clone: Clone) -> None:
    """Lists are fetched only when it does not go without; what is still missing after that is told."""
    stand_in(clone.tools / "id", "echo 0")
    stand_in(clone.tools / "apt-get", APT)
    debian(clone)

    result = clone.run("sh", "-c", ":", MISSING="pango")
    failing = clone.run("sh", "-c", ":", MISSING="pango", APT_EXIT="100")

    words = [next(word for word in call.split() if word in {"install", "update"}) for call in clone.calls()]
    assert words == ["install", "install", "update", "install"]
    assert clone.calls()[0].endswith("install libpangoft2-1.0-0 libharfbuzz-subset0")
    assert result.returncode == failing.returncode == 3


def test_without_python_it_says_which_is_needed(clone: Clone) -> None:
    """A machine without python3, or with one that is too old, is told what to install."""
    stand_in(clone.tools / "python3", "echo")
    stand_in(clone.tools / "id", "echo 1000")
    stand_in(clone.tools / "apt-get", APT)

    result = clone.run("sh", "-c", ":")

    assert result.returncode == 3
    assert "Python 3.11 or newer" in result.stderr
    assert "sudo apt-get install python3 python3-pip" in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root can write anywhere")
def test_a_folder_that_cannot_be_written_is_told(clone: Clone) -> None:
    """Someone else's clone is not a traceback but a sentence, with 4."""
    clone.folder.chmod(0o555)

    result = clone.run("sh", "-c", ":")

    clone.folder.chmod(0o755)
    assert result.returncode == 4
    assert "cannot write" in result.stderr
