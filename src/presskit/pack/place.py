"""Where files may be written: never over what is the user's own, and through no link to somewhere else."""

import errno
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from presskit.errors import CannotWrite
from presskit.model.kit import Kit
from presskit.model.manifest import MANIFEST_NAME, KitEntry
from presskit.pack.atomic import temporaries
from presskit.pack.journal import Owned, read_journal, refuse_strange_journal
from presskit.pack.lock import LOCK_NAME, refuse_strange_lock
from presskit.pack.standing import holds, read_manifest, stands

# What a kit's folder holds by these names is read as part of the kit.
SOURCE_FOLDERS = frozenset({"assets", "fonts", "partners", "print-specs", "styles", "templates"})
_KIT_FILE = "kit.toml"
_VERSION_CONTROL = frozenset({".git", ".hg", ".svn", ".jj"})
_CHOOSE = "choose another folder with --out; nothing was written"
_MOVE = "move or rename what stands there, or choose another folder with --out; nothing was written"
_MOST_NAMED = 5
_LONGEST_QUOTED = 60


def refuse_place(out: Path, kit_folder: Path) -> None:
    """Raises CannotWrite if no build belongs into this folder, or if something of the user's own stands there.

    A folder inside a kit, this one or another, is one for a build if it is not one that the kit is read from.
    """
    place, kit = _resolved(out), Path(os.path.realpath(kit_folder))
    if place == Path(place.anchor):
        raise CannotWrite("The build would be spread over the whole disk.", _CHOOSE)
    if place == _home():
        raise CannotWrite(f"{out} is your home folder: the build would lie among everything else.", _CHOOSE)
    if place == kit:
        raise CannotWrite(f"{out} is the kit itself: the build would lie among what it is made from.", _CHOOSE)
    if own := next((part for part in place.parts if part.casefold() in _VERSION_CONTROL), ""):
        raise CannotWrite(f"{out} lies in {own}, where a program keeps all versions of a project.", _CHOOSE)
    _refuse_sources(out, place, kit, "the kit")
    for folder in (place, *place.parents):
        if folder != kit and os.path.lexists(folder / _KIT_FILE):
            _refuse_sources(out, place, folder, f"the kit in {folder}")
    if os.path.lexists(out / MANIFEST_NAME) and read_manifest(out) is None:
        raise CannotWrite(f"{MANIFEST_NAME} in {out} is of no build that this presskit knows.", _MOVE)
    refuse_strange_lock(out)
    refuse_strange_journal(out)


def _refuse_sources(out: Path, place: Path, kit: Path, name: str) -> None:
    """Raises CannotWrite if the place is this kit, or among what it is read from."""
    if place == kit:
        raise CannotWrite(f"{out} holds a kit: the build would lie among what that is made from.", _CHOOSE)
    if kit in place.parents and place.relative_to(kit).parts[0].casefold() in SOURCE_FOLDERS:
        raise CannotWrite(f"{out} is a folder that {name} is read from.", _CHOOSE)
    if kit in place.parents and not is_for_builds(out):
        raise CannotWrite(f"{out} lies in {name} and holds files of the kit.", _CHOOSE)


def _resolved(path: Path) -> Path:
    """Where it leads."""
    try:
        return Path(os.path.realpath(path, strict=True))
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise CannotWrite(f"{path} leads nowhere: a link on the way leads to itself.", _CHOOSE) from error
    return Path(os.path.realpath(path))


def is_for_builds(out: Path) -> bool:
    """Whether there is nothing in the folder yet, or a build of ours."""
    try:
        held = {entry.name for entry in os.scandir(out)} - {LOCK_NAME}
    except OSError:
        return True
    return not held or read_manifest(out) is not None or bool(read_journal(out))


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # a user without one
        return None


def refuse_other_kit(out: Path, kit: Kit, *, is_same: bool | None) -> None:
    """Raises CannotWrite if the folder holds the build of another kit, whose files would go.

    `is_same` says whether the last build here was made from the same folder of a kit, if that is known: then the kit
    may have changed its title, its text and its organisation's name.
    """
    former = read_manifest(out)
    if former is None or is_same:
        return
    ours, theirs = _quoted(kit.organisation.short_name), _quoted(former.kit.organisation)
    hint = f"choose another folder with --out; or, if those files are not needed, move or delete {out}"
    if theirs != ours:
        raise CannotWrite(
            f"{out} holds the build of another organisation: {_quoted(former.kit.title)} of {theirs}. "
            f"This kit is {_quoted(kit.title)} of {ours}; nothing was written.",
            hint,
        )
    if is_same is False and _has_nothing_of(former.kit, kit):
        raise CannotWrite(
            f"{out} holds the build of another kit, {_quoted(former.kit.title)}. "
            f"This one is {_quoted(kit.title)}; nothing was written.",
            hint,
        )


def _has_nothing_of(former: KitEntry, kit: Kit) -> bool:
    texts = {statement.sha256 for statement in kit.statements.values()}
    return former.title != kit.title and not texts.intersection(former.statement_sha256.values())


def _quoted(words: str) -> str:
    return f'"{words if len(words) <= _LONGEST_QUOTED else f"{words[:_LONGEST_QUOTED]}…"}"'


def refuse_strangers(out: Path, new: Mapping[str, bytes], gone: Collection[str], owned: Owned) -> None:
    """Raises CannotWrite if one of the new files lies behind a link, or another stands there that we do not own.

    One that holds the new bytes already is nobody's loss. A file under a temporary name is ours if a journal tells of
    a run that was killed.
    """
    if links := sorted({link for path in new for link in links_on(out, path)}):
        what = "a link leads" if len(links) == 1 else "links lead"
        raise CannotWrite(f"In {out} {what} elsewhere: {_named(links)}. Nothing is written through links.", _MOVE)
    unowned = (path for path in new if path not in owned and stands(out / path))
    journal = read_journal(out)
    strangers = [
        *(path for path in unowned if not holds(out / path, new[path])),
        *(path for path in new if _is_no_file(out / path)),
        *_strange_temporaries(out, [path for path in (*new, *gone) if path not in journal]),
    ]
    if strangers:
        raise CannotWrite(f"In {out} stands what no build of presskit has made: {_named(strangers)}.", _MOVE)


def _is_no_file(path: Path) -> bool:
    """Whether a pipe or a device stands there; a folder is told of when the file is to get its name."""
    return os.path.lexists(path) and not stands(path) and not path.is_dir()


def _strange_temporaries(out: Path, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        for temporary in temporaries(out / path):
            yield temporary.relative_to(out).as_posix()


def links_on(out: Path, path: str) -> Iterator[str]:
    """The links on the way to the file, and in its place."""
    target = out / path
    for step in (target, *target.parents):
        if step == out:
            return
        if step.is_symlink():
            yield step.relative_to(out).as_posix()


def _named(paths: Collection[str]) -> str:
    more = f" and {len(paths) - _MOST_NAMED} more" if len(paths) > _MOST_NAMED else ""
    return f"{', '.join(list(paths)[:_MOST_NAMED])}{more}"
