"""Web and mail addresses that stand in running text: each becomes a link, or is told."""

from collections.abc import Callable, Iterator, Mapping

from presskit.load.checks.web_address import judge_address, refused_address
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.text import Address, Emphasis, Inline, LinkedWords, Strong, Words
from presskit.rules.address_forms import as_compared, web_url
from presskit.rules.addresses import refusal_of_mailbox
from presskit.rules.addresses_in_text import MAIL_ADDRESS, PrintedAddress, printed_addresses

ADDRESS_IN_TEXT = FindingKind(
    "address-in-text",
    Severity.WARNING,
    "Is every web address of the text one of kit.toml's links?",
    "Another one can be clicked, but has no title, no QR code for who reads on paper, and nobody has confirmed it.",
    "Add it to [[links]] in kit.toml; the text may stay as it is.",
)

# Countries that are written behind a name without www. and a path; endings that are words in a text are left out.
_COUNTRY_NAMES = (
    "ae ar at au br ca ch cl cn co cz de dk ee es eu fi fr ge gr hk hr hu id ie il in jp ke kr lt lv mx ng nl nz pe "
    "ph pl pt ro rs ru se sg si sk th tr tw ua uk uy vn za"
)
_COUNTRIES = frozenset(_COUNTRY_NAMES.split())
_COUNTRY_LETTERS = 2

PlaceOf = Callable[[str], Place]


class BareAddresses:
    """Finds the addresses in the words of one text; afterwards knows which of the kit's links they are."""

    def __init__(self, links: Mapping[str, str], found: list[Finding]) -> None:
        self.used_ids: set[str] = set()
        self._ids = {as_compared(url): link_id for link_id, url in links.items()}
        self._found = found

    def linked(self, inlines: tuple[Inline, ...], place_of: PlaceOf) -> tuple[Inline, ...]:
        """The same words with each address as a link; those of a link are left alone."""
        return tuple(part for node in inlines for part in self._parts(node, place_of))

    def _parts(self, node: Inline, place_of: PlaceOf) -> Iterator[Inline]:
        if isinstance(node, Words):
            yield from self._words(node.text, place_of)
        elif isinstance(node, Emphasis | Strong):
            yield type(node)(self.linked(node.children, place_of))
        else:
            yield node

    def _words(self, text: str, place_of: PlaceOf) -> Iterator[Inline]:
        mailboxes = (PrintedAddress(match[0].rstrip("."), match.start()) for match in MAIL_ADDRESS.finditer(text))
        sites = (address for address in printed_addresses(text) if _is_meant(address.text))
        end = 0
        for address in sorted((*mailboxes, *sites), key=lambda address: address.start):
            if address.start < end:
                continue
            if address.start > end:
                yield Words(text[end : address.start])
            is_mailbox = "@" in address.text and "/" not in address.text
            yield (self._mailbox if is_mailbox else self._site)(address.text, place_of(address.text))
            end = address.end
        if end < len(text):
            yield Words(text[end:])

    def _mailbox(self, address: str, place: Place) -> Inline:
        if refusal := refusal_of_mailbox(address):
            self._found.append(refused_address(refusal, place))
            return Words(address)
        return Address(address, f"mailto:{address}")

    def _site(self, address: str, place: Place) -> Inline:
        if link_id := self._ids.get(as_compared(address)):
            self.used_ids.add(link_id)
            return LinkedWords(link_id, (Words(address),))
        target = web_url(address)
        problems = judge_address(address if "://" in address else f"https://{address}", place)
        self._found += problems
        if any(problem.is_error for problem in problems):
            return Words(address)
        message = f'"{shortened(address)}" becomes a link, but is none of kit.toml\'s: it has no title and no QR code'
        self._found.append(ADDRESS_IN_TEXT.at(place, message, "add it to [[links]] in kit.toml, if readers need it"))
        return Address(address, target)


def _is_meant(address: str) -> bool:
    """Whether these words are an address, and not two that lack the space behind a full stop, or a file's name."""
    if "/" in address or address.lower().startswith("www."):
        return True
    name, _, ending = address.rpartition(".")
    is_country = len(ending) == _COUNTRY_LETTERS and ending.isascii()
    return not is_country or (address.islower() and ending in _COUNTRIES and len(name) > 1)
