"""A text of the kit as its characters stand in the file, and where each of them stands."""

import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from itertools import accumulate, islice

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.characters import (
    LINE_SEPARATOR,
    controls_in,
    hidden_in_text,
    idle_in_text,
    named,
    with_controls_blanked,
    with_hidden_blanked,
)
from presskit.rules.writing.radicals import radicals_in, with_letters

NOT_UTF_8 = FindingKind(
    "not-utf-8",
    Severity.ERROR,
    "Is every text saved as UTF-8?",
    "Only UTF-8 holds the letters of every language; other encodings print wrong letters.",
    "Save the file again and choose the encoding UTF-8.",
)
NOT_PLAIN_TEXT = FindingKind(
    "not-plain-text",
    Severity.ERROR,
    "Is every text of the kit a plain text?",
    "A word processor's document holds pages, styles and former versions, and no line of it can be pointed at.",
    "Copy the words into a plain editor, and save that as UTF-8.",
)
HIDDEN_CHARACTER = FindingKind(
    "hidden-character",
    Severity.ERROR,
    "Is every character of the kit one that a reader can see?",
    "Control characters, and marks that turn the reading direction round, print something else than what is read.",
    "Delete the character, or type the line again.",
)

RADICALS_READ = FindingKind(
    "radicals-read-as-letters",
    Severity.NOTE,
    "Are the Chinese letters of the text letters, and not signs of their parts?",
    "A PDF may give signs of radicals (U+2F00 to U+2FD5) that look like letters; nobody finds a word with them.",
    "Nothing has to be done; write the letter, so that other programs read it too.",
)

# How files begin that are no plain text, whatever their names say.
_BEGINNINGS = {
    b"PK\x03\x04": "a word processor's document, a spreadsheet or a packed folder",
    b"\xd0\xcf\x11\xe0": "a word processor's document or a spreadsheet",
    b"{\\rtf": "a word processor's document (RTF)",
    b"%PDF": "a PDF",
}
_WORDS_LINE_END = "\x0b"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class TextFile:
    """A text file of the kit: NFC, lines ended by LF; `sha256` is of the bytes as they lie in the folder.

    `left_out` are the columns, counted from 0, of characters that were left out of a line, and the line as it was.
    """

    name: str
    text: str
    sha256: str
    left_out: Mapping[int, tuple[tuple[int, ...], str]] = field(default_factory=dict)

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def place(self, start: int, end: int) -> Place:
        """The place of the characters from offset `start` to before `end`, as far as they share its line."""
        start = min(start, len(self.text))
        line = bisect_right(self._line_starts, start, hi=len(self.lines)) - 1
        column = start - self._line_starts[line]
        return self.place_at(line + 1, column + 1, end - start)

    def place_at(self, line: int, column: int, width: int) -> Place:
        """The place of that many characters in a line, both counted from 1, cut at the line's end."""
        columns, source_line = self.left_out.get(line - 1, ((), self.lines[line - 1]))
        for left_out in columns:
            column += left_out < column
        end_column = min(column + max(width, 1), len(source_line) + 1)
        return Place(self.name, line, column, max(end_column, column + 1), source_line)

    def offset(self, place: Place) -> int:
        """Where this place of the file begins in its text; 0 if it is the whole file."""
        return self._line_starts[place.line - 1] + max(place.column - 1, 0) if place.line else 0

    @property
    def whole(self) -> Place:
        """The file as a whole."""
        return Place(self.name)


def decode_text(name: str, data: bytes, found: list[Finding]) -> TextFile | None:
    """These bytes as a text, or None if they are not UTF-8; a byte order mark at the beginning is dropped."""
    if problem := _no_text(name, data):
        found.append(problem)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        found.append(_not_utf_8(name, data, fault.start))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    digest = sha256(data).hexdigest()
    if radicals := radicals_in(text):
        found.append(_folded(TextFile(name, text, digest), radicals))
        text = with_letters(text)
    return TextFile(name, unicodedata.normalize("NFC", text), digest)


