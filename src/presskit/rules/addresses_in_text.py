"""Web addresses, mail addresses and telephone numbers as they stand in print."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from presskit.rules.address_forms import as_compared, begins

# The usual endings of more than two letters; any two letters are a country's. "end.Next" lacks a space, no more.
_ENDINGS = (
    "com|org|net|info|edu|gov|int|mil|eu|example|news|press|media|online|site|website|page|app|dev|blog|cloud|agency|"
    "foundation|ngo|ong|asia|africa|berlin|london|paris|international|health|network|community|support|life|live|"
    "world|coop|social|global|report|care|center|today|wiki|onion|museum|cat|eus|gal|brussels|amsterdam|wien|nyc"
)
# Countries' endings in their own letters, from the root zone's list.
_OWN_ENDINGS = (
    "рф|укр|бел|бг|срб|мкд|қаз|мон|ею|ελ|ευ|հայ|გე|中国|中國|台湾|台灣|香港|澳门|澳門|新加坡|한국|भारत|ভারত|বাংলা|"
    "இந்தியா|இலங்கை|ලංකා|ไทย|ລາວ|ایران|پاکستان|بھارت|مصر|السعودية|امارات|الجزائر|المغرب|تونس|قطر|الاردن|عمان|عراق|"
    "سورية|السودان|فلسطين|اليمن|مليسيا|ישראל"
)
# Letters, digits and the vowel signs of India, but no punctuation.
_LETTERS = (
    r"a-z0-9\u00aa\u00b5\u00ba\u00c0-\u02af\u0300-\u1fff\u2c00-\u2dff\u3005-\u3007\u3041-\u31ff\u3400-\u9fff"
    r"\uac00-\ud7a3\uf900-\ufaff"
)
_HOST = rf"(?:[{_LETTERS}](?:[{_LETTERS}-]*[{_LETTERS}])?\.)+(?:{_ENDINGS}|{_OWN_ENDINGS}|[a-z]{{2}})"
# Marks that stand in no address, and close the sentence or the brackets that an address stands in.
_QUOTING = '<>"“”„«»‹›「」『』【】《》（）。，、；：！？؟،؛'
_ADDRESS = re.compile(
    rf"(?<![\w@.-])(?:https?://(?:[^\s/@{_QUOTING}]+@)?[^\s/{_QUOTING}]+|www\.{_HOST}|{_HOST})(?![\w@-]|\.\w)(?::\d+)?"
    rf"(?:[/?#][^\s{_QUOTING}]*)?",
    re.IGNORECASE,
)
MAIL_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""A mail address in running text."""
# A country's code and at least six digits, as people group them (ITU-T E.123).
_TELEPHONE = re.compile(r"(?:\+|00)\d[\d\s().\u00a0/-]{6,}\d")
# As a press contact writes it, at home or with the country's code, and the extension of a switchboard.
_WRITTEN_TELEPHONE = re.compile(r"\+?[0-9(][0-9 ()./\u00a0-]{0,40}[0-9](?: *(?:ext\.?|x) *[0-9]{1,6})?")
_FEWEST_DIGITS = 5
_NUMBER_IN_TEXT = re.compile(r"(?<![\w.,/-])\+?[0-9(][0-9 ()./\u00a0-]{5,40}[0-9](?![\w])")
_FEWEST_DIGITS_IN_TEXT = 9  # eight are a day, 30.11.2026
# Two people write one number with and without its country; the last digits are the same.
_DIGITS_COMPARED = 7
_CLOSING = f".,;:!?)]}}>’'{_QUOTING}"
_OPENING = "<("
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class PrintedAddress:
    """An address as it stands in the text, without what only closes the sentence."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


def printed_addresses(text: str) -> Iterator[PrintedAddress]:
    """Every web address in a text."""
    for match in _ADDRESS.finditer(text):
        yield PrintedAddress(_without_closing(match[0]), match.start())


def whole_web_address(words: str) -> str:
    """The web address that these words are; empty if they are anything else."""
    words = _without_closing(words.lstrip(_CLOSING + _OPENING))
    return words if _ADDRESS.fullmatch(words) else ""


def whole_mail_address(words: str) -> str:
    """The mail address that these words are; empty if they are anything else."""
    words = words.strip(_CLOSING + _OPENING)
    return words if MAIL_ADDRESS.fullmatch(words) else ""


def whole_telephone_number(words: str) -> str:
    """The digits of the international telephone number that these words are; empty if they are anything else."""
    return "".join(filter(str.isdigit, words)) if _TELEPHONE.fullmatch(words.strip(_CLOSING)) else ""


def is_telephone_number(written: str) -> bool:
    """Whether a press contact may be given so: digits, grouped as one likes, and an extension."""
    return bool(_WRITTEN_TELEPHONE.fullmatch(written)) and sum(map(str.isdigit, written)) >= _FEWEST_DIGITS


def telephone_numbers(text: str) -> Iterator[str]:
    """Every telephone number in a text; fewer digits are those of a day or a sum."""
    for match in _NUMBER_IN_TEXT.finditer(text):
        if is_telephone_number(match[0]) and sum(map(str.isdigit, match[0])) >= _FEWEST_DIGITS_IN_TEXT:
            yield match[0]


def address_led_past(words: str, target: str, *, goes_on: bool = False) -> str:
    """The address, mailbox or number that a link's words are, if the link leads elsewhere; else empty.

    A link that goes on from the line above may show any part of its target.
    """
    if mailbox := whole_mail_address(words):
        differs = as_compared(mailbox) != as_compared(target).partition("?")[0]
        return mailbox if differs else ""
    if digits := whole_telephone_number(words):
        number = "".join(filter(str.isdigit, target))
        return "" if digits[-_DIGITS_COMPARED:] in number else words
    if address := whole_web_address(words):
        shown, sought = as_compared(address), as_compared(target)
        return "" if (goes_on and shown in sought) or begins(shown, sought) else address
    return ""


def _without_closing(words: str) -> str:
    """The words without the marks that only close the sentence; a bracket that they open themselves is theirs."""
    end, unopened = len(words), {mark: words.count(mark) - words.count(other) for mark, other in _PAIRS.items()}
    while end and words[end - 1] in _CLOSING and unopened.get(words[end - 1], 1) > 0:
        end -= 1
        if words[end] in unopened:
            unopened[words[end]] -= 1
    return words[:end]
