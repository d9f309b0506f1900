"""Whether an address may be printed, linked and put into a QR code (RFC 3986, RFC 6068, RFC 3966)."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

from presskit.load.checks.host_name import URL_BAD_HOST, check_host, is_local
from presskit.load.text_file import hidden_message
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

URL_EMPTY = FindingKind(
    "url-empty",
    Severity.ERROR,
    "Does every link have an address?",
    "A printed link that leads nowhere cannot be mended once it is on paper.",
    "Write the address that the link should open.",
)
URL_PLACEHOLDER = FindingKind(
    "url-placeholder",
    Severity.ERROR,
    "Is every link's address a real one?",
    "# stands for a link that someone meant to fill in; it leads to the top of the page.",
    "Add the report to [[links]] in kit.toml and write its id: [words][id].",
)
URL_RELATIVE = FindingKind(
    "url-relative",
    Severity.ERROR,
    "Does every address begin with https://?",
    "Without it the address leads to a file on the reader's own computer.",
    "Write https:// in front.",
)
URL_SCHEME = FindingKind(
    "url-scheme",
    Severity.ERROR,
    "Does every address lead to the web, to a mailbox or to a telephone?",
    "file:, javascript:, data: and the like lead to a computer's own files or run programs.",
    "Use an https, mailto or tel address.",
)
URL_USER_INFO = FindingKind(
    "url-user-info",
    Severity.ERROR,
    "Is every address free of names and passwords?",
    "What stands before an @ is a secret, or makes one site look like another.",
    "Take out everything between // and @.",
)
URL_HIDDEN_CHARACTER = FindingKind(
    "url-hidden-character",
    Severity.ERROR,
    "Does every address hold only characters that can be seen?",
    "Invisible marks make an address read like another than the one it opens.",
    "Type the address again by hand.",
)
URL_BAD_CHARACTER = FindingKind(
    "url-bad-character",
    Severity.ERROR,
    "Does every address hold only characters that an address may hold?",
    "A space or a bracket ends the address early (RFC 3986), and a telephone opens only part of it.",
    "Copy the address from the browser's address bar, which writes such characters safely.",
)
URL_BAD_ADDRESS = FindingKind(
    "url-bad-address",
    Severity.ERROR,
    "Do mailto: and tel: links hold an address or a number?",
    "A link that opens an empty message helps nobody.",
    "Write mailto:name@site or tel:+ and the number with its country code.",
)
URL_LOCAL = FindingKind(
    "url-local",
    Severity.WARNING,
    "Can every address be opened from anywhere?",
    "A bare number or a name without a dot is reached from one network only, or tells where a machine stands.",
    "Use the site's public name.",
)
HTTP_LINK = FindingKind(
    "http-link",
    Severity.WARNING,
    "Does every web address begin with https?",
    "With http anyone on the way can see and change what the reader gets.",
    "Open the page with https:// and use that address if it works.",
)
TRACKING_PARAMETER = FindingKind(
    "tracking-parameter",
    Severity.WARNING,
    "Is every address free of tracking?",
    "Marks such as utm_source and fbclid tell third parties who followed the link, and lengthen the QR code.",
    "Take the mark out, and try that the address still works.",
)
LINK_SHORTENER = FindingKind(
    "link-shortener",
    Severity.WARNING,
    "Does every address lead to the page itself?",
    "Short addresses of third parties can lapse or be sold, and paper cannot be corrected.",
    "Use the address that the short one leads to.",
)

# Controls, soft hyphens, zero-width characters and every mark that turns the reading direction round.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_NOT_IN_ADDRESS = re.compile(r"[\s<>\"{}|\\^`]|%(?![0-9A-Fa-f]{2})")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_MAILBOX = re.compile(r"[^@,:;()\[\]\s]+@([^@\s]+)")
_TELEPHONE = re.compile(r"\+?[0-9][0-9().-]*(;[A-Za-z0-9=.+-]+)*")
_TRACKING = re.compile(
    r"utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi|li_fat_id|vero_id|oly_.*_id",
    re.IGNORECASE,
)
_SHORTENER_NAMES = (
    "bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly lnkd.in shorturl.at t.ly v.gd rb.gy "
    "tiny.cc bl.ink soo.gd s.id adf.ly fb.me"
)
_SHORTENERS = frozenset(_SHORTENER_NAMES.split())


def judge_address(address: str, place: Place) -> list[Finding]:
    """What is wrong with this address: the first error alone, or else every warning."""
    error = _error(address, place)
    if error is not None:
        return [error]
    return list(_warnings(address, place)) if address.lower().startswith("http") else []


def find_hidden(address: str) -> str:
    """The first character of an address that cannot be seen; empty if all can."""
    match = _HIDDEN.search(address)
    return match.group() if match else ""


def _error(address: str, place: Place) -> Finding | None:
    if not address.strip():
        return URL_EMPTY.at(place, "this link has no address", "write the address that it should open")
    if address.startswith("#"):
        hint = "give the report's address in [[links]] of kit.toml, and write its id in the statement: [words][id]"
        return URL_PLACEHOLDER.at(place, f'"{shortened(address)}" leads nowhere', hint)
    if hidden := find_hidden(address) or find_hidden(unquote(address)):
        return URL_HIDDEN_CHARACTER.at(place, hidden_message(hidden), "type the address again by hand")
    if bad := _NOT_IN_ADDRESS.search(address):
        what = "a space" if bad.group().isspace() else f'the character "{bad.group()}"'
        return URL_BAD_CHARACTER.at(place, f"the address holds {what}", "copy it from the browser's address bar")
    return _scheme_error(address, place)


def _scheme_error(address: str, place: Place) -> Finding | None:
    match = _SCHEME.match(address)
    if match is None:
        hint = "write the whole address, as the browser shows it: https://…"
        if address.startswith(("www.", "//")):
            hint = f'write "https://{shortened(address.lstrip("/"))}"'
        return URL_RELATIVE.at(place, f'"{shortened(address)}" does not begin with https://', hint)
    scheme, rest = match[1].lower(), address[match.end() :]
    if scheme in ("http", "https"):
        return _web_error(address, rest, place)
    if scheme in ("mailto", "tel"):
        return _contact_error(scheme, rest, place)
    return URL_SCHEME.at(place, f'"{scheme}:" addresses are not taken', "use an https, mailto or tel address")


def _contact_error(scheme: str, rest: str, place: Place) -> Finding | None:
    if scheme == "mailto":
        mailbox = _MAILBOX.fullmatch(rest.split("?", maxsplit=1)[0])
        if not mailbox or is_local(mailbox[1]):
            return URL_BAD_ADDRESS.at(place, f'"{shortened(rest)}" is no e-mail address', "write mailto:name@site")
        return check_host(mailbox[1], place)
    if scheme == "tel" and not _TELEPHONE.fullmatch(rest):
        return URL_BAD_ADDRESS.at(place, f'"{shortened(rest)}" is no telephone number', "write tel:+ and digits")
    return None


def _web_error(address: str, rest: str, place: Place) -> Finding | None:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return URL_BAD_HOST.at(
            place, f'"{shortened(address)}" names no site', "copy it from the browser's address bar"
        )
    if not rest.startswith("//") or port == 0:
        return URL_BAD_HOST.at(place, f'"{shortened(address)}" names no site', "write https:// and the site's name")
    if "@" in parts.netloc:
        message = "a user name stands in the address, before the @"
        return URL_USER_INFO.at(place, message, "take out everything between // and @")
    return check_host(host, place)


def _warnings(address: str, place: Place) -> Iterator[Finding]:
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme == "http":
        yield HTTP_LINK.at(place, "the address begins with http, not https", "try it with https://")
    if is_local(host):
        yield URL_LOCAL.at(place, f'"{shortened(host)}" cannot be opened from everywhere', "use the public name")
    if host.removeprefix("www.") in _SHORTENERS:
        yield LINK_SHORTENER.at(place, f"{host} only passes readers on", "use the address that it leads to")
    fields = parse_qsl("&".join((parts.query, parts.fragment)).replace(";", "&"), keep_blank_values=True)
    tracking = [name for name, _ in fields if _TRACKING.fullmatch(name)]
    if tracking:
        message = f'"{shortened(tracking[0])}" in the address follows the reader'
        yield TRACKING_PARAMETER.at(place, message, "take it out, and try that the address still works")
