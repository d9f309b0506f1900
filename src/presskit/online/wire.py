"""The ways out of this computer: names to numbers, connections to numbers, and the certificates that are trusted."""

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.request import getproxies

Resolve = Callable[[str, int], Sequence[str]]
"""A site's name and a port to the numbers that it has; raises OSError if it has none."""

Connect = Callable[[str, int, float], socket.socket]
"""A number, a port and the seconds that may pass to a connection; raises OSError if there is none."""


@dataclass(frozen=True, slots=True)
class Wire:
    """What opening a page needs of the system. Which numbers may be reached is judged between the two calls."""

    resolve: Resolve
    connect: Connect
    trust: ssl.SSLContext


def system_wire() -> Wire:
    """This computer's own: its resolver, its connections, its trusted authorities."""
    return Wire(_resolved, _connected, ssl.create_default_context())


def proxies_set() -> tuple[str, ...]:
    """The sorts of proxies that the environment or the system asks for, such as https."""
    return tuple(sorted(name for name, address in getproxies().items() if name != "no" and address))


def _resolved(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def _connected(number: str, port: int, timeout_s: float) -> socket.socket:
    return socket.create_connection((number, port), timeout_s)
