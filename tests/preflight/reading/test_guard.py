"""A fault of one page or part is told of that one."""

import pypdfium2
import pytest

from presskit.preflight.facts.pdf import Unread
from presskit.preflight.reading.guard import ReadingGuard, fault_in_words


def _broken() -> int:
    raise IndexError("list index out of range")


def test_what_cannot_be_read_is_told_and_replaced() -> None:
    """With the class of the error, where the library is not the one that is meant to find faults."""
    guard = ReadingGuard()
    assert guard.page(3, "Its content", _broken, -1) == -1
    assert guard.page(4, "Its content", lambda: 7, -1) == 7
    assert guard.part("Its tags", _broken, -1) == -1
    assert guard.unread == [
        Unread(3, "Its content", "IndexError: list index out of range"),
        Unread(0, "Its tags", "IndexError: list index out of range"),
    ]


def test_pages_are_left_out_from_the_first() -> None:
    """They are told once, however often somebody asks for a part of them."""
    guard = ReadingGuard({2: "it takes too long"})
    assert guard.page(2, "Its content", lambda: 7, -1) == -1
    assert guard.page(2, "Its size", lambda: 7, -1) == -1
    assert guard.unread == [Unread(2, "", "it takes too long")]


def test_who_waits_knows_the_page() -> None:
    """And that no page is being read any more."""
    begun: list[int] = []
    guard = ReadingGuard(begin=begun.append)
    guard.page(1, "", lambda: 0, 0)
    guard.page(2, "", lambda: 0, 0)
    guard.part("Its tags", lambda: 0, 0)
    assert begun == [1, 2, 0]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            pypdfium2.PdfiumError("Failed to load page (PDFium: Success)."),
            "PDFium, by which Chrome shows PDFs, finds nothing there that it can draw",
        ),
        (
            pypdfium2.PdfiumError("Failed to load page (PDFium: File access error)."),
            "Failed to load page (PDFium: File access error)",
        ),
        (ValueError("/home/anna/x.pdf is odd"), "ValueError: <path>.pdf is odd"),
        (KeyError(), "KeyError"),
    ],
)
def test_a_fault_in_words(error: Exception, words: str) -> None:
    """Success is never the reason, and no folder is told."""
    assert fault_in_words(error) == words
