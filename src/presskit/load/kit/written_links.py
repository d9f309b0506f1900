"""kit.toml with links added to it or confirmed in it; every other byte of it stays.

tomlkit would put a new line behind the remark that stands above the next table, so lines are put in by their places.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from presskit.load.kept_links.kept_links import KeptLink
from presskit.load.toml.positions import KeyPath, Spot, find_spots

_LINKS = "links"
_LINE_END = re.compile(r"[^\n]*")


class NotWritable(ValueError):
    """The links of the file are written in a way in which no line can be put in."""


def with_confirmed(data: bytes, ids: Iterable[str], day: date) -> bytes:
    """kit.toml in which these links are confirmed on this day.

    Raises NotWritable if the links are not written under headers of their own.
    """
    text = _Text(data)
    wanted = frozenset(ids)
    for number, link in enumerate(text.links):
        if link.get("id") not in wanted:
            continue
        spot = text.spots.get((_LINKS, number, "confirmed"))
        if spot:
            text.put(spot.value_start, spot.value_end, day.isoformat())
        else:
            end = text.end_of_table(number, with_languages=False)
            text.put(end, end, f"\nconfirmed = {day.isoformat()}")
        link["confirmed"] = day
    return text.written()


def with_links(data: bytes, links: Sequence[KeptLink]) -> bytes:
    """kit.toml with these links behind those that it has, or at its end if it has none; raises NotWritable."""
    text = _Text(data)
    end = text.end_of_table(len(text.links) - 1) if text.links else len(text.plain.rstrip("\n"))
    tables = [_table(link) for link in links]
    written = "".join(f"\n\n[[{_LINKS}]]\n" + "\n".join(_line(*pair) for pair in table.items()) for table in tables)
    is_at_end = end >= len(text.plain.rstrip("\n"))
    text.put(end, end, written + ("\n" if is_at_end and not text.plain.endswith("\n") else ""))
    text.links.extend(tables)
    return text.written()


def _table(link: KeptLink) -> dict[str, str | int]:
    pairs = {"id": link.id, "title": link.title, "publisher": link.publisher, "year": link.year, "url": link.url}
    return {key: value for key, value in pairs.items() if value}


def _line(key: str, value: str | int) -> str:
    return f"{key} = {tomlkit.item(value).as_string()}"


class _Text:
    """A settings file as it is, and what is to be changed in it; `links` are what it will say of them."""

    def __init__(self, data: bytes) -> None:
        self._raw = data.decode("utf-8")
        self._mark = "\ufeff" if self._raw.startswith("\ufeff") else ""
        self._raw = self._raw.removeprefix("\ufeff")
        self.plain = self._raw.replace("\r\n", "\n")
        self._settings: dict[str, Any] = tomlkit.parse(self.plain).unwrap()
        self.links: list[dict[str, Any]] = self._settings.setdefault(_LINKS, [])
        self.spots: Mapping[KeyPath, Spot] = find_spots(self.plain)
        self._changes: list[tuple[int, int, str]] = []
        # In the text without carriage returns, where one stood before the line's end.
        self._returns = [found.start() - at for at, found in enumerate(re.finditer("\r\n", self._raw))]

    def end_of_table(self, number: int, *, with_languages: bool = True) -> int:
        """The end of the last line of a link, a remark on that line included; without those of [links.<language>]."""
        header = self.spots.get((_LINKS, number))
        if header is None or not self.plain.startswith("[[", header.key_start):
            raise NotWritable("the links are not written as [[links]]")
        ends = (
            spot.value_end
            for path, spot in self.spots.items()
            if path[:2] == (_LINKS, number) and (with_languages or self._is_own(path))
        )
        line = _LINE_END.match(self.plain, max(ends))
        return line.end() if line else len(self.plain)

    def _is_own(self, path: KeyPath) -> bool:
        """Whether the path is that of the link's own lines, and not of a table below it with a header of its own."""
        header = self.spots.get(path[:3])
        is_table = len(path) > 2 and header is not None and self.plain.startswith("[", header.key_start)
        return not is_table

    def put(self, start: int, end: int, words: str) -> None:
        """Let these words stand in the place of what stands there."""
        self._changes.append((start, end, words))

    def written(self) -> bytes:
        """The bytes with every change; raises NotWritable if they would say anything else than was meant."""
        line_end = "\r\n" if self._returns else "\n"
        raw = self._raw
        for start, end, words in sorted(self._changes, reverse=True):
            first, last = (at + bisect_left(self._returns, at) for at in (start, end))
            raw = raw[:first] + words.replace("\n", line_end) + raw[last:]
        meant = {**self._settings, _LINKS: self.links} if self.links else self._settings
        try:
            says = tomlkit.parse(raw.replace("\r\n", "\n")).unwrap()
        except TOMLKitError:
            says = {}
        if says != meant:
            raise NotWritable("the links are not written as [[links]]")
        return f"{self._mark}{raw}".encode()
