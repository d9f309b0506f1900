"""The forms of an address: as the network has it, as it is printed for people to type, and as two are compared."""

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import quote, unquote

from presskit.rules.characters import hidden_in_address
from presskit.rules.hosts import ascii_host, readable_host, spelt_host

# After a separator a reader expects nothing but more address; a hyphen may be mistaken, so a break comes before it.
# The host stays whole.
BREAK = re.compile(r"(?<=[/?&=_])(?=[^/])|(?<=\w)(?=-)")
SHORTEST_END = 8  # characters; less, alone on a line, looks like another address
_SITE = re.compile(r"^(https?://|mailto:[^@?]*@)([^/?#:\[\]]+)", re.IGNORECASE)
_LEFT_OUT = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?", re.IGNORECASE)
_SITE_COMPARED = re.compile("^([^/?#@]*@)?([^/?#:]+)")
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_ENCODED = re.compile("(?:%[89A-F][0-9A-F])+", re.IGNORECASE)
_FROM_RIGHT_TO_LEFT = ("R", "AL", "AN")
_BEHIND_A_SITE = ("", "/", "?", "#", ":")


def ascii_address(address: str) -> str:
    """The address as links and codes carry it: the site in ASCII letters, all else percent-encoded (RFC 3987, 3.1).

    An address in ASCII stays as it is written.
    """
    return _NOT_ASCII.sub(lambda letters: quote(letters[0]), _SITE.sub(_with_ascii_site, address))


def printed_address(address: str, can_be_drawn: Callable[[str], bool] = lambda _letters: True) -> str:
    """The address without its scheme, in the letters that people read; a lone slash after the site is left out.

    What was encoded is shown in its own letters if these can be drawn, are sure to be typed back as the same
    address, and do not turn the reading direction; else it stays encoded.
    """
    readable = _SITE.sub(lambda site: _with_readable_site(site, can_be_drawn), address)
    readable = _ENCODED.sub(lambda run: _in_own_letters(run, can_be_drawn), readable)
    bare = re.sub(r"^(https?://|mailto:|tel:)", "", readable, flags=re.IGNORECASE)
    host, _, path = bare.partition("/")
    return bare if path else host


def breakable_parts(address: str) -> tuple[str, ...]:
    """The address in parts between which a line may end without adding a character; no part is a mere end."""
    host, slash, path = address.partition("/")
    parts = [host + slash, *BREAK.split(path)] if path else [address]
    while len(parts) > 1 and len(parts[-1]) < SHORTEST_END:
        parts[-2:] = [parts[-2] + parts[-1]]
    return tuple(parts)


def shown_web(web: str) -> str:
    """A sender's web address as it is printed: without https:// and a slash at its end, which nobody types."""
    return web.strip().removeprefix("https://").removesuffix("/")


def web_url(web: str) -> str:
    """A web address as a live link; the printed letters stay as they are."""
    return ascii_address(web if "://" in web else f"https://{web}")


def as_compared(address: str) -> str:
    """The address in the form in which two are compared: no scheme, no www., no slash at its end, small letters."""
    plain = _LEFT_OUT.sub("", unquote(address.strip()))
    spelt = _SITE_COMPARED.sub(lambda site: f"{site[1] or ''}{spelt_host(site[2])}", plain)
    return spelt.casefold().rstrip("/")


def begins(shown: str, address: str) -> bool:
    """Whether an address, both as_compared, begins with what is shown of it: the site, or the site and more.

    A site's name is shown to its end: a.example is no beginning of a.example.bad.example.
    """
    if not address.startswith(shown):
        return False
    return "/" in shown or address[len(shown) : len(shown) + 1] in _BEHIND_A_SITE


def _with_ascii_site(site: re.Match[str]) -> str:
    before, host = site.groups()
    if host.isascii() and "%" not in host:
        return f"{before}{host}"
    return f"{before}{ascii_host(unquote(host)) or host}"


def _with_readable_site(site: re.Match[str], can_be_drawn: Callable[[str], bool]) -> str:
    before, host = site.groups()
    readable = readable_host(host)
    return f"{before}{readable if _can_be_shown(readable, can_be_drawn) and not readable.isascii() else host}"


def _in_own_letters(run: re.Match[str], can_be_drawn: Callable[[str], bool]) -> str:
    try:
        letters = unquote(run[0], errors="strict")
    except UnicodeError:
        return run[0]
    shown = unicodedata.is_normalized("NFKC", letters) and not unicodedata.combining(letters[0])
    return letters if shown and _can_be_shown(letters, can_be_drawn) else run[0]


def _can_be_shown(letters: str, can_be_drawn: Callable[[str], bool]) -> bool:
    """Whether a reader sees letters and digits, each where it is typed."""
    return (
        not hidden_in_address(letters)
        and not any(unicodedata.bidirectional(letter) in _FROM_RIGHT_TO_LEFT for letter in letters)
        and all(letter.isascii() or unicodedata.category(letter)[0] in "LMN" for letter in letters)
        and can_be_drawn(letters)
    )
