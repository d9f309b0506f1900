"""Whether an address may be printed, linked and put into a QR code (RFC 3986, RFC 6068, RFC 3966)."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from presskit.rules.characters import hidden_in_address
from presskit.rules.hosts import disguise, is_local, is_possible, mixed_scripts

_WEB_SCHEMES = ("https", "http")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_NOT_IN_ADDRESS = re.compile(r"[\s<>\"{}|\\^`]|%(?![0-9A-Fa-f]{2})")
# Letters of Persian and Hindi words; where they are written as %E2%80%8C, everybody sees that they are there.
_ENCODED_JOINER = re.compile("%E2%80%8[CD]", re.IGNORECASE)
# A mailbox as people have them: words with dots between (RFC 5321, 4.1.2, and RFC 6531 for other scripts).
_ATOM = r"[\w!#$&'*+/=?^`{|}~-]+"
_MAILBOX = re.compile(rf"({_ATOM}(?:\.{_ATOM})*)@([^\s@<>(),;:\"\[\]\\]+)")
_LONGEST_MAILBOX = 254  # RFC 5321, 4.5.3.1.3, without its brackets
_TELEPHONE = re.compile(r"\+?[0-9][0-9().-]*(;[A-Za-z0-9=.+-]+)*")
_TRACKING = re.compile(
    r"utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi|li_fat_id|vero_id|oly_.*_id",
    re.IGNORECASE,
)
_SHORTENER_NAMES = (
    "bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly lnkd.in shorturl.at t.ly v.gd rb.gy "
    "tiny.cc bl.ink soo.gd s.id adf.ly fb.me qrco.de qr.ae l.ead.me"
)
_SHORTENERS = frozenset(_SHORTENER_NAMES.split())


class AddressFault(Enum):
    """Why nobody may be led to an address."""

    EMPTY = auto()
    PLACEHOLDER = auto()
    HIDDEN_CHARACTER = auto()
    BAD_CHARACTER = auto()
    NO_SCHEME = auto()
    BAD_SCHEME = auto()
    NO_SITE = auto()
    USER_INFO = auto()
    BAD_HOST = auto()
    DISGUISED = auto()
    LOCAL_HOST = auto()
    NO_MAILBOX = auto()
    NO_TELEPHONE = auto()


@dataclass(frozen=True, slots=True)
class AddressRefusal:
    """The first thing that is wrong with an address, and the part it is wrong with: the character, host or scheme.

    `disguise` says what makes a name seem another one, as the end of "it ...".
    """

    fault: AddressFault
    part: str = ""
    disguise: str = ""


def refusal_of(address: str) -> AddressRefusal | None:
    """Why nobody may be led to this address; None if it may be used."""
    if not address.strip():
        return AddressRefusal(AddressFault.EMPTY)
    if address.startswith("#"):
        return AddressRefusal(AddressFault.PLACEHOLDER, address)
    if hidden := hidden_in_address(address) or hidden_in_address(unquote(_ENCODED_JOINER.sub("", address))):
        return AddressRefusal(AddressFault.HIDDEN_CHARACTER, hidden)
    if bad := _NOT_IN_ADDRESS.search(address):
        return AddressRefusal(AddressFault.BAD_CHARACTER, bad.group())
    return _refusal_of_scheme(address)


def refusal_of_host(host: str) -> AddressRefusal | None:
    """Why nobody may be led to a site or mail server of this name; None if it may be used."""
    if not host:
        return AddressRefusal(AddressFault.NO_SITE)
    if seeming := disguise(host):
        return AddressRefusal(AddressFault.DISGUISED, host, seeming)
    if not is_possible(host):
        return AddressRefusal(AddressFault.BAD_HOST, host)
    return AddressRefusal(AddressFault.LOCAL_HOST, host) if is_local(host) else None


def refusal_of_mailbox(address: str) -> AddressRefusal | None:
    """Why nobody can write to this e-mail address; None if it may be used."""
    if hidden := hidden_in_address(address):
        return AddressRefusal(AddressFault.HIDDEN_CHARACTER, hidden)
    match = _MAILBOX.fullmatch(address)
    if not match or len(address) > _LONGEST_MAILBOX or is_local(match[2]):
        return AddressRefusal(AddressFault.NO_MAILBOX, address)
    if scripts := mixed_scripts(match[1]):
        return AddressRefusal(AddressFault.DISGUISED, match[1], f"mixes {scripts} letters")
    return refusal_of_host(match[2])


def is_web_address(address: str) -> bool:
    """Whether it is meant to open a page of the web."""
    scheme = _SCHEME.match(address)
    return scheme is not None and scheme[1].lower() in _WEB_SCHEMES


def is_unencrypted(address: str) -> bool:
    """Whether it leads to http."""
    return address.lower().startswith("http:")


def tracking_parameters(address: str) -> tuple[str, ...]:
    """The names of the parts of the address that follow the reader."""
    parts = _split(address)
    if parts is None or not is_web_address(address):
        return ()
    fields = parse_qsl("&".join((parts.query, parts.fragment)).replace(";", "&"), keep_blank_values=True)
    return tuple(name for name, _value in fields if _TRACKING.fullmatch(name))


def shortener(address: str) -> str:
    """The shortening service that the address leads through; empty if it leads straight."""
    parts = _split(address)
    host = (parts.hostname or "").rstrip(".").removeprefix("www.") if parts and is_web_address(address) else ""
    return host if host in _SHORTENERS else ""


def _refusal_of_scheme(address: str) -> AddressRefusal | None:
    match = _SCHEME.match(address)
    if match is None:
        return AddressRefusal(AddressFault.NO_SCHEME, address)
    scheme, rest = match[1].lower(), address[match.end() :]
    if scheme in _WEB_SCHEMES:
        return _refusal_of_site(address, rest)
    if scheme == "mailto":
        return refusal_of_mailbox(unquote(rest.partition("?")[0]))
    if scheme == "tel":
        digits = "".join(unquote(rest).split())
        return None if _TELEPHONE.fullmatch(digits) else AddressRefusal(AddressFault.NO_TELEPHONE, rest)
    return AddressRefusal(AddressFault.BAD_SCHEME, scheme)


def _refusal_of_site(address: str, rest: str) -> AddressRefusal | None:
    parts = _split(address)
    if parts is None or not parts.hostname or not rest.startswith("//") or parts.port == 0:
        return AddressRefusal(AddressFault.NO_SITE, address)
    if "@" in parts.netloc:
        return AddressRefusal(AddressFault.USER_INFO, address)
    return refusal_of_host(unquote(parts.hostname))


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:  # such as a broken IPv6 address, or a port that is no number
        return None
    return parts
