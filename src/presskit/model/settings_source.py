"""Where it is written who speaks: in the kit, or in a file that several kits share."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SettingsSource:
    """The file, named from the kit, and what was asked for outside the kit because of it.

    `outside` has the sha256 of each such file by its path from the kit, and an empty text for one that is not there:
    where all of it is the same, the same is made.
    """

    file: str = "organisation.toml"
    outside: Mapping[str, str] = field(default_factory=dict)
