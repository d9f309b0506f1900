"""What a kit invites to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class EventText:
    """What an event says of itself in one language; all of it optional.

    `said_in` tells by their names which parts are in another language than the page, and in which.
    """

    place: str = ""
    address: str = ""
    city: str = ""
    directions: str = ""
    programme: tuple[str, ...] = ()
    organiser: str = ""
    cost: str = ""
    access: str = ""
    call: str = ""
    said_in: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """What flyers and posters invite to: moments as the clock of the place shows them, and the words by language.

    `registration_id` is the link where people register; `zone` is printed where it is given.
    """

    begins: datetime | None = None
    ends: datetime | None = None
    zone: str = ""
    registration_id: str = ""
    texts: Mapping[str, EventText] = field(default_factory=dict)
