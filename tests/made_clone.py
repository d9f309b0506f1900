"""A fresh clone on a made-up machine, with stand-ins for pip, uv and apt: nothing is fetched."""

import shlex
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.paths import CHECKOUT
from tests.waiting import HUNG_S, wait_until

COPIED = ("run", "pyproject.toml", "requirements.lock", ".ci/uv-requirements.lock")
TOOLS = ("sh", "cat", "cksum", "cmp", "cp", "dirname", "id", "mkdir", "mv", "readlink", "rm", "sleep", "tail")

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
while [ -e "$STANDINS/hold" ]; do sleep 0.01; done
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
# What the stand-ins are asked for a whole environment.
MADE = ["pip", "uv venv --no-project", "uv pip sync", "uv pip install"]


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
            timeout=HUNG_S,
        )

    def start(self) -> subprocess.Popen[str]:
        """A call in a group of its own, just started; its command says "done".

        It hears Ctrl-C and a terminal that is closed, even where the tests run as a job in the background.
        """
        return subprocess.Popen(
            ["/bin/sh", str(self.folder / "run"), "sh", "-c", "echo done"],
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=_hear_signals,  # noqa: PLW1509 - no threads run here
        )

    def held_call(self) -> subprocess.Popen[str]:
        """A call on its way: uv is at its first step, and stays there until `let_go`."""
        self._hold.touch()
        process = self.start()
        wait_until(lambda: "uv venv --no-project" in self.calls(), of=process)
        return process

    def let_go(self) -> None:
        """Let uv's steps end, those to come too."""
        self._hold.unlink(missing_ok=True)

    @property
    def _hold(self) -> Path:
        return self.tools / "hold"

    def calls(self) -> list[str]:
        """What the stand-ins have been asked so far."""
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []


def _hear_signals() -> None:
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def make_clone(tmp_path: Path) -> Clone:
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
        stand_in(tools / name, code)
    return Clone(folder, tools, tmp_path / "log")


def stand_in(path: Path, code: str) -> None:
    """An executable of this shell code at that place."""
    path.unlink(missing_ok=True)
    path.write_text("#!/bin/sh\n" + code, encoding="utf-8")
    path.chmod(0o755)


def debian(clone: Clone) -> None:
    """Let Python read a Debian's os-release, whatever the machine is."""
    with (clone.tools / "site" / "sitecustomize.py").open("a", encoding="utf-8") as file:
        file.write('import platform\nplatform.freedesktop_os_release = lambda: {"ID": "debian"}\n')
