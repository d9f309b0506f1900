"""What is wrong with a line of TOML, in plain words and with the cure; the slips are those of real press officers."""

import re
import unicodedata

from tomlkit.exceptions import (
    InvalidDateError,
    InvalidDateTimeError,
    InvalidTimeError,
    ParseError,
    UnexpectedEofError,
)

from presskit.load.text_file import TextFile
from presskit.load.toml.day_hint import BAD_DATE, day_hint, moment_hint
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

TOML_SYNTAX = FindingKind(
    "toml-syntax",
    Severity.ERROR,
    "Does every line of the settings follow the form `name = value`?",
    "A line that cannot be read might be any setting; it is never guessed.",
    "Put texts between straight quotation marks, and dates and numbers without any.",
)

_PAIR = re.compile(r"([ \t]*[A-Za-z0-9_.\"'-]+[ \t]*=[ \t]*)(.*)")
_DATE_LIKE = re.compile(r"[0-9]{1,4}([./-][0-9]{1,2}\b|[ ]+\w)")
_WHOLE_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_KEYS = frozenset(["date", "confirmed"])
_MOMENT_KEYS = frozenset(["embargo_until", "begins", "ends"])
_NUMBER_LIKE = re.compile(r"[+0-9][0-9 ()./-]*$")
_CURLY_QUOTES = "“”„«»‘’‚`´′″"
_SEVERAL_TEXTS = re.compile(r'"[^"]*"\s*,')
# Slips in a line that is no `name = value`, with the part that is blamed. Word processors and web pages write spaces
# that are none to TOML, and marks without width.
_ODD_LINES = (
    (
        re.compile("([\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff])"),
        "there is a space here that is none: {}",
        "type the line again in a plain editor",
    ),
    (re.compile("(＝)"), "a wide ＝ stands where = belongs", "write = instead"),
    (re.compile("^([“”„«‘].*=)"), "the name stands between quotation marks", "write it without any: title = …"),
    (re.compile(r"^[ \t]*[A-Za-z0-9_-]+[ \t]*(:)"), "a : stands where = belongs", "write = instead"),
    (re.compile(r"^([ \t]*\[.*)"), "this header cannot be read", "write [name], or [[name]] for one of several"),
)
_FILE_AS_HEADER = re.compile(r"[ \t]*\[[ \t]*([^\"'\[\]]+\.[A-Za-z0-9]{2,5})[ \t]*\][ \t]*")
_DATE_FAULTS = (InvalidDateError, InvalidDateTimeError, InvalidTimeError)
_CLASH = "its name stands for a table elsewhere, or its lists lie too deep in one another"


def explain_repeated(place: Place) -> Finding:
    """A setting or a table that was given before."""
    name = place.source_line[place.column - 1 : place.end_column - 1].strip("[] ")
    hint = "take one of the two out"
    if place.source_line.lstrip().startswith("["):
        hint = "put what stands below this one below the first of them, and take this line out"
    return TOML_SYNTAX.at(place, f'"{name}" is given twice', hint)


def explain_clash(source: TextFile) -> Finding:
    """A name used in two ways; the parser does not say where."""
    message = "one name stands for a value in one line and for a table in another"
    return TOML_SYNTAX.at(source.whole, message, "rename or take out one of them")


def explain_unclosed(source: TextFile, index: int) -> Finding:
    """A list that begins in this line (counted from 0) and runs on into the next setting."""
    line = source.lines[index]
    at = line.index("[")
    return TOML_SYNTAX.at(source.place_at(index + 1, at + 1, 1), "this list is never closed", "end it with ]")


def explain_mistake(source: TextFile, index: int, fault: ParseError) -> Finding:
    """What is wrong with this line (counted from 0), at which the parser stopped."""
    if isinstance(fault, UnexpectedEofError) and (place := _unclosed_text(source)):
        message = "the text over several lines that begins here is never closed"
        return TOML_SYNTAX.at(place, message, f"end it with {place.source_line[place.column - 1] * 3}")
    line = source.lines[index]
    pair = _PAIR.match(line)
    if pair is None:
        return _explain_odd_line(source, index, fault)
    value = pair[2].rstrip()
    place = source.place_at(index + 1, len(pair[1]) + 1, len(value))
    key = pair[1].strip(" \t=")
    is_date = value and key in (*_DAY_KEYS, *_MOMENT_KEYS)
    if isinstance(fault, _DATE_FAULTS) or is_date or _DATE_LIKE.match(value):
        return _explain_date(value.split("#")[0].strip(), key, place)
    # The parser's plain error, not one of its kinds, is about how this value goes with the rest of the file.
    if type(fault) is ParseError:
        return TOML_SYNTAX.at(place, "this does not go together with the rest of the file", _CLASH)
    return TOML_SYNTAX.at(place, *_explain_value(value))


