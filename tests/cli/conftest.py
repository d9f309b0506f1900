"""The command as a user runs it: in a process of its own, in a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.paths import SAMPLE_KIT

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


def run_presskit(
    *arguments: str | Path, cwd: Path, environment: dict[str, str] | None = None, python: tuple[str, ...] = ()
) -> Ran:
    """Run `presskit` with these arguments; nothing of the test's own environment but PATH reaches it."""
    variables = {"PATH": os.environ["PATH"], "HOME": str(cwd), "TMPDIR": str(cwd), **(environment or {})}
    command = [sys.executable, *python, "-m", "presskit", *map(str, arguments)]
    result = subprocess.run(command, cwd=cwd, env=variables, capture_output=True, check=False, timeout=120)
    return Ran(result.returncode, result.stdout.decode(errors="replace"), result.stderr.decode(errors="replace"))


def small_kit(folder: Path) -> Path:
    """The sample kit with two pieces instead of eight, as `kit` in this folder, which is returned."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(SAMPLE_KIT, folder / "kit")
    settings = folder / "kit" / "kit.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text[: text.index("[[pieces]]")] + TWO_PIECES, encoding="utf-8")
    return folder


def replace_in(path: Path, old: str, new: str) -> None:
    """Change the words of a file of a kit; they must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@dataclass(frozen=True)
class BuiltKit:
    """A folder in which a kit was built, and what the command said."""

    folder: Path
    ran: Ran


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> BuiltKit:
    """The small kit, built once for all tests that only look at it; work on a copy to change it."""
    folder = small_kit(tmp_path_factory.mktemp("first build"))
    return BuiltKit(folder, run_presskit("build", cwd=folder))


@pytest.fixture
def built(first_build: BuiltKit, tmp_path: Path) -> Path:
    """A copy of the built kit with its cache, to be changed."""
    return Path(shutil.copytree(first_build.folder, tmp_path / "copy"))


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file of a build with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
