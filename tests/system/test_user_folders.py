"""The folders of one user."""

import sys
from pathlib import Path

import pytest
from tests.at_home import at_home

from presskit.system import user_cache_folder, user_config_folder, user_data_folder, working_folder


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other names for them")
def test_each_kind_of_file_has_its_place(tmp_path: Path) -> None:
    """As the desktop's base directory specification has them, below the home; none is made by asking."""
    with at_home(tmp_path):
        found = [user_cache_folder(), user_data_folder(), user_config_folder()]

    below = [folder.relative_to(tmp_path).as_posix() for folder in found]
    assert below == [".cache/presskit", ".local/share/presskit", ".config/presskit"]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_deleted_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell may still stand in it."""
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    assert working_folder() == tmp_path / "gone"
    (tmp_path / "gone").rmdir()
    assert working_folder() is None
