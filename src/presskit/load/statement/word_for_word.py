"""Whether words stand in a statement, word for word, and where it says nearly the same."""

import re
from difflib import SequenceMatcher

from presskit.load.languages import UNSPACED_LETTER
from presskit.load.limits import MAX_SENTENCES_COMPARED
from presskit.model.kit import Statement
from presskit.model.text import block_text
from presskit.rules.characters import as_seen, idle_left_out
from presskit.rules.writing.sentences import sentences

_OPENING_SPACE = re.compile(r"([«‹])\s+")
_CLOSING_SPACE = re.compile(r"\s+([»›])")
# In these languages the capital I with a dot and the one without are two letters.
_DOTLESS_LANGUAGES = frozenset(("tr", "az", "crh", "tt"))
_DOTLESS = {"İ": "i", "I": "ı"}
# Between two digits these part no word: 120 is no figure of a text that says 4,120.
_IN_FIGURES = re.compile(r"[0-9][.,'][0-9]")
_MARKS = re.compile("[\"'“”„«»‘’‚‹›`´「」『』]")


def folded(text: str) -> str:
    """The text as it is compared: as it is seen, white space as single spaces and every quotation mark alike."""
    text = re.sub(r"\s+", " ", as_seen(idle_left_out(text)))
    text = _CLOSING_SPACE.sub(r"\1", _OPENING_SPACE.sub(r"\1", text))
    return _MARKS.sub("'", text).strip()


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in white space and the shapes of quotation marks at most."""
    return folded(one) == folded(other)


class StatementWords:
    """The words of one statement, ready to be searched."""

    def __init__(self, statement: Statement) -> None:
        self._language = statement.language
        blocks = [block_text(block) for block in statement.blocks]
        parts = [part for block in blocks for part in block.split("\n")]
        self._texts = [folded(text) for text in (statement.title, statement.date_line, statement.hashtag, *parts)]

    def hold(self, words: str) -> bool:
        """Whether these words stand in one paragraph, heading or list item, with no word of it cut.

        They may begin with a capital where one of these begins with a small letter, as an item of a list does.
        """
        wanted = folded(words)
        small = _with_small_letter(wanted, self._language)
        return any(_stands_in(wanted, text) or _begins_with(small, text) for text in self._texts)

    def nearest_sentence(self, words: str) -> str:
        """The sentence that shares most words with these; empty if none shares any."""
        wanted = set(folded(words).casefold().split())
        known = [sentence for text in self._texts for sentence in sentences(text, self._language)]
        shared = {
            sentence: len(wanted.intersection(sentence.casefold().split()))
            for sentence in known[:MAX_SENTENCES_COMPARED]
        }
        most = max(shared.values(), default=0)
        best = [sentence for sentence, count in shared.items() if count == most > 0][:10]
        return max(best, key=lambda sentence: SequenceMatcher(None, folded(words), sentence).ratio(), default="")


def stands_in(part: str, words: str) -> bool:
    """Whether the first stands among the others, with no word of them cut."""
    return _stands_in(folded(part), folded(words))


def _with_small_letter(text: str, language: str) -> str:
    """The text with a capital at its beginning as the small letter that its language has for it."""
    at = next((at for at, letter in enumerate(text) if letter.isalnum()), -1)
    if at < 0:
        return text
    small = text[at].lower()
    if language.partition("-")[0] in _DOTLESS_LANGUAGES:
        small = _DOTLESS.get(text[at], small)
    return text[:at] + small + text[at + 1 :]


def _stands_in(wanted: str, text: str) -> bool:
    at = text.find(wanted)
    while at >= 0:
        if not _cuts_word(text, at) and not _cuts_word(text, at + len(wanted)):
            return True
        at = text.find(wanted, at + 1)
    return False


def _begins_with(wanted: str, text: str) -> bool:
    return text.startswith(wanted) and not _cuts_word(text, len(wanted))


def _cuts_word(text: str, at: int) -> bool:
    """Whether this offset lies between two letters or digits of one word, or within a figure."""
    around = text[max(at - 1, 0) : at + 1]
    if any(_IN_FIGURES.fullmatch(text[max(start, 0) : start + 3]) for start in (at - 2, at - 1)):
        return True
    return 0 < at < len(text) and around.isalnum() and not UNSPACED_LETTER.search(around)
