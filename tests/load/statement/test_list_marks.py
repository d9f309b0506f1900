"""Marks before the items of lists: which are sure alone, and which need another one of their sort."""

import pytest

from presskit.load.statement.list_marks import ListMark, are_neighbours, list_mark, with_plain_bullets


def mark_of(words: str) -> ListMark:
    """The mark of a line that has one."""
    mark = list_mark(words)
    assert mark is not None
    return mark


@pytest.mark.parametrize(
    "words",
    ["• one", "•one", "•\u00a0\u00a0 one", "·\tone", "\uf0b7\tone", "- one", "-\u00a0one", "1.\u00a0 one", "1) one"],
)
def test_a_mark_that_can_be_nothing_else_is_sure(words: str) -> None:
    """Bullets, and whatever Markdown takes for a list if only the space behind it is a plain one."""
    mark = mark_of(words)
    assert mark.is_sure
    assert mark.words == "one"
    assert not mark.kept


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("– one", "–"),
        ("— one", "—"),
        ("(a) one", "(a)"),
        ("(1) one", "(1)"),
        ("b) one", "b)"),
        ("A. one", "A."),
        ("iv) one", "iv)"),
        ("1.2 one", "1.2"),
        ("б) one", "б)"),
        ("✓ one", "✓"),
    ],
)
def test_what_markdown_has_not_is_printed_as_it_was_typed(words: str, kept: str) -> None:
    """And is taken for a mark only beside another one."""
    mark = mark_of(words)
    assert (mark.kept, mark.words, mark.is_sure) == (kept, "one", False)


@pytest.mark.parametrize("words", ["o\tone", "o\u00a0\u00a0 one", "Ø\tone", "§\tone"])
def test_letters_of_symbol_fonts_are_doubtful(words: str) -> None:
    """They stand for bullets that were lost, if white space as wide as behind a bullet follows."""
    assert mark_of(words).is_doubtful


@pytest.mark.parametrize(
    "words",
    [
        "o one",
        "o\u00a0tym",
        "words",
        "-5 degrees",
        "• • •",
        "–",
        "a.m. or p.m.",
        "(see below) one",
    ],
)
def test_the_rest_are_words(words: str) -> None:
    """Figures, hyphens before figures, short words, and signs that part two texts."""
    assert list_mark(words) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(a) x", "(b) x"),
        ("ii) x", "iii) x"),
        ("h) x", "i) x"),
        ("1.1 x", "1.2 x"),
        ("3.x", "4.x"),
        ("а) x", "б) x"),
        ("– x", "— x"),
    ],
)
def test_neighbours_follow_each_other(one: str, other: str) -> None:
    """In numbers, letters of an alphabet or Roman numbers."""
    assert are_neighbours(mark_of(one), mark_of(other))
    assert are_neighbours(mark_of(other), mark_of(one))


@pytest.mark.parametrize(
    ("one", "other"), [("(a) x", "(c) x"), ("A. x", "T. x"), ("(a) x", "b) x"), ("1.1 x", "2.2 x")]
)
def test_what_does_not_follow_is_no_neighbour(one: str, other: str) -> None:
    """Initials of two people are no list."""
    assert not are_neighbours(mark_of(one), mark_of(other))


def test_a_symbol_fonts_bullet_becomes_one_that_can_be_seen() -> None:
    """At the beginning of a line; a letter only where all of it is set in such a font."""
    assert with_plain_bullets("  \uf0b7\ta\n\uf0a7 b\nc \uf0b7 d") == "  •\ta\n▪ b\nc \uf0b7 d"
    assert [with_plain_bullets(each, in_symbol_font=True) for each in ("§ ", "§ 5")] == ["▪ ", "§ 5"]
