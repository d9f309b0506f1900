"""Languages by their names."""

import pytest

from presskit.compose.wording.language_names import named_languages


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
