"""A country by its letters or its name."""

import pytest
from babel import Locale

from presskit.load.partners.countries import COUNTRIES, country_code, country_names


def test_there_are_249_and_kosovo() -> None:
    """Each is a territory that CLDR knows."""
    assert len(COUNTRIES) == 250
    assert set(Locale("en").territories) >= COUNTRIES


@pytest.mark.parametrize(
    ("written", "languages", "code"),
    [
        ("gb", [], "GB"),
        ("France", [], "FR"),
        ("FRANCE ", [], "FR"),
        ("the Netherlands", [], "NL"),
        ("Côte d’Ivoire", [], "CI"),
        ("Cote d'Ivoire", [], "CI"),
        ("Czech Republic", [], "CZ"),
        ("Czechia", [], "CZ"),
        ("Alemania", ["es"], "DE"),
        ("Deutschland", ["de"], "DE"),
        ("Кыргызстан", ["ru"], "KG"),
        ("Moçambique", ["pt-BR"], "MZ"),
        ("Mocambique", ["pt"], "MZ"),
        ("UK", [], "GB"),
        ("England", ["fr"], "GB"),
        ("El", [], "GR"),
        ("USA", [], "US"),
        ("Bosnia & Herzegovina", [], "BA"),
        ("Trinidad and Tobago", [], "TT"),
    ],
)
def test_a_country_is_known_by_letters_and_by_name(written: str, languages: list[str], code: str) -> None:
    """In the kit's languages and in English, whatever its capitals and accents; and by what people say."""
    assert country_code(written, languages) == code


@pytest.mark.parametrize(
    ("written", "languages"), [("Alemania", ["en"]), ("XX", []), ("Europe", []), ("", []), ("Alemania", ["xx", "?"])]
)
def test_what_is_no_country_is_none(written: str, languages: list[str]) -> None:
    """A name in a language that the kit does not speak, a continent, two letters of nobody."""
    assert country_code(written, languages) == ""


def test_the_names_are_those_that_are_known() -> None:
    """So that a hint never names one that would be refused."""
    assert all(country_code(name, ["fr"]) for name in country_names(["fr"]))
