"""Fonts put into a kit with their licences and their entries in fonts.toml, and checksums written anew."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from presskit.errors import CannotWrite, UsageError
from presskit.load import (
    FONT_ENDINGS,
    ListNotWritable,
    NotUsable,
    licence_called,
    listed_files,
    opened_font,
    with_entries,
    with_sums,
)
from presskit.pack.atomic import replace_files
from presskit.pack.faults import said_plainly
from presskit.system import read_plain

_FOLDER, _LIST = "fonts", "fonts/fonts.toml"
_LONGEST_FONT_BYTES, _LONGEST_LICENCE_BYTES = 24 * 1024 * 1024, 1024 * 1024
_LICENCE_NAMES = re.compile(r"(?:ofl|licen[sc]e|copying|ufl|eula)[^/]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BroughtFont:
    """A font that was put into the kit, or was there: where it lies in it, and what its entry says."""

    path: str
    entry: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RenewedSum:
    """A file of fonts.toml whose checksum was written anew; `before` is empty if it had none."""

    path: str
    before: str
    now: str


def add_fonts(kit_folder: Path, files: Sequence[Path], licence: Path | None) -> tuple[BroughtFont, ...]:
    """Put these fonts into the kit, each in a folder of its family with the licence beside it, and list them.

    A font that lies in the kit's fonts/ already stays where it is. The licence is the one given, or one that lies
    beside the font or in the folder above. Nothing is written over, and one that is listed already is left as it is.

    Raises:
        UsageError: there is no such kit, no such font, or no licence.
        CannotWrite: something else stands there; nothing has changed.
    """
    refuse_no_kit(kit_folder)
    new: dict[str, bytes] = {}
    brought = [_brought(kit_folder, file, licence, new) for file in files]
    before = _list_of(kit_folder)
    known = {path for path, _sum in listed_files(before)}
    added = [font for font in brought if font.entry["file"] not in known]
    for path, data in new.items():
        _refuse_loss(kit_folder / path, data)
    try:
        new[_LIST] = with_entries(before, [font.entry for font in added]) if added else before
    except (ListNotWritable, UnicodeDecodeError) as fault:
        raise CannotWrite(f"{_LIST} is as it was: {fault}", "mend it, or write the entry by hand") from fault
    if added:
        _write(kit_folder, new)
    return tuple(brought)


def renew_sums(kit_folder: Path) -> tuple[RenewedSum, ...]:
    """Write the checksum of each listed file as it is now; what has changed. Raises UsageError and CannotWrite."""
    refuse_no_kit(kit_folder)
    before = _list_of(kit_folder)
    renewed: dict[int, RenewedSum] = {}
    for number, (file, digest) in enumerate(listed_files(before)):
        try:
            now = sha256(read_plain(kit_folder / _FOLDER / file, follows_links=False)).hexdigest()
        except OSError:  # the build tells of it, at its line
            continue
        if now != digest:
            renewed[number] = RenewedSum(f"{_FOLDER}/{file}", digest, now)
    if renewed:
        try:
            after = with_sums(before, {number: each.now for number, each in renewed.items()})
        except (ListNotWritable, UnicodeDecodeError) as fault:
            raise CannotWrite(f"{_LIST} is as it was: {fault}", "mend it, and run this again") from fault
        _write(kit_folder, {_LIST: after})
    return tuple(renewed.values())


def refuse_no_kit(kit_folder: Path) -> None:
    """Raise UsageError for a folder that is no kit."""
    if not (kit_folder / "kit.toml").is_file():
        raise UsageError(f"{kit_folder} is no kit: it has no kit.toml", "name the folder of the kit first")


def _list_of(kit_folder: Path) -> bytes:
    path = kit_folder / _LIST
    return read_plain(path, follows_links=False) if path.is_file() else b""


def _brought(kit_folder: Path, file: Path, licence: Path | None, new: dict[str, bytes]) -> BroughtFont:
    """The font with its entry; what must be written for it is added to `new`."""
    try:
        data = read_plain(file, _LONGEST_FONT_BYTES + 1)
        opened = opened_font(data)
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}", "name a TTF, OTF or WOFF2 file") from error
    except NotUsable as reason:
        raise UsageError(f"{file} {reason}", reason.hint) from reason
    if len(data) > _LONGEST_FONT_BYTES:
        raise UsageError(f"{file} is larger than any font that a kit needs", "bring a font of fewer scripts")
    home = kit_folder / _FOLDER
    is_there = file.resolve().is_relative_to(home.resolve())
    folder = re.sub(r"[^a-z0-9]+", "-", opened.family.casefold()).strip("-") or "own"
    name = file.resolve().relative_to(home.resolve()).as_posix() if is_there else f"{folder}/{file.name}"
    text, licence_path = _licence(file, licence)
    licence_name = f"{name.rpartition('/')[0]}/{licence_path.name}".removeprefix("/")
    if not is_there:
        new[f"{_FOLDER}/{name}"] = data
    new[f"{_FOLDER}/{licence_name}"] = text
    entry = {
        "family": opened.family,
        "style": "italic" if opened.is_italic else "normal",
        "file": name,
        "version": opened.version,
        "licence": licence_called(text.decode("utf-8", "replace"), f"the terms in {licence_path.name}"),
        "licence_file": licence_name,
        "sha256": sha256(data).hexdigest(),
    }
    return BroughtFont(f"{_FOLDER}/{name}", {key: value for key, value in entry.items() if value})


def _licence(file: Path, given: Path | None) -> tuple[bytes, Path]:
    """The text of the font's licence, and its file; raises UsageError."""
    path = given or next(_licences_near(file), None)
    if path is None:
        hint = "name the text of the licence that came with it: --licence FILE"
        raise UsageError(f"no licence lies beside {file}", hint)
    try:
        return read_plain(path, _LONGEST_LICENCE_BYTES), path
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read: {error.strerror}", "name the licence's text: --licence FILE"
        ) from error


def _licences_near(file: Path) -> Iterator[Path]:
    for folder in (file.resolve().parent, file.resolve().parent.parent):
        for path in sorted(folder.iterdir()):
            is_font = path.suffix.lower() in FONT_ENDINGS
            if _LICENCE_NAMES.fullmatch(path.name) and path.is_file() and not is_font:
                yield path


def _refuse_loss(path: Path, data: bytes) -> None:
    if path.exists() and not (path.is_file() and read_plain(path) == data):
        raise CannotWrite(f"{path} is there already, and another file.", "move it away first; nothing has changed")


def _write(kit_folder: Path, new: Mapping[str, bytes]) -> None:
    with said_plainly(kit_folder):
        for path in new:
            (kit_folder / path).parent.mkdir(parents=True, exist_ok=True)
        replace_files(kit_folder, new, ())
