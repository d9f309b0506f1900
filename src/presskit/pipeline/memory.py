"""The memory of a build: what has come of work is found again by a fingerprint of everything that it is made from.

The keys of the tools, of a whole order and of the place of a build stand here, those of rows beside the rows.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeVar

import presskit
from presskit.cache import Cache, content_key, fingerprint, folder_fingerprint, record_bytes, record_read
from presskit.pipeline.order import BuildOrder
from presskit.resources import fonts_folder, print_specs_folder, templates_folder
from presskit.system import read_plain, system_libraries

# The packages that decide what stands in a file and what is read back from it.
_PACKAGES = (
    "anyascii",
    "babel",
    "brotli",
    "budoux",
    "cssselect2",
    "defusedxml",
    "fonttools",
    "icu4py",
    "idna",
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "noto-cjk-sans-jp-bold",
    "noto-cjk-sans-jp-regular",
    "pikepdf",
    "pillow",
    "pydantic",
    "pydyf",
    "pypdfium2",
    "pyphen",
    "pyyaml",
    "qrcode",
    "resvg-py",
    "tinycss2",
    "tomlkit",
    "tzdata",
    "uharfbuzz",
    "weasyprint",
    "zxing-cpp",
)

_MOST_SHARED_BYTES = 64 * 1024 * 1024  # more than load/ reads of any file

Outcome = TypeVar("Outcome")


class Memory:
    """What has come of work before, in the cache, each outcome under the fingerprint of all that it was made from."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def recall(self, key: str, kind: type[Outcome]) -> Outcome | None:
        """What has come of this key before; None if nothing has, or if it is lost or of another kind."""
        data = self._cache.get(key)
        if data is None:
            return None
        try:
            return record_read(kind, data)
        except ValueError:  # of a version that kept it otherwise
            return None

    def keep(self, key: str, outcome: object) -> None:
        """Remember the outcome for the next build."""
        self._cache.put(key, record_bytes(outcome))


@cache
def tool_versions() -> dict[str, str]:
    """The version of every tool that has a hand in the files; one that is missing is left out."""
    libraries = {library.name: library.version for library in system_libraries() if library.version}
    packages = {name: found for name in _PACKAGES if (found := _version(name))}
    return dict(sorted({"presskit": presskit.__version__, **packages, **libraries}.items(), key=lambda tool: tool[0]))


@cache
def tools_key() -> str:
    """The fingerprint of the tools and of presskit itself: where it is the same, the same is made."""
    return fingerprint(
        tool_versions(), [library.name for library in system_libraries() if library.present], _own_code()
    )


def kit_key(order: BuildOrder) -> str | None:
    """The fingerprint of a whole build; None if the kit is not there or too large to be one."""
    own = (templates_folder(), fonts_folder(), print_specs_folder())
    kit = folder_fingerprint(order.kit_folder, leave_out=order.out_folder)
    folders = [kit, *(folder_fingerprint(folder) for folder in own)]
    if None in folders:
        return None
    # Where a kit may look is no less a wish than what it makes: what is not allowed is not even compared.
    places = tuple(fingerprint("allowed", os.path.realpath(each)) for each in order.allowed)
    wishes = (
        order.pieces,
        order.languages,
        order.editions,
        order.draft,
        order.on_stationery,
        order.partners,
        *places,
    )
    return fingerprint("kit", folders, wishes, tools_key())


@dataclass(frozen=True, slots=True)
class _Outside:
    """What a build has asked for outside its kit: files by their paths from the kit, and the sha256 of each."""

    names: tuple[str, ...]
    digests: tuple[str, ...]


def shared_key(order: BuildOrder, key: str, memory: Memory) -> str | None:
    """The key of the whole build with what it shares; None if that is not known, or not as it was."""
    if not order.allowed:
        return key
    outside = memory.recall(fingerprint("shared", key), _Outside)
    if outside is None or outside.digests != tuple(_digest_at(order.kit_folder, name) for name in outside.names):
        return None
    return fingerprint(key, outside)


def remember_shared(order: BuildOrder, key: str, outside: Mapping[str, str], memory: Memory) -> str:
    """The key of a build that was made, what it has asked for outside the kit being kept in mind for the next."""
    if not order.allowed:
        return key
    known = _Outside(tuple(outside), tuple(outside.values()))
    memory.keep(fingerprint("shared", key), known)
    return fingerprint(key, known)


def _digest_at(kit: Path, name: str) -> str:
    """The sha256 of a file, by its path from the kit; empty if it cannot be read, or a shortcut leads to it."""
    path = os.path.normpath(os.path.join(os.path.realpath(kit), name))  # noqa: PTH118 - as load/ names it
    try:
        if os.path.realpath(path) != path:
            return ""
        return sha256(read_plain(Path(path), _MOST_SHARED_BYTES, follows_links=False)).hexdigest()
    except OSError:
        return ""


@dataclass(frozen=True, slots=True)
class _Origin:
    """The fingerprint of a kit's path: a build itself tells nothing of this computer."""

    kit: str


def was_built_from(order: BuildOrder, memory: Memory) -> bool | None:
    """Whether the last build in the order's folder was made from its kit's folder; None if that is not remembered."""
    origin = memory.recall(_place_key(order), _Origin)
    return origin == _origin(order) if origin else None


def remember_origin(order: BuildOrder, memory: Memory) -> None:
    """Keep in mind from which folder of a kit the build was made."""
    memory.keep(_place_key(order), _origin(order))


def _place_key(order: BuildOrder) -> str:
    return fingerprint("the kit of a build", os.path.realpath(order.out_folder))


def _origin(order: BuildOrder) -> _Origin:
    return _Origin(fingerprint("a kit", os.path.realpath(order.kit_folder)))


def _own_code() -> str:
    """The fingerprint of presskit's own source: a changed line may change every page."""
    folder = Path(presskit.__file__).parent
    paths = sorted(folder.rglob("*.py"))
    return content_key(*(part for path in paths for part in (path.relative_to(folder).as_posix(), path.read_bytes())))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
