"""Which pages of a file are looked at closely: all of them, or so many that a very long file has an answer soon."""

from dataclasses import dataclass
from math import ceil

# preflight-figures: a page takes a tenth of a second; a kit has a few, and a report of a year some hundreds.
MOST_WHOLE_PAGES = 500
_AT_EACH_END = 50
_BETWEEN = 100


@dataclass(frozen=True, slots=True)
class PageSample:
    """The numbers of the pages that are looked at, of a file with so many; every `step`th between both ends."""

    numbers: range | tuple[int, ...]
    of_pages: int
    step: int = 1

    @property
    def unseen(self) -> int:
        """How many are not looked at."""
        return self.of_pages - len(self.numbers)

    @property
    def words(self) -> str:
        """Which they are: "the first 50, the last 50 and every 99th between them"; empty where it is all of them."""
        if not self.unseen:
            return ""
        return f"the first {_AT_EACH_END}, the last {_AT_EACH_END} and every {_ordinal(self.step)} between them"


def sample_of(pages: int, *, every_page: bool = False) -> PageSample:
    """The sample of a file with so many pages: every page if that is wanted, or if there are 500 or less.

    The step is odd: of pages that come in pairs or in sets of four, one of each sort is looked at.
    """
    if every_page or pages <= MOST_WHOLE_PAGES:
        return PageSample(range(1, pages + 1), pages)
    step = ceil((pages - 2 * _AT_EACH_END) / _BETWEEN) | 1
    last = pages - _AT_EACH_END
    between = range(_AT_EACH_END + step, last + 1, step)
    return PageSample((*range(1, _AT_EACH_END + 1), *between, *range(last + 1, pages + 1)), pages, step)


def _ordinal(number: int) -> str:
    last = number % 100
    ending = "th" if last in range(11, 14) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"
