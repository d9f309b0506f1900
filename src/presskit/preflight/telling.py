"""What was found on a page, put into one finding: how many things, which words, and the rectangle around them."""

from collections.abc import Iterable, Iterator, Sequence

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.painting import Painted, PaintedPage, Picture
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.wording import agreeing
from presskit.preflight.words import excerpt

_SLACK_PT = 0.3  # a tenth of a millimetre: nearer than any knife


def pages_of(facts: PdfFacts) -> Iterator[tuple[PageFacts, PaintedPage]]:
    """Each page with what is painted on it."""
    return zip(facts.pages, facts.print.pages, strict=True)


def printed_area(page: PageFacts) -> Box:
    """The bleed, or the trim of a page without one."""
    return page.boxes.bleed or page.boxes.finished


def is_artwork(page: PageFacts, box: Box) -> bool:
    """Whether it lies on the bleed, and not outside it as marks do."""
    shared = printed_area(page).common(box)
    thin_pt = min(_SLACK_PT, box.width_pt / 2, box.height_pt / 2)
    return shared is not None and shared.width_pt >= thin_pt and shared.height_pt >= thin_pt


def artwork(page: PageFacts, painted: PaintedPage) -> list[Painted]:
    """What is painted on the page itself, without marks outside the bleed."""
    return [thing for thing in painted.painted if is_artwork(page, thing.box)]


def one_finding(
    kind: FindingKind, page: PageFacts, things: Sequence[Painted | Picture], predicate: str
) -> Iterator[Finding]:
    """One finding for all these things of a page, or none.

    The predicate follows the things, and agrees with how many they are (wording.py).
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


def by_words(things: Iterable[Painted]) -> dict[str, list[Painted]]:
    """The things by their colour, as people name it."""
    sorted_by: dict[str, list[Painted]] = {}
    for thing in things:
        sorted_by.setdefault(thing.colour.words, []).append(thing)
    return sorted_by


def _sort(thing: Painted | Picture) -> str:
    return thing.kind.value if isinstance(thing, Painted) else "picture"
