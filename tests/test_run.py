"""`run`, the way from a fresh clone to a command, with stand-ins for pip, uv and apt: nothing is fetched."""

import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.paths import CHECKOUT

COPIED = ("run", "pyproject.toml", "requirements.lock", ".ci/uv-requirements.lock")
TOOLS = ("sh", "cat", "cksum", "cmp", "cp", "id", "ln", "mkdir", "mv", "readlink", "rm", "sleep", "tail")

# Each stand-in writes what it was asked into the log, and makes just what `run` looks for afterwards.
PYTHON = """
case "$*" in
*realpath*) echo "$STANDINS/python3" ;;
*'pip install'*)
    echo pip >>"$LOG"
    while [ "$1" != --target ]; do shift; done
    mkdir -p "$2/bin"
    cp "$STANDINS/uv" "$2/bin/uv" ;;
*) exec {python} "$@" ;;
esac
"""
UV = """
cd "$3"
echo uv "$4" "$5" >>"$LOG"
[ ! -e "$STANDINS/fail-at-$4-$5" ] || { echo "no such file on the server" >&2; exit 9; }
[ "$4" != venv ] || { mkdir -p .venv/bin; cp "$STANDINS/python3" .venv/bin/python; }
sleep "${SLOW:-0}"
"""
APT = """
echo apt-get "$@" >>"$LOG"
exit "${APT_EXIT:-0}"
"""
# Imported by Python at its start: the libraries whose names hold this text cannot be loaded.
LIBRARIES = """
import ctypes, importlib.util, os
find_spec = importlib.util.find_spec
class Library(ctypes.CDLL):
    def __init__(self, name, *rest, **options):
        if os.environ["MISSING"] in (name or ""):
            raise OSError(name)
        super().__init__(name, *rest, **options)
ctypes.CDLL = Library
importlib.util.find_spec = lambda name: name == "pip" or find_spec(name)
"""


@dataclass(frozen=True)
class Clone:
    """A fresh clone on a made-up machine."""

    folder: Path
    tools: Path
    log: Path

    def environment(self, **more: str) -> dict[str, str]:
        """The machine's variables: no HOME, and a PATH with the stand-ins and the plainest tools alone."""
        fixed = {"PATH": str(self.tools), "LOG": str(self.log), "STANDINS": str(self.tools), "MISSING": "no such"}
        return {**fixed, "PYTHONPATH": str(self.tools / "site"), **more}

    def run(self, *arguments: str, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
        """What `run` does with these arguments."""
        return subprocess.run(
            ["/bin/sh", self.folder / "run", *arguments],
            env=self.environment(**more),
            cwd=cwd or self.folder,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        """What the stand-ins have been asked so far."""
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A clone in a folder with a blank and an accent in its name."""
    folder, tools = tmp_path / "press kit é", tmp_path / "tools"
    for name in COPIED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(CHECKOUT / name, folder / name)
    shutil.copytree(CHECKOUT / "src" / "presskit", folder / "src" / "presskit")
    (tools / "site").mkdir(parents=True)
    (tools / "site" / "sitecustomize.py").write_text(LIBRARIES, encoding="utf-8")
    for tool in TOOLS:
        (tools / tool).symlink_to(shutil.which(tool) or "/nonexistent")
    for name, code in (("python3", PYTHON.replace("{python}", shlex.quote(sys.executable))), ("uv", UV)):
        _stand_in(tools / name, code)
    return Clone(folder, tools, tmp_path / "log")


MADE = ["pip", "uv venv --no-project", "uv pip sync", "uv pip install"]


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


def test_two_calls_at_once_make_it_once(clone: Clone) -> None:
    """The second waits for the first, and finds everything made."""
    command = ["/bin/sh", str(clone.folder / "run"), "sh", "-c", "echo done"]
    both = [
        subprocess.Popen(
            command, env=clone.environment(SLOW="0.1"), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        for _ in range(2)
    ]

    assert [process.communicate()[0] for process in both] == [b"done\n", b"done\n"]
    assert clone.calls() == MADE


def test_a_lock_left_by_a_killed_call_is_taken_away(clone: Clone) -> None:
    """A process that is gone holds no lock."""
    gone = subprocess.Popen(["/bin/sh", "-c", ":"])
    gone.wait()
    (clone.folder / ".run").mkdir()
    (clone.folder / ".run" / "lock").symlink_to(str(gone.pid))

    assert clone.run("sh", "-c", "echo done").stdout == "done\n"
    assert not (clone.folder / ".run" / "lock").is_symlink()


def test_a_missing_library_is_told_with_the_command(clone: Clone) -> None:
    """Where nothing can be installed the system's own command is printed, nothing is made, and the code is 3."""
    result = clone.run("sh", "-c", "echo done", MISSING="pango")

    assert (result.returncode, result.stdout) == (3, "")
    assert "pango" in result.stderr
    assert clone.calls() == []
    assert not (clone.folder / ".run").exists()


def test_root_on_debian_gets_it_installed(clone: Clone) -> None:
    """Lists are fetched only when it does not go without; what is still missing after that is told."""
    _stand_in(clone.tools / "id", "echo 0")
    _stand_in(clone.tools / "apt-get", APT)
    _debian(clone)

    result = clone.run("sh", "-c", ":", MISSING="pango")
    failing = clone.run("sh", "-c", ":", MISSING="pango", APT_EXIT="100")

    words = [next(word for word in call.split() if word in {"install", "update"}) for call in clone.calls()]
    assert words == ["install", "install", "update", "install"]
    assert clone.calls()[0].endswith("install libpangoft2-1.0-0 libharfbuzz-subset0")
    assert result.returncode == failing.returncode == 3


def test_without_python_it_says_which_is_needed(clone: Clone) -> None:
    """A machine without python3, or with one that is too old, is told what to install."""
    _stand_in(clone.tools / "python3", "echo")
    _stand_in(clone.tools / "id", "echo 1000")
    _stand_in(clone.tools / "apt-get", APT)

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


def _stand_in(path: Path, code: str) -> None:
    path.unlink(missing_ok=True)
    path.write_text("#!/bin/sh\n" + code, encoding="utf-8")
    path.chmod(0o755)


def _debian(clone: Clone) -> None:
    """Let Python read a Debian's os-release, whatever the machine is."""
    with (clone.tools / "site" / "sitecustomize.py").open("a", encoding="utf-8") as file:
        file.write('import platform\nplatform.freedesktop_os_release = lambda: {"ID": "debian"}\n')
