"""The verb of the stage: finished pieces and what was found in, files and manifest on disk out."""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
from presskit.pack.atomic import replace_files, sweep, temporaries
from presskit.pack.entries import checksum_lines, manifest_bytes, manifest_of
from presskit.pack.faults import said_plainly
from presskit.pack.former import former_build, set_aside
from presskit.pack.journal import Owned, close_journal, joined, read_journal, refuse_strange_journal, write_journal
from presskit.pack.lock import folder_lock
from presskit.pack.place import links_on, refuse_other_kit, refuse_strangers
from presskit.pack.signature_file import former_signature, sweep_signature
from presskit.pack.standing import holds, stands
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
CHANGED_FILE_KEPT = FindingKind(
    "changed-file-kept",
    Severity.WARNING,
    "Is every file of the former build as it was made?",
    "Notes in a proof, or a page that a designer has mended by hand, would be lost under the new file.",
    "Take what you need out of the changed file, and move it elsewhere: nothing in the build lists or signs it.",
)
SIGNATURE_KEPT = FindingKind(
    "signature-kept",
    Severity.WARNING,
    "Has `presskit sign` made the signature in the build folder?",
    "What another program or person has signed cannot be made again, and does not fit the new files.",
    "Keep it with the files that it signed, or delete it; then sign the build anew: `presskit sign build`.",
)


@dataclass(frozen=True, slots=True)
class Packed:
    """The manifest of all that stands now, and what became of the former files.

    Those `removed` by path, and perhaps their signature; those `set_aside`, each with its new name; those that are
    not made any more, and that somebody has `changed`.
    """

    manifest: Manifest
    removed: tuple[str, ...]
    signature_removed: bool = False
    set_aside: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[str, ...] = ()

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
        return (*notes, *(_told_of_aside(path, other) for path, other in self.set_aside.items()), *self._told_of_left)

    @property
    def _told_of_left(self) -> Iterator[Finding]:
        for path in self.changed:
            message = f"{path} was changed after it was built: it stays as it is, and the manifest lists it no more"
            yield CHANGED_FILE_KEPT.at(None, message)


def _told_of_aside(path: str, other: str) -> Finding:
    if path == SIGNATURE_NAME:
        message = (
            f"{path} is not of `presskit sign` for the former build, and does not fit this one: it is now {other}"
        )
        return SIGNATURE_KEPT.at(None, message)
    return CHANGED_FILE_KEPT.at(None, f"{path} was changed after it was built: the changed one is now {other}")


Stays = Callable[[FileEntry], bool]
"""Whether a file of the former build that this one does not make stays where it is."""


def nothing_stays(_entry: FileEntry) -> bool:
    """Of a build that makes everything: what it has not made is superfluous."""
    return False


def pack_kit(  # noqa: PLR0913 - what is packed, and two things that are known of what stood there before
    out: Path,
    kit: Kit,
    files: Sequence[PackedFile],
    findings: Sequence[Finding],
    tools: Mapping[str, str],
    stays: Stays = nothing_stays,
    *,
    is_same_kit: bool | None = None,
) -> Packed:
    """The files below `out` with manifest.json and SHA256SUMS, all written or none; what stands there now.

    Files that the former manifest lists and this build does not make are kept and listed if they may stay, else
    removed if nobody has changed them. One that is made anew, and that somebody has changed, gets another name and
    stays. Of all other files none is touched, but for the signature of checksums that are replaced. Where nothing has
    changed, nothing is written. `is_same_kit` says whether the build that stands was made from the same folder of a
    kit, if that is known. Raises KitError if two files have one name, and CannotWrite if the disk, a right, another
    build in the same folder, that of another kit, a link, or a file of somebody else's stands in the way.
    """
    _refuse_equal_names(file.entry.path for file in files)
    contents = {file.entry.path: file.data for file in sorted(files, key=lambda file: file.entry.path)}
    with said_plainly(out):
        out.mkdir(parents=True, exist_ok=True)
        with folder_lock(out):
            refuse_other_kit(out, kit, is_same=is_same_kit)
            refuse_strange_journal(out)
            sweep_signature(out)
            former = former_build(out, contents)
            kept = [entry for entry in former.files if stays(entry)]
            gone = [*(entry.path for entry in former.files if not stays(entry)), *former.orphans]
            manifest = _with_kept(manifest_of(kit, files, findings, tools), kept, former.findings)
            contents |= {CHECKSUMS_NAME: checksum_lines(manifest), MANIFEST_NAME: manifest_bytes(manifest)}
            void, signature = former_signature(out, contents[CHECKSUMS_NAME], former)
            refuse_strangers(out, contents, [*gone, *void, *signature], former.owned)
            sweep(out / path for path in read_journal(out) if not any(links_on(out, path)))
            aside = set_aside(out, contents, former.owned) | signature
            _write(out, contents, [*void, *gone], aside, former.owned, {entry.path for entry in kept})
    return Packed(manifest, tuple(gone), bool(void), aside, former.changed)


def _refuse_equal_names(paths: Iterable[str]) -> None:
    counts = Counter(paths)
    if not all(is_portable_path(path) for path in counts):
        raise ValueError("a path that does not stay below the build folder on every system")
    twice = [path for path, count in sorted(counts.items()) if count > 1]
    if twice:
        raise KitError([FILE_NAME_TWICE.at(None, f"Two pieces would be written to {path}.") for path in twice])


def _with_kept(manifest: Manifest, kept: Sequence[FileEntry], former: Iterable[Finding]) -> Manifest:
    """The manifest with the files that stay, and what was found in these: a finding names the piece, if any."""
    pieces = {entry.piece for entry in kept}
    of_kept = [finding for finding in former if finding.piece in pieces and not finding.is_error]
    earlier = [replace(entry, is_earlier=True) for entry in kept]
    files = sorted([*manifest.files, *earlier], key=lambda entry: entry.path)
    return replace(manifest, files=tuple(files), findings=tuple(dict.fromkeys([*manifest.findings, *of_kept])))


def _write(
    out: Path,
    contents: Mapping[str, bytes],
    gone: Sequence[str],
    aside: Mapping[str, str],
    owned: Owned,
    kept: Collection[str],
) -> None:
    """Write what is new; a run that is killed here leaves a journal of what is ours."""
    coming = {path: frozenset([hashlib.sha256(data).hexdigest()]) for path, data in contents.items()}
    changed = {path: data for path, data in contents.items() if not holds(out / path, data)}
    if changed or gone or aside:
        had_journal = bool(read_journal(out))
        try:
            write_journal(out, joined(owned, coming))
            replace_files(out, changed, gone, aside)
        except BaseException:
            if not had_journal and not any(_temporaries(out, (*changed, *gone))):  # all is as it was
                close_journal(out)
            raise
    listed = {*contents, *kept}
    left = _temporaries(out, (*changed, *gone))
    if disowned := {path: sums for path, sums in owned.items() if path in left or _is_disowned(out, path, listed)}:
        write_journal(out, disowned)
    else:
        close_journal(out)


def _is_disowned(out: Path, path: str, listed: Collection[str]) -> bool:
    return path not in listed and stands(out / path)


def _temporaries(out: Path, paths: Iterable[str]) -> list[str]:
    """Those of the paths of which a temporary file is left."""
    return [path for path in paths if any(temporaries(out / path))]
