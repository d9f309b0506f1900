"""Checks that what a page says can be seen, and that it says it in text."""

from collections.abc import Iterator
from itertools import groupby

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check, promised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts, TextOnPicture
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.letters import letters_over_letters
from presskit.preflight.telling import on_pages
from presskit.preflight.words import excerpt, without_space
from presskit.rules.contrast import LARGE_TEXT_PT, LEAST_LARGE_TEXT_RATIO, LEAST_TEXT_RATIO

_WHOLE_PAGE_RATIO = 0.6
# A page with so many strokes and fills and no letter has its text turned into outlines.
_OUTLINES = 60
# A letter takes some twenty strokes.
_OUTLINE_SEGMENTS = 2000
_MOST_TOLD = 5
# A few letters cross by their swashes, or in a ligature that is set of two.
_FEWEST_CROSSED = 6

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
def check_page_is_text(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No page is one picture, or all outlines."""
    for page in facts.pages:
        if _is_scan(page):
            message = "The page is a picture; its text lies unseen over it."
            yield PAGE_IS_PICTURE.on(page.area(), message)
        elif not page.text.strip() and _picture_ratio(page) >= _WHOLE_PAGE_RATIO:
            yield PAGE_IS_PICTURE.on(page.area(), "The page is a picture, and has no text.")
        elif not page.text.strip() and (page.objects >= _OUTLINES or page.segments >= _OUTLINE_SEGMENTS):
            yield PAGE_IS_PICTURE.on(page.area(), "The page has no text; its letters, if any, are outlines.")
        elif not page.text.strip() and page.qr_symbols and not expected.shows_other_pages:
            yield PAGE_IS_PICTURE.on(page.area(), "The page has QR codes, and not one word of text.")


PAGE_EMPTY = FindingKind(
    "page-empty",
    Severity.WARNING,
    "Is something on every page?",
    "An empty page was added by a break too many, or lost what stood on it; it is printed, bound and paid for.",
    "Take the page out, or leave it in if a booklet needs it; look at the one before it for words that are gone.",
)


@check(Topic.WORDS, ANY_PDF, PAGE_EMPTY)
def check_no_empty_page(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No page is bare paper from edge to edge."""
    yield from on_pages(PAGE_EMPTY, [page for page in facts.pages if page.is_blank], "{is} empty")


TEXT_SQUEEZED = FindingKind(
    "text-squeezed",
    Severity.WARNING,
    "Are the letters as wide for their height as they were drawn, within half and double?",
    "Letters that are squeezed to fit lose their counters and thin strokes in print, and cannot be read small.",
    "Set the words smaller, or in a condensed face, and leave their width at 100 %.",
)


@check(Topic.WORDS, ANY_PDF, TEXT_SQUEEZED)
def check_no_squeezed_text(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No words are squeezed or stretched beyond what any designer does on purpose."""
    for page in facts.pages:
        for text in page.squeezed_texts[:_MOST_TOLD]:
            wide = f"{text.width_ratio * 100:.0f} % as wide as they were drawn"
            message = f'The words "{excerpt(text.text)}" are set {wide}.'
            yield TEXT_SQUEEZED.on(page.area(text.box), message)


TEXT_OVER_TEXT = FindingKind(
    "text-over-text",
    Severity.ERROR,
    "Does no text lie over other text?",
    "Lines that have run into one another cannot be read, and look to every other check like sound text.",
    "Give the words room: a longer text in a box of fixed height, or a box that was moved, is the usual cause.",
)


@check(Topic.WORDS, ANY_PDF, TEXT_OVER_TEXT)
def check_no_text_over_text(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No letters lie on letters of other words; hidden words, and a shadow of the same ones, are another matter."""
    for page in facts.pages:
        crossed = letters_over_letters(page.words, [text.box for text in page.hidden_texts if text.box])
        if len(crossed) >= _FEWEST_CROSSED:
            box = page.words.box(crossed[0], crossed[0] + 1)
            words = excerpt("".join(page.words.text[position] for position in crossed))
            message = f'{len(crossed)} letters lie over letters of other words, such as "{words}".'
            yield TEXT_OVER_TEXT.on(page.area(box), message)


TEXT_SPOKEN_OTHERWISE = FindingKind(
    "text-spoken-otherwise",
    Severity.WARNING,
    "Are the words that are copied of a page those that it prints?",
    "A mark may give other words (/ActualText) for what is seen: they are searched, quoted and read aloud instead.",
    "Take the other words out, or make them those that are printed.",
)


@check(Topic.WORDS, ANY_PDF, TEXT_SPOKEN_OTHERWISE)
def check_spoken_words(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No mark gives other letters for words than it shows; for a formula or a picture it may."""
    pages = {page.number: page for page in facts.pages}
    for text in facts.spoken_otherwise[:_MOST_TOLD]:
        message = f'"{excerpt(text.printed)}" is printed, and "{excerpt(text.spoken)}" is copied and read aloud.'
        yield TEXT_SPOKEN_OTHERWISE.on(pages[text.page].area(text.box), message)


TEXT_FAINT = FindingKind(
    "text-faint-on-picture",
    Severity.WARNING,
    "Are words on photographs told from them at every letter?",
    "A lamp or a cloud behind a word takes its letters away; most people need 4.5:1, for large ones 3:1 (WCAG 2.1).",
    "Darken the picture under the words, set them where it is calm, or give them a ground of their own.",
)


@check(Topic.PICTURES, promised(lambda expected: expected.title), TEXT_FAINT)
def check_words_on_pictures(facts: PdfFacts, _title: str) -> Iterator[Finding]:
    """Words on a picture have the contrast with the pixels behind them that their size asks for."""
    for page in facts.pages:
        faint = [text for text in page.texts_on_pictures if text.contrast_ratio < _least_ratio(text)]
        for text in sorted(faint, key=lambda text: text.contrast_ratio)[:_MOST_TOLD]:
            message = (
                f'The words "{excerpt(text.text)}" have a contrast of {text.contrast_ratio:.1f}:1 with the picture '
                f"behind them; at {text.size_pt:.0f} pt it must be {_least_ratio(text):g}:1."
            )
            yield TEXT_FAINT.on(page.area(text.box), message)


def _least_ratio(text: TextOnPicture) -> float:
    return LEAST_LARGE_TEXT_RATIO if text.size_pt >= LARGE_TEXT_PT else LEAST_TEXT_RATIO


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
