"""No page shows what was never meant for print."""

from tests.preflight.made_facts import document, page, pdf, told

from presskit.preflight.checks.leftovers import check_leftovers, check_suspected_leftovers
from presskit.preflight.expected import Expected


def test_a_leftover_is_told_with_its_words_and_place() -> None:
    """The message quotes it, the finding has its rectangle."""
    (finding,) = check_leftovers(pdf(page("Words", 1), page("Dear {{ name }},", 2)), Expected())
    assert finding.message == 'The page shows "{{ name }}".'
    assert finding.area is not None
    assert finding.area.page == 2
    assert finding.area.box_mm is not None


def test_the_language_of_the_piece_or_else_of_the_file_counts() -> None:
    """TODO is a word in Spanish, whoever says that the text is Spanish."""
    facts = pdf(page("TODO"))
    assert told(check_leftovers(facts, Expected(language="es"))) == []
    assert told(check_leftovers(pdf(page("TODO"), document=document(language="es").document), Expected())) == []
    assert len(told(check_leftovers(facts, Expected()))) == 1


def test_each_sort_is_told_once_on_a_page() -> None:
    """The first of two unfilled marks, and the note beside them."""
    messages = [finding.message for finding in check_leftovers(pdf(page("{{ a }} {{ b }} FIXME")), Expected())]
    assert messages == ['The page shows "{{ a }}".', 'The page shows "FIXME".']


def test_a_text_that_nobody_has_written_is_suspected_in_a_foreign_file() -> None:
    """In a piece of ours the kit's own line says so."""
    facts = pdf(page("[Write: the demands]"))
    assert told(check_suspected_leftovers(facts, Expected())) == [
        ("leftover-suspected", 'Nobody has written yet what should stand for "[Write: the demands]".')
    ]
    assert told(check_suspected_leftovers(facts, Expected(text=()))) == []


def test_a_suspected_leftover_is_told() -> None:
    """It is a warning of its own."""
    assert told(check_suspected_leftovers(pdf(page("Speaker TBC")), Expected())) == [
        ("leftover-suspected", '"TBC" looks as if something else was meant to stand there.')
    ]
