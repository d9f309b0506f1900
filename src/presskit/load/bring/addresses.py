"""The links of a document: each address once, with an id and a title made of the words that lead to it."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from presskit.load.bring.flow import Block, Span, Spans
from presskit.load.bring.losses import LINK_LEFT_OUT, LINK_UNWRAPPED, Losses, quoted
from presskit.load.wording import shortened
from presskit.model.brought import BroughtLink
from presskit.rules.addresses import refusal_of
from presskit.rules.addresses_in_text import printed_addresses, whole_mail_address

_LONGEST_ID = 40
_LONGEST_TITLE = 200
_MOST_WRAPPINGS = 5
_SAFELINKS = re.compile(r"(?:[a-z0-9]+\.)?safelinks\.protection\.outlook\.com")


class Addresses:
    """Takes addresses; `links` are those that are taken, in the order in which the text leads to them."""

    def __init__(self, losses: Losses) -> None:
        self._losses = losses
        self._by_url: dict[str, BroughtLink] = {}
        self._ids: set[str] = set()
        self._numbers: defaultdict[str, int] = defaultdict(lambda: 1)

    @property
    def links(self) -> tuple[BroughtLink, ...]:
        """All of them."""
        return tuple(self._by_url.values())

    def id_for(self, written: str, words: str, block: Block) -> str:
        """The id of the link to this address; empty if nobody may be led there, which is told."""
        address, words = written.strip(), without_detours(words)
        if not address or _is_own_mailbox(address, words):
            return ""
        inner = _unwrapped(address)
        if inner != address:
            message = f"the link of {quoted(words)} led through another site, and leads straight to its page now"
            self._losses.tell(LINK_UNWRAPPED, "unwrapped", message, block.number, block.text)
            address = inner
        if address.lower().startswith("www."):
            address = f"https://{address}"
        if refusal_of(address) is not None:
            message = f'the words {quoted(words)} are taken without their link, which leads to "{shortened(address)}"'
            self._losses.tell(LINK_LEFT_OUT, "refused", message, block.number, block.text)
            return ""
        if address not in self._by_url:
            title = " ".join(words.split())[:_LONGEST_TITLE].strip() or address
            self._by_url[address] = BroughtLink(self._new_id(words), title, address)
        return self._by_url[address].id

    def _new_id(self, words: str) -> str:
        """Whole words of the title in letters of a to z; a number if there are none, or if another has it."""
        plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
        plain = re.sub(r"^https?://(www\.)?", "", plain.strip())
        made = ""
        for word in re.findall(r"[a-z0-9]+", plain.replace("'", "")):
            longer = f"{made}-{word}" if made else word[: _LONGEST_ID - 3]
            if len(longer) > _LONGEST_ID - 3:  # room for a number behind it
                break
            made = longer
        made = made or "link"
        free = made if made != "link" else "link-1"
        while free in self._ids:
            self._numbers[made] += 1
            free = f"{made}-{self._numbers[made]}"
        self._ids.add(free)
        return free


def without_detours(words: str) -> str:
    """The words with each address in them that others were put around as the one within: those name a mailbox."""
    parts, at = [], 0
    for address in printed_addresses(words):
        parts += [words[at : address.start], _unwrapped(address.text)]
        at = address.end
    return "".join([*parts, words[at:]])


def with_bare_addresses(spans: Spans) -> Spans:
    """The words with each web address that stands in them as a link to itself."""
    return tuple(
        part
        for span in spans
        for part in ((replace(span, text=without_detours(span.text)),) if span.link else _parted(span))
    )


def _parted(span: Span) -> Iterator[Span]:
    at = 0
    for address in printed_addresses(span.text):
        if address.text.lower().startswith(("http://", "https://", "www.")):
            yield replace(span, text=span.text[at : address.start], note="")
            yield replace(span, text=_unwrapped(address.text), link=address.text, note="")
            at = address.end
    yield replace(span, text=span.text[at:])


def _is_own_mailbox(address: str, words: str) -> bool:
    """Whether the words are the mailbox that they lead to: printed, they are enough."""
    mailbox = address[len("mailto:") :].partition("?")[0] if address.lower().startswith("mailto:") else ""
    return bool(mailbox) and whole_mail_address(words.strip()).casefold() == mailbox.casefold()


def _unwrapped(address: str) -> str:
    """The address within those that mail programs and search engines have put around it; a plain one as it is."""
    for _ in range(_MOST_WRAPPINGS):
        inner = _within(address)
        if inner is None:
            break
        address = inner
    return address


def _within(address: str) -> str | None:
    """The address that another one is put around, or its host alone if it is around none; None for a plain one."""
    try:
        parts = urlsplit(address)
        host, given = (parts.hostname or "").lower(), parse_qs(parts.query)
    except ValueError:
        return None
    if _SAFELINKS.fullmatch(host):
        bare = f"https://{host}"
        return given.get("url", [bare if address != bare else None])[0]
    if host.removeprefix("www.") == "google.com" and parts.path == "/url":
        return next((given[name][0] for name in ("q", "url") if given.get(name)), None)
    return None
