"""A TOML file of the kit: all of it that can be read, and where each key and each value stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT, MAX_TOML_BYTES
from presskit.load.text_file import TextFile, decode_text, hidden_character, without_controls
from presskit.load.toml.mistakes import explain_clash, explain_mistake, explain_repeated, explain_unclosed
from presskit.load.toml.positions import KeyPath, Spot, find_repeated, find_spots
from presskit.model.finding import Finding, Place
from presskit.rules.characters import hidden_in_text

_ADDRESSES = ("url", "web", "email")
_PAIR = re.compile(r"[ \t]*([A-Za-z0-9_-]+)[ \t]*=[ \t]*(.*)")
_NEW_START = re.compile(r"[ \t]*(\[\[?[A-Za-z0-9_.\"' -]+\]|[A-Za-z0-9_-]+[ \t]*=)")
_NOT_BRACKETS = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*')


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A settings file as read; a path such as ("links", 0, "url") leads to the first link's address."""

    source: TextFile
    data: dict[str, Any]
    spots: dict[KeyPath, Spot]
    lost_keys: frozenset[str]

    def gives(self, *path: str | int) -> bool:
        """Whether the file has this path, even if its value could not be read."""
        return path in self.spots or path[-1] in self.lost_keys

    def value(self, *path: str | int) -> Any:
        """What the file gives there, of whatever kind; None if it gives nothing."""
        value: Any = self.data
        for part in path:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def place(self, *path: str | int) -> Place:
        """Where this key stands, or the nearest table around it; the whole file if there is none."""
        spot = self._spot(path)
        return self.source.place(spot.key_start, spot.key_end) if spot else self.source.whole

    def value_place(self, *path: str | int) -> Place:
        """Where the value of this key stands, as far as it stands on its first line."""
        spot = self._spot(path)
        return self.source.place(spot.value_start, spot.value_end) if spot else self.source.whole

    def place_in_value(self, words: str, *path: str | int) -> Place:
        """Where these words stand in the value of this key; the whole value if they are written otherwise."""
        spot = self._spot(path)
        at = self.source.text.find(words, spot.value_start, spot.value_end) if spot else -1
        return self.source.place(at, at + len(words)) if at >= 0 else self.value_place(*path)

    def path_at(self, place: Place) -> KeyPath:
        """The path of the key, the value or the table that this place of the file stands in; empty if in none."""
        offset = self.source.offset(place)
        begun = {path: spot for path, spot in self.spots.items() if spot.key_start <= offset}
        return max(begun, key=lambda path: (begun[path].key_start, len(path)), default=()) if place.line else ()

    def _spot(self, path: KeyPath) -> Spot | None:
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots.get(path)


def read_toml(folder: KitFolder, name: str, blame: Place, found: list[Finding]) -> TomlFile | None:
    """A settings file of the kit, or None with the reason in `found`."""
    data = folder.read(name, MAX_TOML_BYTES, blame, found)
    return None if data is None else decode_toml(name, data, found)


def decode_toml(name: str, data: bytes, found: list[Finding]) -> TomlFile | None:
    """These bytes as a settings file, or None with the reason in `found`."""
    text = decode_text(name, data, found)
    source = without_controls(text, found) if text else None
    reading = parse_toml(source, found) if source else None
    if source is None or reading is None:
        return None
    file = TomlFile(source, reading.data, find_spots(reading.text), reading.lost_keys)
    found += _hidden_in_values(file)
    return file


def _hidden_in_values(file: TomlFile) -> Iterator[Finding]:
    """Characters that cannot be seen, however they are written; addresses are judged with the other addresses."""
    for path, text in texts_in(file.data):
        offsets = hidden_in_text(text) if path[-1] not in _ADDRESSES else ()
        for character in dict.fromkeys(text[offset] for offset in offsets):
            yield hidden_character(character, file.place_in_value(character, *path))


