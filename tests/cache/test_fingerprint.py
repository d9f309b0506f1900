"""Fingerprints: equal for equal things, different for everything else, the same in every process."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from types import MappingProxyType

import pytest

from presskit.cache import content_key, fingerprint, folder_fingerprint
from presskit.model.finding import Severity


@dataclass(frozen=True, slots=True)
class _Note:
    text: str
    pages: int = 1


@dataclass(frozen=True, slots=True)
class _Remark:
    text: str
    pages: int = 1


ALL_DIFFERENT: list[object] = [
    *(None, True, 1, 1.0, "1", b"1", "", b"", (), {}, frozenset(), "int 1", "NoneType None"),
    *(
        ("a", "b"),
        ("ab",),
        ("a", ("b",)),
        (("a",), "b"),
        ("a", "b", ""),
        {"a": "b"},
        {"a": "b", "c": ""},
        frozenset("ab"),
    ),
    *(_Note("a"), _Note("b"), _Note("a", 2), _Remark("a"), ("a", 1)),
    *(date(2021, 11, 1), datetime(2021, 11, 1, tzinfo=UTC), "2021-11-01", Severity.ERROR, "error"),
    *(PurePosixPath("a/b"), "a/b", "path a/b"),
]


def test_different_values_have_different_fingerprints() -> None:
    """Neither type nor structure is lost."""
    prints = {fingerprint(value): value for value in ALL_DIFFERENT}
    assert len(prints) == len(ALL_DIFFERENT)


def test_order_counts_in_sequences_alone() -> None:
    """Mappings and sets have no order, lists have."""
    assert fingerprint({"a": 1, "b": 2}) == fingerprint(MappingProxyType({"b": 2, "a": 1}))
    assert fingerprint({"a", "b", "c"}) == fingerprint(frozenset("cba"))
    assert fingerprint(["a", "b"]) != fingerprint(["b", "a"])


@pytest.mark.parametrize("value", [_Note, object(), fingerprint, iter("ab")])
def test_what_has_no_stable_form_is_refused(value: object) -> None:
    """An object whose print would change from run to run is not guessed at."""
    with pytest.raises(TypeError, match="no fingerprint"):
        fingerprint("first", value)


def test_parts_do_not_run_together() -> None:
    """Each part counts with its length and kind."""
    keys = {content_key("ab", "c"), content_key("a", "bc"), content_key("abc"), content_key(b"abc"), content_key()}
    assert len(keys) == 5


def test_fingerprint_is_the_same_in_every_process() -> None:
    """Neither the hash seed nor the time zone moves it."""
    program = (
        "from presskit.cache import fingerprint\n"
        "print(fingerprint({'b': {1, 2, 'x'}, 'a': frozenset(['p', 'q', 'r'])}, b'bytes'))"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Kabul"), ("77", "America/Lima"))
    }
    assert len(prints) == 1


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A small kit folder."""
    folder = tmp_path / "kit"
    (folder / "assets").mkdir(parents=True)
    (folder / "kit.toml").write_text("title = 'A'")
    (folder / "assets" / "logo.svg").write_text("<svg/>")
    return folder


def test_folder_has_the_same_fingerprint_elsewhere(kit: Path, tmp_path: Path) -> None:
    """The place, the times and the order of creation do not count."""
    import shutil

    before = folder_fingerprint(kit)
    assert before is not None
    copy = tmp_path / "other name"
    (copy / "assets").mkdir(parents=True)
    shutil.copy(kit / "assets" / "logo.svg", copy / "assets" / "logo.svg")
    shutil.copy(kit / "kit.toml", copy / "kit.toml")
    os.utime(copy / "kit.toml", (1, 1))
    assert folder_fingerprint(copy) == before


def test_every_change_in_a_folder_counts(kit: Path) -> None:
    """A byte, a name, a new file, a removed one and a link's target each change the fingerprint."""
    seen = [folder_fingerprint(kit)]
    (kit / "kit.toml").write_text("title = 'B'")
    seen.append(folder_fingerprint(kit))
    (kit / "kit.toml").rename(kit / "kit2.toml")
    seen.append(folder_fingerprint(kit))
    (kit / "link").symlink_to("kit2.toml")
    seen.append(folder_fingerprint(kit))
    (kit / "link").unlink()
    (kit / "link").symlink_to("kit3.toml")
    seen.append(folder_fingerprint(kit))
    (kit / "assets" / "logo.svg").unlink()
    seen.append(folder_fingerprint(kit))
    assert None not in seen
    assert len(set(seen)) == len(seen)


def test_hidden_files_and_folders_do_not_count(kit: Path) -> None:
    """A cache or a repository inside the kit does not change it."""
    before = folder_fingerprint(kit)
    (kit / ".git").mkdir()
    (kit / ".git" / "HEAD").write_text("ref")
    (kit / ".DS_Store").write_text("x")
    assert folder_fingerprint(kit) == before


def test_link_to_a_folder_is_not_followed(kit: Path, tmp_path: Path) -> None:
    """A circle of links ends, and what lies outside does not count."""
    (kit / "all").symlink_to(tmp_path, target_is_directory=True)
    before = folder_fingerprint(kit)
    (tmp_path / "outside.txt").write_text("x")
    assert folder_fingerprint(kit) == before


def test_too_large_or_missing_folder_has_none(kit: Path, tmp_path: Path) -> None:
    """Over the caps or without the folder there is no fingerprint, and so no short cut."""
    assert folder_fingerprint(kit, max_files=1) is None
    assert folder_fingerprint(kit, max_bytes=10) is None
    assert folder_fingerprint(tmp_path / "missing") is None


def test_cache_needs_no_heavy_stage() -> None:
    """An unchanged kit is answered without loading the engine."""
    program = (
        "import sys, presskit.cache, presskit.pack\n"
        "heavy = {'weasyprint', 'pikepdf', 'pypdfium2', 'zxingcpp', 'PIL', 'jinja2', 'babel', 'pydantic'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
