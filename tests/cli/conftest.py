"""What the tests of the command share."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from tests.cli.command import MINIMAL_KIT, Ran, kit_copy, run_presskit, small_kit
from tests.made_once import made_once


@dataclass(frozen=True)
class BuiltKit:
    """A folder in which a kit was built, and what the command said."""

    folder: Path
    ran: Ran


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> BuiltKit:
    """The small kit, built once for all tests that only look at it; work on a copy to change it."""
    return _built_once(tmp_path_factory, "small kit", small_kit)


@pytest.fixture
def built(first_build: BuiltKit, tmp_path: Path) -> Path:
    """A copy of the built kit with its cache, to be changed."""
    return Path(shutil.copytree(first_build.folder, tmp_path / "copy"))


@pytest.fixture(scope="session")
def smallest_build(tmp_path_factory: pytest.TempPathFactory) -> BuiltKit:
    """The kit of one letter, built once for all tests that only look at it; work on a copy to change it."""
    return _built_once(tmp_path_factory, "smallest kit", lambda folder: kit_copy(MINIMAL_KIT, folder))


@pytest.fixture
def unwritten(smallest_build: BuiltKit, tmp_path: Path) -> Path:
    """A folder with the kit of one letter and no build: the cache has the page, the files must be written."""
    folder = Path(shutil.copytree(smallest_build.folder, tmp_path / "unwritten"))
    shutil.rmtree(folder / "build")
    return folder


def _built_once(factory: pytest.TempPathFactory, name: str, kit_in: Callable[[Path], Path]) -> BuiltKit:
    def build(folder: Path) -> None:
        ran = run_presskit("build", cwd=kit_in(folder))
        folder.with_name(f"{name} says").write_text(json.dumps(asdict(ran)), encoding="utf-8")

    folder = made_once(factory, name, build)
    said = json.loads(folder.with_name(f"{name} says").read_text(encoding="utf-8"))
    return BuiltKit(folder, Ran(**said))
