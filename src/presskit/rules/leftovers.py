"""Words and signs never meant for print: raw markup, dummy text, notes to oneself, what stands for no value."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from presskit.model.piece import BASE_URL
from presskit.rules.leftover_words import (
    CHANGE_IN_MARGIN,
    COMMENT_IN_MARGIN,
    MAIL_HEAD,
    TO_WRITE_WORDS,
    WORDS_IN_MARGIN,
    unfinished,
)

# What stands for a word in brackets; [name withheld] and [sic] are prose.
_TO_FILL_IN = (
    r"\[(?:(?:insert|add|enter|your)\b[^\[\]]{0,200}"
    r"|(?:name|date|place|city|title|quote|link|url|address|organi[sz]ation|phone|telephone|e-?mail|signature)"
    r"|[^\[\]]{0,80}\b(?:to (?:follow|come|be (?:confirmed|added|written))|tb[cda]))\]"
)
TO_WRITE = re.compile(
    rf"\[(?:{'|'.join(dict.fromkeys(TO_WRITE_WORDS.values()))})[ \u00a0\u202f]?[:：៖][^\]\n]{{0,500}}\]?",
    re.IGNORECASE,
)
"""What a starter kit says of a text that nobody has written yet, in any language, up to its end or the line's."""
SPREADSHEET_FAULT = r"#(?:REF!|NAME\?|VALUE!|DIV/0!|N/A|NUM!|NULL!)"
"""What a spreadsheet shows for a formula that failed, as a regular expression."""

_MARKUP = (
    re.compile(r"\[[^\[\]\n]{0,300}\]\((?:#|https?:|mailto:|/|\.)[^)\n]{0,300}\)?|\]\(#"),  # Markdown: links
    re.compile(r"\*\*(?=[^\s*])[^*]{1,200}(?<=\S)\*\*"),  # bold; two asterisks alone are a programmer's
    re.compile(r"^#{2,6} \w.{0,40}", re.MULTILINE),
    re.compile(r"```"),
    re.compile(
        r"</?(?:br|p|div|span|strong|em|img|a|ul|ol|li|h[1-6]|table|tr|td|th)(?:\s[^<>\n]*)?/?>", re.IGNORECASE
    ),
    re.compile(r"&(?:amp|nbsp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|hellip|copy|shy|#\d{2,6}|#x[0-9a-f]{2,5});", re.I),
)
# Each was seen printed by another tool, or is the mark of an unfilled template or of an editor's change.
_SURE = (
    re.compile(r"\{\{[^{}\n]{0,60}(?:\}\})?|\{%[^{}\n]{0,60}(?:%\})?|<%[^<>\n]{0,60}"),  # Jinja, Mustache, ERB
    re.compile(r"\$\{\w[^{}\n]{0,60}\}|%\(\w+\)s"),
    # CriticMarkup, however long: what was added, taken out, put in its place, said and marked.
    *(
        re.compile(rf"\{{{opening}(?:(?!\{{{opening}).)+?{closing}\}}", re.DOTALL)
        for opening, closing in ((r"\+\+", r"\+\+"), ("--", "--"), ("~~", "~~"), (">>", "<<"), ("==", "=="))
    ),
    # Struck out, a remark that Obsidian hides, and highlighted: other dialects of Markdown.
    re.compile(r"(?<!~)~~(?=[^\s~])[^~]{1,500}(?<=\S)~~(?!~)"),
    re.compile(r"%%(?!%).{1,500}?%%", re.DOTALL),
    re.compile(r"(?<!=)==(?=[^\s=])[^=\n]{1,500}(?<=\S)==(?!=)"),
    COMMENT_IN_MARGIN,
    CHANGE_IN_MARGIN,
    re.compile(r"\bError! (?:Reference source|Bookmark) not \w+"),  # Word
    re.compile(r"\[ ?TK\b[^\[\]\n]{0,200}\](?![\[(:])|\(TK\)"),  # to come: how newsrooms write it
    re.compile(r"\[(?:X{1,5}|_{2,20}|[●•])\](?![\[(:])"),
    re.compile(r"^-{2,20} ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht) ?-{2,20}", re.M | re.I),
    re.compile(SPREADSHEET_FAULT),
    re.compile(r"\blorem ipsum\b|\bdolor sit amet\b", re.IGNORECASE),
    re.compile(r"\bTODO\b|\bFIXME\b"),
    re.compile(r"\bPlaceholder\b(?= (?:for|text|image|title|name)\b|\s*$)", re.MULTILINE),
    re.compile(r"\bExample Corp\b"),
    re.compile(rf"\b{re.escape(urlsplit(BASE_URL).netloc)}\b"),  # where the engine takes relative addresses to lead
    re.compile(r"\[object Object\]"),
    re.compile(r"<(?:insert|add|enter|your)\b[^<>\n]{0,60}>", re.IGNORECASE),
)
_IN_BRACKETS = re.compile(_TO_FILL_IN, re.IGNORECASE)
# In Markdown, brackets side by side are a link's words and its id.
_IN_BRACKETS_OF_MARKDOWN = re.compile(rf"(?<![\]!]){_TO_FILL_IN}(?![\[(:])", re.IGNORECASE)
_DOUBTFUL = (
    re.compile(r"\bTBC\b|\bTBD\b|\bXXX+\b|\bTK(?: ?TK)+\b|\bXX ?%|[€$£] ?XX\b"),
    WORDS_IN_MARGIN,
    MAIL_HEAD,
    re.compile(r"^\[[a-z]{1,2}\](?=\w)", re.MULTILINE),  # a comment as a web editor exports it, below the text
    re.compile(r"(?<=[^\s_]) ?_{4,}|_{4,}(?= ?[^\s_])"),  # a line to write on
    # A missing value stands alone, or behind the label that it was to fill: "Director: None".
    re.compile(r"(?:^|:[ \t\u00a0]*)(undefined|null|None|NaN|nan)[ \t]*$", re.MULTILINE),
    re.compile(r"(?<=[€$£] )(?:NaN|nan|undefined)\b|\b(?:NaN|undefined)(?= ?%)"),
    re.compile(r"\bexample\.(?:com|org|net)\b", re.IGNORECASE),
)
# "All" in Spanish and its neighbours, tuberculosis in many.
_A_WORD_IN = {
    "TODO": ("es", "pt", "gl", "ast", "an", "ext", "lad", "mwl"),
    "TBC": ("ca", "da", "de", "es", "fr", "gl", "hu", "id", "it", "nb", "nl", "nn", "no", "pt", "ro", "sq", "sv"),
}


