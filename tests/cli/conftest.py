"""What the tests of the command share."""

import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.cli.command import Command, Ran, run_presskit, small_kit

from presskit.cli.entry import run_command
from presskit.cli.talk import interrupt


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


@pytest.fixture
def presskit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], deaf: None
) -> Command:
    """The command in this process, in a folder of its own: for what does not depend on the process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str | Path) -> Ran:
        code = run_command([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return run


@pytest.fixture
def deaf(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Ctrl-C is as it was before, and nobody remembers one."""
    former = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(interrupt, "_interrupted", False)
    yield
    signal.signal(signal.SIGINT, former)
