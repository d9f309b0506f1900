"""Kits built once for all tests that look at them; work on a copy to change one."""

import shutil
from importlib import import_module
from pathlib import Path

import pytest
from tests.made_once import made_once
from tests.made_pieces import checkout_fonts
from tests.pipeline.builds import build, three_pieces
from tests.pipeline.partner_kits import kit_with_partners

from presskit.pipeline.workshop import FontShelf


@pytest.fixture(scope="session", autouse=True)
def engine_at_hand(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The engine is imported here, so that a process split off for a build need not do it each time."""
    FontShelf(checkout_fonts(), tmp_path_factory.mktemp("fonts")).staged.point_fontconfig()
    import_module("presskit.render.piece_pages")


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `kit`, its `build` and the cache; work on a copy to change it."""
    return made_once(tmp_path_factory, "three pieces", lambda folder: build(three_pieces(folder)))


@pytest.fixture
def built(first_build: Path, tmp_path: Path) -> Path:
    """A copy of the built kit with its cache, to be changed."""
    return Path(shutil.copytree(first_build, tmp_path / "copy"))


@pytest.fixture(scope="session")
def first_partners(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a kit of three pieces and three partners, its build by two processes, and the cache."""

    def make(folder: Path) -> None:
        build(kit_with_partners(folder, "north", "south", "east"), jobs=2)

    return made_once(tmp_path_factory, "three partners", make)


@pytest.fixture
def partners(first_partners: Path, tmp_path: Path) -> Path:
    """A copy of the kit built for three partners, with its cache, to be changed."""
    return Path(shutil.copytree(first_partners, tmp_path / "copy"))
