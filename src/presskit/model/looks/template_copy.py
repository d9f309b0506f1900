"""A file of presskit's that a kit has copied, and how the two stand to one another now."""

from dataclasses import dataclass
from enum import StrEnum


class CopyState(StrEnum):
    """How a kit's file stands to that of presskit which it was copied of.

    `CURRENT` was changed in the kit alone; `OUTDATED` has changed in presskit since; `UNCHANGED` never was changed in
    the kit; `GONE` is in presskit no more; `UNKNOWN` takes the place of ours, and does not say of which version.
    """

    CURRENT = "current"
    OUTDATED = "outdated"
    UNCHANGED = "unchanged"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TemplateCopy:
    """The kit's file `origin` with the name of ours, the version that it was copied from, and both texts.

    `own` is without the line that says so; `ours` is empty if there is no such file any more.
    """

    origin: str
    name: str
    version: str
    state: CopyState
    own: str
    ours: str
