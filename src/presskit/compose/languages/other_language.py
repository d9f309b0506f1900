"""Labels in another language than the page: each is marked on the page, so that a screen reader reads it right."""

import re
from gettext import NullTranslations

from presskit.rules.writing.reading_direction import is_right_to_left

# Characters that no text holds (Unicode, 23.7, noncharacters): before a language, behind it, behind the words.
_OPENS, _BEGINS, _ENDS = "\ufdd0", "\ufdd1", "\ufdd2"
_MARKED = re.compile(f"{_OPENS}([^{_BEGINS}]*){_BEGINS}([^{_ENDS}]*){_ENDS}")
_TAG = re.compile(r"""<(?:[^<>"']|"[^"]*"|'[^']*')*>|<!--.*?-->""", re.DOTALL)
# What is put into a label has a language of its own.
_PLACEHOLDER = re.compile(r"(%\(\w+\)s)")


class OtherLanguage(NullTranslations):
    """Labels in the words of another language, marked as such around what is put into them."""

    def __init__(self, labels: NullTranslations, language: str) -> None:
        super().__init__()
        self._labels, self._language = labels, language

    def gettext(self, message: str) -> str:
        """The label, marked."""
        return self._marked(self._labels.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The label for this number, marked."""
        return self._marked(self._labels.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        """The label in its context, marked."""
        return self._marked(self._labels.pgettext(context, message))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        """The label for this number in its context, marked."""
        return self._marked(self._labels.npgettext(context, msgid1, msgid2, n))

    def _marked(self, label: str) -> str:
        return "".join(map(self._marked_part, _PLACEHOLDER.split(label)))

    def _marked_part(self, part: str) -> str:
        words = part.strip()
        if not words or _PLACEHOLDER.fullmatch(part):
            return part
        before, behind = part.split(words, 1)
        return f"{before}{_OPENS}{self._language}{_BEGINS}{words}{_ENDS}{behind}"


def unmarked(text: str) -> str:
    """The text as it is read, for what is no HTML."""
    return _MARKED.sub(r"\2", text)


def with_languages(html: str, language: str) -> str:
    """The HTML of a page in this language with the marked labels as elements that have their own `lang`.

    Within a tag, such as in the words for a picture, there is no room for an element: there the marks go.
    """
    if _OPENS not in html:
        return html
    done, end = [], 0
    for tag in _TAG.finditer(html):
        done += [_elements(html[end : tag.start()], language), unmarked(tag.group())]
        end = tag.end()
    return "".join([*done, _elements(html[end:], language)])


def _elements(text: str, language: str) -> str:
    def element(match: re.Match[str]) -> str:
        own, words = match.groups()
        turns = is_right_to_left(own) != is_right_to_left(language)
        direction = f' dir="{"rtl" if is_right_to_left(own) else "ltr"}"' if turns else ""
        return f'<span lang="{own}"{direction}>{words}</span>'

    return _MARKED.sub(element, text)
