"""What a page says can be seen, and is text."""

from tests.preflight.made_facts import SHEET, codes, letters, page, pdf, told

from presskit.preflight.checks.text_seen import check_hidden_text, check_page_is_text
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import HiddenText


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
