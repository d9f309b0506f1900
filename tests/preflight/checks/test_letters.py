"""The letters that are copied from the pages."""

import pytest
from tests.preflight.made_facts import codes, page, pdf, told, words

from presskit.preflight.checks.letters import (
    check_garbled_letters,
    check_letters_mapped,
    check_private_characters,
    check_unseen_characters,
)
from presskit.preflight.expected import Expected


@pytest.mark.parametrize(
    "text",
    [
        *(
            "people\u00e2\u20ac\u2122s",
            "\u00e2\u20ac\u0153quoted",
            "S\u00c3\u00a3o",
            "caf\u00c3\u00a9",
            "5\u00c2\u00b0C",
        ),
        *("\u00d0\u00bf\u00d1\u20ac\u00d0\u00b8", "bro\ufffdken"),
    ],
)
def test_letters_read_in_the_wrong_encoding_are_found(text: str) -> None:
    """UTF-8 read as Windows-1252, in Latin and Cyrillic, and what could not be read at all."""
    assert codes(check_garbled_letters(pdf(page(text)), Expected())) == ["text-garbled"]


@pytest.mark.parametrize(
    "text",
    [
        "N\u00c3O",
        "\u00bbBL\u00c5\u00bb",
        "MA\u00c7\u00c3\u201d",
        "\u00e2me",
        "\u0420\u0435\u0447\u044c",
        "\u00c2\u00bb",
    ],
)
def test_true_letters_pass(text: str) -> None:
    """Capital letters with accents before a closing quotation mark are true prose."""
    assert codes(check_garbled_letters(pdf(page(text)), Expected())) == []


def test_the_words_around_a_garbled_letter_are_shown() -> None:
    """One finding a page, with the first word that holds one."""
    assert told(check_garbled_letters(pdf(page("in S\u00c3\u00a3o Paulo, S\u00c3\u00a3o")), Expected())) == [
        ("text-garbled", 'The text has garbled letters: "S\u00c3\u00a3o".')
    ]


def test_characters_of_one_font_alone_are_found() -> None:
    """Private use characters are counted."""
    ((code, message),) = told(check_private_characters(pdf(page("\ue001 a \uf0b7")), Expected()))
    assert code == "text-private-characters"
    assert message.startswith("2 of the text's characters")


def test_invisible_characters_are_noted_but_not_the_joiners_of_scripts() -> None:
    """Soft hyphens and zero-width spaces are told with what stands before them; Persian needs its non-joiner."""
    assert told(check_unseen_characters(pdf(page("harbour\u200b.example\u00ad")), Expected())) == [
        ("text-unseen-characters", 'The text holds 2 invisible characters, the first after "harbour".')
    ]
    assert (
        codes(check_unseen_characters(pdf(page("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")), Expected()))
        == []
    )


def test_signs_without_a_letter_are_counted() -> None:
    """What the file has no Unicode for is told at the first place."""
    (finding,) = check_letters_mapped(pdf(page(words=words("abc", unmapped=(1, 2)))), Expected())
    assert finding.message == "The file does not say which letters 2 of its signs are."
    assert finding.area is not None
    assert finding.area.box_mm is not None
