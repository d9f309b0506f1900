"""Marks that a keyboard has in place of those that print: two hyphens for a dash, straight quotation marks."""

import re
from collections.abc import Iterable, Iterator

from presskit.load.text_file import TextFile
from presskit.load.toml.toml_file import TomlFile, texts_in
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.text import Block, phrases_in, plain_text

TYPED_MARK = FindingKind(
    "typed-mark",
    Severity.WARNING,
    "Are dashes and quotation marks those that print, and not those of a keyboard?",
    "Two hyphens, straight marks and '90s with an opening mark are seen at once by whoever sets type.",
    "Write the mark that the message names.",
)

_HYPHENS = re.compile(r"(?<![-!<{\\])-{2,3}(?![-}>])")
_RULE = re.compile(r"[\s|:>-]*")
_DECADE = re.compile(r"(?<!\w)['‘](?=[0-9]0s\b)")
_STRAIGHT = re.compile(r"""["']""")
# An inch, a foot or a minute of an angle: no quotation.
_MEASURE = re.compile(r"""(?<=[0-9])["']""")
_NOT_PRINTED = frozenset(["url", "id", "logo", "picture", "file", "web", "email"])


def typed_marks_in_text(source: TextFile) -> Iterator[Finding]:
    """Each mark in a text in Markdown, at its place; rules, tables' lines and addresses may have their hyphens."""
    for match in _HYPHENS.finditer(source.text):
        place = source.place(*match.span())
        if not _RULE.fullmatch(source.lines[place.line - 1]) and _is_dash(source.text, match):
            yield _dash(_around(source.text, match), place)
    for match in _DECADE.finditer(source.text):
        words = source.text[match.start() : match.end() + 3]
        hint = f"write ’{words[1:]}, with the mark that stands for what is left out"
        yield TYPED_MARK.at(source.place(match.start(), match.end() + 3), f"a decade is written {words}", hint)


def straight_marks_in(blocks: Iterable[Block]) -> Iterator[Finding]:
    """Each paragraph, heading or cell in which a straight mark is left: one without a partner is not turned."""
    for block in blocks:
        for phrase, place in phrases_in(block):
            text = plain_text(phrase)
            if mark := _STRAIGHT.search(_MEASURE.sub(" ", text)):
                words = shortened(text[max(0, mark.start() - 12) : mark.start() + 13].strip())
                hint = "write the opening or the closing mark that is meant, or add its partner"
                yield TYPED_MARK.at(place, f"a straight mark stands at “{words}”", hint)


def typed_marks_in_settings(file: TomlFile) -> Iterator[Finding]:
    """The first in each text of a settings file that is printed, at its value."""
    for path, text in texts_in(file.data):
        if path[-1] in _NOT_PRINTED:
            continue
        match = next((match for match in _HYPHENS.finditer(text) if _is_dash(text, match)), None)
        if match:
            words = _around(text, match)
            yield _dash(words, file.place_in_value(words, *path))


def _dash(words: str, place: Place) -> Finding:
    return TYPED_MARK.at(place, f"two hyphens stand for a dash: “{shortened(words)}”", "write – or —")


def _is_dash(text: str, match: re.Match[str]) -> bool:
    """Whether the hyphens stand between words, and not in an address, an option or a name of a file."""
    word = _word(text, match)
    if not word.strip("-"):
        return True
    before, _, after = word.partition(match.group())
    return (
        bool(before and after) and before[-1].isalnum() and after[0].isalnum() and not re.search(r"[/_@=]|\.\w", word)
    )


def _around(text: str, match: re.Match[str]) -> str:
    return _word(text, match).strip() or match.group()


def _word(text: str, match: re.Match[str]) -> str:
    """What stands between the white before and behind the match."""
    before = re.search(r"\S*$", text[max(0, match.start() - 200) : match.start()])
    after = re.match(r"\S*", text[match.end() : match.end() + 200])
    return f"{before.group() if before else ''}{match.group()}{after.group() if after else ''}"
