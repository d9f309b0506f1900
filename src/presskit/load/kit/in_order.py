"""What was found in a kit, each thing once, in the order in which its files are read, and no more than is read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from presskit.load.kit.kit_file import NAME as KIT_NAME
from presskit.load.kit.organisation import NAME as ORGANISATION_NAME
from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.model.finding import Finding, Place

_FIRST_FILES = (KIT_NAME, ORGANISATION_NAME)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in the order of a reader's eyes: by file, line and column."""

    def position(finding: Finding) -> tuple[int, str, int, int]:
        place = finding.place or Place("")
        rank = _FIRST_FILES.index(place.file) if place.file in _FIRST_FILES else len(_FIRST_FILES)
        return rank, place.file, place.line, place.column

    return tuple(_as_many_as_read(sorted(dict.fromkeys(found), key=position)))


def _as_many_as_read(found: Sequence[Finding]) -> Iterator[Finding]:
    """The first findings of each sort in each file; the last of them says how many more there are."""
    sorts = [(finding.code, finding.piece, finding.place.file if finding.place else "") for finding in found]
    counts = Counter(sorts)
    shown: Counter[tuple[str, str, str]] = Counter()
    for sort, finding in zip(sorts, found, strict=True):
        shown[sort] += 1
        more = counts[sort] - MAX_FINDINGS_OF_ONE_SORT
        if shown[sort] == MAX_FINDINGS_OF_ONE_SORT and more > 0:
            yield replace(finding, message=f"{finding.message} (and {more:,} more like this in the file)")
        elif shown[sort] <= MAX_FINDINGS_OF_ONE_SORT:
            yield finding
