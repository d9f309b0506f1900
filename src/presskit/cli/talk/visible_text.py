"""Text from a kit made fit for a terminal: how wide it stands there, and nothing in it that could steer it."""

import unicodedata

_TAB_WIDTH = 4


def visible(text: str) -> str:
    """The text on one line, with a tab as spaces and every control or direction mark spelt out, such as <U+202E>."""
    return "".join(shown_character(character) for character in text)


def shown_character(character: str) -> str:
    """What stands for one character on the terminal."""
    if character == "\t":
        return " " * _TAB_WIDTH
    if character == "\n":
        return " "
    # Cc control, Cf direction marks and invisible joiners, Cs lone surrogates, Zl and Zp line ends.
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in "\u200c\u200d\u00ad":
        return f"<U+{ord(character):04X}>"
    return character


def width_columns(text: str) -> int:
    """How many columns the text takes on a terminal, as `visible` shows it."""
    return sum(_character_columns(character) for character in visible(text))


def _character_columns(character: str) -> int:
    """Two for the wide letters of East Asia (UAX 11), none for marks that stand on the letter before."""
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
