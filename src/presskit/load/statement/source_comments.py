"""The source beside a translation: comments in which each block stands as its author wrote it, printed by no page.

One begins with a line of its own, `<!-- en`, and ends with one, `-->`. Any other comment is HTML and refused as such.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from presskit.load.languages import LANGUAGE_CODE
from presskit.load.text_file import TextFile

_COMMENT = re.compile(rf"^<!--[ \t]+{LANGUAGE_CODE.pattern}[ \t]*\n(?:(?!<!--).*\n)*?[ \t]*-->[ \t]*$", re.MULTILINE)
_END, _KEPT_END = "-->", "--&gt;"


def commented(lines: Sequence[str], language: str) -> list[str]:
    """These lines of the source as such a comment."""
    return [f"<!-- {language}", *(line.replace(_END, _KEPT_END) for line in lines), _END]


def without_source(file: TextFile) -> TextFile:
    """The text with these comments blanked, so that every line keeps its number."""
    text = _COMMENT.sub(lambda match: "\n" * match.group().count("\n"), file.text)
    return file if text == file.text else replace(file, text=text)
