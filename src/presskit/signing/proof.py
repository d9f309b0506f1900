"""Whether a build is whole, and nothing besides: its list of checksums, its manifest and its files agree."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.manifest import CHECKSUMS_NAME, FORMER_SCHEMAS, MANIFEST_NAME, SCHEMA, SIGNATURE_NAME
from presskit.rules.file_names import is_portable_path
from presskit.signing.keys import TrustedKey
from presskit.signing.parcels import Parcel, sum_and_size, whole_file
from presskit.signing.signature import signature_findings, signed_comment, signer_of

BUILD_UNLISTED = FindingKind(
    "build-unlisted",
    Severity.ERROR,
    "Do manifest.json and SHA256SUMS list the files?",
    "Without the list nobody can tell what belongs to the build.",
    "Name the folder that `presskit build` has made, or ask the sender for the files again.",
)
UNSIGNED_BUILD = FindingKind(
    "unsigned-build",
    Severity.ERROR,
    "Is the build signed?",
    "Checksums alone show that files arrived whole, not who made them: whoever changes a file can change its sum.",
    "Ask the sender for a signed build; `presskit sign build` signs one.",
)
FILE_MISSING = FindingKind(
    "listed-file-missing",
    Severity.ERROR,
    "Is every file there that the sender has listed?",
    "What is missing may be what somebody did not want to be read.",
    "Ask the sender for the files again.",
)
FILE_CHANGED = FindingKind(
    "listed-file-changed",
    Severity.ERROR,
    "Is every file as the sender has listed it?",
    "A file that was changed, by whomever, is not the sender's any more.",
    "Do not use this file. Ask the sender for it again, by another way if you can.",
)
FILE_ADDED = FindingKind(
    "unlisted-file",
    Severity.ERROR,
    "Is there nothing besides what the sender has listed?",
    "A file that was slipped in among signed ones passes for one of them.",
    "Take it out if you know where it comes from, and verify again; else ask the sender.",
)
MANIFEST_DISAGREES = FindingKind(
    "manifest-disagrees",
    Severity.ERROR,
    "Does manifest.json list the same files as SHA256SUMS?",
    "Programs read the one and people check by the other: both must speak of the same files.",
    "Build again; if the files came from someone else, ask the sender for them again.",
)
FAULTY_DRAFT = FindingKind(
    "faulty-draft",
    Severity.ERROR,
    "Is every file of the build a sound one?",
    "A draft with faults is left for whoever mends them: it was not proven, and nobody should vouch for it.",
    "Mend the faults that `presskit build` tells, and build again; or ask the sender for the finished files.",
)

_LINE = re.compile(r"([0-9a-f]{64})  (\S+)\n")
_MOST_LIST_BYTES = 20_000_000
_MOST_SIGNATURE_BYTES = 20_000
_LEFT_BY_SYSTEMS = {".DS_Store": "the Finder", "Thumbs.db": "Windows", "desktop.ini": "Windows"}


@dataclass(frozen=True, slots=True)
class Proven:
    """A build whose files are all there, unchanged, and no others; by path, their sums and sizes in bytes."""

    files: Mapping[str, tuple[str, int]]
    manifest: Mapping[str, Any]
    checksums: bytes
    signer: TrustedKey | None = None
    comment: str = ""


def unproven_build(
    parcel: Parcel, keys: Sequence[TrustedKey] | None, may_be_empty: Collection[str] = ()
) -> Proven | list[Finding]:
    """The build, if one of these keys has signed it and nothing is wrong with it; else everything that is.

    Without keys, as before it is signed, a signature is not asked for. The files that `may_be_empty` belong to no
    build, and do no harm while nothing is in them.
    """
    checksums = _bytes_of(parcel, CHECKSUMS_NAME, _MOST_LIST_BYTES)
    listed = _listed(checksums)
    if not checksums or listed is None:
        name = "cannot be read" if checksums else "is missing"
        return [BUILD_UNLISTED.at(Place(CHECKSUMS_NAME), f"{CHECKSUMS_NAME} {name}")]
    signature = _bytes_of(parcel, SIGNATURE_NAME, _MOST_SIGNATURE_BYTES)
    found = [] if keys is None else list(_signature_faults(checksums, signature, keys))
    there: dict[str, tuple[str, int]] = {}
    found += _file_faults(parcel, listed, there)
    found += _additions(parcel, {*listed, CHECKSUMS_NAME, SIGNATURE_NAME}, may_be_empty)
    manifest = _manifest(_bytes_of(parcel, MANIFEST_NAME, _MOST_LIST_BYTES))
    found += _disagreements(manifest, listed, there)
    found = found or [*_faulty_drafts(manifest)]
    if found:
        return found
    if keys is None:
        return Proven(there, manifest, checksums)
    return Proven(there, manifest, checksums, signer_of(checksums, signature, keys), signed_comment(signature))


def _bytes_of(parcel: Parcel, name: str, most_bytes: int) -> bytes:
    """Nothing if there is no such file, or none that can be read."""
    return (whole_file(parcel, name, most_bytes) if name in parcel.files else None) or b""


def _listed(checksums: bytes) -> dict[str, str] | None:
    """The sums by path, if every line is as `sha256sum` and presskit write it, each path once and safe to follow."""
    text = checksums.decode("ascii", errors="replace")
    pairs = _LINE.findall(text)
    sums = {path: sha256 for sha256, path in pairs}
    is_whole = "".join(f"{sha256}  {path}\n" for sha256, path in pairs) == text
    safe = all(path == MANIFEST_NAME or is_portable_path(path) for path in sums)
    return sums if is_whole and safe and len(sums) == len(pairs) and MANIFEST_NAME in sums else None


def _signature_faults(checksums: bytes, signature: bytes, keys: Sequence[TrustedKey]) -> Iterator[Finding]:
    if signature:
        yield from signature_findings(checksums, signature, keys)
    else:
        yield UNSIGNED_BUILD.at(Place(SIGNATURE_NAME), f"there is no {SIGNATURE_NAME}")


def _file_faults(parcel: Parcel, listed: Mapping[str, str], there: dict[str, tuple[str, int]]) -> Iterator[Finding]:
    for path, sha256 in listed.items():
        if path not in parcel.files:
            yield FILE_MISSING.at(Place(path), f"{path} is listed and not there")
            continue
        read = sum_and_size(parcel, path)
        if read is None:
            yield FILE_CHANGED.at(Place(path), f"{path} cannot be read")
            continue
        there[path] = read
        if read[0] != sha256:
            yield FILE_CHANGED.at(Place(path), f"{path} is not the file that was listed: its contents were changed")


def _additions(parcel: Parcel, expected: Collection[str], may_be_empty: Collection[str]) -> Iterator[Finding]:
    for path in sorted(parcel.files.difference(expected)):
        if path in may_be_empty and whole_file(parcel, path, 0) == b"":
            continue
        maker = _LEFT_BY_SYSTEMS.get(PurePosixPath(path).name)
        hint = f"{maker} leaves such files behind: delete it, and verify again" if maker else ""
        yield FILE_ADDED.at(Place(path), f"{path} is not listed: somebody has added it", hint)
    for path in parcel.strange:
        yield FILE_ADDED.at(Place(path), f"{path} is a link, or another thing that is no plain file of its own")


def _manifest(data: bytes) -> Mapping[str, Any]:
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _disagreements(
    manifest: Mapping[str, Any], listed: Mapping[str, str], there: Mapping[str, tuple[str, int]]
) -> Iterator[Finding]:
    place = Place(MANIFEST_NAME)
    if MANIFEST_NAME not in there:  # told already
        return
    try:
        entries = {entry["path"]: (entry["sha256"], entry["bytes"]) for entry in manifest["files"]}
        is_ours = manifest["schema"] in (SCHEMA, *FORMER_SCHEMAS) and len(entries) == len(manifest["files"])
    except (KeyError, TypeError):
        is_ours = False
    if not is_ours:
        yield MANIFEST_DISAGREES.at(place, f"{MANIFEST_NAME} is none that presskit has written")
        return
    for path in sorted({*entries, *listed} - {MANIFEST_NAME}):
        sha256, size_bytes = entries.get(path, ("", -1))
        if sha256 != listed.get(path):
            yield MANIFEST_DISAGREES.at(place, f"{MANIFEST_NAME} and {CHECKSUMS_NAME} do not say the same of {path}")
        elif path in there and there[path][0] == sha256 and there[path][1] != size_bytes:
            yield MANIFEST_DISAGREES.at(place, f"{MANIFEST_NAME} gives {path} another size than it has")


def _faulty_drafts(manifest: Mapping[str, Any]) -> Iterator[Finding]:
    """Of a manifest that agrees with the list."""
    for entry in manifest["files"]:
        if entry.get("faulty", False) is not False:
            yield FAULTY_DRAFT.at(Place(entry["path"]), f"{entry['path']} is a draft with faults")
