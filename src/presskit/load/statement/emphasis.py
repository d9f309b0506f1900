"""Emphasis beside letters that are written without spaces.

CommonMark takes no `**` for a mark that stands between a letter and a bracket or quotation mark, as between words it
would stand beside a space; in Chinese, Japanese, Korean, Thai and their like it stands there rightly, and would be
printed as two stars.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from presskit.load.languages import UNSPACED_LETTER

_STAR = "*"
_RUN = re.compile(r"\*+")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")


def set_emphasis_anywhere(parser: MarkdownIt) -> None:
    """Let stars set emphasis wherever letters without spaces touch them, as elsewhere where a space would."""
    parser.inline.ruler.before("emphasis", "unspaced_emphasis", _unspaced_emphasis)


def _unspaced_emphasis(state: StateInline, silent: bool) -> bool:
    """Stars that touch such a letter, left to CommonMark's own pairing; all others are none of ours."""
    match = _RUN.match(state.src, state.pos, state.posMax)
    if silent or match is None:
        return False
    before, behind = state.src[max(match.start() - 1, 0) : match.start()], state.src[match.end() : match.end() + 1]
    if not (_is_unspaced(before) or _is_unspaced(behind)):
        return False
    may_open, may_close = bool(behind.strip()), bool(before.strip())
    for _ in match[0]:
        token = state.push("text", "", 0)
        token.content = _STAR
        state.delimiters.append(
            Delimiter(
                marker=ord(_STAR),
                length=len(match[0]),
                token=len(state.tokens) - 1,
                end=-1,
                open=may_open,
                close=may_close,
            )
        )
    state.pos = match.end()
    return True


def _is_unspaced(character: str) -> bool:
    return bool(UNSPACED_LETTER.match(character) or _HANGUL.match(character))
