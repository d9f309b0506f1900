"""Whether the name of a site can exist and is what it seems to be (RFC 1123, RFC 3490, Unicode TR 39)."""

import ipaddress
import re
import unicodedata

from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

URL_BAD_HOST = FindingKind(
    "url-bad-host",
    Severity.ERROR,
    "Does every web address name a site that can exist?",
    "A site name has parts of at most 63 letters, digits and hyphens with dots between (RFC 1123).",
    "Correct the part between https:// and the next /.",
)
URL_MIXED_SCRIPT = FindingKind(
    "url-mixed-script",
    Severity.ERROR,
    "Is every site's name written in one script?",
    "Letters of two scripts that look alike are the way to make a false site look like a known one.",
    "Write the name in its ASCII form (xn--…), which shows what it is.",
)

_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_LONGEST_NAME = 253
# The names of ー and 々 do not begin with their script.
_OTHER_WORDS = {"KATAKANA-HIRAGANA": "KATAKANA", "IDEOGRAPHIC": "CJK"}
# Scripts that one language writes together; every other mixture is a way to deceive.
_WRITTEN_TOGETHER = (
    {"CJK", "HIRAGANA", "KATAKANA"},
    {"CJK", "HANGUL"},
    {"CJK", "BOPOMOFO"},
)


def check_host(host: str, place: Place) -> Finding | None:
    """The finding for a site's name that cannot be used, or None."""
    if not host:
        return URL_BAD_HOST.at(place, "the address names no site", "write https:// and then the site's name")
    if _is_number(host) is not None:
        return None
    ascii_name = host.lower() if host.isascii() else _ascii_name(host)
    if mixture := mixed_scripts(host):
        message = f'the site\'s name "{shortened(host)}" mixes {mixture} letters'
        hint = f'type it by hand; if it is meant so, write it as "{ascii_name}"' if ascii_name else "type it by hand"
        return URL_MIXED_SCRIPT.at(place, message, hint)
    if not ascii_name or not _is_well_formed(ascii_name):
        message = f'"{shortened(host)}" cannot be the name of a site'
        hint = "correct the part between https:// and the next /"
        if not host.isascii():
            hint = "write it in its ASCII form (xn--…), as the browser's address bar copies it"
        return URL_BAD_HOST.at(place, message, hint)
    return None


def mixed_scripts(name: str) -> str:
    """The scripts of a name in words, if no language writes them together; else empty."""
    scripts = sorted(_scripts(name))
    if len(scripts) < 2 or any(set(scripts) <= together for together in _WRITTEN_TOGETHER):
        return ""
    return listed(map(_script_name, scripts))


def is_local(host: str) -> bool:
    """Whether the name or number can be reached from one network only, or is a bare number."""
    return (
        _is_number(host) is not None
        or "." not in host.strip(".")
        or host.lower().rstrip(".").endswith((".local", ".internal"))
    )


def _is_number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _ascii_name(host: str) -> str:
    """The name as the network knows it (xn--…), or empty if it stands for another name than the one written."""
    try:
        ascii_name = host.encode("idna")
        same = ascii_name.decode("idna") == host.lower()
    except UnicodeError:
        return ""
    return ascii_name.decode("ascii").lower() if same else ""


def _is_well_formed(ascii_name: str) -> bool:
    labels = ascii_name.removesuffix(".").split(".")
    return (
        len(ascii_name) <= _LONGEST_NAME
        and all(_LABEL.fullmatch(label) for label in labels)
        and not labels[-1].isdigit()
        and _can_be_shown(ascii_name)
    )


def _can_be_shown(ascii_name: str) -> bool:
    try:
        ascii_name.encode("ascii").decode("idna")
    except UnicodeError:
        return False
    return True


def _scripts(host: str) -> set[str]:
    """The scripts of the letters, by the first word of their Unicode names; digits and hyphens belong to all."""
    words = {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in host if letter.isalpha()}
    return {_OTHER_WORDS.get(word, word) for word in words}


def _script_name(script: str) -> str:
    return "Chinese" if script == "CJK" else script.title()
