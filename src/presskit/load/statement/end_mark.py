"""The mark that says where a release ends, as people type it: presskit prints its own, and only once."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

END_MARK = "end_mark"
"""The type of its node."""

# As newsrooms write it; alone in capitals, or between signs in any.
_WORDS = (
    "ends?|end of (?:press )?release|fin|fine|fim|ende|einde|slut|slutt|loppu|koniec|konec|vége|sfârșit|son|τέλος|"
    "конец|кінець|край|النهاية|انتهى"
)
_SIGNS = r"[-–—*_/\\#~:.|=<>()\[\] \t\u00a0]"
_IN_SIGNS = re.compile(rf"{_SIGNS}*[-–—*_/#~:|=<(\[]{_SIGNS}*(?:{_WORDS}|30){_SIGNS}*", re.IGNORECASE)
_ALONE = re.compile("Ends|ENDS|END|FIN|FINE|FIM|ENDE|EINDE|SLUT|KONIEC|KONEC|КОНЕЦ|КІНЕЦЬ")
_HASHES = re.compile(r"#[ \t]?#[ \t]?#[ \t#]*")


def add_end_mark(parser: MarkdownIt) -> None:
    """Let a parser know the mark where it stands on a line of its own, even directly under a text."""
    parser.block.ruler.before("fence", END_MARK, _end_mark, {"alt": ["paragraph", "list", "blockquote"]})


def _end_mark(state: StateBlock, start_line: int, _end_line: int, silent: bool) -> bool:
    line = state.src[state.bMarks[start_line] + state.tShift[start_line] : state.eMarks[start_line]].strip()
    # It ends a list above it, though not from within; on the first line, there is no text that it could end.
    ends_list = silent and (state.sCount[start_line] < state.blkIndent or state.level == 1)
    if (state.level and not ends_list) or start_line == 0 or not is_end_mark(line):
        return False
    if not silent:
        token = state.push(END_MARK, "", 0)
        token.map, token.content = [start_line, start_line + 1], line
        state.line = start_line + 1
    return True


def is_end_mark(line: str) -> bool:
    """Whether a line, without white space at its ends, says that the release ends."""
    return any(pattern.fullmatch(line) for pattern in (_ALONE, _IN_SIGNS, _HASHES))
