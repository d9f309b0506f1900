"""What a page says can be seen, and is text."""

import pytest
from tests.preflight.made_facts import SHEET, codes, letters, page, pdf, symbol, told

from presskit.preflight.checks.text_seen import (
    check_hidden_text,
    check_no_empty_page,
    check_no_squeezed_text,
    check_no_text_over_text,
    check_page_is_text,
    check_spoken_words,
    check_words_on_pictures,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import HiddenText, PageText, SpokenText, SqueezedText, TextOnPicture


def _hidden(text: str, reason: str = "are set without ink") -> HiddenText:
    return HiddenText(text, letters(0, 5), reason)


def test_hidden_words_are_told_once_for_each_way_of_hiding() -> None:
    """The runs of one reason are one finding."""
    hidden = (_hidden("who"), _hidden("white", "cannot be told"), _hidden("said what"))
    assert told(check_hidden_text(pdf(page(hidden_texts=hidden)), Expected())) == [
        ("text-hidden", 'The words "who said what" are set without ink.'),
        ("text-hidden", 'The words "white" cannot be told.'),
    ]


def test_the_text_over_a_scan_is_no_hidden_text() -> None:
    """A page that is one picture with all its words unseen is a scan, and told as one."""
    scan = page("all words", hidden_texts=(_hidden("all words"),), pictures=(SHEET,))
    assert codes(check_hidden_text(pdf(scan), Expected())) == []
    assert codes(check_page_is_text(pdf(scan), Expected())) == ["page-is-picture"]


def test_hidden_words_beside_seen_ones_are_told_even_over_a_picture() -> None:
    """A ground picture does not make a scan of a page with seen words."""
    poster = page("seen and hidden", hidden_texts=(_hidden("hidden"),), pictures=(SHEET,))
    assert codes(check_hidden_text(pdf(poster), Expected())) == ["text-hidden"]
    assert codes(check_page_is_text(pdf(poster), Expected())) == []


def test_pages_without_text() -> None:
    """A page of one picture, or of many strokes, is told; an empty one, or one with a small picture, is not."""
    half = Box(0, 0, 200, 300)
    assert codes(check_page_is_text(pdf(page("", pictures=(SHEET,))), Expected())) == ["page-is-picture"]
    assert codes(check_page_is_text(pdf(page("", objects=500)), Expected())) == ["page-is-picture"]
    assert codes(check_page_is_text(pdf(page(""), page("", pictures=(half,), objects=3)), Expected())) == []


@pytest.mark.parametrize(("objects", "found"), [(59, []), (60, ["page-is-picture"])])
def test_sixty_drawings_without_a_letter_are_outlines(objects: int, found: list[str]) -> None:
    """Fewer may be an ornament; with a letter the page has text."""
    assert codes(check_page_is_text(pdf(page(" ", objects=objects)), Expected())) == found
    assert codes(check_page_is_text(pdf(page("x", objects=objects)), Expected())) == []


@pytest.mark.parametrize(
    ("pictures", "found"),
    [
        ((Box(0, 0, 400, 360),), ["page-is-picture"]),
        ((Box(0, 0, 400, 359),), []),
        ((Box(0, 0, 400, 180), Box(0, 180, 400, 360)), []),
        ((Box(0, 0, 10, 10), Box(0, 0, 400, 360)), ["page-is-picture"]),
    ],
)
def test_a_page_is_a_picture_if_one_covers_three_fifths_of_it(pictures: tuple[Box, ...], found: list[str]) -> None:
    """One alone: two halves are two pictures."""
    (*told_now,) = told(check_page_is_text(pdf(page("", pictures=pictures)), Expected()))
    assert told_now == [(code, "The page is a picture, and has no text.") for code in found]


@pytest.mark.parametrize(("seen", "found"), [("", ["page-is-picture"]), ("xx", ["page-is-picture"]), ("xxx", [])])
def test_a_scan_has_at_least_as_much_unseen_text_as_seen(seen: str, found: list[str]) -> None:
    """A page number over it makes no difference."""
    scan = page(f"{seen}", hidden_texts=(_hidden("t w"),), pictures=(SHEET,))
    assert codes(check_page_is_text(pdf(scan), Expected())) == found
    assert codes(check_hidden_text(pdf(scan), Expected())) == ([] if found else ["text-hidden"])


def test_a_scan_covers_three_fifths_and_has_a_letter() -> None:
    """One hidden letter is enough, and so is a picture of just that size."""
    scan = page("", hidden_texts=(_hidden("x"),), pictures=(Box(0, 0, 400, 360),))
    (finding,) = check_page_is_text(pdf(scan), Expected())
    assert finding.message == "The page is a picture; its text lies unseen over it."


def test_a_page_without_a_word() -> None:
    """Of outlines, or of codes alone, whose addresses somebody has to read; but a drawing of few strokes is one."""
    outlines, drawing = page("", objects=8, segments=2000), page("", objects=8, segments=1999)
    code = page("", objects=8, qr_symbols=(symbol("https://a.example/"),))
    assert codes(check_page_is_text(pdf(outlines), Expected())) == ["page-is-picture"]
    assert codes(check_page_is_text(pdf(drawing), Expected())) == []
    assert told(check_page_is_text(pdf(code), Expected())) == [
        ("page-is-picture", "The page has QR codes, and not one word of text.")
    ]
    assert codes(check_page_is_text(pdf(code), Expected(shows_other_pages=True))) == []


def test_an_empty_page() -> None:
    """All of them are told at once, at the first."""
    pages = (page("words"), page("", number=2, is_blank=True), page("", number=3, is_blank=True))
    (finding,) = check_no_empty_page(pdf(*pages), Expected())
    assert (finding.code, finding.message) == ("page-empty", "Pages 2-3 are empty.")
    assert finding.area == pages[1].area()


def test_squeezed_words() -> None:
    """In percent, as layout programs give it; and not without end."""
    squeezed = SqueezedText("narrow", letters(0, 5), 0.2)
    assert told(check_no_squeezed_text(pdf(page(squeezed_texts=(squeezed,))), Expected())) == [
        ("text-squeezed", 'The words "narrow" are set 20 % as wide as they were drawn.')
    ]
    assert len(codes(check_no_squeezed_text(pdf(page(squeezed_texts=(squeezed,) * 90)), Expected()))) == 5


def test_text_over_text() -> None:
    """Six letters and more; fewer may cross by their swashes."""

    def crossing(count: int) -> list[str]:
        under = tuple((at * 8.0, 100.0, at * 8.0 + 7.0, 110.0) for at in range(count))
        over = tuple((at * 8.0 + 1, 101.0, at * 8.0 + 8.0, 111.0) for at in range(count))
        words = PageText(f"{'a' * count}\n\n\n{'b' * count}", (*under, None, None, None, *over))
        return codes(check_no_text_over_text(pdf(page(words=words)), Expected()))

    assert crossing(2) == []
    assert crossing(3) == ["text-over-text"]


def test_words_copied_as_others_are_told_on_their_page() -> None:
    """The first few of them."""
    spoken = tuple(SpokenText(2, "Yes", f"No {number}", letters(0, 5)) for number in range(9))
    found = told(check_spoken_words(pdf(page(), page("x", 2), spoken_otherwise=spoken), Expected()))
    assert found[0] == ("text-spoken-otherwise", '"No 0" is printed, and "Yes" is copied and read aloud.')
    assert len(found) == 5


@pytest.mark.parametrize(
    ("size_pt", "contrast_ratio", "is_told"), [(9, 4.4, True), (9, 4.5, False), (18, 2.9, True), (18, 3.0, False)]
)
def test_words_need_the_contrast_of_their_size(size_pt: float, contrast_ratio: float, is_told: bool) -> None:
    """4.5:1, from 18 pt on 3:1, with words and figures; files of other makers are left alone."""
    sheet = pdf(page(texts_on_pictures=(TextOnPicture("Light on the quay", letters(0, 5), size_pt, contrast_ratio),)))
    found = told(check_words_on_pictures(sheet, Expected(title="A title")))

    assert [code for code, _ in found] == ["text-faint-on-picture"] * is_told
    assert all("Light on the quay" in message and f"{contrast_ratio}:1" in message for _, message in found)
    assert told(check_words_on_pictures(sheet, Expected())) == []


def test_the_faintest_words_are_told() -> None:
    """Five of a page, the worst first."""
    texts = tuple(TextOnPicture(f"line {n}", letters(0, 5), 9, 1 + n / 10) for n in reversed(range(9)))
    found = told(check_words_on_pictures(pdf(page(texts_on_pictures=texts)), Expected(title="A title")))
    assert ["line 0" in message for _, message in found] == [True, False, False, False, False]
