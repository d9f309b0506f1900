"""Network numbers: which of them lead to the public network, and not into somebody's own.

By IANA's registries of special-purpose addresses (RFC 6890) as of 2025, and not by `ipaddress.is_global`, which
judges some of them otherwise in each version of Python.
"""

import ipaddress
from collections.abc import Iterator

_SPECIAL = tuple(
    ipaddress.IPv4Network(written)
    for written in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # a provider's own, and some clouds' data of their machines
        "127.0.0.0/8",  # this computer
        "168.63.129.16/32",  # public in form: what Azure tells its machines of themselves
        "169.254.0.0/16",  # this line, and most clouds' data of their machines
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocols' own, and one cloud's data of its machines
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays from IPv6
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # measurements
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # many at once
        "240.0.0.0/4",  # reserved, and everybody
    )
)
_PUBLIC_IN_IPV6 = ipaddress.IPv6Network("2000::/3")  # all that has been given out for single computers
_SPECIAL_IN_IPV6 = tuple(
    ipaddress.IPv6Network(written)
    for written in (
        "2001::/23",  # protocols' own, Teredo among them
        "2001:db8::/32",  # documentation
        "3fff::/20",  # documentation
    )
)
# IPv6 numbers that hold one of IPv4, which is where they lead, and where it stands in them, in bits from the right.
_HOLDERS = (
    (ipaddress.IPv6Network("::ffff:0:0/96"), 0),  # IPv4 written as IPv6, RFC 4291, 2.5.5.2
    (ipaddress.IPv6Network("64:ff9b::/96"), 0),  # NAT64, RFC 6052
    (ipaddress.IPv6Network("2002::/16"), 80),  # 6to4, RFC 3056
)


def is_public(written: str) -> bool:
    """Whether a number leads to the public network; one with a zone (`%eth0`) is of one line, and does not."""
    try:
        number = ipaddress.ip_address(written)
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        return any(map(_is_public, _held_in(number))) or _is_public_in_ipv6(number)
    return _is_public(number)


def _is_public(number: ipaddress.IPv4Address) -> bool:
    return not any(number in network for network in _SPECIAL)


def _is_public_in_ipv6(number: ipaddress.IPv6Address) -> bool:
    is_holder = any(number in network for network, _ in _HOLDERS)
    is_special = any(number in network for network in _SPECIAL_IN_IPV6)
    return number.scope_id is None and number in _PUBLIC_IN_IPV6 and not is_holder and not is_special


def _held_in(number: ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """The number of IPv4 inside, if there is one."""
    for network, bits in _HOLDERS:
        if number in network:
            yield ipaddress.IPv4Address((int(number) >> bits) & 0xFFFFFFFF)
