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
_APOSTROPHES = re.compile("[’‘‛ʼ′`´]")
# What programs add to a text on its way: the > of a mail that answers, and addresses behind their words.
_QUOTED = re.compile(r"^(?:[^\S\n]*>)+", re.MULTILINE)
_LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)
_ADDRESS = re.compile(r"<?(?:https?://|mailto:)\S+")
_IN_BRACKETS = re.compile(r"<(\S+@[^\s<>]+)>")
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# A minus, which PDFium, and so Chrome, copies as U+0002 or U+FFFE for a hyphen at the end of a line.
_HYPHENS = frozenset("−\x02\ufffe")
_MINUS = re.compile(r"(?:(?<=\s)|^)-(?=\d)")
_DASH_IN_NUMBER = re.compile(r"(?<=[\d%‰$€£])-+\s*(?=[$€£]?\s?\d)")
_DASHES = re.compile(r"-+\s*")
_APOSTROPHE_IN_WORD = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
_MARK_IN_NUMBER = re.compile(r"(?<=\d)[.,:;/·](?=\d)")
_SIGNS = re.compile("[%‰§&^\U0001f3fb-\U0001f3ff]")
# What lists, tables and programs put around words: bullets, lines, squares, what stands for a picture.
_NO_SIGNS = re.compile("[|¬∙\u2500-\u25ff\ufffc\ufffd]")
# Thai, Lao, Burmese, Khmer, Japanese and Chinese: a line may end between any two letters.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_KEPT_DASH, _KEPT_MINUS, _APOSTROPHE = "‐−'"


def words_that_count(text: str) -> list[str]:
    """The words, numbers and signs of a plain text by which it is known, in its order.

    Typography does not count: capitals, quotation marks, hyphens in words, punctuation, line ends. Nor do web
    addresses.
    """
    text = "".join(_figure_apart(character) for character in _APOSTROPHES.sub("'", text))
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = _IN_BRACKETS.sub(r" \1 ", _ADDRESS.sub(" ", _VARIATION.sub("", _unquoted(text)))).replace("⁄", "/")
    text = "".join(_dash_as_hyphen(character) for character in text if unicodedata.category(character) != "Cf")
    # What is kept inside words and numbers is put by, while all else that is no word becomes a space.
    text = _DASH_IN_NUMBER.sub(_KEPT_DASH, _MINUS.sub(_KEPT_MINUS, text))
    text = _DASHES.sub("", text)
    kept = {match.start() for inside in (_MARK_IN_NUMBER, _APOSTROPHE_IN_WORD) for match in inside.finditer(text)}
    parts = (
        character if at in kept or character in (_KEPT_DASH, _KEPT_MINUS) else _apart(character)
        for at, character in enumerate(text)
    )
    return "".join(parts).replace(_KEPT_DASH, "-").split()


def text_sha256(text: str) -> str:
    """The SHA-256 of the words that count, each with a line end, in UTF-8."""
    return hashlib.sha256("".join(f"{word}\n" for word in words_that_count(text)).encode()).hexdigest()


def shown_groups(sha256: str) -> tuple[str, ...]:
    """What is printed of it: eight groups of four digits."""
    return tuple(sha256[at : at + _GROUP_DIGITS] for at in range(0, SHOWN_DIGITS, _GROUP_DIGITS))


def _figure_apart(character: str) -> str:
    """A raised figure behind ^, a lowered one behind ↓, a fraction or another sign of a number by itself."""
    if unicodedata.category(character) != "No" or not (made_of := unicodedata.decomposition(character)):
        return character
    sort = made_of.partition(" ")[0]
    sign = {"<super>": "^", "<sub>": "↓"}.get(sort)
    return f"{sign}{unicodedata.normalize('NFKC', character)}" if sign else f" {character} "


def _unquoted(text: str) -> str:
    """The text without the > before the lines of a mail that is answered: most of its lines, and two at least."""
    quoted, lines = len(_QUOTED.findall(text)), len(_LINE.findall(text))
    return _QUOTED.sub("", text) if quoted > 1 and quoted * 2 >= lines else text


def _dash_as_hyphen(character: str) -> str:
    return "-" if unicodedata.category(character) == "Pd" or character in _HYPHENS else character


def _apart(character: str) -> str:
    """The character as a part of its word, as a word of its own, nothing, or a space for what counts as none."""
    category = unicodedata.category(character)
    if character == _APOSTROPHE:
        return ""
    is_sign = category in ("Sc", "Sm", "So") and not _NO_SIGNS.match(character)
    if is_sign or _SIGNS.match(character) or _UNSPACED.match(character):
        return f" {character} "
    return character if category[0] in "LMN" else " "
