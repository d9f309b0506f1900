"""Footnotes: a mark in the text and what it stands for."""

from presskit.load.statement.footnotes import NOTE, NOTE_MARK, in_order_of_marks, note_name, note_numbers
from presskit.load.statement.markdown import parse_markdown


def test_notes_come_last_in_the_order_of_their_marks() -> None:
    """Whatever they are called, and wherever they are written; one without a mark is the last of all."""
    nodes = parse_markdown("[^a]: one\n[^b]: two\n[^c]: three\n\nSo[^b] is[^a] it[^b].", "en").children
    assert note_numbers(nodes) == {"b": 1, "a": 2}
    ordered = in_order_of_marks(nodes)
    assert [note_name(node) if node.type == NOTE else node.type for node in ordered] == ["paragraph", "b", "a", "c"]


def test_a_mark_within_a_note_counts_behind_the_text() -> None:
    """A note may lead to another."""
    nodes = parse_markdown("So[^a].\n\n[^a]: one[^b]\n[^b]: two", "en").children
    assert note_numbers(nodes) == {"a": 1, "b": 2}


def test_a_colon_may_follow_a_mark() -> None:
    """Only at the beginning of a line is it a note."""
    tree = parse_markdown("as shown[^1]: that", "en")
    assert [node.type for node in tree.children] == ["paragraph"]
    assert [node.type for node in tree.walk()].count(NOTE_MARK) == 1


def test_a_note_ends_where_something_else_begins() -> None:
    """At another note, at a list, or behind an empty line."""
    tree = parse_markdown("a[^1]\n\n[^1]: one\n- item\n\n[^2]: two\n\ntext", "en")
    assert [node.type for node in tree.children] == ["paragraph", NOTE, "bullet_list", NOTE, "paragraph"]
