"""The command as a user runs it: in a process of its own, in a folder of its own."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.paths import KITS, SAMPLE_KIT
from tests.waiting import HUNG_S

MINIMAL_KIT = KITS / "minimal"
TEN_MISTAKES = KITS / "ten-mistakes"

TWO_PIECES = """
[[pieces]]
template = "flyer"
size = "A6"

[[pieces]]
template = "letterhead"
size = "A4"
"""


@dataclass(frozen=True)
class Ran:
    """What a command gave back."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


def variables(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a command: nothing of the test's own but PATH, and a home in this folder."""
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder), **more}


def presskit_command(*arguments: str | Path, python: tuple[str, ...] = ()) -> list[str]:
    """The words that start `presskit` with these arguments, and Python with those."""
    return [sys.executable, *python, "-m", "presskit", *map(str, arguments)]


def run_presskit(
    *arguments: str | Path, cwd: Path, environment: dict[str, str] | None = None, python: tuple[str, ...] = ()
) -> Ran:
    """Run `presskit` with these arguments, in this folder and with these variables besides the usual."""
    command = presskit_command(*arguments, python=python)
    env = variables(cwd, **(environment or {}))
    result = subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False, timeout=HUNG_S)
    return Ran(result.returncode, result.stdout.decode(errors="replace"), result.stderr.decode(errors="replace"))


def start_presskit(*arguments: str | Path, cwd: Path, start_new_session: bool = False) -> subprocess.Popen[str]:
    """`presskit`, just started; it hears Ctrl-C even where the tests run as a job in the background."""
    return subprocess.Popen(
        presskit_command(*arguments),
        cwd=cwd,
        env=variables(cwd),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=start_new_session,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads run here
    )


def without_library(folder: Path, file_name: str) -> dict[str, str]:
    """The variables of a system where this library cannot be loaded: the first one that is found is broken."""
    broken = folder / "broken libraries"
    broken.mkdir()
    (broken / file_name).touch()
    return {"LD_LIBRARY_PATH": str(broken)}


def without_pango(folder: Path) -> dict[str, str]:
    """The variables of a system that has no Pango, and so no PangoFT2 either."""
    return without_library(folder, "libpango-1.0.so.0")


def kit_copy(source: Path, folder: Path) -> Path:
    """A copy of the kit as `kit` in this folder, which is returned."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, folder / "kit")
    return folder


def small_kit(folder: Path) -> Path:
    """The sample kit with two pieces instead of eight, as `kit` in this folder, which is returned."""
    kit_copy(SAMPLE_KIT, folder)
    settings = folder / "kit" / "kit.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text[: text.index("[[pieces]]")] + TWO_PIECES, encoding="utf-8")
    return folder


def replace_in(path: Path, old: str, new: str) -> None:
    """Change the words of a file of a kit; they must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file of a build with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
