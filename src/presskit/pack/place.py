"""Where files may be written: never over what is the user's own, and through no link to somewhere else."""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from presskit.errors import CannotWrite
from presskit.model.manifest import MANIFEST_NAME
from presskit.pack.lock import LOCK_NAME
from presskit.pack.standing import holds, read_manifest, stands

# What a kit's folder holds by these names is read as part of the kit.
SOURCE_FOLDERS = frozenset({"assets", "fonts", "partners", "print-specs", "styles", "templates"})
_CHOOSE = "choose another folder with --out; nothing was written"
_MOVE = "move or rename what stands there, or choose another folder with --out; nothing was written"
_MOST_NAMED = 5


def refuse_place(out: Path, kit_folder: Path) -> None:
    """Raises CannotWrite if no build belongs into this folder, or if something of the user's own stands there.

    A folder inside the kit is one for a build if it is not one that the kit is read from.
    """
    place, kit = out.resolve(), kit_folder.resolve()
    if place == Path(place.anchor):
        raise CannotWrite("The build would be spread over the whole disk.", _CHOOSE)
    if place == _home():
        raise CannotWrite(f"{out} is your home folder: the build would lie among everything else.", _CHOOSE)
    if place == kit:
        raise CannotWrite(f"{out} is the kit itself: the build would lie among what it is made from.", _CHOOSE)
    if kit in place.parents and place.relative_to(kit).parts[0].casefold() in SOURCE_FOLDERS:
        raise CannotWrite(f"{out} is a folder that the kit is read from.", _CHOOSE)
    if kit in place.parents and not is_for_builds(out):
        raise CannotWrite(f"{out} lies in the kit and holds files of the kit.", _CHOOSE)
    if stands(out / MANIFEST_NAME) and read_manifest(out) is None:
        raise CannotWrite(f"{MANIFEST_NAME} in {out} is of no build that this presskit knows.", _MOVE)


def is_for_builds(out: Path) -> bool:
    """Whether there is nothing in the folder yet, or a build of ours."""
    try:
        held = {entry.name for entry in os.scandir(out)} - {LOCK_NAME}
    except OSError:
        return True
    return not held or read_manifest(out) is not None


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # a user without one
        return None


def refuse_strangers(out: Path, new: Mapping[str, bytes], owned: Collection[str]) -> None:
    """Raises CannotWrite if one of the new files lies behind a link, or another stands there that we do not own.

    One that holds the new bytes already is nobody's loss.
    """
    if links := sorted({link for path in new for link in links_on(out, path)}):
        what = "a link leads" if len(links) == 1 else "links lead"
        raise CannotWrite(f"In {out} {what} elsewhere: {_named(links)}. Nothing is written through links.", _MOVE)
    unowned = (path for path in new if path not in owned and stands(out / path))
    if strangers := [path for path in unowned if not holds(out / path, new[path])]:
        raise CannotWrite(f"In {out} stands what no build of presskit has made: {_named(strangers)}.", _MOVE)


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
