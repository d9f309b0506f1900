"""Ids made from words."""

import pytest

from presskit.load.checks.made_id import id_from
from presskit.rules.file_names import is_safe_id


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Harbour Network", "harbour-network"),
        ("Réseau d’Exempleville", "reseau-dexempleville"),
        ("Síť Příkladov, z. s.", "sit-prikladov-z-s"),
        ("Straße & Söhne e. V.", "strasse-sohne-e-v"),
        ("ГО «Мережа»", "go-merezha"),
        ("Δίκτυο", "diktyo"),
        ("北京", "beijing"),
        ("A very long name of a network of networks in many places", "a-very-long-name-of-a-network-of"),
        ("x" * 60, "x" * 40),
    ],
)
def test_an_id_is_whole_words_in_plain_letters(name: str, id_: str) -> None:
    """Of any script, at most 40 of them."""
    assert id_from(name, "x") == id_


@pytest.mark.parametrize("name", ["!!!", "Con", "—", "-"])
def test_a_name_without_letters_has_an_id_all_the_same(name: str) -> None:
    """Always the same one, and none that a system keeps for a device."""
    assert is_safe_id(id_from(name, "x"))
    assert id_from(name, "x") == id_from(name, "x")
    assert id_from(name, "x") != id_from(f"{name}?!", "x")