def _folded(file: TextFile, radicals: list[int]) -> Finding:
    """The note that signs of a PDF are read as the letters that they stand for."""
    sign = file.text[radicals[0]]
    more = f", and {len(radicals) - 1} more are read so" if radicals[1:] else ""
    message = f"{sign} ({named(sign)}) is read as the letter {with_letters(sign)}{more}"
    return RADICALS_READ.at(file.place(radicals[0], radicals[0] + 1), message)


def without_idle(file: TextFile) -> TextFile:
    """The text without unseen characters that carry nothing; each place is still the one in the file."""
    idle = idle_in_text(file.text)
    if not idle:
        return file
    columns: dict[int, list[int]] = {}
    for at in idle:
        place = file.place(at, at + 1)
        columns.setdefault(place.line - 1, []).append(place.column - 1)
    left_out = {line: (tuple(each), file.lines[line]) for line, each in columns.items()}
    starts = [0, *(at + 1 for at in idle)]
    text = "".join(file.text[start:end] for start, end in zip(starts, [*idle, len(file.text)], strict=True))
    return replace(file, text=text, left_out=left_out)


def prose_of(file: TextFile, found: list[Finding]) -> TextFile:
    """The text for reading as prose: lines that a word processor has ended keep their ends as LINE_SEPARATOR.

    Unseen characters are left out where they carry nothing, and reported where they may.
    """
    file = without_idle(file)
    parts = file.text.replace(_WORDS_LINE_END, LINE_SEPARATOR).split(LINE_SEPARATOR)
    if len(parts) == 1:
        return without_hidden(file, found)
    whole = without_hidden(replace(file, text=" ".join(parts)), found)
    ends = accumulate(map(len, parts[:-1]), lambda at, length: at + length + 1)
    letters = list(whole.text)
    for at in ends:
        letters[at] = LINE_SEPARATOR
    return replace(whole, text="".join(letters))


def without_hidden(file: TextFile, found: list[Finding]) -> TextFile:
    """The text with each character that cannot be seen reported, at its place, and blanked."""
    hidden = list(islice(hidden_in_text(file.text), MAX_FINDINGS_OF_ONE_SORT))
    found += [hidden_character(file.text[at], file.place(at, at + 1)) for at in hidden]
    return replace(file, text=with_hidden_blanked(file.text)) if hidden else file


def without_controls(file: TextFile, found: list[Finding]) -> TextFile:
    """The text with its control characters reported and blanked, and all others left for its parts to judge."""
    controls = list(islice(controls_in(file.text), MAX_FINDINGS_OF_ONE_SORT))
    found += [hidden_character(file.text[at], file.place(at, at + 1)) for at in controls]
    return replace(file, text=with_controls_blanked(file.text)) if controls else file


def hidden_character(character: str, place: Place) -> Finding:
    """The finding for a character that cannot be seen."""
    hint = "delete it: put the cursor behind it and press Backspace, or type the line again"
    return HIDDEN_CHARACTER.at(place, hidden_message(character), hint)


def hidden_message(character: str) -> str:
    """The sentence that names a hidden character, such as "RIGHT-TO-LEFT OVERRIDE (U+202E)"."""
    return f"there is a character here that cannot be seen: {named(character)}"


def _no_text(name: str, data: bytes) -> Finding | None:
    """What the bytes are if not text in UTF-8, told from how they begin."""
    for beginning, what in _BEGINNINGS.items():
        if data.startswith(beginning):
            hint = "open it, copy its words into a plain editor, and save that as UTF-8"
            return NOT_PLAIN_TEXT.at(Place(name), f"this is {what} under another name", hint)
    # UTF-16 writes each Latin letter as a pair with a zero byte, and Windows may leave out its mark.
    if data.startswith(_UTF_16_MARKS) or (0 in data[:2] and data[:2] != b"\0\0"):
        return NOT_UTF_8.at(Place(name), "this file is saved as UTF-16", "save it again and choose UTF-8")
    return None


def _not_utf_8(name: str, data: bytes, start: int) -> Finding:
    before = data[:start].decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    line_start = before.rfind("\n") + 1
    rest = data[start:].split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    source_line = before[line_start:] + rest
    column = len(before) - line_start + 1
    place = Place(name, before.count("\n") + 1, column, column + 1, source_line)
    return NOT_UTF_8.at(place, "this file is not saved as UTF-8", "save it again and choose the encoding UTF-8")
