"""The mark that ends a release, as people type it."""

import pytest

from presskit.load.statement.end_mark import END_MARK
from presskit.load.statement.markdown import parse_markdown


def types(text: str) -> list[str]:
    """The types of the nodes of a text."""
    return [node.type for node in parse_markdown(text, "en").children]


@pytest.mark.parametrize(
    "mark",
    [
        "ENDS",
        "Ends",
        "-ENDS-",
        "- ENDS -",
        "– ends –",
        "/ENDS",
        "###",
        "# # #",
        "-30-",
        "[ENDS]",
        "**ENDS**",
        "FIN",
        "- fin -",
        "ENDE",
        "*** Ende ***",
    ],
)
def test_it_is_known_on_a_line_of_its_own(mark: str) -> None:
    """Behind an empty line, directly under the text, and under a list."""
    assert types(f"Words.\n\n{mark}\n") == ["paragraph", END_MARK]
    assert types(f"Words.\n{mark}\n\nMore.") == ["paragraph", END_MARK, "paragraph"]
    assert types(f"- words\n{mark}\n") == ["bullet_list", END_MARK]


@pytest.mark.parametrize(
    "words", ["It ends.", "End", "## ", "The ends", "fin", "Son of mine", "30", "- one", "---", "> ENDS"]
)
def test_words_and_other_marks_are_none(words: str) -> None:
    """Nor is what stands within a quotation."""
    assert END_MARK not in types(f"Words.\n\n{words}\n")
