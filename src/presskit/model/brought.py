"""A statement as it was brought in some program's file: what a new kit is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DayWords:
    """How a language writes days: its months' names with their numbers, and the names of the days of the week."""

    months: Mapping[str, int]
    weekdays: frozenset[str]


@dataclass(frozen=True, slots=True)
class BroughtLink:
    """A link that the text leads to; nobody has opened it yet."""

    id: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class BroughtPicture:
    """A picture by its path in the kit, clean, with the caption that stood under it, and the credit at its end."""

    file: str
    data: bytes
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class BroughtStatement:
    """The text in Markdown without its head, and what its head and its first line say; empty where they say nothing.

    `date_line` is the day as the author writes it.
    """

    body: str
    title: str = ""
    day: date | None = None
    date_line: str = ""
    hashtag: str = ""
    dateline_place: str = ""
    standfirst: str = ""
    links: tuple[BroughtLink, ...] = ()
    pictures: tuple[BroughtPicture, ...] = ()
