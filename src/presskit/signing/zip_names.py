"""The paths in a zip, judged: each stays below the folder it is unpacked in and means one file on every system."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from presskit.rules.file_names import is_device_name

_OF_THE_MAC = "__MACOSX"
_NOT_ON_WINDOWS = frozenset('"*:<>?\\|')
_LONGEST_PART_BYTES = 255


_WITHOUT = f"unpack it, and verify the folder of the build alone; `zip -rX` makes zips without {_OF_THE_MAC}"


def odd_name(names: Sequence[str]) -> tuple[str, str, str] | None:
    """The first path that is not plain, what is wrong with it, and what can be done; None if all are plain.

    Folders end in a slash.
    """
    for name in names:
        if name.startswith(f"{_OF_THE_MAC}/"):
            return name, f"{_OF_THE_MAC} holds files that macOS has added, and that nobody has signed", _WITHOUT
        if not _is_plain_path(name.removesuffix("/")):
            return name, f"{name} is a path that leads elsewhere, or another file, on some systems", ""
    return next(_meeting(names), None)


def _is_plain_path(path: str) -> bool:
    """Whether it is relative, and each part of it is a name on Windows, macOS and Linux alike."""
    return all(_is_plain_part(part) for part in path.split("/"))


def _is_plain_part(part: str) -> bool:
    return (
        part not in ("", ".", "..")
        and part.isprintable()
        and not part.endswith((".", " "))
        and _NOT_ON_WINDOWS.isdisjoint(part)
        and not is_device_name(part)
        and len(part.encode()) <= _LONGEST_PART_BYTES
    )


def _meeting(names: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Paths that meet: two that one system takes for the same, a file that is a folder too, a folder for nothing."""
    paths = [name.removesuffix("/") for name in names]
    counts = Counter(paths)
    ways = {str(folder) for path in paths for folder in PurePosixPath(path).parents} - {"."}
    for name, path in zip(names, paths, strict=True):
        if counts[path] > 1:
            yield name, f"{name} is there twice: each program unpacks another one", ""
        elif not name.endswith("/") and path in ways:
            yield name, f"{name} is a file and a folder at once", ""
        elif name.endswith("/") and path not in ways:
            yield name, f"{name} is an empty folder, and belongs to no build", ""
    by_meaning: dict[str, str] = {}
    for path in sorted({*paths, *ways}):
        if (other := by_meaning.setdefault(_meaning(path), path)) != path:
            yield path, f"{path} and {other} are one file on some systems", ""


def _meaning(path: str) -> str:
    """What systems go by that tell neither capitals nor composed letters apart."""
    folded = unicodedata.normalize("NFC", path).casefold()
    return unicodedata.normalize("NFC", folded)
