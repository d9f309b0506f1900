"""kit.toml changed on a person's word: links confirmed in it, or added to it. Nothing else of it is touched."""

import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from presskit.errors import CannotWrite, UsageError
from presskit.load import (
    LONGEST_FILE_BYTES,
    KeptLink,
    NotWritable,
    listed,
    load_known_links,
    read_kept_links,
    with_confirmed,
    with_links,
)
from presskit.model.finding import Finding
from presskit.model.kit import Link
from presskit.pack.atomic import replace_files
from presskit.pack.faults import said_plainly
from presskit.system import read_plain

ALL = "all"
"""What stands for every link of the kit."""
_NAME = "kit.toml"


def chosen_links(links: Sequence[Link], wanted: Sequence[str]) -> tuple[Link, ...]:
    """The links with these ids, or all for `all`; raises UsageError for an id that is none."""
    if ALL in wanted:
        return tuple(links)
    ids = [link.id for link in links]
    for id_ in wanted:
        if id_ not in ids:
            raise UsageError(f'no link of this kit has the id "{id_}"', f"choose {listed([*ids, ALL])}")
    return tuple(link for link in links if link.id in wanted)


def confirm_links(kit_folder: Path, links: Sequence[Link], day: date) -> None:
    """Write into kit.toml that these links were opened and compared on this day; raises CannotWrite."""
    ids = [link.id for link in links]
    change_settings(kit_folder, lambda data: with_confirmed(data, ids, day), f"confirmed = {day.isoformat()}")


def change_settings(kit_folder: Path, change: Callable[[bytes], bytes], by_hand: str) -> None:
    """Put kit.toml in its own place, changed; raises CannotWrite, which says what to write by hand."""
    path = kit_folder / _NAME
    try:
        with said_plainly(kit_folder):
            before = read_plain(path, follows_links=False)
            rights = stat.S_IMODE(path.stat().st_mode)
            after = change(before)
            if after != before:
                replace_files(kit_folder, {_NAME: after}, ())
                path.chmod(rights)
    except (NotWritable, CannotWrite) as fault:
        raise CannotWrite(f"{path} is as it was: {fault}", f"write it by hand: {by_hand}") from fault


@dataclass(frozen=True, slots=True)
class TakenLinks:
    """The links that were added to kit.toml, and what is to be said of the list that they come from."""

    links: tuple[KeptLink, ...]
    findings: tuple[Finding, ...]


def take_links(kit_folder: Path, source: Path) -> TakenLinks:
    """Add the links of a file that somebody keeps to kit.toml: those that it has not, and none of them confirmed.

    Raises:
        UsageError: there is no such file.
        KitError: kit.toml cannot be read.
        CannotWrite: kit.toml cannot be written; it is as it was.
    """
    try:
        data = read_plain(source, LONGEST_FILE_BYTES + 1)
    except OSError as error:
        hint = "name a file of links: .bib, .json or .csv"
        raise UsageError(f"{source} cannot be read: {error.strerror}", hint) from error
    if len(data) > LONGEST_FILE_BYTES:
        raise UsageError(f"{source} is larger than any list of links", "name a file of links: .bib, .json or .csv")
    found: list[Finding] = []
    links = read_kept_links(str(source), data, load_known_links(kit_folder), found)
    if links:
        change_settings(kit_folder, lambda before: with_links(before, links), "copy each link under [[links]]")
    return TakenLinks(tuple(links), tuple(found))
