"""The file is whole, and was looked at as a whole."""

from tests.preflight.made_facts import codes, document, page, pdf, told
from tests.preflight.made_print_facts import print_pdf

from presskit.preflight.checks.whole_file import (
    check_all_pages_looked_at,
    check_content_whole,
    check_damage,
    check_encryption,
    check_page_count,
    check_pages_seen_closely,
)
from presskit.preflight.expected import Expected


def test_the_first_fault_is_told_and_the_others_are_counted() -> None:
    """One finding a page."""
    assert told(check_content_whole(print_pdf(faults=("first", "second", "third")), Expected())) == [
        ("content-broken", "Page 1: first, and 2 more such faults.")
    ]
    assert told(check_content_whole(print_pdf(), Expected())) == []


def test_pages_that_were_not_looked_at_are_told() -> None:
    """How many were, and which."""
    assert told(check_all_pages_looked_at(pdf(unseen_pages=9999, sample="the first one"), Expected())) == [
        ("pages-not-looked-at", "Judged 1 of 10,000 pages: the first one. Nobody has looked at the others.")
    ]
    assert codes(check_all_pages_looked_at(pdf(), Expected())) == []


def test_a_page_seen_coarsely_is_told() -> None:
    """Below 100 pixels an inch small codes are missed."""
    assert codes(check_pages_seen_closely(pdf(page(seen_at_ppi=99.0)), Expected())) == ["page-too-large-to-read"]
    assert codes(check_pages_seen_closely(pdf(page(seen_at_ppi=100.0)), Expected())) == []


def test_what_had_to_be_mended_is_told_once() -> None:
    """The first damage, and how many there are besides."""
    assert told(check_damage(document(damages=("no table",)), Expected())) == [
        ("pdf-damaged", "The file had to be mended to be read: no table.")
    ]
    for others in (1, 2):
        damages = ("no table", *("other",) * others)
        assert told(check_damage(document(damages=damages), Expected())) == [
            ("pdf-damaged", f"The file had to be mended to be read: no table, and {others} more.")
        ]
    assert told(check_damage(document(), Expected())) == []


def test_a_lock_is_told() -> None:
    """Though the file opens without a password."""
    assert codes(check_encryption(document(encrypted=True), Expected())) == ["pdf-encrypted"]
    assert codes(check_encryption(document(), Expected())) == []


def test_two_faults_of_a_page_are_one_and_one_more() -> None:
    """And one is told alone."""
    (alone,) = check_content_whole(print_pdf(faults=("first",)), Expected())
    (both,) = check_content_whole(print_pdf(faults=("first", "second")), Expected())
    assert alone.message == "Page 1: first."
    assert both.message.startswith("Page 1: first, and 1 more such fault")


def test_how_coarsely_a_page_was_seen_is_told_on_it() -> None:
    """In whole pixels."""
    facts = pdf(page(seen_at_ppi=42.4))
    (finding,) = check_pages_seen_closely(facts, Expected())
    assert finding.message == "The page is so large that it was looked at with 42 pixels an inch."
    assert finding.area == facts.pages[0].area()


def test_pages_beyond_those_looked_at_are_counted() -> None:
    """As many as were laid out, however many of them were looked at."""
    assert codes(check_page_count(pdf(unseen_pages=7), Expected(pages=8))) == []
    assert told(check_page_count(pdf(unseen_pages=7), Expected(pages=9))) == [
        ("page-count-differs", "9 pages were laid out, and the PDF has 8.")
    ]
