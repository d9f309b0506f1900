"""Text brought to the form in which what was written and what is read back from a page can be compared."""

import re
import unicodedata
from collections.abc import Iterable

from presskit.preflight.facts.page import PageFacts
from presskit.rules.characters import as_seen

_EXCERPT_LETTERS = 60
_SPACE_AFTER_HYPHEN = re.compile(r"(?<=[-\u2010-\u2015/])\s+")
# Thai, Lao, Tibetan, Burmese, Ethiopic, Khmer; Chinese, Japanese, Korean: a line of theirs ends without a space.
_ENDS_ANYWHERE = (
    "\u0e00-\u0fff\u1000-\u109f\u1200-\u139f\u1780-\u17ff\u19e0-\u19ff\u2e80-\ua4cf\ua9e0-\ua9ff\uaa60-\uaa7f"
    "\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
)
PAGE_MAY_END = re.compile(rf" |[-\u2010-\u2015/]|(?<=[{_ENDS_ANYWHERE}])(?=[{_ENDS_ANYWHERE}])")
"""Where a text as_compared may go on on the next page: it has no space behind a hyphen, dash or slash."""
_LINE_END = "\ufdd0"  # no character of any text
_LINE_END_WITHOUT_SPACE = re.compile(rf"(?<=[{_ENDS_ANYWHERE}])\s*\n\s*|\s*\n\s*(?=[{_ENDS_ANYWHERE}])")
# PDFium copies letters for what stands for their forms; and what only steers a line has no ink.
_FORMS = re.compile("[\ufb00-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")
_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DIVIDED_WORD = re.compile(r"(?<=\w)[-\u2010]\s*\n\s*(?=\w)")


def without_space(text: str) -> str:
    """The seen characters alone: an address may be broken at any place."""
    return "".join(as_seen(text).split())


def is_printed(pages: Iterable[PageFacts], words: str) -> bool:
    """Whether these words can be copied from one of the pages, however they are spaced there."""
    sought = without_space(words).casefold()
    return any(sought in without_space(page.text).casefold() for page in pages)


def as_compared(text: str) -> str:
    """Words parted by single spaces, in small letters, as style sheets may set text in capitals.

    No space follows a hyphen, dash or slash: a line may end there.
    """
    letters = _STEERING.sub("", _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text))
    return _SPACE_AFTER_HYPHEN.sub("", " ".join(as_seen(letters).split())).casefold()


def is_one_word(text: str) -> bool:
    """Whether nothing in it, such as an address, can end a line by rights."""
    return " " not in text and not re.search(f"[{_ENDS_ANYWHERE}]", text)


def page_as_compared(text: str) -> str:
    """The text of a page as_compared, in which stands_in finds what was written."""
    return as_compared(_LINE_END_WITHOUT_SPACE.sub(_LINE_END, text))


def stands_in(sought: str, page: str) -> bool:
    """Whether a text as_compared stands on a page, which may end a line where the text has no space.

    Everywhere else, a space of one is a space of the other.
    """
    if _LINE_END not in page:
        return sought in page
    letters, gaps = _letters_and_gaps(sought)
    page_letters, page_gaps = _letters_and_gaps(page)
    at = page_letters.find(letters)
    while at >= 0:
        between = zip(gaps[1:], page_gaps[at + 1 : at + len(gaps)], strict=True)
        if all(_LINE_END in page_gap or page_gap == gap for gap, page_gap in between):
            return True
        at = page_letters.find(letters, at + 1)
    return False


def _letters_and_gaps(text: str) -> tuple[str, list[str]]:
    """The letters of a text alone, and what stands before each of them."""
    parted = [(part[-1], part[:-1]) for part in re.findall(rf"[ {_LINE_END}]*[^ {_LINE_END}]", text)]
    return "".join(letter for letter, _gap in parted), [gap for _letter, gap in parted]


def with_divided_words_joined(text: str) -> str:
    """The text of a page without the hyphens that stand inside a word at a line end."""
    return _DIVIDED_WORD.sub("", text)


def excerpt(text: str) -> str:
    """The first words on one line, with dots if there are more."""
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT_LETTERS else words[: _EXCERPT_LETTERS - 1].rstrip() + "…"
