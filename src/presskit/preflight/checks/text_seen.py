"""Checks that what a page says can be seen, and that it says it in text."""

from collections.abc import Iterator
from itertools import groupby

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.words import excerpt, without_space

_WHOLE_PAGE_RATIO = 0.6
# A page with so many strokes and fills and no letter has its text turned into outlines.
_OUTLINES = 60

TEXT_HIDDEN = FindingKind(
    "text-hidden",
    Severity.ERROR,
    "Can everything be seen that is in the text of the page?",
    "Words without ink, in the colour of their ground or beside the page are copied and read aloud all the same.",
    "Take the words out, or let them be seen.",
)


@check(Topic.WORDS, ANY_PDF, TEXT_HIDDEN)
def check_hidden_text(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No words lie in a page that nobody sees; those over the picture of a scanned page are its text."""
    for page in facts.pages:
        if _is_scan(page):
            continue
        for reason, hidden in groupby(
            sorted(page.hidden_texts, key=lambda text: text.reason), lambda text: text.reason
        ):
            texts = list(hidden)
            message = f'The words "{excerpt(" ".join(text.text for text in texts))}" {reason}.'
            yield TEXT_HIDDEN.on(page.area(texts[0].box), message)


PAGE_IS_PICTURE = FindingKind(
    "page-is-picture",
    Severity.WARNING,
    "Is every page made of text, and not of pictures or outlines alone?",
    "A page without text cannot be searched, quoted, translated or read aloud.",
    "Make the PDF from the document itself instead of scanning it or turning its text into outlines.",
)


@check(Topic.WORDS, ANY_PDF, PAGE_IS_PICTURE)
def check_page_is_text(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No page is one picture, or all outlines."""
    for page in facts.pages:
        if _is_scan(page):
            message = "The page is a picture; its text lies unseen over it."
            yield PAGE_IS_PICTURE.on(page.area(), message)
        elif not page.text.strip() and _picture_ratio(page) >= _WHOLE_PAGE_RATIO:
            yield PAGE_IS_PICTURE.on(page.area(), "The page is a picture, and has no text.")
        elif not page.text.strip() and page.objects >= _OUTLINES:
            yield PAGE_IS_PICTURE.on(page.area(), "The page has no text; its letters, if any, are outlines.")


def _is_scan(page: PageFacts) -> bool:
    """Whether the page is a picture with its text unseen over it, as programs that read scans leave it."""
    hidden = sum(len(without_space(text.text)) for text in page.hidden_texts)
    return hidden > 0 and hidden >= len(without_space(page.text)) and _picture_ratio(page) >= _WHOLE_PAGE_RATIO


def _picture_ratio(page: PageFacts) -> float:
    """The share of the page that its largest picture takes."""
    crop = page.boxes.crop
    return max((_area(picture) for picture in page.pictures), default=0.0) / max(_area(crop), 1.0)


def _area(box: Box) -> float:
    return box.width_pt * box.height_pt
