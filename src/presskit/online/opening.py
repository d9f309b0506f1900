"""A page opened as a reader's browser would open it, each step judged anew: name, scheme, numbers."""

import socket
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from time import monotonic
from urllib.parse import SplitResult, urljoin, urlsplit

from presskit.model.opened_page import NotOpened, OpenedPage
from presskit.online.numbers import is_public
from presskit.online.page_title import page_title
from presskit.online.request import MOST_TIME_S, USUAL_PORTS, Answer, NoAnswer, NotTrusted, ask, port_of
from presskit.online.wire import Wire
from presskit.rules.address_forms import ascii_address
from presskit.rules.addresses import is_web_address, refusal_of

MOST_STEPS = 8
"""How often an address may lead on to another."""

MOST_NUMBERS = 4
"""How many numbers of one site are tried."""

Clock = Callable[[], float]
"""The seconds that have passed since some moment."""

_ONION = ".onion"  # RFC 7686: a name server that is asked for one learns who reads it
_LEADS_ON = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What holds for each step of one link: the ways out, what was agreed to, its address, when its time is over."""

    wire: Wire
    agreed_hosts: Collection[str] | None
    first: str
    clock: Clock
    ends_s: float


class _Stopped(Exception):
    """The address is not opened; the fault, and why."""

    def __init__(self, fault: NotOpened, why: str) -> None:
        super().__init__(why)
        self.fault, self.why = fault, why


def open_page(
    address: str, wire: Wire, agreed_hosts: Collection[str] | None = None, clock: Clock = monotonic
) -> OpenedPage:
    """What answers at this address in the end. With `agreed_hosts` no other site is asked, and no other port of one.

    All steps together take at most MOST_TIME_S by the clock.
    """
    current = address
    asking = _Asking(wire, agreed_hosts, address, clock, clock() + MOST_TIME_S)
    try:
        for _ in range(MOST_STEPS + 1):
            answer = _asked(current, asking)
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


def _asked(address: str, asking: _Asking) -> Answer:
    if not is_web_address(address) or refusal_of(address):
        raise _Stopped(NotOpened.REFUSED, "is no address that the public can open")
    parts = urlsplit(address)
    host = parts.hostname or ""
    if f".{host}".rstrip(".").endswith(_ONION):
        raise _Stopped(NotOpened.REFUSED, "is one of Tor's, which no name server may be asked for")
    if asking.agreed_hosts is not None and host not in asking.agreed_hosts:
        raise _Stopped(NotOpened.NOT_NAMED, f"is where it leads on to, and {host} was not named before")
    if asking.agreed_hosts is not None and not _is_agreed_port(parts, urlsplit(asking.first)):
        raise _Stopped(
            NotOpened.NOT_NAMED, f"is where it leads on to, and port {port_of(parts)} was not named before"
        )
    numbers = _numbers(host, port_of(parts), asking.wire)
    # All of them: a name that leads to a public and to a private number is made to be mistaken.
    if not numbers or not all(map(is_public, numbers)):
        raise _Stopped(NotOpened.REFUSED, f"leads into a private network: {host} has a number that is not public")
    return _first_answer(address, numbers[:MOST_NUMBERS], asking)


def _is_agreed_port(parts: SplitResult, first: SplitResult) -> bool:
    """Whether a step goes to the port of the link itself, or to one that goes without saying: its encrypted one."""
    if parts.hostname != first.hostname:
        return parts.port in (None, *USUAL_PORTS)
    is_encrypted_now = (port_of(first), port_of(parts)) == USUAL_PORTS
    return port_of(parts) == port_of(first) or is_encrypted_now


def _numbers(host: str, port: int, wire: Wire) -> Sequence[str]:
    try:
        return wire.resolve(host, port)
    except (OSError, UnicodeError) as fault:
        if getattr(fault, "errno", None) == socket.EAI_AGAIN:
            why = "was not asked: no name server answers, this computer may be offline"
            raise _Stopped(NotOpened.NO_NETWORK, why) from fault
        raise _Stopped(NotOpened.NO_SUCH_SITE, f"cannot be opened: nobody knows a site called {host}") from fault


def _first_answer(address: str, numbers: Collection[str], asking: _Asking) -> Answer:
    """The answer of the first number that gives one; it is connected to as it was judged, and not looked up again."""
    why = ""
    for number in numbers:
        left_s = asking.ends_s - asking.clock()
        if left_s <= 0:
            raise _Stopped(NotOpened.NO_ANSWER, "does not answer: it did not come to an end in time")
        try:
            return ask(urlsplit(address), number, asking.wire, left_s)
        except NotTrusted as fault:
            raise _Stopped(NotOpened.NOT_TRUSTED, f"cannot be trusted: {fault}") from fault
        except NoAnswer as fault:
            why = str(fault)
    raise _Stopped(NotOpened.NO_ANSWER, f"does not answer: {why}")
