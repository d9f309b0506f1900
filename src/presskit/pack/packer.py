"""The verb of the stage: finished pieces and what was found in, files and manifest on disk out."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from presskit.errors import KitError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Kit
from presskit.model.manifest import Manifest, PackedFile
from presskit.pack.atomic import replace_files, sweep
from presskit.pack.entries import CHECKSUMS_NAME, MANIFEST_NAME, checksum_lines, manifest_bytes, manifest_of
from presskit.pack.faults import said_plainly
from presskit.pack.lock import folder_lock
from presskit.pack.standing import holds, is_whole, read_manifest
from presskit.rules.file_names import is_portable_path

FILE_NAME_TWICE = FindingKind(
    "file-name-twice",
    Severity.ERROR,
    "Has every file of the kit a name of its own?",
    "Two pieces under one name would leave only the one that was written last.",
    "Take one of the two [[pieces]] out of kit.toml, or give its template another name.",
)


def pack_kit(
    out: Path, kit: Kit, files: Sequence[PackedFile], findings: Sequence[Finding], tools: Mapping[str, str]
) -> Manifest:
    """The files below `out` with manifest.json and SHA256SUMS, all written or none; the manifest is returned.

    Files of the former build that this one no longer makes are removed if nobody has changed them. Where nothing
    has changed, nothing is written. Raises KitError if two files have one name, and CannotWrite if the disk, a
    right, or another build in the same folder stands in the way.
    """
    _refuse_equal_names(file.entry.path for file in files)
    manifest = manifest_of(kit, files, findings, tools)
    contents = {file.entry.path: file.data for file in sorted(files, key=lambda file: file.entry.path)}
    contents |= {CHECKSUMS_NAME: checksum_lines(manifest), MANIFEST_NAME: manifest_bytes(manifest)}
    with said_plainly(out):
        out.mkdir(parents=True, exist_ok=True)
        with folder_lock(out):
            _write(out, contents)
    return manifest


def _refuse_equal_names(paths: Iterable[str]) -> None:
    counts = Counter(paths)
    if not all(is_portable_path(path) for path in counts):
        raise ValueError("a path that does not stay below the build folder on every system")
    twice = [path for path, count in sorted(counts.items()) if count > 1]
    if twice:
        raise KitError([FILE_NAME_TWICE.at(None, f"Two pieces would be written to {path}.") for path in twice])


def _write(out: Path, contents: Mapping[str, bytes]) -> None:
    former = read_manifest(out)
    former_files = [entry for entry in former.files if is_portable_path(entry.path)] if former else []
    sweep({(out / path).parent for path in (*contents, *(entry.path for entry in former_files))})
    gone = [entry.path for entry in former_files if entry.path not in contents and is_whole(out, entry)]
    changed = {path: data for path, data in contents.items() if not holds(out / path, data)}
    if changed or gone:
        replace_files(out, changed, gone)
