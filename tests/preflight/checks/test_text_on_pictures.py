"""Words on photographs."""

import pytest
from tests.preflight.made_facts import letters, page, pdf, told

from presskit.preflight.checks.text_on_pictures import check_words_on_pictures
from presskit.preflight.expected import Expected
from presskit.preflight.facts.page import TextOnPicture


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
