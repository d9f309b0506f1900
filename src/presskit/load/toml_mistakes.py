"""What is wrong with a line of TOML, in plain words and with the cure; the slips are those of real press officers."""

import re

from tomlkit.exceptions import InvalidDateError, InvalidDateTimeError, InvalidTimeError, ParseError

from presskit.load.text_file import TextFile
from presskit.load.value_findings import BAD_DATE, TOML_SYNTAX
from presskit.load.wording import shortened
from presskit.model.finding import Finding, Place

_PAIR = re.compile(r"([ \t]*[A-Za-z0-9_.\"'-]+[ \t]*=[ \t]*)(.*)")
_COLON_PAIR = re.compile(r"[ \t]*[A-Za-z0-9_-]+[ \t]*:")
_DATE_LIKE = re.compile(r"\d{1,4}([./-]\d{1,2}\b|[ ]+\w)")
_NUMBER_LIKE = re.compile(r"[+0-9][0-9 ()./-]*$")
_CURLY_QUOTES = "“”„«»‘’‚"
_DATE_FAULTS = (InvalidDateError, InvalidDateTimeError, InvalidTimeError)
_CLASH = "its name stands for a table elsewhere, or its lists lie too deep in one another"


def explain_repeated(place: Place) -> Finding:
    """A setting or a table that was given before."""
    name = place.source_line[place.column - 1 : place.end_column - 1].strip("[] ")
    return TOML_SYNTAX.at(place, f'"{name}" is given twice', "take one of the two out")


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
    line = source.lines[index]
    pair = _PAIR.match(line)
    if pair is None:
        return _explain_odd_line(source, index, fault)
    value = pair[2].rstrip()
    place = source.place_at(index + 1, len(pair[1]) + 1, len(value))
    if isinstance(fault, _DATE_FAULTS) or _DATE_LIKE.match(value):
        message = f'"{shortened(value.split("#")[0].strip())}" is not a day or a time that can be read'
        return BAD_DATE.at(place, message, "write it like 2021-11-01 or 2021-11-01T09:00:00Z")
    # The parser's plain error, not one of its kinds, is about how this value goes with the rest of the file.
    if type(fault) is ParseError:
        return TOML_SYNTAX.at(place, "this does not go together with the rest of the file", _CLASH)
    return TOML_SYNTAX.at(place, *_explain_value(value))


def _explain_value(value: str) -> tuple[str, str]:
    """The sentence and the hint for a value that cannot be read."""
    if not value or value.startswith("#"):
        return "there is nothing after the =", 'write the value, such as = "INPUD"'
    if value[0] in _CURLY_QUOTES:
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
    if value.startswith(mark * 3):
        return "the text over several lines that begins here cannot be read", f"end it with {mark * 3}"
    if mark == '"' and "\\" in value:
        return "a backslash in a text begins a special character", "write \\\\ for each \\, or use / in file names"
    if value.count(mark) > 2:
        other = "'" if mark == '"' else '"'
        return f"there are {mark} marks inside the text", f"write “ and ” inside it, or put {other} around it"
    if value.count(mark) < 2:
        return "the text has no closing quotation mark", f"end it with {mark}"
    return "something stands behind the text's closing quotation mark", "take it out, or put # before a remark"


def _explain_odd_line(source: TextFile, index: int, fault: ParseError) -> Finding:
    """A line that is no `name = value`: part of a list or a text, a header with a slip, or stray words."""
    line = source.lines[index]
    column = min(max(fault.col, 0), len(line)) + 1
    if _COLON_PAIR.match(line):
        colon = line.index(":") + 1
        return TOML_SYNTAX.at(source.place_at(index + 1, colon, 1), "a : stands where = belongs", "write = instead")
    if line.lstrip().startswith("["):
        place = source.place_at(index + 1, 1, len(line))
        return TOML_SYNTAX.at(place, "this header cannot be read", "write [name], or [[name]] for one of several")
    message = "this line is neither [table] nor name = value, nor part of a list"
    hint = "put texts between straight quotation marks, a comma between two, and # before remarks"
    return TOML_SYNTAX.at(source.place_at(index + 1, column, len(line) - column + 1), message, hint)
