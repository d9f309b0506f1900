"""Languages by their names in another language (CLDR, through Babel)."""

from collections.abc import Sequence

from babel.lists import format_list

from presskit.compose.wording.dates import locale_of


def named_languages(codes: Sequence[str], language: str) -> str:
    """The languages of these codes in words, as in "English and Spanish"; one that has no name stays a code.

    A country or script that has no name of its own is left out: pt-BR is Brazilian Portuguese, es-BO plain Spanish.
    """
    locale = locale_of(language)
    names = locale.languages
    known = [names.get(code.replace("-", "_")) or names.get(code.partition("-")[0]) or code for code in codes]
    return format_list(known, locale=locale) if known else ""
