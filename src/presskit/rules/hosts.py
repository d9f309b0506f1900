"""The names of sites: which can exist, which are what they seem, and which lead out of the room.

A name has two forms: letters as people read them, and ASCII letters as the network knows it (IDNA 2008, RFC 5891).
"""

import ipaddress
import re
import unicodedata

import idna

from presskit.rules.characters import hidden_in_address

_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LONGEST_NAME = 253  # RFC 1035, 2.3.4
_NETWORK_FORM = "xn--"
_JOINERS = {0x200C: None, 0x200D: None}  # letters to Persian and Hindi
# Names that one network knows: RFC 6762 (local, and those of appendix G), RFC 8375 (home.arpa), ICANN's of 2024
# (internal), and what routers and Linux give (localdomain).
NETWORK_NAMES = ("local", "lan", "home", "corp", "internal", "intranet", "private", "home.arpa", "localdomain")
"""The last parts of names that computers have in their own network, and nowhere else."""
# And those that lead to no site at all (RFC 6761). .example is left to those who write examples.
_LOCAL_ENDINGS = tuple(f".{name}" for name in (*NETWORK_NAMES, "localhost", "test", "invalid"))
# The names of ー and 々 do not begin with their script; an apostrophe such as that of здоровʼя has none of its own.
_OTHER_WORDS = {"KATAKANA-HIRAGANA": "KATAKANA", "IDEOGRAPHIC": "CJK"}
_ANY_SCRIPT = "MODIFIER"
# Scripts that one language writes together; every other mixture is a way to deceive (UTS 39, Highly Restrictive).
_WRITTEN_TOGETHER = (
    {"LATIN", "CJK", "HIRAGANA", "KATAKANA"},
    {"LATIN", "CJK", "HANGUL"},
    {"LATIN", "CJK", "BOPOMOFO"},
)
# Letters that are drawn like Latin ones: a word of them alone is a disguise, but where such names are at home.
_DRAWN_LIKE_LATIN = {
    "CYRILLIC": (frozenset("асԁеһіјӏорԛѕԝхуъьҽпгѵѡ"), frozenset(("bg", "by", "kz", "ru", "su", "ua", "uz"))),
    "GREEK": (frozenset("αικνρυωηοτ"), frozenset(("gr", "eu", "cy"))),
}


def is_number(host: str) -> bool:
    """Whether it is a network number and no name, as browsers read it: 192.0.2.1, ::1, 2130706433, 0x7f.1."""
    return is_whole_number(host) or bool(_NUMBER.fullmatch(host.lower().rstrip(".").rpartition(".")[2]))


def is_whole_number(host: str) -> bool:
    """Whether it is a network number written in full, such as 192.0.2.1 or ::1."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_local(host: str) -> bool:
    """Whether it is a number, or a name that one computer or one network knows."""
    name = host.lower().rstrip(".")
    return is_number(host) or "." not in name or name.endswith(_LOCAL_ENDINGS)


def is_possible(host: str) -> bool:
    """Whether a site can have this name (RFC 1123; underscores are in use), or this number, in either form."""
    return is_whole_number(host) or bool(ascii_host(host))


def ascii_host(host: str) -> str:
    """The name as the network knows it (xn--…); empty if it is none, or stands for another than the one written."""
    labels = [_ascii_label(label) for label in host.lower().removesuffix(".").split(".")]
    name = ".".join(labels)
    if not all(labels) or len(name) > _LONGEST_NAME or _NUMBER.fullmatch(labels[-1]):
        return ""
    return name


def readable_host(host: str) -> str:
    """The name as people read it; one that would deceive, or whose letters cannot all be seen, stays as it is."""
    readable = spelt_host(host)
    return host.lower() if disguise(readable) or hidden_in_address(readable) else readable


def spelt_host(host: str) -> str:
    """The name in its own letters, whatever they are; parts that only the network can spell stay as they are."""
    return ".".join(map(_spelt_label, host.lower().split(".")))


def mixed_scripts(name: str) -> str:
    """The scripts of a name, as in "Cyrillic and Latin", if no language writes them together; else empty."""
    scripts = _scripts(name)
    if len(scripts) < 2 or any(scripts <= together for together in _WRITTEN_TOGETHER):
        return ""
    *first, last = ("Chinese" if script == "CJK" else script.title() for script in sorted(scripts))
    return f"{', '.join(first)} and {last}"


def disguise(host: str) -> str:
    """What makes a part of the name seem another one, as the end of "it ..."; empty if it is what it seems.

    Such as "mixes Cyrillic and Latin letters", or "has Cyrillic letters alone, which look like Latin ones".
    """
    labels = host.lower().rstrip(".").split(".")
    for label in labels:
        if scripts := mixed_scripts(label):
            return f"mixes {scripts} letters"
    for script, (letters, homes) in _DRAWN_LIKE_LATIN.items():
        is_at_home = labels[-1] in homes or not labels[-1].isascii() or labels[-1].startswith(_NETWORK_FORM)
        if not is_at_home and any(_is_written_in(label, letters) for label in labels):
            return f"has {script.title()} letters alone, which look like Latin ones"
    return ""


def _is_written_in(label: str, letters: frozenset[str]) -> bool:
    written = {letter for letter in label if letter.isalpha()}
    return bool(written) and written <= letters


def _scripts(name: str) -> set[str]:
    """The scripts of the letters, by the first word of their Unicode names; digits and hyphens belong to all."""
    words = {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in name if letter.isalpha()} - {_ANY_SCRIPT}
    return {_OTHER_WORDS.get(word, word) for word in words}


def _ascii_label(label: str) -> str:
    """One part in the network's letters; empty if there is none that means the same."""
    if label.isascii():
        return label if _LABEL.fullmatch(label) and _can_be_spelt(label) else ""
    try:
        meant = idna.uts46_remap(label, transitional=False)
        return idna.alabel(meant).decode("ascii") if meant == unicodedata.normalize("NFC", label) else ""
    except UnicodeError:
        return ""


def _can_be_spelt(label: str) -> bool:
    """Whether a part in the network's form stands for letters of some sort; registries allow more than IDNA does."""
    if not label.startswith(_NETWORK_FORM):
        return True
    try:
        letters = label.removeprefix(_NETWORK_FORM).encode("ascii").decode("punycode")
    except UnicodeError:
        return False
    seen = letters.translate(_JOINERS)
    return not letters.isascii() and seen.isprintable()


def _spelt_label(label: str) -> str:
    """One part in its own letters, if it is sure to be typed back as the same name."""
    if not label.startswith(_NETWORK_FORM):
        return label
    try:
        readable = idna.ulabel(label)
    except UnicodeError:
        return label
    return readable if _ascii_label(readable) == label else label
