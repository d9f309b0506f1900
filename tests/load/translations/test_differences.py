"""What a translation leads to, counts and names otherwise than its source."""

import pytest
from tests.load.translations.made_translations import parts

from presskit.load.translations.differences import differences, number_differences
from presskit.model.finding import Place


def said(source: str, target: str, tags: tuple[str, str] = ("", "")) -> list[tuple[str, str]]:
    """What differs between two paragraphs: code, and what is missing or more."""
    found = differences(parts(source)[0], parts(target, "fr")[0], ("en", "fr"), tags)
    return [(finding.code, finding.message.partition(": ")[2]) for finding in found]


@pytest.mark.parametrize(
    ("source", "target", "code", "words"),
    [
        ("[a][one] and [b][two]", "[a][one] et b", "links", "two is missing"),
        ("[a][one] and [b][one]", "[a][one] et b", "links", "one is missing"),
        ("[a][one]", "[a][one] et [b][two]", "links", "two is not in the source"),
        ("![a](a.jpg)", "![a](b.jpg)", "links", "a.jpg is missing; b.jpg is not in the source"),
        ("Of 25", "Sur 52", "numbers", "25 is missing; 52 is not in the source"),
        ("Share #OpenIt", "Partagez #OpenIts", "hashtags", "#OpenIt is missing; #OpenIts is not in the source"),
        ("To a@b.example", "À a@c.example", "addresses", "a@b.example is missing; a@c.example is not in the source"),
        ("On b.example", "Sur c.example", "addresses", "b.example is missing; c.example is not in the source"),
    ],
)  # fmt: skip
def test_each_sort_is_told_by_itself(source: str, target: str, code: str, words: str) -> None:
    """And nothing else is said of the same words."""
    assert said(source, target) == [(f"translation-{code}-differ", words)]


def test_what_is_the_same_is_not_told() -> None:
    """Another order, other capitals, a note's mark behind another word."""
    assert said("[a][one], 25, #OpenIt and a@b.example[^1]", "a@b.example, #openit[^1], 25 et [un][one]") == []


def test_a_campaign_may_have_its_own_hashtag_in_each_language() -> None:
    """It is compared with the one at the head of the statement."""
    assert said("Share #OpenIt", "Partagez #OuvrezLe", ("#OpenIt", "#OuvrezLe")) == []
    assert said("Share #OpenIt", "Partagez #OpenIt", ("#OpenIt", "#OuvrezLe")) == []
    assert said("Share #AskThem", "Partagez #OuvrezLe", ("#OpenIt", "#OuvrezLe"))


def test_the_hint_says_how_it_is_settled() -> None:
    """For what is right as it is."""
    (finding,) = differences(parts("Of 25")[0], parts("\n\nSur 52", "fr")[0], ("en", "fr"), ("", ""))

    assert "presskit translate confirm fr --line 3" in finding.hint
    assert finding.place is not None
    assert finding.place.line == 3


def test_two_texts_that_are_no_statement_are_compared_too() -> None:
    """A legal line, with the number of the register."""
    place = Place("organisation.toml", 3)

    (finding,) = number_differences("No. 8828458", "n° 8828485", ("en", "fr"), place)
    assert finding.place == place
    assert not [*number_differences("No. 8828458", "رقم ٨٨٢٨٤٥٨", ("en", "ar"), place)]
