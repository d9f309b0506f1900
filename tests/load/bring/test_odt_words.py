"""The words of an OpenDocument paragraph; tests/golden/word/odt*.txt has whole texts."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_odt import odt_file, p


def body_of(folder: Path, content: str) -> tuple[str, list[str]]:
    """What comes of a paragraph, and the codes of what is told."""
    statement, findings = brought(folder, "a.odt", odt_file(p("T", "Title") + p(content)))
    return statement.body, [each.code for each in findings if each.code != "head-found"]


@pytest.mark.parametrize(
    ("content", "body", "codes"),
    [
        ("a\n   b<text:s/><text:s text:c='3'/>c", "a b c\n", []),
        ("a<text:tab/>b", "a b\n", ["form-changed"]),
        ("a<text:bookmark-start/>b<text:soft-page-break/>c", "abc\n", []),
        ("a<text:sender-firstname>CANARY</text:sender-firstname>", "a\n", ["computed-text-left-out"]),
        ("a<dc:creator>CANARY</dc:creator>", "a\n", ["computed-text-left-out"]),
        ("a<text:page-number>3</text:page-number>", "a3\n", ["form-changed"]),
        ("a<text:bookmark-ref>b</text:bookmark-ref>", "ab\n", []),
        ("a<text:future>b</text:future>", "a\n", ["part-left-out"]),
        (
            "<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>",
            "a\n",
            ["part-left-out"],
        ),
        ("a<loext:content-control>b</loext:content-control>", "ab\n", []),
        (
            "a<loext:content-control loext:showing-place-holder='true'>b</loext:content-control>",
            "a\n",
            ["part-left-out"],
        ),
        ("a<text:hidden-paragraph text:is-hidden='false'/>", "a\n", []),
    ],
)
def test_what_stands_between_words(tmp_path: Path, content: str, body: str, codes: list[str]) -> None:
    """Spaces run together, marks say nothing, what tells of the author goes, what is not known is told."""
    assert body_of(tmp_path, content) == (body, codes)
