"""A language as people write it in a list, by its code or by its name, and which of the kit's it is."""

from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError


def language_meant(written: str, languages: Sequence[str]) -> str:
    """The one of these codes that is written, whatever its capitals, or named; empty if it is none of them.

    A name is known in English, in each of these languages, and in the language itself.
    """
    word = written.casefold().replace("_", "-")
    by_code = {code.casefold(): code for code in languages}
    if word in by_code:
        return by_code[word]
    return next((code for code in languages if word in _names(code, tuple(languages))), "")


@cache
def _names(code: str, languages: tuple[str, ...]) -> frozenset[str]:
    """What a language is called, with and without the country that it is spoken in."""
    names: set[str] = set()
    for said_in in ("en", *languages):
        try:
            language, speaker = Locale.parse(code, sep="-"), Locale.parse(said_in, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
        names |= {str(language.get_display_name(speaker)), str(language.get_language_name(speaker))}
    return frozenset(name.casefold() for name in names)


def language_name(code: str) -> str:
    """What a language is called in English, such as French; its code if it has no name."""
    try:
        return str(Locale.parse(code, sep="-").get_display_name("en") or code)
    except (UnknownLocaleError, ValueError):
        return code
