"""An address as it is printed for people who will type it."""

import re

# After a separator a reader expects nothing but more address; a hyphen may be mistaken, so a break comes before it.
# The host stays whole.
BREAK = re.compile(r"(?<=[/?&=_])(?=[^/])|(?<=\w)(?=-)")
SHORTEST_END = 8  # characters; less, alone on a line, looks like another address


def printed_address(url: str) -> str:
    """The address without its scheme; a lone slash after the host says nothing and is left out."""
    bare = re.sub(r"^(https?://|mailto:|tel:)", "", url, flags=re.IGNORECASE)
    host, _, path = bare.partition("/")
    return bare if path else host


def breakable_parts(address: str) -> tuple[str, ...]:
    """The address in parts between which a line may end without adding a character; no part is a mere end."""
    host, slash, path = address.partition("/")
    parts = [host + slash, *BREAK.split(path)] if path else [address]
    while len(parts) > 1 and len(parts[-1]) < SHORTEST_END:
        parts[-2:] = [parts[-2] + parts[-1]]
    return tuple(parts)


def web_url(web: str) -> str:
    """The organisation's web address as a live link; the printed letters stay as they are."""
    return web if "://" in web else f"https://{web}"
