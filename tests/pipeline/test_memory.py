"""What a build remembers: everything that it is made from counts, and what was written down is read as it was."""

import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tests.at_home import cache_in
from tests.paths import CHECKOUT, KITS

import presskit
from presskit.cache import content_key
from presskit.pipeline import BuildOrder
from presskit.pipeline.memory import (
    Memory,
    kit_key,
    remember_origin,
    remember_shared,
    shared_key,
    tool_versions,
    was_built_from,
)

NO_HAND_IN_A_PAGE = {"typer", "rich", "filelock", "pebble", "platformdirs", "py-minisign", "bibtexparser"}

KEYS = """
import sys
import tomllib
from pathlib import Path
from presskit.pipeline import BuildOrder
from presskit.pipeline.memory import kit_key, tool_versions
print(kit_key(BuildOrder(Path(sys.argv[1]), Path("build"))), tool_versions().get("qrcode"))
"""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A kit of its own."""
    return Path(shutil.copytree(KITS / "minimal", tmp_path / "kit"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation of presskit whose files may be changed."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(
        Path(presskit.__file__).parent, site / "presskit", ignore=shutil.ignore_patterns("__pycache__", "*.icc")
    )
    for folder in ("templates", "fonts"):
        shutil.copytree(CHECKOUT / folder, site / "presskit" / folder)
    return site


def key_there(installed: Path, kit: Path) -> list[str]:
    """The key of the kit, and the version of qrcode, as that installation sees them."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(installed)}
    told = subprocess.run(
        [sys.executable, "-P", "-c", KEYS, str(kit)], env=environment, capture_output=True, text=True, check=True
    )
    return told.stdout.split()


def test_a_kit_has_the_same_key_wherever_it_lies(kit: Path, tmp_path: Path) -> None:
    """Neither its folder nor the folder of the build is part of what it is."""
    moved = Path(shutil.copytree(kit, tmp_path / "elsewhere" / "kit"))

    assert kit_key(BuildOrder(kit, Path("build"))) == kit_key(BuildOrder(moved, tmp_path / "out"))


def test_every_wish_and_every_file_of_the_kit_counts(kit: Path) -> None:
    """Each has a key of its own."""
    order = BuildOrder(kit, Path("build"))
    orders = [
        order,
        replace(order, pieces=("flyer",)),
        replace(order, languages=("flyer",)),
        replace(order, editions=("flyer",)),
        replace(order, draft=True),
        replace(order, on_stationery=False),
    ]
    keys = [kit_key(wanted) for wanted in orders]
    for path in sorted(kit.iterdir()):
        path.write_bytes(path.read_bytes() + b"\n")
        keys.append(kit_key(order))
    (kit / "more.txt").touch()
    keys.append(kit_key(order))

    assert None not in keys
    assert len(set(keys)) == len(keys) == 10


def test_a_kit_that_is_not_there_has_no_key(tmp_path: Path) -> None:
    """So nothing can be recalled for it."""
    assert kit_key(BuildOrder(tmp_path / "gone", Path("build"))) is None


@pytest.mark.parametrize(
    "file",
    [
        "templates/styles/prose.css",
        "templates/partials/masthead.html",
        "fonts/fonts.toml",
        "print_specs/european.toml",
        "compose/wording/dates.py",
        "units.py",
    ],
)
def test_every_file_of_the_installation_counts(installed: Path, kit: Path, file: str) -> None:
    """A changed template, list of fonts, print specification or line of presskit's own makes everything anew."""
    before = key_there(installed, kit)
    path = installed / "presskit" / file
    path.write_bytes(path.read_bytes() + b"\n")

    after = key_there(installed, kit)

    assert before != after
    assert key_there(installed, kit) == after


def test_another_version_of_a_tool_counts(installed: Path, kit: Path, tmp_path: Path) -> None:
    """An upgraded package may draw every page differently."""
    upgraded = Path(shutil.copytree(installed, tmp_path / "upgraded"))
    (upgraded / "qrcode-99.1.dist-info").mkdir()
    (upgraded / "qrcode-99.1.dist-info" / "METADATA").write_text("Name: qrcode\nVersion: 99.1\n", encoding="utf-8")

    (key, its_version), (other_key, other_version) = key_there(installed, kit), key_there(upgraded, kit)

    assert (its_version, other_version) == (version("qrcode"), "99.1")
    assert key != other_key


