"""Text copied from the pages."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes, letters, page, pdf, told, words
from tests.preflight.made_pdfs import FAMILIES, PARAGRAPH, MadePiece

from presskit.model.piece import FinishedPiece
from presskit.preflight import preflight_pdf
from presskit.preflight.checks.text_copied import (
    check_clean_copy,
    check_divided_words,
    check_garbled_letters,
    check_letters_mapped,
    check_private_characters,
    check_spaces,
    check_unseen_characters,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts

Found = Callable[[FinishedPiece], list[str]]


def test_missing_words_are_found(made: MadePiece) -> None:
    """A block that the page leaves out is named by its beginning."""
    findings = preflight_pdf(
        replace(made, text=(*made.text, "Not a word of this " * 9)).finished(), FAMILIES
    ).findings
    assert [finding.code for finding in findings] == ["text-differs"]
    assert '"Not a word of this' in findings[0].message
    assert "…" in findings[0].message


def test_changed_letter_is_found(made: MadePiece, found: Found) -> None:
    """One letter less is an error, and the message says where the words part from the written ones."""
    odd = replace(made, body=made.body.replace("lip service", "lip servce")).finished()
    assert found(odd) == ["text-differs"]
    assert ': after "we have heard lip" comes "servce from' in preflight_pdf(odd, FAMILIES).findings[0].message


def test_text_without_a_promise_is_not_compared(made: MadePiece, found: Found) -> None:
    """Where nothing must be copied, nothing is missed."""
    assert found(replace(made, text=()).finished()) == []


def test_divided_word_is_a_warning(made: MadePiece, found: Found) -> None:
    """A word that copies with a hyphen at its line end is told apart from a lost one."""
    sentence = "Decriminalisation of humanitarian organisations"
    divided = sentence.replace("anis", "an&shy;is").replace("itar", "i&shy;tar").replace("min", "min&shy;")
    body = f"{made.body}<p style='width: 25mm'>{divided}</p>"
    assert found(replace(made, body=body, text=(sentence,)).finished()) == ["text-hyphenated"]


def test_unused_soft_hyphens_pass(made: MadePiece, found: Found) -> None:
    """Soft hyphens, zero width spaces and composed or decomposed accents do not part words."""
    body = f"{made.body}<p>Deci&shy;sion&#8203;making e&#769;t&eacute;</p>"
    assert found(replace(made, body=body, text=("Decisionmaking été",)).finished()) == []


def test_words_that_run_on_to_the_next_page_are_found_there(made: MadePiece, found: Found) -> None:
    """A block may be parted by a page end, with the running foot and head between its parts."""
    css = "@page { @top-left { content: 'Head'; font: 8pt Inter } @bottom-left { content: 'Foot'; font: 8pt Inter } }"
    long = " ".join(f"{PARAGRAPH} Again {number}." for number in range(30))
    finished = replace(made, body=f"{made.body}<p>{long}</p>", css=css, text=(long,), pages=4).finished()
    assert found(finished) == []


@pytest.mark.parametrize("joint", [" — ", " – ", "-", "—", "/", "- ", " "])
def test_a_page_may_end_behind_a_dash(joint: str) -> None:
    """Whether the dash is spaced or not, on whichever side the page may end, and whatever the foot says."""
    text = joint.join(("the river", "stone", "window", "bread"))
    behind = text.index("window")
    before = behind - len(joint) if joint.startswith(" ") else behind
    for at in (behind, before):
        first, second = text[:at], text[at:]
        pages = pdf(page(f"{first.rstrip()}\nPage 1 of 2"), page(f"Head\n{second.lstrip()}"))
        assert codes(check_clean_copy(pages, Expected(text=(text,)))) == []
        assert codes(check_clean_copy(pages, Expected(text=(text.replace("stone", "stones"),)))) == ["text-differs"]


def test_words_in_another_order_are_found(made: MadePiece, found: Found) -> None:
    """A block whose second part stands before its first part cannot be copied as written."""
    body = f"{made.body}<p>second part of it</p><p style='break-before: page'>first part of it and the</p>"
    finished = replace(made, body=body, text=("first part of it and the second part of it",), pages=2).finished()
    assert found(finished) == ["text-differs"]


def test_address_broken_at_any_place_is_copied(made: MadePiece, found: Found) -> None:
    """A long address may end its line inside a word."""
    address = "harbour.example/reports/decriminalisation-in-europe-and-elsewhere"
    body = f"{made.body}<p style='width: 30mm; overflow-wrap: anywhere'>{address}</p>"
    assert found(replace(made, body=body, text=(address,)).finished()) == []


def test_text_without_its_spaces_is_told_as_such() -> None:
    """The letters are there, the spaces are others: that is another fault than missing words."""
    facts = pdf(page("Nothingaboutus withoutus"))
    assert codes(check_clean_copy(facts, Expected(text=("Nothing about us without us",)))) == ["text-spaces-lost"]
    assert codes(check_clean_copy(facts, Expected(text=("Nothing about them",)))) == ["text-differs"]


def _with_division(text: str) -> PdfFacts:
    """The words of a page whose one hyphen before a line end was set by the layout."""
    place = text.index("-\n")
    return pdf(page(words=words(text, divisions=(place,))))


def test_a_divided_word_that_stands_undivided_elsewhere_is_told() -> None:
    """That it is one word is then certain."""
    facts = _with_division("inter-\nnational, and international")
    assert told(check_divided_words(facts, Expected())) == [
        ("text-hyphenated", 'Words are divided at line ends, such as "international" on page 1; 1 in all.')
    ]


@pytest.mark.parametrize("text", ["peer-\nled", "harbour.example/re-\nport.html", "https://a.example/x-\ny report"])
def test_compounds_and_addresses_may_end_a_line(text: str) -> None:
    """A word with a hyphen of its own, and an address, are not divided by the layout."""
    assert codes(check_divided_words(_with_division(text), Expected())) == []


def test_many_divided_words_are_no_chance() -> None:
    """Eight of them are told even if none stands undivided."""
    text = "".join(f"di{letter}-\nvided " for letter in "abcdefgh")
    places = tuple(place for place, letter in enumerate(text) if letter == "-")
    assert codes(check_divided_words(pdf(page(words=words(text, divisions=places))), Expected())) == [
        "text-hyphenated"
    ]
    assert codes(check_divided_words(pdf(page(words=words(text, divisions=places[:7]))), Expected())) == []


def test_a_page_without_spaces_is_told_in_scripts_that_have_them() -> None:
    """Latin without spaces has lost them; Chinese has none."""
    assert codes(check_spaces(pdf(page("letters" * 40)), Expected())) == ["text-spaces-lost"]
    assert codes(check_spaces(pdf(page("\u4eba\u6743" * 200)), Expected())) == []
    assert codes(check_spaces(pdf(page("some letters " * 40)), Expected())) == []
    assert codes(check_spaces(pdf(page("letters" * 40)), Expected(text=()))) == []


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l" * 199, []),
        ("l" * 200, ["text-spaces-lost"]),
        ("l" * 300 + " " * 10, []),
        ("l" * 301 + " " * 10, ["text-spaces-lost"]),
    ],
)
def test_spaces_are_lost_where_there_is_less_than_one_in_thirty_letters(text: str, found: list[str]) -> None:
    """Of two hundred and more."""
    assert codes(check_spaces(pdf(page(text)), Expected())) == found


@pytest.mark.parametrize(("before", "count"), [("/", 0), (".", 0), ("-", 0), ("@", 0), (" ", 8), ("(", 8)])
def test_what_goes_on_after_a_mark_of_an_address_is_no_word(before: str, count: int) -> None:
    """Its hyphen may be its own."""
    text = "".join(f"a{before}wo-\nrd{number}x " for number in range(8))
    places = tuple(place for place, letter in enumerate(text) if text[place : place + 2] == "-\n")
    found = told(check_divided_words(pdf(page(words=words(text, divisions=places))), Expected()))
    said = 'Words are divided at line ends, such as "word" on page 1; 8 in all.'
    assert found == [("text-hyphenated", said)] * bool(count)


def test_a_division_without_letters_on_both_sides_is_none() -> None:
    """A dash at a line end, or before a figure."""
    for text in ("word -\nword", "word-\n12", "12-\nword"):
        facts = _with_division(f"{text} word")
        assert codes(check_divided_words(facts, Expected())) == []


def test_a_sign_without_a_letter_is_told_at_its_own_place() -> None:
    """The first of them, and no wider."""
    facts = pdf(page(words=words("abc", unmapped=(1, 2))))
    (finding,) = check_letters_mapped(facts, Expected())
    assert finding.area == facts.pages[0].area(letters(1, 2))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one S\u00c3\u00a3o two", "S\u00c3\u00a3o"),
        ("S\u00c3\u00a3o two", "S\u00c3\u00a3o"),
        ("\u00c3\u00a3 two", "\u00c3\u00a3"),
        (f"{'a' * 30}\u00c3\u00a3{'b' * 30} c", f"{'a' * 20}\u00c3\u00a3{'b' * 20}"),
        (f"{'a' * 30}\u00c3\u00a3{'b' * 30}", f"{'a' * 20}\u00c3\u00a3{'b' * 20}"),
        ("one\nS\u00c3\u00a3o", "one S\u00c3\u00a3o"),
    ],
)
def test_at_most_twenty_letters_around_it_are_shown(text: str, shown: str) -> None:
    """Of the very word."""
    ((_code, message),) = told(check_garbled_letters(pdf(page(text)), Expected()))
    assert message == f'The text has garbled letters: "{shown}".'


def test_what_stands_before_an_unseen_character_is_shown() -> None:
    """At most twenty letters of it, and nothing at the beginning of a page."""
    ((_code, far),) = told(check_unseen_characters(pdf(page(f"{'a' * 30}\u200b")), Expected()))
    ((_code, first),) = told(check_unseen_characters(pdf(page("\u200ba")), Expected()))
    assert far == f'The text holds 1 invisible characters, the first after "{"a" * 20}".'
    assert first == 'The text holds 1 invisible characters, the first after "".'


def test_an_unseen_character_is_told_where_the_one_before_it_stands() -> None:
    """It has no place of its own."""
    made = words("ab\u200bc")
    unseen = replace(made, boxes_pt=(*made.boxes_pt[:2], None, made.boxes_pt[3]))
    facts = pdf(page(words=unseen))
    (finding,) = check_unseen_characters(facts, Expected())
    assert finding.area == facts.pages[0].area(letters(1, 2))


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (("one two", "three four"), []),
        (("head one", "two three four foot"), []),
        (("one two three", "four"), []),
        (("one", "two", "three four"), []),
        (("one two", "four three"), ["text-differs"]),
        (("three four", "one two"), ["text-differs"]),
        (("two three four",), ["text-differs"]),
        (("one two three four",), []),
    ],
)
def test_a_block_may_run_on_over_pages(pages: tuple[str, ...], found: list[str]) -> None:
    """Over any number of them, in their order, from its first word on one to its last on another."""
    facts = pdf(*(page(text, number) for number, text in enumerate(pages, 1)))
    assert codes(check_clean_copy(facts, Expected(text=("one two three four",)))) == found
