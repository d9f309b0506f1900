"""A page opened as a reader's browser would open it, each step judged anew: name, scheme, numbers."""

import socket
from collections.abc import Collection, Sequence
from urllib.parse import urljoin, urlsplit

from presskit.model.opened_page import NotOpened, OpenedPage
from presskit.online.numbers import is_public
from presskit.online.page_title import page_title
from presskit.online.request import Answer, NoAnswer, NotTrusted, ask, port_of
from presskit.online.wire import Wire
from presskit.rules.address_forms import ascii_address
from presskit.rules.addresses import is_web_address, refusal_of

MOST_STEPS = 8
"""How often an address may lead on to another."""

_LEADS_ON = (301, 302, 303, 307, 308)


class _Stopped(Exception):
    """The address is not opened; the fault, and why."""

    def __init__(self, fault: NotOpened, why: str) -> None:
        super().__init__(why)
        self.fault, self.why = fault, why


def open_page(address: str, wire: Wire, agreed_hosts: Collection[str] | None = None) -> OpenedPage:
    """What answers at this address in the end. With `agreed_hosts` no other site is asked."""
    current = address
    try:
        for _ in range(MOST_STEPS + 1):
            answer = _asked(current, wire, agreed_hosts)
            if answer.status not in _LEADS_ON or not answer.location:
                media_type = answer.content_type.partition(";")[0].strip().lower()
                title = page_title(answer.body, answer.content_type) if answer.status < 300 else ""
                return OpenedPage(current, answer.status, media_type, title)
            onward = _onward(current, answer.location)
            if urlsplit(current).scheme == "https" and urlsplit(onward).scheme == "http":
                current = onward
                raise _Stopped(NotOpened.UNENCRYPTED, "is where it leads on to, without encryption")
            current = onward
        raise _Stopped(NotOpened.TOO_FAR, f"is where it still leads on, after {MOST_STEPS} others")
    except _Stopped as stop:
        return OpenedPage(current, fault=stop.fault, why=stop.why)


def _onward(current: str, location: str) -> str:
    """The address that a header leads on to: headers come as bytes, and may hold letters of UTF-8."""
    try:
        written = location.encode("latin-1").decode("utf-8", "replace")
        return ascii_address(urljoin(current, written.strip()).partition("#")[0])
    except ValueError:
        raise _Stopped(NotOpened.REFUSED, "leads on to what is no address") from None


def _asked(address: str, wire: Wire, agreed_hosts: Collection[str] | None) -> Answer:
    if not is_web_address(address) or refusal_of(address):
        raise _Stopped(NotOpened.REFUSED, "is no address that the public can open")
    parts = urlsplit(address)
    host = parts.hostname or ""
    if agreed_hosts is not None and host not in agreed_hosts:
        raise _Stopped(NotOpened.NOT_NAMED, f"is where it leads on to, and {host} was not named before")
    numbers = _numbers(host, port_of(parts), wire)
    # All of them: a name that leads to a public and to a private number is made to be mistaken.
    if not numbers or not all(map(is_public, numbers)):
        raise _Stopped(NotOpened.REFUSED, f"leads into a private network: {host} has a number that is not public")
    return _first_answer(address, numbers, wire)


def _numbers(host: str, port: int, wire: Wire) -> Sequence[str]:
    try:
        return wire.resolve(host, port)
    except (OSError, UnicodeError) as fault:
        if getattr(fault, "errno", None) == socket.EAI_AGAIN:
            why = "was not asked: no name server answers, this computer may be offline"
            raise _Stopped(NotOpened.NO_NETWORK, why) from fault
        raise _Stopped(NotOpened.NO_SUCH_SITE, f"cannot be opened: nobody knows a site called {host}") from fault


def _first_answer(address: str, numbers: Collection[str], wire: Wire) -> Answer:
    """The answer of the first number that gives one; it is connected to as it was judged, and not looked up again."""
    why = ""
    for number in numbers:
        try:
            return ask(urlsplit(address), number, wire)
        except NotTrusted as fault:
            raise _Stopped(NotOpened.NOT_TRUSTED, f"cannot be trusted: {fault}") from fault
        except NoAnswer as fault:
            why = str(fault)
    raise _Stopped(NotOpened.NO_ANSWER, f"does not answer: {why}")
