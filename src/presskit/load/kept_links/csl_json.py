"""Entries of a CSL-JSON file, as Zotero and other programs export it (citationstyles.org, CSL data)."""

import json
import re
from typing import Any

from presskit.load.kept_links.entries import LINKS_ENTRY_UNREADABLE, LINKS_FILE_UNREADABLE, Entries, Entry, Told
from presskit.load.text_file import TextFile

_PUBLISHERS = ("publisher", "container-title", "collection-title")
_TAG = re.compile(r"</?(?:i|b|sup|sub|span|sc)(?:\s[^<>]*)?>", re.IGNORECASE)  # what CSL allows in a title


def read_csl_json(source: TextFile, found: Told) -> Entries:
    """The entries in their order, or None if it is no such file, with the reason in `found`."""
    try:
        data: Any = json.loads(source.text)
    except json.JSONDecodeError as fault:
        place = source.place_at(min(fault.lineno, len(source.lines)), fault.colno, 1)
        found.append(LINKS_FILE_UNREADABLE.at(place, "the file is no JSON from here on"))
        return None
    except (RecursionError, ValueError):
        found.append(LINKS_FILE_UNREADABLE.at(source.whole, "the file is no list of sources"))
        return None
    items = data.get("items") if isinstance(data, dict) else data
    if not isinstance(items, list):
        found.append(LINKS_FILE_UNREADABLE.at(source.whole, "the file is no list of sources in CSL-JSON"))
        return None
    entries = []
    for number, item in enumerate(items, 1):
        if isinstance(item, dict):
            entries.append(_entry(source, item))
        else:
            message = f"entry {number} of the list says nothing of a source"
            found.append(LINKS_ENTRY_UNREADABLE.at(source.whole, message))
    return entries


def _entry(source: TextFile, item: dict[str, Any]) -> Entry:
    key, title = _text(item, "id"), _TAG.sub("", _text(item, "title"))
    at = next((at for words in (f'"{key}"', title) if len(words) > 2 and (at := source.text.find(words)) >= 0), -1)
    return Entry(
        place=source.place(at, at + 1) if at >= 0 else source.whole,
        key=key,
        title=title,
        url=_text(item, "URL"),
        doi=_text(item, "DOI"),
        publisher=next((words for name in _PUBLISHERS if (words := _text(item, name))), ""),
        year=_year(item.get("issued")),
    )


def _text(item: dict[str, Any], name: str) -> str:
    """A text on one line; a number as one, as some programs give it; anything else is nothing."""
    value = item.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return " ".join(str(value).split())


def _year(issued: Any) -> str:
    """The year of a date in parts, or the words of any other."""
    if not isinstance(issued, dict):
        return issued if isinstance(issued, str) else ""
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        return str(parts[0][0])
    return next((value for name in ("raw", "literal") if isinstance(value := issued.get(name), str)), "")
