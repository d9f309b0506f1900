"""Web addresses, mail addresses and telephone numbers as they stand in print."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from presskit.preflight.addresses import as_printed, begins
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageText

# The usual endings of more than two letters; any two letters are a country's. "end.Next" lacks a space, no more.
_ENDINGS = (
    "com|org|net|info|edu|gov|int|mil|eu|example|news|press|media|online|site|website|page|app|dev|blog|cloud|agency|"
    "foundation|ngo|ong|asia|africa|berlin|london|paris|international|health|network|community|support|life|live|world"
)
_HOST = rf"(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]*[a-z0-9\u00a1-\uffff])?\.)+(?:{_ENDINGS}|[a-z]{{2}})"
_ADDRESS = re.compile(
    rf"(?<![\w@.-])(?:https?://(?:[^\s/@]+@)?[^\s/]+|www\.{_HOST}|{_HOST})(?![\w@-]|\.\w)(?::\d+)?(?:[/?#][^\s<>]*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A country's code and at least six digits, as people group them (ITU-T E.123).
_TELEPHONE = re.compile(r"(?:\+|00)\d[\d\s().\u00a0/-]{6,}\d")
_CLOSING = ".,;:!?)]}>»”’'\""
# What runs on for so many letters behind the printed word is the address itself, broken over two lines.
_RUNS_ON_LETTERS = 2
# A site's name alone is taken for a code's address only where no other address is so much nearer.
_AS_NEAR_MM = 5.0


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
        yield PrintedAddress(match[0].rstrip(_CLOSING), match.start())


def whole_mail_address(words: str) -> str:
    """The mail address that these words are; empty if they are anything else."""
    words = words.strip(_CLOSING + "<(")
    return words if _MAIL.fullmatch(words) else ""


def whole_telephone_number(words: str) -> str:
    """The digits of the telephone number that these words are; empty if they are anything else."""
    return "".join(filter(str.isdigit, words)) if _TELEPHONE.fullmatch(words.strip(_CLOSING)) else ""


def whole_web_address(words: str) -> str:
    """The web address that these words are; empty if they are anything else."""
    words = words.strip(_CLOSING + "<(")
    return words if _ADDRESS.fullmatch(words) else ""


class AddressesNearby:
    """The web addresses that stand within so many millimetres of a QR code."""

    def __init__(self, words: PageText, code: Box, reach_mm: float) -> None:
        self._words = words
        self._code = code
        self._reach_mm = reach_mm

    def agrees(self, payload: str) -> bool:
        """Whether the payload's address stands there, or its site and first part with no other address nearer."""
        sought, near = as_printed(payload), self._near()
        if any(self._is_whole(printed, sought) for _away_mm, printed in near):
            return True
        return any(
            self._is_beginning(printed, sought) for away_mm, printed in near if away_mm <= near[0][0] + _AS_NEAR_MM
        )

    def first_but(self, addresses: Collection[str]) -> str:
        """The nearest address that stands there and is none of these (as_printed); empty if there is none."""
        near = (printed.text for _away_mm, printed in self._near())
        return next((address for address in near if as_printed(address) not in addresses), "")

    def _near(self) -> list[tuple[float, PrintedAddress]]:
        """The addresses within reach with their distance, the nearest first."""
        near = []
        for printed in printed_addresses(self._words.text):
            box = self._words.box(printed.start, printed.end)
            away_mm = box.distance_mm(self._code) if box else float("inf")
            if away_mm <= self._reach_mm:
                near.append((away_mm, printed))
        return sorted(near, key=lambda pair: pair[0])

    def _is_whole(self, printed: PrintedAddress, sought: str) -> bool:
        return as_printed(printed.text) == sought or self._common(printed, sought) >= len(sought)

    def _is_beginning(self, printed: PrintedAddress, sought: str) -> bool:
        """Whether it is the first part of the address, and does not run on as another one in the next line."""
        shown = as_printed(printed.text)
        return begins(shown, sought) and self._common(printed, sought) - len(shown) < _RUNS_ON_LETTERS

    def _common(self, printed: PrintedAddress, sought: str) -> int:
        """How many letters of the address stand there, over line ends too."""
        start = printed.start + printed.text.casefold().find(as_printed(printed.text)[:3])
        following = "".join(self._words.text[start : start + 2 * len(sought) + 8].split()).casefold()
        return _common_letters(sought, following)


def _common_letters(one: str, other: str) -> int:
    """How many letters two texts share from their beginning."""
    for count, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return count
    return min(len(one), len(other))
