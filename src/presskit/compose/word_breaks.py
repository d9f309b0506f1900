"""Words that no space parts, found by the dictionaries of the extra `sea`, so that lines can end between them.

The engine knows the words of Thai where Pango is made with libthai, and then that is asked for them here too; of
Khmer, Lao and Burmese it knows none, and their lines would run out of the page. So a space of no width stands between
their words on the page; it is no part of the text, and nobody copies it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from presskit.compose.phrases import in_phrases
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Kit
from presskit.model.looks.script import ScriptStyle
from presskit.model.text import phrases_in, plain_text
from presskit.rules.writing.line_ends import line_parts
from presskit.rules.writing.scripts import main_script
from presskit.system import thai_words

WORDS_UNPARTED = FindingKind(
    "words-unparted",
    Severity.WARNING,
    "Do lines end between words in languages that part them by no space?",
    "Without a dictionary of their words, lines of Khmer, Lao and Burmese end anywhere, within words too.",
    'Install what knows them: `pip install "presskit-pdf[sea]"`.',
)
_OTHERS = "\u0e80-\u0eff\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f\u1780-\u17ff"  # Lao, Burmese, Khmer
_THAI = "\u0e01-\u0e5b"
_RUN = re.compile(f"[{_OTHERS}]+|[{_THAI}]+")
_IN_THAI = re.compile(f"[{_THAI}]")
_TAG = re.compile("(<[^>]*>)")
_BODY = "<body"
_BREAK = "\u200b"
_LETTERS_TRIED = re.compile("[\\w\u0e31-\u0eff\u1000-\u109f\u1780-\u17ff]")

Parts = Callable[[str], list[str]]


def with_word_breaks(html: str) -> str:
    """The document with a space of no width between words that the engine cannot tell apart, if they are known."""
    head, body, rest = html.partition(_BODY)
    if not _RUN.search(rest) or (dictionary := _dictionary()) is None:
        return html
    parts: Parts = dictionary

    def parted(match: re.Match[str]) -> str:
        is_known = _IN_THAI.match(match[0]) and thai_words("") is not None
        return match[0] if is_known else _BREAK.join(parts(match[0]))

    pieces = _TAG.split(f"{body}{rest}")
    return head + "".join(each if each.startswith("<") else _RUN.sub(parted, each) for each in pieces)


def breakable(text: str) -> list[str]:
    """The parts of a text after each of which a line may end, with the space that follows."""
    return in_phrases(text, [part for whole in line_parts(text) for part in _words_of(whole)])


def single_spaced(text: str) -> str:
    """The text on one line, each run of spaces as one; no-break spaces stay, at which no line ends."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" \t\r\n")


def unparted_words(kit: Kit, scripts: Mapping[str, ScriptStyle]) -> tuple[Finding, ...]:
    """A warning for each statement in a language whose words nothing that is installed can tell apart."""
    if _dictionary() is not None:
        return ()
    found = []
    for statement in kit.statements.values():
        words = (plain_text(children) for block in statement.blocks for children, _place in phrases_in(block))
        style = scripts.get(main_script("".join((statement.title, *words))))
        if style and style.words_extra:
            message = f"no dictionary of {style.called} words is there: lines end anywhere, within words too"
            hint = f'`pip install "presskit-pdf[{style.words_extra}]"` brings one'
            found.append(WORDS_UNPARTED.at(Place(statement.file, 1), message, hint))
    return tuple(found)


def _words_of(part: str) -> Iterator[str]:
    """The words of one part, as far as the engine or a dictionary knows them."""
    if not _RUN.search(part):
        yield part
        return
    words = thai_words(part) if _IN_THAI.search(part) else None
    if words is None:
        dictionary = _dictionary()
        words = dictionary(part) if dictionary else [part]
    yield from _joined(words)


def _joined(parts: list[str]) -> list[str]:
    """Marks and spaces with the word before them."""
    joined: list[str] = []
    for part in parts:
        if joined and not _LETTERS_TRIED.search(part):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


@cache
def _dictionary() -> Parts | None:
    """What tells words apart; None where the extra is not installed."""
    try:
        from icu4py.breakers import LineBreaker  # noqa: PLC0415 - an extra, and 40 MB
    except ImportError:
        return None
    return lambda text: list(LineBreaker(text, "en"))
