"""Each link of a kit opened once, because a person has asked for it, and what that tells of it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from presskit.errors import UsageError
from presskit.load import listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Kit, Link
from presskit.model.opened_page import NotOpened, OpenedPage
from presskit.online import Wire, open_page, proxies_set, system_wire
from presskit.rules.address_forms import as_compared
from presskit.rules.addresses import is_web_address

LINK_DEAD = FindingKind(
    "link-dead",
    Severity.ERROR,
    "Does every link open?",
    "A printed link that leads nowhere cannot be mended once it is on paper.",
    "Open it in a browser; if it is gone, ask its publisher for the new address, or choose another source.",
)
LINK_NOT_ASKED = FindingKind(
    "link-not-asked",
    Severity.WARNING,
    "Could the network be asked?",
    "Where no name server answers, nothing is known of the link.",
    "Connect this computer, and run the command again.",
)
LINK_GUARDED = FindingKind(
    "link-guarded",
    Severity.WARNING,
    "Does the site let a program open the link?",
    "Some sites answer people alone, others only those who have paid or signed in; a program cannot tell which.",
    "Open it in a browser in which you are signed in nowhere.",
)
LINK_MOVED = FindingKind(
    "link-moved",
    Severity.WARNING,
    "Does every link lead to its page without a detour?",
    "Who passes readers on may stop to, or learn who they are; a detour that ends leaves the printed address dead.",
    "Compare the page, and write the address that it has now.",
)
LINK_LEADS_ASTRAY = FindingKind(
    "link-leads-astray",
    Severity.ERROR,
    "Does every link stay on the public network, and encrypted?",
    "A link that leads on into a private network, or on and on, shows readers nothing, or what nobody should see.",
    "Ask the publisher, or choose another source.",
)
LINK_LEADS_ELSEWHERE = FindingKind(
    "link-leads-elsewhere",
    Severity.WARNING,
    "Was every link opened to its end?",
    "Under an embargo no site is asked that was not named before; this link leads on to another one.",
    "Write the address that it leads on to, and open it again; or open it in a browser once the embargo is over.",
)
LINK_TITLE_DIFFERS = FindingKind(
    "link-title-differs",
    Severity.NOTE,
    "Has the page the title that the kit gives the link?",
    "A title in other words may be the same report; it may also be another page at an address that was right once.",
    "Open it and compare; only a person can tell.",
)

_SEEN = re.compile(r"[\W_]+")
_ASKED_BY_PEOPLE = (401, 402, 403, 407, 418, 429, 451, 503, 999)


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """A link, and the page that answered at its address."""

    link: Link
    page: OpenedPage

    @property
    def is_open(self) -> bool:
        """Whether there is a page at all."""
        return self.page.fault is None and 200 <= self.page.status < 300


def web_links(kit: Kit) -> tuple[Link, ...]:
    """Those that lead to the web; mail addresses and telephones are not opened."""
    return tuple(link for link in kit.links if is_web_address(link.url))


def hosts_of(links: Sequence[Link]) -> tuple[str, ...]:
    """The sites that will see a request, each once."""
    return tuple(dict.fromkeys(urlsplit(link.url).hostname or "" for link in links))


def is_under_embargo(kit: Kit, now: datetime) -> bool:
    """Whether nobody may know yet what the kit says."""
    return kit.release.embargo_until is not None and now < kit.release.embargo_until


def refuse_detour(proxies: Sequence[str] | None = None) -> None:
    """Raise UsageError if requests are meant to go through a proxy: presskit would go past it, and show who asks.

    Through a proxy it could not judge either where a name leads. `proxies` are the system's own if not given.
    """
    found = proxies_set() if proxies is None else proxies
    if found:
        message = f"this computer asks the network through a proxy ({listed(found)}), and presskit would go past it"
        hint = (
            "open the links in your browser; or, if this computer may be seen, take the proxy out of the environment"
        )
        raise UsageError(message, hint)


def open_links(
    links: Sequence[Link], wire: Wire | None = None, *, to_named_alone: bool = False
) -> tuple[OpenedLink, ...]:
    """Each link opened once, in turn, over this computer's own wire unless another is given.

    Sites that no link names may be left alone.
    """
    wire = wire or system_wire()
    agreed = hosts_of(links) if to_named_alone else None
    pages: dict[str, OpenedPage] = {}
    for link in links:
        if link.url not in pages:
            pages[link.url] = open_page(link.url, wire, agreed)
    return tuple(OpenedLink(link, pages[link.url]) for link in links)


def told_of(opened: OpenedLink) -> Iterator[Finding]:
    """What is to be said of what was found."""
    link, page = opened.link, opened.page
    where = f'the link "{shortened(link.id)}"'
    seen = shortened(page.address)
    if page.fault is not None:
        kind = _KINDS[page.fault]
        yield kind.at(link.place, f'{where}: "{seen}" {page.why}')
    elif page.status in _ASKED_BY_PEOPLE:
        yield LINK_GUARDED.at(link.place, f"{where}: the site answers no program ({page.status})")
    elif not opened.is_open:
        yield LINK_DEAD.at(link.place, f'{where}: "{seen}" answers with {page.status}{_status_words(page.status)}')
    if opened.is_open and as_compared(page.address) != as_compared(link.url):
        yield LINK_MOVED.at(link.place, f'{where} leads on to "{seen}"', f'if it is the page, write "{page.address}"')
    if opened.is_open and page.title and not _is_same_title(link.title, page.title):
        message = f'{where} is "{shortened(link.title)}" in the kit, and "{shortened(page.title)}" on the page'
        yield LINK_TITLE_DIFFERS.at(link.place, message)


_KINDS = {
    NotOpened.REFUSED: LINK_LEADS_ASTRAY,
    NotOpened.TOO_FAR: LINK_LEADS_ASTRAY,
    NotOpened.UNENCRYPTED: LINK_LEADS_ASTRAY,
    NotOpened.NOT_NAMED: LINK_LEADS_ELSEWHERE,
    NotOpened.NO_NETWORK: LINK_NOT_ASKED,
    NotOpened.NO_SUCH_SITE: LINK_DEAD,
    NotOpened.NO_ANSWER: LINK_DEAD,
    NotOpened.NOT_TRUSTED: LINK_DEAD,
}


def _status_words(status: int) -> str:
    if status in (404, 410):
        return ": there is no such page"
    return ": the site has a fault of its own, try it again later" if status >= 500 else ""


def _is_same_title(written: str, shown: str) -> bool:
    """Whether one is in the other, whatever their marks and capitals: pages add the name of their site."""
    one, other = (_letters(title) for title in (written, shown))
    return one in other or other in one


def _letters(title: str) -> str:
    return _SEEN.sub("", unicodedata.normalize("NFKC", title).casefold())
