"""The file is whole, and was looked at as a whole."""

from tests.preflight.made_facts import codes, page, pdf, told
from tests.preflight.made_print_facts import print_pdf

from presskit.preflight.checks.whole_file import (
    check_all_pages_looked_at,
    check_content_whole,
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
    """How many were and how many were not."""
    assert told(check_all_pages_looked_at(pdf(unseen_pages=7), Expected())) == [
        ("pages-not-looked-at", "Only the first 1 pages were looked at; 7 more were not.")
    ]
    assert codes(check_all_pages_looked_at(pdf(), Expected())) == []


def test_a_page_seen_coarsely_is_told() -> None:
    """Below 100 pixels an inch small codes are missed."""
    assert codes(check_pages_seen_closely(pdf(page(seen_at_ppi=99.0)), Expected())) == ["page-too-large-to-read"]
    assert codes(check_pages_seen_closely(pdf(page(seen_at_ppi=100.0)), Expected())) == []
