"""organisation.toml and the _brand.yml beside it as one: what the one leaves open the other says."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from presskit.load.brand.yaml_values import BrandValue
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.address_forms import shown_web

BRAND_FILES_DISAGREE = FindingKind(
    "brand-files-disagree",
    Severity.ERROR,
    "Do organisation.toml and _brand.yml say the same where both speak?",
    "Of two values one is out of date, and nobody could tell which of them is printed.",
    "Correct one of the two, or leave it out: what one of them says is enough.",
)


@dataclass(frozen=True, slots=True)
class TwoFiles(TomlFile):
    """organisation.toml with what the other file adds; each place is the one in the file that says it."""

    elsewhere: Mapping[KeyPath, Place] = field(default_factory=dict)

    def gives(self, *path: str | int) -> bool:
        """Whether one of the files has this path."""
        return path in self.elsewhere or TomlFile.gives(self, *path)

    def place(self, *path: str | int) -> Place:
        """Where this key stands, or the nearest table around it."""
        return self._other(path) or TomlFile.place(self, *path)

    def value_place(self, *path: str | int) -> Place:
        """Where the value of this key stands."""
        return self._other(path) or TomlFile.value_place(self, *path)

    def place_in_value(self, words: str, *path: str | int) -> Place:
        """Where these words stand, or the value of this key if that is in the other file."""
        return self._other(path) or TomlFile.place_in_value(self, words, *path)

    def _other(self, path: KeyPath) -> Place | None:
        while path and path not in self.spots:
            if path in self.elsewhere:
                return self.elsewhere[path]
            path = path[:-1]
        return None


def joined(toml: TomlFile, values: Sequence[BrandValue], found: list[Finding]) -> TomlFile:
    """Both as one file, with each difference in `found`; the one alone if the other says nothing."""
    if not values:
        return toml
    data = deepcopy(toml.data)
    elsewhere: dict[KeyPath, Place] = {}
    colours = _Colours(toml, values)
    for each in values:
        own = _own_value(toml, each.path)
        if own is not None or toml.gives(*each.path):
            found += _difference(toml, each, own, colours)
        elif _put(data, each.path, each.value):
            elsewhere |= {each.path[:length]: each.place for length in range(len(each.path), 0, -1)} | elsewhere
    return TwoFiles(toml.source, data, toml.spots, toml.lost_keys, elsewhere)


def _own_value(toml: TomlFile, path: KeyPath) -> Any:
    """What organisation.toml says there; a colour of the palette may stand alone."""
    value = toml.value(*path)
    alone = toml.value(*path[:-1]) if path[:2] == ("brand", "palette") else None
    return alone if value is None and isinstance(alone, str) else value


def _put(data: dict[str, Any], path: KeyPath, value: str) -> bool:
    """Sets the value; false where something else stands in the way, which its own check tells."""
    table: Any = data
    for part in path[:-1]:
        table = table.setdefault(part, {})
        if not isinstance(table, dict):
            return False
    table[path[-1]] = value
    return True


class _Colours:
    """The colours of both palettes by name."""

    def __init__(self, toml: TomlFile, values: Sequence[BrandValue]) -> None:
        palette = toml.value("brand", "palette")
        named = palette if isinstance(palette, dict) else {}
        self._named = {str(each.path[2]): each.value for each in values if each.path[:2] == ("brand", "palette")}
        self._named |= {
            name: given.get("colour", "") if isinstance(given, dict) else str(given) for name, given in named.items()
        }

    def seen(self, written: str) -> str:
        """The colour as six small digits, whatever it is called by."""
        colour = str(self._named.get(written) or written).casefold()
        return f"#{''.join(2 * digit for digit in colour[1:])}" if len(colour) == 4 else colour


def _difference(toml: TomlFile, each: BrandValue, own: Any, colours: _Colours) -> list[Finding]:
    """An error where the two are not the same, however they are written."""
    if not isinstance(own, str) or not own.strip():  # told as what it is
        return []
    if each.path[0] == "brand" and each.path[-1] in ("colour", "secondary"):
        is_same = colours.seen(own) == colours.seen(each.value)
    elif each.path == ("web",):
        is_same = shown_web(own).rstrip("/") == shown_web(each.value).rstrip("/")
    else:
        plain, other = (" ".join(text.replace("*", "").split()).removeprefix("./") for text in (own, each.value))
        is_same = plain == other
    if is_same:
        return []
    where = f"{each.place.file}, line {each.place.line}"
    message = f'"{shortened(own)}" here, and "{shortened(each.value)}" in {where}'
    return [BRAND_FILES_DISAGREE.at(toml.value_place(*each.path), message)]
