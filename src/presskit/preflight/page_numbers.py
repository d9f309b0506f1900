"""One finding for all pages that have the same fault."""

from collections.abc import Iterator, Sequence

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.wording import agreeing


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
