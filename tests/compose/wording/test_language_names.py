"""Languages by their names."""

import pytest

from presskit.compose.wording.language_names import is_known_language, language_in_words, named_languages


@pytest.mark.parametrize(
    ("codes", "language", "words"),
    [
        (("en", "es"), "en", "English and Spanish"),
        (("en", "es", "pl"), "fr", "anglais, espagnol et polonais"),
        (("pt-BR",), "en", "Brazilian Portuguese"),
        (("es-BO", "snk"), "en", "Spanish and Soninke"),
        (("qqx",), "en", "qqx"),
        ((), "en", ""),
    ],
)
def test_languages_are_named_in_the_language_of_the_page(codes: tuple[str, ...], language: str, words: str) -> None:
    """Joined as it joins a list; what has no name there stays as it was written."""
    assert named_languages(codes, language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "French (fr)"),
        ("sr-Latn", "Serbian (sr-Latn)"),
        ("zgh-Latn-MA", "Standard Moroccan Tamazight (zgh-Latn-MA)"),
        ("snk", "Soninke (snk)"),
        ("iw", "Hebrew (iw)"),
        ("qqx", '"qqx"'),
    ],
)
def test_a_language_is_named_with_its_code(language: str, words: str) -> None:
    """Whether Babel has words of it or not; a code without a name stands alone, and is none that is known."""
    assert language_in_words(language) == words
    assert is_known_language(language) is (words[0] != '"')


def test_in_a_language_without_words_names_are_english() -> None:
    """They say at least what is meant."""
    assert named_languages(("fr", "ar"), "snk") == "French and Arabic"
