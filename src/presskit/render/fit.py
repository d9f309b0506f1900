"""Whether a piece fits, and the steps by which its text is set tighter until it does."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Any

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.piece_design import FitRule, FitStep
from presskit.render.page_checks import collisions_with_sheet, page_faults
from presskit.render.page_facts import LaidOutPage, counted

TOO_MANY_PAGES = FindingKind(
    "too-many-pages",
    Severity.ERROR,
    "Does the piece fit its pages?",
    "A flyer has two sides, and nobody reads the third page of a press release.",
    "Shorten the text, or choose a larger size of the piece.",
)
TOO_FEW_PAGES = FindingKind(
    "too-few-pages",
    Severity.ERROR,
    "Has the piece all of its pages?",
    "A side that is missing is printed blank, or the print shop asks back.",
    "Look at the template: each page must begin with something of its own.",
)
LONGER_THAN_USUAL = FindingKind(
    "longer-than-usual",
    Severity.WARNING,
    "Is the piece as short as custom wants it?",
    "Newsrooms read one page and turn one; a release of more than two pages is rarely read to its end.",
    "Shorten the text, or move part of it into a report that the release links to.",
)
SHORT_LAST_PAGE = FindingKind(
    "short-last-page",
    Severity.WARNING,
    "Does the last page hold more than a few lines?",
    "A page with one to three lines looks like a mistake and wastes a sheet.",
    "Shorten the text by these few lines, or let it run longer.",
)
PAGE_PART_EMPTY = FindingKind(
    "page-part-empty",
    Severity.WARNING,
    "Is every page but the last filled?",
    "A picture that finds no room at the foot of a page leaves a hole there, and the page looks unfinished.",
    "Move the picture by a paragraph or two, or set it smaller: layout in assets/credits.toml.",
)
SET_TIGHTER = FindingKind(
    "set-tighter",
    Severity.NOTE,
    "Was the text set tighter than designed to make it fit?",
    "Size and leading are part of the design; whoever answers for it should know when they change.",
    "Nothing needs to be done; shorten the text to have the designed size back.",
)

MOST_EMPTY_RATIO = 0.2  # of a page; a third looks like a mistake, and a fifth can be seen

LayOut = Callable[[Mapping[str, str]], tuple[Any, tuple[LaidOutPage, ...]]]
"""Lays the document out with these custom properties, and gives it as the engine knows it and as figures."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """The document laid out once, as designed (`step` is None) or a step tighter, and what is wrong with it."""

    document: Any
    step: FitStep | None
    pages: tuple[LaidOutPage, ...]
    faults: tuple[Finding, ...]
    blemishes: tuple[Finding, ...]

    @property
    def fits(self) -> bool:
        """Whether nothing is wrong, not even a short last page or a page more than usual."""
        return not self.faults and not self.blemishes


def fit_document(lay_out: LayOut, rule: FitRule, sheets: Sequence[LaidOutPage] = ()) -> tuple[Attempt, list[Finding]]:
    """The first attempt that fits, or else the one with the least trouble, and what to say of it.

    `sheets` are the stationery under the pages: the first under page one, the next under every other.
    """
    attempts = _attempts(rule, lambda step: _attempt(lay_out, rule, step, sheets))
    chosen = _least_trouble(attempts)
    if rule.usual_pages == 1:
        chosen = replace(chosen, blemishes=tuple(_more_than_one_page(chosen, attempts[-1])))
    return chosen, [*chosen.faults, *_remarks(attempts[0], chosen)]


def _more_than_one_page(chosen: Attempt, tightest: Attempt) -> Iterator[Finding]:
    """What keeps the piece from the one page that is wanted: the lines that are over where it is set tightest."""
    for blemish in chosen.blemishes:
        if blemish.code == LONGER_THAN_USUAL.code:
            over = counted(sum(page.text_rows() for page in tightest.pages[1:]), "line")
            message = (
                f"It takes {counted(len(chosen.pages), 'page')} and not one: set as tight as can be, {over} are over."
            )
            yield LONGER_THAN_USUAL.at(None, message, "shorten the text by as much, or choose another density")
        else:
            yield blemish


def _attempts(rule: FitRule, attempt: Callable[[FitStep | None], Attempt]) -> list[Attempt]:
    """The document as designed, and then at steps in turn until one fits, which is the last.

    Steps without words, at the head, only take back what is set larger than usual: as there are many, the first that
    fits of them and the design itself is sought by halving. Where one page is wanted the tightest is tried first: if
    that takes more, so does every other.
    """
    generous: list[FitStep | None] = [None, *takewhile(lambda step: not step.words, rule.steps)]
    low, high, best = 0, len(generous), None
    attempts: list[Attempt] = []
    while low < high:
        middle = (low + high) // 2
        each = attempt(generous[middle])
        best, low, high = (each, low, middle) if each.fits else (best, middle + 1, high)
        attempts.append(each)
    if best:
        return [*(each for each in attempts if each is not best), best]
    if len(generous) > 1:  # what is wrong with the design itself is what a note tells, and it is the plainest
        attempts.insert(0, attempt(None))
    tighter = rule.steps[len(generous) - 1 :]
    if rule.usual_pages == 1 and len(tighter) > 1 and not attempts[0].faults:
        tightest = attempt(tighter[-1])
        if len(tightest.pages) > 1:
            return [*attempts, tightest]
    for step in tighter:
        attempts.append(attempt(step))
        if attempts[-1].fits:
            break
    return attempts


def page_count_faults(pages: Sequence[LaidOutPage], rule: FitRule) -> list[Finding]:
    """What is wrong with the number of pages, and by how much."""
    surplus = len(pages) - rule.max_pages
    if surplus > 0:
        rows = sum(page.text_rows() for page in pages[rule.max_pages :])
        stand = "lines stand" if rows != 1 else "line stands"
        message = (
            f"It takes {counted(len(pages), 'page')}, {counted(surplus, 'page')} too many: "
            f"{rows} {stand} after page {rule.max_pages}."
        )
        return [TOO_MANY_PAGES.at(None, message)]
    if len(pages) < rule.min_pages:
        message = f"It takes {counted(len(pages), 'page')} and should take {rule.min_pages}."
        return [TOO_FEW_PAGES.at(None, message)]
    return []


def _attempt(lay_out: LayOut, rule: FitRule, step: FitStep | None, sheets: Sequence[LaidOutPage]) -> Attempt:
    document, pages = lay_out(step.properties if step else {})
    faults = [
        *page_count_faults(pages, rule),
        *(fault for page in pages for fault in page_faults(page, rule.safe_inset_mm)),
        *(fault for page, sheet in _on_sheets(pages, sheets) for fault in collisions_with_sheet(page, sheet)),
    ]
    blemishes = [*_longer_than_usual(pages, rule), *_short_last_page(pages, rule), *_part_empty(pages, rule)]
    return Attempt(document, step, pages, tuple(faults), tuple(blemishes))


def _on_sheets(
    pages: Sequence[LaidOutPage], sheets: Sequence[LaidOutPage]
) -> Iterable[tuple[LaidOutPage, LaidOutPage]]:
    return [(page, sheets[min(index, len(sheets) - 1)]) for index, page in enumerate(pages)] if sheets else []


def _longer_than_usual(pages: Sequence[LaidOutPage], rule: FitRule) -> list[Finding]:
    if not rule.usual_pages or len(pages) <= rule.usual_pages:
        return []
    return [LONGER_THAN_USUAL.at(None, f"It takes {counted(len(pages), 'page')}; {rule.usual_pages} are usual.")]


def _short_last_page(pages: Sequence[LaidOutPage], rule: FitRule) -> list[Finding]:
    rows = pages[-1].text_rows()
    if len(pages) == 1 or rows >= rule.min_last_page_lines:
        return []
    wanted = f"{rule.min_last_page_lines} would look meant."
    return [SHORT_LAST_PAGE.at(None, f"The last page holds only {counted(rows, 'line')}; {wanted}")]


def _part_empty(pages: Sequence[LaidOutPage], rule: FitRule) -> Iterator[Finding]:
    """A warning for each page of running text that ends early, as a picture found no room on it."""
    for page, after in pairwise(pages if rule.min_last_page_lines else ()):
        empty_mm = page.room.bottom_mm - page.filled_to_mm()
        share = empty_mm / (page.room.bottom_mm - page.room.top_mm)
        if share > MOST_EMPTY_RATIO and after.begins_with_picture():
            yield PAGE_PART_EMPTY.at(None, f"The last {empty_mm:.0f} mm of {page.name} stay empty before a picture.")


def _least_trouble(attempts: Sequence[Attempt]) -> Attempt:
    """The one that fits; else the plainest without faults; else, of those with the fewest faults, the tightest."""
    if attempts[-1].fits:
        return attempts[-1]
    faultless = [attempt for attempt in attempts if not attempt.faults]
    if faultless:
        return faultless[0]
    return min(reversed(attempts), key=lambda attempt: (len(attempt.faults), len(attempt.pages)))


def _remarks(plain: Attempt, chosen: Attempt) -> list[Finding]:
    remarks = list(chosen.blemishes)
    if chosen.step and chosen.step.words and not chosen.faults:
        reasons = [*plain.faults, *plain.blemishes]
        because = f" As designed: {reasons[0].message}" if reasons else ""
        remarks.append(SET_TIGHTER.at(None, f"To make it fit, {chosen.step.words}.{because}"))
    return remarks
