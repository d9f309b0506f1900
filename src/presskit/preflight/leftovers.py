"""Words and signs never meant for print: raw markup, dummy text, what programs leave for a missing value."""

import re
from collections.abc import Iterator, Sequence

# Each was seen printed by another tool, or is the mark of an unfilled template.
_SURE = (
    re.compile(r"\[[^\]\n]*\]\((?:#|https?:|mailto:|/|\.)[^)\n]*\)?|\]\(#"),  # Markdown: links
    re.compile(r"\*\*(?=[^\s*])[^*]{1,200}(?<=\S)\*\*"),  # bold; two asterisks alone are a programmer's
    re.compile(r"^#{2,6} \w.{0,40}", re.MULTILINE),
    re.compile(r"```"),
    re.compile(
        r"</?(?:br|p|div|span|strong|em|img|a|ul|ol|li|h[1-6]|table|tr|td|th)(?:\s[^<>\n]*)?/?>", re.IGNORECASE
    ),
    re.compile(r"&(?:amp|nbsp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|hellip|copy|shy|#\d{2,6}|#x[0-9a-f]{2,5});", re.I),
    re.compile(r"\{\{[^{}\n]{0,60}(?:\}\})?|\{%[^{}\n]{0,60}(?:%\})?|<%[^<>\n]{0,60}"),  # Jinja, Mustache, ERB
    re.compile(r"\$\{\w[^{}\n]{0,60}\}|%\(\w+\)s"),
    re.compile(r"lorem ipsum", re.IGNORECASE),
    re.compile(r"\bTODO\b|\bFIXME\b"),
    re.compile(r"\bPlaceholder\b(?= (?:for|text|image|title|name)\b|\s*$)", re.MULTILINE),
    re.compile(r"\bExample Corp\b"),
    re.compile(r"\bkit\.invalid\b"),
    re.compile(r"\[object Object\]"),
    re.compile(r"\[(?:insert|add|enter|your)\b[^\]\n]{0,60}\]|\[(?:name|date|place|city|title|quote|link)\]", re.I),
)
_DOUBTFUL = (
    re.compile(r"\bTBC\b|\bTBD\b|\bXXX+\b"),
    # A missing value stands alone, or behind the label that it was to fill: "Director: None".
    re.compile(r"(?:^|:[ \t\u00a0]*)(undefined|null|None|NaN|nan)[ \t]*$", re.MULTILINE),
    re.compile(r"(?<=[€$£] )(?:NaN|nan|undefined)\b|\b(?:NaN|undefined)(?= ?%)"),
)
_TODO_IS_A_WORD_IN = ("es", "pt", "gl", "ast")

Span = tuple[int, int]
"""Where it begins and ends in the text."""


def sure_leftovers(text: str, language: str) -> Iterator[Span]:
    """Where each sort of leftover first stands that can be nothing else."""
    for start, end in _first_of_each(_SURE, text):
        if not (text[start:end] == "TODO" and language.partition("-")[0] in _TODO_IS_A_WORD_IN):
            yield start, end


def doubtful_leftovers(text: str) -> Iterator[Span]:
    """Where each sort of word first stands that can be a leftover, or can be meant."""
    yield from _first_of_each(_DOUBTFUL, text)


def _first_of_each(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[Span]:
    for pattern in patterns:
        if found := pattern.search(text):
            yield found.span(1) if found.re.groups and found[1] else found.span()
