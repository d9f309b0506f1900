"""Labels in another language than the page."""

from gettext import NullTranslations

import pytest

from presskit.compose.languages.other_language import OtherLanguage, unmarked, with_languages

ENGLISH = OtherLanguage(NullTranslations(), "en")


def test_a_label_of_another_language_has_its_own_lang() -> None:
    """What is put into it has not: it is in the language of the page, or of no language."""
    label = ENGLISH.gettext("About %(organisation)s") % {"organisation": "ኔት"}
    assert with_languages(f"<h3>{label}</h3>", "am") == '<h3><span lang="en">About</span> ኔት</h3>'
    assert unmarked(label) == "About ኔት"


def test_a_label_that_runs_the_other_way_says_so() -> None:
    """English on a page in Pashto, and Arabic on one in Hausa."""
    arabic = OtherLanguage(NullTranslations(), "ar")
    assert with_languages(ENGLISH.gettext("Ends"), "ps") == '<span lang="en" dir="ltr">Ends</span>'
    assert with_languages(arabic.gettext("Ends"), "ha") == '<span lang="ar" dir="rtl">Ends</span>'
    assert with_languages(arabic.gettext("Ends"), "ps") == '<span lang="ar">Ends</span>'


@pytest.mark.parametrize(
    "around", ['<p data-more="{}" class="a > b">x</p>', "<img alt='{}'>", "<!-- {} -->", "<body data-a=\"'{}'\">"]
)
def test_within_a_tag_the_words_stand_alone(around: str) -> None:
    """There is no room for an element."""
    marked = around.replace("{}", ENGLISH.pgettext("a context", "more follows"))
    assert with_languages(marked, "am") == around.replace("{}", "more follows")


def test_numbers_choose_among_words_as_ever() -> None:
    """In both ways that gettext has."""
    assert unmarked(ENGLISH.ngettext("one page", "pages", 2)) == "pages"
    assert unmarked(ENGLISH.npgettext("a context", "one page", "pages", 1)) == "one page"


def test_a_page_without_such_labels_stays_as_it_is() -> None:
    """Letter by letter."""
    assert with_languages("<p>a < b</p>", "en") == "<p>a < b</p>"