@dataclass(frozen=True, slots=True)
class Leftover:
    """Where one begins and ends in a text; a sure one can be nothing else. `sort` tells those of one kind."""

    start: int
    end: int
    sort: int
    is_sure: bool


def leftovers(text: str, languages: Collection[str], *, is_markdown: bool = False) -> Iterator[Leftover]:
    """Every leftover in a text of one of these languages: the sure ones first, each sort in the text's order.

    Of a text in Markdown the marks are left to whoever reads it. What shares a letter with another one is not told.
    """
    brackets = _IN_BRACKETS_OF_MARKDOWN if is_markdown else _IN_BRACKETS
    sure = (*(() if is_markdown else _MARKUP), brackets, *_SURE, *unfinished(languages))
    told = bytearray(len(text))
    for sort, pattern in enumerate((*sure, *_DOUBTFUL)):
        for match in pattern.finditer(text):
            start, end = match.span(1) if pattern.groups and match[1] else match.span()
            if told.find(1, start, end) < 0 and not _is_word(text[start:end], languages):
                told[start:end] = b"\1" * (end - start)
                yield Leftover(start, end, sort, sort < len(sure))


def first_leftover(text: str, languages: Collection[str]) -> Leftover | None:
    """The gravest one of a short text that is printed as it stands, or None."""
    return next(leftovers(text, languages), None)


def _is_word(words: str, languages: Collection[str]) -> bool:
    """Whether they are a word like others in one of the languages."""
    return any(language.partition("-")[0] in _A_WORD_IN.get(words, ()) for language in languages)
