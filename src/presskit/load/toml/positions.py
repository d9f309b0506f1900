"""Where each key and each value of a TOML text stands; tomlkit says what they are but not where."""

import re
import tomllib
from dataclasses import dataclass

KeyPath = tuple[str | int, ...]

_SPACE = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BLANKS = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?""""{0,2}'
    r"|'''.*?''''{0,2}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
# tomlkit refuses values nested more than 100 deep; the scanner also reads texts that tomlkit has refused.
_DEEPEST = 200
_PLAIN_VALUE = re.compile(r"[^,\]}#\n]+")


@dataclass(frozen=True, slots=True)
class Spot:
    """Offsets in the text: of the key (or of a table's header, brackets included) and of its value."""

    key_start: int
    key_end: int
    value_start: int
    value_end: int


def find_spots(text: str) -> dict[KeyPath, Spot]:
    """The spot of each path of a valid TOML text; what comes after a mistake is left out.

    Items of arrays have the number of the item in their path and one spot for both key and value.
    """
    scanner = _Scanner(text)
    scanner.document()
    return scanner.spots


def find_repeated(text: str) -> Spot | None:
    """The first key or table that is given a second time, if there is one."""
    scanner = _Scanner(text)
    scanner.document()
    return scanner.repeated[0] if scanner.repeated else None


class _Scanner:
    """Walks through a TOML text (version 1.0) once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.spots: dict[KeyPath, Spot] = {}
        self.repeated: list[Spot] = []
        self._given: set[KeyPath] = set()
        self._array_lengths: dict[KeyPath, int] = {}

    def document(self) -> None:
        """Fills `spots` and `repeated`."""
        table: KeyPath = ()
        self._skip(_SPACE)
        while self._at < len(self._text):
            before = self._at
            if self._next_is("["):
                table = self._header()
            else:
                self._pair(table)
            if self._at == before:
                break
            self._skip(_SPACE)

    def _next_is(self, piece: str) -> bool:
        return self._text.startswith(piece, self._at)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if match := pattern.match(self._text, self._at):
            self._at = match.end()

    def _header(self) -> KeyPath:
        """Reads `[a.b]` or `[[a.b]]` and returns the path that the pairs below it begin with."""
        start, brackets = self._at, 2 if self._next_is("[[") else 1
        self._at += brackets
        names = self._key()
        self._skip(_BLANKS)
        self._at = min(self._at + brackets, len(self._text))
        path: KeyPath = ()
        for name in names[:-1]:
            path = self._newest((*path, name))
            self.spots.setdefault(path, Spot(start, self._at, start, self._at))
        path = (*path, *names[-1:])
        if brackets == 2:
            path = self._next_item(path, Spot(start, self._at, start, self._at))
        self._give(path, Spot(start, self._at, start, self._at))
        return path

    def _give(self, path: KeyPath, spot: Spot) -> None:
        """Notes a table or a value; each may be given once."""
        if path in self._given:
            self.repeated.append(spot)
        self._given.add(path)
        self.spots[path] = spot

    def _newest(self, path: KeyPath) -> KeyPath:
        """The path itself, or that of the last item if it is an array of tables."""
        return (*path, self._array_lengths[path] - 1) if path in self._array_lengths else path

    def _next_item(self, path: KeyPath, spot: Spot) -> KeyPath:
        index = self._array_lengths.get(path, 0)
        self._array_lengths[path] = index + 1
        self.spots.setdefault(path, spot)
        return (*path, index)

    def _pair(self, table: KeyPath) -> None:
        start = self._at
        path = table
        for name in self._key():
            path = (*path, name)
            self.spots.setdefault(path, Spot(start, self._at, start, self._at))
        key_end = self._at
        self._skip(_BLANKS)
        if not self._next_is("="):
            return
        self._at += 1
        self._skip(_BLANKS)
        value_start = self._at
        self._value(path)
        self._give(path, Spot(start, key_end, value_start, self._at))

    def _key(self) -> list[str]:
        """Reads a key with its dots; afterwards the scanner stands right behind it."""
        names: list[str] = []
        while True:
            self._skip(_BLANKS)
            match = _BARE_KEY.match(self._text, self._at) or _STRING.match(self._text, self._at)
            if match is None:
                return names
            names.append(_key_name(match.group()))
            self._at = match.end()
            if len(names) > _DEEPEST:
                self._at = len(self._text)
                return []
            after = _BLANKS.match(self._text, self._at)
            if after is None or not self._text.startswith(".", after.end()):
                return names
            self._at = after.end() + 1

    def _value(self, path: KeyPath) -> None:
        if len(path) > _DEEPEST:
            self._at = len(self._text)
        elif self._next_is("["):
            self._array(path)
        elif self._next_is("{"):
            self._inline_table(path)
        elif string := _STRING.match(self._text, self._at):
            self._at = string.end()
        elif plain := _PLAIN_VALUE.match(self._text, self._at):
            self._at += len(plain.group().rstrip())

    def _array(self, path: KeyPath) -> None:
        self._at += 1
        self._skip(_SPACE)
        index = 0
        while self._at < len(self._text) and not self._next_is("]"):
            start = self._at
            self._value((*path, index))
            self.spots[*path, index] = Spot(start, self._at, start, self._at)
            index += 1
            self._to_next(start)
        self._at = min(self._at + 1, len(self._text))

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        self._skip(_SPACE)
        while self._at < len(self._text) and not self._next_is("}"):
            start = self._at
            self._pair(path)
            self._to_next(start)
        self._at = min(self._at + 1, len(self._text))

    def _to_next(self, before: int) -> None:
        """Goes behind the comma; always moves on, whatever stands there."""
        self._skip(_SPACE)
        if self._next_is(","):
            self._at += 1
        self._at += self._at == before
        self._skip(_SPACE)


def _key_name(written: str) -> str:
    """A key without its quotation marks."""
    if written[0] == "'":
        return written[1:-1]
    if written[0] == '"':
        return _unescaped(written) if "\\" in written else written[1:-1]
    return written


def _unescaped(written: str) -> str:
    try:
        return str(tomllib.loads(f"name = {written}")["name"])
    except tomllib.TOMLDecodeError:
        return written
