"""What the engine says of a style sheet, told with file, line and column."""

import logging
import re

from presskit.model.finding import Finding, Place
from presskit.model.piece import Stylesheet
from presskit.render.css_names import closest_property, is_of_browsers
from presskit.render.engine_log import position_in_css
from presskit.render.findings import (
    CSS_RULE,
    CSS_UNKNOWN,
    CSS_UNSUPPORTED,
    CSS_VALUE,
    ENGINE_ERROR,
    ENGINE_WARNING,
)

POSITION = re.compile(r",? at \d+:\d+")
SYNTAX_NODE = re.compile(r"<\w+ (@[\w-]+)[^>]*>")
SAID_AGAIN = "Expected a media type"  # the record that follows says the same and names the line
QUOTED_SELECTOR = re.compile(r"'(.+?)'")


def css_findings(records: list[logging.LogRecord], sheet: Stylesheet) -> list[Finding]:
    """A finding for each record made while this sheet was read."""
    return [css_finding(record, sheet) for record in records if not str(record.msg).startswith(SAID_AGAIN)]


def css_finding(record: logging.LogRecord, sheet: Stylesheet | None) -> Finding:
    """What the record says, at its place in this sheet; None is for a style attribute of the page."""
    arguments = record.args if isinstance(record.args, tuple) else ()
    position = position_in_css(record)
    place = _place(sheet, *position) if sheet and position else Place(sheet.origin) if sheet else None
    template = str(record.msg)
    if template.startswith("Ignored `%s:"):
        return _declaration(str(arguments[0]), str(arguments[1]), str(arguments[-1]), place)
    if "selector, %s" in template:
        where = _place_of_selector(sheet, str(arguments[0])) if sheet else None
        return CSS_RULE.at(where or place, f"This selector cannot be read: {arguments[0]}.")
    if template.startswith("Invalid math function"):
        return CSS_VALUE.at(place, f"This cannot be computed: {arguments[-1]}.")
    if template.startswith("Deprecated") or not position:
        kind = ENGINE_ERROR if record.levelno >= logging.ERROR else ENGINE_WARNING
        return kind.at(place, f"The layout engine says: {record.getMessage()}")
    return CSS_RULE.at(place, f"The style sheet cannot be read here: {_plain_words(record)}.")


def holds_declaration(sheet: Stylesheet, record: logging.LogRecord) -> bool:
    """Whether the declaration that the record names stands in this sheet at the place it names."""
    position = position_in_css(record)
    if not position or not isinstance(record.args, tuple):
        return False
    line = _line(sheet, position[0])
    name = str(record.args[0])
    before = line[: position[1] - 1].rstrip()
    return line[position[1] - 1 :].startswith(name) or before.endswith(f"{name}:") or "math" in str(record.msg)


def place_of_text(sheet: Stylesheet, text: str) -> Place | None:
    """Where this text first stands in the sheet; None if it does not."""
    offset = sheet.text.find(text) if text else -1
    if offset < 0:
        return None
    return place_at(sheet, offset, len(text.splitlines()[0]))


def place_at(sheet: Stylesheet, offset: int, length: int) -> Place:
    """The place of these characters of the sheet."""
    line = sheet.text.count("\n", 0, offset) + 1
    column = offset - sheet.text.rfind("\n", 0, offset)
    return Place(sheet.origin, line, column, column + length, _line(sheet, line))


def _declaration(name: str, value: str, reason: str, place: Place | None) -> Finding:
    if name.startswith("-") and reason in name:
        return CSS_UNKNOWN.at(place, f'"{name}" is not known with a prefix.', f'Write "{reason}".')
    if reason == "unknown property" and not is_of_browsers(name):
        near = closest_property(name)
        return CSS_UNKNOWN.at(place, f'"{name}" is not a CSS property.', f'Did you mean "{near}"?' if near else "")
    if reason in ("unknown property", "property not supported yet"):
        message = f'"{name}" is a CSS property, but the layout engine does not support it.'
        return CSS_UNSUPPORTED.at(place, message, "Take it out and reach the look another way.")
    if not value.strip():
        return CSS_VALUE.at(place, f'"{name}" has no value.')
    because = "" if reason == "invalid value" else f" ({reason})"
    return CSS_VALUE.at(place, f'"{value.strip()}" is not a value that "{name}" takes{because}.')


def _plain_words(record: logging.LogRecord) -> str:
    """The record's words without the line and column, which the place shows, and without Python's names."""
    words = SYNTAX_NODE.sub(r"\1", POSITION.sub("", record.getMessage()))
    return words.removeprefix("Error: ").rstrip(".")


def _place_of_selector(sheet: Stylesheet, words: str) -> Place | None:
    quoted = QUOTED_SELECTOR.search(words)
    return place_of_text(sheet, quoted[1].strip() if quoted else "")


def _place(sheet: Stylesheet, line: int, column: int) -> Place:
    text = _line(sheet, line)
    name = re.match(r"[\w-]+", text[column - 1 :])
    return Place(sheet.origin, line, column, column + len(name[0]) if name else column + 1, text)


def _line(sheet: Stylesheet, line: int) -> str:
    # CSS counts LF, CR, CRLF and FF as line ends; str.splitlines() counts more.
    lines = re.split(r"\r\n|[\n\r\f]", sheet.text)
    return lines[line - 1] if 0 < line <= len(lines) else ""
