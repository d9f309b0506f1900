"""Entries of a BibTeX file, as Zotero, JabRef, Mendeley and people write them."""

import logging
import re

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Entry as Block
from bibtexparser.model import Field

from presskit.load.kept_links.entries import LINKS_ENTRY_UNREADABLE, Entry, Told
from presskit.load.text_file import TextFile
from presskit.load.wording import shortened

# What it says of blocks that it cannot read is told as findings.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("bibtexparser").propagate = False

_ADDRESSES = ("url", "doi", "howpublished")
_PUBLISHERS = ("publisher", "organization", "institution", "school", "journal", "journaltitle")
_YEARS = ("date", "year")
_WORDS = ("title", *_PUBLISHERS, *_YEARS)
_COMMAND = re.compile(r"\\(?:url|href)\s*\{([^{}]*)\}")
_ESCAPED = re.compile(r"\\([%_&#~$])(?:\{\})?")


def read_bibtex(source: TextFile, found: Told) -> list[Entry]:
    """The entries in their order; one that cannot be read is told at its first line."""
    library = parse_string(source.text)
    for failed in library.failed_blocks:
        line = min(failed.start_line or 0, len(source.lines) - 1)
        place = source.place_at(line + 1, 1, len(source.lines[line]))
        message = f'this entry cannot be read: "{shortened(source.lines[line])}"'
        found.append(LINKS_ENTRY_UNREADABLE.at(place, message))
    return [_entry(source, block, found) for block in library.entries]


def _entry(source: TextFile, block: Block, found: Told) -> Entry:
    place = source.place_at((block.start_line or 0) + 1, 1, 1)
    fields = {field.key.lower(): str(field.value) for field in block.fields}
    words = _decoded({name: fields[name] for name in _WORDS if name in fields}, place.line, source, found)
    addresses = {name: _plain_address(fields[name]) for name in _ADDRESSES if name in fields}
    published = addresses.get("howpublished", "")
    return Entry(
        place=place,
        key=block.key,
        title=words.get("title", ""),
        url=addresses.get("url", "") or (published if "://" in published else ""),
        doi=addresses.get("doi", ""),
        publisher=next((words[name] for name in _PUBLISHERS if words.get(name)), ""),
        year=next((words[name] for name in _YEARS if words.get(name)), ""),
    )


def _decoded(fields: dict[str, str], line: int, source: TextFile, found: Told) -> dict[str, str]:
    """The words as people read them; addresses are left alone, as % begins a remark in LaTeX."""
    block = Block("misc", "words", [Field(name, value) for name, value in fields.items()])
    try:
        (decoded,) = LatexDecodingMiddleware().transform(Library([block])).entries
    except (ValueError, RecursionError):
        message = "the words of this entry are written in a way that cannot be read"
        found.append(LINKS_ENTRY_UNREADABLE.at(source.place_at(line, 1, 1), message))
        return {}
    return {field.key: " ".join(str(field.value).split()) for field in decoded.fields}


def _plain_address(written: str) -> str:
    """The address, out of the command that sets it, with its marks as the network has them."""
    command = _COMMAND.search(written)
    return _ESCAPED.sub(r"\1", command[1] if command else written.strip().strip("{}")).strip()
