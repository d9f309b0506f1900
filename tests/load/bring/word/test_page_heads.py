"""What stands at the head and the foot of pages; tests/golden/word/ has whole documents."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_word import paragraph, part, word_file


@pytest.mark.parametrize(
    ("foot", "is_told"), [("Page 1 of 3", False), ("- 2 -", False), ("Draft, not for print", True)]
)
def test_page_numbers_are_not_worth_a_word(tmp_path: Path, foot: str, is_told: bool) -> None:
    """Other words at the foot of a page are."""
    body = paragraph("Title", "Title") + paragraph("We ask.")
    data = word_file(body, more={"footer1": part("ftr", paragraph(foot))})
    _statement, findings = brought(tmp_path, "a.docx", data)

    assert bool([each for each in findings if each.code != "head-found"]) is is_told
