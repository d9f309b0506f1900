"""CSS custom properties that are used and never set; the engine drops such a value in silence, or stops at it."""

import difflib
import re
from collections.abc import Iterable

from presskit.model.finding import Finding
from presskit.model.piece import Sheets, Stylesheet
from presskit.render.css_checks import place_at
from presskit.render.findings import CSS_VARIABLE

COMMENT = re.compile(r"/\*.*?(\*/|$)", re.DOTALL)
SET = re.compile(r"(--[\w-]+)\s*:")
USED = re.compile(r"var\(\s*(--[\w-]+)\s*\)")  # with a fallback it may be unset


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
