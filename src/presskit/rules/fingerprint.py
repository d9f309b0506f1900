"""A text's fingerprint: the same for the same words, however they are set, broken into lines or copied.

docs/fingerprint.md says the same for those who compute it with other tools. What counts here may never change: a
fingerprint that is printed today must be found again in ten years. Another way of counting would need another name.
"""

import hashlib
import re
import unicodedata

SHOWN_DIGITS = 32
"""How many hexadecimal digits are shown and printed: 128 bits, so many that nobody finds other words for them."""

_GROUP_DIGITS = 4
_APOSTROPHES = re.compile("['’‘‛ʼ`´]")
_ADDRESS = re.compile(r"https?://\S+")
# Variation selectors, and what PDFium, and so Chrome, copies for a hyphen at the end of a line.
_UNSEEN = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\x02\ufffe]")
_MINUS = re.compile(r"(?:(?<=\s)|^)-(?=\d)")
_DASHES = re.compile(r"-+\s*")
_MARK_IN_NUMBER = re.compile(r"(?<=\d)[.,:](?=\d)")
_SIGNS = frozenset("%‰")
# Thai, Lao, Burmese, Khmer, Japanese and Chinese: a line may end between any two letters.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def words_that_count(text: str) -> list[str]:
    """The words, numbers and signs of a plain text by which it is known, in its order.

    Typography does not count: capitals, quotation marks, hyphens, punctuation, line ends. Nor do web addresses.
    """
    text = _APOSTROPHES.sub("", text)
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = _ADDRESS.sub(" ", _UNSEEN.sub("", text))
    text = "".join(_dash_as_hyphen(character) for character in text if unicodedata.category(character) != "Cf")
    # The minus and the marks inside a number are put by, while all else that is no word becomes a space.
    text = _DASHES.sub("", _MINUS.sub("−", text))
    kept = {match.start() for match in _MARK_IN_NUMBER.finditer(text)}
    return "".join(
        character if at in kept or character == "−" else _apart(character) for at, character in enumerate(text)
    ).split()


def text_sha256(text: str) -> str:
    """The SHA-256 of the words that count, each with a line end, in UTF-8."""
    return hashlib.sha256("".join(f"{word}\n" for word in words_that_count(text)).encode()).hexdigest()


def shown_groups(sha256: str) -> tuple[str, ...]:
    """What is printed of it: eight groups of four digits."""
    return tuple(sha256[at : at + _GROUP_DIGITS] for at in range(0, SHOWN_DIGITS, _GROUP_DIGITS))


def _dash_as_hyphen(character: str) -> str:
    return "-" if unicodedata.category(character) == "Pd" or character == "−" else character


def _apart(character: str) -> str:
    """The character as a part of its word, as a word of its own, or a space for what counts as none."""
    category = unicodedata.category(character)
    if category == "Sc" or character in _SIGNS or _UNSPACED.match(character):
        return f" {character} "
    return character if category[0] in "LMN" else " "