def test_the_tools_are_those_that_have_a_hand_in_a_file() -> None:
    """Layout engine, libraries of the system and presskit itself, by the alphabet, each with a version."""
    tools = tool_versions()

    assert {"presskit", "weasyprint", "pikepdf", "zxing-cpp", "Pango", "HarfBuzz", "fontconfig"} <= set(tools)
    assert list(tools) == sorted(tools)
    assert all(tools.values())


def test_every_package_that_has_a_hand_in_a_page_is_among_them() -> None:
    """All that pyproject.toml asks for, but for what talks, locks, hands out work, finds folders, signs, imports."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked_for = {canonicalize_name(Requirement(text).name) for text in project["dependencies"]}

    assert asked_for - set(tool_versions()) == NO_HAND_IN_A_PAGE


# --- Outcomes ---


@dataclass(frozen=True)
class Letter:
    """An outcome."""

    words: str
    page: bytes


def test_what_was_kept_is_recalled_and_nothing_else(tmp_path: Path) -> None:
    """Nothing comes of another key."""
    memory, key = Memory(cache_in(tmp_path)), content_key("key")
    memory.keep(key, Letter("words", b"%PDF"))

    assert memory.recall(key, Letter) == Letter("words", b"%PDF")
    assert memory.recall(content_key("another"), Letter) is None


def test_what_was_kept_otherwise_is_made_again(tmp_path: Path) -> None:
    """By another version, or by nobody: an entry that is none is no fault of the build."""
    cache, key = cache_in(tmp_path), content_key("key")
    for data in (b"", b"rubbish", b"[[4],{}]\n%PDF", b'[[],{"words":"words","page":0}]\n'):
        cache.put(key, data)
        assert Memory(cache).recall(key, Letter) is None


def test_the_kit_of_a_build_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the folders as they lie on the disk, however they are written; another folder's is not known."""
    memory, order = Memory(cache_in(tmp_path)), BuildOrder(tmp_path / "kit", tmp_path / "build")
    assert was_built_from(order, memory) is None
    remember_origin(order, memory)

    monkeypatch.chdir(tmp_path)
    assert was_built_from(BuildOrder(Path("kit"), Path("build")), memory) is True
    assert was_built_from(replace(order, kit_folder=tmp_path / "other"), memory) is False
    assert was_built_from(replace(order, out_folder=tmp_path / "other"), memory) is None


def test_what_is_shared_counts_wherever_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file outside the kit that has changed, come or gone, or is a shortcut now; and nobody's path is kept."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kit").mkdir()
    shared, logo = tmp_path / "organisation.toml", tmp_path / "logo.svg"
    shared.write_text('id = "records"', encoding="utf-8")
    cache = cache_in(tmp_path / "cache")
    memory, order = Memory(cache), BuildOrder(Path("kit"), Path("build"), allowed=(Path(),))
    assert shared_key(order, "key", memory) is None
    outside = {"../organisation.toml": sha256(shared.read_bytes()).hexdigest(), "../logo.svg": ""}
    key = remember_shared(order, "key", outside, memory)
    assert shared_key(order, "key", memory) == key != "key"
    logo.write_text("<svg/>", encoding="utf-8")
    assert shared_key(order, "key", memory) is None
    logo.unlink()
    assert shared_key(order, "key", memory) == key
    shared.rename(logo)
    shared.symlink_to(logo)
    assert shared_key(order, "key", memory) is None
    assert all(
        str(tmp_path).encode() not in path.read_bytes() for path in tmp_path.rglob("cache/*") if path.is_file()
    )


def test_without_allowed_folders_the_kit_is_all_there_is(tmp_path: Path) -> None:
    """And what is allowed is a wish: one folder is not another."""
    memory, order = Memory(cache_in(tmp_path)), BuildOrder(KITS / "minimal", tmp_path / "build")
    assert shared_key(order, "key", memory) == "key" == remember_shared(order, "key", {}, memory)
    keys = [kit_key(replace(order, allowed=folders)) for folders in ((), (tmp_path,), (tmp_path.parent,))]
    assert len(set(keys)) == 3
