"""The verb of the stage: finished pieces and what was found in, files and manifest on disk out."""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Kit
from presskit.model.manifest import (
    CHECKSUMS_NAME,
    MANIFEST_NAME,
    SIGNATURE_NAME,
    FileEntry,
    Manifest,
    PackedFile,
)
from presskit.pack.atomic import replace_files, sweep
from presskit.pack.entries import checksum_lines, manifest_bytes, manifest_of
from presskit.pack.faults import said_plainly
from presskit.pack.journal import close_journal, read_journal, write_journal
from presskit.pack.lock import folder_lock
from presskit.pack.place import links_on, refuse_strangers
from presskit.pack.standing import holds, is_whole, read_manifest, stands, stands_with
from presskit.rules.file_names import is_portable_path

FILE_NAME_TWICE = FindingKind(
    "file-name-twice",
    Severity.ERROR,
    "Has every file of the kit a name of its own?",
    "Two pieces under one name would leave only the one that was written last.",
    "Take one of the two [[pieces]] out of kit.toml, or give its template another name.",
)


FORMER_FILES_REMOVED = FindingKind(
    "former-files-removed",
    Severity.NOTE,
    "Does the build folder hold files that the kit does not make any more?",
    "A file of a former build, left among the new ones, would be sent along as if it was one of them.",
    "If one of them is wanted, put it back into kit.toml or the partners' table and build again.",
)
SIGNATURE_REMOVED = FindingKind(
    "signature-removed",
    Severity.NOTE,
    "Does the signature in the build folder fit what stands there now?",
    "A signature of a former build proves nothing of this one, and looks as if it did.",
    "Sign the build anew: `presskit sign build`.",
)