def _unclosed_text(source: TextFile) -> Place | None:
    """Where a text over several lines begins that has no end; of an odd number of marks the last is alone."""
    for mark in ('"""', "'''"):
        if source.text.count(mark) % 2:
            at = source.text.rindex(mark)
            return source.place(at, at + len(mark))
    return None


def _explain_date(written: str, key: str, place: Place) -> Finding:
    if _WHOLE_DAY.fullmatch(written):
        return BAD_DATE.at(place, f'there is no day "{written}"', "correct the month or the day")
    message = f'"{shortened(written)}" is not a day or a time that can be read'
    hint = moment_hint(written) if key in _MOMENT_KEYS else day_hint(written)
    if key == "confirmed" and not any(character.isdigit() for character in written):
        hint = f"write the day on which somebody opened the link and compared it: {hint.removeprefix('write it ')}"
    return BAD_DATE.at(place, message, hint)


def _explain_value(value: str) -> tuple[str, str]:
    """The sentence and the hint for a value that cannot be read."""
    if not value or value.startswith("#"):
        return "there is nothing after the =", 'write the value, such as = "INPUD"'
    if value[0] in _CURLY_QUOTES or (value[0] in "[{" and any(mark in value for mark in "“”„")):
        return (
            "the text stands between typographic quotation marks",
            'type straight ones: "text"; word processors turn them, so use a plain editor',
        )
    if value[0] in "\"'":
        return _explain_quoted(value)
    if value[0] in "[{":
        return "this list cannot be read", "put each text between straight quotation marks and a comma between two"
    return _explain_bare(value)


def _explain_bare(value: str) -> tuple[str, str]:
    if _NUMBER_LIKE.match(value):
        return f'"{shortened(value)}" is not a number', "put it between quotation marks if it is none"
    return "a text needs quotation marks around it", f'write "{shortened(value)}"'


def _explain_quoted(value: str) -> tuple[str, str]:
    mark = value[0]
    other = "'" if mark == '"' else '"'
    count = value.count(mark)
    cases = (
        (
            value.startswith(mark * 3),
            ("the text over several lines that begins here cannot be read", f"end it with {mark * 3}"),
        ),
        (
            mark == '"' and "\\" in value,
            ("a backslash in a text begins a special character", "write \\\\ for each \\, or use / in file names"),
        ),
        (
            bool(_SEVERAL_TEXTS.match(value)),
            ("several texts need square brackets around them", f"write [{shortened(value)}]"),
        ),
        (
            count > 2,
            (f"there are {mark} marks inside the text", f"write “ and ” inside it, or put {other} around it"),
        ),
        (
            count < 2 and value[-1] in _CURLY_QUOTES,
            ("the text ends with a typographic quotation mark", f"type {mark} in its place"),
        ),
        (count < 2, ("the text has no closing quotation mark", f"end it with {mark}")),
    )
    otherwise = ("something stands behind the text's closing quotation mark", "take it out, or put # before a remark")
    return next((words for holds, words in cases if holds), otherwise)


def _explain_odd_line(source: TextFile, index: int, fault: ParseError) -> Finding:
    """A line that is no `name = value`: part of a list or a text, a header with a slip, or stray words."""
    line = source.lines[index]
    if match := _FILE_AS_HEADER.fullmatch(line):
        hint = f'write ["{match[1]}"]'
        place = source.place_at(index + 1, match.start(1) + 1, len(match[1]))
        return TOML_SYNTAX.at(place, "a name with spaces in it stands between quotation marks", hint)
    for pattern, message, hint in _ODD_LINES:
        if match := pattern.search(line):
            character = unicodedata.name(match[1][0], "") if match[1] else ""
            place = source.place_at(index + 1, match.start(1) + 1, len(match[1]))
            return TOML_SYNTAX.at(place, message.format(character.lower()), hint)
    column = min(max(fault.col, 0), len(line)) + 1
    message = "this line is neither [table] nor name = value, nor part of a list"
    hint = "put texts between straight quotation marks, a comma between two, and # before remarks"
    return TOML_SYNTAX.at(source.place_at(index + 1, column, len(line) - column + 1), message, hint)
