"""Languages as codes: how they are written, and which quotation marks and spaces each one sets."""

import re
from functools import cache

from markdown_it import MarkdownIt

from presskit.load.limits import MAX_QUOTATION_MARKS
from presskit.resources import language_data, language_setting
from presskit.rules.characters import idle_left_out

# The codes of BCP 47 as far as a statement needs them: en, pt-BR, zh-Hans.
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

# Thai, Lao, Burmese, Khmer, Japanese and Chinese are written without spaces between words.
UNSPACED_LETTER = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_USUAL_MARKS = "english"


def quotation_marks(language: str) -> list[str]:
    """The outer and inner marks of a language, as locales/languages.toml has them; else the English ones."""
    name = language_setting(language, "quotation_marks") or _USUAL_MARKS
    return list(language_data()["quotation_marks"][name])


def set_quotation_marks(text: str, language: str) -> str:
    """The text on one line with its marks and their spaces as the language sets them, and nothing else changed."""
    text = one_line(text)
    if not 0 < text.count("'") + text.count('"') <= MAX_QUOTATION_MARKS:
        return set_spaces(text, language)
    parser = MarkdownIt("zero", {"typographer": True, "quotes": quotation_marks(language)}).enable("smartquotes")
    inline = parser.parseInline(text)[0]
    return set_spaces("".join(token.content for token in inline.children or []), language)


def set_spaces(text: str, language: str) -> str:
    """The text with spaces at which no line ends, beside certain marks and behind words of one letter.

    French has such marks, Polish such words.
    A space that was not written is not added: who writes "Quoi?" may be in Canada, and 12:30 is an hour.
    """
    for pattern, space in _spaces(language):
        text = pattern.sub(space, text)
    return text


@cache
def _spaces(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    before, after = (language_setting(language, f"spaces_{side}") or {} for side in ("before", "after"))
    leaning = language_setting(language, "leaning_words")
    behind = rf"(?:(?<=^[{leaning}])|(?<=[\s(„«“‚][{leaning}])) (?=\w)"
    return (
        *((re.compile(rf"(?<=\S) (?=[{re.escape(marks)}])"), space) for space, marks in before.items()),
        *((re.compile(rf"(?<=[{re.escape(marks)}]) (?=\S)"), space) for space, marks in after.items()),
        *([(re.compile(behind, re.IGNORECASE), "\u00a0")] if leaning else ()),
    )


def one_line(text: str) -> str:
    """The text with each run of spaces, tabs and line ends as one space; no-break spaces stay.

    Unseen characters that carry nothing are left out, as they are of a statement.
    """
    return re.sub(r"[ \t\n]+", " ", idle_left_out(text)).strip(" ")
