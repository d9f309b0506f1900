"""Addresses on a page: why nobody should be led to one, in words, and which of them stand near a QR code."""

from collections.abc import Collection

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageText
from presskit.rules.address_forms import as_compared, begins
from presskit.rules.addresses import AddressFault, refusal_of
from presskit.rules.addresses_in_text import PrintedAddress, printed_addresses
from presskit.rules.characters import named
from presskit.rules.hosts import is_number

# What runs on for so many letters behind the printed word is the address itself, broken over two lines.
_RUNS_ON_LETTERS = 2
# A site's name alone is taken for a code's address only where no other address is so much nearer.
_AS_NEAR_MM = 5.0
# By fault, as the end of "it ..."; {part} is what is at fault.
_REFUSED = {
    AddressFault.EMPTY: "is empty",
    AddressFault.PLACEHOLDER: "is a placeholder that leads nowhere",
    AddressFault.HIDDEN_CHARACTER: "holds a character that nobody sees: {part}",
    AddressFault.BAD_CHARACTER: "holds a character that no address may hold: {part}",
    AddressFault.NO_SCHEME: "does not begin with https://",
    AddressFault.BAD_SCHEME: 'is a "{part}:" address, not one of the web',
    AddressFault.NO_SITE: "names no site",
    AddressFault.USER_INFO: "holds a user name before the site's name",
    AddressFault.BAD_HOST: 'names a site that cannot exist: "{part}"',
    AddressFault.DISGUISED: "{part}, in its name",
    AddressFault.LOCAL_HOST: "can be opened in one network only",
    AddressFault.NO_MAILBOX: "names no mailbox",
    AddressFault.NO_TELEPHONE: "names no telephone number",
}


def why_refused(address: str) -> str:
    """Why nobody should be led to this address, as the end of "it ..."; empty if it may be used."""
    refusal = refusal_of(address)
    if refusal is None:
        return ""
    if refusal.fault is AddressFault.LOCAL_HOST and is_number(refusal.part):
        return "gives a number instead of a site's name"
    part = refusal.disguise or refusal.part
    if refusal.fault is AddressFault.HIDDEN_CHARACTER:
        part = named(part)
    elif refusal.fault is AddressFault.BAD_CHARACTER:
        part = "a space" if part.isspace() else part
    return _REFUSED[refusal.fault].format(part=part)


class AddressesNearby:
    """The web addresses that stand within so many millimetres of a QR code."""

    def __init__(self, words: PageText, code: Box, reach_mm: float) -> None:
        self._words = words
        self._code = code
        self._reach_mm = reach_mm

    def agrees(self, payload: str) -> bool:
        """Whether the payload's address stands there, or its site and first part with no other address nearer."""
        sought, near = as_compared(payload), self._near()
        if any(self._is_whole(printed, sought) for _away_mm, printed in near):
            return True
        return any(
            self._is_beginning(printed, sought) for away_mm, printed in near if away_mm <= near[0][0] + _AS_NEAR_MM
        )

    def first_but(self, addresses: Collection[str]) -> str:
        """The nearest address that stands there and is none of these (as_compared); empty if there is none."""
        near = (printed.text for _away_mm, printed in self._near())
        return next((address for address in near if as_compared(address) not in addresses), "")

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
        return as_compared(printed.text) == sought or self._common(printed, sought) >= len(sought)

    def _is_beginning(self, printed: PrintedAddress, sought: str) -> bool:
        """Whether it is the first part of the address, and does not run on as another one in the next line."""
        shown = as_compared(printed.text)
        return begins(shown, sought) and self._common(printed, sought) - len(shown) < _RUNS_ON_LETTERS

    def _common(self, printed: PrintedAddress, sought: str) -> int:
        """How many letters of the address stand there, over line ends too."""
        start = printed.start + printed.text.casefold().find(as_compared(printed.text)[:3])
        following = "".join(self._words.text[start : start + 2 * len(sought) + 8].split()).casefold()
        return _common_letters(sought, following)


def _common_letters(one: str, other: str) -> int:
    """How many letters two texts share from their beginning."""
    for count, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return count
    return min(len(one), len(other))
