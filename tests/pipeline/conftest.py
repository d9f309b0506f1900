"""A kit of three pieces, built once; and what the cache tells of how a build came about."""

import shutil
from pathlib import Path

import pytest
from tests.pipeline.builds import build, three_pieces


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `kit`, its `build` and the cache; work on a copy to change it."""
    folder = three_pieces(tmp_path_factory.mktemp("three pieces"))
    build(folder)
    return folder


@pytest.fixture
def built(first_build: Path, tmp_path: Path) -> Path:
    """A copy of the built kit with its cache, to be changed."""
    return Path(shutil.copytree(first_build, tmp_path / "copy"))
