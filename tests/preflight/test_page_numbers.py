"""Findings of several pages."""

import pytest
from tests.preflight.made_facts import page, told

from presskit.preflight.box_findings import TRIM_MISSING
from presskit.preflight.page_numbers import on_pages, pages_in_words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([3], "Page 3"),
        ([1, 2], "Pages 1-2"),
        ([1, 3], "Pages 1 and 3"),
        ([1, 2, 3, 5, 7, 8], "Pages 1-3, 5 and 7-8"),
    ],
)
def test_pages_are_listed_as_people_write_them(numbers: list[int], words: str) -> None:
    """Runs are drawn together."""
    assert pages_in_words(numbers) == words


def test_pages_with_one_fault_have_one_finding() -> None:
    """At the first of them; none makes no finding."""
    (finding,) = on_pages(TRIM_MISSING, [page(number=2), page(number=3)], "{is} odd")
    assert finding.area
    assert (finding.area.page, finding.message) == (2, "Pages 2-3 are odd.")
    assert told(on_pages(TRIM_MISSING, [], "{is} odd")) == []
