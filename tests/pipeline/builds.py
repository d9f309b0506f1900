"""Builds in this process, and what the cache tells of them: which pieces were made, and which were there."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

from tests.at_home import CACHE, at_home
from tests.paths import KITS

from presskit.cache import Cache, user_cache
from presskit.model.manifest import Manifest
from presskit.pipeline import Advance, BuildOrder, Tell, build_kit

MORE_OF_THE_KIT = """
[release.en]
standfirst = "Ministries keep public records shut."

[flyer.en]
call = "Public records belong to the public."

[[links]]
id = "report"
title = "Who Holds the Records?"
url = "https://records.example/who-holds-the-records/"

[[pieces]]
template = "press-release"
size = "A4"

[[pieces]]
template = "flyer"
size = "A6"
"""
LETTERHEAD, PRESS_RELEASE, FLYER = "letterhead-a4", "press-release-a4", "flyer-a6"
SEAL_BYTES = 32  # before each entry of the cache stands the seal of what follows


def three_pieces(folder: Path) -> Path:
    """The smallest kit with a press release, a flyer and a linked report besides, as `kit` in this folder."""
    shutil.copytree(KITS / "minimal", folder / "kit")
    settings = folder / "kit" / "kit.toml"
    text = settings.read_text(encoding="utf-8").replace("[[pieces]]", MORE_OF_THE_KIT + "\n[[pieces]]", 1)
    settings.write_text(text.replace("languages", 'hashtag = "#OpenRecords"\nlanguages'), encoding="utf-8")
    statement = folder / "kit" / "statement.en.md"
    text = statement.read_text(encoding="utf-8")
    statement.write_text(f"{text}\nOur report shows [who keeps them shut][report].\n", encoding="utf-8")
    return folder


def order_in(folder: Path) -> BuildOrder:
    """All of the kit in this folder."""
    return BuildOrder(folder / "kit", folder / "build")


def build(folder: Path, advance: Advance | None = None, tell: Tell | None = None, **wishes: object) -> Manifest:
    """What comes of the kit in this folder, which is the user's home besides."""
    with at_home(folder):
        return build_kit(replace(order_in(folder), **wishes), advance, tell)  # type: ignore[arg-type] # any field


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Other words in a file of the kit; the old ones must be there."""
    path = folder / "kit" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def cache_entries(folder: Path) -> dict[Path, int]:
    """Every entry of the cache with its number on the disk: another number means that it was written anew."""
    return {path: path.stat().st_ino for path in (folder / CACHE).glob("??/*")}


def cache_of(folder: Path) -> Cache:
    """The cache of a user whose home is this folder."""
    with at_home(folder):
        return Cache(user_cache())


def pieces_made(folder: Path, before: dict[Path, int]) -> list[str]:
    """The names of the pieces that have come into the cache since; they were made, not found."""
    names = {entry.sha256: entry.piece for entry in build(folder).files}
    new = [path for path, number in cache_entries(folder).items() if before.get(path) != number]
    pdfs = [entry.partition(b"\n%PDF-") for entry in (path.read_bytes()[SEAL_BYTES:] for path in new)]
    return sorted(names[hashlib.sha256(b"%PDF-" + rest).hexdigest()] for _head, mark, rest in pdfs if mark)


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
