"""Many things put into one finding: how many pages or things, which words, and the rectangle around them."""

from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import Painted, Picture
from presskit.preflight.words import excerpt

_SINGULAR = {"is": "is", "has": "has", "its": "its", "it": "it", "s": "s", "es": "es"}
_PLURAL = {"is": "are", "has": "have", "its": "their", "it": "them", "s": "", "es": ""}


def on_pages(kind: FindingKind, pages: Sequence[PageFacts], predicate: str) -> Iterator[Finding]:
    """One finding for these pages at the first of them, or none; the predicate follows their numbers."""
    if pages:
        numbers = pages_in_words([page.number for page in pages])
        yield kind.on(pages[0].area(), f"{numbers} {agreeing(predicate, len(pages))}.")


def pages_in_words(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: "Page 3", "Pages 1-4 and 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"Page{'s' if len(numbers) > 1 else ''} {listed}"


def one_finding(
    kind: FindingKind, page: PageFacts, things: Sequence[Painted | Picture], predicate: str
) -> Iterator[Finding]:
    """One finding for all these things of a page, or none.

    The predicate follows the things, and agrees with how many they are (`agreeing`).
    """
    if not things:
        return
    area = things[0].box
    for thing in things[1:]:
        area = area.around(thing.box)
    sentence = f"{_named(page, things)} {agreeing(predicate, len(things))}"
    yield kind.on(page.area(area), f"Page {page.number}: {sentence}.")


def _named(page: PageFacts, things: Sequence[Painted | Picture]) -> str:
    """The things in words: 'the text "Press contact"', "3 lines", "a picture"."""
    sorts = {_sort(thing) for thing in things}
    sort = sorts.pop() if len(sorts) == 1 else "thing"
    words = page.words.inside(things[0].box) if sort == "text" else ""
    if len(things) == 1:
        return f'the text "{excerpt(words)}"' if words else f"{'an' if sort == 'area' else 'a'} {sort}"
    return f"{len(things)} {sort}s" + (f', such as "{excerpt(words)}",' if words else "")


def _sort(thing: Painted | Picture) -> str:
    return thing.kind.value if isinstance(thing, Painted) else "picture"


def agreeing(predicate: str, count: int) -> str:
    """The predicate with its {is}, {has}, {its}, {it}, {s} and {es} in the singular or the plural."""
    return predicate.format(**(_SINGULAR if count == 1 else _PLURAL))
