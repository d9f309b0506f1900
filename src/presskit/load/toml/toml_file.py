"""A TOML file of the kit: its data, and where each key and each value stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_TOML_BYTES
from presskit.load.text_file import TextFile, decode_text, hidden_character, hidden_characters, without_controls
from presskit.load.toml.positions import KeyPath, Spot, find_spots
from presskit.load.toml.syntax import parse_toml
from presskit.model.finding import Finding, Place

_ADDRESSES = ("url", "web", "email")


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
        offsets = hidden_characters(text) if path[-1] not in _ADDRESSES else ()
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
