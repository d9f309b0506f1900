"""A language by its code or its name."""

import pytest

from presskit.load.partners.named_languages import language_meant


@pytest.mark.parametrize(
    ("written", "languages", "meant"),
    [
        ("EN", ["en"], "en"),
        ("pt_br", ["en", "pt-BR"], "pt-BR"),
        ("English", ["en"], "en"),
        ("anglais", ["en", "fr"], "en"),
        ("Français", ["fr"], "fr"),
        ("french", ["en", "fr"], "fr"),
        ("Spanish", ["en", "fr"], ""),
        ("anglais", ["en"], ""),
        ("Portuguese", ["pt-BR"], "pt-BR"),
        ("русский", ["ru"], "ru"),
        ("", ["en"], ""),
        ("English", [], ""),
        ("x", ["zz", "?"], ""),
    ],
)
def test_a_language_is_known_by_code_and_by_name(written: str, languages: list[str], meant: str) -> None:
    """In English, in the kit's languages and in its own; one that the kit has not is none."""
    assert language_meant(written, languages) == meant
