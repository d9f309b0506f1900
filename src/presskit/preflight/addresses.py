"""What is wrong with an address that a link or a QR code leads to (RFC 3986, RFC 6068, RFC 3966)."""

import ipaddress
import re
import unicodedata
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

_WEB_SCHEMES = ("https", "http")
# RFC 6761 and RFC 6762: names that only one computer or one network knows; the engine's own base ends in .invalid.
_PRIVATE_ENDINGS = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".invalid", ".test")
# Controls, soft hyphens, zero-width characters and every mark that turns the reading direction round.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_BEHIND_A_SITE = ("", "/", "?", "#", ":")
_MAILBOX = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_TRACKING = re.compile(
    r"utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi|li_fat_id|vero_id|oly_.*_id"
)
_SHORTENER_NAMES = (
    "bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly lnkd.in shorturl.at t.ly v.gd rb.gy "
    "tiny.cc bl.ink soo.gd s.id adf.ly fb.me qrco.de qr.ae l.ead.me"
)
_SHORTENERS = frozenset(_SHORTENER_NAMES.split())
# Scripts that one language writes together; every other mixture in a site's name is a way to deceive (UTS 39).
_WRITTEN_TOGETHER = ({"CJK", "HIRAGANA", "KATAKANA"}, {"CJK", "HANGUL"}, {"CJK", "BOPOMOFO"})


def why_refused(address: str) -> str:
    """Why nobody should be led to this address, as the end of "it ..."; empty if it may be used."""
    if not address.strip():
        return "is empty"
    if _UNSEEN.search(address) or _UNSEEN.search(unquote(address)):
        return "holds a character that nobody sees"
    if address.startswith("#"):
        return "is a placeholder that leads nowhere"
    scheme = _SCHEME.match(address)
    if scheme is None:
        return "does not begin with https://"
    return _why_scheme_refused(scheme[1].lower(), address, address[scheme.end() :])


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
    pairs = parse_qsl(parts.query, keep_blank_values=True) if parts else []
    return tuple(name for name, _value in pairs if _TRACKING.fullmatch(name.lower()))


def shortener(address: str) -> str:
    """The shortening service that the address leads through; empty if it leads straight."""
    parts = _split(address)
    host = (parts.hostname or "").removeprefix("www.") if parts and is_web_address(address) else ""
    return host if host in _SHORTENERS else ""


def as_printed(address: str) -> str:
    """The address in the form in which two are compared: no scheme, no www., no slash at its end, small letters."""
    plain = re.sub(r"^(?:https?://|mailto:)", "", unquote(address.strip()), flags=re.IGNORECASE).casefold()
    host, slash, path = plain.removeprefix("www.").partition("/")
    return f"{_in_its_own_letters(host)}{slash}{path}".rstrip("/")


def begins(shown: str, address: str) -> bool:
    """Whether an address, both as_printed, begins with what is shown of it: the site, or the site and more.

    A site's name is shown to its end: a.example is no beginning of a.example.bad.example.
    """
    if not address.startswith(shown):
        return False
    return "/" in shown or address[len(shown) : len(shown) + 1] in _BEHIND_A_SITE


def _why_scheme_refused(scheme: str, address: str, rest: str) -> str:
    if scheme == "mailto":
        return "" if _MAILBOX.fullmatch(unquote(rest.partition("?")[0])) else "names no mailbox"
    if scheme == "tel":
        return "" if re.search(r"\d", rest) else "names no telephone number"
    if scheme not in _WEB_SCHEMES:
        return f'is a "{scheme}:" address, not one of the web'
    parts = _split(address)
    if parts is None or not parts.hostname:
        return "names no site"
    return "holds a user name before the site's name" if "@" in parts.netloc else _why_host_refused(parts.hostname)


def _why_host_refused(host: str) -> str:
    if _is_number(host):
        return "gives a number instead of a site's name"
    if "." not in host or host.endswith(_PRIVATE_ENDINGS):
        return "can be opened in one network only"
    scripts = _scripts(host)
    if len(scripts) > 1 and not any(scripts <= together for together in _WRITTEN_TOGETHER):
        return "mixes letters of different alphabets in the site's name"
    return ""


def _in_its_own_letters(host: str) -> str:
    """A name that the network writes as xn--… as people write it."""
    try:
        return host.encode("ascii").decode("idna") if "xn--" in host else host
    except UnicodeError:
        return host


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:  # such as a broken IPv6 address, or a port that is no number
        return None
    return parts


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host.replace(".", "").isdigit()
    return True


def _scripts(host: str) -> set[str]:
    return {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in host if letter.isalpha()}
