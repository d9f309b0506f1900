"""What stood in the folder before this build: which files are ours, and which of them somebody has changed since."""

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from presskit.model.finding import Finding
from presskit.model.manifest import CHECKSUMS_NAME, MANIFEST_NAME, SIGNATURE_NAME, FileEntry, KitEntry, Manifest
from presskit.pack.entries import checksum_lines, manifest_bytes
from presskit.pack.journal import Owned, joined, read_journal
from presskit.pack.standing import is_whole, read_manifest, stands, stands_with
from presskit.rules.file_names import is_portable_path
from presskit.system import read_plain

_BOOKS = frozenset([MANIFEST_NAME, CHECKSUMS_NAME, SIGNATURE_NAME])
_CHANGED_MARK = "_changed"


@dataclass(frozen=True, slots=True)
class Former:
    """The files of the former build that stand whole and are not made now, by path, and what was found in it.

    `owned` are the paths of all that it or killed runs had made, with the sums of what they had written there;
    `orphans` are files of killed runs that stand whole, in no manifest; `changed` are listed files that are not made
    now and stand with other bytes.
    """

    kit: KitEntry | None
    files: tuple[FileEntry, ...]
    findings: tuple[Finding, ...]
    owned: Owned
    orphans: tuple[str, ...]
    changed: tuple[str, ...]
    listed: int = 0


def former_build(out: Path, made: Collection[str]) -> Former:
    """What stands below the folder of former builds, where this one makes these files."""
    manifest = read_manifest(out)
    entries = {entry.path: entry for entry in manifest.files if is_portable_path(entry.path)} if manifest else {}
    journal = read_journal(out)
    listed = {path: frozenset([entry.sha256]) for path, entry in entries.items()}
    owned = joined(listed, _books(out, manifest) if manifest else {}, journal)
    left = (path for path in journal if path not in made and path not in entries and path not in _BOOKS)
    others = [entries[path] for path in sorted(entries) if path not in made]
    return Former(
        kit=manifest.kit if manifest else None,
        files=tuple(entry for entry in others if is_whole(out, entry)),
        findings=manifest.findings if manifest else (),
        owned=owned,
        orphans=tuple(path for path in left if any(stands_with(out, path, sha256) for sha256 in journal[path])),
        changed=tuple(entry.path for entry in others if stands(out / entry.path) and not is_whole(out, entry)),
        listed=len(entries),
    )


def set_aside(out: Path, new: Mapping[str, bytes], owned: Owned) -> dict[str, str]:
    """The new names of files that are to be written over and hold what nobody here has written.

    A part of what is written now, or no letter at all, is what a disk has made of a file of ours: nobody's loss.
    """
    changed = (path for path, data in new.items() if path in owned and _is_changed(out / path, data, owned[path]))
    return {path: free_name(out, path, _CHANGED_MARK) for path in changed}


def free_name(out: Path, path: str, mark: str) -> str:
    """A path beside the file, with this mark at the end of its name, where nothing stands yet."""
    return next(name for name in _names(PurePosixPath(path), mark) if not os.path.lexists(out / name))


def _books(out: Path, manifest: Manifest) -> dict[str, frozenset[str]]:
    """The manifest and the checksums that stand, each with its sum if it is as a build has written it."""
    data = read_plain(out / MANIFEST_NAME, follows_links=False)
    sha256 = hashlib.sha256(data).hexdigest()
    checksums = read_plain(out / CHECKSUMS_NAME, follows_links=False) if stands(out / CHECKSUMS_NAME) else None
    own_line = f"{sha256}  {MANIFEST_NAME}\n".encode()
    vouched = data == manifest_bytes(manifest) if checksums is None else own_line in checksums
    written = checksums is not None and _of_files(checksums) == _of_files(checksum_lines(manifest, sha256))
    return {
        MANIFEST_NAME: frozenset([sha256] if vouched else []),
        CHECKSUMS_NAME: frozenset([hashlib.sha256(checksums).hexdigest()] if written and checksums else []),
    }


def _of_files(checksums: bytes) -> list[bytes]:
    """The lines but that of the manifest, which may have been changed alone."""
    end = f"  {MANIFEST_NAME}\n".encode()
    return [line for line in checksums.splitlines(keepends=True) if not line.endswith(end)]


def _is_changed(target: Path, coming: bytes, sums: Collection[str]) -> bool:
    if not stands(target):
        return False
    data = read_plain(target, follows_links=False)
    is_remains = coming.startswith(data) or not data.strip(b"\0")
    return not is_remains and hashlib.sha256(data).hexdigest() not in sums


def _names(path: PurePosixPath, mark: str) -> Iterator[str]:
    yield str(path.with_stem(f"{path.stem}{mark}"))
    number = 2
    while True:
        yield str(path.with_stem(f"{path.stem}{mark}-{number}"))
        number += 1
