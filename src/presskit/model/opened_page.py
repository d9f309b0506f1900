"""What came of opening an address: the page that answered in the end, or why none did."""

from dataclasses import dataclass
from enum import StrEnum


class NotOpened(StrEnum):
    """Why an address was not opened, or not to its end."""

    REFUSED = "refused"
    """It leads, or leads on, to where no public link may lead."""
    NOT_NAMED = "not named"
    """It leads on to a site that the user has not agreed to ask."""
    UNENCRYPTED = "unencrypted"
    """It leads on from https to http."""
    TOO_FAR = "too far"
    """It leads on and on."""
    NO_NETWORK = "no network"
    """Nobody could be asked where the site is."""
    NO_SUCH_SITE = "no such site"
    NO_ANSWER = "no answer"
    NOT_TRUSTED = "not trusted"
    """Its certificate is not one for this site."""


@dataclass(frozen=True, slots=True)
class OpenedPage:
    """The last answer: where it came from, its status, what kind of file it is, and the title of an HTML page.

    Where there was none, `fault` and `why` say so, the latter as the end of a sentence that begins with the address.
    """

    address: str
    status: int = 0
    media_type: str = ""
    title: str = ""
    fault: NotOpened | None = None
    why: str = ""
