"""What the pages ask to be drawn is there."""

from tests.preflight.made_facts import told
from tests.preflight.made_print_facts import print_pdf

from presskit.preflight.checks.content import check_content_whole
from presskit.preflight.expected import Expected


def test_the_first_fault_is_told_and_the_others_are_counted() -> None:
    """One finding a page."""
    assert told(check_content_whole(print_pdf(faults=("first", "second", "third")), Expected())) == [
        ("content-broken", "Page 1: first, and 2 more such faults.")
    ]
    assert told(check_content_whole(print_pdf(), Expected())) == []
