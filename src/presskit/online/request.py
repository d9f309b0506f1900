"""One request for one page, over a connection to a number that was judged; no more is read than is looked at."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, IncompleteRead
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult

from presskit.online.wire import Wire

MOST_BYTES = 1024 * 1024
"""How much of a page is read at most; its title stands near its beginning."""

MOST_TIME_S = 20.0
"""How long one link may take in all, with all that it leads on to, however slowly it is answered."""

_CONNECT_TIME_S = 10.0
_PORTS = {"http": 80, "https": 443}
USUAL_PORTS = tuple(_PORTS.values())
"""The ports that no address needs to name, the encrypted one last."""

# The least that sites expect. It names neither user nor computer, nor this program: a site's log must not tell that
# somebody is about to publish about it.
_HEADERS = {
    "User-Agent": "Mozilla/5.0",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The status, where it leads on to (as the header has it), the kind of file, and the beginning of the page."""

    status: int
    location: str
    content_type: str
    body: bytes


class NoAnswer(Exception):
    """No number of the site has answered; says why."""


class NotTrusted(Exception):
    """The site has shown no certificate for its name; says why."""


def port_of(parts: SplitResult) -> int:
    """The port that an address of the web names, or has without naming it."""
    return parts.port or _PORTS[parts.scheme]


def ask(parts: SplitResult, number: str, wire: Wire, most_time_s: float = MOST_TIME_S) -> Answer:
    """What the site at this number answers to a request for this page; raises NoAnswer or NotTrusted."""
    try:
        with _connection(parts, number, wire, most_time_s) as connection:
            return _exchanged(connection, parts)
    except ssl.SSLCertVerificationError as fault:
        raise NotTrusted(fault.verify_message) from fault
    except TimeoutError as fault:
        raise NoAnswer("it did not come to an end in time") from fault
    except (OSError, HTTPException, ValueError) as fault:
        raise NoAnswer(str(getattr(fault, "strerror", "") or type(fault).__name__)) from fault


def _exchanged(connection: HTTPConnection, parts: SplitResult) -> Answer:
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection.putrequest("GET", target, skip_host=True, skip_accept_encoding=True)
    named_port = f":{parts.port}" if parts.port and parts.port != _PORTS[parts.scheme] else ""
    for name, value in {"Host": f"{parts.hostname}{named_port}", **_HEADERS}.items():
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    try:
        body = response.read(MOST_BYTES)
    except IncompleteRead as fault:
        body = fault.partial
    location, content_type = (response.getheader(name, "") for name in ("Location", "Content-Type"))
    return Answer(response.status, location, content_type, body)


@contextmanager
def _connection(parts: SplitResult, number: str, wire: Wire, most_time_s: float) -> Iterator[HTTPConnection]:
    """A connection to exactly this number, cut when the time is over: a site can send a byte now and then."""
    begun_s = monotonic()
    line = wire.connect(number, port_of(parts), min(_CONNECT_TIME_S, most_time_s))
    left_s = max(most_time_s - (monotonic() - begun_s), 0.01)
    clock = _Clock(line, left_s)
    try:
        line.settimeout(left_s)  # for each part; the clock ends all of them together
        if parts.scheme == "https":
            encrypted = wire.trust.wrap_socket(line, server_hostname=parts.hostname, do_handshake_on_connect=False)
            line = clock.line = encrypted
            encrypted.do_handshake()
        connection = HTTPConnection(parts.hostname or "")
        connection.sock = line
        yield connection
        if clock.has_rung:  # a line that was cut looks like one that has come to its end
            raise TimeoutError
    except (OSError, HTTPException, ValueError) as fault:
        if clock.has_rung:
            raise TimeoutError from fault
        raise
    finally:
        clock.stop()
        line.close()


class _Clock:
    """Cuts a connection, in a thread of its own, when a request has taken too long; `line` may be exchanged."""

    def __init__(self, line: socket.socket, rings_after_s: float) -> None:
        self.line = line
        self.has_rung = False
        self._timer = Timer(rings_after_s, self._ring)
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        """Let it be: the request is over."""
        self._timer.cancel()

    def _ring(self) -> None:
        self.has_rung = True
        with suppress(OSError):  # it may be closed by now
            # Not the method of an encrypted line, which takes apart what the other thread still reads by.
            socket.socket.shutdown(self.line, socket.SHUT_RDWR)
