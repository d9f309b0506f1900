"""Words that say of a text that nobody may publish it yet, told from those that speak of an embargo."""

import pytest

from presskit.rules.embargo_words import embargo_words, embargo_words_anywhere

SAID = [
    "EMBARGOED UNTIL 5 December 2026, 10:00",
    "**EMBARGOED** until Monday",
    "# EMBARGOED UNTIL 5 December",
    "Embargo until Monday",
    "Embargo: 1 November 2021",
    "Embargo: Monday, 9 am",
    "EMBARGO",
    "**Embargo!**",
    "STRICTLY EMBARGOED",
    "Under strict embargo",
    "Under embargo until Monday",
    "HOLD FOR RELEASE UNTIL 5 December 2026, 10:00",
    "Hold until 5 December",
    "Do not publish before 5 December 2026",
    "Not for publication before Monday",
    "Not to be released until Monday",
    "This press release is strictly embargoed until 5 December.",
    "The text. Embargoed until 5 December 2026, 10:00. More.",
    "| EMBARGOED UNTIL | 5 December 2026 |",
    "| Embargo | 5 December 2026 |",
    "Words\nEMBARGOED\nUNTIL 5 December",
    "Gesperrt bis 5. Dezember 2026, 10 Uhr",
    "Sperrfrist: 1. November",
    "Sperrfrist bis Montag",
    "Diese Pressemitteilung ist gesperrt bis Montag.",
    "Bitte nicht vor dem 5. Dezember veröffentlichen",
    "Sous embargo jusqu'au 5 décembre",
    "Ne pas diffuser avant le 5 décembre",
    "Ce communiqué est sous embargo jusqu’au 5 décembre.",
    "EMBARGADO HASTA EL 5 DE DICIEMBRE DE 2026, 10:00",
    "No publicar antes del 5 de diciembre",
    "Embargado até 5 de dezembro",
    "Embargo fino al 5 dicembre",
    "Onder embargo tot 5 december",
    "Embargo do 5 grudnia",
    "Nezveřejňovat před 5. prosincem",
    "Эмбарго до 5 декабря 2026, 10:00",
    "Не публиковать до 5 декабря",
    "Ембарго до 5 грудня",
    "Embargo till 5 december",
    "Klausuleret til 5. december",
    "Sperrefrist til 5. desember",
    "Ei saa julkaista ennen 5.12.",
    "Embargo 5.12.2026 klo 10",
    "Embargó: 2026. december 5., 10:00",
    "5 Aralık tarihinden önce yayımlanamaz",
    "Εμπάργκο μέχρι 5 Δεκεμβρίου",
]
SPOKEN_OF = [
    "The arms embargo of 2014 must end.",
    "Lift the embargo",
    "# End the embargo now",
    "# Embargo",
    "## Embargo",
    "Embargo: 60 years of hunger",
    "Embargo 2014 to 2020: what it did",
    "The country was under embargo until 1995.",
    "The embargo until 2014 kept medicines out.",
    "They held an embargo for years. Embargo or not, people need medicines.",
    "Embargoed goods were sold.",
    "Die Straße war gesperrt bis Freitag.",
    "Nach einer Sperrfrist von 3 Monaten bekam er den Führerschein.",
    "Sperrfristen für Führerscheine treffen viele.",
    "L'Irak est resté sous embargo jusqu'en 2003.",
    "El país estuvo embargado hasta 1998.",
    "Эмбарго 2014 года",
    "Страна жила под эмбарго до 1995 года.",
    "We hold until they answer.",
    "They do not publish before they ask.",
    "for immediate release",
    "{>>EMBARGOED until 5 December<<}",
    "",
]


@pytest.mark.parametrize("text", SAID)
def test_a_text_says_that_it_is_under_an_embargo(text: str) -> None:
    """In each language, at the beginning of a line, a cell or a sentence, or of itself."""
    assert embargo_words(text) is not None
    assert embargo_words(f"Words before it.\n\n{text}\n\nWords behind it.") is not None


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_a_text_may_speak_of_an_embargo(text: str) -> None:
    """Of one that somebody lays upon a country, or has lifted; a licence, a road."""
    assert embargo_words(text) is None


def test_the_words_are_found_where_they_stand() -> None:
    """With nothing of the line before them."""
    text = "A lead.\n\n> EMBARGOED UNTIL Monday"
    start, end = embargo_words(text) or (0, 0)

    assert text[start:end] == "EMBARGOED UNTIL"


@pytest.mark.parametrize("text", ["Our Network EMBARGOED UNTIL 5 December", "Our Network Embargo: 5 December 2026"])
def test_what_has_lost_its_lines_is_read_anywhere(text: str) -> None:
    """As the head of a page comes, in one line with the organisation's name."""
    assert embargo_words(text) is None
    assert embargo_words_anywhere(text) is not None
    assert embargo_words_anywhere("Our Network, against the embargo") is None


@pytest.mark.parametrize("letter", [" ", "a", "a ", "_", "1", ".", "# ", "|", "embargo ", "text ", "not "])
def test_a_long_text_is_read_in_one_go(letter: str) -> None:
    """A megabyte of one sign that its forms begin with, or hold, comes to an end."""
    assert embargo_words(letter * (1_000_000 // len(letter))) is None
