"""What all tests share: the flag that rewrites goldens, the command, and the sample kit built by it."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.at_home import at_home
from tests.cli.command import Command, Ran
from tests.made_once import made_once
from tests.paths import SAMPLE_KIT

from presskit.cli.entry import run_command
from presskit.cli.talk import interrupt

# A busy machine is slow, and that is no fault of what is tested.
settings.register_profile("presskit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("by-hand", settings.get_profile("presskit"))  # what it makes more of: tests/test_any_kit.py
settings.load_profile("presskit")


# The tests are a heap of objects that stay; to look through it as often as Python does takes a twelfth of the time.
gc.set_threshold(10_000)

# A process that a test starts would load pytest first, as it repeats what this one was started with.
sys.modules["__main__"].__spec__ = None
sys.modules["__main__"].__dict__.pop("__file__", None)


# These tests may have been called by `run`, which says so to whatever it calls.
os.environ.pop("PRESSKIT_CALLED_AS", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --rewrite-goldens` writes new goldens; look at the change before you commit."""
    parser.addoption("--rewrite-goldens", action="store_true", help="write new goldens instead of comparing")


@pytest.fixture(scope="session", autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Every test is at home in a folder of its run."""
    with at_home(tmp_path_factory.mktemp("home")):
        yield


@pytest.fixture(scope="session")
def sample_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build folder of the sample kit."""

    def build(folder: Path) -> None:
        command = [sys.executable, "-m", "presskit", "build", str(SAMPLE_KIT), "--out", str(folder / "build")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    return made_once(tmp_path_factory, "sample", build) / "build"


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
    """Ctrl-C and SIGTERM are as they were before, and nobody remembers one."""
    former = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    monkeypatch.setattr(interrupt, "_heard", None)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    yield
    for number, handler in former.items():
        signal.signal(number, handler)
