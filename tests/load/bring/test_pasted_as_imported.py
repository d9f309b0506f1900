"""A text that is brought is read as one that is pasted: the same lists and tables, and no sign that nobody typed."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it.tree import SyntaxTreeNode
from tests.load.bring.brought import brought
from tests.load.bring.made_word import paragraph, run, word_file

from presskit.load.statement.markdown import mark_of, parse_markdown

HEAD = (
    "Rent rises again\n\nThe council kept the report back, the union said today.\n\nThe union asks the council:\n\n"
)
TAIL = "\n\nThe union has 1,260 members."
PASTES = {
    "tabs": "•\tto publish it;\n•\tto hold a hearing;\n•\tto answer.",
    "no-break spaces": "·\xa0\xa0\xa0 to publish it;\n·\xa0\xa0\xa0 to hold a hearing;\n·\xa0\xa0\xa0 to answer.",
    "symbol font": "\uf0b7\tto publish it;\n\uf0b7\tto hold a hearing;",
    "one of the second level": "•\tto publish it;\no\twith its annexes;\n•\tto answer.",
    "three levels": "·      to publish;\no   with its annexes;\no   its authors;\n§  all;\n·      to answer.",
    "letters": "1.\tFirst.\n2.\tSecond.\na.\tin the evening;\nb.\twith interpreters.",
    "letters apart": "1.    First.\n2.    Second.\n\na.    in the evening;\nb.    with interpreters.",
    "a list behind another": "•\tone;\n•\ttwo.\n\n1.\tFirst.\n2.\tSecond.\na)\tin it.\nb)\tin it too.",
    "brackets": "(a) one\n(b) two\n(i) three\n(ii) four",
    "dashes": "– one;\n– two, and what\ngoes on.",
    "a table": "Ward\tRent 2021\tRent 2026\nNorth\t£640\t£884\nSouth\t£590\t£811",
    "a table with an empty corner": "\t2021\t2026\nNorth\t£640\t£884",
    "a list and a table": "•\tone\n•\ttwo\n\nWard\tRent\nNorth\t£640\nText under it.",
    "many levels": "1.1 One\n1.2 Two\n1.3 Three",
}


def shape(text: str) -> list[tuple[str, str]]:
    """Each list, item and table that a statement is, with the words and the marks that are printed."""
    return [*_shapes(parse_markdown(text, "en"))]


def _shapes(node: SyntaxTreeNode) -> list[tuple[str, str]]:
    own = [(node.type, mark_of(node))] if node.type in ("bullet_list", "ordered_list", "list_item", "table") else []
    own += [("words", words)] if node.type == "inline" and (words := _words(node)) else []
    return own + [each for child in node.children for each in _shapes(child)]


def _words(node: SyntaxTreeNode) -> str:
    if node.type in ("softbreak", "hardbreak"):
        return " "
    return node.content if node.type == "text" else "".join(map(_words, node.children))


@pytest.mark.parametrize("paste", PASTES.values(), ids=PASTES)
def test_a_pasted_list_is_the_same_when_it_is_brought(tmp_path: Path, paste: str) -> None:
    """Its levels, its marks, its words; and its table."""
    statement, _findings = brought(tmp_path, "a.txt", (HEAD + paste + TAIL).encode())
    pasted = (HEAD + paste + TAIL).partition("\n\n")[2]

    assert shape(statement.body) == shape(pasted)


@pytest.mark.parametrize("paste", [each for each in PASTES.values() if "\n\n" not in each])
def test_typed_lists_and_tables_of_word_are_those_of_a_pasted_text(tmp_path: Path, paste: str) -> None:
    """A paragraph for each line, or a line end within one."""
    body = paragraph("Title", "Title") + paragraph("The union asks the council:")
    lines = [run(line) for line in paste.split("\n")]
    as_paragraphs = "".join(map(paragraph, lines))
    as_breaks = paragraph("<w:r><w:br/></w:r>".join(lines))
    for words in (as_paragraphs, as_breaks):
        statement, _findings = brought(tmp_path, "a.docx", word_file(body + words + paragraph("We ask.")))
        if "goes on" not in paste:
            expected = f"The union asks the council:\n\n{paste}\n\nWe ask."
            assert shape(statement.body) == shape(expected)


MARKS = (
    "• ",
    "•\t",
    "·\xa0\xa0 ",
    "\uf0b7\t",
    "o\t",
    "§  ",
    "- ",
    "– ",
    "* ",
    "1. ",
    "2.\t",
    "a) ",
    "(b) ",
    "✓ ",
    "> ",
)
WORDS = ("to publish it;", "a\tb", "x\ty\tz", "it costs 5 * 3 | 2", "[so]", "a_b_c", "#one", "\\", "&amp;", "---", "")
PASTED = st.lists(st.tuples(st.sampled_from(("", *MARKS)), st.sampled_from(WORDS)), min_size=1, max_size=7)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PASTED)
def test_whatever_is_pasted_is_printed_in_its_own_words(tmp_path: Path, lines: list[tuple[str, str]]) -> None:
    """No letter more, none less but the marks of lists, quotations and rules: no escape is ever printed."""
    text = "\n".join(mark + words for mark, words in lines)
    statement, _findings = brought(tmp_path, "a.txt", f"Rent rises\n\nThe union asks.\n\n{text}\n\nAll.".encode())
    printed = " ".join(words for kind, words in shape(statement.body) if kind == "words")

    assert _letters(printed) == _letters(f"The union asks. {text} All.")
    assert printed.count("\\") == text.count("\\")


def _letters(text: str) -> str:
    """Without what may be a mark of a list, a rule or a cell: signs, figures, letters alone."""
    return " ".join(re.findall(r"[^\W\d_]{2,}|[&;\\_#]|\[|\]", text))
