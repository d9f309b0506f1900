"""Checks of the letters that are copied from the pages: each one known, meant, and seen."""

import re
from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.text_findings import (
    TEXT_GARBLED,
    TEXT_PRIVATE_CHARACTERS,
    TEXT_UNMAPPED,
    TEXT_UNSEEN_CHARACTERS,
)

# UTF-8 read as Windows-1252. Left out is what can follow a capital Â or Ã in true prose: », ’, …, a space.
_GARBLED = re.compile(
    "â€.|Ã[€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶¸¹º¼½¾¿]|Â[£©®°±§¿¡«½¼¾²³´µ¶]"
    "|(?:[ÐÑ][\u0080-\u00bf\u2018-\u203a\u20ac\u2122\u0152-\u0178\u0192]){3,}"
    "|(?:[ØÙ][\u0080-\u00bf\u2018-\u203a\u20ac\u2122\u0152-\u0178\u0192]){3,}|\ufffd"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
# Soft hyphen, zero-width space, word joiner, byte order mark; the joiners of Arabic and Indic scripts are letters.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_AROUND = 20


def check_garbled_letters(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No page shows letters that were read in the wrong encoding."""
    yield from _each_page(facts, _GARBLED, TEXT_GARBLED, 'The text has garbled letters: "{words}".')


def check_private_characters(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No text holds characters that only its own font knows."""
    message = "{count} of the text's characters belong to one font alone, and are copied as boxes."
    yield from _each_page(facts, _PRIVATE, TEXT_PRIVATE_CHARACTERS, message)


def check_unseen_characters(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No text holds characters that nobody sees."""
    message = 'The text holds {count} invisible characters, the first after "{before}".'
    yield from _each_page(facts, _UNSEEN, TEXT_UNSEEN_CHARACTERS, message)


def check_letters_mapped(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file says for every letter which one it is."""
    for page in facts.pages:
        places = page.words.unmapped
        if places:
            area = page.area(page.words.box(places[0], places[0] + 1))
            yield TEXT_UNMAPPED.on(area, f"The file does not say which letters {len(places)} of its signs are.")


def _each_page(facts: PdfFacts, pattern: re.Pattern[str], kind: FindingKind, message: str) -> Iterator[Finding]:
    """One finding for each page on which the pattern stands, at its first place."""
    for page in facts.pages:
        matches = list(pattern.finditer(page.text))
        if matches:
            start, end = matches[0].span()
            area = page.area(page.words.box(*_drawn_around(page, start, end)))
            text = message.format(
                count=len(matches), words=_around(page.text, start, end), before=_before(page, start)
            )
            yield kind.on(area, text)


def _drawn_around(page: PageFacts, start: int, end: int) -> tuple[int, int]:
    """The characters to draw the box around; one that is not seen itself has a neighbour before it."""
    return (start, end) if page.words.box(start, end) else (max(start - 1, 0), end)


def _around(text: str, start: int, end: int) -> str:
    """The words in which it stands."""
    first = text.rfind(" ", 0, start) + 1
    last = text.find(" ", end)
    words = text[max(first, start - _AROUND) : end + _AROUND if last < 0 else min(last, end + _AROUND)]
    return " ".join(words.split())


def _before(page: PageFacts, start: int) -> str:
    return " ".join(page.text[max(start - _AROUND, 0) : start].split())
