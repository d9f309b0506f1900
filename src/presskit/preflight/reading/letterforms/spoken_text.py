"""What a page says in copies, where a mark in its content gives other words for what it shows (/ActualText)."""

import unicodedata
from collections.abc import Iterable, Iterator

from presskit.preflight.facts.page import SpokenText
from presskit.preflight.reading.content import FontMetrics, SpokenSpan
from presskit.preflight.reading.letterforms.letters_of_codes import letters_of_codes

# What may be put into words: the signs of a formula, a picture of letters.
_MEANT_OTHERWISE = ("/Formula", "/Figure")
# Behind Latin, Greek and Cyrillic: letters that run from right to left, or change places as those of India do.
_FIRST_TURNED = "\u0530"
_UNKNOWN = "\ufffd"


def texts_spoken_otherwise(spans: Iterable[SpokenSpan]) -> tuple[SpokenText, ...]:
    """The marks whose words are others than their letters claim to be; spaces, hyphens and signs are no matter.

    Nothing is told of letters that claim nothing, and of words for a formula or a picture.
    """
    return tuple(_spoken_otherwise(spans))


def _spoken_otherwise(spans: Iterable[SpokenSpan]) -> Iterator[SpokenText]:
    known: dict[int, dict[int, str]] = {}
    for span in spans:
        if span.tag in _MEANT_OTHERWISE:
            continue
        letters = [letter for font, shown in span.shown for letter in _claimed(font, shown, known)]
        spoken, printed = _compared(span.words), _compared("".join(letter or "" for letter in letters))
        if spoken and printed and None not in letters and spoken != printed:
            yield SpokenText(span.page, span.words, "".join(letter or "" for letter in letters), span.box)


def _claimed(font: FontMetrics, shown: bytes, known: dict[int, dict[int, str]]) -> list[str | None]:
    """The letters of these codes; None for one that claims nothing."""
    if id(font) not in known:
        known[id(font)] = letters_of_codes(font.font, font.used_codes)
    letters = [known[id(font)].get(code, _UNKNOWN) for code in font.codes(shown)]
    return [None if _UNKNOWN in letter else letter for letter in letters]


def _compared(words: str) -> str:
    """Letters and figures alone, in small; of scripts that turn them round in no order, as files give them in any."""
    letters = [each for each in unicodedata.normalize("NFKC", words).casefold() if each.isalnum()]
    if any(letter >= _FIRST_TURNED for letter in letters):
        letters.sort()
    return "".join(letters)
