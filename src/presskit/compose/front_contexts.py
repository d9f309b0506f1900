"""What templates are given of links, of an event and of a picture on the front; templates/README.md explains it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkedReport:
    """A report that the statement links to, with its QR code; `address_parts` may be broken between.

    `code_source` is what the image's `src` says; in a draft an address may be missing, and then it is empty.
    `said_in` is the language of title and publisher where that is not the page's.
    """

    title: str
    publisher: str
    year: int | None
    url: str
    address_parts: tuple[str, ...]
    code_source: str
    said_in: str = ""


@dataclass(frozen=True, slots=True)
class EventWords:
    """What flyers and posters invite to; what is not given is empty.

    `day` is the day with its weekday, `short_day` the day and its month alone, `begins` the hour, `hours` from when
    to when, `short_time` the short day with the hours. `street` is the address with its town.
    `registration` is the page with its code, `call` stands beside it.
    `said_in` has for each of the event's words the language that they stand in, empty for the page's own.
    """

    day: str
    short_day: str
    short_time: str
    begins: str
    hours: str
    place: str
    street: str
    directions: str
    programme: tuple[str, ...]
    organiser: str
    cost: str
    access: str
    call: str
    registration: LinkedReport | None
    said_in: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CoverWords:
    """The kit's picture: what its image's `src` says, what it shows, and its caption and credit.

    `alt_said_in` and `credit_said_in` are the languages of these where they are not the page's.

    From its foot up to `words_mm`, and from its head down to `head_mm`, it is dark enough for words.
    """

    source: str
    alt: str
    caption: str
    credit: str
    words_mm: float
    head_mm: float = 0.0
    alt_said_in: str = ""
    credit_said_in: str = ""
