"""Words in capitals."""

import pytest

from presskit.compose.languages.capitals import in_capitals


@pytest.mark.parametrize(
    ("language", "text", "capitals"),
    [
        ("tr", "İstanbul, Diyarbakır", "İSTANBUL, DİYARBAKIR"),
        ("az-AZ", "Bakı, iclas", "BAKI, İCLAS"),
        ("el", "Αθήνα", "ΑΘΗΝΑ"),
        ("el", "Τέλος", "ΤΕΛΟΣ"),
        ("el-CY", "ρολόι, Μάιος, προϊόν, αϋπνία", "ΡΟΛΟΪ, ΜΑΪΟΣ, ΠΡΟΪΟΝ, ΑΫΠΝΙΑ"),
        ("el", "Genève", "GENÈVE"),
    ],
)
def test_capitals_follow_the_language(language: str, text: str, capitals: str) -> None:
    """The dot of a Turkish i stays, a Greek accent falls, and what it kept apart gets its two points."""
    assert in_capitals(text, language) == capitals


@pytest.mark.parametrize("language", ["en", "fr", "de", "ru", "ar"])
def test_where_style_sheets_know_how_the_text_stays(language: str) -> None:
    """A theme may want no capitals there."""
    assert in_capitals("Straße", language) == "Straße"