def texts_in(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text of the data with its path, in file order."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts_in(inner, (*path, index))


@dataclass(frozen=True, slots=True)
class TomlReading:
    """What could be read: the data, the text that holds it, and the keys of the lines left out."""

    data: dict[str, Any]
    text: str
    lost_keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines (from 0, `end` not included) that can be left out without changing what the others mean."""

    key: str
    start: int
    end: int


def parse_toml(source: TextFile, found: list[Finding]) -> TomlReading | None:
    """All that can be read, with a finding for each line that cannot; None if the rest makes no sense without it.

    A line `name = value` with a slip in it is left out and the rest read on, so that one run shows all slips.
    """
    lines = list(source.lines)
    lost_keys: set[str] = set()
    for _ in range(MAX_FINDINGS_OF_ONE_SORT):
        text = "\n".join(lines)
        try:
            return TomlReading(tomlkit.parse(text).unwrap(), text, frozenset(lost_keys))
        except (TOMLKitError, RecursionError) as fault:
            finding, stretch = _diagnose(source, lines, fault)
        found.append(finding)
        if stretch is None:
            return None
        lost_keys.add(stretch.key)
        # Blanks of the same length: what follows keeps its offsets in the source.
        lines[stretch.start : stretch.end] = [" " * len(line) for line in lines[stretch.start : stretch.end]]
    return None


def _diagnose(source: TextFile, lines: list[str], fault: Exception) -> tuple[Finding, _Stretch | None]:
    """What is wrong, and what must go for the rest to be read."""
    if spot := find_repeated("\n".join(lines)):
        place = source.place(spot.key_start, spot.key_end)
        return explain_repeated(place), _stretch_at(lines, place.line - 1)
    if not isinstance(fault, ParseError):
        return explain_clash(source), None
    index = min(max(fault.line, 1), len(lines)) - 1
    if unclosed := _unclosed_list_above(lines, index):
        return explain_unclosed(source, unclosed.start), unclosed
    return explain_mistake(source, index, fault), _stretch_at(lines, index)


def _stretch_at(lines: list[str], index: int) -> _Stretch | None:
    """The pair on this line, the list that this line is part of, or the stray words; never a table's header."""
    start, match = _pair_above(lines, index) or (index, None)
    if match and match[2].startswith("[") and (start == index or _is_open(match[2], lines[start + 1 : index])):
        return _Stretch(match[1], start, _list_end(lines, index))
    if lines[index].lstrip().startswith("[") or (match and match[2].startswith(('"""', "'''"))):
        return None
    words = re.findall(r"[A-Za-z0-9_-]+", lines[index])
    return _Stretch(words[0] if words else "", index, index + 1)


def _unclosed_list_above(lines: list[str], index: int) -> _Stretch | None:
    """The list that runs into this line, if this line looks like a new setting or table."""
    if index == 0 or not _NEW_START.match(lines[index]):
        return None
    pair = _pair_above(lines, index - 1)
    if pair is None:
        return None
    start, match = pair
    is_list = match[2].startswith("[") and _is_open(match[2], lines[start + 1 : index])
    return _Stretch(match[1], start, index) if is_list else None


def _is_open(first: str, rest: list[str]) -> bool:
    """Whether a list that begins like this has not ended in these lines."""
    brackets = _NOT_BRACKETS.sub("", "\n".join([first, *rest]))
    return brackets.count("[") > brackets.count("]")


def _pair_above(lines: list[str], index: int) -> tuple[int, re.Match[str]] | None:
    """The nearest line `name = value` from here upwards, unless a table's header lies between."""
    for above in range(index, -1, -1):
        if match := _PAIR.match(lines[above]):
            return above, match
        if _NEW_START.match(lines[above]):
            return None
    return None


def _list_end(lines: list[str], index: int) -> int:
    """The line before which the list that holds this line has ended, at the latest."""
    end = index + 1
    while end < len(lines) and not _NEW_START.match(lines[end]) and not lines[end - 1].strip().endswith("]"):
        end += 1
    return end
