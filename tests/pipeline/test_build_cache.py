"""A cache that cannot be trusted, or is not alone: the files are the same."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.at_home import CACHE
from tests.cli.command import presskit_command, variables
from tests.pipeline.builds import (
    FLYER,
    LETTERHEAD,
    PRESS_RELEASE,
    build,
    cache_entries,
    change,
    files_below,
    pieces_made,
)
from tests.pipeline.partner_kits import kit_with_partners

from presskit.pack import standing_build

# What starts a program so that files are closed to it even if root has started it.
WITHOUT_ROOTS_RIGHTS = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
CAN_BE_REFUSED = not WITHOUT_ROOTS_RIGHTS or shutil.which("setpriv") is not None
ALL = [FLYER, LETTERHEAD, PRESS_RELEASE]


def the_letter(folder: Path, below: str = "") -> bytes:
    """The letterhead as it was built, the only one below the build folder or one in it."""
    (path,) = (folder / "build" / below).rglob("*letterhead*.pdf")
    return path.read_bytes()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _make_a_folder(path: Path) -> None:
    path.unlink()
    (path / "inside").mkdir(parents=True)


@pytest.mark.parametrize("damage", [_empty, _cut, _flip, _make_a_folder])
def test_a_broken_cache_is_harmless(built: Path, damage: Callable[[Path], None]) -> None:
    """Whatever has happened to its entries, the file is that of the first build."""
    former = the_letter(built)
    for path in cache_entries(built):
        damage(path)
    shutil.rmtree(built / "build")

    build(built, pieces=("letterhead",))

    assert the_letter(built) == former


def test_a_deleted_cache_is_made_again(built: Path) -> None:
    """With all that was in it, and the files are those of the first build."""
    former = files_below(built / "build")
    shutil.rmtree(built / CACHE)

    assert pieces_made(built, {}) == ALL
    assert files_below(built / "build") == former


@pytest.mark.skipif(not CAN_BE_REFUSED, reason="root may write everywhere, and there is no setpriv to take that away")
def test_a_cache_that_may_only_be_read_is_read(built: Path) -> None:
    """What it holds is used, what it cannot take is let go, and the build is whole."""
    change(built, "kit.toml", "Ministries keep", "Archives keep")
    before = cache_entries(built)
    folders = [built / CACHE, *(built / CACHE).rglob("*/")]
    for path in folders:
        path.chmod(0o500)
    try:
        command = [*WITHOUT_ROOTS_RIGHTS, *presskit_command("build", "--jobs", "1")]
        ran = subprocess.run(command, cwd=built, env=variables(built), capture_output=True, text=True, check=False)
    finally:
        for path in folders:
            path.chmod(0o700)

    assert ran.returncode == 0, ran.stderr
    assert cache_entries(built) == before
    assert standing_build(built / "build") is not None


def test_two_builds_at_once_do_not_disturb_each_other(tmp_path: Path, first_partners: Path) -> None:
    """From an empty cache into one folder: both end well, and every file is whole, a partner's too."""
    folder = kit_with_partners(tmp_path / "a", "north")
    command = presskit_command("build", "--json", "--jobs", "1", "--piece", "letterhead")
    both = [subprocess.Popen(command, cwd=folder, env=variables(folder), stdout=subprocess.PIPE) for _ in range(2)]

    told = [process.communicate()[0] for process in both]

    assert [process.returncode for process in both] == [0, 0]
    assert told[0] == told[1]
    assert json.loads(told[0])["ok"]
    assert standing_build(folder / "build") is not None
    for letters in ("screen", "partners/north"):
        assert the_letter(folder, letters) == the_letter(first_partners, letters)


HOLD_UNTIL_TOLD = """
import sys
from pathlib import Path
from presskit.pack.lock import folder_lock
with folder_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_folder_in_use_is_waited_for(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process writes there, nothing is written; then the build goes on."""
    change(built, "kit.toml", "Ministries keep", "Archives keep")
    manifest = built / "build" / "manifest.json"
    former, while_held = manifest.read_bytes(), []
    command = [sys.executable, "-c", HOLD_UNTIL_TOLD, str(built / "build")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:

        def look_and_let_go(_s: float) -> None:
            while_held.append((other.poll(), manifest.read_bytes()))
            other.communicate()

        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        monkeypatch.setattr(time, "sleep", look_and_let_go)  # the build has found the folder in use, and waits
        build(built, pieces=("flyer",))

    assert while_held == [(None, former)]
    assert manifest.read_bytes() != former
    assert standing_build(built / "build") is not None
