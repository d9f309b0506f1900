"""Languages by their names in another language (CLDR, through Babel)."""

from collections.abc import Sequence

from babel import Locale
from babel.lists import format_list

from presskit.compose.languages.locales import locale_of, served_by


def named_languages(codes: Sequence[str], language: str) -> str:
    """The languages of these codes in words, as in "English and Spanish"; one that has no name stays a code.

    In a language that Babel has no words of they are in English. A country or script that has no name of its own is
    left out: pt-BR is Brazilian Portuguese, es-BO plain Spanish.
    """
    locale = locale_of(language) or Locale.parse("en")
    names = locale.languages
    known = [names.get(code.replace("-", "_")) or names.get(code.partition("-")[0]) or code for code in codes]
    return format_list(known, locale=locale) if known else ""


def is_known_language(language: str) -> bool:
    """Whether CLDR has a name for the language, whatever its script and its country."""
    return bool(_english_name(language))


def language_in_words(language: str) -> str:
    """The language as findings name it, in English and with its code: "French (fr)"."""
    name = _english_name(language)
    return f"{name} ({language})" if name else f'"{language}"'


def _english_name(language: str) -> str:
    tags = (*served_by(language), language.partition("-")[0])
    names = Locale.parse("en").languages
    return next((names[name] for tag in tags if (name := tag.replace("-", "_")) in names), "")
