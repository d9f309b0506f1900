"""What is told of files in several languages that cannot be made, as one of their pages cannot."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.pipeline.pieces import FileRow
from presskit.pipeline.selection import Wanted

SIDE_MISSING = FindingKind(
    "side-missing",
    Severity.WARNING,
    "Are all pages there of each file in several languages?",
    "A flyer with one of its sides alone would be printed as if it were whole.",
    "Mend the errors of the language that the message names, and build again.",
)


def lacking_sides(wanted: Wanted, made: Iterable[FileRow]) -> Iterator[Finding]:
    """A warning for each piece whose joined file is missing for want of a page, once for all whom it concerns alike.

    `made` are the rows of the files that have been made.
    """
    there = {row.version for row in made}
    told: dict[tuple[str, str, str], dict[str, None]] = {}
    for (name, edition, language, owner), sides in wanted.joined_versions.items():
        lacking = [side for side in sides if (name, edition, side, owner) not in there]
        if lacking:
            told.setdefault((f"{name} {language}", " and ".join(lacking), owner or ""), {})[edition] = None
    of_whom: dict[str, list[str]] = {}
    for (name, lacking_languages, owner), editions in told.items():
        words = f"is not made for {' and '.join(editions)}, as its page in {lacking_languages} is missing"
        of_whom.setdefault(f"{name} {words}", []).append(owner)
    for message, owners in of_whom.items():
        partners = tuple(filter(None, owners))
        if "" in owners:
            yield SIDE_MISSING.at(None, message)
        else:
            yield replace(SIDE_MISSING.at(None, f"{message} (for {', '.join(partners)})"), partners=partners)
