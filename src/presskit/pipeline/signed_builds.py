"""A build signed, a signed build proven, a pair of keys made: files read, judged by signing/, and written."""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from presskit.errors import CannotWrite, KitError, UsageError
from presskit.model.manifest import CHECKSUMS_NAME, SIGNATURE_NAME
from presskit.pack.faults import said_plainly
from presskit.pack.lock import LOCK_NAME, folder_lock
from presskit.pack.signature_file import sweep_signature, write_signature
from presskit.pack.standing import holds, stands
from presskit.rules.signature_comments import comment_of_build
from presskit.signing import (
    KeyPairFiles,
    Proven,
    TrustedKey,
    keys_folder,
    known_keys,
    made_key_pair,
    opened_parcel,
    read_secret_key,
    signature_bytes,
    signer_number,
    trusted_key,
    unproven_build,
)
from presskit.system import read_plain

_OWN_KEY = "presskit.key"
_KEY_LINE = re.compile(r"RW[A-Za-z0-9+/]{54}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LARGEST_KEY_BYTES = 10_000


@dataclass(frozen=True, slots=True)
class MadeKeys:
    """A new pair of keys and the files it stands in."""

    secret_file: Path
    public_file: Path
    pair: KeyPairFiles


@dataclass(frozen=True, slots=True)
class SignedBuild:
    """A build that was signed: the signature's file, what it says, the key, and what is signed."""

    signature_file: Path
    comment: str
    key: TrustedKey
    proven: Proven


def own_secret_key() -> Path:
    """Where the user's own secret key lies unless another is named."""
    return keys_folder() / _OWN_KEY


def make_keys(out: Path | None, ask: Callable[[], str] | None) -> MadeKeys:
    """A new pair in two new files; the secret one is the user's alone to read, and locked if `ask` is given.

    Raises CannotWrite if one of them exists, or cannot be written; no file of the pair is then left behind.
    """
    secret_file = out or own_secret_key()
    if not secret_file.name:
        raise UsageError(f"{secret_file} is a folder", "name a file in it, such as our.key")
    public_file = secret_file.with_suffix(".pub")
    if public_file == secret_file:
        raise UsageError(f"{secret_file} is the name of a public key", "name the secret one, such as our.key")
    for path in (secret_file, public_file):
        if os.path.lexists(path):
            hint = "a key that is gone cannot be made again: name another file with --out, or move this one away"
            raise CannotWrite(f"{path} exists, and is not written over.", hint)
    pair = made_key_pair(ask() if ask else None)
    try:
        with said_plainly(secret_file.parent):
            secret_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write_pair({secret_file: (pair.secret, 0o600), public_file: (pair.public, 0o644)})
    except CannotWrite as error:
        raise CannotWrite(str(error), "choose another place with --out; no key was made") from error
    return MadeKeys(secret_file, public_file, pair)


def _write_pair(files: dict[Path, tuple[bytes, int]]) -> None:
    """Each as a new file with these rights; all or none."""
    written = []
    try:
        for path, (data, mode) in files.items():
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
            written.append(path)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(handle)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def sign_build(folder: Path, key_file: Path | None, ask: Callable[[], str]) -> SignedBuild:
    """The build in this folder, signed: its signature stands beside its checksums.

    Raises:
        KitError: a file is missing, changed or added, so that what would be signed is not what was built.
        UsageError: there is no such folder or key, or the passphrase is wrong.
        CannotWrite: the signature cannot be written; a former one is as it was.
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir fails for a name that is too long
        raise UsageError(f"{folder} is no folder", "name the folder of a build, such as build")
    if stands(folder / CHECKSUMS_NAME):  # a lock in a folder that is no build would be left there
        with said_plainly(folder), folder_lock(folder):
            sweep_signature(folder)
    with opened_parcel(folder) as parcel:
        proven = _or_raise(unproven_build(parcel, None, {LOCK_NAME}))
    path = key_file or own_secret_key()
    key = read_secret_key(_key_bytes(path, "make one with `presskit keygen`"), str(path), ask)
    comment = _comment(proven)
    with said_plainly(folder), folder_lock(folder):
        if not holds(folder / CHECKSUMS_NAME, proven.checksums):
            raise CannotWrite("The build has changed while it was being signed.", "run it again")
        _refuse_anothers_signature(folder / SIGNATURE_NAME, key.public)
        write_signature(folder, signature_bytes(proven.checksums, key, comment))
    return SignedBuild(folder / SIGNATURE_NAME, comment, key.public, proven)


def _refuse_anothers_signature(standing: Path, key: TrustedKey) -> None:
    """What somebody else has signed cannot be made again."""
    if os.path.lexists(standing) and (
        not stands(standing) or signer_number(read_plain(standing, follows_links=False)) != key.number
    ):
        hint = "move it away, with a copy of the files that it signs if they matter; then sign"
        raise CannotWrite(f"{standing} is there already, and not of the key {key.number}.", hint)


def verify_build(path: Path, key: str) -> Proven:
    """The build in this folder or zip, proven: signed by this key, or by one that the user knows; nothing is amiss.

    Raises:
        KitError: something is; it holds every fault.
        UsageError: there is no such folder or key, or the key lies among what it should vouch for.
    """
    keys = [_named_key(key, path)] if key else known_keys()
    if not keys:
        hint = (
            f"get it from the sender by a way that you trust, and name it with --key, or put it into {keys_folder()}"
        )
        raise UsageError("no public key is known to check the signature with", hint)
    with opened_parcel(path) as parcel:
        return _or_raise(unproven_build(parcel, keys, {LOCK_NAME}))


def _named_key(written: str, parcel: Path) -> TrustedKey:
    """The key in the file of this name, or the line itself."""
    path = Path(written)
    if _KEY_LINE.fullmatch(written) and not path.is_file():
        return trusted_key(written.encode(), "the key given")
    if "\0" not in written and _lies_in(path, parcel):
        hint = "whoever changes the files changes this key with them: get it by a way of its own"
        raise UsageError(f"{written} lies among the files that it should vouch for", hint)
    return trusted_key(_key_bytes(path, "name a file that ends in .pub, or a line that begins with RW"), written)


def _lies_in(path: Path, parcel: Path) -> bool:
    is_folder = os.path.isdir(parcel)  # noqa: PTH112 - as above
    return is_folder and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(parcel))


def _key_bytes(path: Path, hint: str) -> bytes:
    try:
        return read_plain(path, _LARGEST_KEY_BYTES)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise UsageError(f"{path} cannot be read: {reason}", hint) from error


def _or_raise(outcome: Proven | Sequence[Any]) -> Proven:
    if isinstance(outcome, Proven):
        return outcome
    raise KitError(outcome)


def _comment(proven: Proven) -> str:
    kit = proven.manifest.get("kit")
    day = str(kit.get("date")) if isinstance(kit, dict) else ""
    return comment_of_build(day if _DAY.fullmatch(day) else "", len(proven.files))
