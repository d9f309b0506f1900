"""Words in capitals as their language writes them, which style sheets do not know."""

import unicodedata

from presskit.resources import language_setting

_ACUTE, _DIALYTIKA = "\u0301", "\u0308"
# Two vowels that are read as one, unless the first has an accent: then the second gets a dialytika (ρολόι, ΡΟΛΟΪ).
_READ_AS_ONE = frozenset(["ΑΙ", "ΑΥ", "ΕΙ", "ΕΥ", "ΟΙ", "ΟΥ", "ΗΥ"])


def in_capitals(text: str, language: str) -> str:
    """The text in capitals where style sheets would set wrong ones: a Turkish i, a Greek accent; else as it is."""
    match language_setting(language, "capitals"):
        case "dotted":
            return text.replace("i", "İ").upper()
        case "unaccented":
            return _without_accents(text)
        case _:
            return text


def _without_accents(text: str) -> str:
    """Greek capitals: the accent falls, and two vowels that it kept apart get a dialytika."""
    made: list[str] = []
    was_accented = False
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        base = parts[0].upper()
        keeps_apart = was_accented and bool(made) and made[-1] + base in _READ_AS_ONE
        marks = parts[1:].replace(_ACUTE, "") + (_DIALYTIKA if keeps_apart else "")
        was_accented = _ACUTE in parts
        is_greek = "GREEK" in unicodedata.name(parts[0], "")
        made.append(unicodedata.normalize("NFC", base + marks) if is_greek else letter.upper())
    return "".join(made)