@dataclass(frozen=True, slots=True)
class Packed:
    """The manifest of all that stands now, the paths of the former files that were removed, and their signature."""

    manifest: Manifest
    removed: tuple[str, ...]
    signature_removed: bool = False

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What is to be told of it, and is no part of the manifest: that tells what stands, not what has happened."""
        notes = []
        if number := len(self.removed):
            files = f"{number} superfluous file{'' if number == 1 else 's'} of the former build"
            notes.append(FORMER_FILES_REMOVED.at(None, f"{files} removed: {', '.join(self.removed)}"))
        if self.signature_removed:
            message = f"{SIGNATURE_NAME} removed: it signed the former build, and this one differs"
            notes.append(SIGNATURE_REMOVED.at(None, message))
        return tuple(notes)


_BOOKS = frozenset([MANIFEST_NAME, CHECKSUMS_NAME])
Stays = Callable[[FileEntry], bool]
"""Whether a file of the former build that this one does not make stays where it is."""


def nothing_stays(_entry: FileEntry) -> bool:
    """Of a build that makes everything: what it has not made is superfluous."""
    return False


def pack_kit(
    out: Path,
    kit: Kit,
    files: Sequence[PackedFile],
    findings: Sequence[Finding],
    tools: Mapping[str, str],
    stays: Stays = nothing_stays,
) -> Packed:
    """The files below `out` with manifest.json and SHA256SUMS, all written or none; what stands there now.

    Files that the former manifest lists and this build does not make are kept and listed if they may stay, else
    removed if nobody has changed them; of all other files none is touched, but for the signature of checksums that
    are replaced. Where nothing has changed, nothing is written. Raises KitError if two files have one name, and
    CannotWrite if the disk, a right, another build in the same folder, a link, or a file of somebody else's stands in
    the way.
    """
    _refuse_equal_names(file.entry.path for file in files)
    contents = {file.entry.path: file.data for file in sorted(files, key=lambda file: file.entry.path)}
    with said_plainly(out):
        out.mkdir(parents=True, exist_ok=True)
        with folder_lock(out):
            former = _former_build(out, contents)
            kept = [entry for entry in former.files if stays(entry)]
            gone = [*(entry.path for entry in former.files if not stays(entry)), *former.orphans]
            manifest = _with_kept(manifest_of(kit, files, findings, tools), kept, former.findings)
            contents |= {CHECKSUMS_NAME: checksum_lines(manifest), MANIFEST_NAME: manifest_bytes(manifest)}
            refuse_strangers(out, contents, former.owned)
            void = _void_signature(out, contents[CHECKSUMS_NAME])
            _write(out, contents, [*void, *gone], former.owned, {entry.path for entry in kept})
    return Packed(manifest, tuple(gone), signature_removed=bool(void))


def _refuse_equal_names(paths: Iterable[str]) -> None:
    counts = Counter(paths)
    if not all(is_portable_path(path) for path in counts):
        raise ValueError("a path that does not stay below the build folder on every system")
    twice = [path for path, count in sorted(counts.items()) if count > 1]
    if twice:
        raise KitError([FILE_NAME_TWICE.at(None, f"Two pieces would be written to {path}.") for path in twice])


@dataclass(frozen=True, slots=True)
class _Former:
    """The files of the former build that stand whole and are not made now, by path, and what was found in it.

    `owned` are the paths of all that it or a killed run had made, whoever has changed it since, with the sha256 that
    it was to have. `orphans` are files of killed runs that stand whole, in no manifest.
    """

    files: tuple[FileEntry, ...]
    findings: tuple[Finding, ...]
    owned: Mapping[str, str]
    orphans: tuple[str, ...]


def _former_build(out: Path, made: Collection[str]) -> _Former:
    """Swept of what killed runs have left."""
    former = read_manifest(out)
    entries = {entry.path: entry for entry in former.files if is_portable_path(entry.path)} if former else {}
    journal = read_journal(out)
    books = {MANIFEST_NAME: "", CHECKSUMS_NAME: ""} if former else {}
    owned = {**{path: entry.sha256 for path, entry in entries.items()}, **books, **journal}
    left = (path for path in journal if path not in made and path not in entries and path not in _BOOKS)
    orphans = [path for path in left if stands_with(out, path, journal[path])]
    sweep({(out / path).parent for path in (*made, MANIFEST_NAME, *entries) if not any(links_on(out, path))})
    others = [entries[path] for path in sorted(entries) if path not in made and is_whole(out, entries[path])]
    return _Former(tuple(others), former.findings if former else (), owned, tuple(orphans))


def _with_kept(manifest: Manifest, kept: Sequence[FileEntry], former: Iterable[Finding]) -> Manifest:
    """The manifest with the files that stay, and what was found in these: a finding names the piece, if any."""
    pieces = {entry.piece for entry in kept}
    of_kept = [finding for finding in former if finding.piece in pieces and not finding.is_error]
    earlier = [replace(entry, is_earlier=True) for entry in kept]
    files = sorted([*manifest.files, *earlier], key=lambda entry: entry.path)
    return replace(manifest, files=tuple(files), findings=tuple(dict.fromkeys([*manifest.findings, *of_kept])))


def _void_signature(out: Path, checksums: bytes) -> list[str]:
    """The name of the signature if one stands there, of other checksums than these."""
    return [SIGNATURE_NAME] if stands(out / SIGNATURE_NAME) and not holds(out / CHECKSUMS_NAME, checksums) else []


def _write(
    out: Path, contents: Mapping[str, bytes], gone: Sequence[str], owned: Mapping[str, str], kept: Collection[str]
) -> None:
    """Write what is new; a run that is killed here leaves a journal of what is ours."""
    coming = {path: hashlib.sha256(data).hexdigest() for path, data in contents.items()}
    changed = {path: data for path, data in contents.items() if not holds(out / path, data)}
    if changed or gone:
        had_journal = bool(read_journal(out))
        try:
            write_journal(out, {**owned, **coming})
            replace_files(out, changed, gone)
        except BaseException:
            if not had_journal:  # all is as it was
                close_journal(out)
            raise
    listed = {*contents, *kept}
    if disowned := {path: sha256 for path, sha256 in owned.items() if path not in listed and stands(out / path)}:
        write_journal(out, disowned)
    else:
        close_journal(out)
