"""What is wrong in a style sheet, with file, line and column: what the engine says of it, and what it passes over."""

import difflib
import logging
import re
from collections.abc import Iterable

from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.piece import Sheets, Stylesheet
from presskit.render.engine_log import as_said, position_in_css

CSS_UNKNOWN = FindingKind(
    "css-unknown-property",
    Severity.ERROR,
    "Is every property of the style sheets spelt right?",
    "A misspelt property is left out without a trace on the page.",
    "Correct the spelling.",
)
CSS_UNSUPPORTED = FindingKind(
    "css-unsupported-property",
    Severity.ERROR,
    "Can the layout engine do everything that the style sheets ask for?",
    "Some properties of web browsers have no effect on these pages; the design would silently lack them.",
    "Take the property out and reach the look another way.",
)
CSS_VALUE = FindingKind(
    "css-value",
    Severity.ERROR,
    "Is every value in the style sheets one that its property takes?",
    "A value that cannot be read leaves the property as if it were not there.",
    "Correct the value.",
)
CSS_VARIABLE = FindingKind(
    "css-unset-variable",
    Severity.ERROR,
    "Is every variable of the style sheets set somewhere?",
    "A value with an unset variable is left out in silence, and some make the layout engine stop.",
    "Correct the variable's name, set it in styles/variables.css, or give the use a fallback: var(--name, 1mm).",
)
CSS_RULE = FindingKind(
    "css-rule",
    Severity.ERROR,
    "Can every rule of the style sheets be read?",
    "A rule that cannot be read is left out as a whole.",
    "Correct the rule at the place shown.",
)

POSITION = re.compile(r",? at \d+:\d+")
SYNTAX_NODE = re.compile(r"<\w+ (@[\w-]+)[^>]*>")
SAID_AGAIN = "Expected a media type"  # the record that follows says the same and names the line
QUOTED_SELECTOR = re.compile(r"'(.+?)'")
COMMENT = re.compile(r"/\*.*?(\*/|$)", re.DOTALL)
SET = re.compile(r"(--[\w-]+)\s*:")
USED = re.compile(r"var\(\s*(--[\w-]+)\s*\)")  # with a fallback it may be unset
# Properties of the CSS snapshot 2025 and of CSS masking, filters, shapes, motion and writing modes that
# WeasyPrint 70 calls unknown; a designer who writes one has spelt it right.
OF_BROWSERS = """
accent-color alignment-baseline anchor-name aspect-ratio backdrop-filter backface-visibility background-blend-mode
background-position-x background-position-y clip-path clip-rule contain container container-name container-type
content-visibility dominant-baseline fill fill-opacity filter font-optical-sizing font-palette font-size-adjust
font-synthesis forced-color-adjust hanging-punctuation initial-letter isolation line-break mask mask-clip
mask-composite mask-image mask-mode mask-origin mask-position mask-repeat mask-size mask-type math-style
mix-blend-mode offset offset-anchor offset-distance offset-path offset-position offset-rotate overflow-clip-margin
overflow-x overflow-y paint-order perspective perspective-origin position-anchor print-color-adjust rotate
ruby-align ruby-position scale shape-image-threshold shape-margin shape-outside stroke stroke-width text-autospace
text-box text-box-edge text-box-trim text-combine-upright text-decoration-skip text-decoration-skip-ink
text-emphasis text-emphasis-color text-emphasis-position text-emphasis-style text-justify text-orientation
text-rendering text-shadow text-size-adjust text-spacing-trim text-underline-position text-wrap text-wrap-mode
text-wrap-style transform-box transform-style translate user-select vector-effect white-space-collapse writing-mode
zoom
"""


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
        return as_said(record, place)
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
    if sheet.is_of_settings:
        return Place(sheet.origin)
    line = sheet.text.count("\n", 0, offset) + 1
    column = offset - sheet.text.rfind("\n", 0, offset)
    return Place(sheet.origin, line, column, column + length, _line(sheet, line))


def unset_variables(sheets: Sheets) -> list[Finding]:
    """A finding for each use of a variable that neither a style sheet nor the page sets."""
    texts = [without_comments(sheet.text) for sheet in sheets.stylesheets]
    known = {name for text in (*texts, sheets.html) for name in SET.findall(text)}
    return [
        finding
        for sheet, text in zip(sheets.stylesheets, texts, strict=True)
        for finding in _unset_in(sheet, text, known)
    ]


def without_comments(text: str) -> str:
    """The text with each comment blanked, so that all else keeps its place."""
    return COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)


def closest_property(name: str) -> str:
    """The property that the engine knows and whose name is most like this one; empty if none is near."""
    from weasyprint.css.properties import KNOWN_PROPERTIES  # noqa: PLC0415 - when the engine has long been imported
    from weasyprint.css.validation.expanders import EXPANDERS  # noqa: PLC0415

    near = difflib.get_close_matches(name.lower(), [*KNOWN_PROPERTIES, *EXPANDERS], 1)
    return near[0] if near else ""


def is_of_browsers(name: str) -> bool:
    """Whether this is a property of CSS that only browsers know."""
    return name.lower() in OF_BROWSERS.split()


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
    if sheet.is_of_settings:
        return Place(sheet.origin)
    text = _line(sheet, line)
    name = re.match(r"[\w-]+", text[column - 1 :])
    return Place(sheet.origin, line, column, column + len(name[0]) if name else column + 1, text)


def _line(sheet: Stylesheet, line: int) -> str:
    # CSS counts LF, CR, CRLF and FF as line ends; str.splitlines() counts more.
    lines = re.split(r"\r\n|[\n\r\f]", sheet.text)
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _unset_in(sheet: Stylesheet, text: str, known: set[str]) -> Iterable[Finding]:
    for use in USED.finditer(text):
        if use[1] in known:
            continue
        near = difflib.get_close_matches(use[1], known, 1)
        yield CSS_VARIABLE.at(
            place_at(sheet, use.start(1), len(use[1])),
            f'The variable "{use[1]}" is used here and set nowhere.',
            f'Did you mean "{near[0]}"?' if near else "",
        )
