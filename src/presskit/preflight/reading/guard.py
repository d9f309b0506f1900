"""Reads a file part by part, so that a fault of one page or part is told of that one, and the rest is judged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from presskit.preflight.facts.pdf import Unread
from presskit.rules.computer_traces import without_places

_Read = TypeVar("_Read")


def _no_news(_page: int) -> None:
    """Nobody wants to know at which page the reading is."""


@dataclass(slots=True)
class ReadingGuard:
    """What stands between a broken part and the file that it is a part of.

    `begin` is told the number of each page before it is looked at, and 0 at the end of them: whoever has to end a
    reading that takes too long then knows at which page it was. `left_out` are such pages, with the reason.
    """

    left_out: Mapping[int, str] = field(default_factory=dict)
    begin: Callable[[int], None] = _no_news
    unread: list[Unread] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Tell of the pages that are left out from the first."""
        self.unread += [Unread(page, "", reason) for page, reason in sorted(self.left_out.items())]

    def page(self, number: int, part: str, read: Callable[[], _Read], instead: _Read) -> _Read:
        """What is read of this page; what stands for nothing, if it is left out or cannot be read."""
        if number in self.left_out:
            return instead
        self.begin(number)
        return self._tried(number, part, read, instead)

    def glance(self, number: int, part: str, read: Callable[[], _Read], instead: _Read) -> _Read:
        """What is read of this page in no time, so that nobody need be told that it begins."""
        return instead if number in self.left_out else self._tried(number, part, read, instead)

    def part(self, part: str, read: Callable[[], _Read], instead: _Read) -> _Read:
        """What is read of the file as a whole; what stands for nothing, if it cannot be read."""
        self.begin(0)
        return self._tried(0, part, read, instead)

    def note(self, page: int, part: str, reason: str) -> None:
        """Tell of something that could not be looked at."""
        self.unread.append(Unread(page, part, reason))

    def _tried(self, page: int, part: str, read: Callable[[], _Read], instead: _Read) -> _Read:
        try:
            return read()
        except Exception as error:  # three libraries with many exception classes; none may pass for "no faults"
            self.note(page, part, fault_in_words(error))
            return instead


def fault_in_words(error: Exception) -> str:
    """The error as the end of a sentence, without what it tells of this computer.

    PDFium reports "Success" where it has found nothing that it could name.
    """
    said = without_places(str(error)).strip().rstrip(".")
    if "PDFium: Success" in said:
        return "PDFium, by which Chrome shows PDFs, finds nothing there that it can draw"
    named = "" if type(error).__name__ in ("PdfError", "PdfiumError") else type(error).__name__
    return ": ".join(filter(None, (named, said))) or type(error).__name__
