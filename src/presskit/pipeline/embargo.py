"""Whether a kit's embargo is past: the one thing told of a build that depends on the day on which it is asked.

So it is no finding of the build, which says the same of the same kit whenever it is made.
"""

from datetime import datetime

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Kit
from presskit.model.manifest import EmbargoEntry, Manifest

EMBARGO_PAST = FindingKind(
    "embargo-past",
    Severity.WARNING,
    "Is the embargo still to come?",
    "Pages that ask to wait for a moment that is past look like an old release, or the day is a slip.",
    "Take embargo_until out of [release], and the release is for immediate use; or correct it.",
)


def embargo_of(kit: Kit) -> EmbargoEntry | None:
    """The embargo that the kit is under, if it is under any."""
    until, place = kit.release.embargo_until, kit.release.embargo_place
    return EmbargoEntry(until.isoformat(), place) if until and place else None


def past_embargo(built: Manifest, now: datetime) -> Finding | None:
    """A warning if the embargo of what was built is past by now."""
    embargo = built.embargo
    if embargo is None or datetime.fromisoformat(embargo.until) > now:
        return None
    hint = "take the line out, and the release is for immediate use; or correct the day"
    return EMBARGO_PAST.at(embargo.place, f"the embargo is past: it has ended on {embargo.until[:10]}", hint)
